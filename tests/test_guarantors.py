"""Guarantors: tied to those whom they guarantee, not to each other, in every answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a treaty by which Golf and Hotel guarantee Foxtrot."""
    members = [
        spell("foxtrot", "party", "1991-01-01/.."),
        spell("golf", "guarantor", "1991-01-01/.."),
        spell("hotel", "guarantor", "1991-01-01/.."),
    ]
    status = [{"state": "active", "date": "1991-01-01", "sources": [{"id": "gazette"}]}]
    guarantee = {"kind": "treaty", "obligations": ["defense"], "members": members}
    states = [("foxtrot", "Foxtrot", "60"), ("golf", "Golf", "70"), ("hotel", "Hotel", "80")]
    return layer(
        tmp_path / "own",
        actors=[actor(id, name, cow=code, existed="1950/..") for id, name, code in states],
        frameworks=[framework("shield", "Shield", **guarantee) | {"status": status}],
        terms=[{"list": "role", "id": "guarantor", "name": "Guarantor"}],
    )


def test_in_the_panel_two_guarantors_are_no_dyad(run: Run, own: Path) -> None:
    asked = ("--obligation", "defense", "--framework", "shield", "--from", "1995", "--to", "1995")
    lines = run("panel", *asked, "--data", str(own)).out.splitlines()
    tied = [line.split(",")[:2] for line in lines if line.endswith(",1")]
    assert tied == [["60", "70"], ["60", "80"]]


def test_in_the_graph_neither(run: Run, own: Path) -> None:
    asked = ("graph", "--framework", "shield", "--json", "--data", str(own))
    edges = json.loads(run(*asked).out)["edges"]
    assert [(edge["source"], edge["target"]) for edge in edges] == [
        ("foxtrot", "golf"),
        ("foxtrot", "hotel"),
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Golf is allied with Foxtrot", "supported"),
        ("Foxtrot is allied with Hotel", "supported"),
        ("Golf is allied with Hotel", "contradicted"),
    ],
)
def test_allies(run: Run, own: Path, text: str, verdict: str) -> None:
    found = [one["verdict"] for one in computed(run, text, own)]
    assert found == ([verdict] if verdict == "supported" else found)
    assert verdict == "supported" or "supported" not in found


def test_whose_allies_are_asked_for(run: Run, own: Path) -> None:
    (golf,) = computed(run, "Who are the allies of Golf?", own)
    (foxtrot,) = computed(run, "Who are the allies of Foxtrot?", own)
    assert golf["correction"] == "On record, bound to mutual defence: Shield (Foxtrot)."
    assert foxtrot["correction"] == "On record, bound to mutual defence: Shield (Golf, Hotel)."


def test_they_are_counted_as_members(run: Run, own: Path) -> None:
    assert run("members", "shield", "--count", "--data", str(own)).out == "3\n"
