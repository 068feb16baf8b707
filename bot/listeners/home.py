"""The Home tab: published when it is looked at, and after a click on it."""

from bot.listeners.request import Request
from bot.views import home


async def publish(request: Request) -> None:
    """Show the tab as things stand now."""
    notebook = await request.journal.peek(request.who)
    view = home.view(notebook, request.journal.now())
    await request.client.views_publish(user_id=request.who.user, view=view)
