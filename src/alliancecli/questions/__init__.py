"""The questions of the reference tool, as methods: members, status, comparisons, panel, graph.

``catalogue.Catalogue`` is made of these and of what reads single records and lists. Dates are as
typed; each method says the shape of its answer, in the words of the contract.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from alliancecli.answers.rows import Rows
from alliancecli.query import Query
from alliancecli.questions.memberships import Memberships


class Questions(Memberships):
    """Questions to an open record; bounds of dates are inclusive."""

    def ties_coverage(self, network: dict[str, Any]) -> str:
        """Return what it means by the coverage manifest that ``graph`` has no ties."""
        from alliancecli import dates
        from alliancecli.answers import coverage

        head = network["graph"]
        day = dates.parse(head["on"]).latest
        return coverage.ties(self._connection, head["obligations"], day)

    def status(self, name: str, *, on: str | None = None) -> dict[str, Any]:
        """Return the state of a framework on the data date, or on the date ``on`` as typed.

        A day after the data date is answered as of the data date.
        """
        from alliancecli.answers import state

        return state.status(self._connection, name, self._day(on))

    def between(
        self,
        one: str,
        other: str,
        *,
        period: str | None = None,
        start: str | None = None,
        end: str | None = None,
        with_predecessors: bool = False,
        **typed: Any,
    ) -> dict[str, Any]:
        """Return what two actors share, by phases: ``answers.between``; dates as typed.

        ``topic``, ``kind``, ``text`` and what else selects events narrow these, as typed on the
        command line.
        """
        from alliancecli.answers import between
        from alliancecli.dates import MIN_DAY
        from alliancecli.when import Span

        dated = {"start": start, "end": end}
        wanted = self.query(
            "event", actor=(one, other), with_predecessors=with_predecessors, **dated, **typed
        )
        last = self.as_of.latest
        span = Span(MIN_DAY, last) if period is None else self._typed(period)
        for within in (*(one for (one,) in wanted.spans), Span(MIN_DAY, last)):
            span = Span(max(span.first, within.first), min(span.last, within.last))
        return between.between(self._connection, (one, other), span, self.as_of, wanted)

    def compare(self, names: Sequence[str], *, on: str | None = None) -> dict[str, Any]:
        """Return frameworks side by side, on the data date or ``on``: ``answers.compare``."""
        from alliancecli.answers import compare

        return compare.compare(self._connection, names, self._day(on))

    def check(self, text: str, most: int = 3) -> list[dict[str, Any]]:
        """Return what is on record of a statement or a name, best first: ``statements.clauses``."""
        from alliancecli.statements import clauses

        return clauses.check(self._connection, text, self.as_of, most)

    def check_each(self, texts: Iterable[str]) -> Iterator[dict[str, Any]]:
        """Yield {asked, …the first answer of ``check``} of each text that has words in it.

        All else is None, and ``sources`` empty, where nothing is on record.
        """
        fields = ("statement", "verdict", "correction", "as_of", "matched_by", "sources", "id")
        for text in filter(None, map(str.strip, texts)):
            nothing = dict.fromkeys((*fields, "score")) | {"sources": []}
            yield {"asked": text, **next(iter(self.check(text, 1)), nothing)}

    def is_wrong(self, answer: dict[str, Any]) -> bool:
        """Return whether an answer of ``check`` says that the statement is wrong as it stands."""
        from alliancecli.statements.check import WRONG

        return answer["verdict"] in WRONG

    def nothing_like(self, text: str) -> tuple[str, ...]:
        """Return the line that says that a statement is not on record, and what comes near it."""
        from alliancecli.statements.recorded import nearby
        from alliancecli.store.names import Names

        hints = nearby.hints(self._connection, text, Names(self._connection), self.as_of)
        return ("; ".join(("no such statement on record", *islice(hints, 1))),)

    def claims(self, verdicts: Sequence[str] = (), subjects: Sequence[str] = ()) -> Rows:
        """Return the statements on record, of these verdicts, about these records."""
        from alliancecli.statements.recorded import claims

        return claims.listed(self._connection, verdicts, subjects)

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
        since: str = "force",
        actors: Iterable[str] = (),
        with_predecessors: bool = False,
    ) -> tuple[tuple[str, ...], Iterator[tuple[str | int | None, ...]], tuple[str, ...]]:
        """Return columns, a stream of rows and notes: see ``answers.panel`` and docs/codebook.md.

        ``start`` and ``end`` as typed, inclusive by year: 1945 and the data date where not given.
        Of each of ``actors`` (a comma means or) one is in a row.
        """
        from alliancecli.answers import panel, tables

        named = tuple(obligations), tuple(frameworks)
        only = tuple(actors), with_predecessors
        wanted = tables.read(
            self._connection,
            tables.Typed(unit, *named, codes, rule, since, *only),
            None if start is None else self._typed(start),
            self._day(end),
        )
        columns, rows = panel.panel(self._connection, wanted)
        return columns, rows, (*self.after_data_date(end), *panel.notes(self._connection, wanted))

    def graph(
        self,
        *,
        on: str | None = None,
        obligations: Iterable[str] = (),
        frameworks: Iterable[str] = (),
        among: Query | None = None,
        actor: str | None = None,
        depth: int = 1,
        path: tuple[str, str] | None = None,
    ) -> dict[str, Any]:
        """Return who is tied to whom as node-link data.

        {directed, multigraph, graph, nodes, edges}: on the data date or the date ``on`` as typed,
        by defense unless obligations are named; by the frameworks named, and by those that meet
        ``among``; around an actor, or along the shortest ``path`` between two, its edges in their
        order.
        """
        from alliancecli.answers import network

        return network.graph(
            self._connection,
            self._day(on),
            obligations=tuple(obligations),
            frameworks=tuple(frameworks),
            among=self.meeting(among),
            actor=actor,
            depth=depth,
            path=path,
        )

    def statuses(self, wanted: Query, *, on: str | None = None) -> list[dict[str, Any]]:
        """Return the state of every framework that meets the query, as ``status`` does."""
        from alliancecli.answers import state

        return state.statuses(self._connection, wanted, self._day(on))
