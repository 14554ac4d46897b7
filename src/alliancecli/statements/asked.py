"""Questions: who belongs, joined, left or holds an office, how many, where, what still exists.

A question is answered with the statement that the record supports. What asks for a day ("when did
Finland join NATO") is read as the statement without one.
"""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.expansions import member_roles
from alliancecli.statements import engaged
from alliancecli.statements.events import deeds, editions, happened, held, largest, sizes
from alliancecli.statements.frameworks import ages, existing, following, placed, provided
from alliancecli.statements.members import (
    formerly,
    outsiders,
    overlap,
    partners,
    regional,
    tenure,
    turnover,
)
from alliancecli.statements.members.entering import JOINED, LEFT
from alliancecli.statements.members.roster import listed, number
from alliancecli.statements.members.standing import last_day
from alliancecli.statements.members.tally import (
    COUNTED,
    FOUNDERS,
    GUARANTORS,
    MEMBERS,
    Roles,
    meant,
)
from alliancecli.statements.offices import leading
from alliancecli.statements.offices.holders import is_office, on_days, outermost
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import FIRST, LAST, NOW, PAST, WHO, asks_who
from alliancecli.statements.treaties.instruments import SIGNED
from alliancecli.statements.treaties.signing import signers
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

#: To apply or be invited to join is not to join; who ratified is on the list of parties.
_ASKED_TO = frozenset(("applied", "apply", "invited", "invite"))
_RATIFIED = frozenset(("ratified", "ratify"))
#: Roles of who is bound by an instrument, or has ratified it.
_BOUND = frozenset(("party", "ratifier"))
#: Who came or went after all others.
#: Who is in it: who belongs to it, takes part in it or contributes to it.
_BELONG = frozenset(
    (
        *("belong", "belongs", "belonged", "take", "took", "takes", "part"),
        *("participate", "participated", "participates"),
        *("contribute", "contributed", "contributes"),
    )
)
#: Who are the Five Eyes: who belongs to them.
_ARE = frozenset(("who", "are"))
#: Who made it: its founders.
_FOUNDED = frozenset(("founded", "created", "established", "formed", "started"))
#: Who did on whatever day.
_ANY = frozenset(("any", "anybody", "anyone"))
_NOBODY = frozenset(("no", "nobody", "none"))
#: In what order did they join.
_ORDER = frozenset(("order", "sequence"))
_STANDS = frozenset(("stand", "stands"))
#: The kind of frameworks of which not all who contribute are on record, but how many did.
_OPERATION = "operation"
_PLAIN = (
    FILLERS
    | PAST
    | NOW
    | frozenset(("current", "present", "many", "held", "holds", "whom", "participating"))
    | formerly.NO_MORE
)


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the answer to a question about one framework or two, or about actors alone."""
    frameworks, words = said.named("framework"), set(said.words)
    rest = words - _PLAIN
    yield from regional.compute(connection, said, as_of)
    if "non" in words and words & WHO and rest <= MEMBERS | _BELONG | {"non"}:
        yield from outsiders.strangers(connection, frameworks, said, as_of)
        return
    if "never" in words or ("not" in words and len(frameworks) != 2):
        outside = rest - {"never"} <= MEMBERS | JOINED | SIGNED | _RATIFIED | overlap.BESIDE
        outside = outside and not (rest & SIGNED and rest & _RATIFIED)
        if len(frameworks) == 1 and words & WHO and outside:
            yield from outsiders.outside(connection, frameworks[0], said, as_of)
        return
    yield from happened.compute(connection, said, as_of)
    yield from provided.compute(connection, said, as_of)
    if words & WHO and (words & _ASKED_TO or not words & (JOINED | LEFT | _RATIFIED)):
        yield from deeds.doers(connection, said, as_of)
    yield from held.compute(connection, said, as_of)
    yield from editions.compute(connection, said, as_of)
    yield from largest.compute(connection, said, as_of)
    yield from following.compute(connection, said, as_of)
    if said.named("actor") and ({"how", "long"} <= words or {"how", "many", "years"} <= words):
        yield from tenure.of_actor(connection, said, as_of)
    yield from engaged.compute(connection, said, as_of)
    if said.named("actor", PLACE) or said.number is not None:
        return
    if frameworks and rest and rest <= _STANDS and "for" in words:
        yield from _stands(connection, frameworks, as_of)
    elif len(frameworks) == 2:
        when = words & JOINED and said.span is not None  # who joined then is another question
        who = words & WHO or (asks_who(words) and (words & overlap.BESIDE or "in" in words))
        if who and rest <= MEMBERS | JOINED | overlap.BESIDE and not when:
            yield from overlap.compute(connection, frameworks, said, as_of)
        if words & WHO and rest & (SIGNED | _RATIFIED) and rest <= MEMBERS | SIGNED | _RATIFIED:
            yield from overlap.signed(connection, frameworks, said, as_of)
    elif len(frameworks) == 1:
        yield from _of_one(connection, frameworks[0], said, as_of)


def _of_one(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who joined or left, how many or who belong, who holds it, where it is, if it is."""
    words = set(said.words)
    rest = words - _PLAIN
    changes = rest & (JOINED | LEFT)
    goes_on = last_day(connection, framework) >= said.days(as_of).last
    if words & formerly.NO_MORE and rest <= MEMBERS and goes_on and asks_who(words):
        yield from formerly.members(connection, framework, said, as_of)
        return
    if changes or (rest & turnover.NEWEST and rest & MEMBERS):
        yield from _changed(connection, framework, said, as_of)
    elif ages.asks_how_long(words, rest):
        yield from ages.of_framework(connection, framework, said, as_of)
    elif is_office(connection, framework):
        yield from _of_office(connection, framework, said, as_of)
    elif (roles := _counted(said, rest)) is not None:
        yield from _of_members(connection, framework, roles, said, as_of)
    elif rest & (SIGNED | _RATIFIED) and rest <= MEMBERS | SIGNED | _RATIFIED and asks_who(words):
        yield from _bound(connection, framework, said, as_of)
    elif _asks_for_members(said, rest):
        yield from listed(connection, framework, (), said, as_of)
    elif words & WHO and rest and rest <= leading.LEADS:
        yield from leading.of_body(connection, framework, said, as_of)
    elif "where" in words:
        yield from placed.where(connection, framework, rest, said, as_of)
    else:
        yield from existing.compute(connection, framework, said, as_of)
        yield from sizes.compute(connection, framework, said, as_of)


def _asks_for_members(said: Statement, rest: set[str]) -> bool:
    """Return whether it is asked who belongs: by a word for it, or by members and a date alone."""
    words = {*said.words}
    if said.span is not None and rest and rest <= MEMBERS and words <= FILLERS | MEMBERS:
        return True
    if not words & WHO or not rest <= MEMBERS | _BELONG:
        return False
    return bool(rest) or "in" in words or words >= _ARE


def _of_office(
    connection: Connection, office: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who holds an office, or whether there is one: nobody belongs to it.

    An office and a date, without a word more, ask who held it then.
    """
    words = {*said.words}
    rest = words - _PLAIN
    if not words - FILLERS and said.span is not None and not said.named("actor"):
        yield from on_days(connection, office, said.days(as_of), said.date)
    elif len(rest) == 1 and rest <= FIRST | LAST and said.span is None and asks_who(words):
        yield from outermost(connection, office, as_of, first=rest <= FIRST)
    elif rest <= leading.SERVED and asks_who(words):
        yield from leading.of_office(connection, office, said, as_of)
    else:
        yield from existing.compute(connection, office, said, as_of)


def _of_members(
    connection: Connection, framework: str, roles: Roles, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who is in it, or how many; of an operation first how many nations it says it had."""
    if records.framework(connection, framework)["kind"] == _OPERATION:
        yield from sizes.compute(connection, framework, said, as_of)
    told = number if {"how", "many"} <= {*said.words} else listed
    yield from told(connection, framework, roles, said, as_of)
    if roles == partners.PARTNER and formerly.FORMER.isdisjoint(said.words):
        yield from partners.listed(connection, framework, said, as_of)


def _counted(said: Statement, rest: set[str]) -> Roles | None:
    """Return the roles of those who are asked for, or counted; None where something else is asked.

    Who founded it are its founders, and who guaranteed it its guarantors.
    """
    words = {*said.words}
    if words & WHO and len(rest & _FOUNDED) == 1 and rest - MEMBERS <= _FOUNDED:
        return FOUNDERS
    if words & WHO and rest - MEMBERS == {"guaranteed"}:
        return GUARANTORS
    if {"how", "many", "there"} <= words and not rest:
        return ()  # how many of those there are that have the name
    return meant(said.words) if rest and rest <= COUNTED.keys() and asks_who(words) else None


def _changed(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who joined or left, or who did so last: the newest member is who joined last."""
    words = set(said.words)
    rest = words - _PLAIN - MEMBERS
    changes, newest = rest & (JOINED | LEFT), rest & (turnover.NEWEST | FIRST)
    verb = "joined" if changes <= JOINED else "left"
    nobody = rest & _NOBODY
    more = rest - changes - newest - nobody - _ANY - _ORDER
    if (
        more
        or (changes & JOINED and changes & LEFT)
        or (newest & FIRST and newest & turnover.NEWEST)
    ):
        return
    if nobody:
        yield from turnover.nobody(connection, framework, verb, said, as_of)
    elif newest:
        first = bool(newest & FIRST)
        today = not changes and not first and said.span is None and not said.past
        yield from turnover.outermost(
            connection, framework, verb, said, as_of, first=first, today=today
        )
    elif changes and (words & (_ANY | _ORDER) or asks_who(words)):
        found = list(turnover.compute(connection, framework, verb, said, as_of))
        yield from found or deeds.doers(connection, said, as_of)


def _stands(connection: Connection, frameworks: list[str], as_of: dates.Date) -> Iterator[Computed]:
    """Compute what the abbreviation of a framework stands for, or whether it is for another."""
    record = records.framework(connection, frameworks[0])
    if record["abbreviation"]:
        told = f"{record['abbreviation']} stands for {record['name']}"
        right = {*frameworks} == {record["id"]}
        verdict = "supported" if right else "contradicted"
        yield Computed(told, verdict, record["summary"], as_of.text, record["sources"])


def _bound(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who signed an instrument, or who ratified it: those are on the list of parties.

    Where no signature is on record, those on the list are told, unless it is asked of a day.
    """
    ratified = bool(_RATIFIED & set(said.words))
    found = [] if ratified else [*signers(connection, framework, said, as_of)]
    yield from found
    if found or (said.span is not None and not ratified):
        return
    if not _BOUND.isdisjoint(member_roles(connection, framework)):
        told = number if {"how", "many"} <= {*said.words} else listed
        yield from told(connection, framework, (), said, as_of)
