"""Ten thousand messages that are due at once, with Slack 100 ms away: how fast, how late, how dear.

Two workers, against a stand-in for Slack that answers every call after that time. Over a hundred
workspaces the pace of each is no hindrance; within one it is what decides, as at Slack.
"""

import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import asyncpg
from aiohttp import web

from bench.database import measured_on
from bench.goals import Goal, show
from bench.startup import application
from bot.coach.facts import SCHEMA, Notebook
from bot.store.content import content

PEOPLE = 10_000
WORKERS = 2
LATENCY = 0.1
LONGEST = 150
"""Seconds after which what is left is not waited for."""
TOKEN = "xoxb-1-bench"


class StandIn:
    """Slack's Web API as far as a worker needs it; remembers when each message came."""

    def __init__(self) -> None:
        self.arrived: list[float] = []
        self.keys: Counter[str] = Counter()
        self.done = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        """Any method."""
        method, body = request.match_info["method"], await request.text()
        await asyncio.sleep(LATENCY)
        if method == "chat.postMessage":
            self.arrived.append(time.time())
            told = json.loads(body)
            key = told["metadata"]["event_payload"]["key"]
            self.keys[f"{told['channel']} {key}"] += 1
            if len(self.arrived) >= PEOPLE:
                self.done.set()
        about = {"team_id": "T1", "bot_id": "B1", "user_id": "U0", "user": "encore", "team": "x"}
        sent = {"channel": {"id": "D1"}} if method == "conversations.open" else {"channel": "D1"}
        return web.json_response({"ok": True, "ts": f"{time.time():.6f}", **about, **sent})


def notebook(begun: datetime) -> bytes:
    """A search about which one card is to be posted, and nothing else."""
    book = Notebook(last_id=5, applications=[application(1)])
    book.person.tz = "UTC"
    book.applications[0].interviews[0].logged_at = begun
    book.applications[0].interviews[0].starts_at = begun + timedelta(days=300)
    book.applications[0].promises = []
    book.deliveries = {}
    return content(book)


async def fill(url: str, workspaces: int, begun: datetime) -> None:
    """Everybody is due at this moment."""
    connection = await asyncpg.connect(url)
    await connection.execute("TRUNCATE notebooks, visits, paces, pauses, pgqueuer")
    written = notebook(begun)
    rows = [
        (f"T{nth % workspaces}", f"U{nth:06}", SCHEMA, begun, False, written)
        for nth in range(PEOPLE)
    ]
    columns = ["team", "person", "version", "next_due", "is_sealed", "content"]
    await connection.copy_records_to_table("notebooks", records=rows, columns=columns)
    await connection.execute(
        "INSERT INTO pgqueuer (priority, entrypoint, payload, status, execute_after)"
        " SELECT 0, 'visit', convert_to(json_build_array(team, person)::text, 'UTF8'),"
        " 'queued', now() FROM notebooks"
    )
    await connection.close()


@contextmanager
def workers(url: str, slack: str) -> Iterator[None]:
    """So many processes that send what is due."""
    environ = {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": "5ec4e7",
        "SLACK_API_URL": slack,
        "DATABASE_URL": url,
        "LOG_LEVEL": "ERROR",
    }
    command = [sys.executable, "-m", "bot", "worker"]
    begun = [
        subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL) for _ in range(WORKERS)
    ]
    yield
    for process in begun:
        process.terminate()
    for process in begun:
        process.wait()


async def morning(url: str, slack: str, there: StandIn, workspaces: int) -> float:
    """Messages a second, until all have come or the time is over."""
    there.arrived.clear()
    there.keys.clear()
    there.done.clear()
    begun = datetime.now(UTC)
    await fill(url, workspaces, begun)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.time()
    with workers(url, slack):
        with suppress(TimeoutError):
            await asyncio.wait_for(there.done.wait(), LONGEST)
        spent = time.time() - began
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = (now.ru_utime + now.ru_stime) - (used.ru_utime + used.ru_stime)
    late = sorted(at - began for at in there.arrived)
    count = len(late)
    where = f"{workspaces} workspace{'s' if workspaces > 1 else ''}"
    quantiles = statistics.quantiles(late, n=100) if count > 1 else [0.0] * 99
    print(
        f"{where:>14}: {count:,} messages, {count / spent:,.0f} a second;"
        f" late p50 {quantiles[49]:.1f} s, p99 {quantiles[98]:.1f} s;"
        f" {cpu / max(count, 1) * 1000:.1f} ms CPU each; {now.ru_maxrss / 1024:.0f} MB"
    )
    doubled = sum(times - 1 for times in there.keys.values())
    print(f"{'':>14}  {doubled} of them came twice")
    return count / spent


async def measure(url: str) -> int:
    """Both mornings; the exit status."""
    there = StandIn()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", there.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    many = await morning(url, slack, there, 100)
    one = await morning(url, slack, there, 1)
    await runner.cleanup()
    pace = 150 / 60
    return show(
        Goal(f"over 100 workspaces {many:,.0f} messages a second leave", many >= 100),
        Goal(f"one workspace is not written to faster than its pace: {one:.1f}/s", one < 2 * pace),
    )


if __name__ == "__main__":
    sys.exit(measured_on(measure))
