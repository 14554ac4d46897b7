"""``alliance graph``: who is tied to whom on a day, and by which frameworks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from typer import Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import (
    AMONG,
    DATA,
    SELECTION,
    TIES,
    Options,
    complete,
    one,
    output,
    with_options,
)
from alliancecli.cli.out import Out, delivered
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue

_SELECTION = {"on": SELECTION["on"]}
_AMONG = {name: option for name, option in AMONG.items() if name not in TIES}
_ROWS = ("text", "table", "csv", "tsv", "md", "yaml", "jsonl")
_DOCUMENTS = ("json", "dot", "graphml", "gexf")
_OUTPUT = output("color", "exit_status", "count", formats=(*_ROWS, *_DOCUMENTS))
#: So many frameworks are named in a note.
_FEW = 3
_EDGE = ("source", "target", "obligations", "frameworks", "certain")


@with_options(TIES, _SELECTION, _AMONG, _OUTPUT, DATA)
def command(
    *,
    actor: Annotated[
        list[str] | None,
        Option(
            "--actor",
            "-a",
            help="Only around this actor; a comma means or.",
            autocompletion=complete("actor"),
        ),
    ] = None,
    depth: Annotated[
        int | None, Option("--depth", min=1, max=99, help="How many steps around --actor: 1.")
    ] = None,
    path: Annotated[
        tuple[str, str] | None, Option("--path", help="The shortest path between two actors.")
    ] = None,
    out: Out = None,
    options: Options,
) -> Outcome:
    """Who is tied to whom, on the data date or --on a date; the path between two actors.

    By defense, where no obligation is named.
    """
    around = one("--actor", actor or (), "a comma means or; of two: --path, alliance between")
    if path is not None and (around is not None or depth is not None):
        raise UsageError("--path and --actor exclude each other")
    if depth is not None and around is None:
        raise UsageError("--depth counts steps around an actor", "add --actor")
    on = options.values["on"]
    name = _format(options)
    catalogue = options.catalogue()
    network = catalogue.graph(
        on=on,
        obligations=options.values["obligation"],
        frameworks=options.values["framework"],
        among=options.among(catalogue, _AMONG),
        actor=around,
        depth=depth or 1,
        path=path,
    )
    notes = _notes(catalogue, network, on, path)
    if name in _ROWS:
        return delivered(_edges(catalogue, network, options, notes), out)
    failed = options.values["exit_status"] and not network["edges"]
    status = ExitStatus.FAILURE if failed else ExitStatus.OK
    return delivered(Outcome(_document(name, network), (*catalogue.notes, *notes), status), out)


def _format(options: Options) -> str:
    name = options.format("graph", *_ROWS, *_DOCUMENTS, reading="table")
    if options.values["count"] and name not in _ROWS:
        raise UsageError(f"--count counts ties, and -o {name} writes them out", "leave one out")
    return name


def _notes(
    catalogue: Catalogue, network: dict[str, Any], on: str | None, path: tuple[str, str] | None
) -> tuple[str, ...]:
    notes = catalogue.after_data_date(on)
    lost = network["graph"]["end_unknown"]
    if not network["edges"]:
        what = f"no {'path' if path else 'ties'} on record on {network['graph']['on']}"
        why = f"not known until when they bound: {_some(lost)}"
        return (*notes, f"{what} ({why if lost else catalogue.ties_coverage(network)})")
    if on is None and current().terminal:
        notes = (*notes, f"as of {network['graph']['on']}, the data date")
    return notes


def _some(ids: list[str]) -> str:
    """Return the first few of many."""
    more = len(ids) - _FEW
    return ", ".join(ids[:_FEW]) + (f" and {more} more" if more > 0 else "")


def _document(name: str, network: dict[str, Any]) -> list[str]:
    if name == "json":
        from alliancecli.render.json import document

        return [document(network)]
    if name == "dot":
        from alliancecli.export import dot

        return list(dot.pieces(network))
    from alliancecli.export import graphs

    return list(graphs.pieces(name, network))


def _edges(
    catalogue: Catalogue, network: dict[str, Any], options: Options, notes: tuple[str, ...]
) -> Outcome:
    return emit(
        catalogue,
        "edge",
        Rows.of(network["edges"]),
        options.completed(),
        reading="table",
        notes=notes,
        extra=Extra(fields=_EDGE),
    )
