"""Statements as sets of words: names of records as one word, fillers left out, plurals folded."""

from __future__ import annotations

import re

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
_LONGEST = 8
_POSSESSOR = re.compile(r"\w+['’]s\b")

#: A record that a phrase names: its kind and id.
Named = tuple[str, str]


def phrases(text: str, known: dict[str, Named]) -> list[str | Named]:
    """Return the words of a text in their order, the longest names of records taken together.

    A name may stand as possessor: NATO's.
    """
    words = fold(text).split()
    owners = {fold(word) for word in _POSSESSOR.findall(text)}
    found: list[str | Named] = []
    place = 0
    while place < len(words):
        for size in range(min(_LONGEST, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + size])
            named = known.get(phrase)
            if named is None and words[place + size - 1] in owners:
                named = known.get(phrase[:-1])
            if named is not None and phrase not in FILLERS and not phrase.isdecimal():
                found.append(named)
                place += size
                break
        else:
            found.append(words[place])
            place += 1
    return found


def bag(text: str, known: dict[str, Named]) -> frozenset[str]:
    """Return what a statement says, as words to compare it by."""
    words = (part if isinstance(part, str) else f"={part[1]}" for part in phrases(text, known))
    return frozenset(_stem(word) for word in words if word not in FILLERS)


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 and word[-2] not in "su" else word
