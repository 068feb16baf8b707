"""What is wrong with the words as such: placeholders, worn phrases, doubled words, spelling."""

import re
from collections.abc import Iterator

from bot.coach.proofreading.finding import Finding, Kind, Part, Speller
from bot.coach.proofreading.guide import Guide

_PLACEHOLDER = re.compile(
    r"\[[^\]\n]{1,60}\]|\{[^}\n]{1,60}\}|<(?:insert|your|name|company)[^>\n]{0,60}>"
    r"|\bX{3,}\b|\bT\.?B\.?[DA]\b|\bTODO\b|_{3,}|\blorem ipsum\b"
    r"|\b(?:Company|Your|Interviewer(?:['’]s)?|Manager(?:['’]s)?) Name\b",
)
_TWICE = re.compile(r"\b([^\W\d_]+)((?:\s+\1\b)+)", re.I)
_PLAIN = re.compile(r"(?<![\w@./:])[^\W\d_]+(?:[-’'][^\W\d_]+)*(?![\w@/:]|\.\w)")


def placeholders(part: Part, text: str, own: str, says: dict[str, str]) -> Iterator[Finding]:
    """What was meant to be filled in, unless the notebook itself has such words."""
    for found in _PLACEHOLDER.finditer(text):
        if found[0] not in own:
            said = says["placeholder"]
            yield Finding(Kind.PLACEHOLDER, part, *found.span(), found[0], said)


def phrases(part: Part, text: str, own: str, guide: Guide) -> Iterator[Finding]:
    """Worn phrases, and words that sound like need or reproach."""
    for kind, several in ((Kind.CLICHE, guide.cliches), (Kind.TONE, guide.tone)):
        for worn in several:
            for found in worn.pattern.finditer(text):
                if found[0].casefold() not in own.casefold():
                    yield Finding(kind, part, *found.span(), found[0], worn.says, worn.fix)


def doubled(part: Part, text: str, guide: Guide) -> Iterator[Finding]:
    """The same word twice, also over the end of a line."""
    for found in _TWICE.finditer(text):
        if found[1].casefold() not in guide.twice_is_fine and "\n\n" not in found[2]:
            said = guide.says["doubled"]
            yield Finding(Kind.DOUBLED, part, *found.span(), found[0], said, found[1])


def spelling(
    part: Part, text: str, own: str, guide: Guide, speller: Speller | None
) -> Iterator[Finding]:
    """Words that no dictionary has, where it has a near one. Names are left alone."""
    known = {word.casefold() for word in re.findall(r"[^\W\d_]+", own)} | guide.at_ease
    for found in _PLAIN.finditer(text) if speller else ():
        word = found[0]
        if _is_name(text, found) or {*re.split(r"[-’']", word.casefold())} <= known:
            continue
        if word.casefold() not in known and speller and (meant := speller.suggest(word)):
            said = guide.says["spelling"].format(right=f"“{meant}”")
            yield Finding(Kind.SPELLING, part, *found.span(), word, said, meant)


def _is_name(text: str, found: re.Match[str]) -> bool:
    """A word with a capital in the middle of a sentence, or with several."""
    word = found[0]
    if any(char.isupper() for char in word[1:]):
        return True
    before = text[: found.start()].rstrip(" \t“„\"'(")
    begins = not before or before[-1] in ".!?:\n…"
    return word[0].isupper() and not begins
