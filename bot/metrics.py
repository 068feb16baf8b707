"""What the process counts, for Prometheus. No person, company or word is ever in a label."""

from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Protocol

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5)
"""Slack waits three."""
LATENESS = (1, 5, 15, 30, 60, 120, 300, 600, 1800, 3600, 14400, 86400)


class Meter(Protocol):
    """What the courier tells."""

    def sent(self, late: timedelta) -> None:
        """A message arrived, so long after it was due."""
        ...

    def failed(self, error: str) -> None:
        """A call failed, with Slack's own name of the error."""
        ...

    def paused(self, team: str) -> None:
        """A workspace is left alone for a while."""
        ...


class Metrics:
    """Everything that is counted; one for the process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Histogram(
            "encore_request_seconds",
            "Requests of Slack, until they were answered",
            buckets=SECONDS,
            registry=self._registry,
        )
        self._answers = Counter(
            "encore_answers", "Answers to Slack", ["status"], registry=self._registry
        )
        self._late = Histogram(
            "encore_message_late_seconds",
            "Messages that arrived, by how late they were",
            buckets=LATENESS,
            registry=self._registry,
        )
        self._failed = Counter(
            "encore_calls_failed", "Calls that failed", ["error"], registry=self._registry
        )
        self._paused = Counter(
            "encore_workspace_pauses", "Pauses", ["team"], registry=self._registry
        )
        self._behind = Gauge(
            "encore_alarms_behind_seconds",
            "For how long somebody has been due",
            registry=self._registry,
        )

    def request(self) -> AbstractContextManager[object]:
        """Measures a request within the block."""
        return self._requests.time()

    def answered(self, status: int) -> None:
        """A request of Slack was answered with this status."""
        self._answers.labels(str(status)).inc()

    def sent(self, late: timedelta) -> None:
        """A message arrived, so long after it was due."""
        self._late.observe(max(late.total_seconds(), 0))

    def failed(self, error: str) -> None:
        """A call failed, with Slack's own name of the error."""
        self._failed.labels(error).inc()

    def paused(self, team: str) -> None:
        """A workspace is left alone for a while."""
        self._paused.labels(team).inc()

    def behind(self, earliest: datetime | None, now: datetime) -> None:
        """Whoever is due first has been so since then."""
        late = (now - earliest).total_seconds() if earliest else 0
        self._behind.set(max(late, 0))

    def written(self) -> bytes:
        """As Prometheus reads it."""
        return generate_latest(self._registry)


class Unmetered:
    """Counts nothing."""

    def sent(self, late: timedelta) -> None:
        """Nobody wants to know."""

    def failed(self, error: str) -> None:
        """Nobody wants to know."""

    def paused(self, team: str) -> None:
        """Nobody wants to know."""
