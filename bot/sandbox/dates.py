"""Slack's `<!date^…>` markup: a moment written in the reader's own zone."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_TOKEN = re.compile(r"\{(\w+)\}")


def dated(word: str, fallback: str, tz: ZoneInfo, now: datetime) -> str:
    """The date as Slack writes it for a reader in this zone, or else the fallback."""
    parts = word.split("^")
    if len(parts) < 3 or not parts[1].lstrip("-").isdigit():
        return fallback
    moment = datetime.fromtimestamp(int(parts[1]), tz)
    today = now.astimezone(tz)
    return _TOKEN.sub(lambda token: _written(token[1], moment, today) or token[0], parts[2])


def _written(token: str, moment: datetime, today: datetime) -> str | None:
    if token.endswith("_pretty"):
        near = _near(moment, today)
        return near or _written(token.removesuffix("_pretty"), moment, today)
    match token:
        case "date_num":
            return f"{moment:%Y-%m-%d}"
        case "date_slash":
            return f"{moment:%m/%d/%Y}"
        case "date" | "day_divider":
            return f"{moment:%B} {_ordinal(moment.day)}{_year(moment, today)}"
        case "date_short":
            return f"{moment:%b} {moment.day}, {moment.year}"
        case "date_long":
            return f"{moment:%A, %B} {_ordinal(moment.day)}, {moment.year}"
        case "time":
            return f"{moment.hour % 12 or 12}:{moment:%M %p}"
        case "time_secs":
            return f"{moment.hour % 12 or 12}:{moment:%M:%S %p}"
        case "ago":
            return _ago(today - moment)
        case _:
            return None


def _near(moment: datetime, today: datetime) -> str | None:
    days = (moment.date() - today.date()).days
    return {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(days)


def _year(moment: datetime, today: datetime) -> str:
    return "" if abs(moment - today) < timedelta(days=183) else f", {moment.year}"


def _ordinal(day: int) -> str:
    if 11 <= day <= 13:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def _ago(passed: timedelta) -> str:
    seconds = abs(int(passed.total_seconds()))
    for name, length in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= length:
            count = seconds // length
            words = f"{count} {name}{'s' if count > 1 else ''}"
            return f"in {words}" if passed < timedelta() else f"{words} ago"
    return "now"
