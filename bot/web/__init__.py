"""What the bot answers over HTTP: Slack's requests, whether it is well, calendars.

uvicorn ─▶ Starlette ─▶ slack (Bolt), health, calendars
"""

from bot.web.serving import EVENTS_PATH, serving

__all__ = ["EVENTS_PATH", "serving"]
