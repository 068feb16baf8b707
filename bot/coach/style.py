"""How a person wants their letters to sound, and how they sign them."""

from enum import StrEnum

from bot.coach.fact import Fact


class Tone(StrEnum):
    """How close a letter comes."""

    WARM = "warm"
    PLAIN = "plain"
    FORMAL = "formal"


class Style(Fact):
    """The settings of letters. A letter without a name is not signed."""

    tone: Tone = Tone.WARM
    language: str = "en"
    """One of the languages that letters are written in (ISO 639-1)."""
    name: str = ""
    phone: str = ""
    profile: str = ""
    """The address of a professional profile."""
