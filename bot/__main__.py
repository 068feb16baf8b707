"""The commands: `python -m bot [run | web | worker | migrate | copy | sandbox | doctor | …]`."""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from dotenv import dotenv_values
from slack_sdk.errors import SlackApiError

from bot import copying, logs
from bot.app import running, stay, system_clock, visiting
from bot.doctor import examine
from bot.manifest import as_json, manifest
from bot.sandbox.page import serve_page
from bot.sandbox.server import Sandbox
from bot.settings import Settings, SettingsError
from bot.store.base import StoreError
from bot.store.migrating import migrate
from bot.workings import looking, sealer_of

SANDBOX_PORT = 3000


def main() -> int:
    """Run a command; the answer is the exit status."""
    arguments = _arguments().parse_args()
    try:
        status: int = asyncio.run(arguments.run(arguments))
        return status
    except (SettingsError, StoreError) as error:
        print(error, file=sys.stderr)
    except SlackApiError as error:
        print(
            f"Slack refuses the token: {error.response['error']}."
            " `python -m bot doctor` says more.",
            file=sys.stderr,
        )
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        print(f"{error.strerror or error}.", file=sys.stderr)
    return 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.set_defaults(run=_run)
    commands = parser.add_subparsers(title="commands", metavar="")
    run = commands.add_parser("run", help="everything in one process (the default)")
    run.set_defaults(run=_run)
    web = commands.add_parser("web", help="answer people; the worker sends what is due")
    web.set_defaults(run=_web)
    worker = commands.add_parser("worker", help="send what is due; any number may run")
    worker.set_defaults(run=_worker)
    migrated = commands.add_parser("migrate", help="bring the database up to date")
    migrated.set_defaults(run=_migrate)
    copied = commands.add_parser("copy", help="all notebooks: tinydb:DIR postgresql://…, or back")
    copied.add_argument("source")
    copied.add_argument("target")
    copied.set_defaults(run=_copy)
    resealed = commands.add_parser("reseal", help="all notebooks with the first encryption key")
    resealed.set_defaults(run=_reseal)
    sandbox = commands.add_parser("sandbox", help="the local Slack, with the bot in it")
    sandbox.add_argument("--port", type=int, default=SANDBOX_PORT)
    sandbox.add_argument("--no-bot", action="store_true", help="just the server, for other apps")
    sandbox.set_defaults(run=_sandbox)
    doctor = commands.add_parser("doctor", help="check tokens, scopes, storage and clock")
    doctor.set_defaults(run=_doctor)
    show = commands.add_parser("manifest", help="print the app manifest")
    show.add_argument("--url", help="where Slack reaches the bot by HTTP; without: Socket Mode")
    show.set_defaults(run=_manifest)
    return parser


def _settings() -> Settings:
    """The environment, and what `.env` adds to it; the environment wins."""
    from_file = {name: value for name, value in dotenv_values(".env").items() if value}
    return Settings.read({**from_file, **os.environ})


async def _run(arguments: argparse.Namespace) -> int:
    stopped = _stop_signal()
    settings = _settings()
    logs.configure(settings)
    if settings.transport == "sandbox":
        async with _sandbox_at(SANDBOX_PORT, or_any=True) as sandbox:
            await _with_bot(sandbox, settings, stopped)
        return 0
    await _answer(settings, stopped, visits=True)
    return 0


async def _web(arguments: argparse.Namespace) -> int:
    stopped = _stop_signal()
    settings = _with_database(_settings())
    logs.configure(settings)
    await _answer(settings, stopped, visits=False)
    return 0


async def _answer(settings: Settings, stopped: asyncio.Event, *, visits: bool) -> None:
    async with running(settings, visits=visits) as encore:
        stay()
        where = f"at {encore.url}" if encore.url else "by Socket Mode"
        print(f"Encore is connected {where}.", flush=True)
        await stopped.wait()


async def _worker(arguments: argparse.Namespace) -> int:
    stopped = _stop_signal()
    settings = _with_database(_settings())
    logs.configure(settings)
    async with visiting(settings):
        stay()
        print("Encore sends what is due.", flush=True)
        await stopped.wait()
    return 0


async def _migrate(arguments: argparse.Namespace) -> int:
    settings = _settings()
    if not settings.database_url:
        raise SettingsError(["DATABASE_URL is missing; expected: postgresql://…"])
    for step in await migrate(settings.database_url):
        print(f"done: {step}")
    print("The database is up to date.")
    return 0


async def _copy(arguments: argparse.Namespace) -> int:
    sealer = sealer_of(_settings())
    made = await copying.copy(arguments.source, arguments.target, sealer, copying.bar)
    print(f"{made} notebooks copied; the source is as it was.")
    return 0


async def _reseal(arguments: argparse.Namespace) -> int:
    settings = _settings()
    address = settings.database_url or f"{copying.FILES}{settings.data_dir}"
    done = await copying.reseal(address, sealer_of(settings), copying.bar)
    print(f"{done} notebooks written anew.")
    return 0


def _with_database(settings: Settings) -> Settings:
    """These settings, if processes can share what they say."""
    if not settings.database_url:
        problem = "DATABASE_URL is missing; expected for several processes: postgresql://…"
        raise SettingsError([problem])
    if settings.transport == "sandbox":
        problem = "SLACK_BOT_TOKEN is missing; expected for this command."
        raise SettingsError([problem])
    return settings


async def _sandbox(arguments: argparse.Namespace) -> int:
    stopped = _stop_signal()
    settings = _settings()
    logs.configure(settings)
    async with _sandbox_at(arguments.port) as sandbox:
        if arguments.no_bot:
            print(f"A Slack without an app: {sandbox.url}", flush=True)
            await stopped.wait()
        else:
            await _with_bot(sandbox, settings, stopped)
    return 0


@asynccontextmanager
async def _sandbox_at(port: int, *, or_any: bool = False) -> AsyncIterator[Sandbox]:
    try:
        sandbox = await Sandbox.start(port=port, extend=serve_page)
    except OSError:
        if not or_any:
            raise
        sandbox = await Sandbox.start(extend=serve_page)
    try:
        yield sandbox
    finally:
        await sandbox.stop()


async def _with_bot(sandbox: Sandbox, settings: Settings, stopped: asyncio.Event) -> None:
    """The unmodified bot, pointed at the sandbox; what it keeps goes when the sandbox goes."""
    tokens = sandbox.install(manifest())
    with tempfile.TemporaryDirectory(prefix="encore-") as folder:
        pointed = replace(
            settings,
            slack_bot_token=tokens.bot,
            slack_app_token=tokens.app,
            slack_api_url=f"{sandbox.url}/api/",
            data_dir=Path(folder),
        )
        async with running(pointed, sandbox.clock.now) as encore:
            sandbox.clock.on_move(encore.alarms.ring)
            print(f"Your own little Slack, with Encore in it: {sandbox.url}", flush=True)
            await stopped.wait()


def _stop_signal() -> asyncio.Event:
    """Set by SIGINT or SIGTERM from here on, also while the bot is still starting."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(name, stopped.set)
        except NotImplementedError:  # Windows: Ctrl-C raises KeyboardInterrupt instead
            break
    return stopped


async def _broken(settings: Settings) -> AsyncIterator[str]:
    """What is wrong with what is stored."""
    async with looking(settings) as store:
        async for line in store.broken():
            yield line


async def _doctor(arguments: argparse.Namespace) -> int:
    try:
        settings: Settings | SettingsError = _settings()
    except SettingsError as error:
        settings = error
    is_well = True
    async for finding in examine(settings, _broken, system_clock):
        print(finding)
        is_well = is_well and finding.ok
    return 0 if is_well else 1


async def _manifest(arguments: argparse.Namespace) -> int:
    print(as_json(manifest(arguments.url)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
