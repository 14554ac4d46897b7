"""The catalogue: the library's answers, in the JSON shapes of the contract.

Each method that answers with records returns ``Rows``: their JSON text as stored, parsed on
demand, so that an answer in JSON costs no parsing; what a question needs is imported when it is
asked. Nothing here prints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alliancecli import query, resolve, selection
from alliancecli.answers.rows import Rows
from alliancecli.errors import StoreError, UnknownNameError
from alliancecli.query import EVERYTHING, Query
from alliancecli.store.open import Store, open_store
from alliancecli.typed import Typed

if TYPE_CHECKING:
    from alliancecli.dates import Date
    from alliancecli.when import Span

#: What `list` lists: word -> kind of record.
LISTS = {
    "frameworks": "framework",
    "actors": "actor",
    "events": "event",
    "topics": "topic",
    "periods": "period",
    "regions": "region",
    "sources": "source",
    "claims": "claim",
    "terms": "term",
    "coverage": "coverage",
}


def load(data: Iterable[str | Path] = (), *, cache: Path | None = None) -> Catalogue:
    """Open the shipped record, with the records of further directories laid over it by id.

    ``cache`` overrides the user cache directory. Raises DataError for records that cannot be used
    and StoreError where there is nothing to open.
    """
    return Catalogue(open_store(tuple(Path(directory) for directory in data), cache))


class Catalogue:
    """An open record. Close it, or use it as a context manager."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._connection = store.connection
        self.origin = store.origin
        self.notes = store.notes

    def __enter__(self) -> Catalogue:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._connection.close()

    @property
    def as_of(self) -> Date:
        """The data date: facts after it are unknown, not false."""
        from alliancecli import dates

        return dates.parse(self.meta("as_of"))

    def meta(self, key: str) -> str:
        """Return a value about the catalogue: as_of, title, version, digest, schema."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise StoreError(f"the record has no '{key}'")
        return str(row[0])

    def query(self, record: str = "event", /, **typed: Any) -> Query:
        """Return the Query of options as typed on the command line: ``actor=["nato,russia"]`` …"""
        return selection.read(self._connection, record, Typed(**typed), self.meta("as_of"))

    def resolve(self, name: str, *kinds: str) -> tuple[str, str]:
        """Return (kind, id) of the record with a name; UnknownNameError, AmbiguousNameError."""
        found = resolve.resolve(self._connection, name, kinds or resolve.KINDS)
        return found.kind, found.id

    def timeline(self, wanted: Query = EVERYTHING) -> Rows:
        """Return the events that meet the query, oldest first unless it says otherwise."""
        return self.list("events", wanted)

    def list(self, what: str, wanted: Query = EVERYTHING) -> Rows:
        """Return the records of a list (LISTS) that meet the query.

        Sorted by a figure or a computed rank, each has it as one field more, under that name.
        """
        if what not in LISTS:
            raise UnknownNameError(f"no list is called '{what}'", f"there are: {', '.join(LISTS)}")
        if wanted.rank is not None:
            return self._ranked(LISTS[what], wanted, wanted.rank)
        return Rows(text for (text,) in query.select(self._connection, LISTS[what], wanted))

    def _ranked(self, kind: str, wanted: Query, name: str) -> Rows:
        from json import dumps

        from alliancecli.figures import number

        rows = query.select(self._connection, kind, wanted, "r.json, r.rid")
        key = dumps(name, ensure_ascii=False)
        return Rows(
            f"{text[:-1]}, {key}: {dumps(number(self._connection, kind, name, int(rid)))}}}"
            for text, rid in rows
        )

    def count(self, what: str, wanted: Query = EVERYTHING) -> int:
        """Return how many records of a list meet the query."""
        return query.count(self._connection, LISTS[what], wanted)

    def ids(self, what: str, wanted: Query = EVERYTHING) -> Iterator[str]:
        """Yield the ids of the records of a list that meet the query."""
        return (id for (id,) in query.select(self._connection, LISTS[what], wanted, "r.id"))

    def search(self, text: str, wanted: Query = EVERYTHING, kinds: tuple[str, ...] = ()) -> Rows:
        """Return records that have the words, best first: kind, id, title, date, snippet, score."""
        from alliancecli.answers import find

        return find.search(self._connection, text, wanted, kinds)

    def show(self, name: str) -> Rows:
        """Return one record with everything about it, as the only row."""
        from alliancecli.answers import record

        return Rows([record.show(self._connection, resolve.resolve(self._connection, name))])

    def members(
        self,
        name: str | None = None,
        *,
        actor: str | None = None,
        on: str | None = None,
        roles: Iterable[str] = (),
        every: bool = False,
    ) -> Rows:
        """Return membership spells of a framework or group, or of an actor where one is named.

        Those on the data date, or of the date ``on`` as typed, or every spell.
        """
        from alliancecli.answers import members

        span = None if every else self._day(on)
        wanted = self.query("framework", role=tuple(roles)).roles
        if actor is not None:
            return members.of_actor(self._connection, actor, span, wanted)
        return members.of_framework(self._connection, name or "", span, wanted)

    def members_by_year(
        self,
        name: str | None = None,
        *,
        actor: str | None = None,
        start: str | None = None,
        end: str | None = None,
        roles: Iterable[str] = (),
    ) -> list[dict[str, Any]]:
        """Return a row a member, or a framework of an actor, with 1, 0 or None a 1 January.

        ``start`` and ``end`` bound the years as typed; without roles, of a framework those that
        make a member count. See ``answers.matrix.by_year``.
        """
        from alliancecli.answers import matrix, members
        from alliancecli.dates import MIN_DAY
        from alliancecli.when import Span

        wanted = self.query("framework", role=tuple(roles)).roles
        first = MIN_DAY if start is None else self._typed(start).first
        span = Span(first, self._day(end).last)
        if actor is not None:
            spells = members.of_actor(self._connection, actor, None, wanted)
            return matrix.by_year(spells, span, "framework")
        spells = members.of_framework(self._connection, name or "", None, wanted, members_only=True)
        return matrix.by_year(spells, span)

    def no_members(
        self, name: str | None, actor: str | None, on: str | None, roles: Sequence[str], every: bool
    ) -> str:
        """Return why ``members`` with these arguments is empty, in one line."""
        from alliancecli.answers.members import why_none

        span = None if every else self._day(on)
        return why_none(self._connection, name, actor, span, bool(roles))

    def status(self, name: str, *, on: str | None = None) -> dict[str, Any]:
        """Return the state of a framework on the data date, or on the date ``on`` as typed.

        A day after the data date is answered as of the data date.
        """
        from alliancecli.answers import state

        return state.status(self._connection, name, self._day(on))

    def after_data_date(self, on: str | None) -> tuple[str, ...]:
        """Return a line for stderr where the typed date reaches beyond the data date."""
        if on is None or self._typed(on).last <= self.as_of.latest:
            return ()
        return (f"the record ends on {self.as_of}: the answer is as of that day",)

    def _typed(self, on: str) -> Span:
        from alliancecli import periods

        return periods.period(self._connection, on, self.as_of)

    def _day(self, on: str | None) -> Span:
        """Return the days that are asked for, at the latest the data date."""
        from alliancecli.when import Span

        last = self.as_of.latest
        typed = Span(last, last) if on is None else self._typed(on)
        return Span(min(typed.first, last), min(typed.last, last))

    def panel(
        self,
        unit: str = "dyad-year",
        *,
        start: str | None = None,
        end: str | None = None,
        obligations: Iterable[str] = (),
        frameworks: Iterable[str] = (),
        codes: str = "cow",
        rule: str = "start",
    ) -> tuple[tuple[str, ...], Iterator[tuple[str | int | None, ...]], tuple[str, ...]]:
        """Return columns, a stream of rows and notes: see ``answers.panel`` and docs/codebook.md.

        ``start`` and ``end`` as typed, inclusive by year: 1945 and the data date where not given.
        """
        from alliancecli.answers import panel

        wanted = panel.read(
            self._connection,
            panel.Typed(unit, tuple(obligations), tuple(frameworks), codes, rule),
            None if start is None else self._typed(start),
            self._day(end),
        )
        columns, rows = panel.panel(self._connection, wanted)
        return columns, rows, (*self.after_data_date(end), *panel.notes(self._connection, wanted))

    def stats(
        self, by: Sequence[str] = ("year",), wanted: Query = EVERYTHING
    ) -> Iterator[dict[str, Any]]:
        """Yield {field: label, …, "count": n} of the events that meet the query, sorted.

        An event with several values of a field counts under each of them. Raises UsageError for a
        field that events are not counted by.
        """
        from alliancecli.answers.groups import counted

        yield from counted(self.timeline(wanted), by)

    def names(self) -> dict[str, str]:
        """Return id -> the short name to show, of actors, frameworks, topics and regions."""
        rows = self._connection.execute(
            "SELECT id, coalesce(json_extract(json, '$.abbreviation'), title) FROM record"
            " WHERE kind IN ('actor', 'framework', 'topic', 'region')"
        )
        return dict(rows.fetchall())

    def references(self, rows: Rows) -> dict[str, dict[str, Any]]:
        """Return the sources that the rows cite, by id."""
        cited = {source["id"] for row in rows for source in row.get("sources") or ()}
        return {row["id"]: row for row in self.list("sources") if row["id"] in cited}

    def coverage(self, wanted: Query) -> str:
        """Return "none recorded" where the coverage manifest covers it, else "outside coverage"."""
        from alliancecli.answers import coverage

        return coverage.verdict(self._connection, wanted)

    def info(self) -> dict[str, Any]:
        """Return data date, counts, coverage and versions."""
        from alliancecli.answers import whole

        return whole.info(self._connection, self.origin)

    def export(self) -> Iterator[str]:
        """Yield the whole catalogue as pieces of one JSON document."""
        from alliancecli.answers import whole

        return whole.export(self._connection)
