"""Who belonged, or to what: memberships of a day, ever, or by year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from alliancecli import resolve
from alliancecli.answers.rows import Rows
from alliancecli.errors import UsageError
from alliancecli.query import Query
from alliancecli.questions.opened import Opened

if TYPE_CHECKING:
    from alliancecli.answers.members import Among, Asked

#: Who has members: frameworks, and groups of actors.
_MEMBERS = ("framework", "actor")


class Memberships(Opened):
    """Questions of membership; ``among`` is which frameworks of an actor are meant."""

    def members(
        self,
        name: str | None = None,
        *,
        actor: str | None = None,
        on: str | None = None,
        roles: Iterable[str] = (),
        every: bool = False,
        among: Query | None = None,
    ) -> Rows:
        """Return membership spells of a framework or group, of an actor, or of one in the other.

        Those on the data date, or of the date ``on`` as typed, or every spell; of an actor those in
        the frameworks that meet ``among``. Raises UsageError where a framework is named as well.
        """
        from alliancecli.answers import members

        meant = self._meant(name, among)
        span = None if every else self._day(on)
        wanted = self.query("framework", role=tuple(roles)).roles
        if actor is None:
            return members.of_framework(self._connection, name or "", span, wanted)
        own = members.of_actor(self._connection, actor, span, wanted, meant)
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
        among: Query | None = None,
    ) -> list[dict[str, Any]]:
        """Return a row a member, or a framework of an actor, with 1, 0 or None a 1 January.

        ``start`` and ``end`` bound the years as typed; without roles, of a framework those that
        make a member count. ``among`` as for ``members``. See ``answers.matrix.by_year``.
        """
        from alliancecli.answers import matrix, members
        from alliancecli.dates import MIN_DAY
        from alliancecli.when import Span

        meant = self._meant(name, among)
        wanted = self.query("framework", role=tuple(roles)).roles
        first = MIN_DAY if start is None else self._typed(start).first
        span = Span(first, self._day(end).last)
        if end is not None and self._typed(end).last < first:
            raise UsageError("the years end before they begin", "write the earlier one first")
        if actor is not None:
            spells = members.of_actor(self._connection, actor, None, wanted, meant)
            return matrix.by_year(spells, span, "framework")
        spells = members.of_framework(self._connection, name or "", None, wanted, members_only=True)
        return matrix.by_year(spells, span)

    def _meant(self, name: str | None, among: Query | None) -> Among:
        """Return the ids of the frameworks that meet a query, None where there is none."""
        if name is not None and among is not None:
            raise UsageError("a framework is named or chosen, not both", "leave one out")
        return self.meeting(among)

    def uncertain_members(
        self,
        name: str | None = None,
        *,
        actor: str | None = None,
        on: str | None = None,
        roles: Iterable[str] = (),
        among: Query | None = None,
    ) -> tuple[str, ...]:
        """Return lines on spells left out: how many whose end, or whose beginning, is not known."""
        from alliancecli.answers import members

        asked = self._asked(name, actor, roles, among)
        numbers = members.uncertain(self._connection, asked, self._day(on))
        return tuple(
            f"{'a spell' if number == 1 else f'{number} spells'} whose {which} is not known"
            " left out (see --all)"
            for number, which in zip(numbers, ("end", "beginning"), strict=True)
            if number
        )

    def no_members(
        self,
        name: str | None = None,
        *,
        actor: str | None = None,
        on: str | None = None,
        roles: Iterable[str] = (),
        every: bool = False,
        among: Query | None = None,
    ) -> str:
        """Return why ``members`` with these arguments is empty, in one line."""
        from alliancecli.answers import members

        asked = self._asked(name, actor, roles, among)
        return members.why_none(self._connection, asked, None if every else self._day(on))

    def _asked(
        self, name: str | None, actor: str | None, roles: Iterable[str], among: Query | None
    ) -> Asked:
        from alliancecli.answers.members import Asked

        wanted = self.query("framework", role=tuple(roles)).roles
        return Asked(name, actor, wanted, self._meant(name, among))

    def members_coverage(
        self, name: str | None, actor: str | None, on: str | None, among: Query | None = None
    ) -> str:
        """Return what it means by the coverage manifest that there is no member, or membership."""
        from alliancecli.answers import coverage

        found = resolve.resolve(self._connection, name or "", _MEMBERS) if actor is None else None
        framework = found is not None and found.kind == "framework"
        id = found.id if found is not None else actor
        typed: dict[str, Any] = {"framework" if framework else "actor": [id], "on": on}
        wanted = self.query("framework", **typed)
        if among is not None:
            wanted = wanted._replace(natures=among.natures)
        return coverage.verdict(self._connection, wanted)
