"""A stage for stories: the real bot connected to the sandbox, and time that stands still."""

from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import Encore, running
from bot.manifest import manifest
from bot.sandbox.clock import Clock
from bot.sandbox.message import Message
from bot.sandbox.person import Answer, Person
from bot.sandbox.server import Sandbox
from bot.sandbox.view import View
from bot.settings import Settings

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(text: str) -> datetime:
    """A moment on Berlin's clock: "2026-03-03 10:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


class Stage:
    """Slack, the bot in it, and a clock to move. It is Tuesday morning in Berlin."""

    def __init__(
        self, sandbox: Sandbox, data_dir: Path, transport: str, database: str = ""
    ) -> None:
        self.sandbox, self.data_dir, self.transport = sandbox, data_dir, transport
        self.database = database
        self.encore: Encore | None = None
        self._process = AsyncExitStack()

    @classmethod
    async def set(
        cls, data_dir: Path, transport: str = "socket", database: str = "", **options: Any
    ) -> "Stage":
        """A workspace, and the bot started in it; `options` go to the sandbox."""
        clock = Clock(berlin("2026-03-03 09:00"), running=False)
        stage = cls(await Sandbox.start(clock=clock, **options), data_dir, transport, database)
        await stage.starts()
        return stage

    async def strikes(self) -> None:
        """Put everything away."""
        await self.stops()
        await self.sandbox.stop()

    def settings(self) -> Settings:
        """What the bot is told: tokens and the address of this Slack, nothing more."""
        over_http = self.transport == "http"
        tokens = self.sandbox.install(manifest("https://bot.example" if over_http else None))
        door = ("SLACK_SIGNING_SECRET", tokens.signing_secret)
        if not over_http:
            door = ("SLACK_APP_TOKEN", tokens.app)
        return Settings.read(
            {
                "SLACK_BOT_TOKEN": tokens.bot,
                "SLACK_API_URL": f"{self.sandbox.url}/api/",
                "DATA_DIR": str(self.data_dir),
                "DATABASE_URL": self.database,
                "PORT": "0",
                "PUBLIC_URL": "https://bot.example",
                door[0]: door[1],
            }
        )

    async def starts(self) -> None:
        """The bot's process begins."""
        begun = running(self.settings(), self.sandbox.clock.now)
        self.encore = await self._process.enter_async_context(begun)
        if self.encore.url:
            self.sandbox.deliver_to(self.encore.url)
        await self.rests()

    async def stops(self) -> None:
        """The bot's process ends; what it kept stays on disk."""
        self.encore = None
        await self._process.aclose()

    async def rests(self) -> None:
        """Wait until nothing is under way, in Slack or in the bot."""
        await self.sandbox.settled()
        if self.encore:
            await self.encore.background.idle()
            await self.encore.alarms.idle()
            await self.sandbox.settled()

    async def waits(self, until: str) -> None:
        """Let the time pass until then, by full hours, on Berlin's clock."""
        target = berlin(until).astimezone(UTC)
        while (now := self.sandbox.clock.now()) < target:
            next_hour = (now + timedelta(hours=1)).replace(minute=0)
            await self.sandbox.clock.move(to=min(target, next_hour))
            if self.encore:
                await self.encore.alarms.ring()
            await self.rests()

    def person(self, name: str, tz: str = "Europe/Berlin", locale: str = "en-US") -> "Seeker":
        """Somebody who is looking for a job."""
        return Seeker(self, self.sandbox.person(name, tz=tz, locale=locale))


class Seeker:
    """A person whose every gesture is followed by calm, so that a story reads line by line."""

    def __init__(self, stage: Stage, person: Person) -> None:
        self.stage, self.person = stage, person

    async def types(self, text: str, channel: str | None = None) -> Answer:
        """A command, or words in the DM."""
        return await self._calmly(self.person.types(text, channel=channel))

    async def clicks(self, label: str, on: Message | View | None = None) -> Answer:
        """A button, here or on the newest message that has one of this name."""
        return await self._calmly(self.person.clicks(label, on=on))

    async def chooses(self, option: Any, placeholder: str) -> Answer:
        """An entry of a menu."""
        return await self._calmly(self.person.chooses(option, placeholder=placeholder))

    async def replies(self, text: str, to: Message) -> Message:
        """Words in a thread."""
        return await self._calmly(self.person.replies(text, to=to))

    async def edits(self, message: Message, text: str) -> None:
        """Change one's own words."""
        await self._calmly(self.person.edits(message, text))

    async def deletes(self, message: Message) -> None:
        """Take one's own words back."""
        await self._calmly(self.person.deletes(message))

    async def submits(self, values: dict[str, Any] | None = None) -> dict[str, str]:
        """Fill the open form and send it; what is wrong with it, by label."""
        await self.person.fills(values or {})
        return await self._calmly(self.person.submits())

    async def logs(self, company: str, **more: Any) -> Message:
        """Log an interview by the form; the card that comes of it."""
        await self.types("/interview log")
        assert await self.submits({"Company": company, **more}) == {}
        [card] = [message for message in self.sees() if "Edit" in message.buttons]
        return card

    def sees(self) -> list[Message]:
        """What is new from the bot in the DM."""
        return self.person.sees()

    async def _calmly(self, gesture: Any) -> Any:
        result = await gesture
        await self.stage.rests()
        return result
