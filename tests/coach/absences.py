"""Sentences for stories, and verbs for histories, about people who are missing or in between."""

from typing import TYPE_CHECKING

from bot.coach import no_show, recipients
from bot.coach.correspondence import Letter, LetterKind
from bot.coach.facts import Notebook
from tests.coach.story import Event, acme, at, last

if TYPE_CHECKING:
    from tests.coach.histories import History


def did_not_turn_up(when: str) -> Event:
    """Nobody came to the last interview."""
    return lambda notebook: no_show.tell(notebook, last(notebook).id, at(when, notebook))


def turned_up(notebook: Notebook) -> None:
    """Somebody came to the last interview after all."""
    no_show.take_back(notebook, last(notebook).id)


def asked_for_a_new_time(when: str) -> Event:
    """The note went out that asks for another time."""

    def happens(notebook: Notebook) -> None:
        fact = {"id": notebook.new_id("l"), "kind": LetterKind.RESCHEDULE}
        of, sent = last(notebook).id, at(when, notebook)
        acme(notebook).letters.append(Letter(**fact, sent_at=sent, interview_id=of))

    return happens


def writes_to(line: str) -> Event:
    """Somebody is named to write to: "Sam Lee, recruiter"."""
    return lambda notebook: recipients.write_to_somebody(notebook, acme(notebook), line)


def nobody_to_write_to(when: str) -> Event:
    """There is nobody to write to."""
    return lambda notebook: recipients.write_to_nobody(acme(notebook), at(when, notebook))


def somebody_after_all(notebook: Notebook) -> None:
    """There is somebody, as before."""
    recipients.somebody_after_all(acme(notebook))


def tell(history: "History", pick: int) -> None:
    """A history goes on: they did not turn up, or did."""
    interviews = history.interviews
    if interviews:
        _, interview = interviews[pick % len(interviews)]
        if pick % 3:
            no_show.tell(history.notebook, interview.id, history.now)
        else:
            no_show.take_back(history.notebook, interview.id)


def choose(history: "History", pick: int) -> None:
    """A history goes on: somebody or nobody is named to write to."""
    applications = history.notebook.applications
    if applications:
        application = applications[pick % len(applications)]
        match pick % 5:
            case 0:
                recipients.write_to_nobody(application, history.now)
            case 1:
                recipients.somebody_after_all(application)
            case 2:
                recipients.write_to(application, "")
            case _:
                line = ("Sam Lee, recruiter", "Bo", "sam@agency.example")[pick % 3]
                recipients.write_to_somebody(history.notebook, application, line)
