"""Socket Mode: envelopes and their acknowledgements, with the real Bolt and with bare sockets."""

from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox import NotAcked
from bot.sandbox.delivery import Delivery


@pytest.fixture
async def connect(sandbox, client, tokens):
    """Opens bare sockets, past their hello."""
    async with aiohttp.ClientSession() as session:

        async def connect():
            answer = await client.apps_connections_open(app_token=tokens.app)
            socket = await session.ws_connect(answer["url"])
            return socket, await socket.receive_json()

        yield connect


async def test_a_command_and_its_answer(connected, ana):
    def register(app):
        async def echo(ack, command):
            await ack(command["text"])

        app.command("/echo")(echo)

    await connected(register)
    answer = await ana.types("/echo  a & b")
    assert (answer.plain, answer.ephemeral) == ("a & b", True)


async def test_words_in_the_dm_and_in_a_thread(connected, ana):
    heard = []

    def register(app):
        async def hear(event, say):
            heard.append((event["text"], event.get("thread_ts")))
            await say("Noted", thread_ts=event.get("thread_ts", event["ts"]))

        app.event("message")(hear)

    await connected(register)
    await ana.types("<!channel> & co")
    [reply] = ana.sees()
    await ana.replies("more", to=reply)
    assert heard == [("&lt;!channel&gt; &amp; co", None), ("more", reply.thread_ts)]


async def test_edits_and_deletions_arrive_as_hidden_messages(connected, ana):
    heard = []

    def register(app):
        async def hear(event):
            before = event.get("previous_message", {}).get("text")
            after = event.get("message", {}).get("text")
            heard.append((event.get("subtype"), event.get("hidden"), before, after))

        app.event("message")(hear)

    await connected(register)
    await ana.types("one")
    [mine] = ana.messages
    await ana.edits(mine, "two")
    await ana.deletes(mine)
    assert heard == [
        (None, None, None, None),
        ("message_changed", True, "one", "two"),
        ("message_deleted", True, "two", None),
    ]


async def test_opening_the_home_tab_brings_the_view_that_is_there(connected, ana):
    opened = []

    def register(app):
        async def on_open(event, client):
            opened.append((event["tab"], event.get("view", {}).get("callback_id")))
            view = {"type": "home", "callback_id": "mine", "blocks": [{"type": "divider"}]}
            await client.views_publish(user_id=event["user"], view=view)

        app.event("app_home_opened")(on_open)

    await connected(register)
    await ana.opens_home()
    home = await ana.opens_home()
    await ana.opens_messages()
    assert home.callback_id == "mine"
    assert opened == [("home", None), ("home", "mine"), ("messages", None)]


async def test_hello_counts_the_connections(connect, sandbox):
    _first, hello = await connect()
    _second, again = await connect()
    assert hello == {
        "type": "hello",
        "num_connections": 1,
        "debug_info": {
            "host": "sandbox",
            "build_number": 1,
            "approximate_connection_time": 3600,
        },
        "connection_info": {"app_id": sandbox.workspace.app.id},
    }
    assert again["num_connections"] == 2


async def test_an_address_is_good_for_one_connection(client, tokens):
    answer = await client.apps_connections_open(app_token=tokens.app)
    async with aiohttp.ClientSession() as session:
        await session.ws_connect(answer["url"])
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(answer["url"])


async def test_there_is_room_for_ten_connections(connect):
    _kept = [await connect() for _ in range(10)]
    _, refused = await connect()
    assert refused == {"type": "disconnect", "reason": "too_many_websockets"}


async def test_an_event_that_is_not_acknowledged_comes_again(connect, ana, sandbox):
    socket, _ = await connect()
    opening = sandbox.slack.deliveries.send(delivery := message_event())
    first = await socket.receive_json()
    await sandbox.clock.move(by=timedelta(seconds=3))
    second = await socket.receive_json()
    await socket.send_json({"envelope_id": second["envelope_id"]})
    await opening
    told = [
        (e["type"], e["payload"] == delivery.payload, e["retry_attempt"], e["retry_reason"])
        for e in (first, second)
    ]
    assert told == [("events_api", True, 0, ""), ("events_api", True, 1, "timeout")]
    await sandbox.settled()


async def test_payloads_go_to_the_connections_in_turn(connect, sandbox):
    sockets = [(await connect())[0] for _ in range(2)]
    for _ in range(2):
        sandbox.slack.deliveries.send(message_event())
    received = [await socket.receive_json() for socket in sockets]
    assert [envelope["type"] for envelope in received] == ["events_api", "events_api"]


async def test_what_was_in_flight_on_a_lost_connection_comes_again(connect, sandbox):
    first, _ = await connect()
    opening = sandbox.slack.deliveries.send(message_event())
    await first.receive_json()
    second, _ = await connect()
    await first.close()
    again = await second.receive_json()
    await second.send_json({"envelope_id": again["envelope_id"]})
    await opening
    assert (again["retry_attempt"], again["retry_reason"]) == (1, "connection_failed")


async def test_an_event_waits_for_an_app_that_is_away(connected, ana, sandbox):
    heard = []

    def register(app):
        async def hear(event):
            heard.append(event["text"])

        app.event("message")(hear)

    await ana.types("anybody there?")
    await connected(register)
    await sandbox.settled()
    assert heard == ["anybody there?"]


async def test_a_command_without_an_app_fails_for_the_person(ana, tokens):
    with pytest.raises(NotAcked, match="dispatch_failed"):
        await ana.types("/echo hello")


async def test_a_command_that_nobody_acknowledges_times_out(connected, ana, sandbox):
    arrived = []

    def register(app):
        async def dawdle(command):
            arrived.append(command["text"])
            await sandbox.clock.move(by=timedelta(seconds=3))

        app.command("/echo")(dawdle)

    await connected(register)
    with pytest.raises(NotAcked, match="operation_timeout"):
        await ana.types("/echo hello")
    assert arrived == ["hello"]


async def test_a_refresh_makes_the_app_connect_anew(connected, sandbox, ana):
    heard = []

    def register(app):
        async def hear(event):
            heard.append(event["text"])

        app.event("message")(hear)

    await connected(register)
    [before] = sandbox.slack.sockets.connections
    await sandbox.slack.sockets.disconnect("refresh_requested")
    await sandbox.slack.sockets.opened(instead_of=before)
    await ana.types("still there?")
    assert heard == ["still there?"]


async def test_the_app_hears_itself_only_as_a_bot(connect, client, ana):
    socket, _ = await connect()
    await client.chat_postMessage(channel=ana.id, text="hi")
    event = (await socket.receive_json())["payload"]["event"]
    assert (event["text"], event["bot_id"][0], event["channel_type"]) == ("hi", "B", "im")


async def test_a_socket_needs_the_app_token(client):
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        await client.apps_connections_open(app_token=client.token)


def message_event():
    return Delivery("events_api", {"type": "event_callback", "event": {"type": "message"}})
