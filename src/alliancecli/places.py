"""Names of places, as events and seats give them.

``names`` are what a statement may name beside records, ``keys`` what --place selects by.
"""

from __future__ import annotations

from alliancecli.fold import fold

#: Names that are words as well: they would be read where nobody means the place.
_WORDS = frozenset(("male", "independence", "papa"))


def names(text: str | None) -> dict[str, str]:
    """Return folded name -> name for each place of a field: "Norfolk, Virginia; Mons" has two.

    What a comma adds, and descriptions that begin with a small letter, are no names.
    """
    parts = (part.split(",")[0].strip() for part in (text or "").split(";"))
    return {key: part for part in parts if part[:1].isupper() and (key := fold(part)) not in _WORDS}


def parts(text: str) -> frozenset[str]:
    """Return every folded name within a field: "Casteau, Mons" speaks of both."""
    return frozenset(fold(part) for part in text.replace(";", ",").split(","))


def keys(text: str | None) -> frozenset[str]:
    """Return the folded names by which a field is selected: its parts, and each place whole."""
    if not text:
        return frozenset()
    return (parts(text) | {fold(part) for part in text.split(";")}) - {""}
