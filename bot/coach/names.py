"""Whether words are a name that nobody has told before: surely one, or rather not."""

MOST_WORDS = 4
_SMALL = frozenset(["of", "the", "&", "de", "der", "von", "van", "for", "la"])
_NO_NAMES = frozenset(
    [
        *("i", "me", "my", "mine", "he", "she", "it", "we", "us", "our", "you", "your", "they"),
        *("them", "their", "his", "her", "this", "that", "these", "those", "someone", "somebody"),
        *("nobody", "everyone", "everybody", "anyone", "anybody", "nothing", "everything", "one"),
        *("if", "when", "what", "who", "why", "how", "whether", "unless", "until", "because"),
        *("maybe", "perhaps", "probably", "hopefully", "apparently", "supposedly", "and", "or"),
        *("but", "not", "no", "yes", "never", "still", "almost", "only", "even", "again", "there"),
        *("did", "does", "do", "has", "have", "had", "will", "would", "could", "should", "might"),
        *("may", "can", "is", "are", "was", "were", "be", "said", "says", "say", "told", "heard"),
        *("got", "applied", "think", "guess", "hope", "wish", "suppose", "imagine", "let", "see"),
        *("mom", "mum", "mother", "dad", "father", "brother", "sister", "son", "daughter", "kid"),
        *("wife", "husband", "partner", "boyfriend", "girlfriend", "friend", "friends", "boss"),
        *("landlord", "doctor", "dentist", "teacher", "neighbor", "neighbour", "colleague"),
        *("recruiter", "manager", "team", "people", "company", "companies", "place", "places"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today"),
        *("yesterday", "tomorrow", "a", "an", "all", "some", "several", "many", "two", "three"),
    ]
)
"""Words that are not the name of a company, however they are written."""
_NO_ROLES = ("my ", "his ", "her ", "their ", "our ", "fun", "a ", "joke", "backup", "back-up")
_NO_ENDS = ("time", "times", "joke", "friend", "favor", "favour", "resort", "test", "backup")


def is_name(words: str) -> bool:
    """Whether it is written like a name: a few words with capitals, none an everyday one."""
    parts = words.split()
    if not parts or len(parts) > MOST_WORDS or "'" in words:
        return False
    if any(part.casefold().strip(".") in _NO_NAMES for part in parts):
        return False
    return parts[0] not in _SMALL and all(_is_big(part) or part in _SMALL for part in parts)


def is_role(words: str) -> bool:
    """Whether it can be what somebody applied as; no role at all can."""
    plain = words.casefold().strip()
    return not plain.startswith(_NO_ROLES) and not plain.endswith(_NO_ENDS)


def _is_big(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
