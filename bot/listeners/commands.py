"""`/interview`: one table of subcommands makes dispatch, help and README."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.coach.choosing import applications_of, interviews_ahead, interviews_of, nearest
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application
from bot.listeners import arrivals, letters, log, preferences, records, tellings
from bot.listeners.request import Request
from bot.listeners.stats import stats
from bot.listeners.words import said
from bot.views import commands as views
from bot.views import outcomes, practice
from bot.views.blocks import Message

COMMAND = "/interview"


@dataclass(frozen=True)
class Subcommand:
    """One thing to type after `/interview`."""

    usage: str
    about: str
    run: Callable[[Request, str], Awaitable[Message | None]]
    """Takes the words after the name; returns what to answer, if anything."""


async def on_command(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
    """Answer `/interview …`, in any channel only to the person."""
    name, *words = said(body.get("text") or "").split(maxsplit=1) or ["help"]
    subcommand = SUBCOMMANDS.get(name.casefold())
    request = Request.of(body, context)
    if subcommand:
        answer = await subcommand.run(request, "".join(words).strip())
    else:
        answer = views.unknown(name, nearest(name, SUBCOMMANDS))
    if answer:
        await ack(text=answer.text, blocks=answer.blocks, response_type="ephemeral")
    else:
        await ack()


async def _list(request: Request, words: str) -> Message:
    return views.listing(await request.journal.peek(request.who), request.journal.now())


async def _next(request: Request, words: str) -> Message:
    return views.due(await request.journal.peek(request.who), request.journal.now())


async def _reflect(request: Request, words: str) -> Message:
    notebook = await request.journal.peek(request.who)
    found = interviews_of(notebook, words, begun_by=request.journal.now())
    if len(found) != 1:
        return views.which_to_look_back_on(notebook, found, words)
    [(application, interview)] = found
    await request.journal.look_back(request.who, interview.id)
    return views.looking_back(application)


async def _prep(request: Request, words: str) -> Message:
    notebook = await request.journal.peek(request.who)
    found = interviews_ahead(notebook, words, request.journal.now())
    return practice.brief(notebook, *found[0]) if found else practice.nothing_ahead(notebook, words)


def _about(verb: str) -> Callable[[Request, str], Awaitable[Message | None]]:
    """A verb of one application: done where only one fits, asked about where several do."""

    async def run(request: Request, words: str) -> Message | None:
        found = applications_of(await request.journal.peek(request.who), words)
        if len(found) != 1:
            return outcomes.which(found, verb, words)
        return await apply_verb(request, verb, found[0])

    return run


async def apply_verb(request: Request, verb: str, application: Application) -> Message | None:
    """Do what this verb means for one application, and say so."""
    match verb:
        case "heard":
            return outcomes.question(application)
        case "offer":
            form = outcomes.offer_form(application)
            await request.opens(form)
            return None
        case _:
            await request.journal.end(request.who, application.id, EndingKind(verb))
            return outcomes.noted(application)


async def _settings(request: Request, words: str) -> None:
    await preferences.open_form(request)


async def _help(request: Request, words: str) -> Message:
    return views.help([(one.usage, one.about) for one in SUBCOMMANDS.values()])


SUBCOMMANDS = {
    "log": Subcommand("log [words]", "Log an interview: who, when, what you promised", log.ask),
    "applied": Subcommand(
        "applied [company]",
        "An application, before there is an interview",
        tellings.ask_application,
    ),
    "list": Subcommand("list", "Everything in play, with what comes next", _list),
    "next": Subcommand("next", "What is due now", _next),
    "reflect": Subcommand("reflect [company]", "Look back on an interview, in a thread", _reflect),
    "letter": Subcommand(
        "letter [company]", "A short letter from your own facts, ready to send", letters.ask
    ),
    "prep": Subcommand("prep [company]", "Before the next round: a brief, what to practise", _prep),
    "heard": Subcommand("heard [company]", "They answered: what did they say?", _about("heard")),
    "rejected": Subcommand("rejected [company]", "They said no", _about("rejected")),
    "offer": Subcommand("offer [company]", "They made an offer", _about("offer")),
    "closed": Subcommand("closed [company]", "Let it go, kindly", _about("closed")),
    "promise": Subcommand(
        "promise [company] [what]", "Something you promised, by a day", tellings.promise
    ),
    "stats": Subcommand("stats", "Your search so far, in a few kind numbers", stats),
    "export": Subcommand(
        "export", "Everything you told, in one file to take along", records.export
    ),
    "import": Subcommand("import", "Your export, or a table from another tracker", arrivals.ask),
    "forget": Subcommand("forget", "Everything gone, for good", records.forget),
    "settings": Subcommand("settings", "When I write, how much, and how soon", _settings),
    "help": Subcommand("help", "This list", _help),
}
