"""Guarantors: tied to those whom they guarantee, not to each other, in every answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
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


GUARANTEE = "On record is a guarantee, no alliance"
BOTH = f"{GUARANTEE}: Pledge (not dated); Shield (not dated)."
NONE = "No treaty between them with a promise of defence is on record."


@pytest.mark.parametrize(
    ("text", "verdict", "correction"),
    [
        ("Golf is allied with Foxtrot", "imprecise", BOTH),
        ("Foxtrot is allied with Hotel", "imprecise", BOTH),
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
    assert in_short(answer) == (
        f"{who} has no ally by treaty (on 2010-06-30)",
        "imprecise",
        f"{GUARANTEE}: Pledge ({others}); Shield ({others}).",
    )


@pytest.mark.parametrize("name", ["shield", "pledge"])
def test_they_are_counted_as_members(run: Run, own: Path, name: str) -> None:
    """And so is whom they guarantee, a party or one who owes nothing himself."""
    assert run("members", name, "--count", "--data", str(own)) == (0, "3\n", "")


@pytest.fixture
def turned(tmp_path: Path) -> Path:
    """Return a layer with a treaty that Foxtrot joined in 2005, having guaranteed it before."""
    members = [
        spell("foxtrot", "guarantor", "2000-01-01/2004-12-31"),
        spell("foxtrot", "party", "2005-01-01/.."),
        spell("golf", "guarantor", "2000-01-01/.."),
        spell("hotel", "guarantor", "2000-01-01/.."),
    ]
    shield = framework("shield", "Shield", kind="treaty", obligations=["defense"], members=members)
    states = [("foxtrot", "Foxtrot", "60"), ("golf", "Golf", "70"), ("hotel", "Hotel", "80")]
    return layer(
        tmp_path / "turned",
        actors=[actor(id, name, cow=code, existed="1950/..") for id, name, code in states],
        frameworks=[shield],
        terms=[{"list": "role", "id": "guarantor", "name": "Guarantor"}],
    )


JOINED = ["60,70,NA,NA,2005,1", "60,80,NA,NA,2005,1"]


def test_a_guarantor_is_one_while_it_lasts(run: Run, turned: Path) -> None:
    """Who becomes a party is tied from then on to those who guarantee, and not before."""
    data = ("--framework", "shield", "--data", str(turned))
    years = ("--obligation", "defense", "--from", "2004", "--to", "2005")
    for rule in ("start", "any"):
        lines = run("panel", *years, "--rule", rule, *data).out.splitlines()
        assert [line for line in lines if line.endswith(",1")] == JOINED
    graphs = [run("graph", "--on", f"{year}-06-01", *data) for year in (2004, 2005)]
    note = "alliance: no ties on record on 2004-06-01 (none recorded)\n"
    edges = "".join(f"foxtrot\t{other}\tdefense\tshield\ttrue\n" for other in ("golf", "hotel"))
    assert graphs == [(0, "", note), (0, edges, "")]
    assert run("graph", "--on", "2004..2005", *data) == (0, edges, "")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Golf was allied with Foxtrot in 2003", "no-evidence"),
        ("Golf was allied with Foxtrot in 2006", "imprecise"),
        ("Golf was allied with Hotel in 2006", "unverifiable"),
    ],
)
def test_allies_while_it_lasts(run: Run, turned: Path, text: str, verdict: str) -> None:
    (answer,) = computed(run, text, turned)
    assert answer["verdict"] == verdict


@pytest.mark.parametrize(
    ("text", "verdict", "told"),
    [
        (  # whose fellow guarantor is party two years on
            "Who was an ally of Golf in 2003?",
            "supported",
            "No treaty of mutual defence with it is on record as in force then.",
        ),
        ("Who was an ally of Golf in 2006?", "imprecise", f"{GUARANTEE}: Shield (Foxtrot)."),
    ],
)
def test_whose_ally_while_it_lasts(
    run: Run, turned: Path, text: str, verdict: str, told: str
) -> None:
    (answer,) = computed(run, text, turned)
    assert (answer["verdict"], answer["correction"]) == (verdict, told)


TWO = "Guarantors on record: Golf, Hotel. The list may not be complete."


@pytest.mark.parametrize(
    ("text", "verdict", "correction"),
    [
        ("Who guaranteed the Shield?", "supported", TWO),
        ("Which states guaranteed the Shield?", "supported", TWO),
        ("Who are the guarantors of the Shield?", "supported", TWO),
        (
            "How many guarantors does the Shield have?",
            "supported",
            "Guarantors on record: 2 on 2010-06-30. The list may not be complete.",
        ),
        (
            "Golf is a guarantor of the Shield",
            "supported",
            "On record as a guarantor: since 1 January 2000.",
        ),
        (
            "Foxtrot is a guarantor of the Shield",
            "outdated",
            "On record as a guarantor: 1 January 2000 to 31 December 2004.",
        ),
    ],
)
def test_who_guarantees(run: Run, turned: Path, text: str, verdict: str, correction: str) -> None:
    (answer,) = computed(run, text, turned)
    assert (answer["verdict"], answer["correction"]) == (verdict, correction)
