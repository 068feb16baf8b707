"""The methods of the Web API that the sandbox has, each with its arguments and scopes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.arguments import Arguments
from bot.sandbox.methods import auth, chat, conversations, ephemeral, files, oauth, people, views
from bot.sandbox.slack import Slack

Handler = Callable[[Slack, Any], Awaitable[dict[str, Any]]]


@dataclass(frozen=True)
class Method:
    """One method: what it takes, and what a token must be allowed for it."""

    handler: Handler
    arguments: type[Arguments] = Arguments
    scopes: tuple[str, ...] = ()
    """Any one of them is enough."""
    token: str = "xoxb"


_HISTORY = ("im:history",)
_READ = ("im:read", "channels:read")

METHODS: dict[str, Method] = {
    "api.test": Method(auth.api_test, token=""),
    "auth.test": Method(auth.test),
    "oauth.v2.access": Method(oauth.access, oauth.Access, token=""),
    "apps.connections.open": Method(auth.open_connection, token="xapp"),
    "chat.postMessage": Method(chat.post_message, chat.PostMessage, ("chat:write",)),
    "chat.update": Method(chat.update, chat.Update, ("chat:write",)),
    "chat.delete": Method(chat.delete, chat.Delete, ("chat:write",)),
    "chat.getPermalink": Method(chat.get_permalink, chat.Permalink),
    "chat.postEphemeral": Method(
        ephemeral.post_ephemeral, ephemeral.PostEphemeral, ("chat:write",)
    ),
    "conversations.open": Method(conversations.open_dm, conversations.Open, ("im:write",)),
    "conversations.info": Method(conversations.info, conversations.Info, _READ),
    "conversations.history": Method(conversations.history, conversations.History, _HISTORY),
    "conversations.replies": Method(conversations.replies, conversations.Replies, _HISTORY),
    "users.info": Method(people.info, people.Info, ("users:read",)),
    "views.open": Method(views.open_view, views.Open),
    "views.push": Method(views.push, views.Open),
    "views.update": Method(views.update, views.Update),
    "views.publish": Method(views.publish, views.Publish),
    "reactions.add": Method(people.react, people.React, ("reactions:write",)),
    "files.info": Method(files.info, files.Info, ("files:read",)),
    "files.delete": Method(files.delete, files.Info, ("files:write",)),
    "files.getUploadURLExternal": Method(files.get_upload_url, files.UploadUrl, ("files:write",)),
    "files.completeUploadExternal": Method(files.complete, files.Complete, ("files:write",)),
    "blocks.validate": Method(views.validate, views.Validate),
}
