"""Statements that an actor belongs to a framework, joined it, left it, or holds an office."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.answers.holders import held, is_office
from alliancecli.answers.statement import Computed, Statement
from alliancecli.answers.tally import FOUNDERS, name, spells
from alliancecli.answers.wording import PAST
from alliancecli.expansions import member_roles
from alliancecli.query import closure
from alliancecli.spells import ends, known_until, uncertain_start
from alliancecli.store import Connection
from alliancecli.when import Span
from alliancecli.words import FILLERS

JOINED = frozenset(("joined", "joins", "acceded", "accedes"))
LEFT = frozenset(("left", "leaves", "quit", "quits", "withdrew", "withdraws"))
#: Words for belonging, and the roles that are meant; () are those that make a member.
BELONGS: dict[str, tuple[str, ...]] = {
    "founding": FOUNDERS,
    "founder": FOUNDERS,
    "partner": ("partner",),
    "observer": ("observer",),
    **dict.fromkeys(("member", "members", "ally", "party"), ()),
}
#: When somebody belonged, and the sources of it.
_Mine = list[tuple[dates.Date, list[Any]]]


def of_one(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of one actor in a framework: that it joined, left, belongs."""
    words = set(said.words)
    if said.number is not None:
        return
    if words & JOINED:
        yield from _joined(connection, actor, framework, said)
    elif words & LEFT:
        yield from _left(connection, actor, framework, said, as_of)
    elif words & BELONGS.keys():
        yield from _belongs(connection, actor, framework, said, as_of)
    elif is_office(connection, framework):
        found = held(connection, actor, framework, said, as_of)
        yield from (found,) if found else ()
    elif "in" in words and words <= FILLERS | PAST:
        yield from _belongs(connection, actor, framework, said, as_of)  # is X in Y?


def _joined(
    connection: Connection, actor: str, framework: str, said: Statement
) -> Iterator[Computed]:
    mine = _mine(connection, actor, framework)
    if not mine or said.span is None:
        return
    begun = [(date, start) for date, _ in mine if (start := ends(date)[0]) is not None]
    sure = [start for date, start in begun if not uncertain_start(date)]
    right = any(said.span.meets(start.earliest, start.latest) for start in sure)
    wrong = "unverifiable" if len(sure) < len(begun) else "contradicted"
    told = ", ".join(dates.display(start) for _, start in begun)
    yield Computed(
        f"{name(connection, actor)} joined {name(connection, framework)} ({said.date})",
        "supported" if right else wrong,
        f"On record as a member from {told}.",
        mine[0][0].text,
        [source for _, sources in mine for source in sources],
    )


def _left(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    mine = _mine(connection, actor, framework)
    if not mine or any(date.text.endswith("/") for date, _ in mine):
        return
    last = [end for date, _ in mine if _closed(date) and (end := ends(date)[1]) is not None]
    if last and last[-1].latest >= _end(connection, framework):
        return  # it stayed to the end; whether its exit was the end is not said
    if last:
        told = "On record as a member until " + ", ".join(dates.display(end) for end in last) + "."
        right = said.span is None or any(said.span.meets(e.earliest, e.latest) for e in last)
    else:
        told = f"On record as a member from {mine[0][0].text.split('/')[0]}, without an end."
        right = False
    when = f" ({said.date})" if said.date else ""
    yield Computed(
        f"{name(connection, actor)} left {name(connection, framework)}{when}",
        "supported" if right else "contradicted",
        told,
        as_of.text,
        [source for _, sources in mine for source in sources],
    )


def _closed(date: dates.Date) -> bool:
    return "/" in date.text and not date.text.endswith(("/", "/.."))


def _belongs(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who belongs: on the days asked about, today, or ever if said of the past."""
    roles = next((BELONGS[word] for word in said.words if BELONGS.get(word)), ())
    signed = not roles and member_roles(connection, framework) == ("signatory",)
    what = _a("signatory" if signed else roles[0] if roles else "member")
    asked = _a(roles[0] if roles else "member")
    mine = _mine(connection, actor, framework, roles)
    last, end = as_of.latest, _end(connection, framework)
    ever = roles == FOUNDERS or said.past
    span = said.span or (Span(dates.MIN_DAY, last) if ever else Span(last, last))
    span = Span(span.first, min(span.last, last))
    verb, when = ("was", "") if said.past else ("is", f" ({said.date or f'on {as_of}'})")
    verdict = _verdict(mine, span, dated=said.span is not None, ever=ever, end=end)
    if signed and verdict == "supported":
        verdict = "imprecise"  # it signed; that it was bound is not on record
    answer = Computed(
        f"{name(connection, actor)} {verb} {asked} of {name(connection, framework)}{when}",
        verdict,
        f"On record as {what}: {_told(mine)}.",
        dates.iso_day(span.last) or "",
        [source for _, sources in mine for source in sources],
    )
    if mine:
        yield answer
    elif spells(connection, framework, roles or member_roles(connection, framework)):
        yield answer._replace(**_absent(connection, actor, framework, what, span))


def _verdict(mine: _Mine, span: Span, *, dated: bool, ever: bool, end: int) -> str:
    """Return the verdict on the days of ``span``; ``end`` is the last day of the framework."""
    held = [(date.earliest, known_until(date)) for date, _ in mine]
    met = any(first <= span.last and span.first <= until for first, until in held)
    whole = any(first <= span.first and span.last <= until for first, until in held)
    if met and (whole or ever or not dated):
        return "supported"
    if any(uncertain_start(date) and span.first < date.earliest for date, _ in mine):
        return "unverifiable"  # who belonged by a year may have belonged before
    begun = any(date.text.endswith("/") and date.earliest <= span.last for date, _ in mine)
    if begun and span.first <= end:
        return "unverifiable"  # until when is not known
    if met:
        return "imprecise"
    return "contradicted" if dated else "outdated"


def _end(connection: Connection, framework: str) -> int:
    """Return the last possible day of a framework."""
    (last,) = connection.execute(
        "SELECT latest FROM record WHERE kind = 'framework' AND id = ?", (framework,)
    ).fetchone()
    return dates.MAX_DAY if last is None else int(last)


def _absent(
    connection: Connection, actor: str, framework: str, what: str, span: Span
) -> dict[str, Any]:
    """Return {verdict, correction, sources} for one who is on no day on record as ``what``.

    A predecessor that belonged on those days makes the statement imprecise; a list that the
    manifest does not call complete leaves it open.
    """
    for before in closure(connection, "predecessor", (actor,))[1:]:
        theirs = _mine(connection, before, framework)
        if any(
            date.earliest <= span.last and span.first <= known_until(date) for date, _ in theirs
        ):
            told = f"as its predecessor {name(connection, before)}: {_told(theirs)}"
            cited = [source for _, sources in theirs for source in sources]
            return _said("imprecise", f"Not itself on record; {told}.", cited)
    sources = _sources(connection, framework)
    if complete(connection, framework):
        return _said("contradicted", f"On no day on record as {what}.", sources)
    told = f"Not on record as {what}; the list may not be complete."
    return _said("unverifiable", told, sources)


def _said(verdict: str, correction: str, sources: list[Any]) -> dict[str, Any]:
    return {"verdict": verdict, "correction": correction, "sources": sources}


def _a(role: str) -> str:
    return ("an " if role[0] in "aeiou" else "a ") + role.replace("-", " ")


def _told(mine: _Mine) -> str:
    return ", ".join(dates.display(date) for date, _ in mine)


def _mine(connection: Connection, actor: str, framework: str, roles: tuple[str, ...] = ()) -> _Mine:
    wanted = roles or member_roles(connection, framework)
    found = spells(connection, framework, wanted)
    return [(date, sources) for date, sources, who in found if who == actor]


def _sources(connection: Connection, framework: str) -> list[Any]:
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (framework,)
    ).fetchone()
    found: list[Any] = json.loads(text)["sources"]
    return found
