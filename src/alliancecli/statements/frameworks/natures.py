"""What a framework is by its obligations, in law, and in how it decides: a defence pact, binding.

By its own record, or of a body by that of the instrument that founded it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.state import SUSPENDED, status_as_of, was_in_force
from alliancecli.standing import IN_FORCE
from alliancecli.statements.members.standing import last_day
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST, WHO
from alliancecli.statements.telling import first_of_each, name, shown, since
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

#: Words for what is owed, and the obligation that is meant.
_OWED = (
    (frozenset(("defense",)), "defense", "a promise of mutual defence"),
    (frozenset(("military", "alliance")), "defense", "a promise of mutual defence"),
    (frozenset(("non", "aggression")), "nonaggression", "a promise of non-aggression"),
    (frozenset(("neutrality",)), "neutrality", "a promise of neutrality"),
    (frozenset(("consultation",)), "consultation", "a promise of consultation"),
)
_INSTRUMENTS = frozenset(("treaty", "pact", "agreement", "alliance", "organization", "bloc"))
_ADDED = frozenset(("mutual", "collective", "formal", "bilateral", "military"))
#: What something is, and not what it has.
_IS = frozenset(("is", "are", "was", "were"))
#: Kinds of what promises in its own text; of a body another instrument may.
_TEXTS = frozenset(("treaty", "agreement", "declaration", "arms-control"))
_BINDING = frozenset(("legally", "binding"))
_LAW = "treaty"
_DEFENSE = "defense"
#: Words of how is decided, and the rule that is meant.
_RULES = {"consensus": "consensus", "unanimity": "unanimity", "unanimously": "unanimity"}
_DECIDES = frozenset(
    ("decide", "decides", "decisions", "decision", "taken", "makes", "make", "rule")
)
_BODIES = frozenset(("organizations", "alliances", "bodies", "frameworks", "forums"))
#: Rules of which one is nearly the other.
_NEAR = frozenset(("consensus", "unanimity"))
_PLAIN = FILLERS | PAST


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute that one framework owes something, binds in law, or decides by some rule."""
    frameworks, words = said.named("framework"), {*said.words}
    if said.span is not None or said.number is not None or len(said.named("actor")) > 0:
        return
    rest = words - _PLAIN
    rule = {_RULES[word] for word in rest & _RULES.keys()}
    if len(rule) == 1 and rest & _DECIDES and not rest - _DECIDES - _RULES.keys() - _BODIES:
        yield from _deciding(connection, frameworks, rule.pop(), words, as_of)
    if len(frameworks) != 1 or words & WHO:
        return
    record = records.framework(connection, frameworks[0])
    if rest == _BINDING:
        yield _binding(connection, record, said, as_of)
    if not {"a", "an"} & words or not _IS & words or not rest & _INSTRUMENTS:
        return
    for told, obligation, what in _OWED:
        if told <= rest and not rest - told - _INSTRUMENTS - _ADDED:
            yield from _owing(connection, record, (obligation, what), said, as_of)
            return


def _owing(
    connection: Connection,
    record: dict[str, Any],
    owed: tuple[str, str],
    said: Statement,
    as_of: dates.Date,
) -> Iterator[Computed]:
    """Yield whether an obligation is among those on record; nothing where none is.

    Of a body another instrument may have it, and what owes defence is more than another pact.
    """
    obligation, what = owed
    founder = records.if_framework(connection, record["founded_by"] or "")
    every = list(dict.fromkeys([*record["obligations"], *(founder or record)["obligations"]]))
    if not every:
        return
    over = last_day(connection, record["id"]) < as_of.latest and not said.past
    lesser = obligation != _DEFENSE and _DEFENSE in every
    has = "imprecise" if lesser else "outdated" if over else "supported"
    lacks = "contradicted" if record["kind"] in _TEXTS else "unverifiable"
    verb = "had" if said.past else "has"
    terms = [_term(connection, "obligation", one) for one in every]
    yield Computed(
        f"{name(connection, record['id'])} {verb} {what}",
        has if obligation in every else lacks,
        f"Obligations on record: {', '.join(terms)}.",
        as_of.text,
        record["sources"],
    )


def _term(connection: Connection, within: str, id: str) -> str:
    """Return the name of a term as a sentence has it."""
    (title,) = connection.execute(
        "SELECT title FROM record WHERE kind = 'term' AND id = ?", (f"{within}/{id}",)
    ).fetchone()
    return str(title).lower()


def _binding(
    connection: Connection, record: dict[str, Any], said: Statement, as_of: dates.Date
) -> Computed:
    """Return whether a framework binds in law, by the kind of its commitment, as it is in force.

    Of what is no treaty its signatories may hold different views.
    """
    now = status_as_of(connection, record["id"], as_of)
    verdict = "unverifiable"
    if record["legal"] == _LAW and was_in_force(record["status_history"]):
        over = now["state"] not in IN_FORCE and not said.past
        halted = now["state"] == SUSPENDED
        verdict = "imprecise" if halted else "outdated" if over else "supported"
    return Computed(
        f"{name(connection, record['id'])} {'was' if said.past else 'is'} legally binding",
        verdict,
        f"On record as: {_term(connection, 'legal', record['legal'])}; {since(now)}.",
        as_of.text,
        record["sources"],
    )


def _deciding(
    connection: Connection, frameworks: list[str], rule: str, words: set[str], as_of: dates.Date
) -> Iterator[Computed]:
    """Yield whether a body decides by a rule, or which on record do that are in force."""
    if len(frameworks) == 1 and not words & WHO:
        record = records.framework(connection, frameworks[0])
        mine = record["decision_rule"]
        if mine is None:
            return
        over = last_day(connection, record["id"]) < as_of.latest and "decided" not in words
        near = "imprecise" if {mine, rule} == _NEAR else "contradicted"
        same = "outdated" if over else "supported"
        yield Computed(
            f"{name(connection, record['id'])} decides by {rule}",
            same if mine == rule else near,
            f"Rule on record: {mine.replace('-', ' ')}.",
            as_of.text,
            record["sources"],
        )
    elif not frameworks and words & WHO and words & _BODIES:
        rows = connection.execute(
            "SELECT json FROM record WHERE kind = 'framework'"
            " AND json_extract(json, '$.decision_rule') = ? ORDER BY title",
            (rule,),
        )
        found = [json.loads(text) for (text,) in rows]
        now = [one for one in found if one["status"] in IN_FORCE]
        if now:
            yield Computed(
                f"On record as deciding by {rule}: {len(now)} (on {as_of})",
                "supported",
                f"On record: {shown([one['name'] for one in now], '; ')}."
                " The list may not be complete.",
                as_of.text,
                first_of_each(one["sources"] for one in now),
            )
