"""Finding what a person means on the screen, and the action that using it sends."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from bot.sandbox.acting import NotPossible
from bot.sandbox.block_kit.values import STATE_KEYS

_PICKERS = {"datepicker": date, "timepicker": time, "datetimepicker": datetime}


def button(label: str) -> Callable[[dict[str, Any]], bool]:
    """Is it the button with this label?"""
    return lambda element: element["type"] == "button" and element["text"]["text"] == label


def menu(option: Any, name: str | None) -> Callable[[dict[str, Any]], bool]:
    """Is it something in which this can be chosen, with this placeholder if one is given?"""

    def wanted(element: dict[str, Any]) -> bool:
        if name and (element.get("placeholder") or {}).get("text") != name:
            return False
        if element["type"] in _PICKERS:
            return type(option) is _PICKERS[element["type"]]
        return any(entry["text"]["text"] == option for entry in options(element))

    return wanted


def options(element: dict[str, Any]) -> list[dict[str, Any]]:
    """All options of a menu, those in groups too."""
    grouped = [
        option for group in element.get("option_groups") or [] for option in group["options"]
    ]
    return [*(element.get("options") or []), *grouped]


def option(element: dict[str, Any], label: str) -> dict[str, Any]:
    """The option with this label."""
    for entry in options(element):
        if entry["text"]["text"] == label:
            return entry
    known = ", ".join(repr(entry["text"]["text"]) for entry in options(element))
    raise NotPossible(f"{label!r} is not among the options: {known}")


def click(block: dict[str, Any], element: dict[str, Any]) -> dict[str, Any]:
    """The action of a button."""
    kept = {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    return _action(block, element) | kept


def choose(block: dict[str, Any], element: dict[str, Any], choice: Any) -> dict[str, Any]:
    """The action of choosing in a menu or a picker."""
    return _action(block, element) | {
        STATE_KEYS.get(element["type"], "selected_option"): value(element, choice)
    }


def value(element: dict[str, Any], choice: Any) -> Any:
    """What the element holds once this was chosen."""
    match element["type"]:
        case "datepicker":
            return f"{choice:%Y-%m-%d}"
        case "timepicker":
            return choice if isinstance(choice, str) else f"{choice:%H:%M}"
        case "datetimepicker":
            return int(choice.timestamp())
        case "checkboxes" | "multi_static_select":
            return [option(element, label) for label in choice]
        case "static_select" | "radio_buttons" | "overflow":
            return option(element, choice)
        case _:
            return choice


def _action(block: dict[str, Any], element: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": element["type"],
        "block_id": block["block_id"],
        "action_id": element["action_id"],
    }
