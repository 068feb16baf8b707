"""Forty days of a search, lived through in the sandbox; the page that tells of them is true."""

from pathlib import Path

from docs import forty_days


async def test_the_story_goes_as_it_is_told(tmp_path: Path) -> None:
    page = forty_days.PAGE.read_text(encoding="utf-8")

    assert page == await forty_days.written(tmp_path), "run: python -m docs.forty_days"
