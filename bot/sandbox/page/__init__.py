"""The page in the browser: a small Slack, served as plain files that need no build."""

from pathlib import Path

from aiohttp import web

from bot.sandbox.server import Sandbox

_FOLDER = Path(__file__).parent / "static"
# Named here because what a machine's own table says of .js differs, and browsers insist.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_HEADERS = {
    # Pictures may come from elsewhere, because apps show such; nothing else may.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
        " img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def serve_page(application: web.Application, sandbox: Sandbox) -> None:
    """Add the page at `/`, and its files below `/page/`; for `extend` of `Sandbox.start`."""
    files = {path.name: path for path in _FOLDER.iterdir() if path.suffix in _TYPES}

    async def index(request: web.Request) -> web.StreamResponse:
        return _file(files["index.html"])

    async def file(request: web.Request) -> web.StreamResponse:
        # Only names from the table, so that no path leads out of the folder.
        path = files.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return _file(path)

    application.router.add_get("/", index)
    application.router.add_get("/page/{name}", file)


def _file(path: Path) -> web.FileResponse:
    return web.FileResponse(path, headers=_HEADERS | {"Content-Type": _TYPES[path.suffix]})
