"""A question back about words that were understood: which application do they mean?"""

from bot.coach import tellings
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.coach.remark import INTERVIEW, Telling, Verb
from bot.views import blocks, rich_text, supposed
from bot.views.blocks import Block, Message
from bot.views.ids import Action
from bot.views.pointers import log_button

MOST_CHOICES = 20
QUOTED = 2500
SHOWN = 4 * QUOTED
"""Of words too long for a form: Slack takes some 13,000 characters in one message."""
OLD = "This question is old, and closed."

_WHAT: dict[str, str] = {
    EndingKind.REJECTED: "{company} said no",
    EndingKind.CLOSED: "You let {company} go",
    Verb.HEARD: "{company} answered",
    Verb.DECISION: "{company} named a day to decide",
    Verb.OFFER: "{company} made you an offer",
}
_NO_COMPANY = "No application is in play that it could be about."
_USAGE = (
    "What did you promise, and to whom? For example: `/interview promise Acme send references"
    " tomorrow`. A line that begins with “they” is what they promised."
)


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The question as things stand now."""
    telling = tellings.find(notebook, key.subject)
    if not telling:
        return _closed(OLD)
    if telling.what == INTERVIEW:
        return supposed.card(notebook, telling)
    if telling.closed_at:
        application = notebook.application(telling.application_id)
        return _closed(f"It was about {application.company}.") if application else dropped()
    return question(notebook, telling)


def question(notebook: Notebook, telling: Telling) -> Message:
    """What was understood, with a button for each application that may be meant."""
    fits = tellings.candidates(notebook, telling)
    text = blocks.escape(_asked(telling) if fits else _missing(notebook, telling))
    choices = [
        blocks.button(
            " · ".join(part for part in (one.company, one.role) if part),
            f"{Action.TELLING_IS}:{one.id}",
            f"{telling.id} {one.id}",
        )
        for one in fits[:MOST_CHOICES]
    ]
    never_mind = blocks.button("Never mind", Action.TELLING_DROP, telling.id)
    row = choices or _ways_in(telling)
    return blocks.message(text, [blocks.section(text), blocks.actions(*row, never_mind)])


def usage() -> Message:
    """How a promise is told."""
    return blocks.message(_USAGE, [blocks.section(_USAGE)])


def too_long(beyond: str) -> Message:
    """What did not fit into the form, to be copied from here."""
    text = "The form holds only so much. This did not fit:"
    pieces = [beyond[at : at + QUOTED] for at in range(0, min(len(beyond), SHOWN), QUOTED)]
    lost = len(beyond) - SHOWN
    more = [blocks.context(f"And {lost} characters that do not fit in here.")] if lost > 0 else []
    return blocks.message(text, [blocks.section(text), *map(rich_text.quote, pieces), *more])


def dropped() -> Message:
    """Nothing was noted."""
    return _closed(supposed.NOTHING)


def _ways_in(telling: Telling) -> list[Block]:
    applied = blocks.button("I applied there", Action.APPLIED_OPEN, telling.id)
    return [log_button(), applied]


def _asked(telling: Telling) -> str:
    return f"{_understood(telling)} Which one is it about?"


def _understood(telling: Telling) -> str:
    if telling.what == Verb.PROMISE:
        return f"A promise: “{blocks.clip(telling.text, 500)}”."
    what = _WHAT[telling.what].format(company=telling.company or "Somebody")
    return f"{what}."


def _missing(notebook: Notebook, telling: Telling) -> str:
    company = telling.company
    if not company:
        return f"{_understood(telling)} {_NO_COMPANY}"
    if tellings.is_closed(notebook, telling):
        return f"{company} is not in play any more, so I noted nothing."
    return f"{company} is not in your notebook, so I noted nothing. Did you apply there?"


def _closed(text: str) -> Message:
    said = blocks.escape(blocks.clip(text, 200))
    return blocks.message(said, [blocks.context(said)])
