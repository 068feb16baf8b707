"""Modals and the Home tab: triggers, the stack of three, hashes, and what was typed."""

from datetime import timedelta

import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox import NotPossible


def plain(text):
    return {"type": "plain_text", "text": text}


def field(label, *, block_id="b", action_id="a", **more):
    element = {"type": "plain_text_input", "action_id": action_id} | more
    return {"type": "input", "block_id": block_id, "label": plain(label), "element": element}


def modal(*blocks, title="Form", **more):
    return {
        "type": "modal",
        "title": plain(title),
        "submit": plain("Save"),
        "blocks": list(blocks) or [field("Name")],
        **more,
    }


async def error(call):
    with pytest.raises(SlackApiError) as refused:
        await call
    return refused.value.response["error"]


async def test_a_trigger_opens_one_modal(sandbox, client, ana):
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=modal())
    assert ana.modal.title == "Form"
    again = client.views_open(trigger_id=trigger, view=modal())
    assert await error(again) == "exchanged_trigger_id"


async def test_a_trigger_lives_three_seconds(sandbox, client, ana):
    early, late = (sandbox.slack.triggers.trigger_id(ana.id) for _ in range(2))
    await sandbox.clock.move(by=timedelta(seconds=3))
    await client.views_open(trigger_id=early, view=modal())
    await sandbox.clock.move(by=timedelta(microseconds=1))
    call = client.views_open(trigger_id=late, view=modal())
    assert await error(call) == "expired_trigger_id"


async def test_a_refused_view_does_not_use_the_trigger_up(sandbox, client, ana):
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    wrong = client.views_open(trigger_id=trigger, view={"type": "modal"})
    assert await error(wrong) == "invalid_arguments"
    await client.views_open(trigger_id=trigger, view=modal())


async def test_three_modals_fit_on_the_stack(sandbox, client, ana):
    def trigger():
        view_id = ana.modal.id if ana.modal else None
        return sandbox.slack.triggers.trigger_id(ana.id, view_id)

    first = await client.views_open(trigger_id=trigger(), view=modal(title="1"))
    await client.views_push(trigger_id=trigger(), view=modal(title="2"))
    third = await client.views_push(trigger_id=trigger(), view=modal(title="3"))
    fourth = client.views_push(trigger_id=trigger(), view=modal(title="4"))
    assert await error(fourth) == "push_limit_reached"
    assert [view.title for view in ana.modals] == ["1", "2", "3"]
    assert third["view"]["root_view_id"] == first["view"]["id"]
    await ana.closes()
    assert ana.modal.title == "2"
    await ana.closes(everything=True)
    assert ana.modal is None


async def test_pushing_needs_a_trigger_from_a_modal(sandbox, client, ana):
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    assert await error(client.views_push(trigger_id=trigger, view=modal())) == "invalid_trigger_id"


async def test_an_update_with_an_old_hash_conflicts(sandbox, client, ana):
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    opened = (await client.views_open(trigger_id=trigger, view=modal()))["view"]
    ids = {"view_id": opened["id"], "hash": opened["hash"]}
    await client.views_update(**ids, view=modal(title="Second"))
    late = client.views_update(**ids, view=modal(title="Third"))
    assert await error(late) == "hash_conflict"
    assert ana.modal.title == "Second"


async def test_a_view_can_be_found_by_the_id_that_the_app_gave_it(sandbox, client, ana):
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=modal(external_id="mine"))
    await client.views_update(external_id="mine", view=modal(title="New", external_id="mine"))
    assert ana.modal.title == "New"
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    call = client.views_open(trigger_id=trigger, view=modal(external_id="mine"))
    assert await error(call) == "duplicate_external_id"


@pytest.mark.parametrize(
    ("ids", "kept"),
    [
        ({}, "typed"),
        ({"block_id": "other"}, None),
        ({"action_id": "other"}, None),
    ],
)
async def test_typed_words_survive_an_update_where_both_ids_stay(sandbox, client, ana, ids, kept):
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=modal(field("Name")))
    await ana.fills({"Name": "typed"})
    await client.views_update(view_id=ana.modal.id, view=modal(field("Name", **ids)))
    [[value]] = [list(elements.values()) for elements in ana.modal.state.values()]
    assert value == {"type": "plain_text_input", "value": kept}


async def test_the_home_tab_is_published_with_a_hash(client, ana):
    home = {"type": "home", "blocks": [{"type": "header", "text": plain("One")}]}
    first = (await client.views_publish(user_id=ana.id, view=home))["view"]
    home["blocks"][0]["text"] = plain("Two")
    await client.views_publish(user_id=ana.id, view=home, hash=first["hash"])
    assert ana.home.plain == "Two"
    late = client.views_publish(user_id=ana.id, view=home, hash=first["hash"])
    assert await error(late) == "hash_conflict"


async def submitting(connected, sandbox, client, ana, answer):
    """Open a form whose submission the app answers like this."""

    def register(app):
        async def on_submit(ack):
            await ack(**answer)

        app.view("form")(on_submit)

    await connected(register)
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    await client.views_open(trigger_id=trigger, view=modal(callback_id="form"))
    await ana.fills({"Name": "Acme"})


async def test_an_empty_acknowledgement_closes_the_modal(connected, sandbox, client, ana):
    await submitting(connected, sandbox, client, ana, {})
    assert await ana.submits() == {}
    assert ana.modal is None


async def test_errors_appear_at_their_inputs(connected, sandbox, client, ana):
    answer = {"response_action": "errors", "errors": {"b": "Taken"}}
    await submitting(connected, sandbox, client, ana, answer)
    assert await ana.submits() == {"Name": "Taken"}
    assert ana.modal.state["b"]["a"]["value"] == "Acme"


async def test_errors_for_other_blocks_fail_for_the_person(connected, sandbox, client, ana):
    answer = {"response_action": "errors", "errors": {"nowhere": "Taken"}}
    await submitting(connected, sandbox, client, ana, answer)
    with pytest.raises(NotPossible, match="no inputs"):
        await ana.submits()


async def test_an_acknowledgement_can_show_the_next_step(connected, sandbox, client, ana):
    answer = {"response_action": "update", "view": modal(title="Step 2")}
    await submitting(connected, sandbox, client, ana, answer)
    await ana.submits()
    assert [view.title for view in ana.modals] == ["Step 2"]


async def test_an_acknowledgement_can_push(connected, sandbox, client, ana):
    answer = {"response_action": "push", "view": modal(title="On top")}
    await submitting(connected, sandbox, client, ana, answer)
    await ana.submits()
    assert [view.title for view in ana.modals] == ["Form", "On top"]


async def test_a_wrong_view_in_an_acknowledgement_fails_for_the_person(
    connected, sandbox, client, ana
):
    answer = {"response_action": "update", "view": {"type": "modal", "blocks": []}}
    await submitting(connected, sandbox, client, ana, answer)
    with pytest.raises(NotPossible, match="trouble connecting"):
        await ana.submits()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (None, "Please complete this required field."),
        ("x" * 6, "Must be at most 5 characters."),
        ("x", "Must be at least 2 characters."),
    ],
)
async def test_slacks_client_holds_back_what_is_not_complete(
    sandbox, client, ana, words, complaint
):
    trigger = sandbox.slack.triggers.trigger_id(ana.id)
    form = modal(field("Name", max_length=5, min_length=2))
    await client.views_open(trigger_id=trigger, view=form)
    await ana.fills({"Name": words})
    assert await ana.submits() == {"Name": complaint}


async def test_closing_is_told_to_who_asked(connected, sandbox, client, ana):
    closed = []

    def register(app):
        async def on_close(ack, body):
            closed.append(body["is_cleared"])
            await ack()

        app.view_closed("form")(on_close)

    await connected(register)
    for everything in (False, True):
        trigger = sandbox.slack.triggers.trigger_id(ana.id)
        view = modal(callback_id="form", notify_on_close=True)
        await client.views_open(trigger_id=trigger, view=view)
        await ana.closes(everything=everything)
    assert closed == [False, True]
