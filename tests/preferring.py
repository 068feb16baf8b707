"""What a person reads in the open settings, and what arrives afterwards."""

from typing import Any

from tests.stories import Seeker


async def says(ana: Seeker, about: str, **chosen: Any) -> str:
    """The line that says this, once these fields are filled in the open form."""
    await ana.person.fills({name.replace("_", " "): value for name, value in chosen.items()})
    await ana.stage.rests()
    assert ana.person.modal
    [line] = [one for one in ana.person.modal.plain.splitlines() if about in one]
    return line.removeprefix("→ ")


async def comes(ana: Seeker, until: str) -> list[str]:
    """What is new until then, by first lines."""
    await ana.stage.waits(until)
    return [one.plain.splitlines()[0] for one in ana.sees()]
