"""The Home tab as a person leaves it, and applications renamed, removed, put back."""

from bot.coach import putting_away, tellings
from bot.coach.facts import PersonId
from bot.coach.remark import Verb
from bot.coach.tab import MOST_PAGES, Shelf
from bot.coach.tellings import Told
from bot.journal.base import Verbs


class Shelves(Verbs):
    """Verbs of the Home tab."""

    async def turn_to(self, who: PersonId, shelf: Shelf) -> None:
        """List these applications from now on."""
        async with self.changing(who) as notebook:
            notebook.tab.shelf, notebook.tab.page = shelf, 0

    async def leaf(self, who: PersonId, page: int) -> None:
        """Show this page of the list."""
        async with self.changing(who) as notebook:
            notebook.tab.page = min(max(page, 0), MOST_PAGES)

    async def search(self, who: PersonId, words: str) -> None:
        """List only what these words fit; no words list all."""
        async with self.changing(who) as notebook:
            notebook.tab.search, notebook.tab.page = words, 0

    async def promise(self, who: PersonId, application_id: str, text: str, source: str) -> None:
        """They promised this; `source` is the id of the form it came with."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                told = Told(Verb.PROMISE, application.company, text=text)
                telling = tellings.take_in(notebook, told, source, self.now())
                if not telling.application_id:
                    tellings.choose(notebook, telling.id, application_id, self.now())

    async def edit(
        self,
        who: PersonId,
        application_id: str,
        *,
        company: str,
        role: str,
        found_through: str,
        notes: str,
    ) -> None:
        """An application is called like this, came about like this, with these notes."""
        async with self.changing(who) as notebook:
            if application := notebook.application(application_id):
                application.company, application.role = company, role
                application.found_through, application.notes = found_through, notes

    async def remove_application(self, who: PersonId, application_id: str) -> None:
        """Take an application out whole; it can be put back for a week."""
        async with self.changing(who) as notebook:
            putting_away.remove(notebook, application_id, self.now())

    async def restore_application(self, who: PersonId, application_id: str) -> None:
        """Put it back."""
        async with self.changing(who) as notebook:
            putting_away.restore(notebook, application_id)
