"""How many `/interview help` and `log` the whole bot answers in a second, next to a bare Bolt app.

The baseline is a Bolt app with one listener that only acknowledges, served by Bolt itself; of its
two ways to acknowledge, the faster. To open a form is a call to Slack besides: what that costs a
Bolt app with slack-sdk is shown too.
"""

import asyncio
import os
import sys
import tempfile
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.goals import Goal, show
from bench.load import CONNECTIONS, answered, per_second, request
from bench.parties import SECRET, acks, acks_by_default, encore, opens, slack

ROUNDS = 9
REQUESTS = 1_000
"""Of each kind in each round."""


class Case(NamedTuple):
    """What is asked of whom, and what has to be in the answer."""

    name: str
    party: str
    words: str
    answer: bytes = b""


DEFAULT = Case("bare Bolt as it comes", acks_by_default.__name__, "log")
FIRST = Case("bare Bolt, ack first", acks.__name__, "log")
OPENS = Case("bare Bolt, opens a form", opens.__name__, "log")
HELP = Case("Encore, /interview help", encore.__name__, "help", b"/interview log")
LOG = Case("Encore, /interview log", encore.__name__, "log")
CASES = (DEFAULT, FIRST, OPENS, HELP, LOG)


class Round(NamedTuple):
    """What one case did in one round."""

    per_second: float
    milliseconds: float
    """CPU time of the app's process for one request."""


Rounds = dict[Case, list[Round]]


class Process:
    """A party at work in a process of its own."""

    def __init__(self, url: str, ask: asyncio.StreamWriter, told: asyncio.StreamReader) -> None:
        self.url, self._ask, self._told = url, ask, told

    @classmethod
    @asynccontextmanager
    async def of(cls, party: str, *arguments: str) -> AsyncIterator["Process"]:
        """Start it, and stop it in the end."""
        command = (sys.executable, "-m", "bench.parties", party, *arguments)
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
        assert process.stdin
        assert process.stdout
        try:
            url = (await process.stdout.readline()).decode().strip()
            yield cls(url, process.stdin, process.stdout)
        finally:
            process.stdin.close()
            await process.wait()

    async def cpu(self) -> float:
        """Seconds of CPU time until now."""
        self._ask.write(b"\n")
        return float(await self._told.readline())


async def measured() -> Rounds:
    """All cases in turn, again and again, so that a busy moment of the machine hits them alike."""
    rounds: Rounds = {case: [] for case in CASES}
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        api = await stack.enter_async_context(Process.of(slack.__name__, str(folder)))
        processes = {
            party: await stack.enter_async_context(Process.of(party, str(folder / party), api.url))
            for party in {case.party for case in CASES}
        }
        for case in CASES:
            await _once(case, processes[case.party])
        for _ in range(ROUNDS):
            for case, done in rounds.items():
                done.append(await _once(case, processes[case.party]))
    return rounds


async def _once(case: Case, process: Process) -> Round:
    what = request(process.url, SECRET, case.words)
    if case.answer not in await answered(process.url, what):
        raise RuntimeError(f"{case.name} does not answer as it should")
    before = await process.cpu()
    rate = await per_second(process.url, what, REQUESTS)
    return Round(rate, (await process.cpu() - before) / REQUESTS * 1000)


def ratio(rounds: Rounds, case: Case, baseline: Case) -> float:
    """How fast it is, where the baseline is 1: the median of what it was in each round."""
    pairs = zip(rounds[case], rounds[baseline], strict=True)
    return median(ours.per_second / theirs.per_second for ours, theirs in pairs)


def rate(rounds: Rounds, case: Case) -> float:
    """Requests a second."""
    return median(one.per_second for one in rounds[case])


def main() -> int:
    """Print the table; the exit status is 1 where a goal is missed."""
    print(f"commands: {os.cpu_count()} cores for load, app and Slack; {CONNECTIONS} at a time")
    rounds = asyncio.run(measured())
    bare = max(DEFAULT, FIRST, key=lambda case: rate(rounds, case))
    print(f"  {'':<24} {'a second':>9} {'CPU ms':>7} {'of bare':>8}")
    for case in CASES:
        cpu = median(one.milliseconds for one in rounds[case])
        share = ratio(rounds, case, bare)
        print(f"  {case.name:<24} {rate(rounds, case):>9,.0f} {cpu:>7.2f} {share:>8.0%}")
    return show(_goal(rounds, HELP, bare), _goal(rounds, LOG, bare))


def _goal(rounds: Rounds, case: Case, baseline: Case) -> Goal:
    found = ratio(rounds, case, baseline)
    return Goal(f"{case.name} >= 60 % of {baseline.name}: {found:.0%}", found >= 0.6)


if __name__ == "__main__":
    sys.exit(main())
