"""What is logged and how: one line each, no personal words, no tokens."""

import json
import logging
import sys

from bot.settings import Settings

QUIET = {
    # Bolt's warnings show the whole request, words and all.
    "slack_bolt": logging.ERROR,
    "slack_sdk": logging.WARNING,
    "aiohttp": logging.WARNING,
    "apscheduler": logging.WARNING,
    "pgqueuer": logging.ERROR,
    # It would show whatever an error says; ours are logged where they are caught.
    "uvicorn": logging.CRITICAL,
}
"""Libraries that would log what people say, or much noise, below these levels."""


def _is_fit(record: logging.LogRecord) -> bool:
    # A filter and not the loggers' levels, for Bolt sets the levels of its own as it likes.
    return record.levelno >= QUIET.get(record.name.partition(".")[0], logging.NOTSET)


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(
            {
                "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
                "level": record.levelname.lower(),
                "logger": record.name,
                "message": record.getMessage(),
            },
            ensure_ascii=False,
        )


def configure(settings: Settings) -> None:
    """Log to standard error in the wanted format, from the wanted level on."""
    handler = logging.StreamHandler(sys.stderr)
    text = logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
    handler.setFormatter(_Json() if settings.log_format == "json" else text)
    handler.addFilter(_is_fit)
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
