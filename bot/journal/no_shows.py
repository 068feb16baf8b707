"""They did not turn up, or they did after all."""

from bot.coach import no_show
from bot.coach.facts import PersonId
from bot.journal.base import Verbs


class NoShows(Verbs):
    """Verbs of an appointment that was not kept."""

    async def no_show(self, who: PersonId, interview_id: str) -> None:
        """They did not turn up for this interview."""
        async with self.changing(who) as notebook:
            no_show.tell(notebook, interview_id, self.now())

    async def turned_up(self, who: PersonId, interview_id: str) -> None:
        """They did, and all is as before."""
        async with self.changing(who) as notebook:
            no_show.take_back(notebook, interview_id)
