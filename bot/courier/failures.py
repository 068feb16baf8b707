"""What a refusal or a failure of Slack means for a message: try later, or stop, and for whom."""

import asyncio
from enum import Enum, auto

import aiohttp
from slack_sdk.errors import SlackApiError


class Failure(Enum):
    """Sorted by what to do about it."""

    UNKNOWN = auto()
    """It may have arrived or not: look before sending it again."""
    BUSY = auto()
    """Slack asks the whole workspace for patience."""
    PERSON = auto()
    """Messages cannot reach this person."""
    WORKSPACE = auto()
    """The bot's token does not work any more."""
    MESSAGE = auto()
    """Slack does not accept this very message."""


PERSON_ERRORS = frozenset(
    [
        *("user_disabled", "user_not_found", "user_not_visible", "messages_tab_disabled"),
        *("cannot_dm_bot", "channel_not_found", "is_archived", "restricted_action"),
        *("not_in_channel", "user_is_restricted", "user_is_bot"),
    ]
)
"""Errors of chat.postMessage and conversations.open that are about the reader."""

WORKSPACE_ERRORS = frozenset(
    [
        *("account_inactive", "invalid_auth", "token_revoked", "token_expired", "not_authed"),
        *("org_login_required", "team_access_not_granted", "access_denied", "missing_scope"),
    ]
)
"""Errors that hold for every message of this workspace until somebody repairs the installation."""

UNKNOWN_ERRORS = frozenset(
    ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"]
)
"""Slack says that it failed, not that nothing happened."""

NETWORK_ERRORS = (aiohttp.ClientError, asyncio.TimeoutError, ConnectionError)


def error_name(error: Exception) -> str:
    """Slack's own name of the error, or the kind of the exception; never anything personal."""
    if isinstance(error, SlackApiError):
        answer = error.response
        name = answer.get("error") if isinstance(getattr(answer, "data", None), dict) else None
        return str(name or f"http_{getattr(answer, 'status_code', 0)}")
    return type(error).__name__


def sort(error: Exception) -> Failure:
    """What to do about this error of a call to Slack."""
    name = error_name(error)
    if name in ("ratelimited", "rate_limited", "http_429"):
        return Failure.BUSY
    if name in PERSON_ERRORS:
        return Failure.PERSON
    if name in WORKSPACE_ERRORS:
        return Failure.WORKSPACE
    if not isinstance(error, SlackApiError) or name in UNKNOWN_ERRORS or name.startswith("http_"):
        return Failure.UNKNOWN
    return Failure.MESSAGE


def retry_after(error: Exception) -> float:
    """Seconds for which Slack asks to wait; 30 where it does not say."""
    headers = getattr(getattr(error, "response", None), "headers", {}) or {}
    found = next((value for name, value in headers.items() if name.lower() == "retry-after"), 30)
    try:
        return max(1.0, float(found))
    except ValueError:
        return 30.0
