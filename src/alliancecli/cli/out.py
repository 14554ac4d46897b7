"""``--out FILE``: an answer written to a file instead of standard output, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Option

from alliancecli.cli.world import Outcome

Out = Annotated[Path | None, Option("--out", help="Write to this file, over what is there.")]


def delivered(outcome: Outcome, out: Path | None) -> Outcome:
    """Return the answer as it is, or write it to the file and say so in a note."""
    if out is None:
        return outcome
    from alliancecli.export.files import write

    return outcome._replace(pieces=(), notes=(*outcome.notes, write(out, outcome.pieces)))
