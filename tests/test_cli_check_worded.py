"""``check``: which claim is meant, by what its own wording says and leaves out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import claim, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

ON = "2010-06-30"


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("The Club is strictly neutral", ["club-neutral"]),
        ("The strictly neutral Club", ["club-neutral"]),
        ("The Club was strictly neutral", []),
        ("The Club was barred by Borea in Alba", ["club-barred"]),
        ("The Club is barred by Borea in Alba", []),
        ("Borea belongs to the Club as a member", ["borea-member"]),
        ("Borea refused to belong to the Club as a member", []),
        ("Borea is the newest member, and belongs to the Club", []),
        ("Borea belongs to the Club as a non-member", []),
        ("Why does Corda pay dues to the Club?", ["corda-pays"]),
        ("Corda pays dues to the Club", []),
        ("Only the Club is strictly neutral", []),
        ("The Club alone is strictly neutral", []),
        ("Every Club is strictly neutral", []),
        ("The Club is more strictly neutral", []),
        ("Why is the Club strictly neutral?", ["club-neutral"]),
        ("Borea was the first that belonged to the Club as a member", []),
    ],
)
def test_what_was_is_not_what_is(
    run: Run, tmp_path: Path, statement: str, found: list[str]
) -> None:
    members = [spell("corda", "member", "1990/.."), spell("alba", "member", "1990/..")]
    said = "Borea belongs to the Club as a member."
    claims = [
        claim("corda-pays", "Why does Corda pay dues to the Club?", subjects=["club", "corda"]),
        claim("club-neutral", "The Club is strictly neutral.", subjects=["club"], as_of=ON),
        claim("borea-member", said, verdict="contradicted", subjects=["club", "borea"], as_of=ON),
        claim(
            "club-barred",
            "The Club was barred by Borea in Alba.",
            verdict="supported",
            subjects=["club", "borea", "alba"],
            as_of=ON,
        ),
    ]
    club = framework("club", "Club", kind="council", members=members)
    own = layer(tmp_path / "own", frameworks=[club], claims=claims)
    answers = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["id"] for one in answers] == found


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("Twenty-three powers pay for the Club", ["club-paid"]),
        ("23 powers pay for the Club", ["club-paid"]),
        ("Many powers pay for the Club", ["club-paid"]),
        ("Twenty powers pay for the Club", []),
        ("21 powers pay for the Club", []),
    ],
)
def test_another_number_makes_another_statement(
    run: Run, tmp_path: Path, statement: str, found: list[str]
) -> None:
    said = "Twenty-three powers pay for the Club."
    paid = claim("club-paid", said, verdict="supported", subjects=["club"], as_of=ON)
    own = layer(tmp_path / "own", frameworks=[framework("club", "Club")], claims=[paid])
    answers = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["id"] for one in answers] == found


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("The Club pays for WHO doctors in Alba", ["club-who"]),
        ("Who pays for doctors of the Club in Alba", ["club-who"]),
        ("THE CLUB PAYS FOR WHO DOCTORS IN ALBA", ["club-who"]),
        ("The Club may pay for doctors in Alba", []),  # what may be is not what is
        ("The Club can leave its harbour in Alba", ["club-may"]),
        ("WHO has a garden in Alba", []),  # the claim names no such thing
        ("Who has a garden in Alba", ["garden"]),
        ("Delta never had a garden in Alba", []),  # with trees it never had one
        ("Delta never had a garden with trees in Alba or a pond", ["no-garden"]),
        ("No club ever did leave Delta in haste", []),  # whether it can is not asked
        ("Corda has a garden in Alba", []),  # only the correction tells of Corda
    ],
)
def test_what_the_wording_itself_says(
    run: Run, tmp_path: Path, statement: str, found: list[str]
) -> None:
    about = {"verdict": "supported", "subjects": ["club", "alba"], "as_of": ON}
    garden = {**about, "subjects": ["alba"], "correction": "Corda laid it out."}
    claims = [
        claim("no-garden", "Delta never had a garden with trees in Alba.", **about),
        claim("no-leaving", "No club can leave Delta in haste.", **about),
        claim("club-who", "The Club pays for WHO doctors in Alba.", **about),
        claim("club-may", "The Club may leave its harbour in Alba.", **about),
        claim("garden", "There is a garden in Alba.", **garden),
    ]
    own = layer(tmp_path / "own", frameworks=[framework("club", "Club")], claims=claims)
    answers = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["id"] for one in answers if one["id"]] == found
