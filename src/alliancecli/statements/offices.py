"""The office that is meant by a title and a body, or as its head: NATO's secretary general."""

from __future__ import annotations

from alliancecli.fold import fold
from alliancecli.statements.holders import OFFICE, is_office
from alliancecli.statements.statement import Statement
from alliancecli.statements.telling import full_name
from alliancecli.store import Connection
from alliancecli.words import FILLERS, Named, stem

#: Titles of those who stand at the head of a body, in the order in which they are looked for.
_HEADS = ("secretary general", "director general", "executive secretary", "chief executive")


#: Words before a title that make another one of it.
_BELOW = frozenset(("under", "vice", "assistant", "associate", "deputy"))
#: Parts of a body whose head is its own.
_STAFF = ("Secretariat", "International Staff")


def with_office_of(connection: Connection, said: Statement) -> Statement:
    """Return a statement with the office that a title in it means, in place of whose office it is.

    The title must be there whole; of two the longer is meant: the deputy secretary general.
    """
    frameworks = said.named("framework")
    if len(frameworks) != 1 or is_office(connection, frameworks[0]):
        return said
    words = {stem(word) for word in said.words}
    found = [
        (len(title), title, id)
        for id, name in of_body(connection, frameworks[0])
        if (title := {stem(word) for word in _title(name).split()} - FILLERS) <= words
    ]
    longest = [one for one in found if one[0] == max(found)[0]]
    if len(longest) != 1:
        return said
    _, title, id = longest[0]
    parts: list[str | Named] = []
    for part in said.parts:
        if not isinstance(part, str):
            parts.append(("framework", id) if part[0] == "framework" else part)
        elif stem(part) not in title:
            parts.append(part)
    return said._replace(parts=parts)


def is_another(connection: Connection, said: Statement) -> bool:
    """Return whether a word before the title makes it another office: an under-secretary."""
    (office,) = said.named("framework")[:1] or ("",)
    if not _BELOW & {*said.words} or not office or not is_office(connection, office):
        return False
    return not _BELOW & {*said.words} <= {*fold(full_name(connection, office)).split()}


def head(connection: Connection, body: str) -> str | None:
    """Return the office at the head of a body, None where none is on record or two are alike."""
    offices = of_body(connection, body)
    for title in _HEADS:
        found = [id for id, name in offices if _title(name) == title]
        if found:
            return found[0] if len(found) == 1 else None
    return None


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
