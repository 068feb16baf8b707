"""The verbs of a person: what they do with their notebook. Each opens it, changes facts, saves.

Every verb is safe to repeat: Slack delivers twice now and then.
"""

from bot.journal.arrivals import Arrivals
from bot.journal.base import Verbs
from bot.journal.extras import Extras
from bot.journal.interviews import Interviews
from bot.journal.leaving import Leaving
from bot.journal.letters import Letters
from bot.journal.no_shows import NoShows
from bot.journal.nudges import Nudges
from bot.journal.outcomes import Outcomes
from bot.journal.preferences import Manners
from bot.journal.recipients import Recipients
from bot.journal.reflections import Reflections
from bot.journal.shelves import Shelves
from bot.journal.tellings import Tellings
from bot.journal.visits import Visits

__all__ = ["Journal"]


class Journal(
    Visits,
    Arrivals,
    Extras,
    Interviews,
    Leaving,
    Letters,
    Manners,
    NoShows,
    Nudges,
    Outcomes,
    Recipients,
    Reflections,
    Shelves,
    Tellings,
    Verbs,
):
    """All verbs together; one for the whole process."""
