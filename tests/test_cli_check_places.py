"""``check``: a statement on record is another one where the place or a name is another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli import places
from tests.conftest import Run
from tests.records import actor, claim, event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with statements that speak of places, and two more places on record."""
    claims = [
        claim("seat", "The Pact meets in Albaville."),
        claim("fleet", "The Pact has a fleet.", correction="It lies at Port Borea."),
    ]
    events = [
        event("fair", "1980-02-04", actors=[{"id": "alba"}], place="Cordatown"),
        event("ball", "1980-02-05", actors=[{"id": "alba"}], place="Port Borea"),
    ]
    return layer(tmp_path / "own", events=events, claims=claims)


@pytest.mark.parametrize(
    ("said", "id"),
    [
        ("Does the Pact meet in Albaville?", "seat"),
        ("Does the Pact meet in Cordatown?", None),  # of another place
        ("The Pact has a fleet at Port Borea", "fleet"),
        ("The Pact has a fleet at Cordatown", None),
        ("The Pact has a fleet with Mirabo", None),  # a name that it does not say
        ("The Pact Has A Fleet Today", "fleet"),  # a headline names nobody by its capitals
    ],
)
def test_a_statement_of_another_place_or_name_is_another(
    run: Run, own: Path, said: str, id: str | None
) -> None:
    answers = json.loads(run("check", said, "--json", "--data", str(own)).out)
    assert [one["id"] for one in answers] == ([id] if id else [])


def test_names_of_places() -> None:
    assert places.names("Norfolk, Virginia; Mons") == {"norfolk": "Norfolk", "mons": "Mons"}
    assert places.names("eastern Mediterranean") == {}
    assert places.names("Malé") == {}  # a word as well
    assert places.names(None) == {}
    assert places.parts("Casteau, Mons; Évère") == {"casteau", "mons", "evere"}


def test_a_place_is_read_as_a_record_where_it_is_one(run: Run, tmp_path: Path) -> None:
    """Singapore the state goes before Singapore the place."""
    members = [spell("albaville", "member", "1990/..")]
    own = layer(
        tmp_path / "own",
        actors=[actor("albaville", "Albaville")],  # where the pact has its seat
        frameworks=[framework("club", "Club", members=members)],
    )
    said = ("check", "Is Albaville in the Club?", "--json", "--data", str(own))
    (answer,) = json.loads(run(*said).out)
    assert (answer["statement"], answer["verdict"]) == (
        "Albaville is a member of Club (on 2010-06-30)",
        "supported",
    )


def test_a_place_is_called_by_its_article(run: Run, tmp_path: Path) -> None:
    """In The Hague is a place; in the Albaville is none."""
    own = layer(
        tmp_path / "own",
        frameworks=[framework("court", "Court", seat="The Haven"), framework("inn", "Inn")],
    )
    answers = [
        json.loads(run("check", said, "--json", "--data", str(own)).out)
        for said in ("The Court is based in The Haven", "POA is based in the Albaville")
    ]
    assert [[one["statement"] for one in found] for found in answers] == [
        ["Court has its seat in The Haven (on 2010-06-30)"],
        [],
    ]
