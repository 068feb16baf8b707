"""A letter in the DM: what it says, and all that can be done with it."""

from bot.coach import drafting, letters
from bot.coach.draft import Draft, Matter, Purpose
from bot.coach.facts import Application, Notebook
from bot.coach.history import Delivery
from bot.coach.mailto import mailto
from bot.coach.manners import local
from bot.coach.nudge import Key
from bot.coach.proofreading import proofread
from bot.coach.wording import things
from bot.views import blocks, rich_text
from bot.views.blocks import Block, Message
from bot.views.ids import Action

NAMES = {
    Purpose.THANK_YOU: "Thank-you",
    Purpose.APPLICATION_FOLLOW_UP: "Question about your application",
    Purpose.CHECK_IN: "Check-in",
    Purpose.DECISION_PASSED: "Check-in after their date",
    Purpose.SECOND_CHECK_IN: "Second check-in",
    Purpose.PROMISE: "What you promised",
    Purpose.REMINDER: "Reminder of what they promised",
    Purpose.NO_SHOW: "Question for another time",
    Purpose.REJECTION_REPLY: "Answer to the no",
    Purpose.FEEDBACK: "Answer to the no, asking for feedback",
    Purpose.KEEP_IN_TOUCH: "Hello after a while",
    Purpose.LAST_NOTE: "Last note",
    Purpose.OFFER_THANKS: "Thanks for the offer",
    Purpose.LINKEDIN_NOTE: "Note to connect",
    Purpose.INSIDE: "Question to somebody inside",
}
"""What people call a letter, by its purpose."""

_FURTHER_DOWN = "This letter has moved further down, to where you asked for it again."
_OWN_WORDS = "In your own words"


def letter_button(value: str, *, style: str = "") -> Block:
    """Asks for the letter that a nudge speaks of."""
    return blocks.button("Draft it", Action.LETTER_DRAFT, value, style=style)


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The letter as it stands now."""
    draft = drafting.find(notebook, key.subject)
    application = notebook.application(key.application)
    if not draft or not application:
        return blocks.removed()
    name = title(draft.matter, application)
    if key.number <= len(draft.asked_again):
        return _closed(f"{name} · {_FURTHER_DOWN}")
    if draft.sent_at:
        return _closed(f"Sent ✓ · {name}", undo=draft)
    if draft.dropped_at:
        return _closed(f"Not sent · {name}", undo=draft)
    return _open(notebook, draft, application)


def copy(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The words of one version and nothing else."""
    draft = drafting.find(notebook, key.subject)
    number = key.occurrence.partition(".")[2]
    if not draft or not number.isdecimal() or int(number) >= len(draft.versions):
        return blocks.removed()
    body = draft.versions[int(number)].body
    return blocks.message(blocks.escape(body), [rich_text.verbatim(body)])


def name_of(matter: Matter, application: Application) -> str:
    """The same without the company, where that is clear."""
    return title(matter, application).removesuffix(f", {application.company}")


def value_of(matter: Matter) -> str:
    """What stands for this letter in a menu or a button."""
    parts = (matter.application_id, matter.interview_id, matter.contact_id, matter.promise_id)
    return ":".join((matter.purpose, *parts))


def matter_from(value: str) -> Matter | None:
    """The letter that this stands for; None where it stands for none."""
    purpose, *ids = value.split(":")
    if purpose not in [*Purpose] or len(ids) != 4:
        return None
    names = ("application_id", "interview_id", "contact_id", "promise_id")
    return Matter(purpose=Purpose(purpose), **dict(zip(names, ids, strict=True)))


def title(matter: Matter, application: Application) -> str:
    """What kind of letter it is, to whom, at which company."""
    contact = application.contact(matter.contact_id)
    promise = application.promise(matter.promise_id)
    name = NAMES[matter.purpose]
    to = f" to {contact.name}" if contact else ""
    what = f" ({blocks.clip(promise.text, 60)})" if promise else ""
    return f"{name}{what}{to}, {application.company}"


def _open(notebook: Notebook, draft: Draft, application: Application) -> Message:
    text, name = draft.text, title(draft.matter, application)
    subject = f"Subject: {text.subject}" if drafting.has_subject(draft) else ""
    small = _small(notebook, draft)
    spoken = "\n\n".join(part for part in (name, subject, text.body, small) if part)
    shown = [blocks.section(f"*{blocks.escape(blocks.clip(name, 300))}*")]
    if subject:
        shown.append(blocks.context(blocks.escape(subject)))
    shown += [rich_text.quote(text.body), blocks.context(_with_mail(notebook, draft, small))]
    return blocks.message(blocks.escape(spoken), [*shown, *_buttons(notebook, draft)])


def _small(notebook: Notebook, draft: Draft) -> str:
    """What to know about the words before they go out."""
    count = len(draft.versions)
    parts = [f"Wording {draft.chosen + 1} of {count}" if count > 1 else ""]
    parts.append(_OWN_WORDS if draft.text.by_hand else "")
    made = local(draft.text.at, notebook.person).date()
    found = proofread(notebook, draft.matter, draft.text, made, details=draft.details)
    parts.append(f"{things(len(found)).capitalize()} to look at: press Check" if found else "")
    return " · ".join(part for part in parts if part)


def _with_mail(notebook: Notebook, draft: Draft, small: str) -> str:
    said = blocks.escape(small)
    if not drafting.has_subject(draft):
        return said or "It fits a request to connect: 200 characters at most."
    address = mailto(_address(notebook, draft), draft.text.subject, draft.text.body)
    link = f"<{address}|Open in mail>"
    return f"{link} · {said}" if said else link


def _address(notebook: Notebook, draft: Draft) -> str:
    contact = letters.recipient(notebook, draft.matter)
    return contact.email if contact else ""


def _buttons(notebook: Notebook, draft: Draft) -> list[Block]:
    finish = [
        blocks.button("Sent", Action.LETTER_SENT, draft.id, style="primary"),
        blocks.button("Copy", Action.LETTER_COPY, draft.id),
        blocks.button("Edit", Action.LETTER_EDIT, draft.id),
        blocks.button("Another phrasing", Action.LETTER_REWORD, draft.id),
        blocks.button("Check", Action.LETTER_CHECK, draft.id),
    ]
    asks = letters.missing(notebook, draft.matter, draft.details)
    if asks:
        finish.insert(1, blocks.button("Make it personal", Action.LETTER_DETAILS, draft.id))
    return [blocks.actions(*finish, blocks.overflow(Action.LETTER_MORE, _more(draft, bool(asks))))]


def _more(draft: Draft, asks: bool) -> list[Block]:
    more = [] if asks else [("details", "What it says of you two…")]
    more.append(("backwards", "Read it backwards"))
    if draft.chosen > 0:
        more.append((f"version_{draft.chosen - 1}", "The wording before"))
    if draft.chosen + 1 < len(draft.versions):
        more.append((f"version_{draft.chosen + 1}", "The wording after"))
    more.append(("drop", "I will not send it"))
    return [blocks.option(label, f"{choice} {draft.id}") for choice, label in more]


def _closed(text: str, undo: Draft | None = None) -> Message:
    said = blocks.escape(blocks.clip(text, 600))
    if undo:
        button = blocks.button("Undo", Action.LETTER_UNDO, undo.id)
        return blocks.message(said, [blocks.section(said, button)])
    return blocks.message(said, [blocks.context(said)])
