"""What a rule may look at, and the questions that several rules ask of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.coach.correspondence import Ending, Letter, LetterKind
from bot.coach.facts import Application, Contact, Interview
from bot.coach.manners import days_later, local, polite
from bot.coach.nudge import Key
from bot.coach.person import Person


@dataclass(frozen=True)
class Case:
    """One application, and the person it belongs to."""

    application: Application
    person: Person
    practice: Callable[[], str] = str
    """Answers what is worth practising; asked only by the rules that say it."""

    @property
    def to_practise(self) -> str:
        """What the person has missed most often in interviews, wherever it was."""
        return self.practice()

    @property
    def company(self) -> str:
        """Where the application went."""
        return self.application.company

    @property
    def recipient(self) -> Contact | None:
        """Whom to write to about it; None for whoever was met, and where there is nobody."""
        return self.application.contact(self.application.write_to) if self.is_reachable else None

    @property
    def is_reachable(self) -> bool:
        """Whether there is anybody to write to."""
        return self.application.nobody_since is None

    @property
    def awaited(self) -> list[Interview]:
        """The last interview, if there is anybody to ask what came of it."""
        return self.application.kept_interviews[-1:] if self.is_reachable else []

    def advise(self, advice: str) -> str:
        """The advice to write, with the name of whom to write to."""
        if not self.recipient:
            return advice
        return f"Write to {self.recipient.called}: {advice[0].lower()}{advice[1:]}"

    def key(self, rule: str, subject: str, day: date, nth: int = 1) -> Key:
        """The key of a nudge about this application; on another day it is another nudge."""
        return Key(rule, self.application.id, subject, f"{day}.{nth}")

    def met(self, interview: Interview) -> list[Contact]:
        """The people of this interview."""
        return self.application.met(interview)

    def is_removed(self, interview_id: str) -> bool:
        """Whether this interview was taken out of the notebook."""
        interview = self.application.interview(interview_id)
        return interview is not None and interview.removed_at is not None

    def sent(self, kind: LetterKind, interview: Interview, to: str = "") -> datetime | None:
        """When the last such letter after this interview went out, to this contact or to any."""
        return max(
            (
                letter.sent_at
                for letter in self.application.letters
                if letter.kind is kind and letter.interview_id == interview.id
                if not to or letter.to in (to, "")
            ),
            default=None,
        )

    def letters(self, kind: LetterKind, interview: Interview) -> list[Letter]:
        """The letters of this kind after this interview, by time."""
        found = [
            letter
            for letter in self.application.letters
            if letter.kind is kind and letter.interview_id == interview.id
        ]
        return sorted(found, key=lambda letter: letter.sent_at)

    def replied_to(self, ending: Ending) -> datetime | None:
        """When the no was answered."""
        kinds = (LetterKind.REJECTION_REPLY,)
        sent = [one.sent_at for one in self.application.letters if one.kind in kinds]
        return max((at for at in sent if at >= ending.at), default=None)

    def silent_since(self, interview: Interview) -> datetime:
        """Since when it is their turn: since the last note, if one was sent, or the interview."""
        kind = LetterKind.RESCHEDULE if interview.is_no_show else LetterKind.THANK_YOU
        since = interview.no_show_at if interview.is_no_show else interview.ends_at
        sent_at = self.sent(kind, interview)
        return sent_at if sent_at and since and sent_at >= since else interview.ends_at

    def last_heard(self, interview: Interview) -> datetime | None:
        """When the company last answered since this interview began."""
        heard = [one.at for one in self.application.replies if one.at >= interview.starts_at]
        return max(heard, default=None)

    def unanswered(self, interview: Interview) -> list[Letter]:
        """The check-ins after this interview that nobody has answered, by time."""
        heard = self.last_heard(interview)
        sent = self.letters(LetterKind.CHECK_IN, interview)
        return [letter for letter in sent if heard is None or letter.sent_at > heard]

    def is_silent(self, interview: Interview) -> bool:
        """Whether their word is awaited: nothing heard, or a date named since that has to pass."""
        heard, said = self.last_heard(interview), self.application.decision_said_at
        named_since = heard and said and said >= heard and self.decision_after(interview)
        return heard is None or bool(named_since)

    def follow_up_at(self, since: datetime, delay: timedelta) -> datetime:
        """When it is time to ask, so long after something, at a polite moment."""
        later = days_later(since, self.person.patience(delay), self.person)
        return polite(later, self.person)

    def decision_after(self, interview: Interview) -> date | None:
        """The day by which they decide, unless it was said before an earlier round.

        When they did not turn up, a day that was named before means nothing any more.
        """
        day, said_at = self.application.decision_by, self.application.decision_said_at
        told_at = interview.no_show_at if interview.is_no_show else None
        if told_at and (said_at is None or said_at < told_at):
            return None
        return day if day and day >= local(interview.ends_at, self.person).date() else None
