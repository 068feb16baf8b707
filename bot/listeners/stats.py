"""`/interview stats`: the numbers of one's own search."""

from bot.listeners.request import Request
from bot.views import stats as views
from bot.views.blocks import Message


async def stats(request: Request, words: str) -> Message:
    """Count what is in the notebook now."""
    return views.stats(await request.journal.peek(request.who), request.journal.now())
