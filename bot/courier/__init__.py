"""Delivery: what is due is claimed, sent, recorded; and what is shown is kept true.

    visit ─▶ open, plan, claim, save ─▶ post, rewrite ─▶ open, record, save ─▶ again

A crash before the claim loses nothing: the facts still call for the message. A crash after it
leaves a claim without a record; once that is two minutes old, the history of the DM tells whether
the message arrived. A post whose outcome is not known is healed in the same way.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.coach.facts import PersonId
from bot.coach.history import Leftover
from bot.courier import post
from bot.courier.batch import Batch, Post, Rewrite, claim
from bot.courier.failures import NETWORK_ERRORS, Failure, error_name, retry_after, sort
from bot.courier.post import Sent, digest
from bot.courier.report import Report, record
from bot.store.base import Store
from bot.views.blocks import Message

MOST_ROUNDS = 20
"""Rounds of one visit, so that no mistake keeps it busy for ever."""

WORKSPACE_PAUSE = timedelta(hours=1)
"""How long a workspace rests whose token does not work."""

log = logging.getLogger(__name__)

Clients = Callable[[str], Awaitable[AsyncWebClient]]
"""Answers the client of a workspace, by team id."""


class Courier:
    """One for the whole process. `now` answers the current instant, in UTC."""

    def __init__(self, store: Store, clients: Clients, now: Callable[[], datetime]) -> None:
        self._store = store
        self._clients = clients
        self._now = now
        self._paused: dict[str, datetime] = {}

    async def visit(self, who: PersonId) -> None:
        """Do everything that is due for this person. Safe to call at any time, and too often."""
        for _ in range(MOST_ROUNDS):
            batch = await self._claim(who)
            if batch.is_empty:
                return
            report = await self._deliver(who, batch)
            async with self._store.open(who) as notebook:
                record(notebook, report, self._now())
            is_shut = report.failure is Failure.PERSON  # which the Home tab has to say
            goes_on = batch.posts or batch.leftovers
            if (report.failure and not is_shut) or not goes_on:
                return

    async def _claim(self, who: PersonId) -> Batch:
        async with self._store.open(who) as notebook:
            paused_until = self._paused.get(who.team)
            if paused_until and self._now() < paused_until:
                notebook.hold_until = paused_until
            return claim(notebook, self._now())

    async def _deliver(self, who: PersonId, batch: Batch) -> Report:
        report = Report(
            changes=batch.changes, looked_at=batch.looked_at, is_leaving=batch.is_leaving
        )
        try:
            client = await self._clients(who.team)
        except SlackApiError as error:  # the app is not installed there any more
            self._fail(who, error, report)
            report.unsent += [one.key for one in batch.posts if not one.in_doubt]
            return report
        for rewrite in batch.rewrites:
            if not report.failure:
                await self._rewrite(client, who, rewrite, report)
        if batch.home and not report.failure:
            await self._publish(client, who, batch, report)
        for left in batch.leftovers:
            if not report.failure:
                await self._take_back(client, who, left, report)
        for one in batch.posts:
            if report.failure and not one.in_doubt:
                report.unsent.append(one.key)
            elif not report.failure:
                await self._post(client, who, one, report)
        return report

    async def _post(self, client: AsyncWebClient, who: PersonId, one: Post, report: Report) -> None:
        try:
            report.sent[one.key] = await self._find(client, who, one) or await self._send(
                client, who, one
            )
            report.digests[one.key] = digest(one.message)
        except (SlackApiError, *NETWORK_ERRORS) as error:
            failure = self._fail(who, error, report)
            if failure is Failure.MESSAGE:
                report.refused.append(one.key)
            elif failure is not Failure.UNKNOWN and not one.in_doubt:
                report.unsent.append(one.key)

    async def _find(self, client: AsyncWebClient, who: PersonId, one: Post) -> Sent | None:
        if not one.in_doubt:
            return None
        try:
            return await post.find(client, who.user, one.key, one.thread_ts)
        except SlackApiError as error:
            if sort(error) is Failure.BUSY:
                raise
            log.warning("cannot look for a message in doubt (%s): sent again", error_name(error))
            return None

    async def _send(self, client: AsyncWebClient, who: PersonId, one: Post) -> Sent:
        try:
            return await post.send(client, who.user, one.key, one.message, one.thread_ts)
        except SlackApiError as error:
            if sort(error) is not Failure.MESSAGE:
                raise
            log.error("blocks of %s refused (%s): sent as text", one.key, error_name(error))
            bare = Message(one.message.text, [])
            return await post.send(client, who.user, one.key, bare, one.thread_ts)

    async def _rewrite(
        self, client: AsyncWebClient, who: PersonId, one: Rewrite, report: Report
    ) -> None:
        try:
            await post.rewrite(client, one.at, one.key, one.message)
        except (SlackApiError, *NETWORK_ERRORS) as error:
            if self._fail(who, error, report) is not Failure.MESSAGE:
                return
        # A message that was deleted or that Slack refuses is not tried again until facts change.
        report.digests[one.key] = digest(one.message)

    async def _take_back(
        self, client: AsyncWebClient, who: PersonId, left: Leftover, report: Report
    ) -> None:
        try:
            await post.take_back(client, left)
        except (SlackApiError, *NETWORK_ERRORS) as error:
            failure = self._fail(who, error, report)
            if failure not in (Failure.MESSAGE, Failure.PERSON):
                return
            # It is gone already, or there is no way to it: in both cases nothing is left to do.
            report.failure = None
        report.deleted.append(left)

    async def _publish(
        self, client: AsyncWebClient, who: PersonId, batch: Batch, report: Report
    ) -> None:
        view = batch.home or {}
        try:
            name = await post.publish(client, who.user, view, batch.tab_hash)
            report.home = digest(view), name
        except (SlackApiError, *NETWORK_ERRORS) as error:
            self._fail(who, error, report)

    def _fail(self, who: PersonId, error: Exception, report: Report) -> Failure:
        failure, name = sort(error), error_name(error)
        log.warning("a message to %s/%s failed: %s", who.team, who.user, name)
        if failure is Failure.MESSAGE:
            return failure
        report.failure, report.error = failure, name
        if failure is Failure.BUSY:
            report.pause = timedelta(seconds=retry_after(error))
        elif failure is Failure.WORKSPACE:
            report.pause = WORKSPACE_PAUSE
        if report.pause:
            self._paused[who.team] = self._now() + report.pause
        return failure
