"""Validation errors in Slack's words, each with a JSON pointer into what was sent."""

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

_WORDS = {
    "string_too_long": "must be less than {over} characters",
    "string_too_short": "must be more than {under} characters",
    "too_long": "no more than {max_length} items allowed",
    "too_short": "no fewer than {min_length} items allowed",
    "string_type": "must provide a string",
    "int_type": "must provide an integer",
    "bool_type": "must provide a boolean",
    "list_type": "must provide an array",
    "model_type": "must provide an object",
    "model_attributes_type": "must provide an object",
    "union_tag_not_found": "missing required field: type",
    "union_tag_invalid": "unsupported type: {tag}",
    "literal_error": "must be one of the allowed values: {expected}",
}


@dataclass(frozen=True)
class Complaint:
    """What is wrong, and where."""

    message: str
    pointer: str

    def __str__(self) -> str:
        return f"{self.message} [json-pointer:{self.pointer}]"


def complaint(error: ErrorDetails, sent: Any) -> Complaint:
    """One of pydantic's errors, as Slack puts it."""
    context: dict[str, Any] = error.get("ctx", {})
    loc, kind = error["loc"], error["type"]
    if kind in ("missing", "extra_forbidden"):
        words = "missing required field" if kind == "missing" else "invalid additional property"
        return Complaint(f"{words}: {loc[-1]}", pointer(loc[:-1], sent))
    here = pointer(loc, sent)
    if kind == "slack":
        return Complaint(context["message"], here + (f"/{context['at']}" if context["at"] else ""))
    bounds = {"over": context.get("max_length", 0) + 1, "under": context.get("min_length", 1) - 1}
    words = _WORDS.get(kind, error["msg"]).format_map(context | bounds)
    return Complaint(words, here + ("/type" if kind == "union_tag_invalid" else ""))


def pointer(loc: tuple[int | str, ...], sent: Any) -> str:
    """Where that is in what was sent.

    Pydantic names the branch of a union that it took; such a step is nowhere in the data.
    """
    steps = []
    for step in loc:
        if _holds(sent, step):
            sent = sent[step]
            steps.append(f"/{step}")
    return "".join(steps)


def _holds(part: Any, step: int | str) -> bool:
    if isinstance(part, dict):
        return step in part
    return isinstance(part, list) and isinstance(step, int) and step < len(part)
