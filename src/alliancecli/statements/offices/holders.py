"""Who holds an office: that one did on a day, in a year, ever; all who do, and all who have."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.spells import known_until
from alliancecli.statements import lasting
from alliancecli.statements.members.standing import Tie, in_role
from alliancecli.statements.members.tally import Spell, spells
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import listing, name, plural
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS

#: What is said of offices in place of other verbs.
_OF_OFFICES = {"joined": "became", "left": "ceased to be"}
#: The kind of framework that persons hold.
OFFICE = "office"
#: The role of those who hold an office, and of those who act for one.
HOLDERS = ("holder",)
_ACTING = ("acting-holder",)


def is_office(connection: Connection, framework: str) -> bool:
    """Return whether a framework is an office."""
    (kind,) = connection.execute(
        "SELECT subkind FROM record WHERE kind = 'framework' AND id = ?",
        (framework,),
    ).fetchone()
    return bool(kind == OFFICE)


def capacity(connection: Connection, tie: Tie) -> str:
    """Return as what somebody is on record: as the holder of an office, a member, a partner."""
    return "the holder" if is_office(connection, tie.framework) else in_role(tie.roles)


def did(connection: Connection, framework: str, verb: str) -> str:
    """Return a verb as an answer has it: who joined an office became its holder."""
    return _OF_OFFICES.get(verb, verb) if is_office(connection, framework) else verb


def held(
    connection: Connection, person: str, office: str, said: Statement, as_of: dates.Date
) -> Computed | None:
    """Return what the record says of a holder of an office.

    Without a date it is meant for the data date: who held it once is outdated; told of the past, it
    is meant for any day. A year is right if he held it on one of its days. None where the record
    does not know when he ceased.
    """
    every = spells(connection, office)
    mine = [(date, sources) for date, sources, who in every if who == person]
    if any(date.text.endswith("/") for date, _ in mine):
        return None
    span = said.days(as_of, ever=said.past)
    met = [date for date, _ in mine if date.earliest <= span.last and span.first <= date.latest]
    whole = lasting.verdict((date for date, _ in mine), said, "supported")
    told = ", ".join(dates.display(date) for date, _ in mine)
    verdict = "outdated" if mine and said.span is None else "contradicted"
    verb, when = said.be(as_of), "" if said.past else said.then(as_of)
    answer = Computed(
        f"{name(connection, person)} {verb} {name(connection, office)}{when}",
        whole if met else verdict,
        f"On record as the holder: {told}." if mine else _others(connection, office, span),
        dates.iso_day(span.last) or "",
        [source for spell in mine or every[-1:] for source in spell[1]],
    )
    return answer if mine else _of_the_one_before(connection, person, office, span, answer)


def _of_the_one_before(
    connection: Connection, person: str, office: str, span: Span, answer: Computed
) -> Computed:
    """Return an answer that tells whether somebody held what an office replaced, on those days."""
    for before in records.framework(connection, office)["predecessors"]:
        held = [
            (date, cited)
            for date, cited, who in spells(connection, before)
            if who == person and _meets(date, span)
        ]
        if held:
            days = ", ".join(dates.display(date) for date, _ in held)
            told = f"On record as {name(connection, before)}, which came before it: {days}."
            return answer._replace(
                verdict="imprecise",
                correction=told,
                sources=[source for _, cited in held for source in cited],
            )
    return answer


def on_days(connection: Connection, office: str, span: Span, date: str) -> Iterator[Computed]:
    """Yield who holds an office on the days asked about, by the record."""
    every = spells(connection, office)
    there = [one for one in every if _meets(one[0], span)]
    if not there:
        return
    last = dates.iso_day(span.last)
    who = list(dict.fromkeys(name(connection, one) for _, _, one in there))
    verb = ("were" if len(who) > 1 else "was") if date else "is"
    yield Computed(
        f"{listing(who)} {verb} {name(connection, office)} ({date or f'on {last}'})",
        "supported",
        _others(connection, office, span),
        last or "",
        [source for _, sources, _ in there for source in sources],
    )


def of_all_days(connection: Connection, office: str, as_of: dates.Date) -> Iterator[Computed]:
    """Yield all who have held an office, in their order; those who only acted are not counted."""
    every = spells(connection, office)
    number = len({who for *_, who in spells(connection, office, HOLDERS)})
    if not number:
        return
    many = f"{number} {plural('holders', number)}"
    least = "" if complete(connection, office) else "at least "
    yield Computed(
        f"{name(connection, office)} has had {least}{many} (on {as_of})",
        "supported",
        _others(connection, office, Span(dates.MIN_DAY, as_of.latest)),
        as_of.text,
        [source for _, sources, _ in every for source in sources[:1]],
    )


def outermost(
    connection: Connection, office: str, as_of: dates.Date, *, first: bool
) -> Iterator[Computed]:
    """Yield who was the first to hold an office, or the last, who may still: who acted is none."""
    every = spells(connection, office, HOLDERS)
    known = sorted((one for one in every if one[0].earliest > dates.MIN_DAY), key=_begun)
    if not known:
        return
    date, sources, who = known[0 if first else -1]
    holds, whole = date.text.endswith("/.."), complete(connection, office)
    if not (first or holds or whole):
        return  # another may have come after him
    still = "is" if holds and not first else "was"
    more = "" if whole else "; the list may not be complete"
    yield Computed(
        f"{name(connection, who)} {still} the {'first' if first else 'last'}"
        f" {name(connection, office)}",
        "supported",
        f"On record as the holder: {name(connection, who)} ({dates.display(date)}){more}.",
        as_of.text,
        sources,
    )


def is_outermost(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Yield whether somebody was the first to hold an office, or the last.

    Who acted as the first is left open, and so is another where the list may not be complete.
    """
    actors, offices = said.named("actor"), said.named("framework")
    which = {*said.words} - FILLERS - PAST - {"very"}
    if len(actors) != 1 or len(offices) != 1 or said.span is not None or said.number is not None:
        return
    if which not in ({"first"}, {"last"}) or not is_office(connection, offices[0]):
        return
    for found in outermost(connection, offices[0], as_of, first=which == {"first"}):
        told = found.statement.partition(" the ")[2]
        right = found.statement.startswith(f"{name(connection, actors[0])} ")
        if which == {"last"} and " is the last " in found.statement and not right:
            return  # the one before may be meant
        acted = any(who == actors[0] for *_, who in spells(connection, offices[0], _ACTING))
        whole = complete(connection, offices[0]) and not acted
        yield found._replace(
            statement=f"{name(connection, actors[0])} {said.be(as_of)} the {told}",
            verdict=found.verdict if right else "contradicted" if whole else "unverifiable",
        )


def _begun(spell: Spell) -> int:
    return spell[0].earliest


def _others(connection: Connection, office: str, span: Span) -> str:
    """Return who held the office on the days asked about, or acted for its holder."""
    acting = [(date, who) for date, _, who in spells(connection, office, _ACTING)]
    there = [
        f"{name(connection, who)} ({'acting, ' if (date, who) in acting else ''}"
        f"{dates.display(date)})"
        for date, _, who in spells(connection, office)
        if _meets(date, span)
    ]
    return f"On record as the holder: {', '.join(there) or 'nobody'}."


def _meets(date: dates.Date, span: Span) -> bool:
    """Return whether somebody is known to have held an office on one of the days."""
    return date.earliest <= span.last and span.first <= known_until(date)
