"""Whole answers in every format, as transcripts in tests/snapshots: one file a question."""

from __future__ import annotations

import pytest

from alliancecli.render import FORMATS
from tests.conftest import Run, Snapshot

QUESTIONS = {
    "timeline": ("timeline",),
    "list_frameworks": ("list", "frameworks"),
    "list_actors": ("list", "actors"),
    "search": ("search", "defence"),
    "show_framework": ("show", "league"),
    "show_actor": ("show", "georgia"),
    "show_event": ("show", "incident-2008"),
    "show_topic": ("show", "defence"),
    "show_period": ("show", "nineties"),
    "show_source": ("show", "gazette"),
    "show_claim": ("show", "league-active"),
}
SHAPED = {
    "fields": ("timeline", "--fields", "id,date,sources,roles,place"),
    "fields_of_one": ("show", "league", "--fields", "id,seat,provisions,unts,status"),
    "group_by_year": ("timeline", "--group-by", "year"),
    "group_by_decade": ("timeline", "--group-by", "decade"),
    "group_by_topic": ("timeline", "--group-by", "topic"),
    "group_by_kind": ("list", "actors", "--group-by", "kind"),
    "group_by_place_with_fields": ("timeline", "--group-by", "place", "--fields", "id,place"),
    "count": ("timeline", "--count"),
    "count_groups": ("timeline", "--count", "--group-by", "decade"),
    "ids": ("timeline", "--ids"),
    "sources": ("timeline", "--sources"),
    "nothing": ("timeline", "--on", "1950"),
}


def transcript(
    run: Run, arguments: tuple[str, ...], formats: tuple[str, ...], **world: bool
) -> str:
    """Return what the command answers in each format, under the line that was typed."""
    parts = []
    for name in formats:
        result = run(*arguments, "-o", name, **world)
        shown = f"[exit {result.status}] {result.err}" if result.status else result.out
        parts.append(f"$ alliance {' '.join(arguments)} -o {name}\n{shown}")
    return "\n".join(parts)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_format_of_a_question(run: Run, snapshot: Snapshot, question: str) -> None:
    snapshot(f"{question}.txt", transcript(run, QUESTIONS[question], FORMATS))


@pytest.mark.parametrize("question", QUESTIONS)
def test_for_reading_on_a_terminal(run: Run, snapshot: Snapshot, question: str) -> None:
    arguments = (*QUESTIONS[question], "--color", "never")
    reading = ("table", "chronology", "card")
    snapshot(f"{question}.terminal.txt", transcript(run, arguments, reading, terminal=True))


@pytest.mark.parametrize("shape", SHAPED)
def test_shaped_by_options(run: Run, snapshot: Snapshot, shape: str) -> None:
    arguments = (*SHAPED[shape], "--color", "never")
    snapshot(f"{shape}.txt", transcript(run, arguments, FORMATS, terminal=True))


@pytest.mark.parametrize("question", ["timeline", "show_framework"])
def test_in_colour(run: Run, snapshot: Snapshot, question: str) -> None:
    result = run(*QUESTIONS[question], "--sources", terminal=True)
    snapshot(f"{question}.color.txt", result.out.replace("\x1b", "␛"))
