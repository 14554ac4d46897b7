"""The questions of the reference tool, as methods: members, status, comparisons, panel, graph.

``catalogue.Catalogue`` is made of these and of what reads single records and lists. Dates are as
typed; each method says the shape of its answer, in the words of the contract.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from alliancecli import resolve, selection
from alliancecli.answers.rows import Rows
from alliancecli.errors import StoreError, UsageError
from alliancecli.query import Query
from alliancecli.store import Connection
from alliancecli.typed import once

if TYPE_CHECKING:
    from alliancecli.dates import Date
    from alliancecli.when import Span


#: Who has members: frameworks, and groups of actors.
_MEMBERS = ("framework", "actor")


class Questions:
    """Questions to an open record; bounds of dates are inclusive."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
        return selection.read(self._connection, record, once(typed), self.meta("as_of"))

    def members(
        self,
        name: str | None = None,
        *,
        actor: str | None = None,
        on: str | None = None,
        roles: Iterable[str] = (),
        every: bool = False,
    ) -> Rows:
        """Return membership spells of a framework or group, of an actor, or of one in the other.

        Those on the data date, or of the date ``on`` as typed, or every spell.
        """
        from alliancecli.answers import members

        span = None if every else self._day(on)
        wanted = self.query("framework", role=tuple(roles)).roles
        if actor is None:
            return members.of_framework(self._connection, name or "", span, wanted)
        own = members.of_actor(self._connection, actor, span, wanted)
        if name is None:
            return own
        mine = {*own.texts}
        there = members.of_framework(self._connection, name, span, wanted)
        return Rows(text for text in there.texts if text in mine)

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
        if end is not None and self._typed(end).last < first:
            raise UsageError("the years end before they begin", "write the earlier one first")
        if actor is not None:
            spells = members.of_actor(self._connection, actor, None, wanted)
            return matrix.by_year(spells, span, "framework")
        spells = members.of_framework(self._connection, name or "", None, wanted, members_only=True)
        return matrix.by_year(spells, span)

    def uncertain_members(
        self, name: str | None, actor: str | None, on: str | None, roles: Iterable[str]
    ) -> tuple[str, ...]:
        """Return lines on spells left out: how many whose end, or whose beginning, is not known."""
        from alliancecli.answers import members

        wanted = self.query("framework", role=tuple(roles)).roles
        numbers = members.uncertain(self._connection, name, actor, self._day(on), wanted)
        return tuple(
            f"{'a spell' if number == 1 else f'{number} spells'} whose {which} is not known"
            " left out (see --all)"
            for number, which in zip(numbers, ("end", "beginning"), strict=True)
            if number
        )

    def no_members(
        self, name: str | None, actor: str | None, on: str | None, roles: Sequence[str], every: bool
    ) -> str:
        """Return why ``members`` with these arguments is empty, in one line."""
        from alliancecli.answers.members import why_none

        span = None if every else self._day(on)
        return why_none(self._connection, name, actor, span, bool(roles))

    def members_coverage(self, name: str | None, actor: str | None, on: str | None) -> str:
        """Return what it means by the coverage manifest that there is no member, or membership."""
        from alliancecli.answers import coverage

        found = resolve.resolve(self._connection, name or "", _MEMBERS) if actor is None else None
        framework = found is not None and found.kind == "framework"
        id = found.id if found is not None else actor
        typed: dict[str, Any] = {"framework" if framework else "actor": [id], "on": on}
        return coverage.verdict(self._connection, self.query("framework", **typed))

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
        with_predecessors: bool = False,
    ) -> dict[str, Any]:
        """Return what two actors share, by phases: ``answers.between``; ``period`` as typed."""
        from alliancecli.answers import between
        from alliancecli.dates import MIN_DAY
        from alliancecli.when import Span

        last = self.as_of.latest
        span = Span(MIN_DAY, last) if period is None else self._typed(period)
        span = Span(span.first, min(span.last, last))
        names = (one, other)
        return between.between(self._connection, names, span, self.as_of, with_predecessors)

    def compare(self, names: Sequence[str], *, on: str | None = None) -> dict[str, Any]:
        """Return frameworks side by side, on the data date or ``on``: ``answers.compare``."""
        from alliancecli.answers import compare

        return compare.compare(self._connection, names, self._day(on))

    def check(self, text: str, most: int = 3) -> list[dict[str, Any]]:
        """Return what is on record of a statement or a name, best first: ``statements.check``."""
        from alliancecli.statements import check

        return check.check(self._connection, text, most)

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
    ) -> tuple[tuple[str, ...], Iterator[tuple[str | int | None, ...]], tuple[str, ...]]:
        """Return columns, a stream of rows and notes: see ``answers.panel`` and docs/codebook.md.

        ``start`` and ``end`` as typed, inclusive by year: 1945 and the data date where not given.
        """
        from alliancecli.answers import panel

        wanted = panel.read(
            self._connection,
            panel.Typed(unit, tuple(obligations), tuple(frameworks), codes, rule, since),
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
        actor: str | None = None,
        depth: int = 1,
        path: tuple[str, str] | None = None,
    ) -> dict[str, Any]:
        """Return who is tied to whom as node-link data.

        {directed, multigraph, graph, nodes, edges}: on the data date or the date ``on`` as typed,
        by defense unless obligations are named; around an actor, or along the shortest ``path``
        between two, its edges in their order.
        """
        from alliancecli.answers import network

        return network.graph(
            self._connection,
            self._day(on),
            obligations=tuple(obligations),
            frameworks=tuple(frameworks),
            actor=actor,
            depth=depth,
            path=path,
        )

    def statuses(self, wanted: Query, *, on: str | None = None) -> list[dict[str, Any]]:
        """Return the state of every framework that meets the query, as ``status`` does."""
        from alliancecli.answers import state

        return state.statuses(self._connection, wanted, self._day(on))

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
