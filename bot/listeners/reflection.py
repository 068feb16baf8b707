"""The buttons of a look back, and of the practice list that comes of it."""

from bot.coach.nudge import Key
from bot.listeners.request import Handler, Request
from bot.views import commands, practice
from bot.views.blocks import Message
from bot.views.ids import Action


async def _look_back(request: Request, value: str) -> Message | None:
    found = (await request.journal.peek(request.who)).find_interview(value)
    await request.journal.look_back(request.who, value)
    return commands.looking_back(found[0]) if found else None


async def _choose(request: Request, value: str) -> None:
    choice, _, rest = value.partition(" ")
    if key := Key.parse(rest):
        await request.journal.choose(request.who, key, choice)


async def _rate(request: Request, value: str) -> None:
    rating, item_id, *rest = value.split(" ", 2)
    if rest and (key := Key.parse(rest[0])):
        await request.journal.rate(request.who, key, item_id, rating)


async def _practise(request: Request, value: str) -> Message:
    return practice.listing(await request.journal.practise(request.who, value))


def _steer(word: str) -> Handler:
    async def handler(request: Request, value: str) -> None:
        if key := Key.parse(value):
            await request.journal.steer(request.who, key, word)

    return handler


async def _resume(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.look_back(request.who, key.subject)


HANDLERS: dict[str, Handler] = {
    Action.REFLECT_START: _look_back,
    Action.REFLECT_CHOOSE: _choose,
    Action.PRACTICE_DONE: _practise,
    Action.REFLECT_RATE: _rate,
    Action.REFLECT_EXAMPLE: _steer("example"),
    Action.REFLECT_SKIP: _steer("skip"),
    Action.REFLECT_BACK: _steer("back"),
    Action.REFLECT_LATER: _steer("later"),
    Action.REFLECT_STOP: _steer("stop"),
    Action.REFLECT_RESUME: _resume,
}
