"""Who is due when, in memory, always sorted."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from datetime import datetime

from bot.coach.facts import PersonId


class DueIndex:
    """One due time per person."""

    def __init__(self, times: Iterable[tuple[PersonId, datetime]] = ()) -> None:
        self._times = dict(times)
        self._order = sorted((when, who) for who, when in self._times.items())

    def set(self, who: PersonId, when: datetime | None) -> None:
        """This person is due then and not before; None for never."""
        if old := self._times.pop(who, None):
            del self._order[bisect_left(self._order, (old, who))]
        if when:
            self._times[who] = when
            insort(self._order, (when, who))

    def until(self, before: datetime, limit: int) -> list[PersonId]:
        """Who is due at or before this instant, the longest due first."""
        return [who for _, who in self._order[: min(limit, self._after(before))]]

    def next(self, after: datetime | None = None) -> datetime | None:
        """The earliest due time of all, or the earliest one after this instant."""
        place = self._after(after) if after else 0
        return self._order[place][0] if place < len(self._order) else None

    def _after(self, when: datetime) -> int:
        return bisect_right(self._order, when, key=lambda entry: entry[0])
