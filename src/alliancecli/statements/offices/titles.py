"""The office that is meant: by its holder, by a title and a body, by a verb: who leads a body."""

from __future__ import annotations

from alliancecli.fold import fold
from alliancecli.statements.offices.holders import OFFICE, is_office
from alliancecli.statements.offices.succession import NEXT_TO
from alliancecli.statements.reading.statement import Statement
from alliancecli.statements.telling import full_name
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, Named, stem

#: Titles of those who stand at the head of a body, in the order in which they are looked for.
_HEADS = (
    *("secretary general", "director general", "executive secretary", "chief executive"),
    *("director", "president"),
)
#: Words before a title that make another one of it.
_BELOW = frozenset(("under", "vice", "assistant", "associate", "deputy"))
#: Parts of a body whose head is its own.
_STAFF = ("Secretariat", "International Staff")
#: Verbs of who leads a body, of who commands it and of who chairs it; any of them.
LED = frozenset(("leads", "lead", "led", "runs", "run", "ran", "heads", "headed"))
COMMANDED = frozenset(("commands", "commanded", "commander"))
CHAIRED = frozenset(("chairs", "chaired"))
LEADING = LED | COMMANDED | CHAIRED
#: Those that say that somebody did, on whatever day.
ONCE = frozenset(("led", "headed", "ran", "chaired", "commanded"))
#: How the office of one who commands is called: the Commander of KFOR.
_COMMANDER = "Commander"
#: The kind of actor that holds an office.
_PERSON = "person"
#: Verbs that say of a person that he held an office: the only one that he held.
_OFFICE = "office"
_OF_ONE = NEXT_TO | {"resigned", _OFFICE}
#: So many words of the name of an office must be there beside its holder: secretary, general.
_ENOUGH = 2


def with_office(connection: Connection, said: Statement) -> Statement:
    """Return a statement with the office that is meant: by a holder, a title or a verb."""
    return _of_verb(connection, _of_title(connection, _of_holder(connection, said)))


def _of_holder(connection: Connection, said: Statement) -> Statement:
    """Return a statement with the office that is meant: of its holders, by words of its name.

    "Solana was Secretary General" names no framework; of the offices that he held it is the one
    whose name has the most of these words and the fewest others.
    """
    persons = said.named("actor")
    if said.named("framework") or not persons:
        return said
    marks = ", ".join("?" * len(persons))
    rows = connection.execute(
        "SELECT r.id, r.title FROM membership m JOIN record r ON r.id = m.framework"
        f" WHERE m.actor IN ({marks}) AND r.kind = 'framework' AND r.subkind = ?"
        " GROUP BY r.id HAVING count(DISTINCT m.actor) = ? ORDER BY r.id",
        (*persons, OFFICE, len({*persons})),
    )
    offices = [(id, set(fold(title).split()) - FILLERS) for id, title in rows]
    told = set(said.words) - FILLERS
    ranked = sorted((-len(words & told), len(words - told), id) for id, words in offices)
    only = len(ranked) == 1 and not told.isdisjoint(_OF_ONE)
    if not ranked or (-ranked[0][0] < _ENOUGH and not only):
        return said
    id = ranked[0][2]
    kept = [part for part in said.parts if part not in dict(offices)[id] | {_OFFICE}]
    return said._replace(parts=[*kept, ("framework", id)])


def _of_title(connection: Connection, said: Statement) -> Statement:
    """Return a statement with the office that a title in it means, in place of whose office it is.

    The title must be there whole; of two the longer is meant: the deputy secretary general.
    """
    frameworks = said.named("framework")
    if len(frameworks) != 1 or is_office(connection, frameworks[0]):
        return said
    words = {stem(word) for word in said.words}
    found = [
        (id, title)
        for id, name in of_body(connection, frameworks[0])
        if (title := {stem(word) for word in _title(name).split()} - FILLERS) <= words
    ]
    most = max((len(title) for _, title in found), default=0)
    longest = [one for one in found if len(one[1]) == most]
    if len(longest) != 1:
        return said
    ((id, title),) = longest
    parts: list[str | Named] = []
    for part in said.parts:
        if not isinstance(part, str):
            parts.append(("framework", id) if part[0] == "framework" else part)
        elif stem(part) not in title:
            parts.append(part)
    return said._replace(parts=parts)


def _of_verb(connection: Connection, said: Statement) -> Statement:
    """Return a statement that a person led something with the office that this means.

    "Petraeus commanded ISAF" says that he was its commander, "Solana led NATO" that he was its
    Secretary General.
    """
    frameworks, words = said.named("framework"), {*said.words}
    if len(frameworks) != 1 or not words & LEADING or is_office(connection, frameworks[0]):
        return said
    office = at_the_head(connection, frameworks[0], words & LEADING)
    if office is None or records.actor_kinds(connection, said.named("actor")) != [_PERSON]:
        return said
    parts = [part for part in said.parts if part not in LEADING]
    named = ("framework", office)
    return said._replace(
        parts=[named if part == ("framework", frameworks[0]) else part for part in parts],
        past=said.past or (said.span is None and bool(words & ONCE)),
    )


def at_the_head(connection: Connection, body: str, verbs: set[str]) -> str | None:
    """Return the office of who commands a body, chairs it or leads it, None where none is known."""
    if verbs & COMMANDED:
        return commander(connection, body)
    if verbs & CHAIRED:
        return chair(connection, body)
    return head(connection, body) or commander(connection, body)


def is_another(connection: Connection, said: Statement) -> bool:
    """Return whether a word before the title makes it another office: an under-secretary."""
    below = _BELOW & {*said.words}
    offices = [one for one in said.named("framework")[:1] if is_office(connection, one)]
    return any(not below <= {*fold(full_name(connection, one)).split()} for one in offices)


def head(connection: Connection, body: str) -> str | None:
    """Return the office at the head of a body, None where none is on record or two are alike."""
    offices = of_body(connection, body)
    for title in _HEADS:
        found = [id for id, name in offices if _title(name) == title]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def commander(connection: Connection, body: str) -> str | None:
    """Return the office of the commander of a body, None where none is on record, or several."""
    offices = (one for one in records.parts(connection, body) if one["kind"] == OFFICE)
    found = [one["id"] for one in offices if one["name"].startswith(_COMMANDER)]
    return found[0] if len(found) == 1 else None


def chair(connection: Connection, body: str) -> str | None:
    """Return the office of the chair of a body, None where none is on record."""
    found = [id for id, name in of_body(connection, body) if _title(name).startswith("chair")]
    return found[0] if len(found) == 1 else None


def of_body(connection: Connection, body: str) -> list[tuple[str, str]]:
    """Return id and name of the offices of a body itself: part of it or of its secretariat.

    The director of an institution that is part of it is another's.
    """
    staff = " OR ".join("p.title LIKE '%' || ?" for _ in _STAFF)
    rows = connection.execute(
        "SELECT DISTINCT r.id, r.title FROM record r, json_each(r.json, '$.part_of') whole"
        " WHERE r.kind = 'framework' AND r.subkind = ? AND (whole.value = ? OR EXISTS ("
        "SELECT 1 FROM record p, json_each(p.json, '$.part_of') above"
        f" WHERE p.kind = 'framework' AND p.id = whole.value AND above.value = ? AND ({staff})))"
        " ORDER BY r.id",
        (OFFICE, body, body, *_STAFF),
    )
    return [(id, name) for id, name in rows if _is_of(connection, name, body)]


def _is_of(connection: Connection, name: str, body: str) -> bool:
    """Return whether the name of an office says no other body than this."""
    _, _, whose = name.partition(" of ")
    row = connection.execute(
        "SELECT 1 FROM name WHERE key = ? AND kind = 'framework' AND id = ?", (fold(whose), body)
    ).fetchone()
    return not whose or row is not None


def _title(name: str) -> str:
    """Return the folded title of an office, without whose it is: secretary general."""
    return fold(name.split(" of ", maxsplit=1)[0])
