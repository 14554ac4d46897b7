"""``check``: a claim on record is none of a statement in which another does it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import claim, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

SAID = {
    "seizes": "Alba annexed a valley of Borea.",
    "barred": "Corda was suspended from the Club.",
    "answer": "The Club was founded in answer to the Truce of Delta.",
    "helped": "Troops were sent by the Club to Echo.",
    "asked": "Echo applied to the Club for a seat.",
    "dance": "The Club holds a dance for Echo in Corda each spring, if invited.",
    "fleet": "Borea moored its old fleet beside the piers of Echo.",
    "feast": "Alba and Delta shared a midsummer feast.",
    "lookout": "Alba leads the watch of Delta.",
    "trade": "Alba barters timber with Corda.",
    "back": "Corda was readmitted to the Club.",
    "model": "A model of Borea was carved by Corda from oak.",
}


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("Alba annexed a valley of Borea in the end", ["seizes"]),
        ("A valley of Borea was annexed by Alba", ["seizes"]),
        ("Alba almost annexed a valley of Borea", []),
        ("Alba annexed a valley of Borea twice", []),
        ("Alba annexed a valley of Borea for the second time", []),
        ("Alba is about to annex a valley of Borea", []),
        ("If Alba annexed a valley of Borea", []),
        ("Did Alba annex a valley of Borea?", ["seizes"]),
        ("Who annexed a valley of Borea?", ["seizes"]),
        ("Borea annexed a valley of Alba", []),
        ("Alba was annexed with a valley of Borea", []),  # it is done to who does it
        ("A valley of Alba was annexed by Borea", []),
        ("Was a valley of Alba annexed by Borea?", []),
        ("Corda annexed a valley of Borea", []),
        ("The Club suspended Corda", ["barred"]),
        ("Corda was formally suspended from the Club", ["barred"]),
        ("Corda suspended the Club", []),
        ("The Club was suspended by Corda", []),
        ("The Club was founded in response to the Truce of Delta", []),  # in answer
        ("The Truce of Delta was founded in response to the Club", []),
        ("The Club was founded in answer to the Truce", ["answer"]),
        ("The Club was dissolved in answer to the Truce of Delta", []),
        ("Delta refused Alba a midsummer feast", []),
        ("Was the Truce of Delta founded in response to the Club?", []),
        ("The Club sent troops to Echo", ["helped"]),
        ("Echo sent troops to the Club", []),
        ("Echo applied for a seat in the Club", ["asked"]),
        ("The Club applied for a seat in Echo", []),
        ("Borea moored its old fleet beside Echo", ["fleet"]),
        ("Echo moored its old fleet beside the piers of Borea", []),  # whatever the verb
        ("The old fleet of Borea was moored beside the piers of Echo", ["fleet"]),
        ("Beside the piers of Echo the old fleet was moored by Borea", ["fleet"]),
        ("Delta and Alba shared a midsummer feast", ["feast"]),  # beside each other
        ("Did Delta share a midsummer feast with Alba?", ["feast"]),
        ("The watch of Delta is led by Alba", ["lookout"]),
        ("Delta leads the watch of Alba", []),
        ("Corda leads the watch of Delta", []),
        ("Borea invaded Echo beside the old piers of its fleet", []),  # nobody is said to do it
        ("Corda barters timber with Alba", ["trade"]),
        ("The Club readmitted Corda", ["back"]),
        ("Corda readmitted the Club", []),
        ("Corda carved a model of Borea from oak", ["model"]),
        ("Borea carved a model of Corda from oak", []),
        ("A model of Corda was carved by Borea from oak", []),
        ("The Club, invited, holds a dance for Echo in Corda each spring", ["dance"]),
    ],
)
def test_who_does_it(run: Run, tmp_path: Path, statement: str, found: list[str]) -> None:
    subjects = ["alba", "borea", "corda", "delta", "echo", "club", "truce"]
    claims = [claim(id, text, verdict="supported", subjects=subjects) for id, text in SAID.items()]
    own = layer(tmp_path / "own", frameworks=[framework("club", "Club")], claims=claims)
    answers = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["id"] for one in answers if one["matched_by"] != "computed"] == found


def test_a_heading_of_names_says_nothing_of_who_does_it(run: Run, tmp_path: Path) -> None:
    """What is said with the names of an alias alone is what the statement itself says."""
    said = claim(
        "fleet",
        "Borea moored its old fleet beside the piers of Echo.",
        aliases=["Echo Borea fleet moored"],
        verdict="supported",
        subjects=["borea", "echo"],
    )
    own = layer(tmp_path / "own", claims=[said])
    asked = [
        ("Echo Borea fleet moored", ["fleet"]),
        ("Echo moored a fleet at Borea", []),
        ("Borea moored a fleet at Echo", ["fleet"]),
    ]
    for text, found in asked:
        answers = json.loads(run("check", text, "--json", "--data", str(own)).out)
        assert [one["id"] for one in answers] == found
