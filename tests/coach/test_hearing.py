"""Plain words: what is understood, and what is left alone because it may mean something else."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach import filing, hearing
from bot.coach.applying import Applied, apply
from bot.coach.entry import Entry
from bot.coach.facts import Notebook
from bot.coach.tellings import Told

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
"""A Tuesday."""


@pytest.fixture
def ana() -> Notebook:
    """Somebody who waits for Acme, has an interview at Globex tomorrow and an offer of nobody."""
    notebook = Notebook()
    filing.file(notebook, Entry("Acme", NOW - timedelta(days=1), "Clerk"), "V1", NOW)
    filing.file(notebook, Entry("Globex Corp", NOW + timedelta(days=1)), "V2", NOW)
    return notebook


def written(told: Told | None) -> str:
    """What was understood, in one line: what, company, day, text or role."""
    if not told:
        return ""
    parts = (str(told.what), told.company, f"{told.day:%a %-d %b}" if told.day else "")
    return " | ".join(part for part in (*parts, told.text or told.role) if part)


UNDERSTOOD = {
    "rejected | Acme": [
        *("Acme said no", "Acme said no.", "Acme has said no :(", "ugh, Acme said no today"),
        *("sadly Acme said no", "Acme said no to me", "The recruiter at Acme said no by email"),
        *("got rejected by Acme", "I was rejected by Acme", "I just got rejected from Acme"),
        *("I've been turned down by Acme", "rejection from Acme", "Got a rejection from Acme 😢"),
        *("I got a rejection email from Acme this morning", "It's a no from Acme"),
        *("Acme rejected me", "Acme rejected my application", "Acme turned me down"),
        *("Acme went with someone else", "Acme decided to go with another candidate"),
        *("Acme is not moving forward with my application", "I didn't get the job at Acme"),
        *("heard back from Acme: it's a no", "Heard back from Acme, they said no"),
        *("Acme replied: unfortunately, no", "Acme: rejected", "bad news: Acme said no"),
        "Acme passed on me",
    ],
    "rejected | acme": ["acme said no", "rejected by acme", "news: acme rejected me!"],
    "rejected | Globex": ["rejection from Globex", "Globex said no"],
    "rejected | Umbrella": ["Umbrella said no", "rejection from Umbrella", "Umbrella rejected me"],
    "rejected | Bank of Hooli": ["I got rejected by Bank of Hooli"],
    "closed | Acme": [
        *("closing Acme", "Close Acme", "I closed Acme", "let Acme go", "I'm letting Acme go"),
        *("dropping Acme", "I'm giving up on Acme", "moving on from Acme", "I withdrew from Acme"),
        "I withdrew my application at Acme",
    ],
    "heard | Acme": [
        *("heard back from Acme", "I heard from Acme today", "Acme replied", "Acme answered!"),
        *("Acme got back to me", "Acme finally wrote back", "got a reply from Acme"),
        *("I just received an email from Acme", "Acme called me back", "Acme has responded"),
        "finally heard back from the people at Acme",
    ],
    "heard | Umbrella": ["heard back from Umbrella"],
    "heard | Acme | Fri 6 Mar | next round": [
        *("heard back from Acme: next round on Friday", "Acme replied, next round on Friday"),
        *("Heard back from Acme – next round Friday!", "next round at Acme on Friday"),
    ],
    "heard | Acme | Tue 10 Mar | a second interview": [
        "Acme invited me to a second interview next Tuesday",
        "Acme wants a second interview next Tuesday",
    ],
    "heard | Acme | Fri 6 Mar | they want a final round at 3pm": [
        "heard back from Acme: they want a final round on Friday at 3pm"
    ],
    "heard | Acme | final interview": ["Acme invited me for final interview"],
    "heard | Acme | they need more time": ["heard back from Acme: they need more time"],
    "offer | Acme": [
        *("Acme made me an offer", "offer from Acme!", "I got an offer from Acme :tada:"),
        *("Acme offered me the job", "great news! Acme made an offer", "Acme sent me an offer"),
        "heard back from Acme: they made me an offer",
    ],
    "offer | Acme | Fri 6 Mar": [
        *("Acme made me an offer, answer by Friday", "offer from Acme, I have to answer by Friday"),
        *("Got an offer from Acme. They need an answer by Friday.", "offer from Acme until Friday"),
        "heard back from Acme: an offer, answer by Friday",
    ],
    "offer | Umbrella": ["offer from Umbrella"],
    "decision | Acme | Wed 11 Mar": [
        *("Acme will decide by next Wednesday", "Acme decides on 11 March"),
        *("Acme said they will let me know next Wednesday", "Decision from Acme by 11 March"),
        "heard back from Acme: they will decide by next Wednesday",
    ],
    "decision | Acme | Fri 13 Mar": [
        *("they said next week", "They said by the end of next week", "They'll decide next week"),
        *("Acme said next week", "they will get back to me next week", "Acme decides next week"),
    ],
    "decision | Acme | Tue 17 Mar": [
        *("they said in two weeks", "Acme will let me know within two weeks"),
        "Acme will decide in the next two weeks",
    ],
    "applied | Initech | Tue 3 Mar": [
        *("applied to Initech", "I applied at Initech", "I've just applied to Initech today"),
        *("Applied to Initech via LinkedIn", "sent my application to Initech"),
    ],
    "applied | Initech | Mon 2 Mar": [
        "applied at Initech yesterday",
        "applied to Initech on Monday",
    ],
    "applied | Initech | Tue 3 Mar | data engineer": [
        *("applied to Initech as data engineer", "I applied to Initech as a data engineer"),
        *("applied for the data engineer role at Initech", "Applied to Initech for data engineer"),
    ],
    "applied | Initech | Sun 1 Mar | data engineer": [
        "applied to Initech as data engineer two days ago",
        "I applied as data engineer at Initech on 1 March",
    ],
    "applied | Bank of Hooli | Tue 3 Mar": ["applied to Bank of Hooli"],
    "promise | Acme | send references tomorrow": [
        "I promised Acme to send references tomorrow",
        "promised Acme to send references tomorrow",
        "I promised Acme that I'd send references tomorrow",
        "I've promised the people at Acme to send references tomorrow",
    ],
    "promise | Acme | Fri 6 Mar | they will send the task by Friday": [
        *("they will send the task by Friday", "Acme will send the task by Friday"),
        *("Acme promised to send the task by Friday", "They'll send the task by Friday"),
    ],
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [(words, expected) for expected, all_words in UNDERSTOOD.items() for words in all_words],
)
def test_what_is_unmistakable_is_understood(ana: Notebook, words: str, expected: str) -> None:
    assert written(hearing.hear(words, ana, NOW)) == expected


LEFT_ALONE = [
    # Another meaning of the same words.
    *("Acme said no problem", "Acme said no to remote work", "Acme said no decision yet"),
    *("Acme said no thanks are needed", "Acme said nothing", "Acme said no news is good news"),
    *("Acme rejected my proposal", "Acme rejected their other candidate"),
    "Acme passed on the word",
    *("Acme turned me down the road", "Acme went with another vendor", "Acme answered my question"),
    *("Acme made me an offer I declined", "Acme offered me a coffee", "Acme replied to Bob"),
    *("I'm done with Acme for today", "done with Acme", "close the window", "closing time"),
    *("let it go", "I dropped Acme a note", "closing Monday"),
    *("Acme called it a day", "Acme wrote a blog post", "applied the patch to Acme"),
    # Negated.
    *("Acme didn't say no", "Acme has not rejected me", "I was not rejected by Acme"),
    *("never heard back from Acme", "I haven't heard back from Acme", "no offer from Acme"),
    *("heard nothing from Acme", "still no reply from Acme", "Acme never replied"),
    "not closing Acme",
    *("no email from Acme", "no rejection from Acme yet", "Acme did not make me an offer"),
    *("I have not applied to Initech", "I didn't promise Acme to send references", "no from Acme?"),
    # Asked.
    *("did Acme say no?", "Acme said no?", "should I close Acme?", "offer from Acme?"),
    *("have you heard back from Acme", "did I apply to Initech", "what if they reject me"),
    # Conditional, wished, feared, planned.
    *("if Acme says no", "if Acme said no I would cry", "unless Acme said no", "when Acme says no"),
    *("I hope Acme says no to remote", "I think Acme said no", "maybe Acme said no"),
    "I fear Acme said no",
    *("Acme will say no", "Acme might reject me", "Acme would have said no", "Acme almost said no"),
    *("I will apply to Initech", "I should have applied to Initech", "I want to apply to Initech"),
    *("I wish I had an offer from Acme", "hoping for an offer from Acme"),
    "waiting for a reply from Acme",
    *("applied to Initech tomorrow", "Acme could decide next week", "I may get rejected by Acme"),
    # Told of others, or by others.
    *("my friend applied to Acme", "Bob got rejected by Acme", "Bo said Acme said no"),
    *('"Acme said no"', "Bob: Acme said no", "they say Acme said no", "my friend at Acme said no"),
    *("she applied to Initech", "Acme made Bob an offer", "Acme rejected Bob"),
    "we heard Acme said no",
    *("he said no", "Mom said no", "everyone said no", "my boss said no", "someone replied"),
    # No company, or not only one.
    *("applied to five jobs", "applied to several places today", "applied to initech", "said no"),
    *("applied to Initech and Umbrella", "applied to college", "I applied for a visa"),
    "they replied",
    *("I applied to Initech as a joke", "applied to Initech for a friend", "I got an offer"),
    "offer",
    *("they said no", "I got rejected", "I promised Umbrella to call"),
    "I promised my mom to call her",
    *("Umbrella replied", "closing Umbrella", "Umbrella will decide by Friday", "rejected"),
    # No day, or a doubtful one.
    *("Acme will decide soon", "Acme will decide by the time you read this"),
    "they said Friday is fine",
    *("Acme will decide in a week or two", "they said something", "Acme will send the task"),
    "next week",
    *("offer from Acme, 80k, not sure", "heard back from Acme: nothing yet", "Acme replied, jk"),
    # Longer than one sentence.
    *("Acme said no\nbut Globex said yes", "Acme said no and Globex replied"),
    "Acme said no, or did they",
    *("Acme said no. Just kidding.", "hello", "", "   ", "?", "🎉", "thanks!", "log Acme", "Acme"),
]


@pytest.mark.parametrize("words", LEFT_ALONE)
def test_what_may_mean_something_else_is_left_alone(ana: Notebook, words: str) -> None:
    assert written(hearing.hear(words, ana, NOW)) == ""


def test_they_are_only_known_where_one_company_owes_an_answer(ana: Notebook) -> None:
    apply(ana, Applied("Initech"), "V3", NOW)

    assert hearing.hear("they said next week", ana, NOW) is None
    assert hearing.hear("they said next week", Notebook(), NOW) is None


@given(st.text(alphabet="aA ,.:'’no?!-–", max_size=500))
def test_any_words_are_read_in_no_time(words: str) -> None:
    hearing.hear(f"Acme said no {words}", Notebook(), NOW)
    hearing.hear(f"heard back from {words}", Notebook(), NOW)
