"""``panel``: obligations in force per state, dyad or directed dyad and year, as models take them.

Conventions of docs/codebook.md. A year's row says what was in force on 1 January (rule "start")
or on any day of it (rule "any"). None stands where the record's dates leave it open, and where the
coverage manifest does not let a zero be said.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from alliancecli import dates
from alliancecli.answers import coverage, years
from alliancecli.answers.systems import State, states
from alliancecli.answers.tables import Wanted
from alliancecli.answers.ties import OBLIGATIONS, Bond, Spell, bonds, spell
from alliancecli.store import Connection

#: How the code of each system is called in a column.
COLUMNS = {"cow": "ccode", "gw": "gwcode", "iso3": "iso"}

Cell = str | int | None
Row = tuple[Cell, ...]
#: actor -> other actor -> bits of the obligations between them
_Matrix = dict[str, dict[str, int]]


def notes(connection: Connection, wanted: Wanted) -> tuple[str, ...]:
    """Return a line for each obligation that has NA in some of the years, and by which frameworks.

    Of a framework whose members may be missing from the record, whoever is not on it may belong.
    Where no state has a code in the years, that alone is told.
    """
    days = dates.day_number(wanted.first, 1, 1), dates.day_number(wanted.last, 12, 31)
    here = {one.actor for one in states(connection, wanted.codes) if one.on(*days)}
    if not here or any(here.isdisjoint(group) for group in wanted.actors):
        of = f"{wanted.codes} in {wanted.first} to {wanted.last}"
        who = "none of these actors" if wanted.actors else "no state"
        return (f"{who} has a code of {of}: there is no row",)
    if wanted.unit == "membership":
        return ()
    lines = [f"{id}: members may be missing" for id in _incomplete(connection, wanted)]
    for name, (first, last) in zip(wanted.obligations, _covered(connection, wanted), strict=True):
        if first > last:
            lines.append(f"{name}: NA where none is on record: the record is not complete in it")
        elif first > wanted.first or last < wanted.last:
            lines.append(
                f"{name}: zeros for {first} to {last}, elsewhere NA where none is on record"
            )
    return tuple(lines)


def panel(connection: Connection, wanted: Wanted) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Return the columns and a stream of rows, by year, then by code."""
    columns = fields(wanted)
    if wanted.unit == "membership":
        return columns, _memberships(connection, wanted)
    signed = wanted.since == "signature"
    found = bonds(connection, wanted.obligations, wanted.frameworks or None, signed)
    return columns, _rows(connection, wanted, found)


def fields(wanted: Wanted) -> tuple[str, ...]:
    """Return the names of the columns."""
    code = COLUMNS[wanted.codes]
    one = (code,) if wanted.codes == "iso3" else (code, "iso")
    if wanted.unit == "membership":
        return ("framework", *one, "actor", "year", "role")
    if wanted.unit == "state-year":
        return (*one, "year", *wanted.obligations)
    pair = tuple(f"{name}{place}" for name in one for place in (1, 2))
    return (*pair, "year", *wanted.obligations)


def _days(wanted: Wanted, year: int) -> tuple[int, int]:
    first = dates.day_number(year, 1, 1)
    return first, first if wanted.rule == "start" else dates.day_number(year, 12, 31)


def _present(system: list[State], wanted: Wanted, year: int) -> list[State]:
    first, last = _days(wanted, year)
    return [state for state in system if state.on(first, last)]


def _rows(connection: Connection, wanted: Wanted, found: list[Bond]) -> Iterator[Row]:
    system = states(connection, wanted.codes)
    covered = _covered(connection, wanted)
    for year in range(wanted.first, wanted.last + 1):
        cells = _cells([first <= year <= last for first, last in covered])
        matrix = _matrix(found, wanted, year)
        present = _present(system, wanted, year)
        if wanted.unit == "state-year":
            yield from _state_rows(present, matrix, year, cells, wanted)
        else:
            yield from _dyad_rows(present, matrix, year, cells, wanted)


def _cells(covered: list[bool]) -> list[Row]:
    """Return the cells of every mask: the lower bits are what surely holds, the upper what may."""
    size = len(covered)
    places = range(size)
    zeros = [0 if known else None for known in covered]
    return [
        tuple(
            1 if mask >> place & 1 else None if mask >> size + place & 1 else zeros[place]
            for place in places
        )
        for mask in range(1 << 2 * size)
    ]


def _matrix(found: list[Bond], wanted: Wanted, year: int) -> _Matrix:
    first, last = _days(wanted, year)
    size = len(wanted.obligations)
    bits = {name: 1 << place for place, name in enumerate(wanted.obligations)}
    matrix: _Matrix = {}
    for bond in found:
        owed = sum(bits[name] for name in bond.obligations)
        sure = set(bond.pairs(first, last, Spell.certain))
        for pair in bond.pairs(first, last, Spell.possible):
            tied = owed if pair in sure else owed << size
            for one, other in (pair, pair[::-1]):
                row = matrix.setdefault(one, {})
                row[other] = row.get(other, 0) | tied
    return matrix


def _state_rows(
    present: list[State], matrix: _Matrix, year: int, cells: list[Row], wanted: Wanted
) -> Iterator[Row]:
    here = {state.actor for state in present}
    for state in present:
        if not wanted.has(state.actor):
            continue
        mask = 0
        for other, bits in matrix.get(state.actor, {}).items():
            if other != state.actor and other in here:
                mask |= bits
        yield (*_ids(state, wanted), year, *cells[mask])


def _dyad_rows(
    present: list[State], matrix: _Matrix, year: int, cells: list[Row], wanted: Wanted
) -> Iterator[Row]:
    directed = wanted.unit == "directed-dyad-year"
    iso_only = wanted.codes == "iso3"
    some = bool(wanted.actors)
    nothing: dict[str, int] = {}
    for place, one in enumerate(present):
        row = matrix.get(one.actor, nothing)
        for other in present if directed else present[place + 1 :]:
            if other.actor == one.actor:
                continue
            if some and not wanted.has(one.actor, other.actor):
                continue
            head: Row = (one.code, other.code)
            if not iso_only:
                head = (*head, one.iso3, other.iso3)
            yield (*head, year, *cells[row.get(other.actor, 0)])


def _ids(state: State, wanted: Wanted) -> Row:
    return (state.code,) if wanted.codes == "iso3" else (state.code, state.iso3)


def _covered(connection: Connection, wanted: Wanted) -> list[tuple[int, int]]:
    """Return for each obligation the first and last year of which a zero can be said.

    Of named frameworks it is every year to the data date where the manifest covers the members of
    each, as nobody else can have a tie by them; else the years in which the obligation is covered.
    """
    if wanted.frameworks and not _incomplete(connection, wanted):
        return [(wanted.first, years.final(connection))] * len(wanted.obligations)
    spans = dict.fromkeys(OBLIGATIONS, (1, 0))
    for (text,) in connection.execute("SELECT json FROM record WHERE kind = 'coverage'"):
        entry = json.loads(text)
        if entry["level"] == "selective":
            continue
        for name in entry["obligations"]:
            spans[name] = _whole_years(entry["from"], entry["to"], wanted.rule)
    return [spans[name] for name in wanted.obligations]


def _incomplete(connection: Connection, wanted: Wanted) -> list[str]:
    """Return the named frameworks of which members may be missing from the record."""
    return [id for id in wanted.frameworks if not coverage.complete(connection, id)]


def _whole_years(start: str, end: str, rule: str) -> tuple[int, int]:
    """Return the first and last year that a span covers: 1 January, or the whole year."""
    year, month, day = dates.civil(dates.parse(start).earliest)
    last = dates.parse(end).latest
    final = dates.civil(last if rule == "start" else last + 1)[0]
    return year + ((month, day) > (1, 1)), final if rule == "start" else final - 1


def _memberships(connection: Connection, wanted: Wanted) -> Iterator[Row]:
    system: dict[str, list[State]] = {}
    for state in states(connection, wanted.codes):
        system.setdefault(state.actor, []).append(state)
    spells = [one for one in _spells(connection, wanted.frameworks) if wanted.has(one[1])]
    for year in range(wanted.first, wanted.last + 1):
        first, last = _days(wanted, year)
        for framework, actor, role, days in spells:
            if not (
                days.certain(first, last) if wanted.rule == "start" else days.said(first, last)
            ):
                continue
            for state in system.get(actor, ()):
                if state.on(first, last):
                    yield (framework, *_ids(state, wanted), actor, year, role)


def _spells(
    connection: Connection, frameworks: Sequence[str]
) -> Iterator[tuple[str, str, str, Spell]]:
    """Yield the spells with their days: as possible ones those on which ``members`` has them."""
    statement = (
        "SELECT framework, actor, role, json_extract(json, '$.date'), earliest, until"
        " FROM membership"
    )
    if frameworks:
        statement += f" WHERE framework IN ({', '.join('?' * len(frameworks))})"
    for framework, actor, role, text, first, until in connection.execute(
        f"{statement} ORDER BY framework, actor, earliest, mid", tuple(frameworks)
    ):
        days = spell(dates.parse(text))._replace(first=first, until=until)
        yield framework, actor, role, days
