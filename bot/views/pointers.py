"""Short orientation: the welcome, and where to write when words came where nothing was asked."""

from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.coach.planner import open_reflection
from bot.views import blocks
from bot.views.blocks import Block, Message
from bot.views.ids import Action

WELCOME = (
    "Hello, I am Encore. Tell me about an interview, and I remember the rest: whom to thank, what"
    " you promised, when to ask. I only write when something is due."
)
PRIVACY = (
    "Only you see what is said here, with two exceptions: whoever runs this bot keeps its files,"
    " and on some plans the owner of a workspace can export direct messages."
)


def log_button(label: str = "Log an interview") -> Block:
    """Opens the form."""
    return blocks.button(label, Action.LOG_OPEN, style="primary")


def welcome(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """Who I am, and who can see what."""
    return blocks.message(
        f"{WELCOME} {PRIVACY}",
        [blocks.section(WELCOME), blocks.actions(log_button()), blocks.context(PRIVACY)],
    )


def pointer(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """Where words are heard: in the thread of an open question, or in the form."""
    waiting = open_reflection(notebook)
    if waiting:
        application, interview = waiting
        text = blocks.escape(
            f"I listen in threads only, so that nothing gets mixed up. Your look back on"
            f" {application.company} is open: shall I put its question again?"
        )
        root = interview.reflection.root if interview.reflection else ""
        again = blocks.button("Ask me again", Action.REFLECT_RESUME, root)
        return blocks.message(text, [blocks.section(text), blocks.actions(again)])
    text = (
        "I did not keep that: I listen in the threads where I ask something, and to `/interview`."
        " `/interview help` shows what I can do."
    )
    return blocks.message(text, [blocks.section(text), blocks.actions(log_button())])
