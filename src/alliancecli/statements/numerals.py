"""Whole numbers as a statement writes them: 32, "thirty two", "ten"."""

from __future__ import annotations

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
