"""The calendar of a person, for a calendar program that knows its secret address."""

import hmac
import re
from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.coach.facts import PersonId
from bot.coach.records import agenda
from bot.store.base import Store, StoreError

PATH = "/calendar/{team}/{user}/{secret}.ics"
_ID = re.compile(r"[A-Z0-9]{1,30}")


def calendars(store: Store, now: Callable[[], datetime]) -> Route:
    """Whoever has the address sees interviews, dates and reminders; it is made and taken back
    in Slack. A wrong secret is answered like a person that nobody knows."""

    async def answer(request: Request) -> Response:
        given = request.path_params
        who = PersonId(given["team"], given["user"])
        if not all(map(_ID.fullmatch, who)):
            return _nothing()
        try:
            notebook = await store.peek(who)
        except StoreError:
            return PlainTextResponse("Please try again later.\n", status_code=503)
        wanted = notebook.feed.encode()
        if not wanted or not hmac.compare_digest(wanted, given["secret"].encode()):
            return _nothing()
        headers = {"Cache-Control": "private, max-age=300", "X-Robots-Tag": "noindex"}
        return Response(agenda(notebook, now()), media_type="text/calendar", headers=headers)

    return Route(PATH, answer)


def _nothing() -> Response:
    return PlainTextResponse("There is no such calendar.\n", status_code=404)
