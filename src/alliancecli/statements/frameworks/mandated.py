"""What a framework is mandated by: a resolution that is named, asked for, or the whole mandate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.resolve import candidates
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import name
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

#: The body whose resolutions are meant.
_COUNCIL = "united-nations"
_MANDATE = "mandate"
_MANDATED = frozenset(("authorized", "mandated"))
_RESOLUTION = frozenset(("resolution", "resolutions", "unscr"))
_PLAIN = FILLERS | PAST | frozenset(("security", "council", "unsc", "which", "what", "by"))
#: A resolution in a mandate: "resolutions 425 and 426 (1978)", "resolution 1244 of 10 June 1999".
_NUMBERED = re.compile(r"resolutions? ((?:\d{1,4}(?: \(\d{4}\))?(?:, | and )?)+)", re.IGNORECASE)
_YEAR = re.compile(r" \(\d{4}\)")


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute by which resolution one framework was mandated, or that it was by the one named.

    Another resolution is contradicted where it is on record and not about the framework; else it
    may have prolonged or changed the mandate, which leaves it open.
    """
    frameworks = [id for id in said.named("framework") if id != _COUNCIL]
    rest = {*said.words} - _PLAIN - {str(said.number)}
    if len(frameworks) != 1 or said.named("actor", PLACE) or said.span is not None:
        return
    record = records.framework(connection, frameworks[0])
    if record["mandate"] is None:
        return
    here = name(connection, record["id"])
    whole = f"On record as its mandate: {record['mandate']}."
    if said.number is None and rest == {_MANDATE} and "what" in said.words:
        yield _answer(f"{here} has a mandate", "supported", whole, record, as_of)
    elif rest & _MANDATED and rest & _RESOLUTION and rest <= _MANDATED | _RESOLUTION:
        found = list(_resolutions(record["mandate"]))
        if said.number is None and {"which", "what"} & {*said.words} and found:
            told = f"{here} was mandated by {' and '.join(f'resolution {one}' for one in found)}"
            yield _answer(told, "supported", whole, record, as_of)
        elif said.number is not None and found:
            told = f"{here} was mandated by resolution {said.number}"
            verdict = "supported" if said.number in found else _other(connection, said, record)
            yield _answer(told, verdict, whole, record, as_of)


def _resolutions(mandate: str) -> Iterator[int]:
    """Yield the numbers of the resolutions in a mandate."""
    for match in _NUMBERED.finditer(mandate):
        yield from map(int, re.findall(r"\d+", _YEAR.sub("", match[1])))


def _other(connection: Connection, said: Statement, record: dict[str, Any]) -> str:
    """Return the verdict on a resolution that is none of the mandate."""
    found = candidates(connection, f"Resolution {said.number}", ("event",))
    if len(found) != 1:
        return "unverifiable"
    about = records.event(connection, found[0].id)["frameworks"]
    return "unverifiable" if record["id"] in about else "contradicted"


def _answer(
    told: str, verdict: str, whole: str, record: dict[str, Any], as_of: dates.Date
) -> Computed:
    return Computed(told, verdict, whole, as_of.text, record["sources"])
