"""Reads one line that somebody typed freely about an interview.

    decision, promises ──▶ when ──▶ round, how long ──▶ people, company, role ──▶ the rest

What is read first is struck out, and cannot be taken for something else by what comes after.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from bot.coach.facts import Round
from bot.coach.manners import local
from bot.coach.person import Person
from bot.coach.reading import companies, kinds, persons
from bot.coach.reading.decisions import decision
from bot.coach.reading.draft import STRUCK, Draft, Field, Piece, Span
from bot.coach.reading.form_lines import EMAIL, PersonLine, PromiseLine
from bot.coach.reading.glue import glue
from bot.coach.reading.lengths import length
from bot.coach.reading.owed import owed
from bot.coach.reading.roles import role
from bot.coach.reading.rounds import named_round
from bot.coach.reading.when import read_when

READ_AT_MOST = 2000
"""How many characters are read; what is beyond goes to the rest, however hostile it is."""

_LINK = re.compile(r"<[#@!][^\s<>]{1,200}>|<?\bhttps?://[^\s<>]{1,500}>?")


@dataclass(frozen=True)
class Reading:
    """What a line says about an interview; a field that it does not surely tell is empty."""

    company: str = ""
    role: str = ""
    round: Round | None = None
    day: date | None = None
    """On the person's calendar; known as well where the time of day is not."""
    starts_at: datetime | None = None
    """In UTC."""
    minutes: int | None = None
    people: tuple[PersonLine, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    decision_by: date | None = None
    pieces: tuple[Piece, ...] = ()
    """All that was typed, in this order, and what each piece was read as."""

    @property
    def rest(self) -> str:
        """What was not understood, word for word: a line for each piece."""
        return "\n".join(piece.words for piece in self.pieces if piece.field is Field.REST)


def read(words: str, now: datetime, person: Person, locale: str = "") -> Reading | None:
    """What the words say about an interview; None when they do not tell of one.

    `locale` (such as "de-DE") says whether 3/12 is in March; without it only what is clear is read.
    """
    head, tail = _bounded(words)
    if not kinds.may_tell_of_interview(head):
        return None
    draft = Draft.of(head)
    draft = draft.take(Field.REST, (Span(*match.span()) for match in _LINK.finditer(head)))
    today = local(now, person).date()
    draft, decision_by = _decision(draft, today)
    draft, promises = _promises(draft, today)
    told = draft.left
    draft, when = read_when(draft, today, person, locale)
    draft, named, minutes = _round_and_length(draft, when.minutes)
    draft, people, company = _people_and_company(draft)
    draft, role_name = _role(draft, company_known=bool(company))
    is_told = kinds.tells_of_interview(
        told,
        kinds.Told(bool(named), when.is_told, bool(company), bool(role_name), bool(people)),
    )
    if not is_told:
        return None
    return Reading(
        company=company,
        role=role_name,
        round=named,
        day=when.day,
        starts_at=when.starts_at,
        minutes=minutes,
        people=people,
        promises=promises,
        decision_by=decision_by,
        pieces=(*glue(draft).pieces(), *([Piece(Field.REST, tail)] if tail else [])),
    )


def _bounded(words: str) -> tuple[str, str]:
    """As many words as are read, and those beyond; no word is cut in two."""
    if len(words) <= READ_AT_MOST:
        return words, ""
    head = words[:READ_AT_MOST]
    end = len(head) - len(re.split(r"\s", head)[-1])
    return words[:end], words[end:].strip()


def _promises(draft: Draft, today: date) -> tuple[Draft, tuple[PromiseLine, ...]]:
    found = owed(draft.left, today)
    draft = draft.take(Field.PROMISES, (one.span for one in found))
    return draft, tuple(one.promise for one in found)


def _decision(draft: Draft, today: date) -> tuple[Draft, date | None]:
    found = decision(draft.left, today)
    return (draft.take(Field.DECISION, [found.span]), found.by) if found else (draft, None)


def _round_and_length(
    draft: Draft, range_minutes: int | None
) -> tuple[Draft, Round | None, int | None]:
    if named := named_round(draft.left):
        draft = draft.take(Field.ROUND, [named.span])
    if range_minutes is None and (found := length(draft.left)):
        draft, range_minutes = draft.take(Field.MINUTES, [found.span]), found.minutes
    return draft, named.round if named else None, range_minutes


def _people_and_company(draft: Draft) -> tuple[Draft, tuple[PersonLine, ...], str]:
    """The people first who can be nothing else; then the company; then whoever is left."""
    company = companies.surely(_plain(draft))
    if company:
        draft = draft.take(Field.COMPANY, [company.span])
    met = persons.persons(draft.left, company_known=bool(company))
    draft = draft.take(Field.PEOPLE, (one.span for one in met))
    if not company and (company := companies.likely(_plain(draft))):
        draft = draft.take(Field.COMPANY, [company.span])
        more = persons.persons(draft.left, company_known=True)
        draft = draft.take(Field.PEOPLE, (one.span for one in more))
        met = met + more
    rest = list(persons.addresses(draft.left))
    draft = draft.take(Field.PEOPLE, (one.span for one in rest))
    in_order = sorted(met + rest, key=lambda one: one.span)
    return draft, tuple(one.person for one in in_order), company.name if company else ""


def _plain(draft: Draft) -> str:
    """What is left, without addresses: no company is meant by the end of one."""
    return EMAIL.sub(lambda match: STRUCK * len(match[0]), draft.left)


def _role(draft: Draft, company_known: bool) -> tuple[Draft, str]:
    """The role of the job. Whose "with Tom Becker, staff engineer" is, nobody knows."""
    found = role(draft.left, company_known)
    if not found or _is_beside_person(draft, found.span):
        return draft, ""
    return draft.take(Field.ROLE, [found.span]), found.name


def _is_beside_person(draft: Draft, span: Span) -> bool:
    ends = (one.end for one, field in draft.taken if field is Field.PEOPLE)
    return any(draft.text[end : span.start].strip() == "," for end in ends if end < span.start)
