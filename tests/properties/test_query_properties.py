"""What the store finds is what a reader of every record, one by one, would find."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alliancecli import query
from alliancecli.builder import Records
from alliancecli.dates import MAX_DAY, MIN_DAY, Date, civil, parse
from alliancecli.model import Event, Framework
from alliancecli.query import Query
from alliancecli.standing import BINDING, IN_FORCE
from alliancecli.store.compile import fill
from tests.properties.generated_records import FIELDS, queries, records

Part = tuple[str, str | None]
_COUNTED = {"member", "founding-member", "party"}
_OUTSIDE = {"observer", "guest"}


class Seen(NamedTuple):
    """A record as a reader sees it."""

    id: str
    order: tuple[int, int, int, str]
    kind: str
    title: str
    parts: list[Part]
    frameworks: tuple[str, ...]
    topics: tuple[str, ...]
    regions: tuple[str, ...]
    columns: list[str]
    day: tuple[int, int] | None
    states: list[tuple[int, str]]
    span: tuple[int, int]


def said_until(date: Date) -> int:
    """Return the last day on which a spell or an event counts: of no known end, of its start."""
    start, slash, end = date.text.partition("/")
    return parse(start).latest if slash and not end else date.latest


def said_from(date: Date, framework: Framework) -> int:
    """Return the first day on which a spell counts: a coarse start waits for the framework.

    One that is not known may have come on any day before the end: nothing is said before that.
    """
    start, slash, end = date.text.partition("/")
    if slash and not start:
        return parse(end).earliest if end != ".." else date.earliest
    start = date.text if date.text[0] in "[{" else start
    known = start not in ("", "..")
    first = parse(start).earliest if known else MIN_DAY
    last = parse(start).latest if known else date.latest
    begun = [one.earliest for one in (framework.signed, framework.established) if one]
    begun += [step.date.earliest for step in framework.status]
    begun += [framework.in_force.earliest] if framework.in_force else []
    return min(max(first, min(begun, default=MIN_DAY)), last)


def seen(record: Event | Framework) -> Seen:
    if isinstance(record, Event):
        date = record.date
        day = civil(date.earliest)[1:] if date.precision == "day" else None
        return Seen(
            record.id,
            (date.earliest, date.latest, date.rank, record.id),
            record.kind,
            record.title,
            [(part.id, part.role) for part in record.actors],
            record.frameworks,
            record.topics,
            record.regions,
            [record.title, record.summary],
            day,
            [],
            (date.earliest, said_until(date)),
        )
    begun = [step.date.earliest for step in record.status]
    last = record.ended.latest if record.ended else MAX_DAY
    first = min(begun, default=MIN_DAY)
    return Seen(
        record.id,
        (first, last, 0, record.id),
        record.kind,
        record.name,
        [(spell.actor, spell.role) for spell in record.memberships()],
        record.part_of,
        record.topics,
        record.regions,
        [record.name, record.summary],
        None,
        [(step.date.earliest, step.state) for step in record.status],
        (first, last),
    )


def below(ids: Iterable[str], parents: dict[str, tuple[str, ...]]) -> set[str]:
    """Return the ids and everything that reaches one of them upward."""
    found = set(ids)
    while more := {id for id, above in parents.items() if found & set(above)} - found:
        found |= more
    return found


class Scan:
    """The naive answer: every record looked at, every condition in plain Python."""

    def __init__(self, records: Records, wanted: Query) -> None:
        self.by_kind = records.by_kind
        self.wanted = wanted
        self.parents: dict[str, dict[str, tuple[str, ...]]] = {
            kind: {
                id: (record.parent,) if record.parent else ()
                for id, record in self.by_kind[kind].items()
            }
            for kind in ("topic", "region")
        }

    def answer(self, kind: str) -> list[str]:
        found = [one for one in map(seen, self.by_kind[kind].values()) if self.meets(one)]
        found.sort(key=lambda one: one.order if kind == "event" else one.id)
        orders: dict[str, Callable[[Seen], Any]] = {
            "date": lambda one: one.order,
            "id": lambda one: one.id,
            "title": lambda one: one.title,
            "kind": lambda one: one.kind,
        }
        if self.wanted.sort in orders:
            found.sort(key=orders[self.wanted.sort])
        if self.wanted.reverse:
            found.reverse()
        return [one.id for one in found][: self.wanted.limit]

    def meets(self, one: Seen) -> bool:
        wanted = self.wanted
        return (
            all(self.by_actors(one, group) for group in wanted.actors)
            and (bool(wanted.actors) or self.by_role(role for _, role in one.parts))
            and all(set(group) & set(one.frameworks) for group in wanted.frameworks)
            and all(
                below(group, self.parents["topic"]) & set(one.topics) for group in wanted.topics
            )
            and all(
                below(group, self.parents["region"]) & set(one.regions) for group in wanted.regions
            )
            and (not wanted.kinds or one.kind in wanted.kinds)
            and all(any(span.meets(*one.span) for span in spans) for spans in wanted.spans)
            and all(self.has(one, text) for text in wanted.text)
            and (wanted.month_day is None or one.day == wanted.month_day)
            and (not wanted.statuses or self.state(one) in wanted.statuses)
        )

    def by_role(self, roles: Iterable[str | None]) -> bool:
        return not self.wanted.roles or bool(set(self.wanted.roles) & set(roles))

    def by_actors(self, one: Seen, group: tuple[str, ...]) -> bool:
        ids = set(group)
        if self.wanted.with_predecessors:
            successors: dict[str, tuple[str, ...]] = dict.fromkeys(self.by_kind["actor"], ())
            for id, actor in self.by_kind["actor"].items():
                for before in actor.predecessors:
                    successors[before] += (id,)
            ids = below(ids, successors)
        everyone = ids | set(self.members(one, ids))
        return any(id in everyone and self.by_role([role]) for id, role in one.parts)

    def members(self, one: Seen, ids: set[str]) -> Iterator[str]:
        """Yield those who, on the days of the record, belong to what the ids stand for."""
        for id in ids:
            actor = self.by_kind["actor"].get(id)
            if actor is not None and actor.expands_to:
                for group in actor.expands_to:
                    yield from self.of(one, group.framework, group.roles, group.actors)
            elif self.wanted.expand and id in self.by_kind["framework"]:
                yield from self.of(one, id, (), ())

    def of(
        self, one: Seen, id: str, roles: tuple[str, ...], actors: tuple[str, ...]
    ) -> Iterator[str]:
        framework = self.by_kind["framework"][id]
        spells = list(framework.memberships())
        all_roles = {spell.role for spell in spells}
        counted = set(roles) or (all_roles & _COUNTED) or all_roles - _OUTSIDE or all_roles
        first, last = one.span
        for spell in spells:
            begun = said_from(spell.date, framework)
            overlaps = first <= said_until(spell.date) and last >= begun
            if overlaps and spell.role in counted and (not actors or spell.actor in actors):
                yield spell.actor

    def has(self, one: Seen, typed: str) -> bool:
        words = typed.strip('"').lower().split()
        columns = [column.lower().split() for column in one.columns]
        if typed.startswith('"'):
            size = len(words)
            return any(
                column[place : place + size] == words
                for column in columns
                for place in range(len(column))
            )
        if typed.endswith("*"):
            return any(word.startswith(typed[:-1]) for column in columns for word in column)
        return any(word in column for word in words for column in columns)

    def state(self, one: Seen) -> str | None:
        day = MAX_DAY - 1 if self.wanted.status_day is None else self.wanted.status_day
        begun = [state for first, state in one.states if first <= day]
        later = {state for _, state in one.states[len(begun) :]}
        if begun and later <= {begun[-1]} and self.binds_nobody(one, begun[-1]):
            return None
        return begun[-1] if begun else None

    def binds_nobody(self, one: Seen, state: str) -> bool:
        """Return whether an instrument in force, without an end, is nobody's on the day."""
        framework = self.by_kind["framework"].get(one.id)
        if framework is None or framework.kind not in BINDING or state not in IN_FORCE:
            return False
        day = self.wanted.status_day
        today = self.by_kind["catalogue"]["catalogue"].as_of.latest if day is None else day
        untils = [said_until(spell.date) for spell in framework.memberships()]
        return bool(untils) and max(untils) < today


@contextmanager
def stored(records: Records) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        fill(connection, records, {})
        yield connection


def agree(records: Records, wanted: Query, kind: str) -> None:
    naive = Scan(records, wanted).answer(kind)
    with stored(records) as connection:
        found = [id for (id,) in query.select(connection, kind, wanted, "r.id")]
        assert found == naive
        assert query.count(connection, kind, wanted) == len(naive)


@pytest.mark.parametrize("field", sorted(FIELDS))
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_each_filter_alone(field: str, data: st.DataObject) -> None:
    fields = [field]
    fields += ["actors"] if field in ("with_predecessors", "expand") else []
    fields += ["statuses"] if field == "status_day" else []
    kind = data.draw(st.sampled_from(["event", "framework"]))
    agree(data.draw(records()), data.draw(queries(*fields)), kind)


@given(records(), queries(), st.sampled_from(["event", "framework"]))
@settings(deadline=None, max_examples=150)
def test_filters_combined(records: Records, wanted: Query, kind: str) -> None:
    agree(records, wanted, kind)


@given(records())
@settings(deadline=None, max_examples=20)
def test_the_order_is_total(records: Records) -> None:
    with stored(records) as connection:
        found = [id for (id,) in query.select(connection, "event", Query(), "r.id")]
    events = [records.by_kind["event"][id] for id in found]
    keys = [(event.date.earliest, event.date.latest, event.date.rank, event.id) for event in events]
    assert keys == sorted(set(keys))
