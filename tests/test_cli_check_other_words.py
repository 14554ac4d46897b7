"""``check``: a statement with another word than one on record, or with fewer, is another one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import claim, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with statements that are right, wrong and wrong in part."""
    return layer(
        tmp_path / "own",
        claims=[
            claim("harvest", "Alba shares its harvest with Borea.", verdict="supported"),
            claim("raft", "Alba sailed on a raft from the north.", verdict="contradicted"),
            claim("rule", "Article 5 was read in 2001 after 11 storms.", verdict="supported"),
            claim("feast", "Corda gave a feast until 1990.", verdict="supported"),
            claim(
                "horn",
                "Echo has blown the horn only once.",
                verdict="supported",
                aliases=["How many times has Echo blown the horn?"],
            ),
        ],
    )


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Alba shares its harvest with Borea", "harvest"),
        ("Alba shared its harvest with Borea", "harvest"),
        ("Alba gladly shares its harvest with Borea", "harvest"),  # more than that is said
        ("Alba hides its harvest from Borea", None),
        ("Did Alba hide its harvest from Borea?", None),
        ("Alba sailed on a raft from the north", "raft"),
        ("Alba sailed on a raft", None),  # which may be right
        ("Article 5 was read in 2001 after storms", "rule"),
        ("Article 11 was read in 2001 after storms", None),
        ("Corda gave a feast in 1990", None),
        ("Echo has blown the horn many times", None),
    ],
)
def test_it_is_another_statement(run: Run, own: Path, text: str, id: str | None) -> None:
    answers = json.loads(run("check", text, "--json", "--data", str(own)).out)
    assert [one["id"] for one in answers if one["id"]] == ([id] if id else [])


def test_what_is_denied_in_its_words_goes_before_what_is_computed(run: Run, tmp_path: Path) -> None:
    said = claim("in-it", "Alba is a member of the Pact.", verdict="contradicted")
    own = layer(tmp_path / "own", claims=[said])
    (first, *_) = json.loads(
        run("check", "Alba is not a member of the Pact", "--json", "--data", str(own)).out
    )
    assert (first["id"], first["verdict"]) == ("in-it", "supported")
