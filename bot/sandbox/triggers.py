"""What an interaction gives the app for a short while: trigger_ids and response_urls."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.sandbox.clock import Clock
from bot.sandbox.message import Message
from bot.sandbox.refusal import Refused

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_URL_LIFE = timedelta(minutes=30)
RESPONSE_URL_USES = 5
_REMEMBERED = 10_000


@dataclass
class Trigger:
    """Who did something, when; the modal it was done in, if it was one."""

    user: str
    given: datetime
    view_id: str | None = None
    used: bool = False


@dataclass
class ResponseUrl:
    """An address for a few more answers to one interaction."""

    user: str
    channel: str
    given: datetime
    source: Message | None = None
    uses: int = 0


class Triggers:
    """Every trigger_id and response_url that was given out."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._triggers: dict[str, Trigger] = {}
        self._urls: dict[str, ResponseUrl] = {}

    def trigger_id(self, user: str, view_id: str | None = None) -> str:
        """A new trigger_id for something that this person just did."""
        given = self.clock.now()
        key = f"{int(given.timestamp() * 1000)}.{secrets.randbelow(10**10)}.{secrets.token_hex(8)}"
        _forget_oldest(self._triggers)
        self._triggers[key] = Trigger(user, given, view_id)
        return key

    def exchange(self, trigger_id: str) -> Trigger:
        """Use a trigger_id up, once and within three seconds."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self.clock.now() - trigger.given > TRIGGER_LIFE:
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger

    def response_url(self, user: str, channel: str, source: Message | None = None) -> str:
        """The key of a new response_url."""
        key = secrets.token_hex(12)
        _forget_oldest(self._urls)
        self._urls[key] = ResponseUrl(user, channel, self.clock.now(), source)
        return key

    def use(self, key: str) -> ResponseUrl:
        """Use a response_url, at most five times in thirty minutes."""
        url = self._urls.get(key)
        if url is None:
            raise Refused("no_team")
        if self.clock.now() - url.given > RESPONSE_URL_LIFE or url.uses >= RESPONSE_URL_USES:
            raise Refused("used_url" if url.uses >= RESPONSE_URL_USES else "expired_url")
        url.uses += 1
        return url

    def peek(self, key: str) -> ResponseUrl:
        """What a response_url stands for, without using it."""
        return self._urls[key]


def _forget_oldest(given_out: dict[str, Any]) -> None:
    # Long runs and benchmarks would otherwise keep every one for ever.
    while len(given_out) >= _REMEMBERED:
        del given_out[next(iter(given_out))]
