"""The Home tab: what needs me now, what is in play, and one button to begin."""

from datetime import datetime

from bot.coach.facts import Notebook
from bot.views import blocks, commands
from bot.views.blocks import View
from bot.views.ids import Action
from bot.views.pointers import PRIVACY, WELCOME, log_button
from bot.views.settings import settings_button

UNREACHABLE = (
    "My messages do not reach you (Slack says `{error}`). Write me a word under *Messages*, or log"
    " an interview, and I try again."
)


def view(notebook: Notebook, now: datetime) -> View:
    """The whole tab."""
    letter = blocks.button("Write a letter", Action.LETTER_ASK)
    begun = any(one.in_play or one.ending for one in notebook.applications)
    row = [log_button(), letter, settings_button()] if begun else [log_button(), settings_button()]
    shown = [blocks.actions(*row)]
    if notebook.person.unreachable:
        shown.append(blocks.section(UNREACHABLE.format(error=notebook.person.unreachable)))
    if any(one.in_play for one in notebook.applications):
        shown += [blocks.header("Now"), *_without_log_button(commands.due(notebook, now).blocks)]
        shown += [blocks.header("In play"), *commands.listing(notebook, now).blocks]
    else:
        shown = [blocks.section(WELCOME), *shown]
    return {"type": "home", "blocks": [*shown, blocks.context(PRIVACY)]}


def _without_log_button(shown: list[blocks.Block]) -> list[blocks.Block]:
    opens_form = blocks.actions(log_button())
    return [block for block in shown if block != opens_form]
