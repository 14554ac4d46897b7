"""``alliance info``: data date, counts, coverage, versions; JSON Schemas of the shapes."""

from __future__ import annotations

from typing import Annotated, Any

from typer import Option

from alliancecli.cli.options import DATA, Options, output, with_options
from alliancecli.cli.world import Outcome
from alliancecli.errors import UnknownNameError

_FORMATS = ("text", "json")
_OUTPUT = output(formats=_FORMATS)


@with_options(_OUTPUT, DATA)
def command(
    schema: Annotated[
        str | None, Option("--schema", help="Print the JSON Schema of a shape: event, framework …")
    ] = None,
    *,
    options: Options,
) -> Outcome:
    """Data date, counts, coverage, versions."""
    name = options.format("info", *_FORMATS)
    if schema is not None:
        return Outcome([_schema(schema)])
    catalogue = options.catalogue()
    info = catalogue.info()
    if name == "json":
        from alliancecli.render.json import document

        return Outcome([document(info)], catalogue.notes)
    return Outcome(_lines(info), catalogue.notes)


def _lines(info: dict[str, Any]) -> list[str]:
    lines = [f"{key}\t{info[key]}\n" for key in ("title", "version", "data_version", "as_of")]
    lines += [f"{name}\t{count}\n" for name, count in info["counts"].items()]
    for entry in info["coverage"]:
        subjects = " + ".join((*entry["subjects"], *entry["obligations"]))
        if entry["members"]:
            number = len(entry["members"])
            subjects = f"members of {number} framework{'s' if number > 1 else ''}"
        lines.append(f"coverage\t{subjects}\t{entry['from']} to {entry['to']}\t{entry['level']}\n")
    return [*lines, f"store\t{info['store']}\n"]


def _schema(name: str) -> str:
    from alliancecli.render.json import document
    from alliancecli.schemas import names, schema

    if name not in names():
        raise UnknownNameError(f"no schema is called '{name}'", f"there are: {', '.join(names())}")
    return document(schema(name))
