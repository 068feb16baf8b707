"""What came of a round, and how it is written into the notebook. Pure."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.coach.facts import Notebook
from bot.coach.history import Leftover, Turn
from bot.coach.leaving import take_away
from bot.courier.failures import Failure
from bot.courier.post import Sent

FIRST_PAUSE = timedelta(minutes=2)
LONGEST_PAUSE = timedelta(hours=1)
"""Between these a person's pause doubles with every failure in a row."""


@dataclass
class Report:
    """Filled while a round is delivered."""

    changes: int
    sent: dict[str, Sent] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    """What each message shows now, sent or rewritten."""
    home: tuple[str, str] | None = None
    """What the Home tab shows now, and Slack's own name for it."""
    looked_at: datetime | None = None
    """When it was opened last, as of this round."""
    deleted: list[Leftover] = field(default_factory=list)
    """Messages that are not there any more."""
    is_leaving: bool = False
    refused: list[str] = field(default_factory=list)
    """Messages that Slack does not take in any form."""
    unsent: list[str] = field(default_factory=list)
    """Messages that certainly did not leave."""
    failure: Failure | None = None
    """What ended the round early."""
    error: str = ""
    pause: timedelta = timedelta()
    granted: str | None = None
    """The lane in which this person has waited, and has a turn now."""
    turn: Turn | None = None
    """The turn for which this person has to wait."""


def record(notebook: Notebook, report: Report, now: datetime) -> None:
    """Write down what was sent, what was not, and until when to leave this person alone."""
    claims = {one.posted_as or name: (name, one) for name, one in notebook.deliveries.items()}
    for key, (name, delivery) in claims.items():
        if sent := report.sent.get(key):
            delivery.channel, delivery.ts, delivery.sent_at = sent.channel, sent.ts, now
            notebook.person.channel = sent.channel
        if key in report.refused:
            delivery.missed_at = now
        if key in report.unsent:
            del notebook.deliveries[name]
        delivery.digest = report.digests.get(key, delivery.digest)
    if report.home:
        notebook.tab.digest, notebook.tab.hash = report.home
    if not report.failure:
        notebook.tab.seen_to_at = report.looked_at
    if report.is_leaving:
        take_away(notebook, report.deleted)
    if report.sent:
        # What was sent may make an older message say that there is a newer one.
        notebook.changes += 1
    if report.failure:
        _hold(notebook, report, now)
    else:
        notebook.shown = report.changes
        notebook.setbacks = 0


def _hold(notebook: Notebook, report: Report, now: datetime) -> None:
    if report.failure is Failure.PERSON:
        notebook.person.unreachable = report.error
        return
    notebook.turn = report.turn
    notebook.setbacks += 1
    doubling = FIRST_PAUSE * 2 ** min(notebook.setbacks - 1, 10)
    notebook.hold_until = now + (report.pause or min(doubling, LONGEST_PAUSE))
