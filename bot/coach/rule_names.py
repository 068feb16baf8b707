"""What people call each kind of nudge: after "my last three", and in a list to choose from."""

RULE_NAMES = {
    "prepare": "preparation briefs",
    "reflect": "invitations to look back",
    "promise": "promise reminders",
    "promised_by_them": "reminders of what they promised",
    "thank_you": "thank-you reminders",
    "connect": "ideas to connect",
    "waiting": "notes while you wait",
    "check_in": "check-ins",
    "check_in_again": "second check-ins",
    "move_on": "questions about letting go",
    "apply_follow_up": "application follow-ups",
    "competitors": "questions about similar companies",
    "rejection_reply": "replies to a no",
    "keep_in_touch": "hellos after three months",
    "offer": "offer reminders",
    "keep_searching": "nudges to keep searching",
}
"""The plain name of each rule, in the order of the playbook."""


def named(rule: str) -> str:
    """The plain name of a rule at the beginning of a sentence."""
    name = RULE_NAMES.get(rule, "messages of this kind")
    return name[0].upper() + name[1:]
