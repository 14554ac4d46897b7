"""Who is tied to whom: members of frameworks with obligations, while these are in force.

A tie holds on the days on which the framework is in force (state active or provisional) and both
belong to it in a role that makes a member. Where a date is coarse, a tie surely holds from its last
possible first day to its first possible last day, and possibly over all of its possible days. A
treaty of which the record has the signature and no entry into force ties possibly, from its
signature on, and so do the signatories of one in force: they may have become bound. Asked since
signature, every treaty ties from there, its signatories included. A treaty of an organisation of
which no two parties are on record ties the members of the organisation possibly.

Who guarantees others is tied to these, and not to those who guarantee them as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from alliancecli import dates
from alliancecli.errors import UnknownNameError
from alliancecli.expansions import GUARANTOR, MEMBER_ROLES, member_roles
from alliancecli.fold import fold
from alliancecli.spells import known_until, uncertain_start
from alliancecli.standing import IN_FORCE
from alliancecli.store import Connection
from alliancecli.typed import split

#: The obligations that tie (ATOP's five); cooperation and none do not.
OBLIGATIONS = ("defense", "offense", "neutrality", "nonaggression", "consultation")


def obligations_of(values: Iterable[str]) -> list[str]:
    """Return the obligations that tie, as typed: by comma, in any spelling of them.

    Raises UnknownNameError for what is none of them.
    """
    known = {fold(name).replace(" ", ""): name for name in OBLIGATIONS}
    found = []
    for value in (part for typed in values for part in split(typed)):
        name = known.get(fold(value).replace(" ", ""))
        if name is None:
            listed = ", ".join(OBLIGATIONS)
            raise UnknownNameError(
                f"no obligation that ties is called '{value}'", f"there are: {listed}"
            )
        found.append(name)
    return found


class Spell(NamedTuple):
    """Days of belonging, inclusive day numbers: possible bounds, and the sure ones within them.

    ``until`` is the last day on which it may be said to hold: before an unknown end. Of those who
    belong as a ``guarantor`` two are not tied to each other.
    """

    first: int
    last: int
    sure_first: int
    sure_last: int
    until: int = dates.MAX_DAY
    guarantor: bool = False

    def on(self, first: int, last: int, sure: bool) -> bool:
        """Return whether it holds, surely or possibly, on one of the days first..last."""
        if sure:
            return self.sure_first <= last and self.sure_last >= first
        return self.possible(first, last)

    def possible(self, first: int, last: int) -> bool:
        """Return whether it may hold on one of the days."""
        return self.first <= last and self.last >= first

    def certain(self, first: int, last: int) -> bool:
        """Return whether there is one among the days on which it surely holds."""
        return max(self.sure_first, first) <= min(self.sure_last, last)

    def said(self, first: int, last: int) -> bool:
        """Return whether it may be said to hold on one of the days: not after an unknown end."""
        return self.first <= last and min(self.last, self.until) >= first

    def meet(self, other: Spell) -> Spell | None:
        """Return the days of this one on which both hold, None if there are none."""
        found = Spell(
            max(self.first, other.first),
            min(self.last, other.last),
            max(self.sure_first, other.sure_first),
            min(self.sure_last, other.sure_last),
            min(self.until, other.until),
            self.guarantor,
        )
        return found if found.first <= found.last else None


class Bond(NamedTuple):
    """A framework that ties its members: its obligations, and each member's days in it."""

    framework: str
    obligations: tuple[str, ...]
    members: dict[str, tuple[Spell, ...]]

    def pairs(
        self, first: int, last: int, holds: Callable[[Spell, int, int], bool]
    ) -> Iterator[tuple[str, str]]:
        """Yield the pairs that it ties on one of the days, by a test of Spell, in their order.

        Both must belong on the same day: one who left in June and one who came in July were never
        tied. Whoever belongs throughout is tied to everybody there.
        """
        there = self._that(lambda days: holds(days, first, last))
        throughout = set(
            self._that(lambda days: holds(days, first, first) and holds(days, last, last))
        )
        for one, other in combinations(there, 2):
            everybody = not (self._guarantees(one) and self._guarantees(other))
            if (everybody and (one in throughout or other in throughout)) or any(
                holds(both, first, last) for both in self.both(one, other)
            ):
                yield one, other

    def both(self, one: str, other: str) -> Iterator[Spell]:
        """Yield the days on which two members are tied to each other."""
        for mine in self.members.get(one, ()):
            for theirs in self.members.get(other, ()):
                met = None if mine.guarantor and theirs.guarantor else mine.meet(theirs)
                if met is not None:
                    yield met

    def beside(self, who: str, holds: Callable[[Spell], bool]) -> list[str]:
        """Return to whom one is tied, by a test of the days of both; he is himself among them."""
        tied = [one for one in self.members if one != who and any(map(holds, self.both(one, who)))]
        return sorted([who, *tied]) if tied else []

    def _guarantees(self, who: str) -> bool:
        """Return whether a member guarantees others at any time: not everybody is tied to him."""
        return any(days.guarantor for days in self.members[who])

    def _that(self, holds: Callable[[Spell], bool]) -> list[str]:
        return sorted(actor for actor, spells in self.members.items() if any(map(holds, spells)))


def bonds(
    connection: Connection,
    obligations: Sequence[str],
    frameworks: Sequence[str] | None = None,
    signed: bool = False,
) -> list[Bond]:
    """Return the frameworks with one of the obligations, by id; of these, where not None.

    ``signed`` counts a treaty from its signature on, not from its entry into force.
    """
    within = " AND id IN (SELECT value FROM json_each(?))" if frameworks is not None else ""
    rows = connection.execute(
        "SELECT id, json_extract(json, '$.obligations') FROM record WHERE kind = 'framework'"
        f"{within} AND json_extract(json, '$.obligations') != '[]' ORDER BY id",
        () if frameworks is None else (json.dumps(frameworks),),
    ).fetchall()
    found = []
    for id, text in rows:
        owed = tuple(one for one in json.loads(text) if one in obligations)
        if owed:
            force = list(_force(connection, id, signed))
            members = _members(connection, id, force, signed)
            if len(members) < 2:
                members |= _possible(connection, id, force, members)
            if len(members) > 1:
                found.append(Bond(id, owed, members))
    return found


def guaranteeing(connection: Connection) -> frozenset[str]:
    """Return the frameworks in which some guarantee the others: those are no alliances."""
    rows = connection.execute(
        "SELECT DISTINCT framework FROM membership WHERE role = ?", (GUARANTOR,)
    )
    return frozenset(id for (id,) in rows)


def spell(date: dates.Date) -> Spell:
    """Return the days of a membership date, possible and sure."""
    if "/" not in date.text or date.text[0] in "[{":
        return Spell(date.earliest, date.latest, date.latest, date.earliest)
    start, end = date.text.split("/")
    first = dates.MIN_DAY if uncertain_start(date) else date.earliest
    sure_first = _sure_first(start, end)
    sure_last = _sure_last(end, start)
    return Spell(first, date.latest, sure_first, sure_last, known_until(date))


def _sure_first(start: str, end: str) -> int:
    """Return the last possible first day; of an unknown start, the last possible last day."""
    return dates.MIN_DAY if start == ".." else dates.parse(start or end).latest


def _sure_last(end: str, start: str) -> int:
    """Return the first possible last day; of an unknown end, the first possible first day."""
    return dates.MAX_DAY if end == ".." else dates.parse(end or start).earliest


def _force(connection: Connection, framework: str, signed: bool) -> Iterator[Spell]:
    """Yield the spans in which a framework ties, spans that touch as one."""
    states = (*IN_FORCE, "signed") if signed else IN_FORCE
    spans = _spans(connection, framework, states)
    if not spans:  # no entry into force on record: it may have come
        for span in _spans(connection, framework, ("signed",)):
            yield span._replace(sure_first=dates.MAX_DAY, sure_last=dates.MIN_DAY)
    yield from spans


def _spans(connection: Connection, framework: str, states: tuple[str, ...]) -> list[Spell]:
    rows = connection.execute(
        "SELECT earliest, latest, until - 1, coming - 1 FROM (SELECT *, lead(latest) OVER"
        " (ORDER BY step) coming FROM status WHERE framework = ?)"
        f" WHERE state IN ({', '.join('?' * len(states))}) AND earliest < until ORDER BY step",
        (framework, *states),
    )
    found: list[Spell] = []
    for first, latest, sure, last in rows:
        sure_end = dates.MAX_DAY if last is None else sure
        end = dates.MAX_DAY if last is None else max(sure, last)
        if found and first <= found[-1].sure_last + 1:
            found[-1] = found[-1]._replace(last=end, sure_last=sure_end)
        else:
            found.append(Spell(first, end, min(latest, sure_end), sure_end))
    return found


def _members(
    connection: Connection, framework: str, force: list[Spell], signed: bool
) -> dict[str, tuple[Spell, ...]]:
    """Return the days of each member; of a signatory beside members, only possible days."""
    binding = member_roles(connection, framework)
    roles = (*binding, "signatory")
    rows = connection.execute(
        "SELECT m.actor, m.role, json_extract(m.json, '$.date'), json_extract(r.json, '$.existed')"
        " FROM membership m LEFT JOIN record r ON r.kind = 'actor' AND r.id = m.actor"
        f" WHERE m.framework = ? AND m.role IN ({', '.join('?' * len(roles))})"
        " ORDER BY m.earliest, m.mid",
        (framework, *roles),
    )
    belong = (
        (
            actor,
            _living(text, existed)._replace(guarantor=role == GUARANTOR),
            role in binding or signed,
        )
        for actor, role, text, existed in rows
    )
    return _within(force, belong)


def _possible(
    connection: Connection, treaty: str, force: list[Spell], known: Container[str]
) -> dict[str, tuple[Spell, ...]]:
    """Return the possible days of those who may be bound by a treaty without parties on record.

    They are the members of the organisations whose treaty it is; of anything else, nobody.
    """
    rows = connection.execute(
        "SELECT m.actor, json_extract(m.json, '$.date'), json_extract(a.json, '$.existed')"
        " FROM record r JOIN json_each(r.json, '$.part_of') body"
        " JOIN membership m ON m.framework = body.value"
        " LEFT JOIN record a ON a.kind = 'actor' AND a.id = m.actor"
        " WHERE r.kind = 'framework' AND r.id = ? AND json_extract(r.json, '$.kind') = 'treaty'"
        f" AND m.role IN ({', '.join('?' * len(MEMBER_ROLES))}) ORDER BY m.earliest, m.mid",
        (treaty, *MEMBER_ROLES),
    )
    belong = (
        (actor, _living(text, existed), False)
        for actor, text, existed in rows
        if actor not in known
    )
    return _within(force, belong)


def _within(
    force: list[Spell], belong: Iterable[tuple[str, Spell, bool]]
) -> dict[str, tuple[Spell, ...]]:
    """Return each actor's days of belonging while in force; where not bound, as possible only."""
    found: dict[str, list[Spell]] = {}
    for actor, days, bound in belong:
        held = days if bound else days._replace(sure_first=dates.MAX_DAY, sure_last=dates.MIN_DAY)
        both = (held.meet(span) for span in force)
        found.setdefault(actor, []).extend(one for one in both if one is not None)
    return {actor: tuple(spells) for actor, spells in found.items() if spells}


def _living(date: str, existed: str | None) -> Spell:
    """Return a spell within the existence of its actor; the empty one where they do not meet."""
    belongs = spell(dates.parse(date))
    if existed is None:
        return belongs
    lives = dates.parse(existed)
    alive = Spell(lives.earliest, lives.latest, lives.earliest, lives.latest)
    return belongs.meet(alive) or Spell(1, 0, 1, 0)
