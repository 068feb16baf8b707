"""Taking one's data along, and being forgotten."""

from bot.coach.facts import Notebook
from bot.views import blocks, rich_text
from bot.views.blocks import Block, Message, View
from bot.views.ids import Action, Form

_COMING = "I am putting it together. It comes into our direct messages in a moment."
_EXPORT = "Everything that you told me, in one file, into our direct messages."
_BRING = "An export of yours, or a table from another tracker."
_FEED = (
    "A calendar that your calendar program can subscribe to: interviews, dates, reminders. It gets"
    " a secret address of its own."
)
_FEED_OPEN = (
    "Your calendar is at this address. Whoever has it can read along, so keep it to yourself."
)
_ANOTHER = blocks.confirm(
    "A new address?", "The one until now stops working.", "Make a new one", "Keep it"
)
_NOTHING = "There is nothing to take along yet."
_FORGET = (
    "This forgets everything that you ever told me: applications, interviews, people, promises,"
    " letters, settings. My messages in our conversation are deleted, and your Home tab is"
    " emptied. It cannot be undone."
)
_SURE = "Everything is forgotten at once, and nobody can bring it back. Are you sure?"
_FORGOTTEN = (
    "Forgotten. My messages disappear in the next minutes; what you wrote yourself is for you to"
    " delete. All the best to you."
)
_FAILED = "The file did not get through to Slack. Please try `/interview export` again."


def export(notebook: Notebook) -> Message:
    """The answer to who wants to take everything along."""
    text = _COMING if notebook.applications else _NOTHING
    return blocks.message(text, [blocks.section(text)])


def data(address: str | None) -> View:
    """Everything that can be done with all of it, from the Home tab.

    `address` is that of the calendar; empty while there is none, None where there can be none.
    """
    export = blocks.button("Export", Action.RECORDS_EXPORT)
    bring = blocks.button("Bring in", Action.ARRIVAL_OPEN)
    forget = blocks.button("Forget…", Action.RECORDS_FORGET, style="danger")
    shown = [blocks.section(_EXPORT, export), blocks.section(_BRING, bring)]
    if address is not None:
        shown += _feed(address)
    return blocks.reading("Your data", [*shown, blocks.section(_FORGET, forget)]) | {
        "callback_id": Form.RECORDS
    }


def _feed(address: str) -> list[Block]:
    if not address:
        return [blocks.section(_FEED, blocks.button("Make it", Action.FEED_OPEN))]
    row = [
        blocks.button("Another address", Action.FEED_OPEN, confirm=_ANOTHER),
        blocks.button("Close it", Action.FEED_CLOSE),
    ]
    return [
        blocks.section(_FEED_OPEN),
        rich_text.verbatim(address),
        blocks.actions(*row),
    ]


def failed() -> str:
    """When Slack did not take the file."""
    return _FAILED


def forget() -> Message:
    """What being forgotten means, with an export offered first."""
    row = [
        blocks.button("Export first", Action.RECORDS_EXPORT, style="primary"),
        blocks.button("Forget everything…", Action.RECORDS_FORGET, style="danger"),
    ]
    return blocks.message(_FORGET, [blocks.section(_FORGET), blocks.actions(*row)])


def sure() -> View:
    """The second question."""
    shown = [blocks.section(_SURE)]
    return blocks.modal("Forget everything", Form.FORGET, shown, submit="Forget it all")


def forgotten() -> View:
    """It is done."""
    return blocks.notice("Forgotten", _FORGOTTEN)
