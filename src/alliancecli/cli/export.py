"""``alliance export``: the whole catalogue as one JSON document."""

from __future__ import annotations

from alliancecli.cli.options import DATA, OUTPUT, Options, with_options
from alliancecli.cli.world import Outcome
from alliancecli.errors import UsageError

_OUTPUT = {name: OUTPUT[name] for name in ("format", "json")}


@with_options(_OUTPUT, DATA)
def command(options: Options) -> Outcome:
    """The whole catalogue as one JSON document."""
    name = "json" if options.values["json"] else options.values["format"] or "json"
    if name != "json":
        raise UsageError(f"export has no format '{name}'", "formats: json")
    catalogue = options.catalogue()
    return Outcome(catalogue.export(), catalogue.notes)
