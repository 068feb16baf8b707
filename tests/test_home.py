"""The Home tab: useful when empty, true after every click on it."""

from tests.stories import Seeker, Stage, berlin


async def home(ana: Seeker) -> str:
    """What the tab shows when it is opened."""
    view = await ana.person.opens_home()
    await ana.stage.rests()
    assert view
    return view.plain


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
    assert "Acme · Interview today at 8:00 AM" in ana.person.home.plain


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
    assert "Acme · Interview today at 8:00 AM" in ana.person.home.plain

    await stage.waits("2026-03-03 12:00")
    assert ana.person.home
    assert "You met the people at Acme" in ana.person.home.plain


async def test_a_home_that_was_never_opened_is_not_published(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    await stage.waits("2026-03-03 12:00")

    assert ana.person.home is None
