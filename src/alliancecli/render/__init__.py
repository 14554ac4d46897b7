"""Formats: one module each, all with ``render(answer, view)`` yielding pieces of text.

A renderer gets JSON shapes, never opens the store and never prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from alliancecli.answers.rows import Rows
from alliancecli.errors import UsageError

#: Layouts that only answers of one shape have.
SPECIAL = ("bars", "hits", "strips")
FORMATS = ("table", "chronology", "card", "text", "json", "jsonl", "csv", "tsv", "md", "yaml")


class View(NamedTuple):
    """How it is to be shown: columns of the terminal (None: do not wrap), colour, names of ids."""

    width: int | None = None
    color: bool = False
    sources: bool = False
    names: Mapping[str, str] = {}
    references: Mapping[str, Mapping[str, str]] = {}


class Answer(NamedTuple):
    """What is to be shown: records of one kind, chosen fields, groups where they are asked for.

    ``single`` marks the one record of ``show``, which some formats lay out as a card.
    """

    kind: str
    rows: Rows
    fields: tuple[str, ...] | None = None
    groups: list[tuple[str, Rows]] | None = None
    single: bool = False

    def parts(self) -> list[tuple[str | None, Rows]]:
        """Return the groups, or all rows as one part without a label."""
        return [*self.groups] if self.groups is not None else [(None, self.rows)]


def renderer(name: str) -> Callable[[Answer, View], Iterator[str]]:
    """Return the function of a format, special ones included; UsageError for another one."""
    from importlib import import_module

    if name not in (*FORMATS, *SPECIAL):
        raise UsageError(f"no format is called '{name}'", f"formats: {', '.join(FORMATS)}")
    module = import_module(f"alliancecli.render.{name}")
    function: Callable[[Answer, View], Iterator[str]] = module.render
    return function
