"""How names are compared: case, accents, hyphens and spelling folded."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

_SPELLINGS = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations|ational)\b"), r"iz\1"),
    (re.compile(r"\b(def|off)ence"), r"\1ense"),
    (re.compile(r"\b(cent|theat|sab)re(s?)\b"), r"\1er\2"),
    (re.compile(r"\b(arm|col|endeav|harb|hon|lab|neighb)our"), r"\1or"),
    (re.compile(r"\bprogramme(s?)\b"), r"program\1"),
)
_DROPPED = re.compile(r"['’.]")
_STROKED = str.maketrans("ıłøđħŧ", "ilodht")  # letters that Unicode does not take apart
_LEADING = re.compile(r"^(?:the )+")
_BETWEEN = re.compile(r"[\W_]+")
_UNDERTAKING = re.compile(r"(?:Operation|Exercise) \S+ \S")


def fold(name: str) -> str:
    """Return the form under which a name is compared.

    Case, accents, punctuation, -ise/-ize, defence/defense, centre/center, harbour/harbor,
    programme/program and a leading "the" make no difference: "Défence-Organisations" and "defense
    organizations" are one.
    """
    bare = name.lower() if name.isascii() else _decomposed(name)
    words = _BETWEEN.sub(" ", _DROPPED.sub("", bare).replace("&", " and ")).strip()
    for pattern, replacement in _SPELLINGS:
        words = pattern.sub(replacement, words)
    return without_article(words)


def without_article(folded: str) -> str:
    """Return a folded name without a "the" before it, as a whole name is compared."""
    return _LEADING.sub("", folded)


def _decomposed(name: str) -> str:
    """Return a name in small letters without accents and strokes."""
    bare = name
    for _ in range(2):  # a compatibility form may hide capitals, as U+2121 hides TEL
        bare = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(char for char in bare if not unicodedata.combining(char)).translate(_STROKED)


def names_of(record: Any) -> list[str]:
    """Return every name by which a record is found, its id first and without doubles of the id.

    "Operation Joint Forge" is Joint Forge as well; a single word that is left is no name.
    """
    single = ("name", "title", "statement", "abbreviation", "official_name", "iso3", "iso3166_3")
    names = [getattr(record, attribute, None) for attribute in single]
    found = [name for name in (*names, *getattr(record, "aliases", ())) if name]
    bare = [name.split(" ", 1)[1] for name in found if _UNDERTAKING.match(name)]
    return [record.id, *found, *(name for name in bare if name not in found)]
