"""References: the sources that records cite, and the catalogue itself, as a bibliography has them.

Nothing is written out here: the citation formats are in ``export``.
"""

from __future__ import annotations

from collections.abc import Iterable
from json import loads
from typing import Any

from alliancecli import __released__
from alliancecli.answers.rows import Rows
from alliancecli.fold import fold
from alliancecli.resolve import resolve
from alliancecli.store import Connection

_CITED = (
    "SELECT r.id, r.json FROM record r WHERE r.kind = 'source' AND (r.rid = ? OR r.id IN"
    " (SELECT value FROM tag WHERE axis = 'source' AND rid = ?))"
)
_NOTHING = dict.fromkeys(("container-title", "volume", "page"))


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
