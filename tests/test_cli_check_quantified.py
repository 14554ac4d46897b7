"""``check``: what is said of all, most, some or none of the members of one in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a union, of which two of three are in a club, whose list is complete."""
    union = [spell(who, "member", "1990/..") for who in ("alba", "borea", "corda")]
    club = [spell("alba", "member", "1990/.."), spell("borea", "member", "2000-01-01/..")]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("union", "Union", members=union),
            framework("club", "Club", members=club),
            framework("ring", "Ring", members=[spell("alba", "member", "1995/..")]),
            framework("web", "Web", members=[spell("echo", "member", "1995/..")]),
            framework("pool", "Pool", members=club, ended="2005"),
            framework("void", "Void"),
        ],
        coverage=[{"subjects": ["club"], "from": "1950", "to": "2010-06-30", "level": "complete"}],
    )


TWO_OF_THREE = "On record: 2 of 3, not Corda."
ONE_OF_THREE = "On record: 1 of 3, only Alba."


@pytest.mark.parametrize(
    ("text", "lead", "verdict", "correction"),
    [
        ("All members of the Union are in the Club", "All", "contradicted", TWO_OF_THREE),
        ("Every Union member is a member of the Club", "All", "contradicted", TWO_OF_THREE),
        ("Not all Union members are in the Club.", "Not all", "supported", TWO_OF_THREE),
        ("Most Union states belong to the Club", "Most", "supported", TWO_OF_THREE),
        ("Some members of the Union are Club members", "Some", "supported", TWO_OF_THREE),
        ("No Union member is in the Club", "No", "contradicted", TWO_OF_THREE),
        ("None of the Union members is in the Club", "No", "contradicted", TWO_OF_THREE),
        ("All Union members were in the Club in 2001", "All", "contradicted", TWO_OF_THREE),
        ("Most Union members were in the Club in 1995", "Most", "contradicted", ONE_OF_THREE),
    ],
)
def test_of_a_complete_list(
    run: Run, own: Path, text: str, lead: str, verdict: str, correction: str
) -> None:
    (answer,) = computed(run, text, own)
    year = next((word for word in text.split() if word.isdecimal()), "on 2010-06-30")
    said = f"{lead} members of Union are in Club ({year})"
    assert in_short(answer) == (said, verdict, correction)


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        # more may be in the ring than are on record
        ("All Union members are in the Ring", "All members of Union", "unverifiable", ONE_OF_THREE),
        ("Not all Union members are in the Ring", "Not all members of Union", "unverifiable", ""),
        ("Most Union members are in the Ring", "Most members of Union", "unverifiable", ""),
        ("No Union member is in the Ring", "No members of Union", "contradicted", ONE_OF_THREE),
        ("Some Union members are in the Ring", "Some members of Union", "supported", ""),
        ("All Club members are in the Union", "All members of Club", "supported", ""),
    ],
)
def test_of_a_list_that_may_be_longer(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (answer,) = computed(run, text, own)
    assert (answer["statement"].partition(" are in ")[0], answer["verdict"]) == (statement, verdict)
    assert answer["correction"].startswith(correction)


def test_all_of_them_are_told_without_names(run: Run, own: Path) -> None:
    (answer,) = computed(run, "All Club members are in the Union", own)
    assert answer["correction"] == "On record: 2 of 2."
    (answer,) = computed(run, "No Web member is in the Club", own)
    assert in_short(answer) == (
        "No members of Web are in Club (on 2010-06-30)",
        "supported",
        "On record: 0 of 1.",
    )


def test_what_is_called_a_myth(run: Run, own: Path) -> None:
    (answer,) = computed(run, "It is a myth that all Union members are in the Club", own)
    assert in_short(answer) == (
        "It is not so that All members of Union are in Club (on 2010-06-30)",
        "supported",
        TWO_OF_THREE,
    )


@pytest.mark.parametrize(
    "text",
    [
        "All Union members are in the Pool",  # it has ended
        "All Union members are in the Void",  # nobody is known to be
        "All Union members are in the Union",
        "All rich Union members are in the Club",
        "All Union members are not in the Club",
        "All Union members are in the Club and the Ring",
        "All Union members are Alban",
        "All Union members are in the Club in 2030",  # that is to come
        "All of them are in the Club",
    ],
)
def test_what_is_not_computed(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
