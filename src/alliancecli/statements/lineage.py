"""What somebody or something goes on from: a state from a predecessor, a body from its treaty."""

from __future__ import annotations

from typing import Any

from alliancecli import dates
from alliancecli.answers.systems import codes as codes_of
from alliancecli.fold import fold
from alliancecli.query import closure
from alliancecli.statements.telling import name
from alliancecli.store import Connection, records
from alliancecli.when import Span


def line(connection: Connection, actor: str) -> list[str]:
    """Return an actor and its predecessors; of many at once only those that have its code.

    Serbia goes on from the Kingdom of Serbia, and not from that of Montenegro.
    """
    line = closure(connection, "predecessor", (actor,))
    codes = codes_of(connection, actor, "cow")
    same = [one for one in line if one == actor or codes & codes_of(connection, one, "cow")]
    return same if len(same) > 1 else list(line)


def is_called_alike(connection: Connection, actor: str, earlier: str) -> bool:
    """Return whether a predecessor is the same state, and goes by its name: Imperial Germany."""
    if not codes_of(connection, actor, "cow") & codes_of(connection, earlier, "cow"):
        return False  # North Yemen is not Yemen
    rows = connection.execute(
        "SELECT 1 FROM name mine JOIN name theirs ON ' ' || theirs.key || ' ' LIKE '% ' || mine.key"
        " || ' %' WHERE mine.kind = 'actor' AND mine.id = ? AND mine.key = ?"
        " AND theirs.kind = 'actor' AND theirs.id = ?",
        (actor, fold(name(connection, actor)), earlier),
    )
    return rows.fetchone() is not None


def are_apart(connection: Connection, actors: list[str]) -> bool:
    """Return whether one of several is no predecessor of the first of them: North, South Yemen."""
    return not set(actors) <= {*closure(connection, "predecessor", actors[:1])}


def was_there(connection: Connection, actor: str, span: Span) -> bool:
    """Return whether an actor existed on one of the days, by what is on record of it."""
    first, last = connection.execute(
        "SELECT earliest, latest FROM record WHERE kind IN ('actor', 'framework') AND id = ?"
        " ORDER BY kind LIMIT 1",
        (actor,),
    ).fetchone()
    return first is None or (first <= span.last and last >= span.first)


def not_yet(connection: Connection, actor: str, meant: str, span: Span) -> str:
    """Return when an actor existed, where that was on none of the days asked about.

    Nothing of one that goes on from who is meant under the same code: Germany from the Reich.
    """
    same = codes_of(connection, actor, "cow") & codes_of(connection, meant, "cow")
    if was_there(connection, actor, span) or (same and actor != meant):
        return ""
    (existed,) = connection.execute(
        "SELECT json_extract(json, '$.existed') FROM record"
        " WHERE kind IN ('actor', 'framework') AND id = ? ORDER BY kind LIMIT 1",
        (actor,),
    ).fetchone()
    days = f": on record {dates.display(dates.parse(existed))}" if existed else ""
    return f" {name(connection, actor)} did not exist then{days}."


def called_so(connection: Connection, adjective: str) -> set[str]:
    """Return the actors that have an adjective, as folding leaves it: Russian."""
    rows = connection.execute(
        "SELECT r.id FROM record r, json_each(r.json, '$.adjectives') own"
        " WHERE r.kind = 'actor' AND lower(own.value) = ?",
        (adjective,),
    )
    return {id for (id,) in rows}


def instrument_of(connection: Connection, framework: str) -> dict[str, Any]:
    """Return what was signed: a framework, or of one without a signature what it is founded by."""
    record = records.framework(connection, framework)
    if record["signed"] or not record["founded_by"]:
        return record
    return records.if_framework(connection, record["founded_by"]) or record
