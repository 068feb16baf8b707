"""Filling in a modal, with what Slack's own client checks before it sends."""

import pytest

from bot.sandbox import NotPossible


def plain(text):
    return {"type": "plain_text", "text": text}


def option(text):
    return {"text": plain(text), "value": text.lower()}


def field(label, **element):
    return {"type": "input", "block_id": label, "label": plain(label), "element": element}


async def test_a_form_is_filled_by_its_labels(sandbox, client, connected, ana):
    submitted = []

    def register(app):
        async def on_submit(ack, view):
            submitted.append(view["state"]["values"])
            await ack()

        app.view("form")(on_submit)

    await connected(register)
    view = {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Form"),
        "submit": plain("Save"),
        "blocks": [
            field("Company", type="plain_text_input", action_id="a"),
            field("Round", type="static_select", action_id="a", options=[option("Phone")]),
            field("When", type="datetimepicker", action_id="a", initial_date_time=1777896000),
            field("Decision", type="datepicker", action_id="a") | {"optional": True},
            field(
                "Tell", type="checkboxes", action_id="a", options=[option("Mail"), option("Call")]
            ),
        ],
    }
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=view)
    await ana.fills({"Company": "Acme", "Round": "Phone", "Tell": ["Call"]})
    assert await ana.submits() == {}
    assert submitted == [
        {
            "Company": {"a": {"type": "plain_text_input", "value": "Acme"}},
            "Round": {"a": {"type": "static_select", "selected_option": option("Phone")}},
            "When": {"a": {"type": "datetimepicker", "selected_date_time": 1777896000}},
            "Decision": {"a": {"type": "datepicker", "selected_date": None}},
            "Tell": {"a": {"type": "checkboxes", "selected_options": [option("Call")]}},
        }
    ]


async def test_what_is_no_option_cannot_be_chosen(sandbox, client, ana):
    select = field("Round", type="static_select", action_id="a", options=[option("Phone")])
    view = {"type": "modal", "title": plain("F"), "submit": plain("S"), "blocks": [select]}
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=view)
    with pytest.raises(NotPossible, match="'Lunch' is not among the options: 'Phone'"):
        await ana.fills({"Round": "Lunch"})


WRONG = [
    ({"type": "email_text_input"}, "ana", "Please enter a valid email address."),
    ({"type": "url_text_input"}, "acme", "Please enter a valid URL."),
    ({"type": "number_input", "is_decimal_allowed": False}, "one", "Please enter a number."),
    ({"type": "number_input", "is_decimal_allowed": False}, "1.5", "Please enter a whole number."),
    (
        {"type": "number_input", "is_decimal_allowed": True, "max_value": "2"},
        "2.1",
        "Must be at most 2.",
    ),
    (
        {"type": "number_input", "is_decimal_allowed": True, "min_value": "1"},
        "0.9",
        "Must be at least 1.",
    ),
]


@pytest.mark.parametrize(("element", "typed", "complaint"), WRONG)
async def test_slacks_client_checks_what_is_typed(sandbox, client, ana, element, typed, complaint):
    blocks = [field("Field", action_id="a", **element)]
    view = {"type": "modal", "title": plain("F"), "submit": plain("S"), "blocks": blocks}
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=view)
    await ana.fills({"Field": typed})
    assert await ana.submits() == {"Field": complaint}


async def test_a_modal_without_a_submit_button_cannot_be_submitted(sandbox, client, ana):
    view = {"type": "modal", "title": plain("F"), "blocks": [{"type": "divider"}]}
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=view)
    with pytest.raises(NotPossible, match="no submit button"):
        await ana.submits()


async def test_a_modal_reads_with_what_is_in_its_fields(sandbox, client, ana):
    view = {
        "type": "modal",
        "title": plain("Form"),
        "submit": plain("Save"),
        "blocks": [
            field("Company", type="plain_text_input", action_id="a", placeholder=plain("Acme")),
            field("Round", type="static_select", action_id="a", options=[option("Phone")]),
            field("When", type="datetimepicker", action_id="a", initial_date_time=1777896000),
            field("Tell", type="checkboxes", action_id="a", options=[option("A"), option("B")]),
        ],
    }
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=view)
    empty = "Form\nCompany\n[Acme]\nRound\nWhen\n[May 4, 2026 2:00 PM]\nTell\n( ) A\n( ) B"
    assert ana.modal.plain == empty
    await ana.fills({"Company": "Initech", "Round": "Phone", "Tell": ["B"]})
    filled = (
        "Form\nCompany\n[Initech]\nRound\n[Phone]\nWhen\n[May 4, 2026 2:00 PM]\nTell\n( ) A\n(x) B"
    )
    assert ana.modal.plain == filled
