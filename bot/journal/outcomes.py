"""What came of an application: told in passing, taken back; an end."""

from datetime import date

from bot.coach import ending, remarks
from bot.coach.correspondence import EndingKind
from bot.coach.facts import PersonId
from bot.coach.remark import Verb
from bot.journal.base import Verbs


class Outcomes(Verbs):
    """Verbs of an application; one that is not there any more changes nothing."""

    async def tell(
        self,
        who: PersonId,
        application_id: str,
        verb: Verb,
        source: str,
        day: date | None = None,
        text: str = "",
    ) -> None:
        """Something happened; `source` is the form, click or message that it came with."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                remarks.note(notebook, application, verb, source, self.now(), day, text)

    async def take_back(self, who: PersonId, remark_id: str) -> None:
        """It did not, after all."""
        async with self.changing(who) as notebook:
            remarks.take_back(notebook, remark_id, self.now())

    async def put_back(self, who: PersonId, remark_id: str) -> None:
        """It did, as was told at first."""
        async with self.changing(who) as notebook:
            remarks.put_back(notebook, remark_id)

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
