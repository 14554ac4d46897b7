"""The catalogue: the library's answers, in the JSON shapes of the contract.

Each method that answers with records returns ``Rows``: their JSON text as stored, parsed on
demand, so that an answer in JSON costs no parsing; what a question needs is imported when it is
asked. Nothing here prints.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from alliancecli import query, resolve
from alliancecli.answers.rows import Rows
from alliancecli.errors import UnknownNameError, UsageError
from alliancecli.query import EVERYTHING, Query
from alliancecli.questions import Questions
from alliancecli.store.open import Store, open_store

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


class Catalogue(Questions):
    """An open record. Close it, or use it as a context manager."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.connection)
        self.origin = store.origin
        self.notes = store.notes

    def __enter__(self) -> Catalogue:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._connection.close()

    def resolve(self, name: str, *kinds: str) -> tuple[str, str]:
        """Return (kind, id) of the record with a name; UnknownNameError, AmbiguousNameError."""
        found = resolve.resolve(self._connection, name, kinds or resolve.KINDS)
        return found.kind, found.id

    def timeline(self, wanted: Query = EVERYTHING, *, plain: bool = False) -> Rows:
        """Return the events that meet the query, oldest first unless it says otherwise.

        ``plain`` gives their lines of plain text only, which takes less time.
        """
        if plain and not wanted.ranks:
            rows = query.select(self._connection, "event", wanted, "r.line", "brief")
            return Rows((), (text for (text,) in rows))
        return self.list("events", wanted)

    def list(self, what: str, wanted: Query = EVERYTHING) -> Rows:
        """Return the records of a list (LISTS) that meet the query.

        Sorted or bounded by a figure or a computed rank, each has it as one field more, under that
        name: of several figures the largest.
        """
        if what not in LISTS:
            raise UnknownNameError(f"no list is called '{what}'", f"there are: {', '.join(LISTS)}")
        if wanted.ranks:
            return self._ranked(LISTS[what], wanted)
        return Rows(text for (text,) in query.select(self._connection, LISTS[what], wanted))

    def _ranked(self, kind: str, wanted: Query) -> Rows:
        from json import dumps

        from alliancecli.figures import number

        def more(rid: str) -> str:
            numbers = {name: number(self._connection, kind, name, int(rid)) for name in names}
            return dumps(numbers, ensure_ascii=False)[1:]

        names = wanted.ranks
        rows = query.select(self._connection, kind, wanted, "r.json, r.rid")
        return Rows(f"{text[:-1]}, {more(rid)}" for text, rid in rows)

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

    def search_without(
        self, text: str, wanted: Query = EVERYTHING, kinds: tuple[str, ...] = ()
    ) -> tuple[tuple[str, int], ...]:
        """Return the words without which the others have hits, and how many: fewest first."""
        from alliancecli.answers import find

        return find.without(self._connection, text, wanted, kinds)

    def words_near(self, text: str) -> tuple[str, ...]:
        """Return words on record that come near to those of a text that no record has."""
        from alliancecli.answers import find

        return find.near(self._connection, text)

    def show(self, name: str) -> Rows:
        """Return one record with everything about it, as the only row."""
        from alliancecli.answers import record

        return Rows([record.show(self._connection, resolve.resolve(self._connection, name))])

    def cite(self, names: Sequence[str] = (), /, *, treaty: bool = False, **typed: Any) -> Rows:
        """Return the sources that the named records cite, or those of a selection as typed.

        With neither, the catalogue itself as the only source; what only adds to actors selects
        nothing by itself. Author by author: ``answers.cite``. With ``treaty`` the named instruments
        themselves. Raises UsageError for both, and where nothing is named that was signed.
        """
        from alliancecli.answers import cite

        wanted = self.query("source", **typed)
        selected = wanted._replace(with_predecessors=False, expand=False) != EVERYTHING
        if names and selected:
            raise UsageError("records are named or selected, not both", "leave one out")
        if treaty and not names:
            raise UsageError("--treaty is of named instruments", "name one or more")
        if treaty:
            return cite.treaties(self._connection, names)
        if names:
            return cite.of_records(self._connection, names)
        if not selected:
            return cite.catalogue(self._connection)
        return cite.ordered(self.list("sources", wanted))

    def stats(
        self, by: Sequence[str] = ("year",), wanted: Query = EVERYTHING, *, cross: bool = False
    ) -> Iterator[dict[str, Any]]:
        """Yield {field: label, …, "count": n} of the events that meet the query, by labels.

        An event with several values of a field counts under each of them. Order and limit of the
        query are those of the counts: by a field or by "count". With ``cross`` two fields make a
        cross table, a row a label of the first, a key a label of the second. Raises UsageError for
        a field that events are not counted by.
        """
        from alliancecli.answers.groups import arranged, counted, crossed

        events = self.timeline(wanted._replace(sort="order", reverse=False, limit=None))
        counts = counted(events, by)
        rows, fields = (crossed(counts), by[:1]) if cross else (counts, by)
        yield from arranged(rows, wanted, fields)

    def names(self) -> dict[str, str]:
        """Return id -> the short name to show, of actors, frameworks, topics and regions."""
        rows = self._connection.execute(
            "SELECT id, short FROM record WHERE kind IN ('actor', 'framework', 'topic', 'region')"
        )
        return dict(rows.fetchall())

    def references(self, rows: Rows) -> dict[str, dict[str, Any]]:
        """Return the sources that the rows cite, by id."""
        cited = {source["id"] for row in rows for source in row.get("sources") or ()}
        found = self._connection.execute(
            "SELECT r.json FROM json_each(?) cited JOIN record r"
            " ON r.kind = 'source' AND r.id = cited.value",
            (json.dumps(sorted(cited)),),
        )
        sources = [json.loads(text) for (text,) in found]
        return {source["id"]: source for source in sources}

    def coverage(self, wanted: Query) -> str:
        """Return "none recorded" where the coverage manifest covers it, else "outside coverage"."""
        from alliancecli.answers import coverage

        return coverage.verdict(self._connection, wanted)

    def verdict(self, answer: dict[str, Any]) -> str | None:
        """Return what it means by the coverage manifest that ``between`` has no events, or None."""
        if answer["events"]:
            return None
        return self.coverage(Query(actors=tuple((id,) for id in answer["actors"])))

    def info(self) -> dict[str, Any]:
        """Return data date, counts, coverage and versions."""
        from alliancecli.answers import whole

        return whole.info(self._connection, self.origin)

    def export(self) -> Iterator[str]:
        """Yield the whole catalogue as pieces of one JSON document."""
        from alliancecli.answers import whole

        return whole.export(self._connection)
