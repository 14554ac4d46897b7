"""References: the sources that records cite, and the catalogue itself, as a bibliography has them.

Nothing is written out here: the citation formats are in ``export``.
"""

from __future__ import annotations

from collections.abc import Iterable
from json import loads
from typing import Any

from alliancecli import __released__
from alliancecli.answers.rows import Rows
from alliancecli.errors import UsageError
from alliancecli.fold import fold
from alliancecli.resolve import resolve
from alliancecli.store import Connection

_CITED = (
    "SELECT r.id, r.json FROM record r WHERE r.kind = 'source' AND (r.rid = ? OR r.id IN"
    " (SELECT value FROM tag WHERE axis = 'source' AND rid = ?))"
)
_NOTHING = dict.fromkeys(("container-title", "volume", "page"))
#: Kinds of frameworks that are instruments and not what an instrument founded.
_INSTRUMENTS = frozenset(("treaty", "agreement", "arms-control", "declaration"))
_SERIES = "SELECT json_extract(json, '$.name') FROM record WHERE kind = 'term' AND id = ?"


def of_records(connection: Connection, names: Iterable[str]) -> Rows:
    """Return the sources that the named records cite, each once, as ``ordered`` has them.

    Those of a framework are its members' and statuses' as well; a source stands for itself.
    Raises UnknownNameError or AmbiguousNameError.
    """
    found: dict[str, str] = {}
    for name in names:
        rid = resolve(connection, name).rid
        found |= dict(connection.execute(_CITED, (rid, rid)).fetchall())
    return ordered(Rows(found.values()))


def treaties(connection: Connection, names: Iterable[str]) -> Rows:
    """Return the named instruments themselves in the shape of sources, each once, in their order.

    Issued is the day of signature; the place is the first on record in a treaty series, that of
    the United Nations or the League before those of states. Raises UnknownNameError,
    AmbiguousNameError, or UsageError for what is no instrument or has no date of signature.
    """
    found: dict[str, dict[str, Any]] = {}
    for name in names:
        meant = resolve(connection, name)
        (text,) = connection.execute(
            "SELECT json FROM record WHERE rid = ?", (meant.rid,)
        ).fetchone()
        record = loads(text)
        if record.get("kind") not in _INSTRUMENTS or record["signed"] is None:
            treaty = record.get("founded_by")
            hint = f"name its treaty: {treaty}" if treaty else "name what was signed"
            raise UsageError(f"'{meant.id}' is no instrument with a date of signature", hint)
        found[meant.id] = _instrument(connection, record)
    return Rows.of(list(found.values()))


def _instrument(connection: Connection, record: dict[str, Any]) -> dict[str, Any]:
    """Return an instrument in the shape of a source, in its first treaty series on record."""
    unts = record["unts"]
    place: dict[str, Any] = unts or next(iter(record["published"]), {})
    number = place.get("registration") or place.get("number")
    if number and (year := place.get("year")):  # its numbers begin anew each year
        number = f"{number} ({year})"
    elif place.get("volume"):
        number = None  # volume and page say where
    series = (unts["series"] or "unts").lower() if unts else place.get("series")
    title = connection.execute(_SERIES, (f"treaty-series/{series}",)).fetchone()
    return {
        "id": record["id"],
        "type": "treaty",
        "title": record["name"],
        "author": None,
        "publisher": None,
        "issued": record["signed"],
        "URL": None,
        "container-title": title[0] if title else series and series.upper(),
        "volume": place.get("volume"),
        "page": place.get("page"),
        "number": number,
        "tier": "primary",
        "accessed": None,
    }


def ordered(rows: Rows) -> Rows:
    """Return sources by author, or publisher where there is none, then date, title and id."""
    keyed = [(_key(loads(text)), text) for text in rows.texts]
    return Rows(text for _, text in sorted(keyed))


def catalogue(connection: Connection) -> Rows:
    """Return the catalogue as the only source, in the shape of one: its version is the number."""
    meta = dict(connection.execute("SELECT key, value FROM meta"))
    source = {
        "id": f"alliance-{meta['version']}",
        "type": "dataset",
        "title": f"{meta['title']}, records as of {meta['as_of']}",
        "author": None,
        "publisher": "alliance contributors",
        "issued": __released__,
        "URL": None,
        **_NOTHING,
        "number": f"version {meta['version']}",
        "tier": "primary",
        "accessed": None,
    }
    return Rows.of([source])


def _key(source: dict[str, Any]) -> tuple[str, str, str, str]:
    by = source["author"] or source["publisher"] or source["title"]
    return fold(by), source["issued"] or "", fold(source["title"]), source["id"]
