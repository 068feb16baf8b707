"""The card of words that sound like an interview: what was read, and a form to confirm it."""

from bot.coach import supposing
from bot.coach.entry import Entry
from bot.coach.facts import Notebook
from bot.coach.nudge import Words
from bot.coach.reading import PersonLine, PromiseLine, Reading
from bot.coach.remark import Telling
from bot.views import blocks, log
from bot.views.blocks import Message, View
from bot.views.ids import Action, Form

MOST = 5
LONGEST = 200
OPEN = "Nothing is noted before you save the form."
NOTHING = "Never mind, then. Nothing was noted."
EDITED = "Your words have changed, and I read no interview in them any more. Nothing was noted."


def card(notebook: Notebook, telling: Telling) -> Message:
    """What was read, as far as nobody has answered yet."""
    application = notebook.application(telling.application_id)
    if telling.closed_at:
        return _closed(f"Logged for {application.company} ✓" if application else NOTHING)
    reading = supposing.read_again(notebook, telling)
    if not reading:
        return _closed(EDITED)
    person, headline = notebook.person, f"It sounds like an interview at {reading.company}."
    lines = _lines(reading)
    row = blocks.actions(
        blocks.button("Log it", Action.TELLING_LOG, telling.id, style="primary"),
        blocks.button("No", Action.TELLING_DROP, telling.id),
    )
    text = "\n".join([headline, *(blocks.fallback(line, person) for line in lines), OPEN])
    said = "\n".join(
        [f"*{blocks.escape(headline)}*", *(blocks.words(line, person) for line in lines)]
    )
    return blocks.message(text, [blocks.section(said), blocks.context(OPEN), row])


def form(entry: Entry, telling_id: str) -> View:
    """The form of an interview, which closes the question when it is saved."""
    return log.form(entry) | {"callback_id": Form.TOLD, "private_metadata": telling_id}


def _lines(reading: Reading) -> list[Words]:
    """What was read, a line for each kind of thing, in the order of an interview's card."""
    kind = log.ROUNDS[reading.round] if reading.round else ""
    length = log.length(reading.minutes) if reading.minutes else ""
    about = " · ".join(part for part in (kind, reading.role, length) if part)
    when = reading.starts_at or reading.day
    met = ", ".join(map(_person, reading.people[:MOST]))
    more = f", and {len(reading.people) - MOST} more" if len(reading.people) > MOST else ""
    rest = blocks.clip(" … ".join(reading.rest.splitlines()), LONGEST)
    lines: list[Words] = [(about,) if about else (), (when,) if when else ()]
    lines.append((f"With {met}{more}",) if met else ())
    lines += [_promise(one) for one in reading.promises[:MOST]]
    lines.append(("They decide by ", reading.decision_by) if reading.decision_by else ())
    lines.append((f"For the notes: “{rest}”",) if rest else ())
    return [line for line in lines if line]


def _person(one: PersonLine) -> str:
    return blocks.clip(f"{one.name} ({one.role})" if one.role else one.name, 80)


def _promise(one: PromiseLine) -> Words:
    said = f"{'They' if one.theirs else 'You'} promised: {blocks.clip(one.text, LONGEST)}"
    return (said, " by ", one.due) if one.due else (said,)


def _closed(text: str) -> Message:
    said = blocks.escape(text)
    return blocks.message(said, [blocks.context(said)])
