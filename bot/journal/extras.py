"""What was asked for to look at: shown once, and remembered so that it can be forgotten."""

from bot.coach.facts import PersonId
from bot.coach.history import Leftover
from bot.journal.base import Verbs


class Extras(Verbs):
    """Verbs of pictures, tables and the calendar."""

    async def open_feed(self, who: PersonId, secret: str) -> None:
        """From now on the calendar is at the address with this secret, and at no other."""
        async with self._store.open(who) as notebook:
            notebook.feed = secret

    async def close_feed(self, who: PersonId) -> None:
        """Nobody sees the calendar from outside any more."""
        async with self._store.open(who) as notebook:
            notebook.feed = ""

    async def remember_extra(self, who: PersonId, extra: Leftover) -> None:
        """This message or file is ours, too."""
        async with self._store.open(who) as notebook:
            notebook.extras.append(extra)
