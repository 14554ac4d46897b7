"""Questions whose ally somebody is, and by which treaties: by the ties of defence on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from alliancecli import dates
from alliancecli.answers import coverage
from alliancecli.answers.ties import Bond, Spell, bonds, guaranteeing
from alliancecli.query import closure
from alliancecli.statements.lineage import are_apart, line, not_yet, was_there
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import first_of_each, full_name, have, name, plural, shown
from alliancecli.store import Connection, records
from alliancecli.when import Span

_DEFENSE = ("defense",)
#: What is owed, in words, where they are others.
_WHAT = {"defense": "mutual defence", "nonaggression": "non-aggression"}
_HELD = "On record, bound to mutual defence"
#: What is told where only one side owes it to the other.
GUARANTEE = "On record is a guarantee, no alliance"
_MAYBE = "Whether it bound then is not on record"
#: So many of all alliances are told.
_MANY = 60
#: How a date begins that is that of other days.
_SIDES = ("since ", "after ", "before ", "by ")
#: A framework, and whom it binds.
_Bound = tuple[str, list[str]]


def allies(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who is bound to defend an actor on a day, and by what.

    That nobody is can be said of a day for which the record has all such ties.
    """
    who, held, maybe = _alliances(connection, said, as_of)
    if who is None:
        return
    if not held and not maybe:
        yield _nobody(connection, who, said, as_of)
    else:
        others = {one for _, members in held or maybe for one in members} - {who}
        text = f"{len(others)} {plural('allies', len(others))}"
        yield _bound(
            connection, (who, have(said.days(as_of).last, as_of), text), (held, maybe), said, as_of
        )


def _nobody(connection: Connection, who: str, said: Statement, as_of: dates.Date) -> Computed:
    """Return that nobody is bound to defend an actor by an alliance, and who by a guarantee.

    Who did not exist then had none, which is imprecise.
    """
    day = said.days(as_of).last
    before = not_yet(connection, who, who, _span(said, as_of))
    whole = coverage.ties(connection, _DEFENSE, day) == coverage.NONE_RECORDED
    lost = _lost(connection, who, _span(said, as_of), signed=True)
    one_way = sorted(guaranteeing(connection))
    tied = [
        (bond.framework, others)
        for bond in (bonds(connection, _DEFENSE, one_way) if one_way else ())
        if (others := bond.beside(who, _on(_span(said, as_of))))
    ]
    none = "No treaty of mutual defence with it is on record as in force then."
    told = shown([_with_others(connection, who, one) for one in tied], "; ")
    return Computed(
        f"{name(connection, who)} {have(day, as_of)} no ally by treaty{said.then(as_of)}",
        "imprecise" if tied or before else "supported" if whole and not lost else "unverifiable",
        (f"{GUARANTEE}: {told}." if tied else none) + _more(connection, who, lost) + before,
        dates.iso_day(day) or "",
        first_of_each(records.framework(connection, one)["sources"] for one, _ in tied),
    )


def alliances(
    connection: Connection, word: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute to which alliances, or pacts by their ``word``, an actor belongs on a day."""
    who, held, maybe = _alliances(connection, said, as_of)
    if who is None:
        return
    if not held and not maybe:
        yield _nobody(connection, who, said, as_of)
        return
    number = len(held or maybe)
    text = f"{number} {plural(word, number)}"
    text += " of defence" if word.startswith("treat") else ""
    verb = "belongs to" if have(said.days(as_of).last, as_of) == "has" else "belonged to"
    yield _bound(connection, (who, verb, text), (held, maybe), said, as_of)


def of_days(
    connection: Connection, word: str, said: Statement, as_of: dates.Date, owed: str = "defense"
) -> Iterator[Computed]:
    """Compute which alliances, or pacts by their ``word``, bound two or more on a day asked about.

    To mutual defence, or to what else is ``owed``.

    Those of which it is not known whether they were in force then are not counted, but told.
    """
    span = said.days(as_of)
    if said.date.startswith(_SIDES):
        return  # of so many days no list is one of a time
    sure, maybe = [], []
    for bond in _mutual(connection, owed):
        if any(bond.pairs(span.first, span.last, Spell.certain)):
            sure.append(bond.framework)
        elif any(bond.pairs(span.first, span.last, Spell.said)):
            maybe.append(bond.framework)
    sure = _without_founders(connection, sure)
    if not sure:
        return
    told = shown(sorted(full_name(connection, one) for one in sure), "; ", _MANY)
    one, now = len(sure) == 1, said.be(as_of) == "is"
    bind = ("binds" if one else "bind") if now else "bound"
    whom = f"{'its' if one else 'their'} members"
    more = f" Of {len(maybe)} more it is not known." if maybe else ""
    yield Computed(
        f"{len(sure)} {plural(word, len(sure))} {bind} {whom} to {_WHAT.get(owed, owed)}"
        f"{said.then(as_of)}",
        "supported",
        f"On record: {told}.{more}",
        dates.iso_day(span.last) or "",
        first_of_each(records.framework(connection, one)["sources"] for one in sure),
    )


def _alliances(
    connection: Connection, said: Statement, as_of: dates.Date
) -> tuple[str | None, list[_Bound], list[_Bound]]:
    """Return who is meant, and the frameworks that bind him, surely and possibly, to whom.

    That is on any of the days asked about, when it may have been a predecessor: nobody is meant
    where two were there. After an end that is not known nothing binds.
    """
    (actor,) = said.named("actor")
    span = _span(said, as_of)
    every = _mutual(connection)
    meant = [one for one in line(connection, actor) if was_there(connection, one, span)]
    if are_apart(connection, meant):
        return None, [], []
    for who in meant:
        sure = [(one.framework, _beside(connection, one, who, _on(span))) for one in every]
        said_to = [(one.framework, _beside(connection, one, who, _said(span))) for one in every]
        held = [one for one in sure if one[1]]
        maybe = [one for one in said_to if one[1] and one[0] not in dict(held)]
        if held or maybe:
            kept = _without_founders(connection, [framework for framework, _ in held + maybe])
            held, maybe = ([one for one in of if one[0] in kept] for of in (held, maybe))
            return who, held, maybe
    return meant[0] if meant else actor, [], []


def _lost(connection: Connection, who: str, span: Span, *, signed: bool = False) -> list[str]:
    """Return the frameworks that bound an actor, and may on the days: until when is not known.

    With ``signed`` those as well that are only signed on record.
    """

    def may(days: Spell) -> bool:
        bound = signed or days.sure_first != dates.MAX_DAY
        return bound and days.possible(span.first, span.last)

    return [
        bond.framework
        for bond in _mutual(connection)
        if not _beside(connection, bond, who, _said(span)) and _beside(connection, bond, who, may)
    ]


def _more(connection: Connection, who: str, lost: list[str]) -> str:
    """Return what is told of frameworks of which it is not known until when they bound."""
    if not lost:
        return ""
    told = shown(sorted(full_name(connection, one) for one in lost), "; ")
    return f" Until when is not on record: {told}."


def _mutual(connection: Connection, owed: str = "defense") -> list[Bond]:
    """Return the frameworks that bind to mutual defence, or another obligation.

    Who is guaranteed owes none.
    """
    one_way = guaranteeing(connection)
    return [bond for bond in bonds(connection, (owed,)) if bond.framework not in one_way]


def _beside(
    connection: Connection, bond: Bond, who: str, holds: Callable[[Spell], bool]
) -> list[str]:
    """Return to whom a framework ties an actor, himself among them: to no successor of his."""
    tied = [
        one
        for one in bond.beside(who, holds)
        if one == who or who not in closure(connection, "predecessor", (one,))
    ]
    return tied if len(tied) > 1 else []


def _span(said: Statement, as_of: dates.Date) -> Span:
    """Return the days asked about; of those before or after a date the last: of a list of years."""
    span = said.days(as_of)
    return Span(span.last, span.last) if said.date.startswith(_SIDES) else span


def _on(span: Span) -> Callable[[Spell], bool]:
    return lambda days: days.on(span.first, span.last, sure=True)


def _said(span: Span) -> Callable[[Spell], bool]:
    return lambda days: days.said(span.first, span.last)


def _bound(
    connection: Connection,
    about: tuple[str, str, str],
    bound: tuple[list[_Bound], list[_Bound]],
    said: Statement,
    as_of: dates.Date,
) -> Computed:
    """Return an answer on alliances; open where none of them is known to have been in force."""
    (who, verb, text), (held, maybe), (actor,) = about, bound, said.named("actor")
    lost = _lost(connection, who, _span(said, as_of))
    told = [
        f"{lead}: {shown([_with_others(connection, who, one) for one in of], '; ')}."
        for lead, of in ((_HELD, held), (_MAYBE, maybe))
        if of
    ]
    least = "at least " if lost and held else ""
    return Computed(
        f"{name(connection, who)} {verb} {least}{text}{said.then(as_of)}",
        "supported" if held else "unverifiable",
        " ".join(told)
        + _more(connection, who, lost)
        + not_yet(connection, actor, who, _span(said, as_of)),
        dates.iso_day(said.days(as_of).last) or "",
        first_of_each(
            records.framework(connection, framework)["sources"] for framework, _ in held + maybe
        ),
    )


def _with_others(connection: Connection, who: str, bound: _Bound) -> str:
    others = sorted(full_name(connection, one) for one in bound[1] if one != who)
    return f"{full_name(connection, bound[0])} ({', '.join(others)})"


def _without_founders(connection: Connection, frameworks: Iterable[str]) -> list[str]:
    """Return frameworks without the treaties that founded others of them."""
    listed = list(frameworks)
    rows = connection.execute(
        "SELECT founder.value FROM record r JOIN json_each(r.json, '$.founded_by') founder"
        f" WHERE r.kind = 'framework' AND r.id IN ({', '.join('?' * len(listed))})",
        listed,
    )
    founders = {id for (id,) in rows}
    return [id for id in listed if id not in founders]
