"""views.open, push, update and publish, and blocks.validate."""

from typing import Any

from bot.sandbox.arguments import Arguments, Blocks, Object
from bot.sandbox.block_kit.complaints import Complaint
from bot.sandbox.block_kit.surfaces import HomeView, Message, ModalView, Surface
from bot.sandbox.block_kit.validate import check_view, complaints
from bot.sandbox.methods import places
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack


class Open(Arguments):
    """The arguments of views.open and views.push."""

    view: Object
    trigger_id: str | None = None


class Update(Arguments):
    """The arguments of views.update."""

    view: Object
    view_id: str | None = None
    external_id: str | None = None
    hash: str | None = None


class Publish(Arguments):
    """The arguments of views.publish."""

    user_id: str
    view: Object
    hash: str | None = None


class Validate(Arguments):
    """The arguments of blocks.validate."""

    blocks: Blocks | None = None
    message: Object | None = None
    view: Object | None = None


async def open_view(slack: Slack, args: Open) -> dict[str, Any]:
    """Open a modal for the person who just did something."""
    check_view(args.view)
    trigger = slack.triggers.exchange(_trigger_id(args))
    return {"view": slack.views.open(trigger.user, args.view).to_slack()}


async def push(slack: Slack, args: Open) -> dict[str, Any]:
    """Put a modal on top of the one in which the person just did something."""
    check_view(args.view)
    trigger = slack.triggers.exchange(_trigger_id(args))
    if trigger.view_id is None:
        raise Refused("invalid_trigger_id")
    return {"view": slack.views.push(trigger.user, args.view).to_slack()}


async def update(slack: Slack, args: Update) -> dict[str, Any]:
    """Change an open modal."""
    if not args.view_id and not args.external_id:
        raise Refused(
            "invalid_arguments", messages=["[ERROR] either view_id or external_id is required"]
        )
    view = slack.views.find(args.view_id, args.external_id)
    check_view(args.view, _kind(view.type))
    return {"view": slack.views.update(view, args.view, args.hash).to_slack()}


async def publish(slack: Slack, args: Publish) -> dict[str, Any]:
    """Change what a person sees in the Home tab."""
    member = places.person(slack, args.user_id)
    if not slack.workspace.app.home_enabled:
        raise Refused("not_enabled")
    check_view(args.view, "home")
    return {"view": slack.views.publish(member, args.view, args.hash).to_slack()}


async def validate(slack: Slack, args: Validate) -> dict[str, Any]:
    """Say what is wrong with blocks, without showing them to anybody."""
    given = {name: getattr(args, name) for name in args.model_fields_set}
    if len(given) != 1:
        raise Refused(
            "invalid_arguments",
            messages=["[ERROR] provide exactly one of blocks, message or view"],
        )
    [(name, value)] = given.items()
    found = _faults_of(name, value)
    if found:
        errors = [
            {"pointer": one.pointer, "code": "failed_constraint", "message": one.message}
            for one in found
        ]
        raise Refused(f"invalid_{name}", errors=errors)
    return {}


def _faults_of(name: str, value: Any) -> list[Complaint]:
    if name == "view":
        kind = _kind(value.get("type", ""))
        return complaints(HomeView if kind == "home" else ModalView, value, kind)
    blocks = value if name == "blocks" else value.get("blocks", [])
    return complaints(Message, {"blocks": blocks}, "message")


def _trigger_id(args: Open) -> str:
    if not args.trigger_id:
        raise Refused("invalid_arguments", messages=["[ERROR] missing required field: trigger_id"])
    return args.trigger_id


def _kind(name: str) -> Surface:
    return "home" if name == "home" else "modal"
