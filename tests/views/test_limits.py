"""Whatever people type, Slack takes what we show: the longest and strangest texts."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import deriving, filing, reflection
from bot.coach.entry import LIMITS, Entry, entry_of
from bot.coach.facts import Notebook
from bot.coach.history import Delivery, Outcome, Rest, Stray
from bot.coach.nudge import Key
from bot.coach.questions import agenda
from bot.coach.settling import settle, snooze
from bot.sandbox.block_kit.validate import check_blocks, check_view
from bot.views import commands, dm, home, log, nudges

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
TEXTS = [
    "a",
    "&" * 3000,
    "<!channel> " * 300,
    "Ü" * 3000,
    "🎉" * 3000,
    "\u202e" + "z\u0335" * 1000,
    "word " * 600,
    "*_~`>" * 600,
    "line\n" * 600,
]


def entry(text: str, starts_at: datetime = NOW) -> Entry:
    """A form with every field as long as it may be."""
    lines = {"people": f"{text}\nAna\n" * 20, "promises": f"{text} tomorrow\nsend it\n" * 20}
    given = {name: lines.get(name, text)[:limit] for name, limit in LIMITS.items()}
    return Entry(starts_at=starts_at, decision_by=date(2026, 4, 1), **given)


def notebook(text: str, interviews: int = 3) -> Notebook:
    """A notebook in which everything has happened that can be shown."""
    book = Notebook(welcomed_at=NOW, strays=[Stray(ts="1.1", at=NOW)])
    for number in range(interviews):
        filing.file(book, entry(text, NOW + timedelta(hours=number)), f"V{number}", NOW)
    for application in book.applications:
        for interview in application.interviews:
            look_back(book, application.id, interview.id, text)
    return book


def look_back(book: Notebook, application_id: str, interview_id: str, text: str) -> None:
    """Answer every question at length."""
    found = book.find_interview(interview_id)
    assert found
    root = str(Key("root", application_id, interview_id, "1"))
    found[1].reflection = one = reflection.begin(root, agenda(*found), NOW)
    book.deliveries[root] = Delivery(due=NOW, sent_at=NOW, channel="D1", ts="2.0")
    while not one.over:
        place = len(one.askings)
        reflection.say(one, f"{place + 2}.5", text, NOW, [f"{n + 2}.0" for n in range(place)])
    reflection.say(one, "99.0", text, NOW, ["98.0"] * len(one.askings))


def messages(book: Notebook) -> list[Key]:
    """Everything that could stand in the DM."""
    return [nudge.key for nudge in deriving.derive(book)]


def check(book: Notebook) -> None:
    """Let Slack's rules judge every message, fresh, late and settled in each way."""
    for key in messages(book):
        delivery = Delivery(due=NOW, claimed_at=NOW + timedelta(hours=9))
        for state in (book, settled(book, key), resting(book, key)):
            shown = dm.show(state, key, delivery)
            assert shown.text
            assert len(shown.text) <= 40_000
            check_blocks(shown.blocks)


def settled(book: Notebook, key: Key) -> Notebook:
    """The same with this topic closed."""
    copy = book.model_copy(deep=True)
    settle(copy, key, Outcome.REPLIED, NOW)
    return copy


def resting(book: Notebook, key: Key) -> Notebook:
    """The same with this topic put to rest."""
    copy = book.model_copy(deep=True)
    snooze(copy, key, Rest(until=NOW + timedelta(days=1), at=NOW))
    return copy


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
def test_every_message_is_within_slacks_limits(text: str) -> None:
    check(notebook(text))


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=200).filter(str.strip))
def test_any_text_can_be_shown(text: str) -> None:
    check(notebook(text, interviews=1))


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
def test_every_form_and_list_is_within_slacks_limits(text: str) -> None:
    book = notebook(text)
    for number in range(60):
        application = book.applications[0].model_copy(deep=True)
        application.id = f"b{number}"
        book.applications.append(application)
    for application in book.applications[:1]:
        for interview in application.interviews:
            check_view(log.form(entry_of(application, interview, book.person), interview.id))
    for now in (NOW, NOW + timedelta(days=3), NOW + timedelta(days=30)):
        check_blocks(commands.due(book, now).blocks)
        check_view(home.view(book, now), "home")
    check_blocks(commands.listing(book, NOW).blocks)
    check_blocks(commands.unknown(text, "").blocks)
    pairs = [(book.applications[0], one) for one in book.applications[0].interviews] * 20
    check_blocks(commands.which_to_look_back_on(book, [], text).blocks)
    check_blocks(commands.which_to_look_back_on(book, pairs[:1], text).blocks)


def test_the_form_reads_back_what_it_shows() -> None:
    filled = entry("Some text")
    view = log.form(filled, "i1")
    values = {
        block["block_id"]: {
            "input": {
                "value": block["element"].get("initial_value"),
                "selected_option": block["element"].get("initial_option"),
                "selected_date_time": block["element"].get("initial_date_time"),
                "selected_date": block["element"].get("initial_date"),
            }
        }
        for block in view["blocks"]
    }

    assert log.read({"state": {"values": values}}, otherwise_at=NOW) == filled


def test_an_empty_form_needs_only_a_company() -> None:
    values = {"company": {"input": {"value": "Acme"}}}

    assert log.read({"state": {"values": values}}, NOW) == Entry(company="Acme", starts_at=NOW)


def test_the_snooze_form_reads_back_its_nudge_and_time() -> None:
    key = Key("thank_you", "a1", "i2.c3", "1")
    view = nudges.snooze_form(key, NOW)
    check_view(view)
    values = {"until": {"input": {"selected_date_time": int(NOW.timestamp())}}}

    assert nudges.read_snooze(view | {"state": {"values": values}}) == (key, int(NOW.timestamp()))
