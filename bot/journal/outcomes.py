"""What came of an application: news, a date, an offer, an end."""

from datetime import date

from bot.coach import ending
from bot.coach.correspondence import EndingKind, Reply
from bot.coach.facts import PersonId
from bot.journal.base import Verbs


class Outcomes(Verbs):
    """Verbs of an application; one that is not there any more changes nothing."""

    async def hear_news(self, who: PersonId, application_id: str) -> None:
        """They wrote, whatever it was: the silence is over."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                application.replies.append(Reply(id=notebook.new_id("r"), at=self.now()))

    async def expect_decision(self, who: PersonId, application_id: str, day: date) -> None:
        """They decide by this day."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                application.decision_by, application.decision_said_at = day, self.now()

    async def offer(self, who: PersonId, application_id: str, answer_by: date | None) -> None:
        """They made an offer, to be answered by this day if they named one."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                application.replies.append(Reply(id=notebook.new_id("r"), at=self.now()))
                ending.offer(notebook, application, answer_by, self.now())

    async def end(self, who: PersonId, application_id: str, kind: EndingKind) -> None:
        """It is over."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                ending.end(notebook, application, kind, self.now())

    async def reopen(self, who: PersonId, application_id: str, ending_id: str) -> None:
        """It is not over after all."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                ending.reopen(application, ending_id)
