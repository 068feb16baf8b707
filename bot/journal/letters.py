"""Letters: asked for, worded anew, corrected, sent; and all of it taken back."""

from collections.abc import Callable

from bot.coach import drafting
from bot.coach.draft import Details, Draft, Matter
from bot.coach.facts import Notebook, PersonId
from bot.coach.nudge import Key
from bot.coach.proofreading import Finding
from bot.journal.base import Verbs


class Letters(Verbs):
    """Verbs of a letter. The bot writes it down; the person sends it."""

    async def draft(self, who: PersonId, matter: Matter, source: str) -> None:
        """Write the letter about this; `source` is the click or form that asked for it."""
        async with self.changing(who) as notebook:
            if notebook.application(matter.application_id):
                drafting.begin(notebook, matter, source, self.now())

    async def draft_at(self, who: PersonId, key: Key, source: str) -> None:
        """Write the letter that a nudge speaks of."""
        async with self.changing(who) as notebook:
            drafting.begin_at(notebook, key, source, self.now())

    async def reword_letter(self, who: PersonId, draft_id: str) -> None:
        """Say the same in other words."""
        await self._change(
            who, draft_id, lambda book, draft: drafting.reword(book, draft, self.now())
        )

    async def add_details(self, who: PersonId, draft_id: str, details: Details) -> None:
        """Write it with what the person told for it."""

        def change(notebook: Notebook, draft: Draft) -> None:
            drafting.add_details(notebook, draft, details, self.now())

        await self._change(who, draft_id, change)

    async def correct_letter(self, who: PersonId, draft_id: str, subject: str, body: str) -> None:
        """Keep the person's own words."""

        def change(notebook: Notebook, draft: Draft) -> None:
            drafting.correct(draft, subject, body, self.now())

        await self._change(who, draft_id, change)

    async def apply_fix(self, who: PersonId, draft_id: str, finding: Finding) -> None:
        """Mend what proofreading has found."""

        def change(notebook: Notebook, draft: Draft) -> None:
            drafting.apply_fix(draft, finding, self.now())

        await self._change(who, draft_id, change)

    async def choose_version(self, who: PersonId, draft_id: str, number: int) -> None:
        """Go back to other words, or forth."""
        await self._change(who, draft_id, lambda _, draft: drafting.choose(draft, number))

    async def copy_letter(self, who: PersonId, draft_id: str, source: str) -> None:
        """Hand out the words as plain text; `source` is the click that asked for them."""
        await self._change(who, draft_id, lambda _, draft: drafting.copy(draft, source, self.now()))

    async def send_letter(self, who: PersonId, draft_id: str) -> None:
        """The person has sent it."""
        await self._change(
            who, draft_id, lambda book, draft: drafting.send(book, draft, self.now())
        )

    async def unsend_letter(self, who: PersonId, draft_id: str) -> None:
        """It is still to be sent."""
        await self._change(who, draft_id, drafting.unsend)

    async def drop_letter(self, who: PersonId, draft_id: str) -> None:
        """The person will not send it."""
        await self._change(who, draft_id, lambda _, draft: drafting.drop(draft, self.now()))

    async def _change(
        self, who: PersonId, draft_id: str, change: Callable[[Notebook, Draft], None]
    ) -> None:
        """Change the letter with this id; nothing happens where it is gone."""
        async with self.changing(who) as notebook:
            if draft := drafting.find(notebook, draft_id):
                change(notebook, draft)
