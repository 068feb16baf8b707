"""Modals and Home tabs: the stack of at most three, and the hashes that guard them."""

from typing import Any

from bot.sandbox.block_kit import values
from bot.sandbox.block_kit.ids import with_ids
from bot.sandbox.refusal import Refused
from bot.sandbox.view import View
from bot.sandbox.workspace import Member, Workspace

MAX_DEPTH = 3


class Views:
    """Every view that is open or published."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def stack(self, user: str) -> list[View]:
        """The open modals of a person, the top one last."""
        return self.stacks.setdefault(user, [])

    def open(self, user: str, content: dict[str, Any]) -> View:
        """Show a first modal; another that was open gives way."""
        view = self._new(user, content)
        self.stacks[user] = [view]
        self.workspace.changed()
        return view

    def push(self, user: str, content: dict[str, Any]) -> View:
        """Show a modal on top of those that are open."""
        stack = self.stack(user)
        if not stack:
            raise Refused("not_found")
        if len(stack) >= MAX_DEPTH:
            raise Refused("push_limit_reached")
        view = self._new(user, content)
        view.previous_id, view.root_id = stack[-1].id, stack[0].id
        stack.append(view)
        self.workspace.changed()
        return view

    def update(self, view: View, content: dict[str, Any], expected_hash: str | None = None) -> View:
        """Show other content in a view, unless it changed since the app last looked."""
        _check_hash(view, expected_hash)
        self._check_external_id(content, view)
        view.replace(self._kept(content), self._hash())
        self.workspace.changed()
        return view

    def publish(
        self, member: Member, content: dict[str, Any], expected_hash: str | None = None
    ) -> View:
        """Show the Home tab to a person."""
        home = self.homes.get(member.id)
        if home is not None:
            return self.update(home, content, expected_hash)
        home = self.homes[member.id] = self._new(member.id, content)
        self.workspace.changed()
        return home

    def close(self, user: str, view: View | None = None) -> None:
        """Take the top modal away; all of them when none is named."""
        if view is None:
            self.stacks[user] = []
        elif view in self.stack(user):
            self.stack(user).remove(view)
        self.workspace.changed()

    def find(self, view_id: str | None = None, external_id: str | None = None) -> View:
        """An open or published view by its own id or by the app's."""
        for view in self._all():
            if view.id == view_id or (external_id and view.external_id == external_id):
                return view
        raise Refused("not_found")

    def _all(self) -> list[View]:
        return [*self.homes.values(), *(view for stack in self.stacks.values() for view in stack)]

    def _new(self, user: str, content: dict[str, Any]) -> View:
        self._check_external_id(content, None)
        space, app = self.workspace, self.workspace.app
        kept = self._kept(content)
        member = space.members[user]
        return View(
            id=space.new_id("V"),
            user=user,
            team=space.team_id,
            app_id=app.id,
            bot_id=app.bot_id,
            content=kept,
            hash=self._hash(),
            look=lambda: space.reader(member),
            state=values.initial(kept["blocks"]),
        )

    def _kept(self, content: dict[str, Any]) -> dict[str, Any]:
        return content | {"blocks": with_ids(content["blocks"], self.workspace.block_id)}

    def _hash(self) -> str:
        return f"{self.workspace.new_ts()}.{self.workspace.block_id()}"

    def _check_external_id(self, content: dict[str, Any], own: View | None) -> None:
        wanted = content.get("external_id")
        if wanted and any(v.external_id == wanted for v in self._all() if v is not own):
            raise Refused("duplicate_external_id")


def _check_hash(view: View, expected: str | None) -> None:
    if expected and expected != view.hash:
        raise Refused("hash_conflict")
