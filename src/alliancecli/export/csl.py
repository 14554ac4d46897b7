"""CSL-JSON, the data of the Citation Style Language (csl-data.json 1.0.2), for citeproc and pandoc.

Sources are kept in these terms. A name is literal: which part is the family's is not on record. A
date has the parts that are known; one that they cannot tell is literal, in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any

from alliancecli import dates
from alliancecli.cells import cell
from alliancecli.export.bibliography import home, named
from alliancecli.export.civil import known

#: Types of sources that CSL does not have: such a source is a document, its type the genre.
_GENRES = {
    "debate": "debate",
    "press-release": "press release",
    "statement": "statement",
}


def pieces(sources: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield one array, an item a line."""
    before = "[\n"
    for source in sources:
        yield before + dumps(_item(source), ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _item(source: dict[str, Any]) -> dict[str, Any]:
    people = named(source["author"])
    container, publisher = home(source)
    genre = _GENRES.get(source["type"])
    texts = {
        "id": source["id"],
        "type": source["type"] if genre is None else "document",
        "genre": genre,
        "title": source["title"],
        "container-title": container,
        "publisher": publisher,
        **{name: source[name] for name in ("volume", "number", "page", "URL")},
    }
    item: dict[str, Any] = {name: cell(text) for name, text in texts.items() if text}
    for role, names in (("author", people.authors), ("editor", people.editors)):
        if names:
            item[role] = [{"literal": cell(name)} for name in names]
    for name in ("issued", "accessed"):
        if source[name]:
            item[name] = _date(source[name])
    return item


def _date(text: str) -> dict[str, Any]:
    date = dates.parse(text)
    parts = [None if side in ("", "..") else known(dates.parse(side)) for side in text.split("/")]
    if None in parts:
        return {"literal": dates.display(date)}
    return {"date-parts": parts} | ({"circa": True} if date.qualifier else {})
