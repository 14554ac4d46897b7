"""``search``: full text over titles, names, aliases and summaries, ranked and marked."""

from __future__ import annotations

import json

from alliancecli import query
from alliancecli.answers.rows import MARK_END, MARK_START, Rows
from alliancecli.fold import fold
from alliancecli.fulltext import match_expression, tokens
from alliancecli.store import Connection

#: A name weighs more than a summary; titles of what is asked for come first.
_WEIGHTS = "10.0, 8.0, 3.0, 1.0, 1.0"
#: What is meant before all else where it has the very name that is typed.
_MEANT = "'event', 'framework', 'actor'"
#: A word is set right from so many letters on, where so much of it is alike.
_LEAST = 4
_ALIKE = 0.8
_ONE = query.EVERYTHING._replace(limit=1)
#: Where a match is shown from, first choice first: summary, title, body, names (not: folded).
_SNIPPETS = ", ".join(
    f"snippet(fts, {column}, '{MARK_START}', '{MARK_END}', '…', 16)" for column in (2, 0, 3, 1)
)


def search(connection: Connection, text: str, wanted: query.Query, kinds: tuple[str, ...]) -> Rows:
    """Return {record, id, title, date, snippet, score} for each hit: of that name, then the best.

    ``wanted`` narrows events and frameworks as in ``timeline``; ``kinds`` are kinds of records.
    The score is that of SQLite's bm25, turned so that more is better.
    """
    statement = (
        "SELECT r.kind, r.id, r.title, json_extract(r.json, '$.date'), "
        f"-bm25(fts, {_WEIGHTS}) AS score, {_SNIPPETS}"
        " FROM fts JOIN record r ON r.rid = fts.rowid WHERE fts MATCH ?"
    )
    values: list[object] = [match_expression(text)]
    if kinds:
        statement += f" AND r.kind IN ({', '.join('?' * len(kinds))})"
        values += kinds
    narrowed = _narrowed(connection, wanted)
    named = f"r.rid IN (SELECT rid FROM name WHERE key = ? AND kind IN ({_MEANT}))"
    order = f"{named} DESC, score DESC, r.rid"
    name = " ".join(dict.fromkeys(fold(text).split()))  # a word is searched for once
    rows = connection.execute(f"{statement} ORDER BY {order}", (*values, name))
    hits: list[str] = []
    for kind, id, title, date, score, *snippets in rows:
        if wanted.limit is not None and len(hits) >= wanted.limit:
            break
        if narrowed is not None and (kind, id) not in narrowed:
            continue
        snippet = next((text for text in snippets if MARK_START in text), snippets[0])
        hit = {"record": kind, "id": id, "title": title, "date": date, "snippet": snippet}
        hits.append(json.dumps(hit | {"score": round(score, 3)}, ensure_ascii=False))
    return Rows(hits)


def without(
    connection: Connection, text: str, wanted: query.Query, kinds: tuple[str, ...]
) -> tuple[tuple[str, int], ...]:
    """Return the words without which the others are found, and how many hits these have.

    The narrowest come first; nothing of a single word.
    """
    unlimited = wanted._replace(limit=None)
    words = tokens(text)
    found = []
    for word in words if len(words) > 1 else []:
        others = " ".join(one for one in words if one != word)
        if hits := len(search(connection, others, unlimited, kinds)):
            found.append((word, hits))
    return tuple(sorted(found, key=lambda one: one[1]))


def near(connection: Connection, text: str) -> tuple[str, ...]:
    """Return words of the record that come near to typed words that no record has, best first.

    Of a "phrase", of prefix* and of words of fewer than four letters none.
    """
    from difflib import get_close_matches

    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab(main, fts, col)"
    )
    found: list[str] = []
    for word in (fold(one) for one in tokens(text) if one[0] != '"' and one[-1] != "*"):
        if len(word) < _LEAST or not word.isalpha() or search(connection, word, _ONE, ()):
            continue
        rows = connection.execute(
            "SELECT term FROM temp.word WHERE col != 'folded' AND length(term) BETWEEN ? AND ?"
            " GROUP BY term ORDER BY max(doc) DESC, term",
            (len(word) - 2, len(word) + 2),
        )
        found += get_close_matches(word, [term for (term,) in rows], n=2, cutoff=_ALIKE)
    return tuple(dict.fromkeys(found))


def _narrowed(connection: Connection, wanted: query.Query) -> set[tuple[str, str]] | None:
    """Return (kind, id) of what the selection allows, None where it allows everything."""
    unlimited = wanted._replace(limit=None, sort="order", reverse=False)
    if unlimited._replace(with_predecessors=False, expand=False) == query.EVERYTHING:
        return None
    return {
        (kind, id)
        for kind in ("event", "framework", "actor")
        for (id,) in query.select(connection, kind, unlimited, "r.id")
    }
