"""Before the next round: the brief, and the practice list with a button that ticks items off."""

from bot.coach import brief as briefing
from bot.coach.deriving import case_of
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.nudge import Day, Words
from bot.coach.practice import Exercise, exercises
from bot.views import blocks
from bot.views.blocks import Block, Message
from bot.views.ids import Action

MOST_SHOWN = 10
_NOTHING = (
    "Nothing to practise yet. When you look back on an interview and a question went badly, it"
    " comes here, so that it finds you prepared the next time."
)


def listing(notebook: Notebook) -> Message:
    """What was missed, the most often first."""
    found = exercises(notebook)
    if not found:
        return blocks.message(_NOTHING, [blocks.section(_NOTHING)])
    heading = "Worth another try at home"
    shown = [_line(notebook, one) for one in found[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        shown.append(blocks.context(f"And {len(found) - MOST_SHOWN} more after these."))
    said = [blocks.fallback(_words(one), notebook.person) for one in found[:MOST_SHOWN]]
    return blocks.message("\n".join([heading, *said]), [blocks.section(f"*{heading}*"), *shown])


def brief(notebook: Notebook, application: Application, interview: Interview) -> Message:
    """All that is good to know before this interview, and the practice list below it."""
    case = case_of(notebook, application)
    known, questions = briefing.brief(case, interview), briefing.to_ask(case, interview)
    below = listing(notebook)
    shown = [
        blocks.section(blocks.words(known, notebook.person)),
        blocks.context(blocks.words(questions, notebook.person)),
        blocks.divider(),
        *below.blocks,
    ]
    said = [blocks.fallback(known, notebook.person), blocks.fallback(questions, notebook.person)]
    return blocks.message("\n".join([*said, below.text]), shown)


def nothing_ahead(notebook: Notebook, words: str) -> Message:
    """No interview is to come; the practice list is there all the same."""
    about = f" with “{blocks.escape(blocks.clip(words, 50))}”" if words else ""
    text = f"No interview{about} is ahead. `/interview log` takes one that is still to come, too."
    below = listing(notebook)
    return blocks.message(f"{text}\n{below.text}", [blocks.section(text), *below.blocks])


def _line(notebook: Notebook, one: Exercise) -> Block:
    done = blocks.button("Practised", f"{Action.PRACTICE_DONE}:{one.id}", one.id)
    return blocks.section(blocks.words(_words(one), notebook.person), done)


def _words(one: Exercise) -> Words:
    often = "" if one.times == 1 else f", {one.times} times"
    return (f"{one.question}{often} · last asked at {one.company}, ", Day(one.asked_at))
