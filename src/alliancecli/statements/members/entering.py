"""Statements that an actor joined or left a framework, or took an office or left it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from alliancecli import dates
from alliancecli.spells import ends, known_until, uncertain_start
from alliancecli.statements.lasting import verdict_on
from alliancecli.statements.lineage import instrument_of
from alliancecli.statements.members.standing import (
    Tie,
    absent,
    continued,
    days_of,
    in_other_roles,
    in_predecessors,
    in_role,
    last_day,
    otherwise,
    sources_of,
    spells_of,
    stays_otherwise,
    which_before,
)
from alliancecli.statements.members.tally import FOUNDERS, spells
from alliancecli.statements.offices.holders import capacity, did
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import begun, full_name, listing, name
from alliancecli.store import Connection, records
from alliancecli.store.records import events
from alliancecli.when import Span

JOINED = frozenset(
    ("join", "joined", "joins", "accede", "acceded", "accedes", "become", "became", "becomes")
)
REJOINED = frozenset(("rejoin", "rejoined", "rejoins"))
#: Words for one way of leaving an office: the record has the day, and not why.
_RESIGNED = frozenset(("resign", "resigned"))
LEFT = frozenset(
    (
        *("leave", "left", "leaves", "quit", "quits", "exit", "exits", "exited"),
        *("withdraw", "withdraws", "withdrew", "withdrawn", *_RESIGNED),
    )
)
#: Kinds of event by which somebody says that it leaves.
_NOTICE = ("denunciation", "withdrawal")


def joined(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute from the first days of the spells on record."""
    mine = spells_of(connection, tie)
    if not mine:
        yield from _never(connection, tie, "joined", said, as_of)
        return
    starts = [(date, start) for date, _ in mine if (start := ends(date)[0]) is not None]
    sure = [start for date, start in starts if not uncertain_start(date)]
    span = said.span
    verdict = verdict_on(sure, span)
    if verdict == "contradicted" and len(sure) < len(mine):
        verdict = "unverifiable"
    told = listing([dates.display(start) for _, start in starts])
    answer = Computed(
        _head(connection, tie, "joined", said),
        verdict,
        f"On record as {capacity(connection, tie)} from {told}.",
        as_of.text,
        sources_of(mine),
    )
    settled = verdict == "supported" or not starts
    yield answer if settled else _before(connection, tie, starts[0][1], said, answer)


def rejoined(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute from the first days of the spells that began some time after another had ended."""
    mine = spells_of(connection, tie)
    if not mine:
        yield from _never(connection, tie, "rejoined", said, as_of)
        return
    spells_in_turn = sorted((date for date, _ in mine), key=lambda date: date.earliest)
    back = []
    for before, after in pairwise(spells_in_turn):
        end, start = ends(before)[1], ends(after)[0]
        if end is not None and start is not None and start.earliest > end.latest + 1:
            back.append(start)
    verdict = verdict_on(back, said.span) if back else "contradicted"
    if any(known_until(date) < date.latest for date in spells_in_turn):
        verdict = "unverifiable" if verdict == "contradicted" else verdict
    yield Computed(
        _head(connection, tie, "rejoined", said),
        verdict,
        f"On record as {capacity(connection, tie)}: {days_of(mine)}.",
        as_of.text,
        sources_of(mine),
    )


def _before(
    connection: Connection, tie: Tie, start: dates.Date, said: Statement, answer: Computed
) -> Computed:
    """Return an answer that tells when somebody came into it otherwise, if that was then.

    Into what a framework replaced; as the state that it continues; as one who signed its treaty.
    """
    earlier = [
        (f"In {which_before(connection, tie.framework, one)}", mine)
        for one, mine in in_predecessors(connection, tie, start)
    ]
    earlier += [
        (f"As {full_name(connection, one)}, which came before it", mine)
        for one in continued(connection, tie.actor)
        if (mine := spells_of(connection, tie._replace(actor=one)))
    ]
    for told, mine in earlier:
        days = [first for date, _ in mine if (first := ends(date)[0]) is not None]
        if _meets(days, said.span):
            when = dates.display(next(day for day in days if _meets([day], said.span)))
            return answer.imprecise(f" {told}, from {when}.", sources_of(mine))
    record = instrument_of(connection, tie.framework)
    signed = [dates.parse(record["signed"])] if record["signed"] else []
    since = begun(records.framework(connection, tie.framework))
    founder = since == start.text or spells_of(connection, tie._replace(roles=FOUNDERS))
    if _meets(signed, said.span) and founder:
        told = f" It founded it, by the treaty signed {dates.display(signed[0])}."
        return answer.imprecise(told, record["sources"])
    return answer


def _meets(days: list[dates.Date], span: Span | None) -> bool:
    return span is not None and any(span.meets(day.earliest, day.latest) for day in days)


def left(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute from the last days of the spells on record; nothing where one is not known.

    Who goes on in another role did not leave altogether, and who gave notice was still in until it
    took effect: imprecise.
    """
    mine = spells_of(connection, tie)
    if not mine:
        yield from _never(connection, tie, "left", said, as_of)
    if not mine or any(date.text.endswith("/") for date, _ in mine):
        return
    last = [end for date, _ in mine if _closed(date) and (end := ends(date)[1]) is not None]
    stayed = bool(last) and last[-1].latest >= last_day(connection, tie.framework) - 1
    if stayed and not (said.span and said.span.last < last[-1].earliest - 1):
        return  # it stayed to the end; whether its exit was the end is not said
    what = capacity(connection, tie)
    if last:
        told = f"On record as {what} until {listing([dates.display(end) for end in last])}."
        verdict = verdict_on(last, said.span)
        if verdict == "contradicted" and _is_day_after(last, said.span):
            verdict = "supported"  # the last day in it is that before one is out
        if stays_otherwise(connection, tie, last[-1]):
            gone = [end for date, _ in in_other_roles(connection, tie) if (end := ends(date)[1])]
            then = verdict == "supported" or verdict_on(gone, said.span) == "supported"
            verdict = "imprecise" if then else verdict
            told += otherwise(connection, tie)
    else:
        told = f"On record as {what}: {days_of(mine)}, without an end."
        verdict = "contradicted"
    if not _RESIGNED.isdisjoint(said.words) and verdict == "supported":
        verdict, told = "unverifiable", f"{told} Why it ended is not on record."
    answer = Computed(
        _head(connection, tie, "left", said), verdict, told, as_of.text, sources_of(mine)
    )
    by_notice = last and verdict == "contradicted"
    yield _announced(connection, tie, said, answer) if by_notice else answer


def _is_day_after(last: list[dates.Date], span: Span | None) -> bool:
    """Return whether the day after one of these is meant, and no other day."""
    days = [day.latest + 1 for day in last if day.latest == day.earliest]
    return span is not None and span.first == span.last and span.first in days


def _announced(connection: Connection, tie: Tie, said: Statement, answer: Computed) -> Computed:
    """Return an answer that tells of the notice of leaving, if that was then."""
    for kind in _NOTICE:
        for event in events(connection, tie.framework, kind):
            day = dates.parse(event["date"])
            gave = event["roles"].get(tie.actor) == "initiator"
            if gave and said.span and said.span.meets(day.earliest, day.latest):
                told = f" {event['title']}: {dates.display(day)}."
                return answer.imprecise(told, event["sources"])
    return answer


def _never(
    connection: Connection, tie: Tie, verb: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute that somebody joined or left of whom no spell is on record."""
    if not spells(connection, tie.framework, tie.roles):
        return
    days = said.days(as_of, ever=True)
    found = absent(connection, tie, capacity(connection, tie), days)
    head = _head(connection, tie, verb, said)
    told = found["correction"] + otherwise(connection, tie)
    yield Computed(head, found["verdict"], told, as_of.text, found["sources"])


def _head(connection: Connection, tie: Tie, verb: str, said: Statement) -> str:
    """Return the statement as understood: Finland joined NATO (2023)."""
    actor, framework = (name(connection, one) for one in (tie.actor, tie.framework))
    if tie.roles:
        return f"{actor} {verb} {framework} as {in_role(tie.roles)}{said.when}"
    return f"{actor} {did(connection, tie.framework, verb)} {framework}{said.when}"


def _closed(date: dates.Date) -> bool:
    return "/" in date.text and not date.text.endswith(("/", "/.."))
