"""Statements as sets of words: names of records as one word, fillers left out, plurals folded."""

from __future__ import annotations

import re
from typing import Protocol

from alliancecli.fold import fold

#: Words that say nothing by themselves.
FILLERS = frozenset(
    (
        *("a", "about", "all", "also", "an", "and", "are", "as", "at", "be", "been", "being"),
        *("between", "both", "but", "by", "can", "did", "do", "does", "ever", "for", "from"),
        *("had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "mainly"),
        *("may", "more", "most", "not", "of", "on", "only", "or", "out", "over", "really"),
        *("so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these"),
        *("they", "this", "those", "through", "to", "under", "was", "were", "what", "when"),
        *("where", "which", "while", "who", "why", "will", "with", "would"),
    )
)
#: So many words at most are taken for one name: few treaties have longer ones.
_LONGEST = 24
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b", re.ASCII)
#: The kind of a place among what a phrase names; one is meant only after a word for where.
PLACE = "place"
_WHERE = frozenset(("in", "at", "to", "from", "near", "outside"))
#: What stands behind the name of a place, and would be read as another name: Washington, D.C.
_DISTRICT = re.compile(r",? \bD\. ?C\.")
#: What is said with the name of whom they are of, and is more than that: Russian diplomats.
DIPLOMATS = frozenset(("diplomats", "envoys"))
_POSSESSOR = re.compile(r"\w+['’]s\b")

#: What a phrase names: the kind and id of a record, or a place.
Named = tuple[str, str]


class Known(Protocol):
    """The names that are known: a mapping of folded names, or as much of one."""

    def get(self, name: str, /) -> Named | None:
        """Return what a folded name stands for, None if for nothing."""


def phrases(text: str, known: Known) -> list[str | Named]:
    """Return the words of a text in their order, the longest names taken together.

    A name may stand as possessor: NATO's.
    """
    text = _DISTRICT.sub("", text)
    words = fold(text).split()
    owners = {fold(word) for word in _POSSESSOR.findall(text)}
    found: list[str | Named] = []
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + size])
            named = known.get(phrase)
            if named is None and words[at + size - 1] in owners:
                named = known.get(phrase[:-1])
            if named is not None and _meant(named, phrase, words[:at]):
                found.append(named)
                found += [word for word in words[at + 1 : at + size] if word in DIPLOMATS]
                at += size
                break
        else:
            found.append(words[at])
            at += 1
    return found


class _WithYears:
    """Names that are known, and those with a year that stand in a text under another word."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._stands: dict[str, Named] = {}

    def get(self, name: str, /) -> Named | None:
        """Return what a folded name stands for, None if for nothing."""
        return self._stands.get(name) or self._known.get(name)

    def word(self, named: Named) -> str:
        """Return a word that stands for what is named."""
        word = f"nameofyear{'i' * (len(self._stands) + 1)}"
        self._stands[word] = named
        return word


def years_apart(text: str, known: Known) -> tuple[str, Known]:
    """Return a text with a word for every name that has a year in it, and the names it goes with.

    So the year of a name is no date: the treaty of friendship of 1948.
    """
    if not _YEAR.search(text):
        return text, known
    names, tokens = _WithYears(known), text.split()
    found: list[str] = []
    at = 0
    while at < len(tokens):
        for size in range(min(_LONGEST, len(tokens) - at), 1, -1):
            phrase = " ".join(tokens[at : at + size])
            named = known.get(fold(phrase)) if _YEAR.search(phrase) else None
            if named is not None and named[0] != PLACE:
                found.append(names.word(named))
                at += size
                break
        else:
            found.append(tokens[at])
            at += 1
    return " ".join(found), names


class _OfYear:
    """Names that are known, where one with a year stands for its name without it: of that year."""

    def __init__(self, known: Known, year: str) -> None:
        self._known = known
        self._year = year

    def get(self, name: str, /) -> Named | None:
        """Return what a folded name stands for in the year, None if for nothing."""
        if " " in name:
            named = [name]
            if name.endswith(" treaty"):  # the Moscow Treaty is the Treaty of Moscow
                named.append(f"treaty of {name.removesuffix(' treaty')}")
            for dated in (f"{one}{of}{self._year}" for one in named for of in (" ", " of ")):
                found = self._known.get(dated)
                if found is not None and found[0] != PLACE:
                    return found
        return self._known.get(name)


def of_year(text: str, known: Known) -> Known:
    """Return the names that a text with one year goes with: the Treaty of London, in 1867.

    Several treaties have that name; the one with the year in its name is meant.
    """
    years = {*_YEAR.findall(text)}
    return _OfYear(known, years.pop()) if len(years) == 1 else known


def spoken(text: str, known: Known) -> list[str | Named]:
    """Return the phrases of a text, a place as the words of its name."""
    found: list[str | Named] = []
    for part in phrases(text, known):
        found += part[1].split() if part[0] == PLACE else [part]
    return found


def _meant(named: Named, phrase: str, before: list[str]) -> bool:
    if phrase in FILLERS or phrase.isdecimal():
        return False
    return named[0] != PLACE or (before[-1:] != [] and before[-1] in _WHERE)


def bag(text: str, known: Known) -> frozenset[str]:
    """Return what a statement says, as words to compare it by."""
    parts = phrases(text, known)
    words = (stem(part) for part in parts if isinstance(part, str) and part not in FILLERS)
    return frozenset((*words, *(_sign(part) for part in parts if not isinstance(part, str))))


def _sign(named: Named) -> str:
    """Return the word for what is named: =id of a record, @name of a place."""
    return ("@" if named[0] == PLACE else "=") + named[1].replace(" ", "-")


def stem(word: str) -> str:
    """Return a folded word without the ending of a plural."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 and word[-2] not in "su" else word
