"""A little Bolt app for tests of the page: a form with every input, a card, and an echo."""

from typing import Any

from slack_bolt.app.async_app import AsyncApp

Block = dict[str, Any]


def plain(text: str) -> Block:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def option(text: str, **more: Any) -> Block:
    """An option with a value of its own name."""
    return {"text": plain(text), "value": text.lower(), **more}


COLOURS = [option("Red"), option("Green"), option("Blue")]


def asked(block_id: str, label: str, element: Block, **more: Any) -> Block:
    """An input block; its element's action_id is "x"."""
    element = {"action_id": "x", **element}
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(label),
        "element": element,
        **more,
    }


def form() -> Block:
    """A modal with every kind of input."""
    blocks = [
        asked("name", "Name", {"type": "plain_text_input", "max_length": 20}),
        asked(
            "story",
            "Story",
            {"type": "plain_text_input", "multiline": True, "placeholder": plain("Once…")},
            hint=plain("As long as you like."),
            optional=True,
        ),
        asked("when", "When", {"type": "datetimepicker"}, optional=True),
        asked("day", "Day", {"type": "datepicker"}, optional=True),
        asked("time", "Time", {"type": "timepicker"}, optional=True),
        asked("colour", "Colour", {"type": "static_select", "options": COLOURS}, optional=True),
        asked(
            "colours", "Colours", {"type": "multi_static_select", "options": COLOURS}, optional=True
        ),
        asked("size", "Size", {"type": "radio_buttons", "options": COLOURS[:2]}, optional=True),
        asked(
            "extras",
            "Extras",
            {
                "type": "checkboxes",
                "options": [option("Sugar", description=plain("Two spoons")), option("Milk")],
            },
            optional=True,
        ),
        asked("email", "Email", {"type": "email_text_input"}, optional=True),
        asked("url", "Link", {"type": "url_text_input"}, optional=True),
        asked(
            "count", "Count", {"type": "number_input", "is_decimal_allowed": False}, optional=True
        ),
    ]
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Everything"),
        "submit": plain("Save"),
        "blocks": blocks,
    }


def card(text: str) -> list[Block]:
    """A card with each thing that can be used in a message."""
    menu = {"type": "static_select", "action_id": "menu", "options": COLOURS}
    sure = {
        "title": plain("Sure?"),
        "text": plain("It will be gone."),
        "confirm": plain("Yes, drop it"),
        "deny": plain("Keep it"),
        "style": "danger",
    }
    buttons = [
        {"type": "button", "action_id": "done", "text": plain("Done"), "style": "primary"},
        {"type": "button", "action_id": "more", "text": plain("More")},
        {
            "type": "button",
            "action_id": "drop",
            "text": plain("Drop"),
            "style": "danger",
            "confirm": sure,
        },
        {**menu, "placeholder": plain("Paint")},
        {"type": "overflow", "action_id": "dots", "options": COLOURS[:2]},
        {"type": "datetimepicker", "action_id": "at"},
    ]
    return [
        {"type": "section", "text": {"type": "mrkdwn", "text": text}},
        {"type": "actions", "block_id": "actions", "elements": buttons},
    ]


def register(app: AsyncApp) -> None:
    """Listen to everything that the card and the form can send."""
    app.command("/echo")(_on_command)
    app.view("form")(_on_form)
    app.action("done")(_on_done)
    app.action("more")(_on_more)
    app.action("drop")(_on_done)
    app.action("menu")(_on_choice)
    app.action("dots")(_on_choice)
    app.action("at")(_on_moment)
    app.event("message")(_on_message)
    app.event("app_home_opened")(_on_home)


async def _on_command(ack: Any, command: Block, client: Any) -> None:
    if command.get("text") == "form":
        await client.views_open(trigger_id=command["trigger_id"], view=form())
        await ack()
    elif command.get("text") == "card":
        await client.chat_postMessage(
            channel=command["user_id"], text="A card", blocks=card("*A card*")
        )
        await ack()
    else:
        await ack(f"You said: {command.get('text', '')}")


async def _on_form(ack: Any, view: Block, body: Block, client: Any) -> None:
    values = {name: typed["x"] for name, typed in view["state"]["values"].items()}
    if values["name"]["value"] == "nobody":
        await ack(response_action="errors", errors={"name": "Somebody, please."})
        return
    await client.chat_postMessage(
        channel=body["user"]["id"], text=f"Saved {values['name']['value']}"
    )
    await ack()


async def _on_done(ack: Any, body: Block, client: Any, action: Block) -> None:
    await ack()
    await _rewrite(client, body, f"It is {action['action_id']}")


async def _on_choice(ack: Any, body: Block, client: Any, action: Block) -> None:
    await ack()
    await _rewrite(client, body, f"Painted {action['selected_option']['value']}")


async def _on_moment(ack: Any, body: Block, client: Any, action: Block) -> None:
    await ack()
    await _rewrite(client, body, f"At {action['selected_date_time']}")


async def _on_more(ack: Any, body: Block, client: Any) -> None:
    await ack()
    deeper = {"type": "button", "action_id": "more", "text": plain("Deeper")}
    view = {
        "type": "modal",
        "title": plain("Below" if "view" in body else "Above"),
        "blocks": [{"type": "actions", "elements": [deeper]}],
    }
    show = client.views_push if "view" in body else client.views_open
    await show(trigger_id=body["trigger_id"], view=view)


async def _rewrite(client: Any, body: Block, text: str) -> None:
    place = body["container"]
    section = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
    await client.chat_update(
        channel=place["channel_id"], ts=place["message_ts"], text=text, blocks=[section]
    )


async def _on_message(event: Block, client: Any) -> None:
    if "bot_id" not in event and event.get("subtype") is None and event.get("thread_ts"):
        await client.chat_postMessage(
            channel=event["channel"], thread_ts=event["thread_ts"], text=f"Heard: {event['text']}"
        )


async def _on_home(event: Block, client: Any) -> None:
    if event["tab"] == "home":
        view = {"type": "home", "blocks": [{"type": "header", "text": plain("At home")}]}
        await client.views_publish(user_id=event["user"], view=view)
