"""Statements of what somebody did: the events on record whose kind is that of the verb."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import told_of
from alliancecli.fold import fold
from alliancecli.query import closure
from alliancecli.statements import lasting
from alliancecli.statements.events import expelling
from alliancecli.statements.lineage import is_called_alike
from alliancecli.statements.members.tally import MEMBERS
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.verbs import (
    AIMED,
    ASKED,
    DEEDS,
    DOES,
    DONE,
    HALTED,
    LEAVING,
    TITLED,
)
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import CITED, full_name, listing, shown
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import DIPLOMATS, FILLERS, PLACE, Named

#: Words with which a question begins.
_ASKS = frozenset(("did", "does", "do", "has", "have", "had", "when", "was", "were", "is", "are"))
_ATTACKED = "attacked"
_STATE = "state"
#: In a war begun by another to fight back is not to attack: letters of the titles of such events.
_BACK = ("counter", "retak", "sinks", "withdraw", "surrender")
#: To say that one leaves is not to leave: letters that the titles of such events have.
_SAYS = ("announce", "declare", "notif", "notice", "decide", "says")
#: Words of what is so, which no event of the past can tell.
_PRESENT = frozenset(("is", "are", "still", "now", "currently"))
_ANY_DOES = ("initiator", "party", "signatory", "member", "applicant")
_ANY_DONE = ("target", "member")
_DO = frozenset(("did", "does", "do"))
_BE = frozenset(("is", "are", "was", "were", "been", "be"))
#: What is done to a membership or a treaty, beside the names.
_PLAIN = (
    FILLERS
    | PAST
    | frozenset(("treaty", "pact", "agreement", "convention", "article", "against", "join"))
    | frozenset(("membership", "participation", "implementation", "consultations", "cooperation"))
    | DIPLOMATS
    | frozenset(("relations", "independence", "officially", "formally"))
    | frozenset(("accession", "protocol", "mission", "ratification", "signature"))
    | frozenset(("practical", "military"))
)
_ENLARGING = "enlargement"
_MOST = 3


class _Deed(NamedTuple):
    """A verb, who does it or to whom it is done, what else is named, and what follows the verb."""

    verb: str
    doers: list[str]
    done: list[str]
    others: list[str]
    aim: list[str]


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute from the events of the verb's kind that name all that is named.

    One on the days asked about supports it; if there are others only, their days are told, and the
    statement is without evidence where the record is complete, else unverifiable.
    """
    said = _stated(said)
    deed = _deed(said)
    if deed is None:
        return
    found, earlier = list(_events(connection, deed)), None
    if not found:
        found, earlier = _of_predecessor(connection, deed)
    found = _of_joining(said, found)
    days = [(dates.parse(event["date"]), event) for event in found]
    span = said.span
    hits = [event for day, event in days if span is None or span.meets(day.earliest, day.latest)]
    hits = hits or _of_each(connection, deed, span)
    number, exact = expelling.of_number(hits, said.number)
    meant = exact or hits or found
    told = [f"{one['title']} ({dates.display(dates.parse(one['date']))})" for one in meant]
    if not told:
        return
    whole = any(told_of(connection, one) for one in said.named("framework"))
    verdict = number if number != "supported" else expelling.verdict(connection, meant, said)
    if earlier and not any(is_called_alike(connection, one, earlier) for one in deed.doers):
        verdict = "imprecise"
    if hits and not any(_is_then(event["date"], span) for event in meant):
        verdict = "unverifiable"
    of = f" of its predecessor {full_name(connection, earlier)}" if earlier else ""
    yield Computed(
        " ".join(_words(connection, said)) + said.when,
        verdict if hits else "no-evidence" if whole else "unverifiable",
        f"On record{of}{'' if hits else ' on other days'}: {shown(told, '; ', _MOST)}.",
        as_of.text,
        [source for one in meant[:_MOST] for source in one["sources"]],
    )


def _of_each(connection: Connection, deed: _Deed, span: Span | None) -> list[dict[str, Any]]:
    """Return the events on the days asked about in which each of several did it by himself."""
    others = [one for one in deed.others if one not in deed.doers]
    alone = [_events(connection, deed._replace(doers=[one], others=others)) for one in deed.doers]
    each = [[event for event in found if _is_then(event["date"], span)] for found in alone]
    return [event for found in each for event in found] if len(each) > 1 and all(each) else []


def _is_then(text: str, span: Span | None) -> bool:
    """Return whether an event was then, whatever day its date may mean; one that lasted, partly."""
    day = dates.parse(text)
    if span is not None and "/" in text:
        return span.meets(day.earliest, day.latest)
    return lasting.verdict_on([day], span) == "supported"


def doers(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who did it, where that is asked: who invoked Article 4, who was invited to NATO.

    All whose event is on record are told, with its day; that nobody else did is not said.
    """
    parts = _in_past(said.parts)
    verbs = [part for part in parts if part in DEEDS]
    words = {part for part in parts if isinstance(part, str)}
    named = _ids(parts)
    if len(verbs) != 1 or not named or words - _PLAIN - MEMBERS - {*verbs}:
        return
    before, after = parts[: parts.index(verbs[0])], parts[parts.index(verbs[0]) :]
    if said.named(PLACE) or said.number is not None or _ids(before) or MEMBERS & {*after}:
        return
    deed = _Deed(str(verbs[0]), [], [], named, named)
    passive = before[-1:] != [] and before[-1] in _BE
    if passive and deed.verb not in DONE:
        return  # who was expelled by somebody is the other way round
    does = DONE[deed.verb] if passive else DOES.get(deed.verb, _ANY_DOES)
    told, sources = [], []
    for event in _of_joining(said, list(_events(connection, deed))):
        day = dates.parse(event["date"])
        who = [id for id, role in event["roles"].items() if role in does and id not in named]
        if who and (said.span is None or said.span.meets(day.earliest, day.latest)):
            names = listing([full_name(connection, one) for one in who])
            told.append(f"{names} ({dates.display(day)})")
            sources += event["sources"][:1]
    if told:
        times = f", {len(told)} times" if len(told) > 1 else ""
        what = " ".join(_words(connection, said._replace(parts=after)))
        yield Computed(
            f"On record{times}: {what}{said.when}",
            "supported",
            f"On record: {shown(told, '; ')}.",
            as_of.text,
            sources[:CITED],
        )


def _of_joining(said: Statement, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the events of an enlargement where it is said to join, else of what was joined."""
    if "join" not in said.words:
        return found
    joined = {*said.named("framework")}
    about = [event for event in found if joined <= {*(event["frameworks"] or joined)}]
    return [event for event in about if _ENLARGING in event["topics"]] or about


def _stated(said: Statement) -> Statement:
    """Return a question as what it asks about: Turkey invoked, Finland was invited."""
    parts = _in_past(said.parts)
    begun = 0
    while begun < len(parts) and parts[begun] in _ASKS:
        begun += 1
    asks, parts = parts[:begun], parts[begun:]
    verb = next((at for at, part in enumerate(parts) if part in DEEDS), None)
    if verb and asks and asks[-1] in _BE:
        parts.insert(verb, asks[-1])
    return said._replace(parts=parts)


def _in_past(parts: list[str | Named]) -> list[str | Named]:
    """Return parts with their verbs as a statement has them: invoked for invoke."""
    return [ASKED.get(part, part) if isinstance(part, str) else part for part in parts]


def _deed(said: Statement) -> _Deed | None:
    """Return what is said to be done by whom; None where more, or less, is said than that."""
    verbs = [at for at, part in enumerate(said.parts) if part in DEEDS]
    rest = [word for word in said.words if word not in _PLAIN and word not in DEEDS]
    more = said.named(PLACE) or not _PRESENT.isdisjoint(said.words)
    if len(verbs) != 1 or more or not expelling.is_read(said, rest):
        return None
    at, verb = verbs[0], str(said.parts[verbs[0]])
    before, after = (_ids(part) for part in (said.parts[:at], said.parts[at + 1 :]))
    passive = said.parts[at - 1] in _BE
    if passive and before and not after and not said.named("actor"):
        return _Deed(verb, [], [], before, before)  # by whom is not said
    if not before or not after:
        return None
    if not passive:
        done = after[:1] if verb in DONE else []
        return _Deed(verb, before, done, after, after)
    if "by" not in said.parts:
        return _Deed(verb, [], before[:1], [*before, *after], before)
    doers = _ids(said.parts[said.parts.index("by") + 1 :])
    return _Deed(verb, doers, [], [*before, *after], before) if doers else None


def _ids(parts: list[str | Named]) -> list[str]:
    return [part[1] for part in parts if not isinstance(part, str)]


def _events(connection: Connection, deed: _Deed) -> Iterator[dict[str, Any]]:
    """Yield the events of the verb's kinds in which those named have their part."""
    kinds = DEEDS[deed.verb]
    within = f" AND r.subkind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    rows = connection.execute(
        "SELECT json FROM record r WHERE r.kind = 'event' AND r.rid IN (SELECT rid FROM tag"
        f" WHERE axis IN ('actor', 'framework') AND value = ?){within} ORDER BY r.rid",
        ((deed.doers or deed.done or deed.others)[0], *kinds),
    )
    does, done = DOES.get(deed.verb, _ANY_DOES), DONE.get(deed.verb, _ANY_DONE)
    concerned = [*deed.doers, *deed.aim] if deed.doers and deed.verb in HALTED else []
    if concerned and records.actor_kinds(connection, concerned) == [_STATE] * len(concerned):
        return  # a state suspends a treaty, and none of its other parties
    for (text,) in rows:
        event = json.loads(text)
        roles = event["roles"]
        parts = [(deed.doers, does), (deed.done, done)]
        fit = all(roles.get(id) in wanted for ids, wanted in parts for id in ids)
        fit = fit and _is_titled(event, deed.verb)
        fit = fit and (deed.verb not in AIMED or _is_aimed(roles, deed))
        if fit and set(deed.others) <= {*event["actors"], *event["frameworks"]}:
            yield event


def _of_predecessor(connection: Connection, deed: _Deed) -> tuple[list[dict[str, Any]], str | None]:
    """Return what a predecessor of the doer did, and which one: of the first that did it."""
    for doer in deed.doers[:1]:
        for earlier in closure(connection, "predecessor", (doer,))[1:]:
            doers, others = (
                [earlier if one == doer else one for one in ids]
                for ids in (deed.doers, deed.others)
            )
            if found := list(_events(connection, deed._replace(doers=doers, others=others))):
                return found, earlier
    return [], None


def _is_aimed(roles: dict[str, str], deed: _Deed) -> bool:
    """Return whether an event was aimed at those who are named: not at who only takes part."""
    return "target" not in roles.values() or all(
        roles[id] in _ANY_DONE for id in deed.aim if id in roles
    )


def tells_of_leaving(title: str) -> bool:
    """Return whether the title of a withdrawal tells of itself: not of what is said of it only."""
    return not any(says in fold(title) for says in _SAYS)


def _is_titled(event: dict[str, Any], verb: str) -> bool:
    """Return whether a name of an event bears out the verb, where its kind does not."""
    title = fold(event["title"])
    if verb in LEAVING and not tells_of_leaving(title):
        return False
    if verb == _ATTACKED and any(back in title for back in _BACK):
        return False
    letters = TITLED.get(verb, ("withdraw" if event["kind"] == "termination" else "",))
    called = (title, *map(fold, event["aliases"]))
    return any(some in one for one in called for some in letters)


def _words(connection: Connection, said: Statement) -> Iterator[str]:
    """Yield the words of a statement with its names as the record has them; no word ends it."""
    following = zip(said.parts, [*said.parts[1:], ""], strict=True)
    parts = [one for one, after in following if one not in _DO and (one != "in" or after != "by")]
    parts = expelling.in_order(parts)
    last = max(at for at, part in enumerate(parts) if part not in FILLERS)
    for part in parts[: last + 1]:
        if isinstance(part, str):
            yield part
        else:
            (short,) = connection.execute(
                "SELECT short FROM record WHERE kind = ? AND id = ?", part
            ).fetchone()
            yield str(short)
