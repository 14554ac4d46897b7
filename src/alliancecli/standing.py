"""What state a framework is in on a day, in SQL: of one that binds, whether it binds anybody."""

from __future__ import annotations

from collections.abc import Sequence

#: States in which a framework binds or works.
IN_FORCE = ("active", "provisional")
#: Kinds of frameworks that hold by those who are bound; others are what they are by themselves.
BINDING = ("alliance", "treaty", "agreement", "declaration", "arms-control", "partnership")
#: The last day of all, on which the last step of a framework is still there.
_EVER = "(SELECT max(until) FROM status)"
#: The state does not change any more.
_LAST = (
    "NOT EXISTS (SELECT 1 FROM status later WHERE later.framework = status.framework"
    " AND later.step > status.step AND later.state != status.state)"
)
_LAST_DAY = "(SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_day')"
#: Ids of the frameworks that bind nobody on a day by the record, though no end is in it.
_LOST = (
    "SELECT m.framework FROM membership m JOIN record f"
    " ON f.kind = 'framework' AND f.id = m.framework"
    f" WHERE f.subkind IN ({', '.join('?' * len(BINDING))})"
    " GROUP BY m.framework HAVING max(m.until) < {day}"
)


def held(states: Sequence[str], day: int | None) -> tuple[str, tuple[object, ...]]:
    """Return a condition on record r, and its values: in one of the states on a day, or now.

    One that is in force by its last step, but binds nobody then, may have ended: it is left out.
    """
    step = f"until = {_EVER}" if day is None else "earliest <= ? AND until > ?"
    on = () if day is None else (day, day)
    lost = _LOST.format(day=_LAST_DAY if day is None else "?")
    open_end = f"{_LAST} AND state IN ({', '.join('?' * len(IN_FORCE))})"
    return (
        f"r.id IN (SELECT framework FROM status WHERE {step}"
        f" AND state IN ({', '.join('?' * len(states))})"
        f" AND NOT ({open_end} AND framework IN ({lost})))",
        (*on, *states, *IN_FORCE, *BINDING, *on[:1]),
    )
