"""Summaries, figures, positions, and the order of the files themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from alliancecli.builder import Records
from alliancecli.findings import WARNING
from alliancecli.loader import Node

MAX_SUMMARY = 600
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def summaries_fit(records: Records) -> None:
    """Report a summary of more than MAX_SUMMARY characters."""
    for kind in ("framework", "event", "topic", "region", "period"):
        for key, record in records.by_kind[kind].items():
            if len(record.summary) > MAX_SUMMARY:
                message = f"the summary has {len(record.summary)} characters, {MAX_SUMMARY} at most"
                records.report((kind, key), "summary", "summary-length", message, level=WARNING)


def figures_are_numbers(records: Records) -> None:
    """Report a figure whose value is not a plain number."""
    for kind in ("framework", "event"):
        for key, record in records.by_kind[kind].items():
            for figure in record.figures:
                if not _NUMBER.fullmatch(figure.value):
                    message = f"the figure '{figure.value}' is not a number: digits and one point"
                    records.report((kind, key), "figures", "bad-figure", message)


def disputes_have_positions(records: Records) -> None:
    """Report an event of disputed confidence without the positions that dispute it."""
    for key, event in records.by_kind["event"].items():
        if event.confidence == "disputed" and len(event.positions) < 2:
            message = "a disputed event gives at least two positions"
            records.report(("event", key), "positions", "no-positions", message, level=WARNING)


def file_in_order(records: Records) -> None:
    """Report records out of order: events by date and id, other records by id."""
    by_file: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for (kind, _), node in records.nodes.items():
        if kind in ("actor", "framework", "event", "source", "claim"):
            by_file[node.file, kind].append(node)
    for (_, kind), nodes in by_file.items():
        nodes.sort(key=lambda node: node.line)
        for before, after in pairwise(nodes):
            one, other = (_place(records, kind, str(node["id"])) for node in (before, after))
            if other < one:
                message = f"'{after['id']}' belongs before '{before['id']}'"
                records.report((kind, str(after["id"])), "id", "file-order", message, level=WARNING)


def _place(records: Records, kind: str, id: str) -> tuple[int, int, int, str]:
    if kind != "event":
        return 0, 0, 0, id
    date = records.by_kind[kind][id].date
    return date.earliest, date.latest, date.rank, id
