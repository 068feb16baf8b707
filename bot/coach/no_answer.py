"""Answers that say there is nothing to say: they stay in the summary, and no fact is made of them.

Without this, "no" is a person to thank, and a promise to be reminded of.
"""

_NOTHING = frozenset(
    (
        *("no", "nope", "nah", "none", "nil", "n/a", "na", "yes", "yeah", "yep", "ok", "okay"),
        *("nothing", "nothing really", "nothing much", "not really", "nobody", "no one", "noone"),
        *("no idea", "idk", "dunno", "i dunno", "don't know", "dont know", "i don't know"),
        *("forgot", "i forgot", "can't remember", "cant remember", "i can't remember"),
        *("don't remember", "i don't remember", "not sure", "i'm not sure", "not yet", "pass"),
        *("nothing comes to mind", "i don't think so", "don't think so", "not that i know"),
        *("not that i know of", "they didn't say", "they did not say", "all good", "all fine"),
    )
)


def says_something(line: str) -> bool:
    """Whether these words hold more than a no, or signs."""
    plain = line.replace("’", "'").strip(" \t\r.,;:!?()-–—*•").casefold()
    return any(char.isalnum() for char in plain) and plain not in _NOTHING


def telling_lines(text: str) -> str:
    """The lines that say something."""
    return "\n".join(line for line in text.splitlines() if says_something(line))
