"""What is brought along from elsewhere, and taken out again."""

from bot.coach import arrivals
from bot.coach.arrivals import Arrival
from bot.coach.bringing import Bringing
from bot.coach.facts import PersonId
from bot.journal.base import Verbs


class Arrivals(Verbs):
    """Verbs of whole files."""

    async def bring_in(self, who: PersonId, arrival: Arrival, source: str) -> Bringing:
        """All that is new of it, or nothing; `source` is the form it came with."""
        async with self.changing(who) as notebook:
            return arrivals.bring_in(notebook, arrival, source, self.now())

    async def take_file_back(self, who: PersonId, bringing_id: str) -> None:
        """Take out all that came with a file."""
        async with self.changing(who) as notebook:
            arrivals.take_back(notebook, bringing_id, self.now())

    async def put_file_back(self, who: PersonId, bringing_id: str) -> None:
        """Let it stand after all."""
        async with self.changing(who) as notebook:
            arrivals.put_back(notebook, bringing_id)
