"""RIS, as reference managers import it: a tag and a value a line, lines ended as RIS wants them.

Tags and types follow the RIS specification of Research Information Systems (2001, revised 2011).
``DA`` is ``year/month/day/`` as far as the date is known; one that these cannot tell is in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from alliancecli import dates
from alliancecli.cells import cell
from alliancecli.export.bibliography import home, named
from alliancecli.export.civil import known

#: CSL type -> RIS type; any other is GEN.
_TYPES = {
    "article": "MGZN",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "dataset": "DATA",
    "debate": "HEAR",
    "entry-encyclopedia": "ENCYC",
    "legislation": "STAT",
    "pamphlet": "PAMP",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}


def pieces(sources: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a reference a source."""
    for source in sources:
        yield "".join(f"{tag}  - {cell(value)}\r\n" for tag, value in _lines(source)) + "\r\n"


def _lines(source: dict[str, Any]) -> Iterator[tuple[str, str]]:
    people = named(source["author"])
    container, publisher = home(source)
    first, _, last = (source["page"] or "").replace("\u2013", "-").partition("-")
    pairs = (
        ("TY", _TYPES.get(source["type"], "GEN")),
        ("ID", source["id"]),
        *(("AU", name) for name in people.authors),
        *(("ED", name) for name in people.editors),
        ("TI", source["title"]),
        ("T2", container),
        ("VL", source["volume"]),
        ("IS", source["number"]),
        ("SP", first.strip()),
        ("EP", last.strip()),
        ("PB", publisher),
        *_dated("PY", "DA", source["issued"]),
        ("UR", source["URL"]),
        *_dated(None, "Y2", source["accessed"]),
    )
    yield from ((tag, value) for tag, value in pairs if value)
    yield "ER", ""


def _dated(year: str | None, whole: str, text: str | None) -> Iterator[tuple[str, str]]:
    """Yield the year, where it has a tag and is sure, and the whole date."""
    if text is None:
        return
    date = dates.parse(text)
    parts = known(date)
    if parts is None or date.qualifier:
        yield whole, dates.display(date)
        return
    if year is not None:
        yield year, f"{parts[0]:04}"
    digits = [f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]
    yield whole, "/".join([*digits, *[""] * (4 - len(digits))])
