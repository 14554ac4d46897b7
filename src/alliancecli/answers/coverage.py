"""What an empty answer means: "none recorded", or "outside coverage" (data.md, rule 9)."""

from __future__ import annotations

import json

from alliancecli import dates
from alliancecli.query import Query
from alliancecli.store import Connection

NONE_RECORDED = "none recorded"
OUTSIDE = "outside coverage"


def verdict(connection: Connection, wanted: Query) -> str:
    """Return NONE_RECORDED where the manifest covers the query, else OUTSIDE.

    An entry covers a query that names all its subjects and asks for no day outside its span; an
    entry of level selective covers nothing.
    """
    named = {
        id
        for groups in (wanted.actors, wanted.frameworks, wanted.topics, wanted.regions)
        for group in groups
        for id in group
    }
    for (text,) in connection.execute("SELECT json FROM record WHERE kind = 'coverage'"):
        entry = json.loads(text)
        first = dates.parse(entry["from"]).earliest
        last = dates.parse(entry["to"]).latest
        within = all(
            first <= span.first and span.last <= last for spans in wanted.spans for span in spans
        )
        if entry["level"] != "selective" and within and named >= set(entry["subjects"]):
            return NONE_RECORDED
    return OUTSIDE
