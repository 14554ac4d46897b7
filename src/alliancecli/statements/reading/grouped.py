"""Groups of states that a region is: "the Baltic states" stands for Estonia, Latvia, Lithuania."""

from __future__ import annotations

import re

from alliancecli.fold import fold
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.wording import asks_who
from alliancecli.statements.telling import listing
from alliancecli.store import Connection

#: Regions that are known by the states that they consist of, by the words for these.
_REGIONS = {
    "baltic": "baltic-states",
    "nordic": "nordic",
    "central asian": "central-asia",
    "south caucasian": "south-caucasus",
}
_GROUP = Pattern(
    r"\b(?:all |both )?(?:of )?(?:the )?(?:three |five )?"
    r"(?P<which>baltic|nordic|central asian|south caucasian)"
    r" (?:states|countries|republics|nations)\b",
    "baltic ",
    "nordic ",
    "asian ",
    "caucasian ",
)


def spelled_out(connection: Connection, text: str) -> str:
    """Return a text with the states of a group in its place, where nobody is asked for of it."""
    if asks_who({*fold(text).split()}):
        return text
    return _GROUP.sub(lambda found: _states(connection, found), text)


def _states(connection: Connection, found: re.Match[str]) -> str:
    region = _REGIONS[found["which"].lower()]
    rows = connection.execute(
        "SELECT r.title FROM record r, json_each(r.json, '$.regions') region"
        " WHERE r.kind = 'actor' AND r.subkind = 'state' AND region.value = ?"
        " AND json_extract(r.json, '$.iso3') IS NOT NULL ORDER BY r.title",
        (region,),
    )
    names = [title for (title,) in rows]
    return listing(names) if names else found[0]
