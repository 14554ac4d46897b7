"""From records to an Outcome: fields, groups, ids and counts, format, notes on an empty answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from alliancecli.answers.rows import Rows
from alliancecli.cli.options import Options
from alliancecli.cli.world import Outcome, World, current
from alliancecli.errors import ExitStatus, UsageError
from alliancecli.render import FORMATS, Answer, View, renderer

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue

#: Formats of one command only, and that command.
_ELSEWHERE = {
    **dict.fromkeys(("html", "ics", "timelinejs", "mermaid"), "export"),
    **dict.fromkeys(("bibtex", "ris", "csl"), "cite"),
    **dict.fromkeys(("dot", "graphml", "gexf"), "graph"),
    "parquet": "panel",
}
#: What is laid out for reading; everything else goes out as it is.
_LAID_OUT = ("table", "chronology", "card", "hits", "strips")
#: What is laid out without a choice of fields.
_WHOLE = {"chronology": "a chronology has", "hits": "hits have"}


class Extra(NamedTuple):
    """What some answers have beside their records.

    ``fields`` are those of rows that were made rather than stored, ``ranks`` the fields by which
    stored ones were sorted or bounded, ``formats`` those that suit (None: all), ``verdict`` what an
    empty answer means by the coverage manifest.
    """

    fields: tuple[str, ...] | None = None
    ranks: tuple[str, ...] = ()
    formats: tuple[str, ...] | None = None
    verdict: str | None = None


_NOTHING = Extra()


def emit(
    catalogue: Catalogue,
    kind: str,
    rows: Rows,
    options: Options,
    *,
    reading: str,
    single: bool = False,
    id_field: str = "id",
    notes: tuple[str, ...] = (),
    extra: Extra = _NOTHING,
) -> Outcome:
    """Return the records in the format asked for; on a terminal ``reading`` is the default.

    ``id_field`` is what --ids prints; ``single`` marks the one record of ``show``.
    """
    world, values = current(), options.values
    name = _format(values, reading if world.terminal else "text", extra.formats)
    show = renderer(name)
    _coherent(values)
    fields = _fields(kind, values["fields"], rows if single else None, extra)
    if isinstance(fields, Outcome):
        return fields
    fields = _own(kind, name, extra) if fields is None else fields
    status = ExitStatus.FAILURE if values["exit_status"] and not rows else ExitStatus.OK
    notes = (*catalogue.notes, *notes)
    groups = _groups(rows, values["group_by"], kind, extra, single) if values["group_by"] else None
    if values["count"]:
        return Outcome(_count(rows, groups, name), notes, status)
    if values["ids"]:
        return Outcome(_ids(rows, id_field, name), notes, status)
    answer = Answer(kind, rows, fields, groups, single)
    pieces: Iterable[str] = show(answer, _view(catalogue, answer, values, world, name))
    if values["envelope"]:
        pieces = _envelope(catalogue, rows, pieces, name, extra.verdict)
    return Outcome(pieces, notes, status)


def _coherent(values: dict[str, Any]) -> None:
    """Raise UsageError where output options contradict each other."""
    whole = [f"--{name}" for name in ("count", "ids", "envelope") if values[name]]
    if len(whole) > 1:
        raise UsageError(f"{' and '.join(whole)} exclude each other")


def _envelope(
    catalogue: Catalogue, rows: Rows, pieces: Iterable[str], name: str, verdict: str | None
) -> Iterable[str]:
    """Wrap a JSON document: the data date, how many, and what it means if there is none."""
    if name != "json":
        raise UsageError("--envelope is for JSON", "add --json")
    from alliancecli.render.json import dumps

    head = {"as_of": catalogue.as_of.text, "count": len(rows), "coverage": verdict}
    return (f'{dumps(head)[:-1]}, "records": ', "".join(pieces).rstrip("\n"), "}\n")


def _format(values: dict[str, Any], default: str, formats: tuple[str, ...] | None) -> str:
    named: str | None = values["format"]
    if values["json"] and named not in (None, "json"):
        raise UsageError(f"--json and -o {named} exclude each other")
    if named in _WHOLE and values["fields"]:
        raise UsageError(f"{_WHOLE[named]} no fields to choose", "use -o table")
    if default in _WHOLE and values["fields"]:
        default = "table"
    name = "json" if values["json"] else named or default
    if name in _ELSEWHERE:
        raise UsageError(f"no such answer in format '{name}'", f"see alliance {_ELSEWHERE[name]}")
    had = FORMATS if formats is None else formats
    if name not in (*had, default):
        raise UsageError(f"no such answer in format '{name}'", f"formats: {', '.join(had)}")
    return name


def _own(kind: str, name: str, extra: Extra) -> tuple[str, ...] | None:
    """Return the fields that a format shows unasked, None where it shows its own."""
    if not extra.ranks:
        return extra.fields
    from alliancecli.render import columns

    own = {"table": columns.TABLE, "md": columns.TABLE, "text": columns.TEXT}
    own |= {"csv": columns.FIELDS, "tsv": columns.FIELDS}
    return (*own[name][kind], *extra.ranks) if name in own else None


def _known(kind: str, extra: Extra) -> tuple[str, ...]:
    if extra.fields is not None:
        return extra.fields
    from alliancecli.render.columns import FIELDS

    return (*FIELDS[kind], *extra.ranks)


def _fields(
    kind: str, typed: str | None, one: Rows | None, extra: Extra
) -> tuple[str, ...] | Outcome | None:
    """Return the chosen fields, None for the format's own, or the list where none was named."""
    if typed is None:
        return None
    known = _known(kind, extra)
    if one is not None:
        known = tuple(dict.fromkeys(key for row in one for key in row))
    fields = tuple(part.strip() for part in typed.split(",") if part.strip())
    if not fields:
        return Outcome("\n".join((*known, "")))
    for field in fields:
        if field not in known:
            raise UsageError(f"no field is called '{field}'", f"fields: {', '.join(known)}")
    return fields


def _ids(rows: Rows, field: str, name: str) -> Iterable[str]:
    from alliancecli.cells import coverage_id

    ids = [
        row.get(field)
        or coverage_id((*row["subjects"], *row["obligations"]), bool(row["members"]), row["from"])
        for row in rows
        if row.get(field) or "level" in row
    ]
    if name == "json":
        from alliancecli.render.json import document

        return [document(ids)]
    return (f"{id}\n" for id in ids)


def _count(rows: Rows, groups: list[tuple[str, Rows]] | None, name: str) -> Iterable[str]:
    if groups is None:
        return [f"{len(rows)}\n"]
    if name in ("json", "jsonl"):
        from alliancecli.render.json import document

        counts = [{"group": label, "count": len(part)} for label, part in groups]
        return [document(counts)] if name == "json" else map(document, counts)
    return (f"{label}\t{len(part)}\n" for label, part in groups)


def _names_ids(answer: Answer, name: str) -> bool:
    """Whether the format writes names in place of ids: a table does where it has such a column."""
    if name == "table":
        from alliancecli.render.table import names_ids

        return names_ids(answer)
    return name in _LAID_OUT and name != "hits"


def _groups(rows: Rows, by: str, kind: str, extra: Extra, single: bool) -> list[tuple[str, Rows]]:
    if single:
        raise UsageError("--group-by groups several records, and this is one", "leave it out")
    from alliancecli.answers.groups import grouped

    return grouped(rows, by, _known(kind, extra))


def _view(
    catalogue: Catalogue, answer: Answer, values: dict[str, Any], world: World, name: str
) -> View:
    if name not in (*_LAID_OUT, "md"):
        return View(sources=values["sources"])
    names = catalogue.names() if _names_ids(answer, name) else {}
    answered = answer.kind == "check" and name == "card"  # whose sources are its reason
    references = catalogue.references(answer.rows) if values["sources"] or answered else {}
    width = world.columns if world.terminal else None
    return View(width, world.color(values["color"]), values["sources"], names, references)
