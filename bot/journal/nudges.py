"""Nudges: settled, snoozed, and all of it taken back."""

from bot.coach import settling
from bot.coach.facts import Notebook, PersonId
from bot.coach.history import Outcome, Rest
from bot.coach.nudge import Key
from bot.journal.base import Verbs


class Nudges(Verbs):
    """Verbs of a nudge's buttons; each returns the notebook as it is then."""

    async def settle(self, who: PersonId, key: Key, outcome: Outcome) -> Notebook:
        """Close the topic of a nudge."""
        async with self.changing(who) as notebook:
            settling.settle(notebook, key, outcome, self.now())
        return notebook

    async def snooze(self, who: PersonId, key: Key, rest: Rest) -> Notebook:
        """Let the topic of a nudge rest until a moment, or until something has happened."""
        async with self.changing(who) as notebook:
            settling.snooze(notebook, key, rest)
        return notebook

    async def name_competitors(self, who: PersonId, key: Key, text: str, source: str) -> None:
        """Keep the companies that were named; `source` is the id of the form they came with."""
        async with self.changing(who) as notebook:
            settling.name_competitors(notebook, key, text, source, self.now())

    async def accept(self, who: PersonId, key: Key) -> None:
        """Somebody accepted to be connected."""
        async with self.changing(who) as notebook:
            settling.accept(notebook, key, self.now())

    async def undo(self, who: PersonId, key: Key) -> Notebook:
        """Take back what was last done about the topic of a nudge."""
        async with self.changing(who) as notebook:
            settling.undo(notebook, key)
        return notebook
