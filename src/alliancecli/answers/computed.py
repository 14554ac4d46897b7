"""Statements that the record can compute: numbers of members, accessions, exits, dates, states.

A statement is read only if it is plain: one framework, one number or one date, words for what is
said. Whatever else is in it, nothing is computed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.answers.holders import held, is_office
from alliancecli.answers.state import IN_FORCE, UNKNOWN, status
from alliancecli.answers.statement import Computed, Statement, is_number, statement
from alliancecli.answers.tally import FOUNDERS, count, name, spells
from alliancecli.answers.wording import FILLERS, Named
from alliancecli.expansions import member_roles
from alliancecli.spells import ends, uncertain_start
from alliancecli.store import Connection
from alliancecli.when import Span

#: What is counted, and the roles that are meant; () are those that make a member.
_COUNTED: dict[str, tuple[str, ...]] = dict.fromkeys(
    (
        *("member", "members", "ally", "allies", "country", "countries"),
        *("nation", "nations", "state", "states", "party", "parties"),
    ),
    (),
)
_COUNTED |= {"partner": ("partner",), "partners": ("partner",)}
_COUNTED |= {"observer": ("observer",), "observers": ("observer",)}
_COUNTED |= {"founders": ("founding-member",), "founding": ("founding-member",)}
_ALLIES = frozenset(("ally", "allies"))
#: Verbs, as they stand after folding, and the date of a framework that they are about.
_DATED = {
    "founded": ("established", "signed"),
    "established": ("established", "signed"),
    "created": ("established", "signed"),
    "formed": ("established", "signed"),
    "launched": ("established", "signed"),
    "signed": ("signed",),
    "concluded": ("signed",),
    "force": ("in_force",),
    "effect": ("in_force",),
    "dissolved": ("ended",),
    "disbanded": ("ended",),
    "ended": ("ended",),
    "terminated": ("ended",),
    "expired": ("ended",),
}
_FORCE = frozenset(("force", "effect"))
_ENTERED = frozenset(
    ("entered", "enters", "entry", "came", "comes", "went", "took", "takes", "since")
)
_JOINED = frozenset(("joined", "joins", "acceded", "accedes"))
_LEFT = frozenset(("left", "leaves", "quit", "quits", "withdrew", "withdraws"))
_BELONGS = frozenset(("member", "members", "ally", "party"))
#: Words that add nothing to a statement of one of these kinds.
_PLAIN = (
    FILLERS
    | _FORCE
    | _ENTERED
    | frozenset(("today", "now", "currently", "exactly", "officially", "formally", "still"))
    | frozenset(("treaty", "organisation", "organization", "alliance", "pact", "agreement", "year"))
    | frozenset(("total", "there", "full", "consists", "counts", "comprises", "numbers", "came"))
)


def compute(
    connection: Connection, text: str, known: dict[str, Named], as_of: dates.Date
) -> Iterator[Computed]:
    """Yield what the record computes of a statement: at most one answer."""
    said = statement(text, known, as_of)
    if said is None or (said.span is not None and said.span.first > as_of.latest):
        return
    words = set(said.words)
    frameworks = [id for kind, id in said.named if kind == "framework"]
    actors = [id for kind, id in said.named if kind == "actor"]
    if not frameworks and _ALLIES & words and "nato" in known:
        frameworks = ["nato"]  # "Allies" without a name are NATO's, as the field writes
    if len(frameworks) == 1 and len(actors) <= 1 and not _more(said):
        if actors:
            yield from _of_one(connection, actors[0], frameworks[0], said, as_of)
        else:
            yield from _of_framework(connection, frameworks[0], said, as_of)


def _more(said: Statement) -> bool:
    """Return whether a word is left that none of the computations takes account of."""
    known = _PLAIN | _DATED.keys() | _COUNTED.keys() | _JOINED | _LEFT | _BELONGS
    return any(word not in known and not is_number(word) for word in said.words)


def _of_framework(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of a framework alone: a number, a date, a state."""
    words = set(said.words)
    roles = [_COUNTED[word] for word in said.words if word in _COUNTED]
    verb = next((word for word in said.words if word in _DATED), None)
    if words & (_JOINED | _LEFT):
        return
    if said.number is not None and roles and verb is None:
        what = FOUNDERS if "founding" in words or "founders" in words else roles[0]
        found = count(connection, framework, what, said, as_of)
        if found is not None:
            yield found
    elif verb in _FORCE and not _ENTERED & words and said.number is None:
        yield from _in_force(connection, framework, said, as_of)
    elif verb and said.span is not None and said.number is None and not roles:
        yield from _dated(connection, framework, verb, said, as_of)


def _of_one(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of one actor in a framework: that it joined, left, belongs."""
    words = set(said.words)
    if said.number is not None or words & _DATED.keys():
        return
    if words & _JOINED:
        yield from _joined(connection, actor, framework, said)
    elif words & _LEFT:
        yield from _left(connection, actor, framework, said, as_of)
    elif words & _BELONGS:
        yield from _belongs(connection, actor, framework, said, as_of)
    elif is_office(connection, framework) and (
        found := held(connection, actor, framework, said, as_of)
    ):
        yield found


def _in_force(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    last = as_of.latest
    span = said.span or Span(last, last)
    span = Span(span.first, min(span.last, last))
    days = (Span(day, day) for day in (span.first, span.last))
    states = [status(connection, framework, day) for day in days]
    hold = [one["state"] in IN_FORCE for one in states]
    if any(UNKNOWN in (one["note"] or "") for one in states):
        verdict = "unverifiable"
    else:
        verdict = "supported" if all(hold) else "imprecise" if any(hold) else "contradicted"
    told = "; ".join(
        f"{one['state'] or 'no state'}{' since ' + one['since'] if one['since'] else ''}"
        for one in (states if hold[0] != hold[1] else states[1:])
    )
    yield Computed(
        f"{name(connection, framework)} is in force ({said.date or f'on {as_of}'})",
        verdict,
        f"On record: {told}.",
        dates.iso_day(span.last) or "",
        states[1]["sources"],
    )


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


def _belongs(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    roles = FOUNDERS if "founding" in said.words else ()
    mine = _mine(connection, actor, framework, roles)
    what = (roles[0] if roles else "member").replace("-", " ")
    if not mine and complete(connection, framework):
        yield Computed(
            f"{name(connection, actor)} is a {what} of {name(connection, framework)}",
            "contradicted",
            f"On no day on record as a {what}.",
            as_of.text,
            _sources(connection, framework),
        )
    if not mine or any(date.text.endswith("/") for date, _ in mine):
        return
    last = as_of.latest
    span = said.span or (Span(dates.MIN_DAY, last) if roles else Span(last, last))
    span = Span(span.first, min(span.last, last))
    met = any(date.earliest <= span.last and span.first <= date.latest for date, _ in mine)
    whole = any(date.earliest <= span.first and span.last <= date.latest for date, _ in mine)
    if met and (whole or roles or said.span is None):
        verdict = "supported"
    elif any(uncertain_start(date) and span.first < date.earliest for date, _ in mine):
        verdict = "unverifiable"  # who belonged by a year may have belonged before
    elif met:
        verdict = "imprecise"
    else:
        verdict = "outdated" if said.span is None else "contradicted"
    yield Computed(
        f"{name(connection, actor)} is a {what} of {name(connection, framework)}"
        f" ({said.date or f'on {as_of}'})",
        verdict,
        f"On record as a {what}: {', '.join(dates.display(date) for date, _ in mine)}.",
        dates.iso_day(span.last) or "",
        [source for _, sources in mine for source in sources],
    )


def _mine(
    connection: Connection, actor: str, framework: str, roles: tuple[str, ...] = ()
) -> list[tuple[dates.Date, list[Any]]]:
    wanted = roles or member_roles(connection, framework)
    found = spells(connection, framework, wanted)
    return [(date, sources) for date, sources, who in found if who == actor]


def _sources(connection: Connection, framework: str) -> list[Any]:
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (framework,)
    ).fetchone()
    found: list[Any] = json.loads(text)["sources"]
    return found


def _closed(date: dates.Date) -> bool:
    return "/" in date.text and not date.text.endswith(("/", "/.."))


def _dated(
    connection: Connection, framework: str, verb: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (framework,)
    ).fetchone()
    record = json.loads(text)
    fields = [field for field in _DATED[verb] if record[field]]
    if not fields or said.span is None:
        return
    found = {field: dates.parse(record[field]) for field in fields}
    right = any(said.span.meets(date.earliest, date.latest) for date in found.values())
    listed = ("signed", "established", "in_force", "ended")
    told = ", ".join(
        f"{field.replace('_', ' ')} {dates.display(dates.parse(record[field]))}"
        for field in listed
        if record[field]
    )
    yield Computed(
        f"{record['name']}: {verb} ({said.date})",
        "supported" if right else "contradicted",
        f"On record: {told}.",
        as_of.text,
        record["sources"],
    )
