"""The names of actors and frameworks in a store, by which the words of a statement are read."""

from __future__ import annotations

from alliancecli.store import Connection
from alliancecli.words import Named


def names(connection: Connection) -> dict[str, Named]:
    """Return folded name -> the framework or actor it names; of several, the framework."""
    rows = connection.execute(
        "SELECT key, kind, id FROM name WHERE kind IN ('actor', 'framework') ORDER BY kind, id"
    )
    return {key: (kind, id) for key, kind, id in rows}
