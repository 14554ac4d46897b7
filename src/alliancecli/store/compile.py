"""Records to SQLite: the schema of schema.sql filled from a checked set of records."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alliancecli import places, shapes
from alliancecli.builder import Records
from alliancecli.cells import line
from alliancecli.dates import MAX_DAY, MIN_DAY, Date, civil
from alliancecli.expansions import counting
from alliancecli.fold import fold, names_of
from alliancecli.forms import leaves
from alliancecli.model import Actor, Event, Framework
from alliancecli.spells import begins, ends, known_from, known_until
from alliancecli.store.names import Names
from alliancecli.store.version import SCHEMA_VERSION
from alliancecli.vocabulary import Claim
from alliancecli.words import bag

_SCHEMA = Path(__file__).with_name("schema.sql")
_KINDS = ("actor", "framework", "topic", "region", "period", "claim", "source", "term", "coverage")
_NAMED = frozenset(("actor", "framework", "event", "topic", "region", "period", "claim", "source"))
#: Fields that the full-text search reads beside title, names and summary.
_PROSE = ("place", "basis", "note", "mandate", "objectives", "decision_making", "challenges")
_AXES = {"frameworks": "framework", "part_of": "framework", "topics": "topic", "regions": "region"}
#: What a statement may be about, and the axes on which it is found; an organisation is on two.
_SUBJECTS = (
    *(("actor", "actor"), ("framework", "actor")),
    *(("framework", "framework"), ("topic", "topic")),
)


def fill(connection: sqlite3.Connection, records: Records, meta: dict[str, str]) -> None:
    """Create the schema in an empty database and fill it; one transaction, committed at the end."""
    connection.executescript(_SCHEMA.read_text(encoding="utf-8"))
    with connection:
        writer = _Writer(connection, records)
        for record in sorted(records.by_kind["event"].values(), key=_event_order):
            writer.add("event", record.id, record)
        for kind in _KINDS:
            for key, record in sorted(records.by_kind[kind].items()):
                writer.add(kind, key, record)
        writer.memberships()
        writer.wordings()
        catalogue = records.by_kind["catalogue"].get("catalogue")
        if catalogue is not None:
            meta = meta | {key: str(value) for key, value in shapes.plain(catalogue).items()}
            meta["last_day"] = str(catalogue.as_of.latest)  # as_of as a day number
        rows = sorted((meta | {"schema": SCHEMA_VERSION}).items())
        connection.executemany("INSERT INTO meta VALUES (?, ?)", rows)
    connection.execute("ANALYZE")
    connection.commit()


def dump(shape: Any) -> str:
    """Return the JSON text of a shape: one line, UTF-8 unescaped, key order kept."""
    return json.dumps(shape, ensure_ascii=False)


def _event_order(event: Event) -> tuple[int, int, int, str]:
    return event.date.earliest, event.date.latest, event.date.rank, event.id


#: Those in whom a state acts: what they do, it does.
_ACTING = ("troops", "forces", "soldiers", "diplomats", "envoys")


class _Writer:
    """Inserts records one by one; rid counts up in the order they are added."""

    def __init__(self, connection: sqlite3.Connection, records: Records) -> None:
        self.connection = connection
        self.records = records
        self.as_of = records.by_kind["catalogue"]["catalogue"].as_of
        self.rid = 0
        self.holders = {
            actor.cow: actor.id
            for actor in records.by_kind["actor"].values()
            if actor.cow and (actor.existed is None or actor.existed.latest == MAX_DAY)
        }

    def add(self, kind: str, key: str, record: Any) -> None:
        self.rid += 1
        title = getattr(record, "title", None) or getattr(record, "name", None) or key
        if kind == "claim":
            title = record.statement
        first, last = _span(record)
        day = civil(record.date.earliest) if kind == "event" and record.date.rank == 0 else None
        subkind = getattr(record, "kind", None) or getattr(record, "tier", None)
        subkind = record.list if kind == "term" else subkind
        shape = self._shape(kind, record)
        month_day = day[1] * 100 + day[2] if day else None
        brief = (self.rid, kind, key, first, last, month_day, subkind, title)
        short = getattr(record, "abbreviation", None) or title
        self._insert("record", (*brief, short, dump(shape)))
        if kind == "event":
            self._insert("brief", (*brief, line(shape)))
        self._tags(record)
        if kind in _NAMED:
            names = [key] if kind == "source" else names_of(record)  # titles of pages are no names
            folded = {fold(name) for name in names} - {""}
            folded |= self._codes(record) | _people(record)
            for name in sorted(folded):
                self._insert("name", (name, self.rid, kind, key))
        if kind not in ("term", "coverage", "source"):
            self._index(record, title)
        self._links(kind, record)
        where = getattr(record, "place", None) or getattr(record, "seat", None)
        for place in places.names(where).items():
            self._once("place", place)
        for called in places.keys(where):
            self._once("tag", ("place", called, self.rid, ""))
        for figure in getattr(record, "figures", ()):
            self._once("figure", (fold(figure.what), self.rid, float(figure.value)))

    def _codes(self, record: Any) -> set[str]:
        """Return the COW codes that name an actor: a code names the state that has it now."""
        if not isinstance(record, Actor):
            return set()
        codes = {code.code for code in record.codes if code.system == "cow"}
        codes |= {record.cow} if record.cow else set()
        return codes - {code for code, id in self.holders.items() if id != record.id}

    def _shape(self, kind: str, record: Any) -> shapes.Shape:
        if kind == "event":
            return shapes.event(record)
        return shapes.framework(record, self.as_of) if kind == "framework" else shapes.plain(record)

    def _insert(self, table: str, row: tuple[Any, ...], verb: str = "INSERT") -> None:
        marks = ", ".join("?" * len(row))
        self.connection.execute(f"{verb} INTO {table} VALUES ({marks})", row)

    def _once(self, table: str, row: tuple[Any, ...]) -> None:
        """Insert what records may say more than once: a place, a source, a figure, a link."""
        self._insert(table, row, "INSERT OR IGNORE")

    def _tags(self, record: Any) -> None:
        for field, axis in _AXES.items():
            for value in getattr(record, field, ()):
                self._once("tag", (axis, value, self.rid, ""))
        parts = record.actors if isinstance(record, Event) else ()
        for part in parts:
            self._once("tag", ("actor", part.id, self.rid, part.role or ""))
        for id in record.subjects if isinstance(record, Claim) else ():
            for kind, axis in _SUBJECTS:
                if id in self.records.by_kind[kind]:
                    self._once("tag", (axis, id, self.rid, ""))
        if isinstance(record, Framework):
            natures = [("obligation", one) for one in record.obligations]
            for axis, term in (*natures, ("scope", record.scope), ("legal", record.legal)):
                self._once("tag", (axis, term, self.rid, ""))
            for spell in record.memberships():
                self._once("tag", ("actor", spell.actor, self.rid, spell.role))
        for _, form, value in leaves(record):
            if form.shape == "id" and form.target == ("source",):
                self._once("tag", ("source", value, self.rid, ""))

    def _index(self, record: Any, title: str) -> None:
        names = " · ".join(names_of(record))
        body = " · ".join(self._body(record))
        summary = getattr(record, "summary", None) or getattr(record, "correction", None) or ""
        folded = fold(f"{title} {names} {summary} {body}")
        row = (self.rid, title, names, summary, body, folded)
        self.connection.execute(
            "INSERT INTO fts (rowid, title, names, summary, body, folded) VALUES (?,?,?,?,?,?)", row
        )

    def _body(self, record: Any) -> Iterator[str]:
        for field in _PROSE:
            if value := getattr(record, field, None):
                yield value
        for position in getattr(record, "positions", ()):
            yield position.says
        for provision in getattr(record, "provisions", ()):
            yield provision.gist
        if isinstance(record, Event):
            for id in (*(part.id for part in record.actors), *record.frameworks):
                known = self.records.by_kind["actor"].get(id) or self.records.by_kind[
                    "framework"
                ].get(id)
                if known is not None:
                    yield from _called(known)

    def _links(self, kind: str, record: Any) -> None:
        if kind in ("topic", "region") and record.parent:
            self._once("link", (kind, record.id, record.parent))
        if kind == "actor":
            for before in record.predecessors:
                self._once("link", ("predecessor", before, record.id))
            for group in record.expands_to:
                for actor in group.actors or ("",):
                    row = (record.id, group.framework, ",".join(group.roles), actor)
                    self._once("expansion", row)

    def wordings(self) -> None:
        """Insert each wording of a statement with the words by which it is compared."""
        known = Names(self.connection)
        rids = dict(self.connection.execute("SELECT id, rid FROM record WHERE kind = 'claim'"))
        for id, claim in self.records.by_kind["claim"].items():
            for place, text in enumerate((claim.statement, *claim.aliases)):
                words = " ".join(sorted(bag(text, known)))
                self._insert("wording", (rids[id], place, text, words))

    def memberships(self) -> None:
        """Insert spells in the order of their beginning, and the status steps."""
        actors, frameworks = self.records.by_kind["actor"], self.records.by_kind["framework"]
        spells = [spell for record in frameworks.values() for spell in record.memberships()]
        spells.sort(key=lambda spell: (spell.framework, spell.date, spell.actor, spell.role))
        counted = {
            id: counting(spell.role for spell in record.memberships())
            for id, record in frameworks.items()
        }
        for spell in spells:
            shape = shapes.membership(spell, actors.get(spell.actor) or frameworks[spell.actor])
            actor, framework = actors.get(spell.actor), frameworks[spell.framework]
            begun = _begun(spell.date, actor, framework)
            days = (begun, spell.date.latest, known_until(spell.date))
            row = (spell.framework, spell.actor, spell.role, *days)
            counts = int(spell.role in counted[spell.framework])
            self._insert("membership", (None, *row, counts, dump(shape)))
        for record in frameworks.values():
            starts = [*begins(step.date for step in record.status), MAX_DAY]
            for place, step in enumerate(record.status):
                latest = max(starts[place], step.date.latest)
                days = (starts[place], latest, starts[place + 1])
                self._insert("status", (record.id, place, step.state, *days))


def _people(record: Any) -> set[str]:
    """Return what a state is called where those are named who act for it: Russian troops."""
    if not isinstance(record, Actor):
        return set()
    return {fold(f"{adjective} {who}") for adjective in record.adjectives for who in _ACTING}


def _begun(date: Date, actor: Actor | None, framework: Framework) -> int:
    """Return the first day on which a spell may be said to have begun.

    Of a coarse beginning: not before the framework and the actor were there. One that is unknown
    may have come on any day before the end, so it is said of none before that.
    """
    if date.text.startswith("/"):
        return known_from(date)
    start = ends(date)[0]
    first, last = (start.earliest, start.latest) if start else (MIN_DAY, date.latest)
    lives = actor.existed.earliest if actor is not None and actor.existed else MIN_DAY
    return min(max(first, lives, framework.life()[0]), last)


def _span(record: Any) -> tuple[int | None, int | None]:
    """Return the first and last possible day of what a record is about.

    An actor whose existence is not dated may have existed on any day. Of an event whose end is
    unknown nothing is said beyond its beginning, as of a spell: it may have been over that day.
    """
    if isinstance(record, Framework):
        return record.life()
    if isinstance(record, Event):
        return record.date.earliest, known_until(record.date)
    date = getattr(record, "date", None) or getattr(record, "existed", None)
    if date is not None:
        return date.earliest, date.latest
    if isinstance(record, Actor):
        return MIN_DAY, MAX_DAY
    if getattr(record, "start", None) is not None:
        return record.start.earliest, record.end.latest if record.end else MAX_DAY
    return None, None


def _called(record: Any) -> Iterator[str]:
    """Yield the name of an actor or framework, and what it is called for short: NPT, DPRK."""
    yield record.name
    short = getattr(record, "abbreviation", None)
    yield from dict.fromkeys(name for name in (short, *record.aliases) if name and name.isupper())
