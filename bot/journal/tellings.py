"""What a person tells in words, by a form of its own, or with one click."""

from bot.coach import applying, hearing, supposing, tellings
from bot.coach.applying import Applied
from bot.coach.entry import Entry
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
        """Whether these words say something, or have said so before."""
        notebook, now = await self.peek(who), self.now()
        return bool(
            tellings.told_with(notebook, ts)
            or hearing.hear(text, notebook, now)
            or supposing.sounds_like_interview(notebook, text, now)
        )

    async def listen(self, who: PersonId, ts: str, text: str) -> bool:
        """Words in the DM, and whether they say something; a message counts once."""
        now = self.now()
        async with self.changing(who) as notebook:
            if told := hearing.hear(text, notebook, now):
                tellings.take_in(notebook, told, ts, now)
            elif supposing.sounds_like_interview(notebook, text, now):
                supposing.take_in(notebook, text, ts, now)
            is_told = tellings.told_with(notebook, ts) is not None
            if is_told:
                notebook.welcomed_at = notebook.welcomed_at or now
            return is_told

    async def log_told(self, who: PersonId, telling_id: str, source: str, entry: Entry) -> None:
        """What sounded like an interview was one; `source` is the id of the form it came with."""
        async with self.changing(who) as notebook:
            supposing.confirm(notebook, telling_id, entry, source, self.now())

    async def retell(self, who: PersonId, ts: str, text: str) -> None:
        """A message was edited in Slack that sounds like an interview."""
        known = supposing.open_one(await self.peek(who), ts)
        if known and known.text != text:
            async with self.changing(who) as notebook:
                if telling := supposing.open_one(notebook, ts):
                    telling.text = text

    async def untell(self, who: PersonId, ts: str) -> None:
        """Such a message was deleted in Slack."""
        if supposing.open_one(await self.peek(who), ts):
            async with self.changing(who) as notebook:
                if telling := supposing.open_one(notebook, ts):
                    tellings.drop(notebook, telling.id, self.now())

    async def choose_application(self, who: PersonId, telling_id: str, application_id: str) -> None:
        """What was told is about this application."""
        async with self.changing(who) as notebook:
            tellings.choose(notebook, telling_id, application_id, self.now())

    async def drop_telling(self, who: PersonId, telling_id: str) -> None:
        """What was told is about none of them."""
        async with self.changing(who) as notebook:
            tellings.drop(notebook, telling_id, self.now())
