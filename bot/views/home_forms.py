"""The forms of the Home tab: a search, and a promise."""

from collections.abc import Sequence

from bot.coach.entry import LIMITS
from bot.coach.facts import Application
from bot.views import blocks, inputs
from bot.views.blocks import View
from bot.views.ids import INPUT, Field, Form

LONGEST_SEARCH = 100
MOST_CHOICES = 100


def search(before: str) -> View:
    """What to look for among the applications."""
    filled = inputs.words(LONGEST_SEARCH, before)
    field = blocks.field(Field.SEARCH, "Company or role", filled, hint="Empty shows all again.")
    return blocks.modal("Search", Form.SEARCH, [field], submit="Search")


def read_search(view: View) -> str:
    """What was typed."""
    return inputs.typed_line(view["state"]["values"], Field.SEARCH)


def promise(applications: Sequence[Application]) -> View:
    """What was promised, and to whom."""
    if not applications:
        return blocks.notice("A promise", "Log an interview first: a promise belongs to somebody.")
    options = [
        blocks.option(" · ".join(part for part in (one.company, one.role) if part), one.id)
        for one in applications[:MOST_CHOICES]
    ]
    to = blocks.select("Whom", INPUT, options, options[0])
    text = inputs.words(LIMITS[Field.PROMISES])
    fields = [
        blocks.field(Field.COMPANY, "Whom did you promise it", to, optional=False),
        blocks.field(
            Field.PROMISES,
            "What, and by when",
            text,
            hint="send references tomorrow",
            optional=False,
        ),
    ]
    return blocks.modal("A promise", Form.PROMISE, fields, submit="Save")


def read_promise(view: View) -> tuple[str, str]:
    """The application's id, and what was promised."""
    values = view["state"]["values"]
    chosen = values[Field.COMPANY][INPUT]["selected_option"]["value"]
    return str(chosen), inputs.typed(values, Field.PROMISES).strip()
