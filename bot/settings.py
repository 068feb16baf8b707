"""Reads the environment into Settings, and names everything that is missing or wrong at once."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from bot.variables import BOT_TOKEN, VARIABLES, Unfit

WIPED = ("DYNO", "RENDER", "K_SERVICE")
"""Set by platforms whose disks do not stay: Heroku, Render, Cloud Run."""

Transport = Literal["sandbox", "socket", "http"]


class SettingsError(Exception):
    """The environment can't be used. The message has one line for each problem, and no secrets."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Settings:
    """What the bot was told. Secrets stay out of its repr."""

    slack_bot_token: str | None = field(repr=False)
    slack_app_token: str | None = field(repr=False)
    slack_signing_secret: str | None = field(repr=False)
    slack_client_id: str | None
    slack_client_secret: str | None = field(repr=False)
    slack_api_url: str
    data_dir: Path
    database_url: str | None = field(repr=False)
    encryption_keys: tuple[str, ...] = field(repr=False)
    port: int
    public_url: str
    days_after_uninstall: int
    log_level: str
    log_format: Literal["text", "json"]

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings of this environment; raises SettingsError with all that is wrong with it."""
        given = {v.name: _unquoted(environ.get(v.name, "")) for v in VARIABLES}
        values: dict[str, Any] = {}
        problems = [
            *_misspelt(environ),
            *_wiped(environ),
            *_gaps({name for name, text in given.items() if text}),
        ]
        for variable in VARIABLES:
            try:
                values[variable.field] = variable.read(given[variable.name] or variable.default)
            except Unfit as unfit:
                problems.append(f"{variable.name} {unfit}.")
        if problems:
            raise SettingsError(problems)
        return cls(**values)

    @property
    def transport(self) -> Transport:
        """How the bot meets Slack: in its own sandbox, by Socket Mode or by HTTP."""
        if self.is_for_many:
            return "http"
        if self.slack_bot_token is None:
            return "sandbox"
        return "socket" if self.slack_app_token else "http"

    @property
    def is_for_many(self) -> bool:
        """Whether every workspace may install the app; else it is for that of the bot token."""
        return self.slack_bot_token is None and self.slack_client_id is not None


def _unquoted(value: str) -> str:
    # Docker's --env-file and some dashboards hand over the quotes around a value as part of it.
    value = value.strip()
    return value[1:-1].strip() if re.fullmatch(r"(['\"]).*\1", value, re.DOTALL) else value


def _gaps(given: set[str]) -> Iterator[str]:
    doors = given & {"SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"}
    if "SLACK_BOT_TOKEN" in given and not doors:
        yield (
            "SLACK_BOT_TOKEN is set alone; expected SLACK_APP_TOKEN (for Socket Mode)"
            " or SLACK_SIGNING_SECRET (for HTTP) beside it."
        )
    pair = {"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"}
    if pair <= given and "SLACK_BOT_TOKEN" not in given:
        needed = ("SLACK_SIGNING_SECRET", "DATABASE_URL", "ENCRYPTION_KEYS", "PUBLIC_URL")
        for name in needed:
            if name not in given:
                yield f"{name} is missing; expected for workspaces that install the app."
    elif "SLACK_BOT_TOKEN" not in given and doors:
        yield f"SLACK_BOT_TOKEN is missing; expected beside {min(doors)}: {BOT_TOKEN}."
    if len(pair & given) == 1:
        yield f"{min(pair - given)} is missing; expected beside {min(pair & given)}."


def _wiped(environ: Mapping[str, str]) -> Iterator[str]:
    """On platforms that start a process with a fresh disk, a folder is no place to keep things."""
    where = next((name for name in WIPED if environ.get(name)), None)
    keeps = environ.get("DATABASE_URL") or environ.get("DATA_DIR")
    if where and environ.get("SLACK_BOT_TOKEN") and not keeps:
        yield (
            f"DATABASE_URL is missing: the disk here is wiped at each restart ({where} is set);"
            " expected it, or a DATA_DIR that stays."
        )


def _misspelt(environ: Mapping[str, str]) -> Iterator[str]:
    known = [variable.name for variable in VARIABLES]
    # Other programs have SLACK_ variables too, Slack's own CLI a dozen: only a near miss is ours.
    theirs = {"SLACK_API_TOKEN"}
    for name in sorted(environ.keys() - known - theirs):
        if not name.startswith(("SLACK_", "ENCORE_")):
            continue
        near = difflib.get_close_matches(name.removeprefix("ENCORE_"), known, n=1, cutoff=0.9)
        if near and near[0] not in environ:
            yield f"{name} is not a setting; expected {near[0]}, perhaps."
