"""The doctor names each thing that is wrong with an installation, and what to do about it."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.doctor import examine
from bot.manifest import SCOPES, manifest
from bot.sandbox import Fault, Sandbox
from bot.settings import Settings, SettingsError

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
WELL = [
    "ok     clock: agrees with Slack's.",
    "ok     bot token: belongs to Encore in Sandbox.",
    "ok     scopes: all that the manifest asks for are granted.",
    "ok     app token: opens Socket Mode.",
]


async def none_broken(settings: Settings) -> AsyncIterator[str]:
    none: list[str] = []
    for line in none:
        yield line


async def examined(
    environ: dict[str, str],
    *,
    check_store: Callable[[Settings], AsyncIterator[str]] = none_broken,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> list[str]:
    settings: Settings | SettingsError
    try:
        settings = Settings.read(environ)
    except SettingsError as error:
        settings = error
    return [str(finding) async for finding in examine(settings, check_store, clock)]


async def complaints(environ: dict[str, str]) -> list[str]:
    lines = await examined(environ)
    return [line.removeprefix("wrong  ") for line in lines if line.startswith("wrong")]


def healthy(folder: Path) -> list[str]:
    return [
        f"ok     data folder: {folder} can be written.",
        "ok     notebooks: each of them can be read.",
    ]


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = await Sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def environ(sandbox: Sandbox, tmp_path: Path) -> dict[str, str]:
    tokens = sandbox.install(manifest())
    return {
        "SLACK_BOT_TOKEN": tokens.bot,
        "SLACK_APP_TOKEN": tokens.app,
        "SLACK_API_URL": f"{sandbox.url}/api/",
        "DATA_DIR": str(tmp_path),
    }


async def test_a_sound_installation_is_ok_all_through(
    environ: dict[str, str], tmp_path: Path
) -> None:
    assert await examined(environ) == WELL + healthy(tmp_path)


async def test_no_tokens(tmp_path: Path) -> None:
    assert await examined({"DATA_DIR": str(tmp_path)}) == [
        "wrong  tokens: none are set, so the bot would start its own sandbox."
        " For Slack, set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.",
        *healthy(tmp_path),
    ]


async def test_a_wrong_type_of_token(environ: dict[str, str]) -> None:
    assert await examined(environ | {"SLACK_BOT_TOKEN": environ["SLACK_APP_TOKEN"]}) == [
        "wrong  settings: SLACK_BOT_TOKEN holds an app-level token (xapp-…), which belongs in"
        " SLACK_APP_TOKEN; expected the Bot User OAuth Token (xoxb-…) from OAuth & Permissions."
    ]


@pytest.mark.parametrize("kind", ["bot", "app"])
async def test_a_token_that_slack_does_not_know(environ: dict[str, str], kind: str) -> None:
    token = {"bot": "xoxb-nobody", "app": "xapp-nobody"}[kind]
    [line] = await complaints(environ | {f"SLACK_{kind.upper()}_TOKEN": token})
    assert line.startswith(f"{kind} token: invalid_auth. Slack does not know it: copy it again")


@pytest.mark.parametrize(
    ("method", "fault", "line"),
    [
        (
            "auth.test",
            Fault.refused("token_revoked"),
            "bot token: token_revoked. It was revoked: install the app again.",
        ),
        (
            "auth.test",
            Fault.refused("fatal_error"),
            "bot token: fatal_error. Slack refuses it: look at the settings of the app.",
        ),
        (
            "apps.connections.open",
            Fault.rate_limited(),
            "app token: ratelimited. Slack asks for patience: try again in a minute.",
        ),
    ],
)
async def test_what_slack_refuses(
    sandbox: Sandbox, environ: dict[str, str], method: str, fault: Fault, line: str
) -> None:
    sandbox.faults.next(method, fault)
    assert await complaints(environ) == [line]


async def test_a_missing_scope(sandbox: Sandbox, environ: dict[str, str]) -> None:
    less = manifest()
    less["oauth_config"]["scopes"]["bot"] = ["commands", "chat:write", "im:history", "users:read"]
    sandbox.install(less)
    assert await complaints(environ) == [
        "scopes: files:read, files:write, im:write missing: bring the app's manifest up to date"
        " (python -m bot manifest) and install it again."
    ]


async def test_socket_mode_that_is_off(sandbox: Sandbox, environ: dict[str, str]) -> None:
    sandbox.install(manifest("https://encore.example.org"))
    assert await complaints(environ) == [
        "app token: socket_mode_not_enabled. Turn Socket Mode on in the app's settings."
    ]


async def test_over_http_no_socket_is_opened(
    sandbox: Sandbox, environ: dict[str, str], tmp_path: Path
) -> None:
    http = environ | {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": "5ec4e7"}
    assert await examined(http) == WELL[:3] + healthy(tmp_path)
    assert [method for method, _ in sandbox.calls] == ["auth.test"]


async def test_a_data_folder_that_cannot_be_written(
    environ: dict[str, str], tmp_path: Path
) -> None:
    taken = tmp_path / "data"
    taken.write_text("a file where the folder should be")
    assert await examined(environ | {"DATA_DIR": str(taken)}) == [
        *WELL,
        f"wrong  data folder: {taken} can't be written (Not a directory):"
        " make it writable, or set DATA_DIR.",
    ]


async def test_looking_leaves_nothing_behind(environ: dict[str, str], tmp_path: Path) -> None:
    later = tmp_path / "not" / "yet"
    assert await examined(environ | {"DATA_DIR": str(later)}) == WELL + healthy(later)
    assert list(tmp_path.iterdir()) == []


async def test_a_broken_notebook(environ: dict[str, str], tmp_path: Path) -> None:
    async def one_broken(settings: Settings) -> AsyncIterator[str]:
        yield f"{settings.data_dir}/T1/U1.json ends in the middle."

    assert await examined(environ, check_store=one_broken) == [
        *WELL,
        healthy(tmp_path)[0],
        f"wrong  notebook: {tmp_path}/T1/U1.json ends in the middle."
        " Put a copy of it back, or move it away.",
    ]


async def test_nobody_listens(environ: dict[str, str]) -> None:
    nowhere = "http://127.0.0.1:9/api/"
    [line] = await complaints(environ | {"SLACK_API_URL": nowhere})
    assert line.startswith(f"Slack: no use of {nowhere}: Cannot connect to host 127.0.0.1:9")
    assert "\n" not in line


async def test_something_else_answers(sandbox: Sandbox, environ: dict[str, str]) -> None:
    sandbox.faults.next("auth.test", Fault.server_error(502))
    assert await complaints(environ) == [
        f"Slack: no use of {sandbox.url}/api/: it answers 502 with text/plain."
    ]


@pytest.fixture
async def elsewhere(tmp_path: Path) -> AsyncIterator[dict[str, str]]:
    """A Slack at noon, where the bot belongs to the app A2."""
    answers: dict[str, dict[str, Any]] = {
        "auth.test": {"user": "encore", "team": "Acme", "bot_id": "B2"},
        "bots.info": {"bot": {"id": "B2", "app_id": "A2"}},
        "apps.connections.open": {"url": "wss://127.0.0.1/"},
    }

    async def answer(request: web.Request) -> web.Response:
        headers = {"Date": format_datetime(NOON, usegmt=True), "X-OAuth-Scopes": ",".join(SCOPES)}
        return web.json_response(
            {"ok": True} | answers[request.match_info["method"]], headers=headers
        )

    server = web.Application()
    server.router.add_post("/api/{method}", answer)
    async with TestServer(server) as running:
        yield {
            "SLACK_API_URL": str(running.make_url("/api/")),
            "SLACK_BOT_TOKEN": "xoxb-2-b",
            "SLACK_APP_TOKEN": "xapp-1-A2-b",
            "DATA_DIR": str(tmp_path),
        }


@pytest.mark.parametrize(
    ("seconds", "line"),
    [
        (60, WELL[0]),
        (-60, WELL[0]),
        (61, "wrong  clock: is 61 seconds ahead of Slack's: set it by a time server."),
        (-61, "wrong  clock: is 61 seconds behind Slack's: set it by a time server."),
    ],
)
async def test_a_clock_that_is_off(elsewhere: dict[str, str], seconds: int, line: str) -> None:
    told = await examined(elsewhere, clock=lambda: NOON + timedelta(seconds=seconds))
    assert told[0] == line


@pytest.mark.parametrize(
    ("app", "line"),
    [
        ("A2", WELL[3]),
        ("A1", "wrong  app token: is of the app A1, the bot token of A2: take both from one app."),
    ],
)
async def test_tokens_of_two_apps(elsewhere: dict[str, str], app: str, line: str) -> None:
    told = await examined(elsewhere | {"SLACK_APP_TOKEN": f"xapp-1-{app}-b"}, clock=lambda: NOON)
    assert told[3] == line
