"""The part of the settings about letters: how they sound, and how they are signed."""

from typing import Any

from bot.coach.letters import LANGUAGES
from bot.coach.preferences import SIGNATURE_LIMITS, Preferences
from bot.coach.style import Tone
from bot.views import blocks, choices, inputs
from bot.views.blocks import Block
from bot.views.ids import INPUT, Field

_TONES = {
    Tone.WARM: ("Warm", "As to somebody you liked talking to"),
    Tone.PLAIN: ("Plain", "Friendly and to the point"),
    Tone.FORMAL: ("Formal", "With full names, for careful places"),
}
_SIGNED = "Letters end with these lines; what is empty is left out."


def fields(begun: Preferences) -> list[Block]:
    """The fields, as they are filled."""
    tones = [choices.described(label, tone, about) for tone, (label, about) in _TONES.items()]
    tone = choices.one_in_sight(INPUT, tones, begun.tone)
    languages = [blocks.option(name, code) for code, name in LANGUAGES.items()]
    now = next((one for one in languages if one["value"] == begun.language), languages[0])
    language = blocks.select("Language", INPUT, languages, now)
    return [
        blocks.field(Field.TONE, "Tone", tone, optional=False),
        blocks.field(Field.LANGUAGE, "Language", language, optional=False),
        _line(Field.NAME, "Your name", begun.name),
        _line(Field.PHONE, "Phone", begun.phone),
        _line(Field.PROFILE, "Professional profile", begun.profile, hint=_SIGNED),
    ]


def read(values: dict[str, Any], begun: Preferences) -> dict[str, Any]:
    """What the fields say, by the name of the preference."""

    def chosen(field: Field, before: str) -> str:
        option = values.get(field, {}).get(INPUT, {}).get("selected_option")
        return str(option["value"]) if option else before

    return {
        "tone": Tone(chosen(Field.TONE, begun.tone)),
        "language": chosen(Field.LANGUAGE, begun.language),
        "name": inputs.typed_line(values, Field.NAME),
        "phone": inputs.typed_line(values, Field.PHONE),
        "profile": inputs.typed_line(values, Field.PROFILE),
    }


def _line(field: Field, label: str, text: str, *, hint: str = "") -> Block:
    filled = inputs.words(SIGNATURE_LIMITS[field], text)
    return blocks.field(field, label, filled, hint=hint)
