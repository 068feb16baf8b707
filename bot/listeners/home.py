"""The Home tab when it is looked at; what changes afterwards is published by the courier."""

from bot.listeners.request import Request
from bot.views import home


async def publish(request: Request) -> None:
    """Show the tab as things stand now."""
    notebook = await request.journal.peek(request.who)
    view = home.view(notebook, request.journal.now())
    await request.client.views_publish(user_id=request.who.user, view=view)
