"""What every handler gets: who asks, the journal to ask, and the ways to answer."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.coach.facts import Application, PersonId
from bot.journal import Journal
from bot.views.blocks import Message, View

BACKGROUND = "background"
"""Where the app puts what works after the answer."""
LEFT = "left"
"""Where the app puts what is to be done when a workspace uninstalls it."""
PUBLIC_URL = "public_url"
"""Where the app puts the address at which the world reaches it; empty where it does not."""
JOURNAL = "journal"
"""Where the app puts the journal in Bolt's context."""


@dataclass(frozen=True)
class Request:
    """One payload of Slack on its way through a handler."""

    who: PersonId
    journal: Journal
    client: AsyncWebClient
    body: dict[str, Any]
    context: AsyncBoltContext

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this after the answer; the process does not end before it is done."""
        self.context[BACKGROUND].start(work)

    @classmethod
    def of(cls, body: dict[str, Any], context: AsyncBoltContext, user: str = "") -> "Request":
        """Put together from what Bolt hands to a listener."""
        return cls(
            who=PersonId(
                context.team_id or context.enterprise_id or "", user or context.user_id or ""
            ),
            journal=context[JOURNAL],
            client=context.client,
            body=body,
            context=context,
        )

    @property
    def click(self) -> str:
        """The name of this click, the same if Slack should deliver it twice."""
        return f"click:{self.body['actions'][0]['action_ts']}"

    async def application(self, id: str) -> Application | None:
        """The application of this person with this id."""
        return (await self.journal.peek(self.who)).application(id)

    async def opens(self, view: View) -> None:
        """Open a form; Slack allows it for 3 seconds after what the person did.

        From within a form it comes on top of that one.
        """
        is_within = (self.body.get("view") or {}).get("type") == "modal"
        opens = self.client.views_push if is_within else self.client.views_open
        await opens(trigger_id=self.body["trigger_id"], view=view)

    async def learn_zone(self) -> None:
        """Ask Slack once in which time zone this person lives, and in which language."""
        if (await self.journal.peek(self.who)).person.tz:
            return
        answer = await self.client.users_info(user=self.who.user, include_locale=True)
        user = answer["user"]
        zone, locale, name = (user.get(field) or "" for field in ("tz", "locale", "real_name"))
        await self.journal.move(self.who, zone or "UTC", locale, name)


Handler = Callable[[Request, str], Awaitable[Message | None]]
"""Takes the value of what was clicked; returns what an answer to a command shows from now on."""
