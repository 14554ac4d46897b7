"""How a statement is worded: its time, its turn, and how alike two of them are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from math import log

from alliancecli.fold import fold
from alliancecli.statements.reading.numerals import is_number, numbers
from alliancecli.statements.reading.verbs import FORMS
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
LARGEST = frozenset(("largest", "biggest"))
#: So many letters of a word must agree: readmitted, readmits.
STEM = 5
#: The forms of verbs as bags have them, and the verb.
_ROOTS = {stem(form): verb for verb, forms in FORMS.items() for form in (verb, *forms)}
#: Words of what may be.
MAY = frozenset(("can", "could", "may", "might", "shall", "should", "will", "would"))
#: Words with which it is asked whether any did.
_VERBS = frozenset(("has", "have", "did", "had"))
#: The same in two words; "due to" tells why.
_TO_COME = re.compile(r"\b(?:about|going|set|poised|expected|likely|supposed|ready) to\b")
_INITIALS = re.compile(r"\b[A-Z]{2,}\b", re.ASCII)
_MIXED = re.compile(r"[A-Za-z]\d|\d[A-Za-z]", re.ASCII)
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
    **dict.fromkeys(("always", "throughout"), "always"),
    "fromthestart": "always",
    "most": "most",
    "manytimes": "often",
    **dict.fromkeys(("almost", "nearly", "virtually", "practically"), "almost"),
    **dict.fromkeys(("hardly", "barely", "scarcely", "rarely", "seldom"), "hardly"),
    **dict.fromkeys(("allegedly", "reportedly", "supposedly", "theory", "if"), "as said"),
    **dict.fromkeys(("partly", "partially", "except"), "in part"),
    **dict.fromkeys(("temporarily", "briefly"), "for a time"),
    **dict.fromkeys(("twice", "again", "repeatedly"), "again"),
    **{word: word for word in ("secretly", "falsely", "unsuccessfully", "mistake")},
}
#: Those of them that no name has.
_QUALIFIED = frozenset(
    word
    for word, meaning in _LIMITS.items()
    if meaning in ("only", "almost", "hardly", "as said", "in part", "for a time")
    if word != "theory"
)
_ARTICLE = re.compile(r"\barticle (\d+)\b", re.ASCII)
#: What is one word in these; how many times is a question.
_AS_ONE = re.compile(r"\b(non) (member)|(?<!how )\b(many) (times)\b")
_ONCE_MORE = re.compile(r"\b(?:for the|a) (?:second|third|fourth|fifth) time\b")
_FROM_THE_START = re.compile(
    r"\b(?:from|since) (?:the|its|their) (?:very )?"
    r"(?:start|beginning|outset|creation|inception|founding|foundation)\b"
)
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
    **dict.fromkeys(("until", "till"), "until"),
    **dict.fromkeys(("nonmember", "nonmembers"), "outside"),
}


def past(text: str) -> bool:
    """Return whether a statement is told of the past only: it was so."""
    words = set(fold(text).split())
    return bool(PAST & words) and not _PRESENT & words


def did(asked: str, stated: str) -> bool:
    """Return whether a verb of what somebody does is told of the past where another text is not."""
    mine, theirs = (set(fold(text).split()) for text in (asked, stated))
    forms = ((past, {verb, does}) for verb, (does, past, *_) in FORMS.items())
    return any(past in mine and past not in theirs and now & theirs for past, now in forms)


def present(text: str) -> bool:
    """Return whether a statement is told of today only: it is so."""
    words = set(fold(text).split())
    return bool(_PRESENT & words) and not PAST & words


def same_turn(asked: str, stated: str) -> bool:
    """Return whether the same words turn both.

    What says why is none of what is only so, and what is so of one is not so of it only, or of all.
    """
    mine, theirs = (_turns(fold(text)).split() for text in (asked, stated))
    if "why" in theirs and "why" not in mine:
        return False
    limited = _of(_LIMITS, mine) <= _of(_LIMITS, theirs)
    return limited and _of(_TURNING, mine) == _of(_TURNING, theirs)


def _turns(folded: str) -> str:
    """Return a text with what is said in several words, and turns it, in one."""
    once_more = _ONCE_MORE.sub("again", _FROM_THE_START.sub("fromthestart", folded))
    return _AS_ONE.sub(r"\1\2\3\4", once_more)


def _of(meanings: dict[str, str], words: Iterable[str]) -> set[str]:
    return {meanings[word] for word in words if word in meanings}


def same_numbers(asked: str, beside: Sequence[str], stated: str) -> bool:
    """Return whether every number that is asked with is in a statement too.

    Numbers in words count ``beside`` names only: Article 4 is not Article 5, the Five Eyes are no
    number.
    """
    if not {*_ARTICLE.findall(fold(asked))} <= {*_ARTICLE.findall(fold(stated))}:
        return False  # the year of another may be its number
    digits = {int(word) for word in fold(asked).split() if word.isdecimal()}
    return digits | {*numbers(beside)} <= {*numbers(fold(stated).split())}


def asks(words: Iterable[str]) -> bool:
    """Return whether words ask for more than a day: "when did it" is read as that it did.

    When, or what, the last or the first was asks which one it was, and whether any did who did.
    """
    said = {*words}
    if said & {"when", "what"} and not (FIRST | LAST | LARGEST).isdisjoint(said):
        return True
    if "any" in said and not _VERBS.isdisjoint(said):
        return True
    return not ASKING.isdisjoint(said - {"when"})


def asks_who(words: Set[str]) -> bool:
    """Return whether it is asked who, or how many."""
    return not WHO.isdisjoint(words) or {"how", "many"} <= words


def asks_for(text: str) -> bool:
    """Return whether a text asks who, which or how many there are."""
    words = fold(text).split()
    return asks_who({*words}) and not {"what", "when", "why"} & {*words[:1]}


def may(text: str) -> bool:
    """Return whether a statement is of what may be, or may be done."""
    folded = fold(text)
    return not MAY.isdisjoint(folded.split()) or bool(_TO_COME.search(folded))


def is_qualified(text: str) -> bool:
    """Return whether it is said of something that it is so only in part, or only by somebody."""
    return not _QUALIFIED.isdisjoint(fold(text).split())


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
    """Return the words of a text that may be names by their writing: with a capital, or like G8.

    None of a headline, in which every longer word has one.
    """
    words = text.split()
    if not any(word[:1].islower() and len(word) > 3 for word in words[1:]):
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


def unlike(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the words of a bag that are not among others in any form: annexed is annex."""
    known = {_root(word) for word in others}
    return frozenset(word for word in words if _root(word) not in known)


def _root(word: str) -> str:
    """Return what stands for all forms of a word: its verb, or as many letters as must agree."""
    return _ROOTS.get(word, word)[:STEM]


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
        self._weights: dict[str, float] = {}

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
        return sum(map(self._of_word, words))

    def _of_word(self, word: str) -> float:
        if word not in self._weights:
            self._weights[word] = log(1 + self._size / (1 + self._seen.get(word, 0)))
        return self._weights[word]
