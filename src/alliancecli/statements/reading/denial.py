"""What a statement denies, said plainly: is not, neither ... nor, in one but not in the other."""

from __future__ import annotations

import re

from alliancecli.fold import fold
from alliancecli.statements.reading.paraphrase import plainer
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.wording import asks

#: Words that turn a statement round; "no longer" is one of them by its first word.
_NEGATIONS = frozenset(
    (
        *("not", "never", "no", "none", "nobody", "neither", "nor", "cannot", "without"),
        *("isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "havent"),
    )
)
#: That it never was so: what it denies is that it ever was.
_NEVER = Pattern(
    r"\b(?:(?:has|have|had) never( been)?|(was|were) never|never( was| were)?)\b", "never"
)
_BE = "is|are|was|were|does|do|did|has|have|had"
_DENIAL = Pattern(
    rf"\b({_BE})"
    r"(?: not(?: yet)?| no longer(?! (?:an?|part|in(?! force)|the|members)\b)|n't(?: yet)?)\b"
    r"|\ba non[- ]?(?=members? (?:of|in)\b)",
    "not",
    "n't",
    "no longer",
    "non",
)
#: A question that expects that it is so, and one after what is not so.
_EXPECTS = Pattern(rf"\A({_BE})n't\b", "n't")
_ASKS_NOT = Pattern(rf"\A({_BE}) (.+?) (not|never) (?=\w)", " not ", " never ")
#: In one, but not in another; and the other way round.
_BUT_NOT = Pattern(rf"\A(.+?),? but (?:({_BE}) ?)?(?:not|n't)(?: yet)? ", " but ")
_NOT_BUT = Pattern(r"\b(is|was|are|were) not (in .+?),? but (in .+?)(?=[.?]?\Z)", " but ")
#: The word that stands for "but not".
BUT_NOT = "butnot"
_YEAR = re.compile(r"\d{4}", re.ASCII)
#: What is said around a statement.
_FRAME = Pattern(r"\A(?:is it true that|it is true that|true or false:?) ", "true")
#: What is said around one that is denied, and that it is: no negation stands beside it.
_UNTRUE = Pattern(
    r"\A(?:it is|it's) (?:(?:a|an) (?:\w+ )?(?:myth|lie|misconception|mistake|error)|false|untrue"
    r"|wrong|incorrect) (?:that|to say that) ",
    "it",
)
#: Words with which a list is asked for: it is asked which they are.
_GIVE = ("list", "name", "show me", "tell me", "give me")
_LIST = Pattern(
    rf"\A(?:please )?(?:{'|'.join(_GIVE)})(?: a list of)?(?: all)?(?: of)?(?: the)? "
    r"(?=(?:(?:current|former|founding) )?"
    r"(?:members?|states|countries|parties|secretar\w+|holders)\b)",
    *_GIVE,
)
#: What states there are in it: which ones.
_WHAT_STATES = Pattern(r"\Awhat (?=(?:countries|states|nations)\b)", "what ")
#: The same with the name before: list NATO members.
_LIST_OF = Pattern(
    rf"\A(?:please )?(?:{'|'.join(_GIVE)})(?: all)?(?: the)? "
    r"(?=(?!who\b|what\b|when\b|how\b)(?:\S+ ){1,4}(?:members?|partners)\b)",
    *_GIVE,
)
#: The same of what has been held: list all NATO summits since 2014.
_LIST_HELD = Pattern(
    rf"\A(?:please )?(?:{'|'.join(_GIVE)})(?: all)?(?: the)? "
    r"(?=(?!who\b|what\b|when\b|how\b)(?:\S+ ){0,4}"
    r"(?:summits|meetings|exercises|operations|missions)\b)",
    *_GIVE,
)
#: A day that is asked for in more words than "when".
_WHEN = Pattern(
    r"\A(?:on |in )?(?:what|which) (?:exact )?(?:day|date|month|year)"
    r" (?=(?:did|was|were|is|does)\b)",
    "what ",
    "which ",
)
#: Since when somebody is in something: when he joined it.
_SINCE_WHEN = Pattern(
    r"\Asince (?:when|what year)(?: is| are| has| have) (.+?)(?: been)?"
    r" (?:in|(?:a )?(?:member|part|ally) of|part of) ",
    "since ",
)
#: Who hosted what was held: where it was held.
_HOSTED = Pattern(
    r"\A(?!who\b|what\b|which\b|did\b)(.+?) (?:has )?(?:hosted|played host to)"
    r" ((?:the |an? )?(?:\S+ ){0,6}(?:summit|meeting|conference|session|exercise)\b.*)\Z",
    "host",
)
#: Whom an organisation admitted: who joined it.
_ADMITTED = Pattern(
    r"\A(?!who\b|what\b|which\b|did\b)((?:(?!was\b|were\b|has\b)\S+ )+?)admit(?:ted|s) "
    r"((?-i:[A-Z]).*?)((?: (?:in|on) .*\d.*)?[.]?)\Z",
    "admit",
)
#: "Yet" behind what is not so, "neither" within a statement, and at its beginning.
_YET = Pattern(r"\b(not)\b(.*?) yet\b", " yet")
_IN_NEITHER = Pattern(r"(?<=\w )neither (.+?) nor ", "neither ")
_NEITHER = Pattern(
    rf"\Aneither (.+?) nor (.+?) (?:({_BE}) |(?=(?:\w+ed|left|became|withdrew|quit)\b))", "neither "
)


def negated(text: str) -> bool:
    """Return whether a statement denies: an odd number of its words do, its frame being one."""
    denials = sum(word in _NEGATIONS for word in fold(text).split())
    return (denials + bool(_UNTRUE.search(text))) % 2 == 1


def straight(text: str) -> str:
    """Return what denies in a turn of its own as it is said plainly.

    "Isn't it so" asks whether it is, "is Alba not a member" states that it is not one, and
    "neither Alba nor Borea is" that Alba and Borea are not.
    """
    plain = plainer(text.replace("’", "'").strip())
    plain = _EXPECTS.sub(r"\1", plain)
    plain = _LIST.sub("which have been the ", _FRAME.sub("", plain))
    plain = _LIST_HELD.sub("which were the ", _LIST_OF.sub("which are the ", plain))
    plain = _WHAT_STATES.sub("which ", _WHEN.sub("when ", plain))
    plain = _SINCE_WHEN.sub(r"when did \1 join ", plain)
    plain = _ASKS_NOT.sub(lambda match: f"{match[2]} {match[1].lower()} {match[3]} ", plain)
    plain = _IN_NEITHER.sub(r"not \1 or ", plain)
    plain = _YET.sub(r"\1 yet\2", plain)
    plain = _HOSTED.sub(r"\2 was held in \1", plain)
    plain = _ADMITTED.sub(r"\2 joined \1\3", plain)
    if not asks(fold(plain).split()):
        plain = _NOT_BUT.sub(rf"\1 \3 {BUT_NOT} \2", plain)
        plain = _BUT_NOT.sub(_one_not_other, plain)
    return _NEITHER.sub(_none_of, plain)


def _one_not_other(match: re.Match[str]) -> str:
    """Return "is in A but not in B" with the word for it; as it is where a date, or another verb,
    stands on one side only."""
    verbs = fold(match[1]).split()
    if _YEAR.search(match[1]) or (match[2] and match[2].lower() not in verbs):
        return match[0]
    return f"{match[1]} {BUT_NOT} "


def _none_of(match: re.Match[str]) -> str:
    """Return "neither A nor B has" as "A and B has not", more of them too."""
    others = re.sub(r"\s+nor\s+", " and ", match[2], flags=re.IGNORECASE)
    return f"{match[1]} and {others} {match[3] or 'did'} not "


def undenied(text: str) -> str | None:
    """Return what a statement denies: of "Alba is not a member" that it is one; None of any other.

    A question with "isn't" expects that it is so, and denies nothing.
    """
    plain = text.replace("’", "'").strip()
    stated = _UNTRUE.sub("", plain)
    if stated != plain:
        return None if _NEGATIONS & {*fold(stated).split()} else stated
    so, denials = _NEVER.subn(lambda match: "was" if any(match.groups()) else "", plain)
    if not denials:
        found = list(_DENIAL.finditer(plain))
        denials = len(found) if all(match.start() for match in found) else 0
        so = _DENIAL.sub(lambda match: match[1] or "a ", plain)
    so = _FRAME.sub("", so)  # it is not true that
    words = fold(so).split()
    return None if denials != 1 or _NEGATIONS & {*words} or asks(words) else so
