"""The door for Slack's requests over HTTP: only what Slack has signed comes in."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier

from tests.stories import Stage

BODY = "command=%2Finterview&text=help&team_id=T0SANDBOX1&user_id=U000000002"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot behind HTTP."""
    stage = await Stage.set(tmp_path / "data", "http")
    yield stage
    await stage.strikes()


async def knock(stage: Stage, headers: dict[str, str]) -> int:
    """Post a command with these headers; the status of the answer."""
    assert stage.encore
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    async with (
        aiohttp.ClientSession() as web,
        web.post(stage.encore.url, data=BODY, headers=form | headers) as answer,
    ):
        return answer.status


def signed(stage: Stage, age: int = 0) -> dict[str, str]:
    """What Slack puts on a request that is so many seconds old."""
    secret = stage.settings().slack_signing_secret
    assert secret
    timestamp = str(int(time.time()) - age)
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=BODY)
    assert signature
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature}


async def test_what_slack_signed_is_answered(stage: Stage) -> None:
    assert await knock(stage, signed(stage)) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "yesterday"},
        {"X-Slack-Request-Timestamp": "1e9"},
        {"X-Slack-Request-Timestamp": "9" * 400},
        {"X-Slack-Signature": "v0=ümlaut"},
    ],
    ids=str,
)
async def test_what_slack_did_not_sign_is_refused(stage: Stage, headers: dict[str, str]) -> None:
    status = await knock(stage, (signed(stage) | headers) if headers else {})

    assert status == 401


async def test_a_request_of_yesterday_is_refused(stage: Stage) -> None:
    assert await knock(stage, signed(stage, age=301)) == 401


async def test_there_is_one_address_and_one_way_to_it(stage: Stage) -> None:
    assert stage.encore
    url = stage.encore.url
    async with aiohttp.ClientSession() as web:
        async with web.post(f"{url}/other", data=BODY, headers=signed(stage)) as elsewhere:
            assert elsewhere.status == 404
        async with web.get(url, headers=signed(stage)) as looked_at:
            assert (looked_at.status, looked_at.headers["Allow"]) == (405, "POST")
