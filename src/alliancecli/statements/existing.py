"""Questions whether a framework exists: on the data date, or on the days asked about."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.answers.state import ENDED, IN_FORCE, is_open, status_as_of
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import life, listing, name
from alliancecli.statements.wording import NOW, PAST
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

_EXIST = frozenset(("active", "alive", "exist", "exists", "existing", "functioning", "operating"))
_EXISTED = _EXIST | {"existed"}
_PLAIN = FILLERS | PAST | NOW


def compute(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute that a framework exists, or that it did, on a day asked about."""
    words = {*said.words}
    rest = words - _PLAIN
    there = not rest and {"there", "was"} <= words  # was there a Warsaw Pact in 1992
    if said.number is not None or not (there or (rest and rest <= _EXISTED)):
        return
    if said.span is not None:
        yield from _existed(connection, framework, said, as_of)
    elif not said.past and rest <= _EXIST and "did" not in words:
        yield _exists(connection, framework, as_of)


def _existed(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute from the days of a framework: it was there on one of those asked about.

    Open where its beginning or its end is not known well enough, or that it has none.
    """
    record = records.framework(connection, framework)
    begun = record["established"] or record["signed"] or record["in_force"]
    if not begun:
        return
    now = status_as_of(connection, framework, as_of)
    goes_on = now["state"] in IN_FORCE and not is_open(now)
    span, first = said.days(as_of), dates.parse(begun)
    ended = dates.parse(record["ended"]) if record["ended"] else None
    told = f"On record: {life(record)}."
    if span.last < first.earliest or (ended is not None and span.first > ended.latest):
        verdict = "contradicted"
        if span.last < first.earliest and record["predecessors"]:
            before = listing([name(connection, one) for one in record["predecessors"]])
            told += f" It came after {before}."
    elif span.last < first.latest or (ended is None and not goes_on):
        verdict = "unverifiable"
    else:
        within = ended is None or span.first <= ended.earliest
        verdict = "supported" if within else "unverifiable"
    yield Computed(
        f"{name(connection, framework)} existed{said.when}",
        verdict,
        told,
        dates.iso_day(span.last) or "",
        record["sources"],
    )


def _exists(connection: Connection, framework: str, as_of: dates.Date) -> Computed:
    """Compute whether a framework is in force or at work on the data date."""
    now = status_as_of(connection, framework, as_of)
    state = now["state"]
    if is_open(now):
        verdict = "unverifiable"
    elif state in IN_FORCE:
        verdict = "supported"
    else:
        verdict = "outdated" if state in ENDED else "imprecise"
    return Computed(
        f"{name(connection, framework)} is active (on {as_of})",
        verdict,
        f"On record: {state} since {now['since']}." if state else "No state is on record.",
        as_of.text,
        now["sources"],
    )
