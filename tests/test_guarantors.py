"""Guarantors: tied to those whom they guarantee, not to each other, in every answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a treaty by which Golf and Hotel guarantee Foxtrot, and a pledge to it.

    Foxtrot is a party to the treaty; in the pledge it takes part and owes nothing.
    """
    members = [
        spell("foxtrot", "party", "1991-01-01/.."),
        spell("golf", "guarantor", "1991-01-01/.."),
        spell("hotel", "guarantor", "1991-01-01/.."),
    ]
    guarantee = {"kind": "treaty", "obligations": ["defense"], "members": members}
    pledged = [spell("foxtrot", "participant", "1991-01-01/.."), *members[1:]]
    pledge = framework("pledge", "Pledge", **guarantee | {"members": pledged})
    states = [("foxtrot", "Foxtrot", "60"), ("golf", "Golf", "70"), ("hotel", "Hotel", "80")]
    return layer(
        tmp_path / "own",
        actors=[actor(id, name, cow=code, existed="1950/..") for id, name, code in states],
        frameworks=[framework("shield", "Shield", **guarantee), pledge],
        terms=[
            {"list": "role", "id": "guarantor", "name": "Guarantor"},
            {"list": "role", "id": "participant", "name": "Participant"},
        ],
    )


@pytest.mark.parametrize("name", ["shield", "pledge"])
def test_in_the_panel_two_guarantors_are_no_dyad(run: Run, own: Path, name: str) -> None:
    asked = ("--obligation", "defense", "--framework", name, "--from", "1995", "--to", "1995")
    lines = run("panel", *asked, "--data", str(own)).out.splitlines()
    tied = [line for line in lines if line.endswith(",1")]
    assert tied == ["60,70,NA,NA,1995,1", "60,80,NA,NA,1995,1"]


@pytest.mark.parametrize("name", ["shield", "pledge"])
def test_in_the_graph_neither(run: Run, own: Path, name: str) -> None:
    edges = (f"foxtrot\tgolf\tdefense\t{name}\ttrue", f"foxtrot\thotel\tdefense\t{name}\ttrue")
    told = run("graph", "--framework", name, "--data", str(own))
    assert told == (0, "".join(f"{edge}\n" for edge in edges), "")


BOTH = "On record: Pledge (not dated); Shield (not dated)."
NONE = "No treaty between them with a promise of defence is on record."


@pytest.mark.parametrize(
    ("text", "verdict", "correction"),
    [
        ("Golf is allied with Foxtrot", "supported", BOTH),
        ("Foxtrot is allied with Hotel", "supported", BOTH),
        ("Golf is allied with Hotel", "unverifiable", NONE),  # the manifest covers no day so late
    ],
)
def test_allies(run: Run, own: Path, text: str, verdict: str, correction: str) -> None:
    (answer,) = computed(run, text, own)
    assert (answer["verdict"], answer["correction"]) == (verdict, correction)


@pytest.mark.parametrize(
    ("who", "others"), [("Golf", "Foxtrot"), ("Hotel", "Foxtrot"), ("Foxtrot", "Golf, Hotel")]
)
def test_whose_allies_are_asked_for(run: Run, own: Path, who: str, others: str) -> None:
    (answer,) = computed(run, f"Who are the allies of {who}?", own)
    bound = f"Pledge ({others}); Shield ({others})"
    assert answer["correction"] == f"On record, bound to mutual defence: {bound}."


@pytest.mark.parametrize("name", ["shield", "pledge"])
def test_they_are_counted_as_members(run: Run, own: Path, name: str) -> None:
    """And so is whom they guarantee, a party or one who owes nothing himself."""
    assert run("members", name, "--count", "--data", str(own)) == (0, "3\n", "")
