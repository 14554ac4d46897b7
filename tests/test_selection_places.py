"""``--place``: events by their place, frameworks by their seat, a name in any writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from alliancecli.catalogue import load
from alliancecli.cli import completion
from tests.conftest import Run
from tests.records import event, framework, ids, layer


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with events in several places, and bodies with seats."""
    return layer(
        tmp_path / "own",
        events=[
            event("one", "2001", place="The Hague"),
            event("two", "2002", place="Norfolk, Virginia; Mons"),
            event("three", "2003", place="Brčko"),
            event("four", "2004"),
            event("five", "2005", place="Norfolk"),
        ],
        frameworks=[
            framework("court", "Court", seat="The Hague"),
            framework("staff", "Staff", seat="Casteau, Mons"),
        ],
    )


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("The Hague", ["one"]),
        ("hague", ["one"]),
        ("brcko", ["three"]),
        ("mons", ["two"]),
        ("Virginia", ["two"]),
        ("norfolk", ["two", "five"]),
        ("Norfolk, Virginia", ["two"]),  # one place, comma and all
        ("brcko,hague", ["one", "three"]),
    ],
)
def test_events_of_a_place(own: Path, value: str, found: list[str]) -> None:
    with load([own]) as catalogue:
        assert ids(catalogue, "events", place=[value]) == found


def test_repeating_it_means_and(own: Path) -> None:
    with load([own]) as catalogue:
        assert ids(catalogue, "events", place=["norfolk", "mons"]) == ["two"]
        assert ids(catalogue, "events", place=["norfolk"], start="2003") == ["five"]


def test_frameworks_by_their_seat(own: Path) -> None:
    with load([own]) as catalogue:
        assert ids(catalogue, "frameworks", place=["mons"]) == ["staff"]
        assert ids(catalogue, "frameworks", place=["the hague"]) == ["court"]


@pytest.mark.parametrize(
    ("value", "status", "said"),
    [
        ("Norfok", 3, "no place is called 'Norfok'; did you mean Norfolk?"),
        ("Hagu", 3, "no place is called 'Hagu'; did you mean The Hague?"),
        ("Xyzzy", 3, "no place is called 'Xyzzy'; there are: alliance stats --by place"),
        ("mons,one", 3, "no place is called 'one'; there are: alliance stats --by place"),
    ],
)
def test_a_place_that_is_not_on_record(
    run: Run, own: Path, value: str, status: int, said: str
) -> None:
    result = run("timeline", "--place", value, "--data", str(own))
    assert result == (status, "", f"alliance: {said}\n")


def test_places_are_completed(run: Run) -> None:
    run("--version")  # enter a world with a cache of its own
    assert completion.names("tal", ("place",)) == ["Tallinn"]
    assert completion.names("x,Tal", ("place",)) == ["x,Tallinn"]
