"""The commands, as an operator types them: one clear line when something is wrong."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from bot.manifest import manifest
from bot.sandbox.server import Sandbox

ROOT = Path(__file__).parents[1]


async def bot(
    folder: Path, *arguments: str, stop_at: str = "", **environ: str
) -> tuple[int, str, str]:
    """Run `python -m bot …` in this folder: exit status, output, errors."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), **environ},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    seen = ""
    if stop_at:
        while stop_at not in seen:
            line = (await process.stdout.readline()).decode()
            assert line, "it ended by itself"
            seen += line
        process.send_signal(signal.SIGTERM)
    output, errors = await process.communicate()
    assert process.returncode is not None
    return process.returncode, seen + output.decode(), errors.decode()


async def test_manifest_prints_what_the_repository_holds(tmp_path: Path) -> None:
    status, output, errors = await bot(tmp_path, "manifest")

    assert (status, errors) == (0, "")
    assert output == (ROOT / "manifest.json").read_text(encoding="utf-8")


async def test_without_tokens_it_says_where_its_own_slack_is(tmp_path: Path) -> None:
    status, output, errors = await bot(tmp_path, stop_at="http://127.0.0.1:")

    assert (status, errors) == (0, "")
    assert output.startswith("Your own little Slack, with Encore in it: http://127.0.0.1:")
    assert list(tmp_path.iterdir()) == []


async def test_the_sandbox_can_be_had_without_the_bot(tmp_path: Path) -> None:
    status, output, errors = await bot(
        tmp_path, "sandbox", "--no-bot", "--port", "0", stop_at="http://127.0.0.1:"
    )

    assert (status, errors) == (0, "")
    assert output.startswith("A Slack without an app: http://127.0.0.1:")


async def test_all_that_is_wrong_with_the_settings_is_said_at_once(tmp_path: Path) -> None:
    status, output, errors = await bot(tmp_path, PORT="lots", LOG_LEVEL="loud")

    assert (status, output) == (1, "")
    assert [line.split()[0] for line in errors.splitlines()] == ["PORT", "LOG_LEVEL"]


async def test_env_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=lots\nLOG_LEVEL=loud\n")
    _, _, errors = await bot(tmp_path, PORT="3000")

    assert [line.split()[0] for line in errors.splitlines()] == ["LOG_LEVEL"]


@pytest.fixture
async def told(tmp_path: Path) -> dict[str, str]:
    """The environment of a bot whose Slack does not know it."""
    return {
        "SLACK_BOT_TOKEN": "xoxb-1-nobody",
        "SLACK_APP_TOKEN": "xapp-1-nobody",
        "DATA_DIR": str(tmp_path / "data"),
    }


async def test_a_refused_token_is_one_clear_line(told: dict[str, str], tmp_path: Path) -> None:
    sandbox = await Sandbox.start()
    sandbox.install(manifest())
    status, output, errors = await bot(tmp_path, SLACK_API_URL=f"{sandbox.url}/api/", **told)
    await sandbox.stop()

    assert (status, output) == (1, "")
    assert errors.splitlines()[-1] == (
        "Slack refuses the token: invalid_auth. `python -m bot doctor` says more."
    )


async def test_a_slack_that_is_not_there_is_one_clear_line(
    told: dict[str, str], tmp_path: Path
) -> None:
    status, _, errors = await bot(tmp_path, SLACK_API_URL="http://127.0.0.1:9/api/", **told)

    assert status == 1
    assert len(errors.splitlines()) == 1
    assert "Traceback" not in errors


async def test_a_folder_in_use_is_one_clear_line(told: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    sandbox = await Sandbox.start()
    tokens = sandbox.install(manifest())
    told |= {"SLACK_BOT_TOKEN": tokens.bot, "SLACK_APP_TOKEN": tokens.app}
    status, _, errors = await bot(tmp_path, SLACK_API_URL=f"{sandbox.url}/api/", **told)
    await sandbox.stop()

    assert status == 1
    assert len(errors.splitlines()) == 1
    assert str(tmp_path / "data") in errors


async def test_doctor_names_what_is_wrong_and_fails(tmp_path: Path) -> None:
    status, output, errors = await bot(tmp_path, "doctor")

    assert (status, errors) == (1, "")
    assert output.startswith("wrong  tokens: none are set")


async def test_doctor_is_content_when_all_is_well(tmp_path: Path) -> None:
    sandbox = await Sandbox.start()
    tokens = sandbox.install(manifest())
    status, output, errors = await bot(
        tmp_path,
        "doctor",
        SLACK_BOT_TOKEN=tokens.bot,
        SLACK_APP_TOKEN=tokens.app,
        SLACK_API_URL=f"{sandbox.url}/api/",
    )
    await sandbox.stop()

    assert [line.split()[0] for line in output.splitlines()] == ["ok"] * len(output.splitlines())
    assert (status, errors) == (0, "")
