"""Whom to write to at a company, as the person tells it."""

from bot.coach import recipients
from bot.coach.facts import PersonId
from bot.journal.base import Verbs


class Recipients(Verbs):
    """Verbs of the form that asks for it; an application that is gone changes nothing."""

    async def write_to(self, who: PersonId, application_id: str, contact_id: str) -> None:
        """Write to this contact from now on; an empty id means whoever was met."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                recipients.write_to(application, contact_id)

    async def write_to_somebody(self, who: PersonId, application_id: str, line: str) -> None:
        """Write to the person of this line: name, role, address."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                recipients.write_to_somebody(notebook, application, line)

    async def write_to_nobody(self, who: PersonId, application_id: str) -> None:
        """There is nobody to write to."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                recipients.write_to_nobody(application, self.now())

    async def somebody_after_all(self, who: PersonId, application_id: str) -> None:
        """There is somebody, as before."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                recipients.somebody_after_all(application)
