"""The workspaces that installed the app: their tokens, sealed; who is gone; the way in.

/slack/install ─▶ Slack ─▶ /slack/oauth_redirect ─▶ Installations ─▶ Tenants ─▶ a client each
"""

from bot.installs.installations import Installations
from bot.installs.states import States
from bot.installs.tenants import Make, Tenants

__all__ = ["Installations", "Make", "States", "Tenants"]
