"""Looking back on an interview: the questions, and the dialogue as a state machine.

One question at a time. `askings` is the history of what was asked and when; the last one is the
question now. A reply belongs to the question that its writer could see when it was written, which
is why words sent in two messages, or late, or twice, end up where they were meant.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.coach.debrief import RATINGS, unrated, verdicts
from bot.coach.lookback import Answer, Asking, Reflection
from bot.coach.questions import BY_ID, MORE, RATED, Question


def begin(root: str, agenda: Sequence[str], now: datetime) -> Reflection:
    """Start to look back below the message with key `root`, which puts the first question."""
    first = Asking(question=agenda[0], at=now)
    return Reflection(root=root, agenda=list(agenda), askings=[first])


def question_now(reflection: Reflection) -> Question | None:
    """The question that waits for an answer; None when it is over."""
    return None if reflection.over else BY_ID[reflection.askings[-1].question]


def say(
    reflection: Reflection, ts: str, text: str, now: datetime, seen: Sequence[str]
) -> Question | None:
    """Take the words of one message; returns the question they were taken for.

    `seen` has the Slack `ts` at which each asking was posted, empty where it was not yet.
    None means that this message is known already.
    """
    if ts in reflection.handled:
        return None
    reflection.handled.append(ts)
    asked_since = reflection.askings[_asking_for(ts, seen) :]
    question = BY_ID[asked_since[0].question]
    if any(asking.question != question.id for asking in asked_since):
        return _add(reflection, question, ts, text)
    if reflection.over and _is_done(reflection, question):
        return _add(reflection, MORE, ts, text)
    reflection.over = False
    _add(reflection, question, ts, text)
    if question is RATED:
        _rate_in_order(reflection, text)
    _advance(reflection, now)
    return question


def choose(reflection: Reflection, choice: str, now: datetime) -> None:
    """Answer the question now by one of its ready answers."""
    if question := question_now(reflection):
        so_far = reflection.answers.get(question.id, Answer())
        _answer(reflection, question, so_far.model_copy(update={"choice": choice}))
        _advance(reflection, now)


def rate(reflection: Reflection, item_id: str, rating: str, now: datetime) -> None:
    """One question of the interview went like this; after the last one, on to what comes next."""
    if rating in RATINGS:
        reflection.ratings[item_id] = rating
    if question_now(reflection) is RATED and not unrated(reflection):
        _advance(reflection, now)


def show_example(reflection: Reflection) -> None:
    """Let the question now come with an example."""
    question = question_now(reflection)
    if question and question.id not in reflection.examples:
        reflection.examples.append(question.id)


def skip(reflection: Reflection, now: datetime) -> None:
    """Leave the question now as it is: unanswered, or with the answer it already has."""
    if question := question_now(reflection):
        if not _is_done(reflection, question):
            reflection.skipped.append(question.id)
        _advance(reflection, now)


def back(reflection: Reflection, now: datetime) -> None:
    """Put the question before the one now again; at the first one, put that again."""
    reflection.over = False
    at = _position(reflection)
    _ask(reflection, reflection.agenda[_before(reflection, at)], now)


def later(reflection: Reflection, until: datetime) -> None:
    """Put the question now again at `until`."""
    if question := question_now(reflection):
        _ask(reflection, question.id, until)


def stop(reflection: Reflection, now: datetime) -> None:
    """Enough for today; what was said is kept."""
    if not reflection.over:
        reflection.over = True
        reflection.stops.append(now)


def resume(reflection: Reflection, now: datetime) -> None:
    """Go on with the first question that is open, then with those that were skipped."""
    reflection.over = False
    following = _first_open(reflection, 0)
    if not following:
        reflection.skipped.clear()
        following = _first_open(reflection, 0) or reflection.agenda[-1]
    _ask(reflection, following, now)


def unanswered(reflection: Reflection) -> list[str]:
    """The questions that can still be answered: left open, or skipped."""
    open_ones = (id for id in reflection.agenda if id not in reflection.answers)
    return [id for id in open_ones if id != RATED.id or unrated(reflection)]


def edit(reflection: Reflection, ts: str, text: str) -> bool:
    """Words were changed in Slack: change them here. False when they are not part of this."""
    for answer in reflection.answers.values():
        if ts in answer.parts:
            answer.parts[ts] = text
            return True
    return False


def forget_steering(reflection: Reflection, ts: str) -> bool:
    """A word that steered became an answer: it may be said anew. False when it is none."""
    steered = ts in reflection.handled and not any(
        ts in answer.parts for answer in reflection.answers.values()
    )
    if steered:
        reflection.handled.remove(ts)
    return steered


def delete(reflection: Reflection, ts: str) -> bool:
    """Words were deleted in Slack: forget them here. False when they are not part of this."""
    for id, answer in reflection.answers.items():
        if answer.parts.pop(ts, None) is not None:
            if not answer.parts and not answer.choice:
                del reflection.answers[id]
            return True
    return False


def _asking_for(ts: str, seen: Sequence[str]) -> int:
    posted_before = [nth for nth, at in enumerate(seen) if at and float(at) < float(ts)]
    return posted_before[-1] if posted_before else 0


def _add(reflection: Reflection, question: Question, ts: str, text: str) -> Question:
    so_far = reflection.answers.get(question.id, Answer())
    so_far.parts[ts] = text
    _answer(reflection, question, so_far)
    return question


def _answer(reflection: Reflection, question: Question, answer: Answer) -> None:
    reflection.answers[question.id] = answer
    if question.id in reflection.skipped:
        reflection.skipped.remove(question.id)


def _advance(reflection: Reflection, now: datetime) -> None:
    following = _first_open(reflection, _position(reflection) + 1)
    if following:
        _ask(reflection, following, now)
    else:
        stop(reflection, now)


def _rate_in_order(reflection: Reflection, text: str) -> None:
    """Words such as "nailed, missed, fine" are about the questions in their order."""
    for item, rating in zip(unrated(reflection), verdicts(text), strict=False):
        reflection.ratings[item.id] = rating


def _ask(reflection: Reflection, question: str, at: datetime) -> None:
    reflection.askings.append(Asking(question=question, at=at))


def _position(reflection: Reflection) -> int:
    return reflection.agenda.index(reflection.askings[-1].question)


def _before(reflection: Reflection, position: int) -> int:
    """The place of the question before this one; how each went is asked only where it is open."""
    before = max(position - 1, 0)
    is_idle = reflection.agenda[before] == RATED.id and not unrated(reflection)
    return max(before - 1, 0) if is_idle else before


def _first_open(reflection: Reflection, start: int) -> str | None:
    rest = (id for id in reflection.agenda[start:] if not _is_done(reflection, BY_ID[id]))
    return next(rest, None)


def _is_done(reflection: Reflection, question: Question) -> bool:
    said = question.id in reflection.answers or question.id in reflection.skipped
    return said or (question is RATED and not unrated(reflection))
