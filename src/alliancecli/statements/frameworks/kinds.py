"""Statements what a framework is: an operation, an exercise, a treaty, a part of another."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.members.standing import last_day, with_article
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import listing, name
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

_TREATY = "treaty"
#: Kinds of what may be a treaty itself; an organisation rests on one.
_TREATIES = frozenset(("arms-control", "agreement"))


#: What something is within another.
_PARTS = frozenset(
    ("part", "body", "organ", "agency", "command", "committee", "council", "centre", "belongs")
)


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Yield that a framework is of the kind that its record has, or a treaty by law; nothing else.

    An alliance may be an organisation as well, and the record has one kind of each.
    """
    frameworks, rest = said.named("framework"), [*said.words]
    if len(frameworks) == 2 and len(said.parts) == len(rest) + 2 and said.span is None:
        yield from _part(connection, frameworks, {*rest}, said, as_of)
    plain = FILLERS | PAST | {"series"}
    kind = [word for word in rest if word not in plain]
    if len(frameworks) != 1 or len(said.parts) != len(rest) + 1 or said.span is not None:
        return
    record = records.framework(connection, frameworks[0])
    told = record["kind"].removesuffix("-series")
    if kind == [_TREATY] == [record["legal"]] and record["kind"] in _TREATIES:
        told = _TREATY  # one on arms control is a treaty too
    if not {"a", "an"} & {*rest} or kind != [fold(told)]:
        return
    ended = last_day(connection, record["id"]) < as_of.latest
    what = with_article(told)
    yield Computed(
        f"{name(connection, record['id'])} {'was' if said.past else 'is'} {what}",
        "outdated" if ended and not said.past else "supported",
        f"On record as {what}.",
        as_of.text,
        record["sources"],
    )


def _part(
    connection: Connection,
    frameworks: list[str],
    words: set[str],
    said: Statement,
    as_of: dates.Date,
) -> Iterator[Computed]:
    """Yield that one framework is part of another, by its record; nothing where it is not said."""
    (part, whole), rest = frameworks, words - FILLERS - PAST
    if not rest or not rest <= _PARTS or whole not in _wholes(connection, part):
        return
    record = records.framework(connection, part)
    ended = last_day(connection, part) < as_of.latest
    within = [name(connection, one) for one in record["part_of"]]
    yield Computed(
        f"{name(connection, part)} {'was' if said.past else 'is'} part of"
        f" {name(connection, whole)}",
        "outdated" if ended and not said.past else "supported",
        f"On record as part of {listing(within)}.",
        as_of.text,
        record["sources"],
    )


def _wholes(connection: Connection, part: str) -> set[str]:
    """Return what a framework is part of, and what that is part of in turn."""
    found: set[str] = set()
    ahead = [part]
    while ahead:
        wholes = {*records.framework(connection, ahead.pop())["part_of"]} - found
        found |= wholes
        ahead += wholes
    return found
