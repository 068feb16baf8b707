"""Dates that cannot be, or that the notebook does not know."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.coach.facts import Application
from bot.coach.letters.wording import wording
from bot.coach.manners import local
from bot.coach.person import Person
from bot.coach.proofreading.finding import Finding, Kind, Part

NEAR = timedelta(days=3)
"""A day so close to one of the notebook, and not it, is most likely meant to be that."""

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?"


def dates(
    application: Application,
    person: Person,
    part: Part,
    text: str,
    today: date,
    says: dict[str, str],
) -> Iterator[Finding]:
    """Weekdays that do not fit their date, and days that are near one of the notebook."""
    words = wording(person.style.language).calendar
    known = _known(application, person)
    for found in _pattern(words.weekdays, words.months).finditer(text):
        on = _date(found, words.months, today)
        if not on:
            continue
        group = "weekday" if found["weekday"] else "weekday2"
        weekday, right = found[group], words.weekdays[on.weekday()]
        if weekday and weekday.casefold() != right.casefold():
            start, end = found.span(group)
            said = says["weekday"].format(day=found[0][len(weekday) :].strip(" ,"), right=right)
            yield Finding(Kind.DATE, part, start, end, weekday, said, right)
        elif on not in known and on <= today:
            near = [one for one in sorted(known) if abs(one - on) <= NEAR]
            if near:
                meant = wording(person.style.language).day(near[0], today)
                said = says["unknown_day"].format(right=meant)
                yield Finding(Kind.DATE, part, *found.span(), found[0], said, meant)


def _pattern(weekdays: list[str], months: list[str]) -> re.Pattern[str]:
    weekday = rf"(?:(?P<weekday>{'|'.join(weekdays)}),?\s+(?:the\s+|den\s+|dem\s+)?)?"
    month = "|".join(months)
    after = rf"{weekday}(?<!\d){_DAY}\s+(?:of\s+)?(?P<month>{month})"
    turned = rf"{weekday.replace('?P<weekday>', '?P<weekday2>')}(?P<month2>{month})\s+"
    turned += rf"{_DAY.replace('?P<day>', '?P<day2>')}(?!\d)"
    return re.compile(rf"\b(?:{after}|{turned})\b(?:,?\s+(?P<year>\d{{4}}))?", re.I)


def _date(found: re.Match[str], months: list[str], today: date) -> date | None:
    names = [month.casefold() for month in months]
    number = int(found["day"] or found["day2"])
    month = names.index((found["month"] or found["month2"]).casefold()) + 1
    years = [int(found["year"])] if found["year"] else [today.year - 1, today.year, today.year + 1]
    possible = []
    for year in years:
        try:
            possible.append(date(year, month, number))
        except ValueError:
            continue
    return min(possible, key=lambda one: abs(one - today), default=None)


def _known(application: Application, person: Person) -> set[date]:
    """Every day of which the notebook knows something about this application."""
    interviews = application.interviews
    moments: list[datetime | None] = [
        *(one.starts_at for one in interviews),
        *(one.ends_at for one in interviews),
        *(one.at for one in application.replies),
        *(one.sent_at for one in application.letters),
        *(one.kept_at for one in application.promises),
        *(one.made_at for one in application.promises),
        application.applied_at,
        application.ending.at if application.ending else None,
        application.offer.at if application.offer else None,
    ]
    days = [application.decision_by, *(one.due for one in application.promises)]
    days.append(application.offer.answer_by if application.offer else None)
    return {local(at, person).date() for at in moments if at} | {day for day in days if day}
