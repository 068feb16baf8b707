"""Everything that makes up the sandbox's Slack, apart from the port it is reached by."""

from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.clock import Clock
from bot.sandbox.delivery import Deliveries, Delivery
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.http_delivery import HttpDelivery
from bot.sandbox.manifest import Tokens
from bot.sandbox.modals import Views
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.triggers import Triggers
from bot.sandbox.workspace import Workspace


@dataclass
class Slack:
    """The parts, each made for the same workspace and clock."""

    clock: Clock
    url: str = ""
    faults: Faults = field(default_factory=Faults)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    """Consents of people to install the app that were not redeemed yet."""
    tokens_expire: bool = False
    refresh_token: str = ""

    def __post_init__(self) -> None:
        self.workspace = Workspace(self.clock)
        self.views = Views(self.workspace)
        self.triggers = Triggers(self.clock)
        self.files = Files(self.workspace)
        self.sockets = SocketMode(self.clock, self.workspace.app.id, self._app_came_or_went)
        self.deliveries = Deliveries(self.clock, self.sockets)
        self.http: HttpDelivery | None = None
        self._opened: list[HttpDelivery] = []

    def _app_came_or_went(self) -> None:
        self.workspace.changed()
        if self.connected:
            self.deliveries.app_is_back()

    @property
    def connected(self) -> bool:
        """Is there an app to deliver to?"""
        return self.http is not None or bool(self.sockets.connections)

    def deliver_to(self, request_url: str | None) -> None:
        """Deliver over HTTP to this URL, or by Socket Mode when there is none."""
        self.http = None
        if request_url is not None:
            secret = self.workspace.app.tokens.signing_secret
            self.http = HttpDelivery(self.clock, request_url, secret)
            self._opened.append(self.http)
        self.deliveries.transport = self.http or self.sockets
        self.workspace.changed()

    def install(self, manifest: dict[str, Any]) -> Tokens:
        """Install the app, or install it again with another manifest; its tokens stay."""
        app = self.workspace.app
        app.read(manifest)
        app.trouble = None
        self.workspace.members[app.user_id].name = app.display_name
        self.workspace.changed()
        return app.tokens

    def consent(self) -> str:
        """Somebody agrees to install the app; the code that their browser brings back."""
        code = f"{self.workspace.team_id}.{token_hex(8)}"
        self.codes.add(code)
        return code

    async def uninstall(self) -> None:
        """Take the app out of the workspace: its token dies, and it is told while it listens."""
        app, ts = self.workspace.app, self.workspace.new_ts()
        app.trouble = "account_inactive"
        revoked = {"oauth": [], "bot": [app.user_id]}
        await self.tell({"type": "tokens_revoked", "tokens": revoked, "event_ts": ts})
        await self.tell({"type": "app_uninstalled", "event_ts": ts})

    async def tell(self, event: dict[str, Any]) -> None:
        """Send the app an event, if its manifest subscribes to it."""
        if self._subscribed(event):
            payload = payloads.event(self.workspace, event)
            await self.deliveries.tell(Delivery("events_api", payload))

    def echo(self, event: dict[str, Any]) -> None:
        """Send the app an event about its own doing, without waiting for it."""
        if self._subscribed(event):
            self.deliveries.send(Delivery("events_api", payloads.event(self.workspace, event)))

    def _subscribed(self, event: dict[str, Any]) -> bool:
        name = event["type"]
        if name == "message":
            name = f"message.{event['channel_type']}"
        return name in self.workspace.app.events

    async def close(self) -> None:
        """Stop everything that is still going on."""
        await self.deliveries.close()
        self.clock.close()
        await self.sockets.close()
        for http in self._opened:
            await http.close()
