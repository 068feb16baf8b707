"""The playbook as code: one function per rule, and `RULES`.

A rule looks at one application and yields every nudge that its facts call for, also those that the
facts have settled since (`ended`), so that a card sent long ago can still say what became of it.
Rules never ask what time it is: facts alone decide when something is due.
"""

from collections.abc import Callable, Iterator

from bot.coach.case import Case
from bot.coach.nudge import Nudge
from bot.coach.rules.after import reflect, thank_you
from bot.coach.rules.endings import keep_in_touch, offer, rejection_reply
from bot.coach.rules.promises import promise
from bot.coach.rules.silence import check_in, check_in_again, move_on

__all__ = [
    *("AFTER_THE_END", "RULES", "Rule"),
    *("check_in", "check_in_again", "keep_in_touch", "move_on", "offer", "promise", "reflect"),
    *("rejection_reply", "thank_you"),
]

Rule = Callable[[Case], Iterator[Nudge]]

RULES: tuple[Rule, ...] = (
    *(reflect, thank_you, promise),
    *(check_in, check_in_again, move_on),
    *(rejection_reply, keep_in_touch, offer),
)
"""Every rule, in the order of the playbook. The name of the function is the name of the rule."""

AFTER_THE_END = ("rejection_reply", "keep_in_touch")
"""The rules that still speak when an application is closed."""
