"""What a list can be selected by: an option that it has not is refused, and says what it has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alliancecli.catalogue import Catalogue, load
from tests.conftest import Run
from tests.records import actor, claim, framework, ids, layer

#: Options that narrow, each with a value that reads, and the field of the library.
OPTIONS: dict[str, str] = {
    "--actor": "atlantis",
    "--framework": "league",
    "--topic": "cyber",
    "--region": "europe",
    "--place": "tallinn",
    "--kind": "x",
    "--period": "1990s",
    "--from": "1990",
    "--to": "1990",
    "--on": "1990",
    "--text": "league",
    "--role": "member",
    "--status": "active",
    "--status-changed": "1990",
    "--obligation": "defense",
    "--scope": "bilateral",
    "--legal": "treaty",
    "--month-day": "04-01",
    "--with-predecessors": "",
    "--expand": "",
}
_DATES = "--period, --from, --to, --on"
_NATURE = "--status, --status-changed, --obligation, --scope, --legal"
_PARTS = f"--actor, --framework, --topic, --region, --place, --kind, --role, --text, {_DATES}"
SELECTED = {
    "events": f"{_PARTS}, --month-day",
    "frameworks": f"{_PARTS}, {_NATURE}",
    "sources": f"{_PARTS}, --month-day, {_NATURE}",
    "actors": f"--region, --kind, --text, {_DATES}",
    "topics": "--text",
    "regions": "--text",
    "periods": f"--text, {_DATES}",
    "claims": "--actor, --framework, --topic, --text",
    "terms": "",
    "coverage": _DATES,
}
#: Those that widen an actor go where an actor is asked for.
WIDER = {
    "--with-predecessors": ("events", "frameworks", "sources", "claims"),
    "--expand": ("events", "frameworks", "sources"),
}


@pytest.mark.parametrize("what", SELECTED)
def test_an_option_that_selects_nothing_is_refused(run: Run, what: str) -> None:
    selected = SELECTED[what]
    hint = f"{what} are selected by {selected}" if selected else "leave it out"
    for option, value in OPTIONS.items():
        result = run("list", what, option, *([value] if value else []))
        if option in selected.split(", ") or what in WIDER.get(option, ()):
            assert "selects no" not in result.err
        else:
            err = f"alliance: {option} selects no {what}; {hint}\n"
            assert result == (2, "", err)


def test_order_and_limit_are_for_every_list(run: Run) -> None:
    for what in SELECTED:
        result = run("list", what, "--sort", "id", "--reverse", "--limit", "1", "--count")
        assert result == (0, "1\n", "")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"actor": ["atlantis"]}, ["of-atlantis", "of-both"]),
        ({"actor": ["atlantis", "georgia"]}, ["of-both"]),
        ({"actor": ["georgia"], "with_predecessors": True}, ["of-both", "of-east-georgia"]),
        ({"actor": ["club"]}, ["of-club"]),
        ({"framework": ["club"]}, ["of-club"]),
        ({"framework": ["league,club"]}, ["league-active", "of-club"]),
        ({"framework": ["atlantis-club"]}, []),
        ({"topic": ["defence"]}, ["of-cyber"]),
        ({"topic": ["cyber"], "actor": ["turkey"]}, ["of-cyber"]),
        ({"actor": ["atlantis"], "text": ["both"]}, ["of-both"]),
    ],
)
def test_statements_by_what_they_are_about(
    tmp_path: Path, cache: Path, typed: dict[str, Any], found: list[str]
) -> None:
    own = layer(
        tmp_path / "own",
        actors=[actor("atlantis-friend", "Friend of Atlantis")],
        frameworks=[framework("club", "Club"), framework("atlantis-club", "Club of Atlantis")],
        claims=[
            claim("of-atlantis", "It is one.", subjects=["atlantis"]),
            claim("of-both", "They are both.", subjects=["georgia", "atlantis"]),
            claim("of-east-georgia", "It was one.", subjects=["east-georgia"]),
            claim("of-club", "It has a club.", subjects=["club"]),
            claim("of-cyber", "It has a net.", subjects=["cyber", "turkey"]),
            claim("of-an-event", "It was in 2008.", subjects=["incident-2008"]),
        ],
    )
    with load([own], cache=cache) as catalogue:
        assert ids(catalogue, "claims", **typed) == found


def test_a_statement_is_no_event_and_no_framework(catalogue: Catalogue) -> None:
    """It is found by what it is about, and by nothing that asks for something else."""
    assert "league-active" not in [*ids(catalogue, actor=["league"]), *ids(catalogue, "frameworks")]
    shown = next(iter(catalogue.show("league")))
    assert "league-active" not in [row["id"] for row in shown["events"]]
