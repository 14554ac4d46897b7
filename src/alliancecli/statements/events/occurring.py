"""Statements when an event took place, began or ended, by its name: the Vilnius summit was in 2022.

What has a day of its own in the statement is an event on record that is called so; of a row of
them, as of the editions of an exercise, one is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates, spells
from alliancecli.fold import fold
from alliancecli.statements.lasting import of_both, verdict_on
from alliancecli.statements.reading.dating import last_dated
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.statement import Computed
from alliancecli.statements.recorded import naming
from alliancecli.statements.telling import first_of_each, shown
from alliancecli.store import Connection, records
from alliancecli.when import Span

#: Verbs of what takes place, begins and ends, and how an answer has them.
_TAKES_PLACE = "took place"
_BEGAN = "began"
_ENDED = "ended"
_VERBS = {
    **dict.fromkeys(("held", "place", "happened", "happen", "occurred", "occur"), _TAKES_PLACE),
    **dict.fromkeys(("conducted", "staged", "ran", "run", "lasted", "last", ""), _TAKES_PLACE),
    **dict.fromkeys(("began", "begin", "begun", "started", "start", "opened", "open"), _BEGAN),
    **dict.fromkeys(("ended", "end", "finished", "finish"), _ENDED),
}
_VERB = (
    r"held|(?:take|took|taken) place|happen(?:ed)?|occur(?:red)?|conducted|staged|run|ran"
    r"|last(?:ed)?|beg[aiu]n|start(?:ed)?|open(?:ed)?|end(?:ed)?|finish(?:ed)?"
)
_WHEN = r"(?: on| in| at| from| between| during)?\s*"
#: "X was held in", "X was in", "was X held in", "did X take place in": the date stands behind.
_STATED = Pattern(
    rf"(?P<name>.+?) (?:(?:was|were|has been) (?P<done>{_VERB}|{naming.DONE})"
    rf"|(?P<did>{_VERB})|was|were)"
    rf"{_WHEN}"
)
_ASKED = Pattern(
    rf"(?:was|were|did) (?P<name>.+?)(?: (?P<done>{_VERB}|{naming.DONE}))?{_WHEN}",
    "was ",
    "were ",
    "did ",
)
#: Kinds of events that may be a part of what is called by their name: a war by its first attack.
_PARTS = frozenset(
    (
        *("attack", "incident", "deployment", "operation-start", "operation-end", "mission-change"),
        *("negotiation", "partnership-step", "policy", "sanction", "decision", "suspension"),
    )
)
#: Words for a meeting, and the kinds of events that are called so by their place.
_MEETINGS = {
    "summit": ("summit",),
    **dict.fromkeys(("meeting", "talks", "conference"), ("meeting", "summit", "negotiation")),
}
#: The verdicts on several events of a name, of which one is enough.
_IN_TURN = ("supported", "imprecise", "unverifiable", "contradicted")
#: Of so many events of a name the days are told.
_MOST = 6
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)


class _Event(NamedTuple):
    """An event: its id, its first and last date, its title and kind, its date, its sources."""

    id: str
    first: dates.Date
    last: dates.Date
    title: str
    kind: str
    date: dates.Date
    sources: list[Any]


def compute(connection: Connection, text: str, as_of: dates.Date) -> Iterator[Computed]:
    """Compute when an event was that the statement names and dates."""
    dated = last_dated(text, as_of)
    if dated is None or dated.span is None:
        return
    rest = dated.rest.strip()
    said = _ASKED.fullmatch(rest) or _STATED.fullmatch(rest)
    if said is None:
        return
    parts = said.groupdict()
    word = (parts["done"] or parts.get("did") or "").lower().split()
    last = word[-1] if word else ""
    verb = _VERBS.get(last, f"was {last}")
    if not word and parts["name"].endswith("ed"):
        return  # another verb, that is not among those
    called = _ARTICLE.sub("", parts["name"].strip())
    ids, of_a_row = naming.events(connection, parts["name"])
    ending = [one.id for one in naming.ends(connection, called)] if verb == _ENDED else []
    if ending:
        ids, of_a_row = ending, False
    there = _at_a_place(connection, called)
    found = [_event(connection, id) for id in dict.fromkeys((*ids, *there))]
    verdicts = [_verdict(one, verb, dated.span, dated.ends) for one in found]
    verdict = next((one for one in _IN_TURN if one in verdicts), None)
    if verdict is None or (verdict == "contradicted" and not ids):
        return
    meant = [
        one
        for one, own in zip(found, verdicts, strict=True)
        if own == verdict and (verdict == "supported" or one.id in ids)
    ]
    in_part = not ending and any(_may_be_part(one, verb, dated.span) for one in found)
    lasted = any(one.first != one.last for one in meant)
    if verdict != "supported" and (of_a_row or in_part or there):
        verdict = "unverifiable"  # there may have been another, or more of it
    elif in_part and verb == _ENDED and not lasted:
        verdict = "unverifiable"  # the first day of a war is not its last
    told = [f"{one.title} ({dates.display(one.date)})" for one in meant]
    yield Computed(
        f"{called[:1].upper()}{called[1:]} {verb} ({dated.date})",
        verdict,
        f"On record: {shown(told, '; ', _MOST)}.",
        as_of.text,
        first_of_each(one.sources for one in meant),
    )


def _may_be_part(event: _Event, verb: str, span: Span) -> bool:
    """Return whether what is called so may be more than its event: it began no later than that."""
    later = verb == _BEGAN and span.first > event.first.latest
    return event.kind in _PARTS and not later


def _at_a_place(connection: Connection, called: str) -> list[str]:
    """Return the meetings at a place by the name of which alone one is called: the Paris summit.

    Those are the events of such a kind, and those that their titles call so.
    """
    where, _, what = fold(called).rpartition(" ")
    kinds = _MEETINGS.get(what)
    if kinds is None:
        return []
    rows = connection.execute(
        "SELECT r.id FROM tag t JOIN record r USING (rid) WHERE t.axis = 'place' AND t.value = ?"
        f" AND r.kind = 'event' AND (r.subkind IN ({', '.join('?' * len(kinds))})"
        " OR r.title LIKE '%' || ? || '%') ORDER BY r.rid",
        (where, *kinds, what),
    )
    return [id for (id,) in rows]


def _event(connection: Connection, id: str) -> _Event:
    record = records.event(connection, id)
    date = dates.parse(record["date"])
    first, last = spells.ends(date)
    title, kind = record["title"], record["kind"]
    return _Event(id, first or date, last or date, title, kind, date, record["sources"])


def _verdict(event: _Event, verb: str, span: Span, ends: tuple[Span, Span] | None) -> str:
    """Return the verdict on what is said of an event by its first and its last day."""
    if ends is not None:
        both = of_both(verdict_on([event.first], ends[0]), verdict_on([event.last], ends[1]))
        return "imprecise" if both == "contradicted" and _meets(event, span) else both
    if verb == _BEGAN:
        return verdict_on([event.first], span)
    if verb == _ENDED:
        return verdict_on([event.last], span)
    return _held(event, span)


def _held(event: _Event, span: Span) -> str:
    """Return whether an event was on one of the days, as far as its own are known."""
    if "supported" in (verdict_on([event.first], span), verdict_on([event.last], span)):
        return "supported"
    first, last = event.first.latest, event.last.earliest
    if first <= last and span.meets(first, last):
        return "supported"
    return "unverifiable" if _meets(event, span) else "contradicted"


def _meets(event: _Event, span: Span) -> bool:
    return span.meets(event.first.earliest, event.last.latest)
