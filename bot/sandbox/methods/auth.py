"""auth.test and apps.connections.open: who am I, and where do I connect?"""

from typing import Any

from bot.sandbox.arguments import Arguments
from bot.sandbox.slack import Slack
from bot.sandbox.socket_mode import check_mode


async def api_test(slack: Slack, args: Arguments) -> dict[str, Any]:
    """Is anybody there?"""
    return {}


async def test(slack: Slack, args: Arguments) -> dict[str, Any]:
    """Who the token belongs to."""
    space, app = slack.workspace, slack.workspace.app
    return {
        "url": f"{slack.url}/",
        "team": space.team_name,
        "user": app.display_name,
        "team_id": space.team_id,
        "user_id": app.user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


async def open_connection(slack: Slack, args: Arguments) -> dict[str, Any]:
    """Where to open a web socket, once."""
    check_mode(slack.workspace.app.socket_mode)
    ticket = slack.sockets.ticket()
    return {"url": f"{slack.url.replace('http', 'ws', 1)}/link?ticket={ticket}"}
