"""Every environment variable that Encore knows: what it is for and how its text is read.

`VARIABLES` is the one list; `settings.py`, `.env.example` and the README's table follow it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography.fernet import Fernet


@dataclass(frozen=True)
class Variable:
    """One environment variable. `read` takes its text, "" where none is set, or raises Unfit."""

    name: str
    meaning: str
    read: Callable[[str], Any]
    default: str = ""
    secret: bool = False

    @property
    def field(self) -> str:
        """The name that its value has in Settings."""
        return self.name.lower()


class Unfit(Exception):
    """A value that can't be used, told as "is 'x'; expected y". Never tells a secret."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"{found}; expected {expected}")


BOT_TOKEN = "the Bot User OAuth Token (xoxb-…) from OAuth & Permissions"
APP_TOKEN = "an App-Level Token (xapp-…) from Basic Information"

_KINDS = {
    "xoxb-": "a bot token (xoxb-…), which belongs in SLACK_BOT_TOKEN",
    "xapp-": "an app-level token (xapp-…), which belongs in SLACK_APP_TOKEN",
    "xoxp-": "a user token (xoxp-…), which Encore does not use",
    "xoxe": "a token that expires (xoxe…), as token rotation makes it",
}


def _kind(value: str) -> str:
    kinds = (kind for prefix, kind in _KINDS.items() if value.startswith(prefix))
    return next(kinds, "something that is no Slack token")


def _token(prefix: str, expected: str) -> Callable[[str], str | None]:
    def read(value: str) -> str | None:
        if not value or re.fullmatch(rf"{prefix}[A-Za-z0-9-]+", value):
            return value or None
        if value.startswith(prefix):
            raise Unfit("holds part of a token, or its placeholder", expected)
        raise Unfit(f"holds {_kind(value)}", expected)

    return read


def _secret(expected: str) -> Callable[[str], str | None]:
    def read(value: str) -> str | None:
        if value.startswith(tuple(_KINDS)):
            raise Unfit(f"holds {_kind(value)}", expected)
        if re.search(r"\s", value):
            raise Unfit("has a space in it", expected)
        return value or None

    return read


def _client_id(value: str) -> str | None:
    if value and not re.fullmatch(r"\d+\.\d+", value):
        raise Unfit(f"is {value!r}", "two numbers with a dot between, from Basic Information")
    return value or None


def _api_url(value: str) -> str:
    try:
        url = urlsplit(value)
        plain = not (url.query or url.fragment or url.username)
        usable = url.scheme in ("http", "https") and url.hostname and url.port != 0 and plain
    except ValueError:
        usable = False
    if not usable:
        raise Unfit(f"is {value!r}", "an address such as https://slack.com/api/")
    return value.rstrip("/") + "/"


def _public_url(value: str) -> str:
    if not value:
        return ""
    try:
        url = urlsplit(value)
        usable = url.scheme == "https" and url.hostname and not (url.query or url.fragment)
    except ValueError:
        usable = False
    if not usable or url.username:
        raise Unfit(f"is {value!r}", "an address such as https://encore.example.org")
    return value.rstrip("/")


def _folder(value: str) -> Path:
    return Path(value).expanduser()


def _database(value: str) -> str | None:
    if not value:
        return None
    try:
        url = urlsplit(value)
        usable = url.scheme in ("postgresql", "postgres") and len(url.path) > 1
    except ValueError:
        usable = False
    if not usable:
        raise Unfit("is no address of a PostgreSQL database", "postgresql://user:…@host/database")
    return value


def _keys(value: str) -> tuple[str, ...]:
    keys = tuple(key.strip() for key in value.split(",") if key.strip())
    for place, key in enumerate(keys, 1):
        try:
            Fernet(key)
        except ValueError:
            found = f"holds no Fernet key at place {place} of {len(keys)}"
            raise Unfit(found, "44 characters of URL-safe base64 each") from None
    return keys


def _days(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,3}", value):
        raise Unfit(f"is {value!r}", "a whole number of days from 0 to 999")
    return int(value)


def _port(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", value) or int(value) > 65535:
        raise Unfit(f"is {value!r}", "a whole number from 0 (any free port) to 65535")
    return int(value)


def _one_of(*names: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        for name in names:
            if value.lower() == name.lower():
                return name
        raise Unfit(f"is {value!r}", f"{', '.join(names[:-1])} or {names[-1]}")

    return read


VARIABLES = (
    Variable(
        "SLACK_BOT_TOKEN",
        "The app's Bot User OAuth Token (xoxb-…). With no tokens the bot starts its own sandbox",
        _token("xoxb-", BOT_TOKEN),
        secret=True,
    ),
    Variable(
        "SLACK_APP_TOKEN",
        "For Socket Mode: an App-Level Token (xapp-…) with the scope connections:write",
        _token("xapp-", APP_TOKEN),
        secret=True,
    ),
    Variable(
        "SLACK_SIGNING_SECRET",
        "For HTTP instead: the Signing Secret, which proves that a request is Slack's",
        _secret("the Signing Secret from Basic Information"),
        secret=True,
    ),
    Variable(
        "SLACK_CLIENT_ID",
        "For every workspace that installs the app, without a bot token: the app's Client ID",
        _client_id,
    ),
    Variable(
        "SLACK_CLIENT_SECRET",
        "For every workspace that installs the app: the app's Client Secret",
        _secret("the Client Secret from Basic Information"),
        secret=True,
    ),
    Variable(
        "SLACK_API_URL",
        "Where the Slack Web API is; any compatible server will do",
        _api_url,
        default="https://slack.com/api/",
    ),
    Variable("DATA_DIR", "The folder that keeps the notebooks", _folder, default="./data"),
    Variable(
        "DATABASE_URL",
        "For PostgreSQL instead of DATA_DIR: its address, with which several processes can share",
        _database,
        secret=True,
    ),
    Variable(
        "ENCRYPTION_KEYS",
        "Fernet keys with commas between: the first one seals, all of them open",
        _keys,
        secret=True,
    ),
    Variable("PORT", "The port that listens for Slack over HTTP", _port, default="3000"),
    Variable(
        "PUBLIC_URL",
        "With HTTP: where the world reaches the bot, for calendar feeds and for installing",
        _public_url,
    ),
    Variable(
        "DAYS_AFTER_UNINSTALL",
        "After so many days everything about a workspace that uninstalled the app is removed",
        _days,
        default="14",
    ),
    Variable(
        "LOG_LEVEL",
        "DEBUG, INFO, WARNING or ERROR",
        _one_of("DEBUG", "INFO", "WARNING", "ERROR"),
        default="INFO",
    ),
    Variable("LOG_FORMAT", "text or json", _one_of("text", "json"), default="text"),
)
