"""What an empty answer means: "none recorded", or "outside coverage" (data.md, rule 9)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import product

from alliancecli import dates
from alliancecli.query import Query
from alliancecli.store import Connection

NONE_RECORDED = "none recorded"
OUTSIDE = "outside coverage"


def ties(connection: Connection, obligations: Sequence[str], day: int) -> str:
    """Return NONE_RECORDED where the manifest covers every one of the obligations on a day."""
    return NONE_RECORDED if set(obligations) <= _owed(connection, [(day, day)]) else OUTSIDE


def _owed(connection: Connection, asked: Sequence[tuple[int, int]]) -> set[str]:
    """Return the obligations that the manifest covers on all of the days."""
    covered: set[str] = set()
    for (text,) in connection.execute("SELECT json FROM record WHERE kind = 'coverage'"):
        entry = json.loads(text)
        first, last = dates.parse(entry["from"]).earliest, dates.parse(entry["to"]).latest
        if entry["level"] != "selective" and _within(asked, first, last):
            covered |= set(entry["obligations"])
    return covered


def _within(asked: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    return all(first <= start and end <= last for start, end in asked)


def verdict(connection: Connection, wanted: Query) -> str:
    """Return NONE_RECORDED where the manifest covers the query, else OUTSIDE.

    An entry covers a query that names all its subjects and asks for no day outside its span, an
    open end being the data date; an entry of level selective covers nothing. Of alternatives,
    each must be covered. Frameworks are covered by the obligations that are asked of them as well.
    """
    (as_of,) = connection.execute("SELECT value FROM meta WHERE key = 'as_of'").fetchone()
    today = dates.parse(as_of).latest
    asked = [(span.first, span.last) for spans in wanted.spans for span in spans]
    asked = [(start, today if end == dates.MAX_DAY else end) for start, end in asked]
    covered = []
    for (text,) in connection.execute("SELECT json FROM record WHERE kind = 'coverage'"):
        entry = json.loads(text)
        first = dates.parse(entry["from"]).earliest
        last = dates.parse(entry["to"]).latest
        told = entry["subjects"] and entry["level"] != "selective"
        if told and _within(asked, first, last):
            covered.append(set(entry["subjects"]))
    groups = (*wanted.actors, *wanted.frameworks, *wanted.topics, *wanted.regions)
    if all(any(entry <= set(named) for entry in covered) for named in product(*groups)):
        return NONE_RECORDED
    owed = {one for axis, terms in wanted.natures if axis == "obligation" for one in terms}
    return NONE_RECORDED if owed and owed <= _owed(connection, asked) else OUTSIDE


def complete(connection: Connection, framework: str) -> bool:
    """Return whether the manifest covers the members of a framework, more than by a selection.

    A bilateral instrument of which two sides are on record has no others.
    """
    (scope, sides) = connection.execute(
        "SELECT json_extract(json, '$.scope'), (SELECT count(DISTINCT actor) FROM membership"
        " WHERE framework = id) FROM record WHERE kind = 'framework' AND id = ?",
        (framework,),
    ).fetchone()
    if scope == "bilateral" and sides > 1:
        return True
    return any(framework in named for named in _vouched(connection, "subjects", "members"))


def told_of(connection: Connection, framework: str) -> bool:
    """Return whether the manifest covers the events of a framework, more than by a selection."""
    return any(framework in named for named in _vouched(connection, "subjects"))


def _vouched(connection: Connection, *fields: str) -> Iterator[list[str]]:
    for (text,) in connection.execute("SELECT json FROM record WHERE kind = 'coverage'"):
        entry = json.loads(text)
        if entry["level"] != "selective":
            yield [id for field in fields for id in entry[field]]
