"""``alliance cite``: references in a citation format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import emit
from alliancecli.cli.options import (
    DATA,
    NATURE,
    SELECTION,
    STATUS,
    Options,
    complete,
    many,
    output,
    with_options,
)
from alliancecli.cli.out import Out, delivered
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import ExitStatus, UsageError
from alliancecli.resolve import KINDS

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue

_SELECTION = {
    name: option for name, option in SELECTION.items() if name not in ("sort", "reverse", "limit")
}
_SELECTION["kind"] = (many("--kind", "-k", "Tier of the sources: see `alliance list terms`."), [])
_REFERENCES = ("text", "md", "bibtex", "ris", "csl")
_ROWS = ("json", "jsonl", "csv", "tsv", "yaml", "table")
_FORMATS = (*_REFERENCES, *_ROWS)
_OUTPUT = output("ids", "count", "exit_status", formats=_FORMATS)


@with_options(_SELECTION, STATUS, NATURE, _OUTPUT, DATA)
def command(
    names: Annotated[
        list[str] | None,
        Argument(
            help="Ids, names or aliases of records; without any, the catalogue itself.",
            autocompletion=complete(*KINDS),
        ),
    ] = None,
    *,
    treaty: Annotated[
        bool, Option("--treaty", help="The named treaties themselves, by their treaty series.")
    ] = False,
    out: Out = None,
    options: Options,
) -> Outcome:
    """References in a citation format: of records, of a selection, of the catalogue itself."""
    name = options.format("cite", *_FORMATS)
    catalogue = options.catalogue()
    rows = catalogue.cite(names or (), treaty=treaty, **options.typed())
    notes = () if rows else (_why_none(catalogue, names),)
    if name in _ROWS or options.values["ids"] or options.values["count"]:
        if name not in _ROWS and options.values["format"] not in (None, "text"):
            raise UsageError(f"--ids and --count are not for -o {name}", "leave one out")
        plain = options.completed()
        return delivered(emit(catalogue, "source", rows, plain, reading="text", notes=notes), out)
    failed = options.values["exit_status"] and not rows
    status = ExitStatus.FAILURE if failed else ExitStatus.OK
    world = current()
    width = world.columns if world.terminal and out is None else None
    pieces = _written(name, rows, width)
    return delivered(Outcome(pieces, (*catalogue.notes, *notes), status), out)


def _why_none(catalogue: Catalogue, names: list[str] | None) -> str:
    if not names:
        return "no sources: nothing on record meets the selection"
    kind, id = catalogue.resolve(names[0])
    return f"no sources: {id} cites none itself; for what happened: --{kind} {id}"


def _written(name: str, rows: Rows, width: int | None) -> list[str]:
    from alliancecli.export import bibtex, csl, reference, ris

    if name in ("text", "md"):
        return list(reference.pieces(name, rows, width))
    writers = {"bibtex": bibtex.pieces, "ris": ris.pieces, "csl": csl.pieces}
    return list(writers[name](rows))
