"""``alliance status``: was it in force on a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from typer import Argument, Option

from alliancecli.cli.options import DATA, OUTPUT, SELECTION, Options, complete, with_options
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import ExitStatus

_SELECTION = {"on": SELECTION["on"]}
_OUTPUT = {name: OUTPUT[name] for name in ("format", "json")}


@with_options(_SELECTION, _OUTPUT, DATA)
def command(
    framework: Annotated[
        list[str], Argument(help="Framework.", autocompletion=complete("framework"))
    ],
    quiet: Annotated[
        bool, Option("-q", "--quiet", help="Print nothing; exit 1 if not in force.")
    ] = False,
    *,
    options: Options,
) -> Outcome:
    """State of a framework on the data date, or --on a date: since when, why, until when."""
    name = options.format("status", "text", "json")
    catalogue = options.catalogue()
    answer = catalogue.status(" ".join(framework), on=options.values["on"])
    notes = (*catalogue.notes, *catalogue.after_data_date(options.values["on"]))
    if quiet:
        from alliancecli.answers.state import IN_FORCE

        held = answer["state"] in IN_FORCE
        return Outcome((), notes, ExitStatus.OK if held else ExitStatus.FAILURE)
    if answer["state"] is None:
        notes += (f"no state on record by {answer['on']}",)
    if name == "json":
        from alliancecli.render.json import document

        return Outcome([document(answer)], notes)
    world = current()
    return Outcome(_lines(answer, world.columns if world.terminal else None), notes)


def _lines(answer: dict[str, Any], width: int | None) -> Iterator[str]:
    """Yield a line a field, tab-separated; on a terminal aligned and wrapped."""
    from alliancecli.render.columns import cell
    from alliancecli.render.style import wrap

    shown = {key: cell(value) for key, value in answer.items() if value not in (None, [])}
    column = max(map(len, shown))
    for key, text in shown.items():
        lines = wrap(text, width, "" if width is None else " " * (column + 2))
        head = f"{key}\t" if width is None else key.rjust(column) + "  "
        yield head + "\n".join([lines[0].strip(), *lines[1:]]) + "\n"
