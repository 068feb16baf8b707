"""oauth.v2.access: a code, or a token that expires, for a token."""

from dataclasses import replace
from secrets import token_hex
from typing import Any

from bot.sandbox.arguments import Arguments
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack

LIFE = 12 * 3600
"""Seconds for which a token is good that expires."""


class Access(Arguments):
    """The arguments of oauth.v2.access; the app's own secrets come in the header."""

    code: str | None = None
    grant_type: str = "authorization_code"
    refresh_token: str | None = None


async def access(slack: Slack, args: Access) -> dict[str, Any]:
    """The token of the workspace, with who the app is there."""
    space, app = slack.workspace, slack.workspace.app
    expiring: dict[str, Any] = {}
    if args.grant_type == "refresh_token":
        if args.refresh_token != slack.refresh_token:
            raise Refused("invalid_refresh_token")
        app.tokens = replace(app.tokens, bot=f"xoxb-{token_hex(12)}")
    elif args.code not in slack.codes:
        raise Refused("invalid_code")
    else:
        slack.codes.remove(args.code)
        app.trouble = None
    if slack.tokens_expire:
        slack.refresh_token = f"xoxe-1-{token_hex(12)}"
        expiring = {"refresh_token": slack.refresh_token, "expires_in": LIFE}
    return {
        "access_token": app.tokens.bot,
        "token_type": "bot",
        "scope": ",".join(sorted(app.scopes)),
        "bot_user_id": app.user_id,
        "app_id": app.id,
        "team": {"id": space.team_id, "name": space.team_name},
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {"id": "U000000001"},
    } | expiring
