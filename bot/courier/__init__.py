"""Delivery: what is due is claimed, sent, recorded; and what is shown is kept true.

    visit ─▶ open, plan, claim, save ─▶ post, rewrite ─▶ open, record, save ─▶ again

A crash before the claim loses nothing: the facts still call for the message. A crash after it
leaves a claim without a record; once that is two minutes old, the history of the DM tells whether
the message arrived. A post whose outcome is not known is healed in the same way.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.coach.facts import PersonId
from bot.courier.batch import Batch, claim
from bot.courier.failures import Failure
from bot.courier.pacing import LocalPacing, Pacing
from bot.courier.report import Report, record
from bot.courier.round import Calls
from bot.metrics import Meter, Unmetered
from bot.store.base import Store

MOST_ROUNDS = 20
"""Rounds of one visit, so that no mistake keeps it busy for ever."""

log = logging.getLogger(__name__)

Clients = Callable[[str], Awaitable[AsyncWebClient]]
"""Answers the client of a workspace, by team id."""


class Courier:
    """One for the whole process. `now` answers the current instant, in UTC."""

    def __init__(
        self,
        store: Store,
        clients: Clients,
        now: Callable[[], datetime],
        pacing: Pacing | None = None,
        meter: Meter | None = None,
    ) -> None:
        self._store = store
        self._clients = clients
        self._now = now
        self._pacing = pacing or LocalPacing(now)
        self._calls = Calls(self._pacing, now, meter or Unmetered())

    async def visit(self, who: PersonId) -> None:
        """Do everything that is due for this person. Safe to call at any time, and too often."""
        for _ in range(MOST_ROUNDS):
            batch, granted = await self._claim(who)
            if batch.is_empty:
                return
            report = await self._deliver(who, batch, granted)
            async with self._store.open(who) as notebook:
                record(notebook, report, self._now())
            is_shut = report.failure is Failure.PERSON  # which the Home tab has to say
            goes_on = batch.posts or batch.leftovers
            if (report.failure and not is_shut) or not goes_on:
                return

    async def _claim(self, who: PersonId) -> tuple[Batch, str | None]:
        paused_until = await self._pacing.paused_until(who.team)
        async with self._store.open(who) as notebook:
            if paused_until:
                notebook.hold_until = paused_until
            granted = notebook.turn.lane if notebook.turn else None
            if not notebook.hold_until or notebook.hold_until <= self._now():
                notebook.turn = None
            return claim(notebook, self._now()), granted

    async def _deliver(self, who: PersonId, batch: Batch, granted: str | None) -> Report:
        report = Report(
            changes=batch.changes,
            looked_at=batch.looked_at,
            is_leaving=batch.is_leaving,
            granted=granted,
        )
        try:
            client = await self._clients(who.team)
        except SlackApiError as error:  # the app is not installed there any more
            await self._calls.fail(who, error, report)
            report.unsent += [one.key for one in batch.posts if not one.in_doubt]
            return report
        for rewrite in batch.rewrites:
            if not report.failure:
                await self._calls.rewrite(client, who, rewrite, report)
        if batch.home and not report.failure:
            await self._calls.publish(client, who, batch, report)
        for left in batch.leftovers:
            if not report.failure:
                await self._calls.take_back(client, who, left, report)
        for one in batch.posts:
            if report.failure and not one.in_doubt:
                report.unsent.append(one.key)
            elif not report.failure:
                await self._calls.post(client, who, one, report)
        return report
