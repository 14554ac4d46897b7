"""``alliance status``: was it in force on a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import (
    DATA,
    NATURE,
    SELECTION,
    Options,
    complete,
    output,
    with_options,
)
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue

_ON = {"on": SELECTION["on"]}
_CHOICE = {
    **{name: SELECTION[name] for name in ("actor", "framework", "topic", "kind", "region")},
    **NATURE,
}
_FORMATS = ("text", "table", "json", "jsonl", "csv", "tsv", "md", "yaml")
_OUTPUT = output("fields", "color", formats=_FORMATS)


@with_options(_ON, _CHOICE, _OUTPUT, DATA)
def command(
    name: Annotated[
        list[str] | None, Argument(help="Framework.", autocompletion=complete("framework"))
    ] = None,
    quiet: Annotated[
        bool, Option("-q", "--quiet", help="Print nothing; exit 1 if not in force.")
    ] = False,
    *,
    options: Options,
) -> Outcome:
    """State of a framework on the data date, or --on a date: since when, why, until when.

    Without a framework: of all that the other options choose.
    """
    chosen = any(options.values[field] for field in _CHOICE)
    if bool(name) == chosen:
        raise UsageError("name a framework, or choose some", "as: alliance status nrc")
    if chosen:
        return _several(options, quiet)
    form = options.format("status", *_FORMATS)
    catalogue = options.catalogue()
    answer = catalogue.status(" ".join(name or ()), on=options.values["on"])
    notes = (*catalogue.notes, *catalogue.after_data_date(options.values["on"]))
    if quiet:
        from alliancecli.answers.state import why_open
        from alliancecli.standing import IN_FORCE

        unknown = why_open(answer)
        notes += tuple(why[0].lower() + why[1:].rstrip(".") for why in unknown)
        held = answer["state"] in IN_FORCE and not unknown
        return Outcome((), notes, ExitStatus.OK if held else ExitStatus.FAILURE)
    if answer["state"] is None:
        notes += (f"no state on record by {answer['on']}",)
    if form not in ("text", "json") or options.values["fields"] is not None:
        return _shown(catalogue, [answer], options, notes, single=form == "json")
    if form == "json":
        from alliancecli.render.json import document

        return Outcome([document(answer)], notes)
    world = current()
    return Outcome(_lines(answer, world.columns if world.terminal else None), notes)


def _several(options: Options, quiet: bool) -> Outcome:
    """Return a row a framework that is chosen."""
    if quiet:
        raise UsageError("-q is for one framework")
    on = options.values["on"]
    catalogue = options.catalogue()
    wanted = catalogue.query("framework", **(options.typed() | {"on": None}))
    rows = catalogue.statuses(wanted, on=on)
    notes = catalogue.after_data_date(on)
    if not rows:
        notes += (f"no frameworks: {catalogue.coverage(wanted)}",)
    return _shown(catalogue, rows, options, notes)


def _shown(
    catalogue: Catalogue,
    rows: list[dict[str, Any]],
    options: Options,
    notes: tuple[str, ...],
    *,
    single: bool = False,
) -> Outcome:
    """Return statuses as rows; in JSON one alone is an object, as without a choice of fields."""
    return emit(
        catalogue,
        "status",
        Rows.of(rows),
        options.completed(),
        reading="table",
        single=single,
        notes=notes,
        extra=Extra(formats=_FORMATS),
    )


def _lines(answer: dict[str, Any], width: int | None) -> Iterator[str]:
    """Yield a line a field, tab-separated; on a terminal aligned and wrapped."""
    from alliancecli.cells import cell
    from alliancecli.render.style import wrap

    shown = {key: cell(value) for key, value in answer.items() if value not in (None, [])}
    column = max(map(len, shown))
    for key, text in shown.items():
        lines = wrap(text, width, "" if width is None else " " * (column + 2))
        head = f"{key}\t" if width is None else key.rjust(column) + "  "
        yield head + "\n".join([lines[0].strip(), *lines[1:]]) + "\n"
