"""JSON Lines: one record a line; in groups, each carries its own."""

from __future__ import annotations

from collections.abc import Iterator
from json import dumps

from alliancecli.render import Answer, View
from alliancecli.render.json import texts


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield one JSON text a line; a grouped record carries its group first."""
    for label, rows in answer.parts():
        head = "" if label is None else f'"group": {dumps(label, ensure_ascii=False)}, '
        for text in texts(rows, answer.fields):
            yield f"{{{head}{text[1:]}\n"
