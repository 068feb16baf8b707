"""The gallery of letters shows what the letters say today."""

from docs import letters


def test_the_gallery_is_up_to_date() -> None:
    page = letters.PAGE.read_text(encoding="utf-8")

    assert page == letters.written(), "run: python -m docs.letters"
