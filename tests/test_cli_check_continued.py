"""``check``: what a predecessor signed, what a framework replaced, names that many have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


def _treaty(id: str, name: str, signed: str, *parties: str, **fields: Any) -> dict[str, Any]:
    members = [spell(one, "party", f"{signed}/..") for one in parties]
    two = {"kind": "treaty", "scope": "bilateral", "signed": signed, "members": members}
    return framework(id, name, **{**two, **fields})


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a realm that one state continues and another only came from."""
    before = {"predecessors": ["realm"]}
    return layer(
        tmp_path / "own",
        actors=[
            actor("realm", "Realm", cow="910", existed="1900/1990"),
            actor("heir", "Heir", cow="910", existed="1991/..", **before),
            actor("new", "Newland", cow="911", existed="1991/..", **before),
        ],
        frameworks=[
            _treaty("amity", "Treaty of Friendship of the Realm", "1950-02-03", "realm", "alba"),
            _treaty("old", "Old Security Treaty", "1951-09-08", "alba", "echo"),
            _treaty("next", "Security Treaty", "1960-01-19", "alba", "echo", predecessors=["old"]),
            _treaty("first", "First Accord", "1970-01-02", "alba", "corda", abbreviation="ACC"),
            _treaty("second", "Second Accord", "1971-01-02", "alba", "nobody", abbreviation="ACC"),
            framework("third", "ACR", established="1972-01-02"),
            framework("house", "House", established="1952-03-04", founded_by="old"),
            framework("fourth", "Fourth Body", established="1973-01-02", aliases=["ACR"]),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (  # the state that goes on
            "Heir and Alba signed a treaty of friendship in 1950",
            "Heir and Alba signed: treaty friendship (1950)",
            "supported",
            "On record: Treaty of Friendship of the Realm, signed 3 February 1950.",
        ),
        (  # one that only came from it
            "Newland and Alba signed a treaty of friendship in 1950",
            "Newland and Alba signed: treaty friendship (1950)",
            "imprecise",
            "On record: Treaty of Friendship of the Realm, signed 3 February 1950.",
        ),
        (
            "The Security Treaty was signed in 1951",
            "Security Treaty: signed (1951)",
            "imprecise",
            "On record: signed 19 January 1960."
            " It came after Old Security Treaty: signed 8 September 1951.",
        ),
        (
            "The Security Treaty was signed in 1955",
            "Security Treaty: signed (1955)",
            "contradicted",
            "On record: signed 19 January 1960.",
        ),
        (  # the treaty by which it was founded
            "The House was founded in 1951",
            "House: founded (1951)",
            "imprecise",
            "On record: established 4 March 1952."
            " It was founded by Old Security Treaty: signed 8 September 1951.",
        ),
        (
            "The House was dissolved in 1951",
            "House: dissolved (1951)",
            "contradicted",
            "On record: active since 1 January 1990, without an end.",
        ),
        (  # a name of one, and an alias of another
            "The ACR was founded in 1972",
            "ACR: founded (1972)",
            "supported",
            "On record: established 2 January 1972.",
        ),
    ],
)
def test_what_came_before(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]


def test_an_abbreviation_of_two_is_no_name_of_one(run: Run, own: Path) -> None:
    assert computed(run, "The ACC was signed in 1970", own) == []


def test_who_came_into_an_office_became_its_holder(run: Run) -> None:
    (found,) = computed(run, "Who became Chair of the Pact in 1952?")
    told = "On record: Anna Adler (1 January 1952)."
    assert in_short(found) == ("Anna Adler became Chair of the Pact (1952)", "supported", told)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "The Treaty of Marl was signed in 1867",
            ("Treaty of Marl of 1867 on Luxor: signed (1867)", "supported"),
        ),
        (
            "The Treaty of Marl was signed in 1870",
            ("Treaty of Marl (1870): signed (1870)", "supported"),
        ),
        (
            "The Marl Treaty was signed in 1870",
            ("Treaty of Marl (1870): signed (1870)", "supported"),
        ),
        ("The Treaty of Marl was signed in 1915", ("Marl Pact: signed (1915)", "contradicted")),
        (
            "Alba signed the Treaty of Marl in 1870",
            ("Alba signed Treaty of Marl (1870) (1870)", "supported"),
        ),
    ],
)
def test_of_a_name_that_several_have_the_year_tells_which(
    run: Run, tmp_path: Path, text: str, answer: tuple[str, str]
) -> None:
    own = layer(
        tmp_path / "own",
        frameworks=[
            _treaty("m1", "Treaty of Marl of 1867 on Luxor", "1867-05-11", "alba", "corda")
            | {"aliases": ["Treaty of Marl of 1867"]},
            _treaty("m2", "Treaty of Marl (1870)", "1870-02-03", "alba", "corda"),
            _treaty("m3", "Marl Pact", "1902-02-03", "alba", "corda", aliases=["Treaty of Marl"]),
        ],
    )
    (found,) = computed(run, text, own)
    assert (found["statement"], found["verdict"]) == answer
