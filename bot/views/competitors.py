"""The form for companies that do the same, after an interview that went well."""

from bot.coach.nudge import Key
from bot.views import blocks
from bot.views.blocks import View
from bot.views.ids import INPUT, Field, Form


def form(key: Key, company: str) -> View:
    """One company a line."""
    words = {"type": "plain_text_input", "action_id": INPUT, "multiline": True, "max_length": 2000}
    names = blocks.field(
        Field.NAMES,
        f"Who else does what {blocks.clip(company, 100)} does?",
        words,
        hint="One a line. I keep them until you apply, and remind you of them on a Monday.",
        optional=False,
    )
    return blocks.modal("Others like them", Form.COMPETITORS, [names], submit="Keep", meta=str(key))


def read(view: View) -> tuple[Key | None, str]:
    """The nudge that asked, and what was typed."""
    typed = view["state"]["values"][Field.NAMES][INPUT]["value"]
    return Key.parse(view["private_metadata"]), str(typed or "")
