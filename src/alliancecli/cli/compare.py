"""``alliance compare``: frameworks side by side."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, SELECTION, Options, complete, output, with_options
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import UsageError

_SELECTION = {"on": SELECTION["on"]}
_FORMATS = ("text", "table", "json", "jsonl", "csv", "tsv", "md", "yaml")
_OUTPUT = output("fields", "color", formats=_FORMATS)


@with_options(_SELECTION, _OUTPUT, DATA)
def command(
    frameworks: Annotated[
        list[str],
        Argument(help="Two frameworks or more.", autocompletion=complete("framework")),
    ],
    options: Options,
) -> Outcome:
    """Frameworks side by side, on the data date or --on a date; what differs is marked ≠."""
    from alliancecli.answers.compare import rows

    on = options.values["on"]
    catalogue = options.catalogue()
    answer = catalogue.compare(frameworks, on=on)
    notes = catalogue.after_data_date(on)
    if on is None and current().terminal:
        notes += (f"as of {answer['on']}, the data date",)
    if options.format("compare", *_FORMATS, reading="table") == "json":
        if options.values["fields"] is not None:
            raise UsageError("the comparison as JSON has no fields to choose", "use -o jsonl")
        from alliancecli.render.json import document

        return Outcome([document(answer)], (*catalogue.notes, *notes))
    fields = ("attribute", *answer["frameworks"], "differs")
    return emit(
        catalogue,
        "attribute",
        Rows.of(rows(answer)),
        options.completed(),
        reading="table",
        notes=notes,
        extra=Extra(fields=fields, formats=_FORMATS),
    )
