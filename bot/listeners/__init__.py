"""Slack says, the journal does, Slack shows. No rules here.

One Bolt listener per kind of payload, and tables of our own behind it: Bolt tries its listeners one
after the other, which costs four times the dispatch with thirty of them.
"""

import re

from slack_bolt.async_app import AsyncApp

from bot.listeners import actions, commands, errors, events, submissions

ANY = re.compile(".*")


def register(app: AsyncApp) -> None:
    """Everything that Encore listens to."""
    app.command(commands.COMMAND)(commands.on_command)
    app.action(ANY)(actions.on_action)
    app.view(ANY)(submissions.on_submission)
    app.event(ANY)(events.on_event)
    app.error(errors.on_error)
