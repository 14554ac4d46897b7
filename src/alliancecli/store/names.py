"""The names in a store by which the words of a statement are read: records and places."""

from __future__ import annotations

from alliancecli.fold import fold, without_article
from alliancecli.store import Connection
from alliancecli.words import PLACE, Named

_RECORD = (
    "SELECT n.kind, n.id, r.title FROM name n JOIN record r USING (rid)"
    " WHERE n.key = ? AND n.kind IN ('actor', 'framework') ORDER BY n.kind DESC, n.id DESC"
)


class Names:
    """Folded name -> the framework, actor or place that it names; of several, in this order.

    The id of a place is its folded name. A statement asks for some dozens of the thousands there
    are: each is looked up when it is asked for, and kept.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: dict[str, Named | None] = {}

    def get(self, name: str, /) -> Named | None:
        """Return what a folded name stands for, None if for nothing."""
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> Named | None:
        found = self._connection.execute(_RECORD, (name,)).fetchall()
        found = [one for one in found if one[0] == found[0][0]]
        if len(found) > 1:  # an abbreviation of many is no name of one: DCA
            found = [one for one in found if name in (fold(one[1]), fold(one[2]))]
        if len(found) == 1:
            return (found[0][0], found[0][1])
        key = without_article(name)  # The Hague is called by its article too
        place = self._connection.execute(
            "SELECT 1 FROM place WHERE key = ? AND (key = ? OR name LIKE 'The %')", (key, name)
        ).fetchone()
        return None if place is None else (PLACE, key)
