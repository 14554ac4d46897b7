"""What every citation format needs of a source: its people, what it is in, how far it is dated.

A source is in the shape of the contract, its fields those of CSL.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from alliancecli.dates import Date, civil

_EDITOR = re.compile(r"\s*\(editors?\)$")
#: What appears in a periodical: where none is named, its publisher is the name of one.
_PERIODICAL = frozenset(
    ("article", "article-journal", "article-magazine", "article-newspaper", "post-weblog")
)
_KNOWN = {"day": 3, "month": 2, "year": 1}


class Named(NamedTuple):
    """Authors and editors, each name as it is written: given name first."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()


def named(author: str | None) -> Named:
    """Return the names of ``A. Able, B. Baker and C. Clark``; all edit before ``(editor)``."""
    if author is None:
        return Named()
    bare = _EDITOR.sub("", author)
    names = tuple(re.split(r", (?:and )?| and ", bare))
    return Named(names) if bare == author else Named(editors=names)


def home(source: dict[str, Any]) -> tuple[str | None, str | None]:
    """Return what the source is in (journal, newspaper, book) and its publisher, each once."""
    container, publisher = source["container-title"], source["publisher"]
    if container is None and source["type"] in _PERIODICAL:
        container = publisher
    return container, None if publisher == container else publisher


def known(date: Date) -> tuple[int, ...] | None:
    """Return (year, month, day) as far as the date tells them, however sure it is of them.

    None for a date that is no day, month or year of the years 1 to 9999.
    """
    count = _KNOWN.get(date.precision)
    year, *rest = civil(date.earliest) if count else (0,)
    return (year, *rest)[:count] if 0 < year < 10_000 and "X" not in date.text else None
