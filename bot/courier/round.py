"""The calls of one round to one person, each in its turn; what goes wrong ends the round."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.coach.facts import PersonId
from bot.coach.history import Leftover, Turn
from bot.coach.nudge import Key
from bot.coach.traits import TRAITS, trait
from bot.courier import post as calls
from bot.courier.batch import Batch, Post, Rewrite
from bot.courier.failures import NETWORK_ERRORS, Failure, error_name, retry_after, sort
from bot.courier.pacing import LONGEST_WAIT, Lane, Pacing
from bot.courier.post import Sent, digest
from bot.courier.report import Report
from bot.metrics import Meter
from bot.views.blocks import Message

WORKSPACE_PAUSE = timedelta(hours=1)
"""How long a workspace rests whose token does not work."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Calls:
    """Ways to call Slack for somebody; all write into the report of the round."""

    pacing: Pacing
    now: Callable[[], datetime]
    meter: Meter

    async def post(self, client: AsyncWebClient, who: PersonId, one: Post, report: Report) -> None:
        try:
            if not one.in_doubt and not await self._turn(who, _lane(one.key), report):
                report.unsent.append(one.key)
                return
            report.sent[one.key] = await self._find(client, who, one) or await self._send(
                client, who, one
            )
            report.digests[one.key] = digest(one.message)
            self.meter.sent(self.now() - one.due)
        except (SlackApiError, *NETWORK_ERRORS) as error:
            failure = await self.fail(who, error, report)
            if failure is Failure.MESSAGE:
                report.refused.append(one.key)
            elif failure is not Failure.UNKNOWN and not one.in_doubt:
                report.unsent.append(one.key)

    async def _find(self, client: AsyncWebClient, who: PersonId, one: Post) -> Sent | None:
        if not one.in_doubt:
            return None
        try:
            return await calls.find(client, who.user, one.key, one.thread_ts)
        except SlackApiError as error:
            if sort(error) is Failure.BUSY:
                raise
            log.warning("cannot look for a message in doubt (%s): sent again", error_name(error))
            return None

    async def _send(self, client: AsyncWebClient, who: PersonId, one: Post) -> Sent:
        try:
            return await calls.send(client, who.user, one.key, one.message, one.thread_ts)
        except SlackApiError as error:
            if sort(error) is not Failure.MESSAGE:
                raise
            log.error("blocks of %s refused (%s): sent as text", one.key, error_name(error))
            bare = Message(one.message.text, [])
            return await calls.send(client, who.user, one.key, bare, one.thread_ts)

    async def rewrite(
        self, client: AsyncWebClient, who: PersonId, one: Rewrite, report: Report
    ) -> None:
        if not await self._turn(who, Lane.UPDATE, report):
            return
        try:
            await calls.rewrite(client, one.at, one.key, one.message)
        except (SlackApiError, *NETWORK_ERRORS) as error:
            if await self.fail(who, error, report) is not Failure.MESSAGE:
                return
        # A message that was deleted or that Slack refuses is not tried again until facts change.
        report.digests[one.key] = digest(one.message)

    async def take_back(
        self, client: AsyncWebClient, who: PersonId, left: Leftover, report: Report
    ) -> None:
        if not await self._turn(who, Lane.DELETE, report):
            return
        try:
            await calls.take_back(client, left)
        except (SlackApiError, *NETWORK_ERRORS) as error:
            failure = await self.fail(who, error, report)
            if failure not in (Failure.MESSAGE, Failure.PERSON):
                return
            # It is gone already, or there is no way to it: in both cases nothing is left to do.
            report.failure = None
        report.deleted.append(left)

    async def publish(
        self, client: AsyncWebClient, who: PersonId, batch: Batch, report: Report
    ) -> None:
        view = batch.home or {}
        if not await self._turn(who, Lane.VIEW, report):
            return
        try:
            name = await calls.publish(client, who.user, view, batch.tab_hash)
            report.home = digest(view), name
        except (SlackApiError, *NETWORK_ERRORS) as error:
            await self.fail(who, error, report)

    async def _turn(self, who: PersonId, lane: Lane, report: Report) -> bool:
        """Wait for a turn; where that takes long, this person is left with it, and comes again."""
        if report.granted == lane:
            report.granted = None
            return True
        waiting = await self.pacing.wait(who.team, lane)
        if waiting > LONGEST_WAIT:
            report.failure, report.error, report.pause = Failure.BUSY, "paced", waiting
            report.turn = Turn(lane=lane, at=self.now() + waiting)
            return False
        if waiting:
            await asyncio.sleep(waiting.total_seconds())
        return True

    async def fail(self, who: PersonId, error: Exception, report: Report) -> Failure:
        failure, name = sort(error), error_name(error)
        log.warning("a message to %s/%s failed: %s", who.team, who.user, name)
        self.meter.failed(name)
        if failure is Failure.MESSAGE:
            return failure
        report.failure, report.error = failure, name
        if failure is Failure.BUSY:
            report.pause = timedelta(seconds=retry_after(error))
        elif failure is Failure.WORKSPACE:
            report.pause = WORKSPACE_PAUSE
        if report.pause:
            await self.pacing.pause(who.team, self.now() + report.pause)
            self.meter.paused(who.team)
        return failure


def _lane(key: str) -> Lane:
    parsed = Key.parse(key)
    is_nudge = parsed is not None and parsed.rule in TRAITS
    is_urgent = not is_nudge or (parsed is not None and trait(parsed.rule).rank)
    return Lane.URGENT if is_urgent else Lane.POST
