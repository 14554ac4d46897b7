"""``compare``: the same attributes of several frameworks side by side, differences marked."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.state import status
from alliancecli.errors import UsageError
from alliancecli.expansions import member_roles
from alliancecli.resolve import resolve
from alliancecli.store import Connection, records
from alliancecli.when import Span


class Side(NamedTuple):
    """A framework that is compared, its record, and the day of the comparison."""

    connection: Connection
    record: dict[str, Any]
    day: int

    @property
    def id(self) -> str:
        """Return the framework's id."""
        return str(self.record["id"])


def compare(connection: Connection, names: Sequence[str], on: Span) -> dict[str, Any]:
    """Return {on, frameworks: [ids], attributes: [{attribute, values: {id: text}, differs}]}.

    Of a span it is the last day that counts, in every attribute. A value is text, None where
    nothing is on record. Raises UsageError for fewer than two frameworks, UnknownNameError for a
    name that is none.
    """
    found = [resolve(connection, name, ("framework",)) for name in names]
    ids = list(dict.fromkeys(one.id for one in found))
    if len(ids) < 2:
        raise UsageError("there is nothing to compare", "name two frameworks or more")
    sides = [Side(connection, records.framework(connection, id), on.last) for id in ids]
    attributes = []
    for attribute, read in _ATTRIBUTES:
        values = {side.id: read(side) or None for side in sides}
        if any(values.values()):
            differs = len(set(values.values())) > 1
            attributes.append({"attribute": attribute, "values": values, "differs": differs})
    return {"on": dates.iso_day(on.last), "frameworks": ids, "attributes": attributes}


def rows(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the comparison as table rows: attribute, a column a framework, "differs" marked ≠."""
    return [
        {"attribute": one["attribute"], **one["values"], "differs": "≠" if one["differs"] else ""}
        for one in answer["attributes"]
    ]


def _plain(field: str) -> Callable[[Side], str]:
    return lambda side: str(side.record[field] or "").replace("-", " ")


def _text(field: str) -> Callable[[Side], str]:
    return lambda side: str(side.record[field] or "")


def _date(field: str) -> Callable[[Side], str]:
    def read(side: Side) -> str:
        text = side.record[field]
        return dates.display(dates.parse(text)) if text else ""

    return read


def _status(side: Side) -> str:
    found = status(side.connection, side.id, Span(side.day, side.day))
    if found["state"] is None:
        return "none yet"
    return f"{found['state']} since {dates.display(dates.parse(found['since']))}"


def _founder(side: Side) -> str:
    founder = side.record["founded_by"]
    if not founder:
        return ""
    (title,) = side.connection.execute(
        "SELECT title FROM record WHERE id = ? AND kind IN ('framework', 'event')", (founder,)
    ).fetchone()
    return str(title)


def _spells(side: Side, roles: Sequence[str]) -> list[str]:
    marks = ", ".join("?" * len(roles))
    found = side.connection.execute(
        "SELECT DISTINCT json_extract(json, '$.name') AS name FROM membership"
        f" WHERE framework = ? AND role IN ({marks}) AND earliest <= ? AND until >= ?"
        " ORDER BY name",
        (side.id, *roles, side.day, side.day),
    )
    return [name for (name,) in found]


def _number(side: Side) -> str:
    return str(len(_spells(side, member_roles(side.connection, side.id))) or "")


def _members(side: Side) -> str:
    return ", ".join(_spells(side, member_roles(side.connection, side.id)))


def _others(side: Side) -> str:
    rows = side.connection.execute(
        "SELECT DISTINCT role FROM membership WHERE framework = ? ORDER BY role", (side.id,)
    )
    counted = set(member_roles(side.connection, side.id))
    roles = [role for (role,) in rows if role not in counted]
    lines = [(role, _spells(side, (role,))) for role in roles]
    return "; ".join(f"{role.replace('-', ' ')}: {len(who)}" for role, who in lines if who)


def _obligations(side: Side) -> str:
    return ", ".join(side.record["obligations"]) or "none on record"


def _provisions(side: Side) -> str:
    return " ".join(f"{one['article']}: {one['gist']}" for one in _articles(side))


def _articles(side: Side) -> list[dict[str, str]]:
    """Return the articles of a framework, or of the treaty that founded it."""
    own: list[dict[str, str]] = side.record["provisions"]
    if own or not side.record["founded_by"]:
        return own
    row = side.connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?",
        (side.record["founded_by"],),
    ).fetchone()
    founding: list[dict[str, str]] = json.loads(row[0])["provisions"] if row else []
    return founding


def _parts(*kinds: str) -> Callable[[Side], str]:
    def read(side: Side) -> str:
        marks = ", ".join("?" * len(kinds))
        found = side.connection.execute(
            "SELECT r.short AS name"
            " FROM tag JOIN record r USING (rid) WHERE tag.axis = 'framework'"
            f" AND tag.value = ? AND r.kind = 'framework' AND r.subkind IN ({marks})"
            " AND r.earliest <= ? AND r.latest >= ? ORDER BY name",
            (side.id, *kinds, side.day, side.day),
        )
        return ", ".join(title for (title,) in found)

    return read


def _exercises(side: Side) -> str:
    (number,) = side.connection.execute(
        "SELECT count(DISTINCT r.rid) FROM tag JOIN record r USING (rid) WHERE tag.value = ?"
        " AND tag.axis IN ('actor', 'framework') AND r.kind = 'event' AND r.subkind = 'exercise'"
        " AND r.earliest <= ?",
        (side.id, side.day),
    ).fetchone()
    series = _parts("exercise-series")(side)
    held = f"{number} edition{'' if number == 1 else 's'} on record" if number else ""
    return "; ".join(part for part in (series, held) if part)


_ATTRIBUTES: tuple[tuple[str, Callable[[Side], str]], ...] = (
    ("name", _text("name")),
    ("kind", _plain("kind")),
    ("legal nature", _plain("legal")),
    ("legal basis", _text("basis")),
    ("founded by", _founder),
    ("signed", _date("signed")),
    ("in force", _date("in_force")),
    ("established", _date("established")),
    ("ended", _date("ended")),
    ("status", _status),
    ("number of members", _number),
    ("members", _members),
    ("other roles", _others),
    ("obligations", _obligations),
    ("articles", _provisions),
    ("decision rule", _plain("decision_rule")),
    ("decision-making", _text("decision_making")),
    ("headquarters", _text("seat")),
    ("commands", _parts("command")),
    ("bodies", _parts("body", "council", "agency", "centre")),
    ("exercises", _exercises),
    ("objectives", _text("objectives")),
)
