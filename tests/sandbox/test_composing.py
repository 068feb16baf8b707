"""What a person types is stored as Slack stores it: escaped, and with links."""

import pytest

from bot.sandbox.composing import composed


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  hello \n", "hello"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"),
        ("see https://acme.example/jobs?a=1&b=2.", "see <https://acme.example/jobs?a=1&amp;b=2>."),
        ("ana@acme.example", "<mailto:ana@acme.example|ana@acme.example>"),
        (
            "Ana <ana@acme.example>",
            "Ana &lt;<mailto:ana@acme.example|ana@acme.example>&gt;",
        ),
        ("acme.com, please", "<http://acme.com|acme.com>, please"),
        ("at 3.30 e.g. today", "at 3.30 e.g. today"),
    ],
)
def test_words_are_stored_as_slack_stores_them(typed, stored):
    assert composed(typed) == stored
