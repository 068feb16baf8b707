"""Writes `docs/letters.md`: one letter of each kind, from the facts of one small search.

python -m docs.letters
"""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.coach.correspondence import Offer
from bot.coach.draft import Details, Matter, Purpose, Version
from bot.coach.facts import Application, Contact, Interview, Notebook, Promise
from bot.coach.letters import write
from bot.coach.lookback import Answer, Asking, Reflection
from bot.coach.person import Person
from bot.coach.style import Style, Tone
from bot.views.letters import NAMES

PAGE = Path(__file__).with_name("letters.md")
BEGUN = datetime(2026, 3, 3, 9, tzinfo=UTC)

PROMISES = {Purpose.PROMISE: "p1", Purpose.REMINDER: "p2"}

OPENING = """\
# Letters

Written by `python -m docs.letters` from the facts of one small search; a test compares.

Ana talked with Bo Lee at Acme about a role as data engineer. She told Encore that they enjoyed
talking about how to test a pipeline, that she wishes she had mentioned a move of warehouses,
that she promised a sketch, and that they will send a task. Whatever she does not tell is left out.
"""


def written() -> str:
    """The whole page."""
    parts = [OPENING]
    for purpose in Purpose:
        for tone in Tone if purpose is Purpose.THANK_YOU else (Tone.WARM,):
            in_tone = f", {tone}" if purpose is Purpose.THANK_YOU else ""
            parts.append(_shown(f"{NAMES[purpose]}{in_tone}", _letter(purpose, tone, "en")))
    parts.append("# In German\n")
    for purpose in (Purpose.THANK_YOU, Purpose.CHECK_IN, Purpose.REJECTION_REPLY):
        parts.append(_shown(NAMES[purpose], _letter(purpose, Tone.WARM, "de")))
    return "\n".join(parts)


def _shown(heading: str, letter: Version) -> str:
    subject = f"**{letter.subject}**\n\n" if letter.subject else ""
    lines = "\n".join(f"> {line}".rstrip() for line in letter.body.splitlines())
    return f"## {heading}\n\n{subject}{lines}\n"


def _letter(purpose: Purpose, tone: Tone, language: str) -> Version:
    book = _notebook(tone, language)
    [application] = book.applications
    is_personal = purpose in (Purpose.THANK_YOU, Purpose.LINKEDIN_NOTE)
    matter = Matter(
        purpose=purpose,
        application_id=application.id,
        interview_id="i1" if purpose is not Purpose.APPLICATION_FOLLOW_UP else "",
        contact_id="c1" if is_personal else "",
        promise_id=PROMISES.get(purpose, ""),
    )
    topic = "how to test a pipeline" if language == "en" else "Tests einer Pipeline"
    friend = "Kim" if purpose is Purpose.INSIDE else ""
    return write(book, matter, Details(topic=topic, addressee=friend), _now(purpose))


def _now(purpose: Purpose) -> datetime:
    """A day on which such a letter is written."""
    is_late = purpose in (Purpose.DECISION_PASSED, Purpose.SECOND_CHECK_IN, Purpose.LAST_NOTE)
    return BEGUN + timedelta(days=14 if is_late else 1)


def _notebook(tone: Tone, language: str) -> Notebook:
    style = Style(
        tone=tone,
        language=language,
        name="Ana Silva",
        phone="+49 30 555 0199",
        profile="linkedin.com/in/ana-silva",
    )
    wished = {
        "en": "I led the move of two warehouses to the cloud",
        "de": "Ich habe den Umzug von zwei Lagern in die Cloud geleitet",
    }
    interview = Interview(id="i1", source="V", logged_at=BEGUN, starts_at=BEGUN, met=["c1"])
    interview.reflection = Reflection(
        root="r",
        agenda=["wished"],
        askings=[Asking(question="wished", at=BEGUN)],
        answers={"wished": Answer(parts={"1.0": wished[language]})},
    )
    task = {"en": "they will send the task", "de": "die Aufgabe"}
    sketch = {"en": "a sketch of the pipeline", "de": "eine Skizze der Pipeline"}
    application = Application(
        id="a1",
        company="Acme",
        role="Data Engineer",
        created_at=BEGUN,
        applied_at=datetime(2026, 2, 16, 9, tzinfo=UTC),
        decision_by=date(2026, 3, 13),
        decision_said_at=BEGUN,
        contacts=[Contact(id="c1", name="Bo Lee", role="Head of Data", email="bo@acme.example")],
        interviews=[interview],
        promises=[
            Promise(
                id="p1",
                text=sketch[language],
                made_at=BEGUN,
                due=date(2026, 3, 6),
                interview_id="i1",
            ),
            Promise(id="p2", text=task[language], made_at=BEGUN, owner="them", interview_id="i1"),
        ],
        offer=Offer(id="o1", at=BEGUN, answer_by=date(2026, 3, 27)),
    )
    return Notebook(person=Person(tz="Europe/Berlin", style=style), applications=[application])


def main() -> None:
    """Keep the page."""
    PAGE.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
