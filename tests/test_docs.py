"""What the README says is true: its tables come from the code, its conversation is replayed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.coach.rules import RULES, SEARCH_RULES
from bot.listeners.commands import SUBCOMMANDS
from bot.sandbox.message import Message
from bot.variables import VARIABLES
from tests.stories import Seeker, Stage

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def table(heading: str) -> list[str]:
    """The rows of the table below this heading."""
    chapter = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| .+$", chapter, flags=re.MULTILINE)[1:]


def test_the_commands_are_those_of_the_code() -> None:
    expected = [f"| `/interview {one.usage}` | {one.about} |" for one in SUBCOMMANDS.values()]

    assert table("Commands") == expected


def test_the_nudges_are_those_of_the_code() -> None:
    docs = [
        (rule.__name__, (rule.__doc__ or "").splitlines()[0]) for rule in (*RULES, *SEARCH_RULES)
    ]

    assert table("Nudges") == [f"| {name} | {doc} |" for name, doc in docs]


def test_the_settings_are_those_of_the_code() -> None:
    expected = [
        f"| `{one.name}` | {one.meaning} | {f'`{one.default}`' if one.default else ''} |"
        for one in VARIABLES
    ]

    assert table("Settings") == expected


def test_the_map_is_that_of_the_code() -> None:
    parts = re.findall(r"^(\w+) {2,}(.+)$", bot.__doc__ or "", flags=re.MULTILINE)

    assert table("Map of the code") == [f"| `bot/{name}` | {what} |" for name, what in parts]
    assert [name for name, _ in parts if not list((ROOT / "bot").glob(f"{name}*"))] == []


def test_the_chapters_are_in_the_order_that_a_newcomer_needs() -> None:
    assert re.findall(r"^## (.+)$", README, flags=re.MULTILINE) == [
        *("What it looks like", "Try it", "Use it in Slack", "Commands", "Nudges"),
        *("Settings", "For many people, or many workspaces", "Privacy", "Map of the code"),
    ]


def test_every_picture_and_file_that_is_linked_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", README)

    assert [name for name in linked if not (ROOT / name).is_file()] == []


def steps() -> Iterator[tuple[str, str]]:
    """What is said in the conversation, by line: who does it, and what."""
    [conversation] = re.findall(r"<!-- conversation -->\n```text\n(.+?)```", README, flags=re.S)
    for line in conversation.splitlines():
        if found := re.match(r"(It is) (\S+)|(Ana \w+(?: in)?|Encore)  +(.+)", line):
            yield found[1] or found[3], found[2] or found[4]
        else:
            yield "Encore", line.strip()


def spoken(messages: list[Message]) -> list[str]:
    """The lines that a reader sees, without the stars of bold print."""
    return [line.replace("*", "") for one in messages for line in one.plain.splitlines()]


async def do(ana: Seeker, stage: Stage, gesture: str, what: str) -> None:
    """One line of the conversation that is not Encore's."""
    newest = ana.person.messages[-1] if ana.person.messages else None
    match gesture:
        case "It is":
            await stage.waits(f"2026-03-03 {what}")
        case "Ana types":
            await ana.types(what)
        case "Ana fills in":
            await ana.submits(dict(field.split(": ", 1) for field in what.split(" | ")))
        case "Ana clicks":
            await ana.clicks(what)
        case "Ana replies":
            assert newest
            await ana.replies(what, to=newest)
        case _:
            pytest.fail(f"the README says what nobody can do: {gesture}")


async def test_the_conversation_goes_as_it_is_told(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.person.opens_messages()
    await stage.rests()
    ana.sees()
    said: list[str] = []
    for who, what in steps():
        if who == "Encore":
            said = said or spoken(ana.sees())
            assert said.pop(0) == what
        else:
            assert said == []
            await do(ana, stage, who, what)
    assert spoken(ana.sees()) == []
