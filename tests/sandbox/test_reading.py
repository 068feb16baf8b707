"""What a reader sees: markup, blocks and dates in plain words; and who is called by name."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox import reading
from bot.sandbox.reading import Reader

READER = Reader(
    ZoneInfo("Europe/Madrid"),
    datetime(2026, 5, 4, 12, 0, tzinfo=UTC),
    lambda id: {"U1": "Ana", "C1": "general"}.get(id, id),
)
MOMENT = int(datetime(2026, 5, 4, 22, 30, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("&amp;lt;", "&lt;"),
        ("<@U1> in <#C1> and <#C1|other>", "@Ana in #general and #other"),
        ("<!channel> <!here|hey>", "@channel hey"),
        ("<https://acme.example|Acme> <https://x.example>", "Acme https://x.example"),
        ("<mailto:ana@acme.example>", "ana@acme.example"),
        (f"<!date^{MOMENT}^{{date_short}} {{time}}|late>", "May 5, 2026 12:30 AM"),
        (f"<!date^{MOMENT}^{{date_short_pretty}}|late>", "tomorrow"),
        (f"<!date^{MOMENT}^{{date_num}}|late>", "2026-05-05"),
        (f"<!date^{MOMENT}^{{date}}|late>", "May 5th"),
        (f"<!date^{MOMENT}^{{date_long}}|late>", "Tuesday, May 5th, 2026"),
        (f"<!date^{MOMENT}^{{ago}}|late>", "in 10 hours"),
        ("<!date^soon^{date}|late>", "late"),
        ("<!date^1^{unknown}|late>", "{unknown}"),
    ],
)
def test_markup_is_read(text, seen):
    assert reading.mrkdwn(text, READER) == seen


def test_blocks_are_read_in_order():
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "Acme & <co>"}},
        {
            "type": "section",
            "text": {"type": "mrkdwn", "text": "*Hi* <@U1>"},
            "fields": [{"type": "mrkdwn", "text": "one"}, {"type": "mrkdwn", "text": "two"}],
            "accessory": {
                "type": "button",
                "text": {"type": "plain_text", "text": "Go"},
                "action_id": "go",
            },
        },
        {"type": "divider"},
        {
            "type": "context",
            "elements": [
                {"type": "mrkdwn", "text": "small"},
                {"type": "image", "image_url": "https://x.example", "alt_text": "a cat"},
            ],
        },
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [
                        {
                            "type": "rich_text_section",
                            "elements": [
                                {"type": "text", "text": "point "},
                                {"type": "user", "user_id": "U1"},
                            ],
                        }
                    ],
                }
            ],
        },
    ]
    seen = "Acme & <co>\n*Hi* @Ana\none\ntwo\n[Go]\nsmall a cat\n• point @Ana"
    assert reading.plain("fallback", blocks, READER) == seen
    assert reading.buttons(blocks) == ["Go"]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("<!channel>", {"channel"}),
        ("&lt;!channel&gt; &lt;@U1&gt;", set()),
        ("<@U1|ana> <!here> <!subteam^S1>", {"U1", "here", "S1"}),
        ("@channel @here", set()),
    ],
)
def test_only_real_mentions_call_somebody(text, called):
    assert reading.pings(text, []) == called
    assert reading.pings("", [section("mrkdwn", text)]) == called
    assert reading.pings("", [section("plain_text", text)]) == set()


def section(kind, text):
    return {"type": "section", "text": {"type": kind, "text": text}}


def test_an_overflow_menu_is_three_dots():
    edit = {"text": {"type": "plain_text", "text": "Edit"}, "value": "edit"}
    menu = {"type": "overflow", "action_id": "more", "options": [edit]}

    assert reading.plain("", [{"type": "actions", "elements": [menu]}], READER) == "[…]"
