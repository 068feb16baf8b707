"""Filling in a modal, with what Slack's own client checks before anything is sent."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from bot.sandbox import finding
from bot.sandbox.acting import NotPossible
from bot.sandbox.block_kit.values import STATE_KEYS
from bot.sandbox.view import View

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://\S+")


class Form:
    """The inputs of one modal, known by their labels."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.inputs = {b["label"]["text"]: b for b in view.blocks if b["type"] == "input"}

    def fill(self, label: str, value: Any) -> dict[str, Any] | None:
        """Put a value in; the answer is the action to send at once, if the input asks for it."""
        if label not in self.inputs:
            raise NotPossible(f"No input {label!r} among {', '.join(map(repr, self.inputs))}")
        block = self.inputs[label]
        element = block["element"]
        key = STATE_KEYS[element["type"]]
        stored = None if value in (None, "") else finding.value(element, value)
        self.view.state[block["block_id"]][element["action_id"]] = {
            "type": element["type"],
            key: stored,
        }
        if not block.get("dispatch_action"):
            return None
        action = {"type": element["type"], "block_id": block["block_id"]}
        return action | {"action_id": element["action_id"], key: stored}

    def complaints(self) -> dict[str, str]:
        """What Slack's client refuses to send, by block_id."""
        if not self.view.content.get("submit"):
            raise NotPossible("This modal has no submit button.")
        found = {block["block_id"]: self._complaint(block) for block in self.inputs.values()}
        return {block_id: words for block_id, words in found.items() if words}

    def by_label(self, errors: dict[str, str]) -> dict[str, str]:
        """Errors by block_id, as errors by label."""
        labels = {block["block_id"]: label for label, block in self.inputs.items()}
        return {labels[block_id]: words for block_id, words in errors.items()}

    def _complaint(self, block: dict[str, Any]) -> str | None:
        element = block["element"]
        state = self.view.state[block["block_id"]][element["action_id"]]
        value = state[STATE_KEYS[element["type"]]]
        if value in (None, "", []):
            return None if block.get("optional") else "Please complete this required field."
        match element["type"]:
            case "plain_text_input":
                return _length_complaint(element, value)
            case "email_text_input":
                return None if _EMAIL.fullmatch(value) else "Please enter a valid email address."
            case "url_text_input":
                return None if _URL.fullmatch(value) else "Please enter a valid URL."
            case "number_input":
                return _number_complaint(element, value)
        return None


def _length_complaint(element: dict[str, Any], value: str) -> str | None:
    most, least = element.get("max_length", 3000), element.get("min_length", 0)
    if len(value) > most:
        return f"Must be at most {most} characters."
    return f"Must be at least {least} characters." if len(value) < least else None


def _number_complaint(element: dict[str, Any], value: str) -> str | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return "Please enter a number."
    if not element["is_decimal_allowed"] and number != number.to_integral_value():
        return "Please enter a whole number."
    if "min_value" in element and number < Decimal(element["min_value"]):
        return f"Must be at least {element['min_value']}."
    if "max_value" in element and number > Decimal(element["max_value"]):
        return f"Must be at most {element['max_value']}."
    return None
