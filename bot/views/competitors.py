"""The form for companies that do the same, after an interview that went well."""

from bot.coach.nudge import Key
from bot.views import blocks, inputs
from bot.views.blocks import View
from bot.views.ids import Field, Form


def form(key: Key, company: str) -> View:
    """One company a line."""
    names = blocks.field(
        Field.NAMES,
        f"Who else does what {blocks.clip(company, 100)} does?",
        inputs.words(2000, lines=True),
        hint="One a line. I keep them until you apply, and remind you of them on a Monday.",
        optional=False,
    )
    return blocks.modal("Others like them", Form.COMPETITORS, [names], submit="Keep", meta=str(key))


def read(view: View) -> tuple[Key | None, str]:
    """The nudge that asked, and what was typed."""
    typed = inputs.typed(view["state"]["values"], Field.NAMES)
    return Key.parse(view["private_metadata"]), typed
