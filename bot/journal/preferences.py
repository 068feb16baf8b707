"""How a person wants to be written to: the settings, and the answer to a question about a kind."""

from bot.coach import wishes
from bot.coach.facts import PersonId
from bot.coach.manners import local
from bot.coach.nudge import Key
from bot.coach.person import Habit
from bot.coach.preferences import Preferences, apply, preferences_of
from bot.journal.base import Verbs


class Manners(Verbs):
    """Verbs of the settings, and of the card that asks whether to go on."""

    async def prefer(self, who: PersonId, begun: Preferences, given: Preferences) -> None:
        """Keep what was changed in a form that began like this; the rest stays as it is now."""
        async with self.changing(who) as notebook:
            now, person = self.now(), notebook.person
            current = preferences_of(person, local(now, person).date())
            apply(person, given.over(begun, current), now)

    async def wish(self, who: PersonId, key: Key, habit: Habit) -> None:
        """Answer the question with this key."""
        async with self.changing(who) as notebook:
            wishes.answer(notebook, key, habit, self.now())

    async def unwish(self, who: PersonId, key: Key) -> None:
        """Take that answer back."""
        async with self.changing(who) as notebook:
            wishes.take_back(notebook, key)
