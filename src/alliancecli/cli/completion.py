"""Shell completion of ids and names: quiet, and empty where the record cannot be opened."""

from __future__ import annotations

from alliancecli.cli.world import current, opened
from alliancecli.errors import AllianceError
from alliancecli.fold import fold
from alliancecli.store.open import open_store

_MOST = 60


def names(incomplete: str, kinds: tuple[str, ...]) -> list[str]:
    """Return ids that begin so, and ids of records one of whose names begins so; names of places.

    What stands before the last comma is kept.
    """
    if not kinds:
        return []
    head, comma, last = incomplete.rpartition(",")
    world = current()
    try:
        connection = opened(open_store(world.own_records, world.cache).connection)
    except AllianceError:
        return []
    start = fold(last)
    if kinds == ("place",):
        rows = connection.execute(
            "SELECT name FROM place WHERE key >= ? AND key < ? ORDER BY key LIMIT ?",
            (start, start + "\U0010ffff", _MOST),
        )
        return [head + comma + name for (name,) in rows]
    marks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        f"SELECT DISTINCT id FROM name WHERE kind IN ({marks}) AND (key >= ? AND key < ?"
        " OR id >= ? AND id < ?) ORDER BY id LIMIT ?",
        (*kinds, start, start + "\U0010ffff", last, last + "\U0010ffff", _MOST),
    )
    return [head + comma + id for (id,) in rows]
