"""Every id that comes back from Slack: what was clicked, which form was sent, which field it is."""

from enum import StrEnum


class Action(StrEnum):
    """Buttons, menus and pickers."""

    NUDGE_DONE = "nudge_done"
    NUDGE_SNOOZE = "nudge_snooze"
    NUDGE_NOT_NEEDED = "nudge_not_needed"
    NUDGE_REPLIED = "nudge_replied"
    NUDGE_LINK = "nudge_link"
    NUDGE_NAME = "nudge_name"
    NUDGE_ACCEPTED = "nudge_accepted"
    NUDGE_UNDO = "nudge_undo"
    LOG_OPEN = "log_open"
    LOG_EDIT = "log_edit"
    LOG_REMOVE = "log_remove"
    LOG_RESTORE = "log_restore"
    LOG_MORE = "log_more"
    NO_SHOW = "no_show"
    NO_SHOW_UNDO = "no_show_undo"
    NO_SHOW_NEW_TIME = "no_show_new_time"
    RECIPIENT_ASK = "recipient_ask"
    RECIPIENT_UNDO = "recipient_undo"
    NUDGE_LET_GO = "nudge_let_go"
    NUDGE_ONE_MORE_WEEK = "nudge_one_more_week"
    NUDGE_SAID_YES = "nudge_said_yes"
    NUDGE_SAID_NO = "nudge_said_no"
    HEARD_ROUND = "heard_round"
    HEARD_DATE = "heard_date"
    HEARD_OFFER = "heard_offer"
    HEARD_NO = "heard_no"
    HEARD_NEWS = "heard_news"
    OUTCOME_ASK = "outcome_ask"
    OUTCOME_UNDO = "outcome_undo"
    PRACTICE_DONE = "practice_done"
    REFLECT_START = "reflect_start"
    REFLECT_CHOOSE = "reflect_choose"
    REFLECT_RATE = "reflect_rate"
    REFLECT_EXAMPLE = "reflect_example"
    REFLECT_SKIP = "reflect_skip"
    REFLECT_BACK = "reflect_back"
    REFLECT_LATER = "reflect_later"
    REFLECT_STOP = "reflect_stop"
    REFLECT_RESUME = "reflect_resume"


class Form(StrEnum):
    """Modals, by the `callback_id` with which they are submitted."""

    LOG = "log"
    SNOOZE = "snooze"
    COMPETITORS = "competitors"
    NEW_TIME = "new_time"
    RECIPIENT = "recipient"
    DECISION = "decision"
    OFFER = "offer"


class Field(StrEnum):
    """Inputs of the modals, by `block_id`."""

    COMPANY = "company"
    ROLE = "role"
    ROUND = "round"
    STARTS_AT = "starts_at"
    MINUTES = "minutes"
    PEOPLE = "people"
    DECISION_BY = "decision_by"
    PROMISES = "promises"
    NOTES = "notes"
    UNTIL = "until"
    DAY = "day"
    NAMES = "names"
    RECIPIENT = "recipient"
    SOMEBODY = "somebody"


INPUT = "input"
"""The `action_id` of every input: its block says which one it is."""
