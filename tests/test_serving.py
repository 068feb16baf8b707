"""What is answered over HTTP when something fails, and how little is said of it."""

import aiohttp
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web import serving


async def fail(request: Request) -> Response:
    raise ValueError("They asked about my father")


async def test_an_error_says_nothing_of_itself(caplog: pytest.LogCaptureFixture) -> None:
    async with (
        serving([Route("/x", fail)], 0) as url,
        aiohttp.ClientSession() as web,
        web.get(f"{url}/x") as answer,
    ):
        assert (answer.status, await answer.text()) == (500, "Please try again.\n")

    ours = [one.getMessage() for one in caplog.records if one.name.startswith("bot")]
    assert ours == ["a request failed: ValueError"]
