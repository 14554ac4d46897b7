"""From records to an Outcome: fields, groups, ids and counts, format, notes on an empty answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from alliancecli.answers.rows import Rows
from alliancecli.cli.options import Options
from alliancecli.cli.world import Outcome, World, current
from alliancecli.errors import ExitStatus, UsageError
from alliancecli.render import Answer, View, renderer

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue

#: What is laid out for reading; everything else goes out as it is.
_LAID_OUT = ("table", "chronology", "card")


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
) -> Outcome:
    """Return the records in the format asked for; on a terminal ``reading`` is the default.

    ``id_field`` is what --ids prints; ``single`` marks the one record of ``show``.
    """
    world, values = current(), options.values
    name = _format(values, reading if world.terminal else "text")
    show = renderer(name)
    if values["color"] not in ("auto", "always", "never"):
        raise UsageError(f"--color {values['color']}: auto, always or never")
    fields = _fields(kind, values["fields"], rows if single else None)
    if isinstance(fields, Outcome):
        return fields
    status = ExitStatus.FAILURE if values["exit_status"] and not rows else ExitStatus.OK
    notes = (*catalogue.notes, *notes)
    groups = _groups(rows, values["group_by"], kind) if values["group_by"] else None
    if values["count"]:
        return Outcome(_count(rows, groups, name), notes, status)
    if values["ids"]:
        return Outcome(_ids(rows, id_field, name), notes, status)
    answer = Answer(kind, rows, fields, groups, single)
    pieces = show(answer, _view(catalogue, rows, values, world, name))
    return Outcome(pieces, notes, status)


def _format(values: dict[str, Any], default: str) -> str:
    named: str | None = values["format"]
    if values["json"] and named not in (None, "json"):
        raise UsageError(f"--json and -o {named} exclude each other")
    if named == "chronology" and values["fields"]:
        raise UsageError("a chronology has no fields to choose", "use -o table")
    if default == "chronology" and values["fields"]:
        default = "table"
    return "json" if values["json"] else named or default


def _fields(kind: str, typed: str | None, one: Rows | None) -> tuple[str, ...] | Outcome | None:
    """Return the chosen fields, None for the format's own, or the list where none was named."""
    if typed is None:
        return None
    from alliancecli.render import columns

    known = columns.FIELDS[kind]
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
    ids = [row.get(field) or _coverage_id(row) for row in rows]
    if name == "json":
        from alliancecli.render.json import document

        return [document(ids)]
    return (f"{id}\n" for id in ids)


def _coverage_id(row: dict[str, Any]) -> str:
    """Return the key under which an entry of the coverage manifest, which has no id, is kept."""
    return f"{'+'.join(row['subjects'])}/{row['from']}"


def _count(rows: Rows, groups: list[tuple[str, Rows]] | None, name: str) -> Iterable[str]:
    if groups is None:
        return [f"{len(rows)}\n"]
    if name in ("json", "jsonl"):
        from alliancecli.render.json import document

        counts = [{"group": label, "count": len(part)} for label, part in groups]
        return [document(counts)] if name == "json" else map(document, counts)
    return (f"{label}\t{len(part)}\n" for label, part in groups)


def _groups(rows: Rows, by: str, kind: str) -> list[tuple[str, Rows]]:
    from alliancecli.answers.groups import grouped
    from alliancecli.render.columns import FIELDS

    return grouped(rows, by, FIELDS[kind])


def _view(
    catalogue: Catalogue, rows: Rows, values: dict[str, Any], world: World, name: str
) -> View:
    if name not in (*_LAID_OUT, "md"):
        return View(sources=values["sources"])
    names = catalogue.names() if name in _LAID_OUT else {}
    references = catalogue.references(rows) if values["sources"] else {}
    width = world.columns if world.terminal else None
    return View(width, world.color(values["color"]), values["sources"], names, references)
