"""Somebody turns up: the first time, from another time zone, with words that nobody asked for."""

from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.coach.facts import PersonId
from bot.coach.history import Stray
from bot.coach.preferences import SIGNATURE_LIMITS
from bot.journal.base import Verbs

QUIET = timedelta(minutes=10)
"""One pointer answers all stray words of so long a time."""


class Visits(Verbs):
    """Verbs of coming and going."""

    async def arrive(self, who: PersonId, *, at_home: bool = False) -> None:
        """They opened the DM or the Home tab: welcomed once, reachable again at any time."""
        notebook = await self.peek(who)
        if at_home:
            await self._look(who)
        if notebook.welcomed_at and not notebook.person.unreachable:
            return
        async with self.changing(who) as notebook:
            notebook.welcomed_at = notebook.welcomed_at or self.now()

    async def _look(self, who: PersonId) -> None:
        """The tab may show a day that is over; what the messages show does not change by it."""
        async with self._store.open(who) as notebook:
            notebook.tab.looked_at = self.now()

    async def move(self, who: PersonId, zone: str, locale: str = "", name: str = "") -> None:
        """They live in this time zone now (IANA name); one that is not known changes nothing.

        With it come the language in which they use Slack, if that is known, and when they are new
        the name with which their letters are signed.
        """
        person = (await self.peek(who)).person
        locale = locale or person.locale
        if (person.tz, person.locale) == (zone, locale) or not _exists(zone):
            return
        async with self.changing(who) as notebook:
            if not notebook.person.tz:
                style = notebook.person.style
                style.name = style.name or " ".join(name.split())[: SIGNATURE_LIMITS["name"]]
            notebook.person.tz, notebook.person.locale = zone, locale

    async def stray(self, who: PersonId, ts: str, thread_ts: str) -> None:
        """Words came where nothing was asked."""
        now = self.now()
        async with self.changing(who) as notebook:
            recent = [stray for stray in notebook.strays if now - stray.at < QUIET]
            if not recent:
                notebook.strays = [Stray(ts=ts, at=now, thread_ts=thread_ts)]


def _exists(zone: str) -> bool:
    try:
        return bool(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
