"""From what a person types to a Query: names resolved, dates read, lists checked.

A comma inside a value means or, repeating an option means and. Errors say which value, and what to
type instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alliancecli.errors import UnknownNameError, UsageError
from alliancecli.figures import Bound
from alliancecli.query import Groups, Query
from alliancecli.resolve import is_place, place_key, resolve
from alliancecli.store import Connection
from alliancecli.typed import Typed, split, widens

#: SQLite counts no further; a limit beyond it asks for all.
_MOST = 2**63 - 1
#: The controlled list that --kind is of, where its name does not follow from the kind of record.
_KINDS = {"source": "source-tier"}
#: Kind of record -> what may be typed to select such records, beside figures, order and limit.
_WHEN = ("period", "start", "end", "on")
_WHOM = ("actor", "with_predecessors")
_WIDENS = ("with_predecessors", "expand")
_PARTS = (*_WHOM, "expand", "framework", "topic", "region", "place", "kind", "role", "text", *_WHEN)
_STATUS = ("status", "status_changed")
#: What a framework is beside its kind: the options, and the controlled lists of the same name.
NATURES = ("obligation", "scope", "legal")
_AXES = {
    "event": (*_PARTS, "month_day"),
    "framework": (*_PARTS, *_STATUS, *NATURES),
    "source": (*_PARTS, "month_day", *_STATUS, *NATURES),
    "actor": ("region", "kind", "text", *_WHEN),
    "topic": ("text",),
    "region": ("text",),
    "period": ("text", *_WHEN),
    "claim": (*_WHOM, "framework", "topic", "text"),
    "term": (),
    "coverage": _WHEN,
}
_ALWAYS = ("minimum", "maximum", "sort", "reverse", "limit")
#: Fields of Typed whose option has another name.
_OPTIONS = {"start": "from", "end": "to"}


def read(connection: Connection, kind: str, typed: Typed, as_of: str) -> Query:
    """Return the Query that was typed for records of a kind ("event", "framework", …).

    ``as_of`` is the data date in EDTF. Raises UnknownNameError or AmbiguousNameError for a name
    or value that is not on record and DateError or UsageError for what cannot be read, or is
    nothing that records of the kind have.
    """
    _refuse(kind, typed)
    query = Query(
        actors=_groups(connection, typed.actor, ("actor", "framework")),
        frameworks=_groups(connection, typed.framework, ("framework",)),
        topics=_groups(connection, typed.topic, ("topic",)),
        regions=_groups(connection, typed.region, ("region",)),
        places=_places(connection, typed.place),
        kinds=_terms(connection, typed.kind, _KINDS.get(kind, f"{kind}-kind")),
        text=tuple(typed.text),
        roles=_terms(connection, typed.role, "event-role" if kind == "event" else "role"),
        statuses=_terms(connection, typed.status, "state"),
        natures=tuple(
            (name, _terms(connection, [value], name))
            for name in NATURES
            for value in getattr(typed, name)
        ),
        bounds=tuple(_bounds(connection, kind, typed)),
        with_predecessors=typed.with_predecessors,
        expand=typed.expand,
        sort=typed.sort or "order",
        reverse=typed.reverse,
        limit=_limit(typed.limit),
    )
    dated = (
        *(*typed.period, *typed.status, *typed.status_changed),
        *(typed.start, typed.end, typed.on, typed.month_day),
    )
    if all(value is None for value in dated):
        return query
    from alliancecli import periods  # reading dates costs more than most queries

    return periods.place(connection, query, typed, as_of)


def _refuse(kind: str, typed: Typed) -> None:
    """Raise UsageError for an option that selects no records of this kind, whatever its value."""
    known = _AXES.get(kind, Typed._fields)
    for field, value in zip(Typed._fields, typed, strict=True):
        if not value or field in known or field in _ALWAYS:
            continue
        what = kind if kind == "coverage" else f"{kind}s"
        options = [_option(name) for name in known if name not in _WIDENS]
        hint = f"{what} are selected by {', '.join(options)}" if options else "leave it out"
        raise UsageError(f"{_option(field)} selects no {what}", hint)
    for field in _WIDENS:
        if getattr(typed, field):
            widens(_option(field), typed.actor)


def _option(field: str) -> str:
    return f"--{_OPTIONS.get(field, field).replace('_', '-')}"


def _bounds(connection: Connection, kind: str, typed: Typed) -> Iterator[Bound]:
    """Yield --min and --max, all of which must be met."""
    from alliancecli import figures

    for sign, values in ((">=", typed.minimum), ("<=", typed.maximum)):
        for value in values:
            yield figures.bound(connection, kind, value, sign)


def _groups(connection: Connection, values: Sequence[str], kinds: tuple[str, ...]) -> Groups:
    return tuple(
        tuple(
            resolve(connection, name, kinds).id for name in _alternatives(connection, value, kinds)
        )
        for value in values
    )


def _places(connection: Connection, values: Sequence[str]) -> Groups:
    """Return the folded names of places; a whole name may have a comma ("Norfolk, Virginia")."""
    return tuple(
        tuple(
            place_key(connection, name)
            for name in ([value] if is_place(connection, value) else split(value))
        )
        for value in values
    )


def _alternatives(connection: Connection, value: str, kinds: tuple[str, ...]) -> list[str]:
    """Split at commas, unless the whole is, comma included, a name on record ("Korea, North")."""
    return [value] if "," not in value or _is_name(connection, value, kinds) else split(value)


def _is_name(connection: Connection, value: str, kinds: tuple[str, ...]) -> bool:
    from json import loads

    from alliancecli.fold import fold

    # names are compared without punctuation: "russia,belarus" is not the alias "Russia-Belarus"
    rows = connection.execute(
        "SELECT r.json FROM name JOIN record r USING (rid)"
        f" WHERE name.key = ? AND name.kind IN ({', '.join('?' * len(kinds))})",
        (fold(value), *kinds),
    )
    fields = [field for (text,) in rows for field in loads(text).values()]
    texts = [text for field in fields for text in (field if isinstance(field, list) else [field])]
    return any(
        isinstance(text, str) and "," in text and fold(text) == fold(value) for text in texts
    )


def _terms(connection: Connection, values: Sequence[str], vocabulary: str) -> tuple[str, ...]:
    """Check values against a controlled list; repeating means or, as a record has one of them."""
    if not values:
        return ()
    rows = connection.execute(
        "SELECT substr(id, length(subkind) + 2), title FROM record"
        " WHERE kind = 'term' AND subkind = ? ORDER BY rid",
        (vocabulary,),
    ).fetchall()
    from alliancecli.fold import fold

    known = {fold(name): id for id, title in rows for name in (id, title)}
    found = []
    for value in (part for typed in values for part in split(typed)):
        if fold(value) not in known:
            raise UnknownNameError(
                f"no {vocabulary} is called '{value}'", _meant(fold(value), known)
            )
        found.append(known[fold(value)])
    return tuple(dict.fromkeys(found))


def _meant(typed: str, known: dict[str, str]) -> str:
    """Return a hint: the terms that come near, or else all there are."""
    from difflib import get_close_matches

    near = dict.fromkeys(known[one] for one in get_close_matches(typed, known, n=3, cutoff=0.75))
    if near:
        return f"did you mean {', '.join(near)}?"
    return f"there are: {', '.join(dict.fromkeys(known.values())) or 'none here'}"


def _limit(limit: int | None) -> int | None:
    if limit is not None and limit < 0:
        raise UsageError(f"--limit {limit}: a number of records is not negative")
    return limit if limit is None else min(limit, _MOST)
