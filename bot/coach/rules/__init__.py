"""The playbook as code: one function per rule, and `RULES`.

A rule looks at one application and yields every nudge that its facts call for, also those that the
facts have settled since (`ended`), so that a card sent long ago can still say what became of it.
Rules never ask what time it is: facts alone decide when something is due.
"""

from collections.abc import Callable, Iterator

from bot.coach.case import Case
from bot.coach.facts import Notebook
from bot.coach.nudge import Nudge
from bot.coach.rules.after import competitors, connect, reflect, thank_you, waiting
from bot.coach.rules.before import apply_follow_up, prepare
from bot.coach.rules.endings import keep_in_touch, offer, rejection_reply
from bot.coach.rules.promises import promise, promised_by_them
from bot.coach.rules.search import keep_searching
from bot.coach.rules.silence import check_in, check_in_again, move_on

__all__ = [
    *("BY_ITSELF", "NAMES", "RULES", "SEARCH_RULES", "Rule", "SearchRule"),
    *("apply_follow_up", "check_in", "check_in_again", "competitors", "connect"),
    *("keep_in_touch", "keep_searching", "move_on", "offer", "prepare", "promise", "reflect"),
    *("promised_by_them", "rejection_reply", "thank_you", "waiting"),
]

Rule = Callable[[Case], Iterator[Nudge]]
SearchRule = Callable[[Notebook], Iterator[Nudge]]

RULES: tuple[Rule, ...] = (
    *(prepare, reflect, promise, promised_by_them, thank_you, connect, waiting),
    *(check_in, check_in_again, move_on, apply_follow_up, competitors),
    *(rejection_reply, keep_in_touch, offer),
)
"""Every rule for one application. The name of the function is the name of the rule."""

SEARCH_RULES: tuple[SearchRule, ...] = (keep_searching,)
"""Every rule for the search as a whole."""

NAMES = frozenset(rule.__name__ for rule in (*RULES, *SEARCH_RULES))
BY_ITSELF = NAMES | {"habit"}
"""All that comes without being asked for: by a rule, or the question about a rule."""
