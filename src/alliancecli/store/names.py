"""The names in a store by which the words of a statement are read: records and places."""

from __future__ import annotations

from alliancecli.store import Connection
from alliancecli.words import PLACE, Named


def names(connection: Connection) -> dict[str, Named]:
    """Return folded name -> the framework, actor or place it names; of several, in this order.

    The id of a place is its folded name.
    """
    rows = connection.execute(
        "SELECT key, kind, id FROM name WHERE kind IN ('actor', 'framework') ORDER BY kind, id"
    )
    found = {key: (PLACE, key) for (key,) in connection.execute("SELECT key FROM place")}
    return found | {key: (kind, id) for key, kind, id in rows}
