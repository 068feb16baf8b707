"""A notebook as bytes, and back. Errors never quote what a person wrote."""

from pydantic import ValidationError

from bot.coach.facts import Notebook
from bot.store.base import StoreError


def content(notebook: Notebook) -> bytes:
    """A notebook as JSON. StoreError where it could not be read back, before it does any harm."""
    try:
        written = notebook.model_dump_json(warnings="error").encode()
        Notebook.model_validate_json(written)
    except ValueError:
        # The cause would quote the notebook, and end in the log with it.
        raise StoreError("A notebook holds what could not be read back; not saved.") from None
    return written


def place(error: ValidationError) -> str:
    """Which field it is about."""
    return ".".join(str(step) for step in error.errors(include_input=False)[0]["loc"]) or "it"
