"""Small typed builders of what is chosen in a form, and of fields that tell at once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, time

from bot.views.blocks import Block, option, plain_text

Choices = Sequence[Block]


def time_of_day(action_id: str, at: time) -> Block:
    """A time of day to pick."""
    return {"type": "timepicker", "action_id": action_id, "initial_time": f"{at:%H:%M}"}


def day(action_id: str, chosen: date | None) -> Block:
    """A day to pick."""
    picker: Block = {"type": "datepicker", "action_id": action_id}
    return picker | {"initial_date": chosen.isoformat()} if chosen else picker


def one_in_sight(action_id: str, options: Choices, chosen: str) -> Block:
    """One of a few, all in sight."""
    radio: Block = {"type": "radio_buttons", "action_id": action_id, "options": list(options)}
    return radio | {"initial_option": _among(options, [chosen])[0]}


def several_in_sight(action_id: str, options: Choices, chosen: Collection[str]) -> Block:
    """Any of a few, all in sight."""
    boxes: Block = {"type": "checkboxes", "action_id": action_id, "options": list(options)}
    return boxes | _begun(options, chosen)


def several(action_id: str, placeholder: str, options: Choices, chosen: Collection[str]) -> Block:
    """Any of many, in a menu."""
    menu: Block = {
        "type": "multi_static_select",
        "action_id": action_id,
        "placeholder": plain_text(placeholder, 150),
        "options": list(options),
    }
    return menu | _begun(options, chosen)


def one_of_groups(
    action_id: str, placeholder: str, groups: Mapping[str, Choices], chosen: str
) -> Block:
    """One of very many, in a menu with headings."""
    every = [one for options in groups.values() for one in options]
    return {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain_text(placeholder, 150),
        "option_groups": [
            {"label": plain_text(label, 75), "options": list(options)}
            for label, options in groups.items()
        ],
        "initial_option": _among(every, [chosen])[0],
    }


def described(label: str, value: str, description: str) -> Block:
    """A choice with a line about it."""
    return option(label, value) | {"description": plain_text(description, 75)}


def live(field: Block) -> Block:
    """A field that tells the bot at once when it is changed."""
    return field | {"dispatch_action": True}


def _begun(options: Choices, chosen: Collection[str]) -> Block:
    # Slack refuses an empty list here.
    initial = _among(options, chosen)
    return {"initial_options": initial} if initial else {}


def _among(options: Choices, values: Collection[str]) -> list[Block]:
    return [one for one in options if one["value"] in values]
