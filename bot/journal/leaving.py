"""Being forgotten."""

from bot.coach import leaving
from bot.coach.facts import PersonId
from bot.journal.base import Verbs


class Leaving(Verbs):
    """The last verb."""

    async def forget(self, who: PersonId) -> None:
        """Everything they told is gone with this; the messages in Slack follow."""
        async with self._store.open(who) as notebook:
            leaving.leave(notebook, self.now())
