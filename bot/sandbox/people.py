"""Everybody who can be asked for by name, each with a chair in front of Slack."""

from bot.sandbox.person import Person
from bot.sandbox.slack import Slack


class People:
    """The people of the workspace; bots are not among them."""

    def __init__(self, slack: Slack) -> None:
        self._slack = slack
        self._by_id: dict[str, Person] = {}
        self._by_name: dict[str, Person] = {}

    def named(self, name: str, *, tz: str = "UTC", locale: str = "en-US") -> Person:
        """The person of this name, who joins when first asked for."""
        if name not in self._by_name:
            member = self._slack.workspace.add_member(name, tz, locale)
            person = Person(self._slack, member)
            self._by_name[name] = self._by_id[person.id] = person
        return self._by_name[name]

    def with_id(self, user: str) -> Person | None:
        """The person with this U id, if there is one."""
        return self._by_id.get(user)
