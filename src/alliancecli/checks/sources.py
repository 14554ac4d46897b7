"""Sources that must be used and be found again."""

from __future__ import annotations

import re

from alliancecli.builder import Records
from alliancecli.findings import WARNING
from alliancecli.forms import leaves

_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^]+")


def cited_somewhere(records: Records) -> None:
    """Report a source that no record cites."""
    cited = {
        value
        for kind, found in records.by_kind.items()
        for record in found.values()
        for _, form, value in leaves(record)
        if form.shape == "id" and form.target == ("source",)
    }
    for key in records.by_kind["source"].keys() - cited:
        records.report(
            ("source", key), "id", "source-unused", "no record cites this source", level=WARNING
        )


def have_address(records: Records) -> None:
    """Report a source without an address where it must have one, and a malformed address."""
    for key, source in records.by_kind["source"].items():
        if source.URL is None:
            if source.type not in ("book", "chapter", "treaty"):
                message = "the source has no address (URL)"
                records.report(
                    ("source", key), "URL", "source-without-address", message, level=WARNING
                )
        elif not _ADDRESS.fullmatch(source.URL):
            message = "the address is not a http or https address"
            records.report(("source", key), "URL", "bad-address", message)
