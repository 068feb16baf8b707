"""Encryption at rest, with keys that can be changed: the first seals, every one of them opens."""

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class Sealer:
    """Seals with the first of these Fernet keys; there must be one. Never shows a key."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = MultiFernet([Fernet(key) for key in keys])

    def seal(self, content: bytes) -> str:
        """The content as a text that says nothing to others."""
        return self._keys.encrypt(content).decode("ascii")

    def unseal(self, sealed: str) -> bytes | None:
        """The content, or None when no key opens it."""
        try:
            return self._keys.decrypt(sealed)
        except InvalidToken:
            return None
