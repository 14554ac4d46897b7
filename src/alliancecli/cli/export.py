"""``alliance export``: the whole catalogue as one JSON document."""

from __future__ import annotations

from alliancecli.cli.options import DATA, OUTPUT, Options, with_options
from alliancecli.cli.world import Outcome

_OUTPUT = {name: OUTPUT[name] for name in ("format", "json")}


@with_options(_OUTPUT, DATA)
def command(options: Options) -> Outcome:
    """The whole catalogue as one JSON document."""
    options.format("export", "json")
    catalogue = options.catalogue()
    return Outcome(catalogue.export(), catalogue.notes)
