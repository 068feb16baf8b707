"""What a person tells in words, by a form of its own, or with one click."""

from bot.coach import applying, hearing, tellings
from bot.coach.applying import Applied
from bot.coach.facts import PersonId
from bot.coach.remark import Telling
from bot.coach.tellings import Told
from bot.journal.base import Verbs


class Tellings(Verbs):
    """Verbs of applications, promises and plain words."""

    async def apply(self, who: PersonId, source: str, entry: Applied) -> None:
        """They applied; `source` is the id of the form it came with."""
        async with self.changing(who) as notebook:
            notebook.welcomed_at = notebook.welcomed_at or self.now()
            applying.apply(notebook, entry, source, self.now())

    async def correct_application(self, who: PersonId, remark_id: str, entry: Applied) -> None:
        """Make the notebook say what the corrected form says."""
        async with self.changing(who) as notebook:
            applying.correct(notebook, remark_id, entry)

    async def take_in(self, who: PersonId, told: Told, source: str) -> Telling:
        """Do what was told, or ask which application it is about."""
        async with self.changing(who) as notebook:
            return tellings.take_in(notebook, told, source, self.now()).model_copy()

    async def understands(self, who: PersonId, ts: str, text: str) -> bool:
        """Whether these words say something unmistakable, or have said so before."""
        notebook = await self.peek(who)
        return bool(tellings.told_with(notebook, ts) or hearing.hear(text, notebook, self.now()))

    async def listen(self, who: PersonId, ts: str, text: str) -> None:
        """Words in the DM that are understood; a message that comes again changes nothing."""
        async with self.changing(who) as notebook:
            told = hearing.hear(text, notebook, self.now())
            if told:
                notebook.welcomed_at = notebook.welcomed_at or self.now()
                tellings.take_in(notebook, told, ts, self.now())

    async def choose_application(self, who: PersonId, telling_id: str, application_id: str) -> None:
        """What was told is about this application."""
        async with self.changing(who) as notebook:
            tellings.choose(notebook, telling_id, application_id, self.now())

    async def drop_telling(self, who: PersonId, telling_id: str) -> None:
        """What was told is about none of them."""
        async with self.changing(who) as notebook:
            tellings.drop(notebook, telling_id, self.now())
