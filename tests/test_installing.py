"""Every workspace may install the app: the way in, tokens that expire, and the way out."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from http.cookies import SimpleCookie
from urllib.parse import parse_qs, urlsplit

import aiohttp
import asyncpg
import pytest
from cryptography.fernet import Fernet

from bot.app import running
from bot.manifest import SCOPES, manifest
from bot.sandbox.clock import Clock
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from tests.stories import berlin

PUBLIC = "https://bot.example"


class House:
    """The bot for everybody who installs it, and a browser to do so."""

    def __init__(self, sandbox: Sandbox, database: str) -> None:
        self.sandbox, self.database = sandbox, database
        tokens = sandbox.install(manifest(PUBLIC))
        self.settings = Settings.read(
            {
                "SLACK_CLIENT_ID": "12.34",
                "SLACK_CLIENT_SECRET": "5ec4e7",
                "SLACK_SIGNING_SECRET": tokens.signing_secret,
                "SLACK_API_URL": f"{sandbox.url}/api/",
                "DATABASE_URL": database,
                "ENCRYPTION_KEYS": Fernet.generate_key().decode(),
                "PUBLIC_URL": PUBLIC,
                "PORT": "0",
            }
        )
        self.stack = AsyncExitStack()

    async def opens(self) -> None:
        """The process begins."""
        self.encore = await self.stack.enter_async_context(
            running(self.settings, self.sandbox.clock.now)
        )
        self.base = self.encore.url.removesuffix("/slack/events")
        self.sandbox.deliver_to(self.encore.url)

    async def rests(self) -> None:
        """Wait until nothing is under way."""
        await self.sandbox.settled()
        await self.encore.background.idle()
        await self.encore.alarms.idle()
        await self.sandbox.settled()

    async def get(self, path: str, cookie: str = "") -> tuple[int, str, str]:
        """Status, cookie and text of a page."""
        headers = {"Cookie": cookie} if cookie else {}
        async with (
            aiohttp.ClientSession() as web,
            web.get(f"{self.base}{path}", headers=headers) as answer,
        ):
            return answer.status, answer.headers.get("Set-Cookie", ""), await answer.text()

    async def begins(self) -> tuple[str, str]:
        """Look at the page of installation: the state that it sends along, and the cookie."""
        _, cookie, page = await self.get("/slack/install")
        [address] = set(re.findall(r'href="([^"]+oauth[^"]+)"', page))
        asked = parse_qs(urlsplit(address.replace("&amp;", "&")).query)
        assert asked["redirect_uri"] == [f"{PUBLIC}/slack/oauth_redirect"]
        assert asked["scope"] == [",".join(SCOPES)]
        [morsel] = SimpleCookie(cookie).values()
        return asked["state"][0], f"{morsel.key}={morsel.value}"

    async def installs(self) -> int:
        """The whole way; the status of its end."""
        state, cookie = await self.begins()
        code = self.sandbox.slack.consent()
        status, _, _ = await self.get(f"/slack/oauth_redirect?code={code}&state={state}", cookie)
        return status


@pytest.fixture
async def house(database: str) -> AsyncIterator[House]:
    """Open, with nobody in it."""
    clock = Clock(berlin("2026-03-03 09:00"), running=False)
    sandbox = await Sandbox.start(clock=clock)
    house = House(sandbox, database)
    await house.opens()
    yield house
    await house.stack.aclose()
    await sandbox.stop()


async def logged(house: House, company: str) -> Person:
    ana = house.sandbox.person("Ana", tz="Europe/Berlin")
    await ana.types("/interview log")
    await ana.fills({"Company": company})
    assert await ana.submits() == {}
    await house.rests()
    return ana


def calls(house: House, method: str) -> int:
    return [name for name, _ in house.sandbox.calls].count(method)


async def test_who_installs_it_can_use_it_at_once(house: House) -> None:
    assert await house.installs() == 200
    ana = await logged(house, "Acme")

    assert [one for one in ana.messages if "Interview at Acme" in one.plain] != []
    assert calls(house, "auth.test") <= 1, "no request asks Slack who we are"


async def test_before_that_it_says_so(house: House) -> None:
    ana = house.sandbox.person("Ana")
    answer = await ana.types("/interview help")

    assert answer
    assert "install" in answer.plain


async def test_a_forged_or_used_state_is_refused(house: House) -> None:
    state, cookie = await house.begins()
    code = house.sandbox.slack.consent()
    end = "/slack/oauth_redirect"
    assert (await house.get(f"{end}?code={code}&state=guessed", cookie))[0] == 400
    assert (await house.get(f"{end}?code={code}&state={state}"))[0] == 400, "another browser"
    assert (await house.get(f"{end}?code={code}&state={state}", cookie))[0] == 200
    again = house.sandbox.slack.consent()
    assert (await house.get(f"{end}?code={again}&state={state}", cookie))[0] == 401
    assert (await house.get(f"{end}?state={state}&error=access_denied", cookie))[0] == 200


async def test_a_code_is_good_once(house: House) -> None:
    state, cookie = await house.begins()
    code = house.sandbox.slack.consent()
    await house.get(f"/slack/oauth_redirect?code={code}&state={state}", cookie)
    state, cookie = await house.begins()

    path = f"/slack/oauth_redirect?code={code}&state={state}"
    assert (await house.get(path, cookie))[0] == 401


async def test_a_token_is_kept_sealed(house: House) -> None:
    await house.installs()
    connection = await asyncpg.connect(house.database)
    content = await connection.fetchval("SELECT content FROM installations")
    await connection.close()

    assert b"xoxb" not in content


async def test_a_token_that_expires_is_exchanged_in_time(house: House) -> None:
    house.sandbox.slack.tokens_expire = True
    await house.installs()
    await logged(house, "Acme")
    assert calls(house, "oauth.v2.access") == 1
    # Bolt goes by the clock of the machine when it says until when a token is good.
    await house.sandbox.clock.move(to=datetime.now(UTC) + timedelta(hours=11))
    ana = await logged(house, "Globex")

    assert calls(house, "oauth.v2.access") == 2
    assert [one for one in ana.messages if "Interview at Globex" in one.plain] != []


async def test_after_uninstalling_nothing_is_sent_until_it_is_installed_again(
    house: House,
) -> None:
    await house.installs()
    ana = await logged(house, "Acme")
    await house.sandbox.uninstall()
    await house.rests()
    before = len(ana.messages)
    await house.sandbox.clock.move(to=berlin("2026-03-04 12:00"))
    await house.encore.alarms.ring()
    await house.rests()
    assert len(ana.messages) == before

    assert await house.installs() == 200
    await house.sandbox.clock.move(to=berlin("2026-03-04 14:00"))
    await house.encore.alarms.ring()
    await house.rests()
    assert len(ana.messages) > before


async def test_late_news_of_an_uninstall_do_not_end_a_new_installation(house: House) -> None:
    await house.installs()
    await house.sandbox.uninstall()
    await house.rests()
    await house.installs()
    await house.sandbox.slack.tell({"type": "app_uninstalled", "event_ts": "1.0"})
    await house.rests()

    ana = await logged(house, "Acme")
    assert [one for one in ana.messages if "Interview at Acme" in one.plain] != []
