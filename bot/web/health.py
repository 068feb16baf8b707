"""Whether the process lives, and whether it can work: for whoever starts and stops it."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

Check = Callable[[], Awaitable[str]]
"""Answers what is wrong, in a line without secrets; nothing where all is well."""


def health(ready: Check) -> list[Route]:
    """`/healthz` says that the process answers, `/readyz` that it can do its work."""

    async def alive(request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def able(request: Request) -> Response:
        problem = await ready()
        return PlainTextResponse(f"{problem or 'ok'}\n", status_code=503 if problem else 200)

    return [Route("/healthz", alive), Route("/readyz", able)]
