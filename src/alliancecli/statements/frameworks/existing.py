"""Questions whether a framework exists: on the data date, or on the days asked about."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.answers.state import (
    ENDED,
    SUSPENDED,
    is_open,
    states_on,
    status_as_of,
    was_in_force,
)
from alliancecli.standing import IN_FORCE
from alliancecli.statements import lasting
from alliancecli.statements.reading.dating import SINCE
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import NOW, PAST
from alliancecli.statements.telling import begun, life, listing, name, since
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

_ACTIVE = frozenset(("active", "alive", "functioning", "operating"))
_EXIST = _ACTIVE | {"exist", "exists", "existing"}
_EXISTED = _EXIST | {"existed"}
#: The same of what was from one day to another.
_LASTED = frozenset(("lasted", "ran", "operated"))
#: The same of an operation, which has no days of events of its own.
_TOOK_PLACE = frozenset(("took", "take", "place", "happened", "occurred"))
_OPERATION = "operation"
#: States in which something is not at work, and not over.
_ASLEEP = frozenset(("dormant", SUSPENDED))
_PLAIN = FILLERS | PAST | NOW


def compute(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute that a framework exists, or that it did, on a day asked about."""
    words = {*said.words}
    rest = words - _PLAIN
    there = not rest and {"there", "was"} <= words  # was there a Warsaw Pact in 1992
    lasted = said.ends is not None and bool(rest) and rest <= _EXISTED | _LASTED
    if "since" in words and said.span is not None and rest - {"since"} <= _EXISTED:
        yield from _since(connection, framework, said, as_of)
        return
    if rest and rest <= _TOOK_PLACE and said.span is not None:
        lasted = records.framework(connection, framework)["kind"] == _OPERATION
    if said.number is not None or not (there or lasted or (rest and rest <= _EXISTED)):
        return
    if said.span is not None:
        yield from _existed(connection, framework, said, as_of)
    elif not said.past and rest <= _EXIST and "did" not in words:
        yield _exists(connection, framework, as_of)
    elif rest and not _ACTIVE & words:
        yield from _once(connection, framework, as_of)


def _once(connection: Connection, framework: str, as_of: dates.Date) -> Iterator[Computed]:
    """Compute that a framework existed, whenever: what was founded or in force did."""
    record = records.framework(connection, framework)
    if record["established"] or was_in_force(record["status_history"]):
        yield Computed(
            f"{name(connection, framework)} existed",
            "supported",
            f"On record: {life(record) or 'in force'}.",
            as_of.text,
            record["sources"],
        )


def _since(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute since when a framework has existed, which exists still."""
    record = records.framework(connection, framework)
    start = begun(record)
    if start is None or said.span is None:
        return
    now = status_as_of(connection, framework, as_of)
    over = record["ended"] or now["state"] in ENDED
    yield Computed(
        f"{name(connection, framework)} has existed since {said.date.removeprefix(SINCE)}",
        "outdated" if over else lasting.verdict_on([dates.parse(start)], said.span),
        f"On record: {life(record)}.",
        as_of.text,
        record["sources"],
    )


def _existed(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute whether a framework was there on one of the days asked about.

    It was from its foundation, or force, to its end; to be active it had to be in force. What was
    dormant makes it imprecise; what was only signed, or has no end that is known, leaves it open.
    """
    record = records.framework(connection, framework)
    start = begun(record)
    if start is None:
        return
    span, first = said.days(as_of), dates.parse(start)
    ended = dates.parse(record["ended"]) if record["ended"] else None
    history = record["status_history"]
    states = {state for state in states_on(history, span) if state is not None}
    unsure = ended is None and is_open(status_as_of(connection, framework, as_of))
    told = f"On record: {life(record)}."
    if span.last < first.earliest or (ended is not None and span.first > ended.latest):
        verdict = "contradicted"
        before = [one for one in record["predecessors"] if one != record["founded_by"]]
        if span.last < first.earliest and before:
            told += f" It came after {listing([name(connection, one) for one in before])}."
    elif unsure or span.last < first.latest or (ended is not None and span.first > ended.earliest):
        verdict = "unverifiable"
    elif states & _ASLEEP and not states & {*IN_FORCE}:
        verdict = "contradicted" if _ACTIVE & {*said.words} else "imprecise"
        told += f" It was {' or '.join(sorted(states))} then."
    else:
        there = states & {*IN_FORCE} or (ended is not None and was_in_force(history))
        verdict = "supported" if there else "unverifiable"
    life_span = lasting.span_of(start, record["ended"])
    if life_span is not None:
        verdict = lasting.verdict([life_span], said, verdict)
    active = "was active" if _ACTIVE & {*said.words} else "existed"
    active = "took place" if _TOOK_PLACE & {*said.words} else active
    yield Computed(
        f"{name(connection, framework)} {active}{said.when}",
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
        f"On record: {since(now)}." if state else "No state is on record.",
        as_of.text,
        now["sources"],
    )
