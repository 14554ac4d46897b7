"""TSV: as CSV, with tabs."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli.render import Answer, View
from alliancecli.render.csv import delimited


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield the header and the records, tab-separated; no cell holds a tab."""
    yield from delimited(answer, "\t")
