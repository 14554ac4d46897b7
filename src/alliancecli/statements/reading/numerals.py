"""Numbers as a statement writes them: 32, "thirty two", "ten"; the 32nd, the third."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_UNITS += " fifteen sixteen seventeen eighteen nineteen"
_NUMBERS = {word: value for value, word in enumerate(_UNITS.split())}
_TENS = {
    word: 10 * place
    for place, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)", re.ASCII)
#: Places in a row whose word is not that of the number and "th".
_IRREGULAR = {
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}
#: What a place in a row ends with in figures, by the last of them.
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def is_number(word: str) -> bool:
    """Return whether a folded word is a number, or a part of one."""
    return word.isdecimal() or word in _NUMBERS or word in _TENS


def numbers(words: Sequence[str]) -> Iterator[int]:
    """Yield the numbers among folded words, in their order; "one" is none, it is said of anybody.

    Words are read up to 99, digits as they stand.
    """
    place = 0
    while place < len(words):
        word = words[place]
        if word.isdecimal():
            yield int(word)
        elif word in _TENS:
            following = _NUMBERS.get(words[place + 1], 0) if place + 1 < len(words) else 0
            place += 1 if 0 < following < 10 else 0
            yield _TENS[word] + (following if 0 < following < 10 else 0)
        elif word in _NUMBERS and word != "one":
            yield _NUMBERS[word]
        place += 1


def ordinals(words: Sequence[str]) -> Iterator[tuple[set[str], int]]:
    """Yield the words that give a place in a row, with it: 32nd, third, thirty first; not "first".

    What comes first is no place in a row where others are not counted.
    """
    for at, word in enumerate(words):
        written = _ORDINAL.fullmatch(word)
        ten = _TENS.get(words[at - 1], 0) if at else 0
        unit = _NUMBERS.get(_IRREGULAR.get(word, word.removesuffix("th")), 0)
        both = {words[at - 1], word} if ten else {word}
        if written:
            yield {word}, int(written[1])
        elif word == "first" and ten:
            yield both, ten + 1
        elif unit and word not in _NUMBERS:
            yield both, ten + unit
        elif word.endswith("ieth") and word.removesuffix("ieth") + "y" in _TENS:
            yield {word}, _TENS[word.removesuffix("ieth") + "y"]


def nth(number: int) -> str:
    """Return a place in a row as an answer has it: 1st, 12th, 22nd."""
    teen = number % 100 // 10 == 1
    return f"{number}{'th' if teen else _ENDINGS.get(number % 10, 'th')}"
