"""How long a framework lasted, or how old it is: asked, or stated in years, months or days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.state import is_open, status_as_of
from alliancecli.standing import IN_FORCE
from alliancecli.statements.lasting import span_of
from alliancecli.statements.members.tally import BOUNDS
from alliancecli.statements.members.tenure import YEAR_DAYS, Tenure, duration, tenure
from alliancecli.statements.reading.numerals import is_number
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import NOW, PAST
from alliancecli.statements.telling import begun, name, since
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

#: Words for how long something was there.
_LASTS = frozenset(
    (
        *("last", "lasted", "lasts", "lasting", "exist", "existed", "existing", "exists"),
        *("run", "ran", "running", "been", "old"),
    )
)
#: Units, and how many days they have.
_UNITS = {
    **dict.fromkeys(("day", "days"), 1.0),
    **dict.fromkeys(("week", "weeks"), 7.0),
    **dict.fromkeys(("month", "months"), YEAR_DAYS / 12),
    **dict.fromkeys(("year", "years"), YEAR_DAYS),
}
#: So far from what is on record, in parts of it, a duration is not exact; farther off it is wrong.
_NEAR = 0.2
_BOUNDS = BOUNDS | {"<": "less than "}
#: Words that say it of today.
_TODAY = NOW | {"is", "are", "exists"}
_PLAIN = FILLERS | PAST | NOW


def asks_how_long(words: set[str], rest: set[str]) -> bool:
    """Return whether it is asked how long something lasted, or how old it is."""
    long, units = {"how", "long"} <= words, rest & _UNITS.keys()
    many = {"how", "many"} <= words and len(units) == 1
    lasting = (long or many) and len(rest) > 1 and rest - {"long", "many"} - units <= _LASTS
    return lasting or ("how" in words and rest == {"old"})


def of_framework(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute from when until when a framework was there; nothing without a beginning."""
    record = records.framework(connection, framework)
    start = begun(record)
    if start is None or said.span is not None:
        return
    first = dates.display(dates.parse(start))
    ended = record["ended"]
    last = f"lasted from {first} to {dates.display(dates.parse(ended))}" if ended else ""
    now = status_as_of(connection, framework, as_of)
    if ended or now["state"] in IN_FORCE:
        life = _life(record, as_of)
        how_long = f", {_told(life, as_of)}" if life else ""
        yield Computed(
            f"{name(connection, framework)} {last or f'has lasted since {first}'}{how_long}",
            "supported",
            f"On record: {since(now)}.",
            as_of.text,
            record["sources"],
        )


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute whether one framework lasted so long, or is so old: nothing if its ends are coarse.

    Who rounds is right; what is near is imprecise, as beginning and end may be counted otherwise.
    """
    frameworks, words = said.named("framework"), {*said.words}
    if len(frameworks) != 1 or said.number is None or said.span is not None:
        return
    units, lasts = words & _UNITS.keys(), words & _LASTS
    rest = {word for word in words - units - lasts - _PLAIN if not is_number(word)}
    if len(units) != 1 or not lasts or rest or said.named("actor", PLACE):
        return
    record = records.framework(connection, frameworks[0])
    life = _life(record, as_of)
    if life is None:
        return
    unit = units.pop()
    now = status_as_of(connection, frameworks[0], as_of)
    over = record["ended"] is not None
    if not over and (now["state"] not in IN_FORCE or is_open(now)):
        return  # whether it still holds is not known
    lasted = "lasted" if over else "has lasted"
    verdict = _verdict(said, life.least / _UNITS[unit], life.most / _UNITS[unit])
    if over and not _TODAY.isdisjoint(words) and verdict == "supported":
        verdict = "outdated"  # it grows no older
    days = dates.display(life.spells[0][0])
    yield Computed(
        f"{name(connection, frameworks[0])} {lasted} {_BOUNDS[said.bound]}{said.number} {unit}",
        verdict,
        f"On record: {_told(life, as_of)} ({days}); {since(now)}.",
        as_of.text,
        record["sources"],
    )


def _verdict(said: Statement, least: float, most: float) -> str:
    """Return the verdict on a number of units of which there were between two."""
    stated = said.number or 0
    right = {
        "=": int(least) <= stated <= round(most),
        ">": least > stated,
        ">=": least >= stated,
        "<": most < stated,
        "<=": most <= stated,
    }
    if right[said.bound]:
        return "supported"
    near = said.bound == "=" and abs(stated - most) <= max(_NEAR * most, 1)
    return "imprecise" if near else "contradicted"


def _life(record: dict[str, Any], as_of: dates.Date) -> Tenure | None:
    """Return how long a framework lasted; None where its ends are not known to the month."""
    start = begun(record)
    lasted = span_of(start, record["ended"]) if start is not None else None
    return None if lasted is None else tenure(record["id"], [(lasted, [])], as_of)


def _told(life: Tenure, as_of: dates.Date) -> str:
    """Return a duration for a reader, of less than a year its days too: 2 months, 89 in all."""
    short = life.least == life.most < YEAR_DAYS
    return f"{duration(life, as_of)}{f', {life.least} days in all' if short else ''}"
