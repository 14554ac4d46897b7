"""Statements that somebody signed an instrument, named or only described, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.query import closure
from alliancecli.spells import ends
from alliancecli.statements.frameworks.venues import venue
from alliancecli.statements.lineage import instrument_of, is_called_alike
from alliancecli.statements.members.standing import Tie, absent, continued, spells_of
from alliancecli.statements.members.tally import spells
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import FEW, full_name, name, shown, subject
from alliancecli.statements.treaties.instruments import (
    ABOUT,
    BINDING,
    INSTRUMENT,
    PLAIN,
    SIGNED,
    fits,
    of_both,
    within,
)
from alliancecli.store import Connection, records

#: Roles of an event in which somebody signs.
_SIGNS = ("signatory", "party")
#: Roles in a framework of those who signed it, on whatever day.
_SIGNED_ONCE = ("signatory", "ratifier")
_MOST = 3


def signers(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who signed an instrument on its own day: two parties, or those of its signature.

    Those are on the list of an event, or signatories from that day on.
    """
    record = instrument_of(connection, framework)
    day = record["signed"]
    if not day or (said.span is not None and not within(day, said)):
        return
    events = list(_signatures(connection, record, ()))
    who = {id for event in events for id in _signed(connection, event, record["id"])}
    told = bool(who)  # else those who signed and were bound later are not among them
    sources = [source for event in events for source in event["sources"]]
    for date, cited, signer in spells(connection, record["id"], ("signatory",)):
        if signer not in who and (start := ends(date)[0]) is not None and start.text == day:
            who.add(signer)
            sources += cited
    if not who and record["scope"] == "bilateral":
        who, sources = _parties(connection, record["id"]), record["sources"]
    bound = _parties(connection, record["id"])
    if not told and said.span is None and len(bound) > len(who) and not bound.isdisjoint(who):
        yield _or_bound(connection, record, bound, as_of)
        return
    if len(who) > 1:
        names = sorted(full_name(connection, one) for one in who)
        later = {one for *_, one in spells(connection, record["id"], _SIGNED_ONCE)} - who
        listed = told and not later and complete(connection, record["id"])
        whole = record["scope"] == "bilateral" or listed
        least = "" if whole or len(names) <= FEW else "At least "
        more = "" if whole else "; the list may not be complete"
        yield Computed(
            f"{least}{subject(names)} signed {record['name']}{said.when}",
            "supported",
            f"On record: {', '.join(names)} ({dates.display(dates.parse(day))}){more}.",
            as_of.text,
            sources,
        )


def _or_bound(
    connection: Connection, record: dict[str, Any], who: set[str], as_of: dates.Date
) -> Computed:
    """Return who signed or is bound, where it is not told of each on which day he signed."""
    names = sorted(full_name(connection, one) for one in who)
    least = "" if complete(connection, record["id"]) else "At least "
    return Computed(
        f"{least}{len(names)} signed {record['name']} or became parties to it",
        "supported",
        f"On record: {shown(names)}.",
        as_of.text,
        record["sources"],
    )


def _signed(connection: Connection, event: dict[str, Any], framework: str) -> set[str]:
    """Return who signed an instrument at an event: of several instruments, those on its list."""
    who = {id for id, role in event["roles"].items() if role in _SIGNS}
    if len(event["frameworks"]) == 1:
        return who
    return {id for id in who if _has_spell(connection, framework, id)} or who


def _parties(connection: Connection, framework: str) -> set[str]:
    rows = connection.execute(
        "SELECT DISTINCT actor FROM membership WHERE framework = ? AND role IN"
        " ('party', 'signatory')",
        (framework,),
    )
    return {actor for (actor,) in rows}


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who signed what: at most one answer, none where more is said than that."""
    words = set(said.words)
    if not words & SIGNED or words - PLAIN or said.number is not None or venue(connection, said):
        return
    parties = said.named("actor", "framework")
    instrument = _instrument(connection, said)
    if instrument is not None:
        signers = [one for one in parties if one != instrument["id"]]
        yield from _of_instrument(connection, instrument, signers, said, as_of)
    elif len(parties) == 2:
        yield from _of_pair(connection, parties, said, as_of)


def _instrument(connection: Connection, said: Statement) -> dict[str, Any] | None:
    """Return the framework that the others named are to have signed.

    None where none is named: an organisation that is itself a party is no instrument.
    """
    named = said.named("framework")
    instruments = [one for one in named if not _is_party(connection, one)]
    for id in instruments:
        others = [one for one in said.named("actor", "framework") if one != id]
        if others and all(_has_spell(connection, id, one) for one in others):
            return records.framework(connection, id)
    if named == instruments and len(named) == 1 and said.named("actor"):
        return records.framework(connection, named[0])
    return None


def _is_party(connection: Connection, framework: str) -> bool:
    row = connection.execute("SELECT 1 FROM membership WHERE actor = ?", (framework,)).fetchone()
    return row is not None


def _of_instrument(
    connection: Connection,
    instrument: dict[str, Any],
    signers: Sequence[str],
    said: Statement,
    as_of: dates.Date,
) -> Iterator[Computed]:
    """Compute by the day of the signature; of several parties, by the events that name them."""
    who = " and ".join(name(connection, one) for one in signers)
    head = f"{who} signed {instrument['name']}{said.when}"
    missing = [one for one in signers if not _has_spell(connection, instrument["id"], one)]
    if missing:
        yield from _by_another(connection, instrument, (head, signers, missing), said, as_of)
        return
    days, sources = _signature_days(connection, instrument, signers)
    if not days:
        if said.span is None:
            told = f"On record as a party to {instrument['name']}; its signature is not on record."
            yield Computed(head, "unverifiable", told, as_of.text, instrument["sources"])
        return
    yield _by_days(head, days, sources, said, as_of)


def _by_days(
    head: str, days: Sequence[str], sources: list[Any], said: Statement, as_of: dates.Date
) -> Computed:
    """Return whether one of the days of a signature is one of those asked about."""
    right = said.span is None or any(within(day, said) for day in days)
    told = f"signed {', '.join(dates.display(dates.parse(day)) for day in days)}."
    verdict = "supported" if right else "contradicted"
    return Computed(head, verdict, f"On record: {told}", as_of.text, sources)


def _by_another(
    connection: Connection,
    instrument: dict[str, Any],
    told: tuple[str, Sequence[str], Sequence[str]],
    said: Statement,
    as_of: dates.Date,
) -> Iterator[Computed]:
    """Compute of one who is on no list: a predecessor may have signed, on its own day."""
    head, signers, missing = told
    if not _has_list(connection, instrument["id"]):
        return
    for before in closure(connection, "predecessor", (missing[0],))[1:]:
        if _has_spell(connection, instrument["id"], before) and len(missing) == 1:
            then = [before if one == missing[0] else one for one in signers]
            days, sources = _signature_days(connection, instrument, then)
            if days:
                one = _by_days(head, days, sources, said, as_of)
                of = f"On record of its predecessor {name(connection, before)}:"
                alike = is_called_alike(connection, missing[0], before)
                verdict = one.verdict if alike or one.verdict != "supported" else "imprecise"
                correction = one.correction.replace("On record:", of, 1)
                yield one._replace(verdict=verdict, correction=correction)
                return
    tie = Tie(missing[0], instrument["id"])
    found = absent(connection, tie, "a party or signatory", said.days(as_of, ever=True))
    yield Computed(head, found["verdict"], found["correction"], as_of.text, found["sources"])


def _signature_days(
    connection: Connection, instrument: dict[str, Any], signers: Sequence[str]
) -> tuple[list[str], list[Any]]:
    """Return the days on which all of them signed, and the sources; none where that is not known.

    Two parties sign on the day of the instrument. Of several, some accede later: their signature is
    known from an event that names them all, or as the beginning of a spell as a signatory.
    """
    if instrument["scope"] == "bilateral":
        return [instrument["signed"]] if instrument["signed"] else [], instrument["sources"]
    events = list(_signatures(connection, instrument, signers))
    if events or len(signers) > 1:
        sources = [source for event in events for source in event["sources"]]
        return [event["date"] for event in events], sources
    mine = spells_of(connection, Tie(signers[0], instrument["id"], ("signatory",)))
    begun = [(start.text, sources) for date, sources in mine if (start := ends(date)[0])]
    return [day for day, _ in begun], [source for _, sources in begun for source in sources]


def _of_pair(
    connection: Connection, parties: Sequence[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute from the bilateral instruments of two parties; what they are about must fit.

    Predecessors count as well: the treaty of Germany of 1939 is one of the German Reich. What one
    signed that the party does not continue is imprecise: of Ukraine, that of the Soviet Union.
    """
    lines = [closure(connection, "predecessor", (party,)) for party in parties]
    found = [record for pair in product(*lines) for record in of_both(connection, pair)]
    then = [one for one in found if said.span is None or within(one["signed"], said)]
    told_about = [word for word in said.words if word in ABOUT]
    binding = not BINDING.isdisjoint(said.words)
    fit = [one for one in then if fits(one, told_about, binding=binding)]
    if not found:
        return
    meant = fit or then or found
    told = [f"{one['name']}, signed {dates.display(dates.parse(one['signed']))}" for one in meant]
    who = " and ".join(name(connection, one) for one in parties)
    told_of = ABOUT.keys() | INSTRUMENT | {"non"}
    what = " ".join(word for word in said.words if word in told_of) or "treaty"
    itself = any(all(_by_itself(connection, one, party) for party in parties) for one in fit)
    yield Computed(
        f"{who} signed: {what}{said.when}",
        "supported" if itself else "imprecise" if then else "unverifiable",
        f"On record{'' if then else ' on other days'}: {shown(told, '; ', _MOST)}.",
        as_of.text,
        [source for one in meant[:_MOST] for source in one["sources"]],
    )


def _by_itself(connection: Connection, instrument: dict[str, Any], party: str) -> bool:
    """Return whether a party is on the list of an instrument, or a state that it continues is."""
    if _has_spell(connection, instrument["id"], party):
        return True
    return any(
        _has_spell(connection, instrument["id"], one) for one in continued(connection, party)
    )


def _signatures(
    connection: Connection, instrument: dict[str, Any], signers: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """Yield the events in which all of them signed it on its own day: not its protocols."""
    for event in records.events(connection, instrument["id"], "signature"):
        signed = all(event["roles"].get(one) in _SIGNS for one in signers)
        if signed and event["date"] == instrument["signed"]:
            yield event


def _has_spell(connection: Connection, framework: str, actor: str) -> bool:
    """Return whether somebody is on the list of a framework, in whatever role."""
    row = connection.execute(
        "SELECT 1 FROM membership WHERE framework = ? AND actor = ?", (framework, actor)
    ).fetchone()
    return row is not None


def _has_list(connection: Connection, framework: str) -> bool:
    """Return whether anybody is on the list of a framework."""
    row = connection.execute("SELECT 1 FROM membership WHERE framework = ?", (framework,))
    return row.fetchone() is not None
