"""The Home tab: useful when empty, true after every click on it, and a way to everything."""

from bot.sandbox.faults import Fault
from tests.stories import Seeker, Stage, berlin


async def home(ana: Seeker) -> str:
    """What the tab shows when it is opened."""
    await ana.person.opens_home()
    await ana.stage.rests()
    assert ana.person.home
    return ana.person.home.plain


async def test_an_empty_home_says_what_to_do(stage: Stage) -> None:
    ana = stage.person("Ana")

    lines = (await home(ana)).splitlines()
    assert lines[0].startswith("Hello, I am Encore.")
    assert lines[1] == "[Log an interview] [Settings]"


async def test_home_shows_what_is_due_and_follows_a_click(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    await stage.waits("2026-03-03 12:00")
    assert "You met the people at Acme" in await home(ana)
    view = ana.person.home
    assert view
    await ana.clicks("Sent", on=view)

    assert ana.person.home
    assert "You met the people at Acme" not in ana.person.home.plain
    assert "*Acme*\n1 interview · You sent a letter: thank you, today" in ana.person.home.plain


async def test_the_form_opens_from_home(stage: Stage) -> None:
    ana = stage.person("Ana")
    await home(ana)
    view = ana.person.home
    assert view
    await ana.clicks("Log an interview", on=view)

    assert await ana.submits({"Company": "Acme"}) == {}
    assert ana.sees()[-1].plain.startswith("*Interview at Acme*")


async def test_home_follows_what_happens_elsewhere(stage: Stage) -> None:
    ana = stage.person("Ana")
    await home(ana)
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    await stage.rests()
    assert ana.person.home
    assert "*Acme*\n1 interview · Interview 1, today" in ana.person.home.plain

    await stage.waits("2026-03-03 12:00")
    assert ana.person.home
    assert "You met the people at Acme" in ana.person.home.plain


async def test_a_home_that_was_never_opened_is_not_published(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    await stage.waits("2026-03-03 12:00")

    assert ana.person.home is None


async def on_home(ana: Seeker, label: str) -> None:
    """A click on the tab."""
    assert ana.person.home
    await ana.clicks(label, on=ana.person.home)


async def test_home_tells_of_this_week(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.logs(
        "Acme",
        **{
            "When it begins or began": berlin("2026-03-05 15:00"),
            "What you promised": "send references by Friday",
        },
    )
    shown = await home(ana)

    assert "This week\n• Mar 5, 2026 at 3:00 PM: Interview at Acme\n" in shown
    assert "You promised Acme: send references" in shown
    assert "*Acme*\nInterview 1 ahead" in shown


async def test_many_applications_come_page_by_page_and_can_be_searched(stage: Stage) -> None:
    ana = stage.person("Ana")
    for number in range(12):
        await ana.types(f"/interview applied Company {number:02}")
        assert await ana.submits() == {}
    first = await home(ana)
    assert "Company 11" in first
    assert "Company 00" not in first
    assert "Page 1 of 2, 12 in all" in first
    await on_home(ana, "Older")
    assert ana.person.home
    assert "Company 00" in ana.person.home.plain
    assert "Page 2 of 2, 12 in all" in ana.person.home.plain

    await on_home(ana, "Search")
    assert await ana.submits({"Company or role": "company 05"}) == {}
    assert ana.person.home
    assert "*Company 05*" in ana.person.home.plain
    assert "Company 06" not in ana.person.home.plain
    await on_home(ana, "“company 05” ✕")
    assert "Page 1 of 2, 12 in all" in ana.person.home.plain


async def test_the_shelf_of_what_is_closed(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme")
    await ana.types("/interview rejected Acme")
    assert "Nothing is in play" in await home(ana)
    assert ana.person.home
    await ana.person.chooses("Closed", placeholder="Which ones", on=ana.person.home)
    await stage.rests()

    assert "*Acme*\nThey said no" in ana.person.home.plain


async def test_an_application_opens_with_all_that_happened(stage: Stage) -> None:
    ana = stage.person("Ana")
    more = {"Role": "Data engineer", "Who you met": "Bo Lee, CTO, bo@acme.com"}
    await ana.logs("Acme", **more, **{"When it begins or began": berlin("2026-03-03 08:00")})
    await stage.waits("2026-03-03 12:00")
    await ana.clicks("Sent")
    await home(ana)
    await on_home(ana, "Open")
    modal = ana.person.modal
    assert modal
    lines = modal.plain.splitlines()
    assert lines[:3] == ["Application", "*Acme*", "Data engineer"]
    happened = lines[lines.index("What happened") + 1 :][:2]
    assert happened == [
        "→ today: You sent a letter to Bo Lee: thank you",
        "• today: Interview 1 with Bo Lee",
    ]
    assert "• Bo Lee (CTO), bo@acme.com" in lines

    await ana.clicks("A no", on=modal)
    assert ana.person.modal
    assert "They said no" in ana.person.modal.plain
    assert "*Acme" not in ana.person.home.plain.split("Applications")[1]


async def test_an_application_is_renamed_removed_and_put_back(stage: Stage) -> None:
    ana = stage.person("Ana")
    card = await ana.logs("Acme")
    await home(ana)
    await on_home(ana, "Open")
    assert ana.person.modal
    await ana.clicks("Edit", on=ana.person.modal)
    assert await ana.submits({"Company": "Acme Corp", "Role": "Lead"}) == {}
    assert ana.person.modal is None
    assert "*Acme Corp · Lead*" in ana.person.home.plain
    ana.sees()

    await on_home(ana, "Open")
    await ana.clicks("Remove", on=ana.person.modal)
    assert "Acme" not in ana.person.home.plain
    assert card.plain == "Removed."
    [told] = ana.sees()
    assert told.plain.startswith("Removed: Acme Corp, and everything about it.")
    await ana.person.closes(everything=True)
    await ana.clicks("Undo", on=told)
    assert "*Acme Corp · Lead*" in ana.person.home.plain
    assert card.plain.startswith("*Interview at Acme Corp, Lead*")


async def test_what_was_removed_is_really_gone_after_a_week(stage: Stage) -> None:
    ana = stage.person("Ana")
    card = await ana.logs("Acme", **{"Who you met": "Bo Lee"})
    await home(ana)
    await on_home(ana, "Open")
    await ana.clicks("Remove", on=ana.person.modal)
    await stage.waits("2026-03-11 12:00")

    assert card.plain == "Removed, and forgotten."
    [notebook] = stage.data_dir.glob("T*/U*.json")
    assert "Acme" not in notebook.read_text()
    assert not [one for one in ana.person.messages if "Acme" in one.plain]


async def test_a_promise_is_noted_from_home(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme")
    await home(ana)
    ana.sees()
    assert ana.person.home
    await ana.person.chooses("Note a promise", placeholder=None, on=ana.person.home)
    await stage.rests()
    assert await ana.submits({"What, and by when": "send references tomorrow"}) == {}

    [card] = ana.sees()
    assert card.plain.startswith("You promised Acme: send references, by Wed 4 Mar.")


async def test_home_says_when_no_message_arrives(stage: Stage) -> None:
    ana = stage.person("Ana")
    await home(ana)
    refused = Fault.refused("user_disabled")
    stage.sandbox.faults.next("chat.postMessage", refused, times=9)
    stage.sandbox.faults.next("conversations.open", refused, times=9)
    await ana.types("/interview applied Acme")
    await ana.submits()

    assert ana.person.home
    assert "My messages do not reach you" in ana.person.home.plain
    stage.sandbox.faults.clear()
    assert "My messages do not reach you" not in await home(ana)
