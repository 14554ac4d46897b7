"""How a statement is worded: what it denies, its time, its turn, and how alike two of them are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from math import log

from alliancecli.fold import fold
from alliancecli.statements.numerals import is_number, numbers
from alliancecli.words import FILLERS, stem

#: Words of a statement about the past; without a date it means any day of it.
PAST = frozenset(("was", "were", "had", "used", "once", "ever", "former", "formerly", "previously"))
#: Words of today.
NOW = frozenset(("still", "now", "today", "currently"))
_PRESENT = NOW | frozenset(("is", "are", "has"))
#: Words that ask for what the record has to say: it goes before the statements on record.
ASKING = frozenset(("how", "when", "where", "which", "who", "whom"))
#: Words with which those are asked for who did or belong.
WHO = frozenset(("who", "which"))
#: Words that pick one of a row.
FIRST = frozenset(("first",))
LAST = frozenset(("last", "latest"))
#: So many letters of a word must agree: readmitted, readmits.
STEM = 5
#: Words of what may be.
MAY = frozenset(("can", "could", "may", "might", "shall", "should", "will", "would"))
#: Words with which it is asked whether any did.
_VERBS = frozenset(("has", "have", "did", "had"))
_INITIALS = re.compile(r"\b[A-Z]{2,}\b", re.ASCII)
_MIXED = re.compile(r"[A-Za-z]\d|\d[A-Za-z]", re.ASCII)
#: Words that turn a statement round; "no longer" is one of them by its first word.
_NEGATIONS = frozenset(
    (
        *("not", "never", "no", "none", "nobody", "neither", "nor", "cannot", "without"),
        *("isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "havent"),
    )
)
#: That it never was so: what it denies is that it ever was.
_NEVER = re.compile(
    r"\b(?:(?:has|have|had) never( been)?|(was|were) never|never( was| were)?)\b", re.IGNORECASE
)
_BE = "is|are|was|were|does|do|did|has|have|had"
_DENIAL = re.compile(
    rf"\b({_BE})"
    r"(?: not(?: yet)?| no longer(?! (?:an?|part|in(?! force)|the)\b)|n't(?: yet)?)\b"
    r"|\ba non[- ]?(?=members? (?:of|in)\b)",
    re.IGNORECASE,
)
#: A question that expects that it is so, and one after what is not so.
_EXPECTS = re.compile(rf"\A({_BE})n't\b", re.IGNORECASE)
_ASKS_NOT = re.compile(rf"\A({_BE}) (.+?) (not|never) (?=\w)", re.IGNORECASE)
#: In one, but not in another; and the other way round.
_BUT_NOT = re.compile(rf"\A(.+?),? but (?:({_BE}) ?)?(?:not|n't)(?: yet)? ", re.IGNORECASE)
_NOT_BUT = re.compile(r"\b(is|was|are|were) not (in .+?),? but (in .+?)(?=[.?]?\Z)", re.IGNORECASE)
#: The word that stands for "but not".
BUT_NOT = "butnot"
_YEAR = re.compile(r"\d{4}", re.ASCII)
#: What is said around a statement.
_FRAME = re.compile(r"\A(?:is it true that|it is true that|true or false:?) ", re.IGNORECASE)
#: A list that is asked for: it is asked which they are.
_LIST = re.compile(
    r"\A(?:please )?(?:list|name|show me|tell me|give me)(?: a list of)?(?: all)?(?: of)?(?: the)? "
    r"(?=(?:(?:current|former|founding) )?"
    r"(?:members?|states|countries|parties|secretar\w+|holders)\b)",
    re.IGNORECASE,
)
#: "Yet" behind what is not so, "neither" within a statement, and at its beginning.
_YET = re.compile(r"\b(not)\b(.*?) yet\b", re.IGNORECASE)
_IN_NEITHER = re.compile(r"(?<=\w )neither (.+?) nor ", re.IGNORECASE)
_NEITHER = re.compile(
    rf"\Aneither (.+?) nor (.+?) (?:({_BE}) |(?=(?:\w+ed|left|became|withdrew|quit)\b))",
    re.IGNORECASE,
)
#: Words beside numbers with which a statement says how many, or how often.
_SOME = frozenset(
    (
        *("once", "twice", "times", "hundred", "dozen", "several", "many", "most", "few"),
        *("all", "every", "both", "none", "no", "only"),
    )
)
#: Words that say of how many something holds; what is asked with one is said with it.
_LIMITS = {
    **dict.fromkeys(("only", "alone"), "only"),
    **dict.fromkeys(("all", "every"), "all"),
    **dict.fromkeys(("more", "fewer", "less"), "more"),
    "most": "most",
}
#: Words that make another statement of one, by what they turn into.
_TURNING = {
    **dict.fromkeys(("before", "earlier"), "before"),
    **dict.fromkeys(("after", "later"), "after"),
    **dict.fromkeys(
        ("left", "leave", "leaves", "leaving", "quit", "withdrew", "withdrawn"), "left"
    ),
    **dict.fromkeys(("withdraw", "withdraws", "exit", "exited", "withdrawal"), "left"),
    **dict.fromkeys(("founding", "founder", "founders"), "founding"),
    **dict.fromkeys(("refused", "refuses", "refuse", "declined", "rejected", "failed"), "refused"),
    **dict.fromkeys(("newest", "latest", "youngest"), "newest"),
    **dict.fromkeys(("first", "last"), "order"),
    **dict.fromkeys(("nonmember", "nonmembers"), "outside"),
}


def past(text: str) -> bool:
    """Return whether a statement is told of the past only: it was so."""
    words = set(fold(text).split())
    return bool(PAST & words) and not _PRESENT & words


def present(text: str) -> bool:
    """Return whether a statement is told of today only: it is so."""
    words = set(fold(text).split())
    return bool(_PRESENT & words) and not PAST & words


def negated(text: str) -> bool:
    """Return whether a statement denies: an odd number of its words do."""
    return sum(word in _NEGATIONS for word in fold(text).split()) % 2 == 1


def straight(text: str) -> str:
    """Return what denies in a turn of its own as it is said plainly.

    "Isn't it so" asks whether it is, "is Alba not a member" states that it is not one, and
    "neither Alba nor Borea is" that Alba and Borea are not.
    """
    plain = text.replace("’", "'").strip()
    plain = _EXPECTS.sub(r"\1", plain)
    plain = _LIST.sub("which have been the ", _FRAME.sub("", plain))
    plain = _ASKS_NOT.sub(lambda match: f"{match[2]} {match[1].lower()} {match[3]} ", plain)
    plain = _IN_NEITHER.sub(r"not \1 or ", plain)
    plain = _YET.sub(r"\1 yet\2", plain)
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
    so, denials = _NEVER.subn(lambda match: "was" if any(match.groups()) else "", plain)
    if not denials:
        found = list(_DENIAL.finditer(plain))
        denials = len(found) if all(match.start() for match in found) else 0
        so = _DENIAL.sub(lambda match: match[1] or "a ", plain)
    words = fold(so).split()
    return None if denials != 1 or _NEGATIONS & {*words} or asks(words) else so


def same_turn(asked: str, stated: str) -> bool:
    """Return whether the same words turn both.

    What says why is none of what is only so, and what is so of one is not so of it only, or of all.
    """
    both = (fold(text).replace("non member", "nonmember").split() for text in (asked, stated))
    first, second = ({_TURNING[word] for word in words if word in _TURNING} for words in both)
    limits, stated_limits = (
        {_LIMITS[word] for word in fold(text).split() if word in _LIMITS}
        for text in (asked, stated)
    )
    if not limits <= stated_limits:
        return False
    return first == second and ("why" in fold(asked).split() or "why" not in fold(stated).split())


def same_numbers(asked: str, beside: Sequence[str], stated: str) -> bool:
    """Return whether every number that is asked with is in a statement too.

    Numbers in words count ``beside`` names only: Article 4 is not Article 5, the Five Eyes are no
    number.
    """
    digits = {int(word) for word in fold(asked).split() if word.isdecimal()}
    return digits | {*numbers(beside)} <= {*numbers(fold(stated).split())}


def asks(words: Iterable[str]) -> bool:
    """Return whether words ask for more than a day: "when did it" is read as that it did.

    When, or what, the last or the first was asks which one it was, and whether any did who did.
    """
    said = {*words}
    if said & {"when", "what"} and not (FIRST | LAST).isdisjoint(said):
        return True
    if "any" in said and not _VERBS.isdisjoint(said):
        return True
    return not ASKING.isdisjoint(said - {"when"})


def asks_who(words: Set[str]) -> bool:
    """Return whether it is asked who, or how many."""
    return not WHO.isdisjoint(words) or {"how", "many"} <= words


def may(text: str) -> bool:
    """Return whether a statement is of what may be, or may be done."""
    return not MAY.isdisjoint(fold(text).split())


def counts(asked: str, stated: str) -> bool:
    """Return whether a statement has a number, or a word for one, where that is asked for."""
    if not {"how", "many"} <= set(fold(asked).split()):
        return True
    words = fold(stated).split()
    return any(is_number(word) or word in _SOME for word in words)


def tells(word: str) -> bool:
    """Return whether a word of a question says something by itself."""
    return len(word) > 1 and word not in FILLERS and not word.isdecimal()


def proper(text: str) -> frozenset[str]:
    """Return the words of a text that are names by their writing: a capital within it, or G8.

    None of a headline, in which every longer word has one.
    """
    words = text.split()[1:]
    if not any(word[:1].islower() and len(word) > 3 for word in words):
        return frozenset()
    named = (word for word in words if word[:1].isupper() or _MIXED.search(word))
    return frozenset(stem(part) for word in named for part in fold(word).split())


def initials(text: str) -> frozenset[str]:
    """Return the initials in a text that read as plain words otherwise: WHO; none where all are."""
    if text.isupper():
        return frozenset()
    return frozenset(word for word in _INITIALS.findall(text) if fold(word) in FILLERS)


def plain(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a bag that are no names and no numbers."""
    return frozenset(word for word in words if word[0] not in "=@" and not word.isdecimal())


def named(words: frozenset[str]) -> frozenset[str]:
    """Return the ids of the records that a bag of words names."""
    return frozenset(word[1:] for word in words if word.startswith("="))


def elsewhere(asked: frozenset[str], stated: frozenset[str], told: frozenset[str]) -> bool:
    """Return whether a place is asked about which is not that of a statement.

    A statement that names no place speaks of those that are ``told`` with it.
    """
    where, there, beside = (_places(words) for words in (asked, stated, told))
    return not where <= (there or beside)


def _places(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.startswith("@"))


class Likeness:
    """How alike two statements are: their common words, rare ones weighing more."""

    def __init__(self, bags: Iterable[frozenset[str]]) -> None:
        everything = list(bags)
        self._size = len(everything) + 1
        self._seen: dict[str, int] = {}
        for one in everything:
            for word in one:
                self._seen[word] = self._seen.get(word, 0) + 1

    def of(self, asked: frozenset[str], stated: frozenset[str]) -> float:
        """Return 0 to 1: the mean of the share of all words and of those asked that are common.

        Numbers that differ halve it: "30 members" is not "32 members".
        """
        common = self._weight(asked & stated)
        if not common:
            return 0.0
        whole, mine = self._weight(asked | stated), self._weight(asked)
        score = (common / whole + common / mine) / 2
        numbers = [{word for word in one if word.isdecimal()} for one in (asked, stated)]
        return score / 2 if all(numbers) and numbers[0].isdisjoint(numbers[1]) else score

    def _weight(self, words: Iterable[str]) -> float:
        return sum(log(1 + self._size / (1 + self._seen.get(word, 0))) for word in words)
