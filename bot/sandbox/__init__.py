"""A Slack of one's own: a strict local server, reached by SLACK_API_URL and tokens alone.

It knows Slack and nothing of the bot. What Slack refuses it refuses, with Slack's error names, so
that an app which works here works there.
"""

from bot.sandbox.clock import Clock
from bot.sandbox.delivery import NotAcked
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.manifest import Tokens
from bot.sandbox.message import Message
from bot.sandbox.person import Answer, NotPossible, Person
from bot.sandbox.server import Sandbox
from bot.sandbox.view import View
from bot.sandbox.workspace import Workspace

__all__ = [
    "Answer",
    "Clock",
    "Fault",
    "Faults",
    "Message",
    "NotAcked",
    "NotPossible",
    "Person",
    "Sandbox",
    "Tokens",
    "View",
    "Workspace",
]
