"""Interviews: logged, corrected, removed, put back."""

from bot.coach import filing
from bot.coach.entry import Entry
from bot.coach.facts import PersonId
from bot.journal.base import Verbs


class Interviews(Verbs):
    """Verbs of the form and its card."""

    async def log(self, who: PersonId, source: str, entry: Entry, application_id: str = "") -> None:
        """Remember an interview; `source` is the id of the form it came with.

        One that goes on with an application stays there, however many there are at the company.
        """
        async with self.changing(who) as notebook:
            notebook.welcomed_at = notebook.welcomed_at or self.now()
            filing.file(notebook, entry, source, self.now(), application_id)

    async def correct(self, who: PersonId, interview_id: str, entry: Entry) -> None:
        """Make the notebook say what the corrected form says."""
        async with self.changing(who) as notebook:
            filing.refile(notebook, interview_id, entry, self.now())

    async def remove(self, who: PersonId, interview_id: str) -> None:
        """Take an interview out of everything."""
        async with self.changing(who) as notebook:
            filing.remove(notebook, interview_id, self.now())

    async def restore(self, who: PersonId, interview_id: str) -> None:
        """Put a removed interview back."""
        async with self.changing(who) as notebook:
            filing.restore(notebook, interview_id)
