"""Understands plain words where they are unmistakable, and nothing else: no guess, no question.

text ──opening, closing words──▶ one whole sentence of `phrases` ──company, day──▶ what was told
"""

import re
from datetime import date, datetime

from bot.coach import days
from bot.coach.choosing import meant_by
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application, Notebook
from bot.coach.manners import local
from bot.coach.names import is_name, is_role
from bot.coach.phrases import (
    NO_NEWS,
    PATTERNS,
    THEY_DECIDE,
    THEY_OFFER,
    THEY_SAID_NO,
    THEY_WANT_MORE,
    Sort,
)
from bot.coach.reading import split_day
from bot.coach.remark import Verb
from bot.coach.tellings import Told

LONGEST = 400
"""Whoever writes more has more to say than one fact."""

_OPENING = re.compile(
    r"^(?:(?:ok|okay|hey|hi|hello|so|well|ugh|oh|oof|sigh|sadly|unfortunately|yay|wow|finally|update"
    r"|fyi|today|this morning|just now|(?:(?:some|the) )?(?:good|great|bad|sad)? ?news)[\s,:!.–—-]+"
    r"|:[\w+-]+:\s*)+",
    re.I,
)
_CLOSING = re.compile(r"(?:\s*(?::[\w+-]+:|[:;=]['-]?[()/|\\DP]|[^\w\s\"”')\]]))+$")
_SHORT = (("won't", "will not"), ("n't", " not"), ("'ll", " will"), ("'ve", " have"))
_SHORTER = re.compile(r"\b(i)'m\b|\b(it|that|there)'s\b", re.I)
_ANSWER = re.compile(
    r"^(?:(?:and|i|they|my|the|an|it|is|are|has|have|needs?|wants?|must|should|to|answer|reply"
    r"|decide|deadline|respond|response|decision|know|due|valid|good|open|expires|accept)\s+)*",
    re.I,
)


def hear(text: str, notebook: Notebook, now: datetime) -> Told | None:
    """What these words say about a company; None where there is any doubt."""
    said = " ".join(text.replace("’", "'").replace("‘", "'").split())
    if "?" in said or "\n" in text.strip() or len(said) > LONGEST:
        return None
    said = _OPENING.sub("", _CLOSING.sub("", said))
    full = _in_full(said)
    hearing = _Hearing(notebook, now)
    for sort, pattern in PATTERNS:
        match = pattern.fullmatch(said if sort is Sort.PROMISED else full)
        told = hearing.read(sort, match.groupdict()) if match else None
        if told:
            return told
    return None


def _in_full(said: str) -> str:
    """Without the short forms: "didn't" is "did not"."""
    for short, long in _SHORT:
        said = re.sub(short, long, said, flags=re.I)
    return _SHORTER.sub(lambda it: f"{it[1]} am" if it[1] else f"{it[2]} is", said)


class _Hearing:
    """Reads what a sentence holds, on the day that it is said."""

    def __init__(self, notebook: Notebook, now: datetime) -> None:
        self.notebook, self.person, self.now = notebook, notebook.person, now
        self.today = local(now, notebook.person).date()

    def read(self, sort: Sort, groups: dict[str, str | None]) -> Told | None:
        """What a sentence of this sort tells; None where its company or its day is none."""
        company = self._company(sort, groups)
        if not company:
            return None
        match sort:
            case Sort.REJECTED:
                return Told(EndingKind.REJECTED, company)
            case Sort.CLOSED:
                return Told(EndingKind.CLOSED, company)
            case Sort.HEARD:
                return self._heard(company, groups["tail"])
            case Sort.ROUND:
                return self._round(company, " ".join(_given(groups, "text", "day")))
            case Sort.OFFER:
                return self._offer(company, groups["tail"])
            case Sort.DECISION:
                return self._decision(company, groups["day"] or "")
            case Sort.APPLIED:
                return self._applied(company, groups.get("role"), groups["day"])
            case Sort.PROMISED:
                return Told(Verb.PROMISE, company, text=groups["text"] or "")
            case Sort.THEY_PROMISED:
                return self._they_promised(company, groups["text"] or "")

    def _company(self, sort: Sort, groups: dict[str, str | None]) -> str:
        """The name if it is in the notebook, or is surely one where that is enough."""
        if groups.get("they"):
            waits = [one for one in self.notebook.applications if self._awaits_word(one)]
            return waits[0].company if len(waits) == 1 else ""
        name = (groups["company"] or "").strip(" '")
        if meant_by(self.notebook.applications, name):
            return name
        is_enough = sort in (Sort.REJECTED, Sort.OFFER, Sort.APPLIED) or groups.get("back")
        return name if is_enough and is_name(name) else ""

    def _awaits_word(self, application: Application) -> bool:
        ahead = [one for one in application.held_interviews if one.ends_at > self.now]
        return application.in_play and not ahead and not application.offer

    def _heard(self, company: str, tail: str | None) -> Told | None:
        if not tail:
            return Told(Verb.HEARD, company)
        if THEY_SAID_NO.fullmatch(tail):
            return Told(EndingKind.REJECTED, company)
        if offered := THEY_OFFER.fullmatch(tail):
            return self._offer(company, offered["tail"])
        if decided := THEY_DECIDE.fullmatch(tail):
            return self._decision(company, decided["day"] or decided["on"])
        if THEY_WANT_MORE.fullmatch(tail):
            return self._round(company, tail)
        return None if NO_NEWS.search(tail) else Told(Verb.HEARD, company, text=tail)

    def _round(self, company: str, text: str) -> Told:
        day, rest = split_day(text, self.today)
        return Told(Verb.HEARD, company, day, rest)

    def _offer(self, company: str, tail: str | None) -> Told | None:
        if not tail:
            return Told(Verb.OFFER, company)
        day = self._ahead(_ANSWER.sub("", tail))
        return Told(Verb.OFFER, company, day) if day else None

    def _decision(self, company: str, named: str) -> Told | None:
        day = self._ahead(named)
        return Told(Verb.DECISION, company, day) if day else None

    def _ahead(self, named: str) -> date | None:
        plain = re.sub(r"^with(?=in )|\bthe next (?=\w+ (?:day|week))", "", named, flags=re.I)
        plain = re.sub(r"^till\b", "until", plain, flags=re.I)
        return days.decision(plain, self.today, self.person)

    def _applied(self, company: str, role: str | None, named: str | None) -> Told | None:
        on = days.behind(named, self.today) if named else self.today
        if not on or not is_role(role or ""):
            return None
        return Told(Verb.APPLIED, company, on, role=role or "")

    def _they_promised(self, company: str, text: str) -> Told | None:
        day, _ = split_day(text, self.today)
        return Told(Verb.PROMISE, company, day, f"they will {text}") if day else None


def _given(groups: dict[str, str | None], *names: str) -> list[str]:
    return [found for name in names if (found := groups.get(name))]
