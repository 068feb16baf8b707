"""What Slack's ids are made of. Anything else could lead out of a folder, or be a slip."""

import re

from bot.coach.facts import PersonId
from bot.store.base import StoreError

_ID = re.compile(r"[A-Z0-9]{1,40}")


def is_slacks(who: PersonId) -> bool:
    """Whether both ids could be Slack's."""
    return all(_ID.fullmatch(part) for part in who)


def checked(who: PersonId) -> PersonId:
    """The same. StoreError where they could not be Slack's."""
    if not is_slacks(who):
        raise StoreError("Somebody's team id or user id is none of Slack's.")
    return who
