"""The Home tab: what needs me now, this week, the applications page by page, and what to do."""

from datetime import datetime

from bot.coach.facts import Notebook
from bot.coach.nudge import Day, Words
from bot.coach.overview import Appointment, Page, Row, page, this_week
from bot.coach.practice import exercises
from bot.coach.tab import Shelf
from bot.views import blocks, commands
from bot.views.blocks import Block, View
from bot.views.ids import Action
from bot.views.pointers import PRIVACY, WELCOME, log_button
from bot.views.settings import settings_button

MOST_TO_PRACTISE = 3
UNREACHABLE = (
    "My messages do not reach you (Slack says `{error}`). Write me a word under *Messages*, or log"
    " an interview, and I try again."
)
SHELVES = {Shelf.IN_PLAY: "In play", Shelf.ALL: "All", Shelf.CLOSED: "Closed"}
_NOTHING_HERE = {
    Shelf.IN_PLAY: "Nothing is in play. Log an interview, and it begins here.",
    Shelf.ALL: "Nothing yet. Log an interview, and it begins here.",
    Shelf.CLOSED: "Nothing is closed.",
}
_NOT_FOUND = "Nothing here is called “{words}”."


def view(notebook: Notebook, now: datetime) -> View:
    """The whole tab."""
    return {"type": "home", "blocks": [*_shown(notebook, now), blocks.context(PRIVACY)]}


def _shown(notebook: Notebook, now: datetime) -> list[Block]:
    begun = bool(notebook.applications)
    shown = [] if begun else [blocks.section(WELCOME)]
    shown.append(_actions(begun))
    if notebook.person.unreachable:
        shown.append(blocks.section(UNREACHABLE.format(error=notebook.person.unreachable)))
    if not begun:
        return shown
    shown += [blocks.header("Now"), *_without_log_button(commands.due(notebook, now).blocks)]
    shown += _this_week(notebook, now)
    return [*shown, *_applications(notebook, now), *_practice(notebook)]


def _actions(begun: bool) -> Block:
    if not begun:
        return blocks.actions(log_button(), settings_button())
    more = [
        ("applied", "Add an application"),
        ("promise", "Note a promise"),
        ("prep", "Prepare"),
        ("stats", "Your search in numbers"),
        ("records", "Your data"),
    ]
    return blocks.actions(
        log_button(),
        blocks.button("Write a letter", Action.LETTER_ASK),
        settings_button(),
        blocks.overflow(Action.HOME_MORE, [blocks.option(label, value) for value, label in more]),
    )


def _without_log_button(shown: list[Block]) -> list[Block]:
    opens_form = blocks.actions(log_button())
    return [block for block in shown if block != opens_form]


def _this_week(notebook: Notebook, now: datetime) -> list[Block]:
    found = this_week(notebook, now)
    if not found:
        return []
    lines = "\n".join(blocks.words(_appointment(one), notebook.person) for one in found)
    return [blocks.header("This week"), blocks.section(lines)]


def _appointment(one: Appointment) -> Words:
    return ("• ", one.at if one.has_time else Day(one.at), ": ", *one.words)


def _applications(notebook: Notebook, now: datetime) -> list[Block]:
    found = page(notebook, now)
    shown = [blocks.header("Applications"), _controls(notebook)]
    if not found.total:
        return [*shown, blocks.context(_empty(notebook))]
    shown += [_row(notebook, row) for row in found.rows]
    return [*shown, *_pages(found)]


def _empty(notebook: Notebook) -> str:
    tab = notebook.tab
    if tab.search:
        return _NOT_FOUND.format(words=blocks.escape(blocks.clip(tab.search, 50)))
    return _NOTHING_HERE[tab.shelf]


def _controls(notebook: Notebook) -> Block:
    tab = notebook.tab
    options = [blocks.option(label, shelf) for shelf, label in SHELVES.items()]
    chosen = next(one for one in options if one["value"] == tab.shelf)
    row = [
        blocks.select("Which ones", Action.HOME_SHELF, options, chosen),
        blocks.button("Search", Action.HOME_SEARCH),
    ]
    if tab.search:
        label = f"“{blocks.clip(tab.search, 40)}” ✕"
        row.append(blocks.button(label, Action.HOME_SEARCH_CLEAR))
    return blocks.actions(*row)


def _row(notebook: Notebook, row: Row) -> Block:
    person = notebook.person
    role = f" · {row.application.role}" if row.application.role else ""
    name = blocks.escape(blocks.clip(f"{row.application.company}{role}", 200))
    last: Words = (*row.last.words, ", ", Day(row.last.at)) if row.last else ()
    small = [blocks.words(part, person) for part in (last, row.coming) if part]
    lines = [f"*{name}*", " · ".join([row.stage, *small[:1]]), *(f"→ {one}" for one in small[1:])]
    opens = blocks.button(
        "Open", f"{Action.APPLICATION_OPEN}:{row.application.id}", row.application.id
    )
    return blocks.section("\n".join(lines), opens)


def _pages(found: Page) -> list[Block]:
    if found.pages < 2:
        return []
    row = []
    if found.number:
        row.append(blocks.button("Newer", Action.HOME_PAGE, str(found.number - 1)))
    if found.number + 1 < found.pages:
        row.append(blocks.button("Older", f"{Action.HOME_PAGE}:older", str(found.number + 1)))
    said = f"Page {found.number + 1} of {found.pages}, {found.total} in all"
    return [blocks.context(said), blocks.actions(*row)]


def _practice(notebook: Notebook) -> list[Block]:
    found = exercises(notebook)[:MOST_TO_PRACTISE]
    if not found:
        return []
    lines = "\n".join(f"• {blocks.escape(blocks.clip(one.question, 200))}" for one in found)
    return [blocks.header("Worth another try at home"), blocks.section(lines)]
