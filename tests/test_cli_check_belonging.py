"""``check``: who belonged, where a beginning or an end is not known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Corda joined the Club in 1990", "unverifiable"),
        ("Corda joined the Club in 1985", "unverifiable"),
        ("Corda was a member of the Club in 1985", "unverifiable"),
        ("Corda was a member of the Club in 1995", "supported"),
        ("Corda is a member of the Club", "supported"),
        ("Alba joined the Club in 1991", "supported"),
        ("Alba was a member of the Club in 1990", "contradicted"),
        ("Borea was a member of the Club", "unverifiable"),
        ("The Club has 7 members", "unverifiable"),
    ],
)
def test_who_belonged_by_a_year_may_have_belonged_before(
    run: Run, tmp_path: Path, statement: str, verdict: str
) -> None:
    members = [spell("corda", "member", "1990?/.."), spell("alba", "member", "1991-02-01/..")]
    own = layer(
        tmp_path / "own", frameworks=[framework("club", "Club", kind="council", members=members)]
    )
    answer = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["verdict"] for one in answer] == [verdict]


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Corda was a member of the Club", "supported"),
        ("Corda was a member of the Club in 1990", "supported"),
        ("Corda was a member of the Club in 1995", "unverifiable"),
        ("Corda was a member of the Club in 1989", "contradicted"),
        ("Corda was a member of the Club in 2001", "contradicted"),
        ("Corda is a member of the Club", "outdated"),
        ("Corda left the Club in 1999", None),
    ],
)
def test_how_long_somebody_belonged_may_be_unknown(
    run: Run, tmp_path: Path, statement: str, verdict: str | None
) -> None:
    members = [spell("corda", "member", "1990/"), spell("alba", "member", "1991/1999")]
    club = framework("club", "Club", kind="council", members=members, ended="1999-12-31")
    club["status"].append(
        {"state": "terminated", "date": "1999-12-31", "sources": [{"id": "gazette"}]}
    )
    own = layer(tmp_path / "own", frameworks=[club])
    answer = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["verdict"] for one in answer] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Echo was a member of the Club", "imprecise"),
        ("Echo was a member of the Club in 1980", "imprecise"),
        ("Echo is a member of the Club", "unverifiable"),
    ],
)
def test_a_predecessor_is_not_said_to_have_stayed(
    run: Run, tmp_path: Path, statement: str, verdict: str
) -> None:
    members = [spell("delta", "member", "1980/"), spell("alba", "member", "1981/..")]
    own = layer(
        tmp_path / "own", frameworks=[framework("club", "Club", kind="council", members=members)]
    )
    answer = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["verdict"] for one in answer] == [verdict]
