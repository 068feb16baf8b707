"""What an interview's card offers behind its three dots: they did not turn up, whom to write to."""

from datetime import timedelta

from bot.coach.manners import days_later
from bot.listeners.request import Request
from bot.views import log, no_show, recipients

WEEK = timedelta(days=7)


async def choose(request: Request, value: str) -> None:
    """An entry of the menu."""
    choice, _, interview_id = value.partition(" ")
    if handler := CHOICES.get(choice):
        await handler(request, interview_id)


async def did_not_turn_up(request: Request, interview_id: str) -> None:
    """They did not turn up; or it is too early to tell."""
    found = (await request.journal.peek(request.who)).find_interview(interview_id)
    if found and request.journal.now() < found[1].starts_at:
        await request.opens(no_show.too_early())
    else:
        await request.journal.no_show(request.who, interview_id)


async def turned_up(request: Request, interview_id: str) -> None:
    """They did after all."""
    await request.journal.turned_up(request.who, interview_id)


async def ask_new_time(request: Request, interview_id: str) -> None:
    """When does it take place instead?"""
    notebook = await request.journal.peek(request.who)
    if found := notebook.find_interview(interview_id):
        a_week_later = days_later(found[1].starts_at, WEEK, notebook.person)
        at = max(a_week_later, log.rounded(request.journal.now()))
        await request.opens(no_show.new_time_form(*found, at, notebook.person))


async def ask_recipient(request: Request, application_id: str) -> None:
    """Who is it to write to?"""
    application = await request.application(application_id)
    if application:
        await request.opens(recipients.form(application))


async def somebody_after_all(request: Request, application_id: str) -> None:
    """There is somebody to write to, as before."""
    await request.journal.somebody_after_all(request.who, application_id)


async def _ask_recipient_of(request: Request, interview_id: str) -> None:
    found = (await request.journal.peek(request.who)).find_interview(interview_id)
    if found:
        await ask_recipient(request, found[0].id)


CHOICES = {
    "no_show": did_not_turn_up,
    "turned_up": turned_up,
    "write_to": _ask_recipient_of,
}
