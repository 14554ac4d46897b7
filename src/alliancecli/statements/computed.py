"""Statements that the record can compute: numbers of members, accessions, exits, dates, states.

A statement is read only if it is plain: what it names, one number or one date, words for what is
said. Whatever else is in it, nothing is computed. Of the ways to read it, the first that
understands it answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from alliancecli import dates
from alliancecli.statements import asked
from alliancecli.statements.events import deeds, located, occurring, sized, taking
from alliancecli.statements.events.held import series
from alliancecli.statements.frameworks import (
    ages,
    dated,
    force,
    kinds,
    mandated,
    natures,
    placed,
    states,
    suspending,
)
from alliancecli.statements.members import at_once, ordering, quantified, ranks, turnover, until
from alliancecli.statements.members.belonging import BELONGS, TAKES_PART
from alliancecli.statements.members.entering import JOINED, LEFT, REJOINED
from alliancecli.statements.members.formerly import FORMER
from alliancecli.statements.members.several import none_of, of_actors, of_frameworks, one_not_other
from alliancecli.statements.members.standing import with_framework
from alliancecli.statements.members.tally import COUNTED, FOUNDERS, count, meant
from alliancecli.statements.offices import leading
from alliancecli.statements.offices.holders import is_outermost
from alliancecli.statements.offices.titles import is_another, with_office
from alliancecli.statements.reading.dating import SINCE, UNTIL
from alliancecli.statements.reading.denial import BUT_NOT, straight, undenied
from alliancecli.statements.reading.grouped import spelled_out
from alliancecli.statements.reading.numerals import is_number
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.statement import DENIED, Computed, Statement, statement
from alliancecli.statements.reading.verbs import DATED, FORCE
from alliancecli.statements.reading.wording import MAY, NOW, PAST, asks
from alliancecli.statements.recorded import reported
from alliancecli.statements.treaties import allied, having, signing
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS, PLACE, Known

#: Words for those of whom the field writes without saying whose they are.
_ALLIES = frozenset(("ally", "allies"))
_NATO = "nato"
_ENTERED = frozenset(
    (
        *("enter", "entered", "enters", "entry", "come", "came", "comes", "went"),
        *("took", "takes", "since"),
    )
)
#: Words with which two numbers are compared.
_COMPARED = frozenset(("more", "fewer", "less"))
#: Words for that somebody belongs, and those that go with them.
_BELONGING = frozenset(BELONGS) | {"in", "of"}
#: That it was so, and is not any more.
_OVER = Pattern(r"\bno longer (?=(?:an?|any)\b)|(?<=has )no longer ", "no longer")
#: What computes a statement that it understands, and nothing of another.
_Reading = Callable[[Connection, Statement, dates.Date], Iterator[Computed]]
#: Words that add nothing to a statement of one of these kinds.
_PLAIN = (
    FILLERS
    | PAST
    | FORCE
    | _ENTERED
    | NOW
    | frozenset(("exactly", "officially", "formally"))
    | frozenset(("treaty", "organization", "alliance", "pact", "agreement", "year"))
    | frozenset(("total", "full", "consists", "counts", "comprises", "numbers"))
    | frozenset(("participating", "either", "current", "incumbent"))
)


def compute(
    connection: Connection, text: str, known: Known, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield what the record computes of a statement, or of one that it denies: one answer at most.

    That something is not so is right where that it is would be wrong.
    """
    text = spelled_out(connection, straight(text))
    ended = [*_no_longer(connection, text, known, as_of)]
    if ended:
        yield from ended
        return
    so = undenied(text)
    found = list(_of_statement(connection, so or text, known, as_of, denied=so is not None))
    if not found:
        framed = so is not None and text.rstrip().endswith(so.rstrip())  # it is a myth that
        told = [*quantified.compute(connection, so if framed and so else text, known, as_of)]
        told = told or [*located.compute(connection, so or text, known, as_of)]
        told = told or [*occurring.compute(connection, so or text, as_of)]
        told = told or [*reported.on_another_day(connection, so or text, known, as_of)]
        found = [one if so is None else one.denied() for one in told]
    yield from found


def _no_longer(
    connection: Connection, text: str, known: Known, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield what is computed of a nature or a tie that is said to be over: not if it never was."""
    so = _OVER.sub("", text)
    said = statement(so, known, as_of) if so != text else None
    if said is None:
        return
    for reading in _LASTING:
        found = next(reading(connection, said, as_of), None)
        if found is not None and found.verdict in DENIED:
            wrong = found.verdict == "contradicted"
            yield found if wrong else found.denied()
            return


def _of_statement(
    connection: Connection, text: str, known: Known, as_of: dates.Date, *, denied: bool
) -> Iterator[Computed]:
    """Yield what is computed of the parts of a statement, turned round where it is denied."""
    said = statement(text, known, as_of)
    if said is None or (said.span is not None and said.span.first > as_of.latest):
        return
    if MAY & set(said.words):
        return
    said = with_framework(connection, said)
    if denied:
        if "what" in said.words:
            return  # what is not so cannot be told from what is
        said = said._replace(ends=None)  # that it was not so then, whenever it began or ended
    if denied and said.date.startswith(UNTIL):
        turned = until.turned(said, _BELONGING)
        if turned is not None:
            yield from _computed(connection, turned, as_of)
        return
    if (
        denied
        and _is_of_each(said)
        and not (ordering.is_of_order(said) or at_once.is_at_once(said))
    ):
        yield from _of_none(connection, said, as_of)
        return
    for one in _computed(connection, said, as_of):
        if not denied:
            yield one
        elif one.verdict in DENIED:
            yield one.denied()


def _is_of_each(said: Statement) -> bool:
    """Return whether it is said of several that each is in something: that both are not is more."""
    return len(said.named("actor")) > 1 and bool(said.named("framework"))


def _of_none(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute what is denied of several in one framework: it holds where it holds of none."""
    frameworks = said.named("framework")
    if len(frameworks) == 1 and not _more(said) and DATED.keys().isdisjoint(said.words):
        yield from none_of(connection, frameworks[0], said, as_of)


def _computed(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Yield the answer of the first reading that has one."""
    said = with_office(connection, said)
    if is_another(connection, said):
        return
    for reading in _readings(said):
        found = next(reading(connection, said, as_of), None)
        if found is not None:
            yield found
            return


def _readings(said: Statement) -> Sequence[_Reading]:
    """Return how a statement may be read: as of an order, a place in a row, of until when."""
    if at_once.is_at_once(said):
        return (at_once.compute,)
    if ordering.is_of_order(said):
        return (ordering.compute,)
    if ranks.is_of_rank(said):
        return (ranks.compute,)
    if said.date.startswith(UNTIL):
        return (_plainly,) if said.named("actor") else ()
    return _ASKED if asks(said.words) else _READINGS


def _plainly(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute what is said of one framework, of actors in it, or of one actor in several."""
    words = set(said.words)
    if _says_two(words):
        return
    frameworks, actors = said.named("framework"), said.named("actor")
    alone = len(actors) < 2 and not (actors and {"has", "have"} & words)  # not its own allies
    nameless = not frameworks and alone and bool(_ALLIES & words)
    if nameless and records.if_framework(connection, _NATO):
        frameworks = [_NATO]  # "Allies" without a name are NATO's, as the field writes
    if len(frameworks) == 1 and not _more(said):
        if not actors:
            yield from _of_framework(connection, frameworks[0], said, as_of)
        elif not words & DATED.keys():
            yield from of_actors(connection, frameworks[0], said, as_of)
    elif BUT_NOT in words:
        parts = [part for part in said.parts if part != BUT_NOT]
        if not _more(said._replace(parts=parts)) and not words & DATED.keys():
            yield from one_not_other(connection, said, as_of)
    elif frameworks and len(actors) == 1 and not _more(said) and not words & DATED.keys():
        yield from of_frameworks(connection, actors[0], said, as_of)


def _says_two(words: set[str]) -> bool:
    """Return whether two numbers are compared, or what was done is said with what is so today."""
    done = words & DATED.keys() - FORCE
    return ("than" in words and not words.isdisjoint(_COMPARED)) or bool(
        done and "force" in words and words & NOW
    )


def _more(said: Statement) -> bool:
    """Return whether a word is left that none of the computations takes account of."""
    known = _PLAIN | FORMER | DATED.keys() | COUNTED.keys() | JOINED | REJOINED | LEFT
    known |= BELONGS.keys() | TAKES_PART
    more = any(word not in known and not is_number(word) for word in said.words)
    return more or bool(said.named(PLACE))


def _of_framework(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of a framework alone: a number, a date, a state."""
    words = set(said.words)
    counted = not words.isdisjoint(COUNTED)
    verb = next((word for word in said.words if word in DATED), None)
    if words & (JOINED | LEFT):
        verb = "left" if words & LEFT else "joined"
        if said.number is not None and counted and not (words & JOINED and words & LEFT):
            if "since" in words and said.span is not None:
                days = Span(said.span.first, as_of.latest)
                said = said._replace(span=days, date=f"{SINCE}{said.date}")
            yield from turnover.counted(connection, framework, verb, said, as_of)
        return
    if said.number is not None and counted and verb is None:
        if words & FORMER:
            return  # those who are none any more are another number
        founding = "founding" in words or "founders" in words
        what = FOUNDERS if founding else meant(said.words)
        if words & {"when", "did"} and said.span is None:
            said = said._replace(past=True)  # when it had so many, or whether it ever did
        if "since" in words and said.span is not None:
            goes_on = Span(min(said.span.last, as_of.latest), as_of.latest)
            said = said._replace(span=goes_on, date=f"{SINCE}{said.date}")
        found = count(connection, framework, what, said, as_of)
        if found is not None:
            yield found
    elif verb in FORCE and said.number is None and not _ENTERED & words:
        yield from force.compute(connection, framework, said, as_of)
    elif (
        verb in FORCE and said.number is None and force.is_over(connection, framework, said, as_of)
    ):
        yield from force.compute(connection, framework, said._replace(span=None, date=""), as_of)
    elif "when" in words and said.span is not None and series(connection, framework):
        return  # the year is that of one of the series
    elif verb and said.number is None and not counted:
        yield from dated.compute(connection, framework, verb, said, as_of)


#: How what may be over is read: what something is, and who is tied to whom.
_LASTING = (allied.compute, having.compute, kinds.compute, natures.compute)
#: How a statement may be read, in turn, and how a question may.
_READINGS = (
    states.compute,
    taking.compute,
    asked.compute,
    _plainly,
    placed.compute,
    signing.compute,
    suspending.compute,
    mandated.compute,
    allied.compute,
    having.compute,
    sized.compute,
    ages.compute,
    deeds.compute,
    kinds.compute,
    natures.compute,
    leading.compute,
    is_outermost,
    turnover.is_outermost,
    ordering.compute,
)
_ASKED = (mandated.compute, taking.compute, asked.compute, ordering.compute, natures.compute)
