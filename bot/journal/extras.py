"""What was asked for to look at: shown once, and remembered so that it can be forgotten."""

from bot.coach.facts import PersonId
from bot.coach.history import Leftover
from bot.journal.base import Verbs


class Extras(Verbs):
    """The verb of pictures and tables."""

    async def remember_extra(self, who: PersonId, extra: Leftover) -> None:
        """This message or file is ours, too."""
        async with self._store.open(who) as notebook:
            notebook.extras.append(extra)
