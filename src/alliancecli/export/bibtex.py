r"""BibTeX: an entry a source, its id as the key.

Titles are braced, so that no style changes their case; what TeX reads is escaped, everything else
stays UTF-8. ``year`` and ``month`` are there where the date is known to them, else ``year`` has the
date in words. ``url`` and ``urldate`` are as biblatex and natbib read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from alliancecli import dates
from alliancecli.cells import cell
from alliancecli.export.bibliography import home, named
from alliancecli.export.civil import known

#: CSL type -> entry type, the field of what it is in, the field of its publisher.
_TYPES = {
    "article": ("article", "journal", "publisher"),
    "article-journal": ("article", "journal", "publisher"),
    "article-magazine": ("article", "journal", "publisher"),
    "article-newspaper": ("article", "journal", "publisher"),
    "post-weblog": ("article", "journal", "publisher"),
    "book": ("book", "series", "publisher"),
    "chapter": ("incollection", "booktitle", "publisher"),
    "entry-encyclopedia": ("incollection", "booktitle", "publisher"),
    "pamphlet": ("booklet", "series", "howpublished"),
    "report": ("techreport", "type", "institution"),
    "thesis": ("phdthesis", "series", "school"),
    "webpage": ("misc", "series", "howpublished"),  # and every other one
}
_TEX = {
    **{sign: f"\\{sign}" for sign in "$&#_%"},
    "\\": "{\\textbackslash}",
    "{": "{\\textbraceleft}",
    "}": "{\\textbraceright}",
    "^": "{\\textasciicircum}",
    "~": "{\\textasciitilde}",
}
_SPECIAL = re.compile(r"[$&#_%\\{}^~]")
#: What would end a field, or be read by TeX, within an address.
_IN_ADDRESS = re.compile(r"[{}\\^`\"<>|\s]")
_MONTHS = [month[:3].lower() for month in dates.MONTHS]


def pieces(sources: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield an entry a source, with an empty line between two."""
    for place, source in enumerate(sources):
        kind, fields = _entry(source)
        lines = [f"  {name} = {value}" for name, value in fields if value]
        body = ",\n".join(lines)
        yield f"{chr(10) if place else ''}@{kind}{{{source['id']},\n{body}\n}}\n"


def _entry(source: dict[str, Any]) -> tuple[str, list[tuple[str, str | None]]]:
    kind, container, place = _TYPES.get(source["type"], _TYPES["webpage"])
    within, publisher = home(source)
    if within is None and container == "booktitle":
        kind, container, place = _TYPES["webpage"]
    people = named(source["author"])
    return kind, [
        ("author", _people(people.authors)),
        ("editor", _people(people.editors)),
        ("key", None if source["author"] else _braced(source["publisher"] or source["title"])),
        ("title", f"{{{_braced(source['title'])}}}"),
        (container, _braced(within)),
        (place, _braced(publisher)),
        ("volume", _braced(source["volume"])),
        ("number", _braced(source["number"])),
        ("pages", _pages(source["page"])),
        *_dated(source["issued"]),
        ("url", _address(source["URL"])),
        ("urldate", _braced(source["accessed"])),
    ]


def _dated(issued: str | None) -> list[tuple[str, str | None]]:
    """Return year and month, and a day as biblatex has it; words where these would say too much."""
    if issued is None:
        return []
    date = dates.parse(issued)
    parts = known(date)
    if parts is None or date.qualifier:
        return [("year", _braced(dates.display(date)))]
    return [
        ("year", f"{{{parts[0]}}}"),
        ("month", _MONTHS[parts[1] - 1] if len(parts) > 1 else None),
        ("date", _braced(issued) if len(parts) > 2 else None),
    ]


def _people(names: tuple[str, ...]) -> str | None:
    return f"{{{' and '.join(_escaped(name) for name in names)}}}" if names else None


def _pages(page: str | None) -> str | None:
    return None if page is None else _braced(re.sub(r"(?<=\d)[-\u2013](?=\d)", "--", page))


def _braced(text: str | None) -> str | None:
    return f"{{{_escaped(text)}}}" if text else None


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _TEX[sign[0]], cell(text))


def _address(address: str | None) -> str | None:
    if address is None:
        return None
    safe = _IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", cell(address))
    return f"{{{safe}}}"
