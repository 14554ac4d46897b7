"""The clauses of a text: before "and", "but" or "while", and after it; the items of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.reading.dating import last_dated
from alliancecli.statements.reading.verbs import DATED, FORMS, IRREGULAR

_BETWEEN = re.compile(r"(?:,? (?:and|but|while|whereas|yet)(?: then| later)? |; )", re.IGNORECASE)
#: Words that make a clause, beside the regular pasts.
_VERBS = (
    {*IRREGULAR, *DATED, *(form for forms in FORMS.values() for form in forms)}
    | {"is", "are", "was", "were", "has", "have", "had", "did", "does", "can", "will"}
    | {
        "takes",
        "took",
        "met",
        "held",
        "led",
        "leads",
        "left",
        "leaves",
        "joins",
        "belong",
        "belongs",
    }
) - {"force", "effect", "end", "start", "begin"}
_LEAST = 4
#: What may part the items of a list; the word before it stays with the item.
_COMMA = re.compile(r"(, (?:and )?| and )", re.IGNORECASE)


def halves(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text before and after each word that may part two clauses."""
    for between in _BETWEEN.finditer(text):
        yield text[: between.start()].strip(), text[between.end() :].strip(" .")


def listed(text: str, as_of: dates.Date) -> list[str]:
    """Return the items of a text, each ended by its date: Alba joined in 1990, Borea in 2004.

    Only the first of them has a verb. Empty if it is no such list of two items or more.
    """
    items, item = [], ""
    for place, piece in enumerate(_COMMA.split(text.strip(" ."))):
        between = place % 2 == 1
        if between and not item:
            continue  # what parts two items
        item += piece
        if not between and last_dated(item, as_of):
            items.append(item)
            item = ""
    whole = not item and len(items) > 1 and has_verb(items[0])
    return items if whole and not any(map(has_verb, items[1:])) else []


def has_verb(text: str) -> bool:
    """Return whether a text says that somebody does something, as far as its words tell."""
    words = fold(text).split()
    return any(word in _VERBS or (word.endswith("ed") and len(word) >= _LEAST) for word in words)


def is_two(text: str) -> bool:
    """Return whether a text consists of two clauses, each with a verb."""
    return any(has_verb(first) and has_verb(second) for first, second in halves(text))
