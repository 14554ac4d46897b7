"""The two clauses of a text: what stands before "and", "but" or "while", and after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alliancecli.fold import fold
from alliancecli.statements.reading.verbs import DATED, FORMS, IRREGULAR

_BETWEEN = re.compile(
    r"(?:,? (?:and|but|while|whereas|although|yet)(?: then| later)? |; )", re.IGNORECASE
)
#: Words that make a clause, beside the regular pasts.
_VERBS = (
    {*IRREGULAR, *DATED, *(form for forms in FORMS.values() for form in forms)}
    | {"is", "are", "was", "were", "has", "have", "had", "did", "does", "can", "will"}
    | {"takes", "took", "met", "held", "led", "leads", "left", "leaves", "joins", "belongs"}
) - {"force", "effect", "end", "start", "begin"}
_LEAST = 4


def halves(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text before and after each word that may part two clauses."""
    for between in _BETWEEN.finditer(text):
        yield text[: between.start()].strip(), text[between.end() :].strip(" .")


def has_verb(text: str) -> bool:
    """Return whether a text says that somebody does something, as far as its words tell."""
    words = fold(text).split()
    return any(word in _VERBS or (word.endswith("ed") and len(word) >= _LEAST) for word in words)


def is_two(text: str) -> bool:
    """Return whether a text consists of two clauses, each with a verb."""
    return any(has_verb(first) and has_verb(second) for first, second in halves(text))
