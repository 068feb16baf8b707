"""The last resort: whatever goes wrong, the person gets an answer, and Slack tries again."""

import logging
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

log = logging.getLogger(__name__)

SORRY = (
    "That did not work, and it is my fault, not yours. Nothing you told me before is lost."
    " Please try again in a minute. If it goes on, tell whoever runs me the word `{reference}`."
)
KEPT = (
    "I could not save this just now. Everything you typed is still here: please press Save again"
    " in a minute. ({reference})"
)


async def on_error(
    error: Exception, body: dict[str, Any], context: AsyncBoltContext
) -> BoltResponse:
    """Log where it happened, never what was said; answer in the way that this payload allows."""
    reference = f"{id(error) & 0xFFFFFF:06x}"
    log.error("reference %s: %s at %s", reference, type(error).__name__, _place(error))
    if body.get("command"):
        return _answer({"response_type": "ephemeral", "text": SORRY.format(reference=reference)})
    if body.get("type") == "view_submission":
        first = _first_input(body["view"])
        errors = {first: KEPT.format(reference=reference)}
        return _answer({"response_action": "errors", "errors": errors})
    if body.get("response_url") and context.respond:
        await context.respond(text=SORRY.format(reference=reference), replace_original=False)
        return BoltResponse(status=200)
    # An event: not acknowledged, Slack delivers it again.
    return BoltResponse(status=500)


def _answer(body: dict[str, Any]) -> BoltResponse:
    return BoltResponse(status=200, body=body)


def _first_input(view: dict[str, Any]) -> str:
    return next(str(block["block_id"]) for block in view["blocks"] if block["type"] == "input")


def _place(error: Exception) -> str:
    trace = error.__traceback__
    places = []
    while trace:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places[-4:])
