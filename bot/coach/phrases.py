"""Whole sentences with which people tell about a company; what is not one of them is not heard.

They are written as patterns in which "(a|b)" is a choice and words in braces stand for a part.
All of what was said has to match, so that "Acme said no problem" is none of them. The groups that
are read are `company` (or `they`), `day`, `text`, `role` and `tail`.
"""

import re
from enum import Enum, auto


class Sort(Enum):
    """What kind of sentence it is, and so how its groups are read."""

    REJECTED = auto()
    CLOSED = auto()
    HEARD = auto()
    ROUND = auto()
    OFFER = auto()
    DECISION = auto()
    APPLIED = auto()
    PROMISED = auto()
    THEY_PROMISED = auto()


_PARTS = {
    "company": r"""(?P<company>[^,:;!?()"“”]{1,60}?)""",
    "who": "((the )?(people|team|folks|recruiter|hiring manager) (at|from|of) )?{company}",
    "they": "((?P<they>they)|{who})",
    "i": "((i|have|just|finally|also|now|am|sadly|unfortunately) )*",
    "has": "((has|have|just|finally|now|already|sadly|unfortunately|also) )*",
    "when": "(,? (today|yesterday|just now|now|this (morning|afternoon|evening|week)|last night"
    "|already|after all|in the end|unfortunately|sadly|finally"
    "|(by|via|per|over the|on the) (e-?mail|phone|mail|letter)))*",
    "tail": r"(\s*[:;,.!–—-]+\s*(?P<tail>.+))?",
    "answer": r"((\s*[:;,.!–—-]+\s*| (?=(by|until|till) ))(?P<tail>.+))?",
    "somebody_else": "((someone|somebody) else|other candidates"
    "|(another|a different|an internal|the other) (candidate|person|applicant))",
    "mail": "(e-?mail|letter|message|note|call)",
    "will": "((will|wants? to|plans? to|hopes? to|means? to|(is|are) going to"
    "|(said|says?|told me)( that)? they( will| would)?) )?",
    "decide": "(decides?|lets? me know|gets? back to me|comes? back to me|tells? me|answers? me"
    "|(make|have) (a|an|the|their) (decision|answer))",
    "day": r"(?P<day>(by|on|until|before|within|in|next|tomorrow|today|this|the end|end of)\b.*)",
    "past": "(?P<day>today|this (morning|afternoon|evening)|just now|yesterday|last night"
    r"|(on |last )?(mon|tues|wednes|thurs|fri|satur|sun)day|\w+ (day|week)s? ago"
    r"|on \S+( \S+)?|\d{4}-\d\d-\d\d)",
    "role": "( an?| the)? (?P<role>[^,:;!?]{2,100}?)( (role|position|job))?",
    "by_way": "( (via|through|on|over) (linkedin|xing|indeed|glassdoor|e-?mail"
    "|their (web ?)?(site|page)))?",
    "appointment": r"( with [\w .'-]{1,60})?(,? (on|next|this|tomorrow|in|today)\b.{1,40})?",
    "round": "((an?|the|my|one|another) )?((second|third|next|final|last|technical|panel|phone|more"
    "|follow-?up|on-?site|2nd|3rd|another) )*(round|interview|on-?site|phone screen|screening)",
}
_PART = re.compile(r"\{([a-z_]+)\}")
_CHOICE = re.compile(r"\((?!\?)")


def _compiled(written: str) -> re.Pattern[str]:
    """The pattern with its parts put in; only groups with a name are kept."""
    while _PART.search(written):
        written = _PART.sub(lambda part: _PARTS[part[1]], written)
    return re.compile(_CHOICE.sub("(?:", written), re.IGNORECASE)


_WRITTEN = {
    Sort.REJECTED: (
        "{who} {has}(said|says?|told me) no( to me)?{when}",
        "{who} {has}(rejected|turned down|passed on|decided (against|not to move forward with)"
        "|(is|are|will) not (be )?moving forward with) (me|my application){when}",
        "{who} {has}turned me down{when}",
        "{who} {has}((went|decided to go|(is|are) (going|moving forward)) with|chose|picked|hired)"
        " {somebody_else}{when}",
        "{i}((was|got|been|were) )*(just )?(rejected|turned down) (by|at|from) {company}{when}",
        "{i}((got|received|it is|it was) )?((an?|another|the|my) )?rejection( {mail})?"
        " (from|by|at) {company}{when}",
        "{i}((got|received|it is|it was|that is) )?(a|another) no (from|by) {company}{when}",
        "{i}did not get the (job|role|position) (at|with|from) {company}{when}",
        "{company}(:| [–—-]) ?(rejected|rejection|it is a no|a no|said no){when}",
    ),
    Sort.CLOSED: (
        "{i}(close|closing|closed|dropping|dropped|letting go of|let go of|moving on from"
        "|moved on from|giving up on|gave up on) {company}{when}",
        "{i}(let|letting) {company} go{when}",
        "{i}(withdrew|withdrawing|withdrawn)( my application)? (from|at|to|with) {company}{when}",
    ),
    Sort.ROUND: (
        "{who} {has}(wants?( to see| to meet)?|invited|invites?|asked)( me)?( back| again)?"
        "( to| in for| for)? (?P<text>{round}{appointment})",
        "(?P<text>(next|second|third|final) (round|interview)) (at|with) {company} {day}",
    ),
    Sort.HEARD: (
        "{i}heard (?P<back>back )?from {who}{when}{tail}",
        "{i}(got|received|had) (an?|another|some) (answer|reply|response|news|word|{mail})"
        " (back )?from {who}{when}{tail}",
        "{who} {has}(replied|answered|responded|reached out|wrote|called( me)?|emailed( me)?"
        "|(got|came) back)( back)?( to me)?{when}{tail}",
    ),
    Sort.OFFER: (
        "{who} {has}(made|gave|sent|extended)( me)? (an|the|their) (job )?offer{when}{answer}",
        "{who} {has}offered me (a|the) (job|role|position){when}{answer}",
        "{i}((got|received|it is) )?((an|the|my) )?(job )?offer from {company}{when}{answer}",
    ),
    Sort.DECISION: (
        "{they} {will}{decide} {day}",
        r"{they} (said|says?) (?P<day>(by|within|in|next week|(the )?end of)\b.*)",
        "(the )?decision (from|at|of) {company} (is |comes |will come |due )*{day}",
    ),
    Sort.APPLIED: (
        "{i}applied (to|at|with) {company}( (as|for){role})?{by_way}(,? {past})?",
        "{i}applied (as|for){role} (at|with) {company}{by_way}(,? {past})?",
        "{i}(sent|submitted|sent off|sent in) (my|an|the) (application|cv|resume) (to|at) {company}"
        "( (as|for){role})?{by_way}(,? {past})?",
    ),
    Sort.PROMISED: (
        "(i |i have |i've )?(just )?promised (to )?{who} (to|(that )?i('d|'ll| would| will))"
        " (?P<text>.+)",
    ),
    Sort.THEY_PROMISED: (
        "{they} (will|promised( me)? to|(said|promised) (that )?they (would|will))"
        " (?P<text>(send|share|forward|e-?mail|mail|provide) .+)",
    ),
}

PATTERNS = tuple((sort, _compiled(one)) for sort, written in _WRITTEN.items() for one in written)

THEY_SAID_NO = _compiled(
    "((it is|it was|they said|they say|said|sadly|unfortunately),? )*"
    "((a )?no|(a )?rejection|(they )?rejected( me)?)|they turned me down"
    "|they (went|are going) with {somebody_else}|i did not get (it|the job)"
)
THEY_OFFER = _compiled(
    "((they (made|gave|sent)( me)?|i got|got|it is|i have) )?an (job )?offer{answer}"
    "|they offered me the (job|role|position)"
)
THEY_DECIDE = _compiled("(they {will}{decide}|decision) {day}")
THEY_WANT_MORE = _compiled(
    "((they want( me)?|they invited me|there (is|will be)|(we|i) have|i got|it is|i am|i made it"
    r"|invited|on)( back)?( to| in for| for| in)? )?{round}\b.*"
)
NO_NEWS = re.compile(r"\b(?:nothing|nobody|maybe|if|kidding|jk|joking|wrong|never mind)\b", re.I)
"""Words after which it is not clear any more that they have answered."""
