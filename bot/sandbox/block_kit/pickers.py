"""Pickers of dates and times."""

from datetime import date
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from bot.sandbox.block_kit.base import Id, Strict, wrong
from bot.sandbox.block_kit.parts import Confirm
from bot.sandbox.block_kit.texts import Plain150


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise wrong("must be a date in the format YYYY-MM-DD")
    return text


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise wrong("must be a valid IANA time zone")
    return name


Day = Annotated[str, AfterValidator(_day)]
TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Moment = Annotated[int, Field(ge=1_000_000_000, le=9_999_999_999)]
"""Unix seconds; Slack wants ten digits."""


class _Picker(Strict):
    action_id: Id | None = None
    confirm: Confirm | None = None
    focus_on_load: bool = False


class DatePicker(_Picker):
    """A day."""

    type: Literal["datepicker"]
    initial_date: Day | None = None
    placeholder: Plain150 | None = None


class TimePicker(_Picker):
    """A time of day."""

    type: Literal["timepicker"]
    initial_time: TimeOfDay | None = None
    placeholder: Plain150 | None = None
    timezone: Annotated[str, AfterValidator(_zone)] | None = None


class DateTimePicker(_Picker):
    """A moment."""

    type: Literal["datetimepicker"]
    initial_date_time: Moment | None = None
