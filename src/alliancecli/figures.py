"""Figures and ranks in a query: ``--min personnel=30000``, ``--sort members``.

A figure is found under the folded name of what it counts. The SQL here refers to a row ``r`` of
table ``record``; days are day numbers of ``dates``.
"""

from __future__ import annotations

import re

from alliancecli.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from alliancecli.store import Connection

_LAST = "(SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_day')"
_HELD = f"m.counts AND m.earliest <= {_LAST} AND m.until >= {_LAST}"
#: Of a framework without an end on record: that of no member it is known to belong still.
_END_UNKNOWN = (
    "(SELECT max(m.until) < 1000000000000 FROM membership m WHERE m.framework = {0}) IS TRUE"
)
#: Ranks that are computed: name -> (kinds of records, SQL). Durations are days, both ends counted,
#: of what goes on until the data date, not known of an event without a day or an end, or
#: where no member's end is; numbers of members and frameworks are those of that date.
RANKS = {
    "duration": (
        ("event", "framework", "period"),
        "CASE WHEN r.earliest > -1000000000"
        " AND NOT (r.kind = 'event' AND json_extract(r.json, '$.date') NOT LIKE '%/%'"
        " AND length(json_extract(r.json, '$.date')) <> 10)"
        " AND NOT (r.kind = 'event' AND json_extract(r.json, '$.date') LIKE '%/')"
        " AND NOT (r.latest >= 1000000000000 AND r.kind = 'framework' AND {lost})"
        " THEN min(r.latest, {last}) - r.earliest + 1 END",
    ),
    "members": (
        ("framework",),
        f"(SELECT count(DISTINCT m.actor) FROM membership m WHERE m.framework = r.id AND {_HELD})",
    ),
    "frameworks": (
        ("actor",),
        f"(SELECT count(DISTINCT m.framework) FROM membership m WHERE m.actor = r.id AND {_HELD})",
    ),
    "cited": (
        ("source",),
        "(SELECT count(*) FROM (SELECT DISTINCT rid FROM tag"
        " WHERE axis = 'source' AND value = r.id))",
    ),
}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
#: Beyond it a float does not keep every digit, and is not written as if it did.
_EXACT = 2**53
#: Signs of a bound as typed, and what they ask of a value.
Bound = tuple[str, str, float]


def rank(connection: Connection, kind: str, name: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the SQL of what records of a kind are ranked by and its values; None if unknown."""
    kinds, sql = RANKS.get(name, ((), ""))
    if kind in kinds:
        return sql.format(last=_LAST, lost=_END_UNKNOWN.format("r.id")), ()
    if kind not in ("event", "framework"):
        return None
    what = counted(connection, kind, name)
    if what is None:
        return None
    return "(SELECT max(value) FROM figure f WHERE f.rid = r.rid AND f.what = ?)", (what,)


def number(connection: Connection, kind: str, name: str, rid: int) -> int | float | None:
    """Return the number by which a record is ranked, None where it has no such figure."""
    ranked = rank(connection, kind, name)
    if ranked is None:
        return None
    statement = f"SELECT {ranked[0]} FROM record r WHERE r.rid = ?"
    (value,) = connection.execute(statement, (*ranked[1], rid)).fetchone()
    whole = isinstance(value, float) and value.is_integer() and abs(value) <= _EXACT
    return int(value) if whole else value


def ranks(kind: str) -> list[str]:
    """Return the names of the computed ranks of a kind of record."""
    return [name for name, (kinds, _) in RANKS.items() if kind in kinds]


def counted(connection: Connection, kind: str, name: str) -> str | None:
    """Return the folded name of a figure that records of a kind have, None if none has it."""
    from alliancecli.fold import fold

    statement = "SELECT 1 FROM figure f JOIN record r USING (rid) WHERE f.what = ? AND r.kind = ?"
    folded = fold(name)
    return folded if connection.execute(statement, (folded, kind)).fetchone() else None


def names(connection: Connection, kind: str, most: int = 8) -> list[str]:
    """Return what figures of records of a kind count, the most frequent first."""
    rows = connection.execute(
        "SELECT f.what FROM figure f JOIN record r USING (rid) WHERE r.kind = ?"
        " GROUP BY f.what ORDER BY count(*) DESC, f.what LIMIT ?",
        (kind, most),
    )
    return [what for (what,) in rows]


def bound(connection: Connection, kind: str, typed: str, sign: str) -> Bound:
    """Read ``what=number`` as typed; UsageError for no number, or a figure that none has.

    As in sorting, a computed rank of the kind comes before a figure of the same name.
    """
    name, equals, number = typed.rpartition("=")
    option = "--min" if sign == ">=" else "--max"
    digits = number.strip().replace("_", "")
    if not equals or not _NUMBER.fullmatch(digits):
        raise UsageError(f"{option} {typed}: not a figure and a number", "as: personnel=30000")
    what = name.strip() if name.strip() in ranks(kind) else counted(connection, kind, name)
    if what is None:
        listed = ", ".join([*ranks(kind), *names(connection, kind)]) or "none here"
        raise UsageError(f"no {kind} has a figure '{name.strip()}'", f"figures: {listed}")
    return what, sign, float(digits)
