"""``alliance show``: one record, everything about it."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from alliancecli.cli.emit import emit
from alliancecli.cli.options import DATA, OUTPUT, Options, complete, with_options
from alliancecli.cli.world import Outcome
from alliancecli.resolve import KINDS


@with_options(OUTPUT, DATA)
def command(
    name: Annotated[
        list[str], Argument(help="Id, name or alias.", autocompletion=complete(*KINDS))
    ],
    options: Options,
) -> Outcome:
    """One record, everything about it."""
    catalogue = options.catalogue()
    wanted = " ".join(name)
    kind, _ = catalogue.resolve(wanted)
    rows = catalogue.show(wanted)
    return emit(catalogue, kind, rows, options, reading="card", single=True)
