"""What people call each kind of nudge: after "my last three", and in a list to choose from."""

RULE_NAMES = {
    "prepare": "preparation briefs",
    "reflect": "questions how it went",
    "promise": "reminders of promises",
    "thank_you": "thank-you reminders",
    "connect": "ideas to connect",
    "waiting": "words while you wait",
    "check_in": "check-ins",
    "check_in_again": "second check-ins",
    "move_on": "questions whether to let go",
    "apply_follow_up": "application follow-ups",
    "competitors": "questions who else is like them",
    "rejection_reply": "answers to a no",
    "keep_in_touch": "hellos after months",
    "offer": "reminders of an offer",
    "keep_searching": "words on the search",
}
"""The plain name of each rule, in the order of the playbook."""


def named(rule: str) -> str:
    """The plain name of a rule at the beginning of a sentence."""
    name = RULE_NAMES.get(rule, "messages of this kind")
    return name[0].upper() + name[1:]
