"""Whether the process lives, and whether it can work: for whoever starts and stops it."""

from collections.abc import Awaitable, Callable

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

Measure = Callable[[], Awaitable[bytes]]
"""Answers what was counted, as Prometheus reads it."""
Check = Callable[[], Awaitable[str]]
"""Answers what is wrong, in a line without secrets; nothing where all is well."""


def health(ready: Check, measured: Measure) -> list[Route]:
    """`/healthz` says that the process answers, `/readyz` that it can work, `/metrics` how much."""

    async def alive(request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def able(request: Request) -> Response:
        problem = await ready()
        return PlainTextResponse(f"{problem or 'ok'}\n", status_code=503 if problem else 200)

    async def counted(request: Request) -> Response:
        return Response(await measured(), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", alive), Route("/readyz", able), Route("/metrics", counted)]
