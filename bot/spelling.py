"""Whether a word is spelt right, by the dictionaries of pyspellchecker; read at their first use."""

import re
from functools import cache

from spellchecker import SpellChecker

_BRITISH = (
    (r"our", "or"),
    (r"is(e|ed|es|er|ing|ation|ations)$", r"iz\1"),
    (r"ys(e|ed|es|ing)$", r"yz\1"),
    (r"re$", "er"),
    (r"ll(ed|ing|er)$", r"l\1"),
    (r"ence$", "ense"),
    (r"ogue$", "og"),
    (r"mme", "m"),
)
"""From British spelling to American, which is what the English dictionary holds."""
_LEAST = 3
"""Letters of a part of a German compound."""


class Speller:
    """One language. A word that nobody can suggest a better one for is taken as right."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._words = SpellChecker(language=language, distance=1)

    def suggest(self, word: str) -> str | None:
        """The word that was probably meant; None where this one is right, or nobody knows."""
        plain = word.lower().replace("’", "'")
        if self.knows(plain):
            return None
        meant = self._words.correction(plain)
        if not meant or meant == plain:
            return None
        return meant.capitalize() if word[:1].isupper() else meant

    def knows(self, word: str) -> bool:
        """Whether the word is in the dictionary, or put together from words that are."""
        parts = [part for part in re.split(r"[-/]", word.lower().replace("’", "'")) if part]
        return all(self._is_word(part) for part in parts)

    def _is_word(self, word: str) -> bool:
        stem = word.removesuffix("'s")
        if stem in self._words or len(stem) < _LEAST:
            return True
        if self._language == "en":
            return any(re.sub(*pair, stem) in self._words for pair in _BRITISH)
        return any(
            stem[:at].removesuffix(joint) in self._words and stem[at:] in self._words
            for at in range(_LEAST, len(stem) - _LEAST + 1)
            for joint in ("", "s", "n")
        )


@cache
def speller(language: str) -> Speller:
    """The speller of this language (ISO 639-1)."""
    return Speller(language)
