"""Statements that an actor belongs to a framework, joined it, left it, or holds an office."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.expansions import is_group, member_roles
from alliancecli.spells import ends, known_from, known_until, uncertain_start
from alliancecli.statements import lasting
from alliancecli.statements.members import formerly, partners, until
from alliancecli.statements.members.entering import JOINED, LEFT, REJOINED, joined, left, rejoined
from alliancecli.statements.members.standing import (
    Mine,
    Tie,
    absent,
    as_predecessor,
    days_of,
    in_predecessors,
    in_role,
    last_day,
    otherwise,
    sources_of,
    spells_of,
    which_before,
)
from alliancecli.statements.members.tally import FOUNDERS, spells
from alliancecli.statements.offices.holders import held, is_office
from alliancecli.statements.reading.dating import UNTIL
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import NOW, PAST
from alliancecli.statements.telling import name
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS

#: Words for belonging, and the roles that are meant; () are those that make a member.
BELONGS: dict[str, tuple[str, ...]] = {
    "founding": FOUNDERS,
    "founder": FOUNDERS,
    "dialogue": ("dialogue-partner", "partner"),
    "partner": ("partner",),
    "guarantor": ("guarantor",),
    "observer": ("observer",),
    **dict.fromkeys(("member", "members", "ally", "party", "part", "belong", "belongs"), ()),
    **dict.fromkeys(("belonged", "include", "includes", "included"), ()),
    **dict.fromkeys(("participates", "participate"), ()),
}
_IN = frozenset(("in", "a", "an"))  # is X in Y, is it a Y
#: All words of that somebody is in something.
_WHERE = FILLERS | PAST | NOW | {"since"}
_TOOK = frozenset(("took", "takes", "take"))  # part, which is not to be one
#: Words for that it was so on some day: has been, did belong.
_ONCE = frozenset(("did", "been", "belonged", "included"))
#: Words for taking part in an operation, beside part itself.
TAKES_PART = _TOOK | frozenset(
    ("contribute", "contributed", "contributes", "participated", "troops", "forces")
)
#: Those with which it is told of the past.
_TOOK_PART = frozenset(("did", "took", "contributed", "participated"))
#: How much somebody did, and since when, is another statement.
_MUCH = frozenset(("most", "more", "since"))
#: Kinds of frameworks in which one takes part, and of those that are made up of who does.
_DONE_TOGETHER = ("operation",)
_OF_PARTICIPANTS = ("initiative", "partnership", "process", "forum")


def of_one(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of one actor in a framework: that it joined, left, belongs."""
    words = set(said.words)
    if said.number is not None or is_group(connection, actor):
        return
    if words & _ONCE and said.span is None:
        said = said._replace(past=True)
    if words & (JOINED | REJOINED | LEFT):
        yield from _changed(connection, Tie(actor, framework, roles_said(said)), said, as_of)
    elif words & formerly.NO_MORE and _is_in(connection, words, framework):
        tie = Tie(actor, framework, roles_said(said))
        if said.comes_first(actor, framework):
            yield from formerly.member(connection, tie, said, as_of)
    elif said.date.startswith(UNTIL):
        yield from until.belongs(connection, Tie(actor, framework, roles_said(said)), said, as_of)
    elif words & TAKES_PART and not _is_one_of(connection, framework, words):
        yield from _takes_part(connection, Tie(actor, framework), said, as_of)
    elif words & BELONGS.keys():
        yield from _belongs_then(connection, actor, framework, said, as_of)
    elif is_office(connection, framework):
        yield from _holds(connection, Tie(actor, framework), said, as_of)
    elif words & _IN and words <= _WHERE and said.comes_first(actor, framework):
        yield from _belongs_then(connection, actor, framework, said, as_of)


def _changed(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute that somebody joined, or left; that he did both is two statements."""
    ways = ((JOINED, joined), (REJOINED, rejoined), (LEFT, left))
    changes = [change for words, change in ways if words & {*said.words}]
    until_when = said.date.startswith(UNTIL)  # nobody joins until a day
    if len(changes) == 1 and not until_when and said.comes_first(tie.actor, tie.framework):
        yield from changes[0](connection, tie, said, as_of)


def _holds(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who holds an office; since when, as if it were said that he came into it then."""
    since = "since" in said.words and said.span is not None
    mine = spells_of(connection, tie)
    if since and mine and known_until(mine[-1][0]) >= as_of.latest:
        yield from joined(connection, tie, said, as_of)
        return
    now = said._replace(span=None, date="", past=False) if since else said
    found = held(connection, tie.actor, tie.framework, now, as_of)
    if found is not None:
        yield found


def _takes_part(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who takes part in an operation, or took part: as if it were said who belongs."""
    record = records.framework(connection, tie.framework)
    words = {*said.words}
    part = not words & _TOOK or "part" in words
    if record["kind"] not in _DONE_TOGETHER or not part or roles_said(said) or words & _MUCH:
        return
    past = said.past or bool(words & _TOOK_PART)
    meant = said._replace(past=past and said.span is None)
    took = "took" if past else "takes"
    for one in _belongs(connection, tie.actor, tie.framework, meant, as_of):
        head = f"{name(connection, tie.actor)} {took} part in {name(connection, tie.framework)}"
        there = one.verdict == "imprecise" and bool(spells_of(connection, tie))
        verdict = "supported" if there else one.verdict  # in a year, on some days of it
        yield one._replace(statement=f"{head}{said.when}", verdict=verdict)


def _is_one_of(connection: Connection, framework: str, words: set[str]) -> bool:
    """Return whether to take part in a framework is to be one of its members."""
    kind = records.framework(connection, framework)["kind"]
    return kind in _OF_PARTICIPANTS and "part" in words and words & TAKES_PART <= _TOOK


def _is_in(connection: Connection, words: set[str], framework: str) -> bool:
    """Return whether words say that somebody belongs, is in it, or holds it."""
    return bool(words & (BELONGS.keys() | _IN)) or is_office(connection, framework)


def _belongs_then(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute that somebody belongs, or since when he does."""
    since = "since" in said.words and said.span is not None
    belongs = _belongs_since if since else _belongs
    yield from belongs(connection, actor, framework, said, as_of)


def _belongs_since(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute since when somebody belongs: as if it were said that he joined then.

    Who does not belong any more did not since then.
    """
    tie = Tie(actor, framework, roles_said(said))
    mine = spells_of(connection, tie)
    if not mine or known_until(mine[-1][0]) >= as_of.latest:
        yield from joined(connection, tie, said, as_of)
    else:
        now = said._replace(span=None, date="")
        yield from _belongs(connection, actor, framework, now, as_of)


def _belongs(
    connection: Connection, actor: str, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who belongs: on the days asked about, today, or ever if said of the past."""
    roles = roles_said(said)
    tie = Tie(actor, framework, roles)
    signed = not roles and member_roles(connection, framework) == ("signatory",)
    what = in_role(("signatory",) if signed else roles)
    asked = in_role(roles)
    mine = spells_of(connection, tie)
    end = last_day(connection, framework)
    ever = roles == FOUNDERS or said.past or said.before  # before a day is on any day before it
    span = said.days(as_of, ever=ever)
    verb, when = said.be(as_of), "" if said.past else said.then(as_of)
    verdict = _verdict(mine, span, dated=said.span is not None, ever=ever, end=end)
    verdict = lasting.verdict((date for date, _ in mine), said, verdict)
    if signed and verdict == "supported":
        verdict = "imprecise"  # it signed; that it was bound is not on record
    answer = Computed(
        f"{name(connection, actor)} {verb} {asked} of {name(connection, framework)}{when}",
        verdict,
        f"On record as {what}: {days_of(mine)}.",
        dates.iso_day(span.last) or "",
        sources_of(mine),
    )
    if mine:
        settled = verdict not in ("contradicted", "imprecise") or said.span is None
        yield answer if settled else _in_one_before(connection, tie, mine, span, answer)
    elif spells(connection, framework, roles):
        found = absent(connection, tie, what, span)
        yield answer._replace(
            **found | {"correction": found["correction"] + otherwise(connection, tie)}
        )
    elif roles == partners.PARTNER:
        yield from partners.of_one(connection, tie, said, as_of)


def _in_one_before(
    connection: Connection, tie: Tie, mine: Mine, span: Span, answer: Computed
) -> Computed:
    """Return an answer that tells when somebody was in what a framework replaced, if then.

    Or as which predecessor he was in it himself. What is known only until a day leaves it open.
    """
    told, cited = as_predecessor(connection, tie, span)
    if told:
        return answer.imprecise(f" As {told}.", cited)
    for before, theirs in in_predecessors(connection, tie, ends(mine[0][0])[0] or mine[0][0]):
        days = [(known_from(date), known_until(date)) for date, _ in theirs]
        if any(first <= span.last and span.first <= last for first, last in days):
            told = f" In {which_before(connection, tie.framework, before)}: {days_of(theirs)}."
            return answer.imprecise(told, sources_of(theirs))
        if any(date.text.startswith("/") and span.first <= date.latest for date, _ in theirs):
            return answer._replace(verdict="unverifiable")
    return answer


def roles_said(said: Statement) -> tuple[str, ...]:
    """Return the roles of the first word for one; () where those that make a member are meant."""
    return next((BELONGS[word] for word in said.words if BELONGS.get(word)), ())


def _may_be_older(date: dates.Date) -> bool:
    return uncertain_start(date) or date.text.startswith("/")


def _verdict(mine: Mine, span: Span, *, dated: bool, ever: bool, end: int) -> str:
    """Return the verdict on the days of ``span``; ``end`` is the last day of the framework."""
    held = [(known_from(date), known_until(date)) for date, _ in mine]
    met = any(first <= span.last and span.first <= until for first, until in held)
    whole = any(first <= span.first and span.last <= until for first, until in held)
    if met and (whole or ever or not dated):
        return "supported"
    if any(_may_be_older(date) and span.first < known_from(date) for date, _ in mine):
        return "unverifiable"  # who belonged by a year may have belonged before
    begun = any(date.text.endswith("/") and date.earliest <= span.last for date, _ in mine)
    if begun and span.first <= end:
        return "unverifiable"  # until when is not known
    if met:
        return "imprecise"
    return "contradicted" if dated else "outdated"
