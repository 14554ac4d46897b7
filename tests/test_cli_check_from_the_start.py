"""``check``: who signed first and was no member, who continues one that was, the day after."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a union of two founders, and states of which one continues another."""
    members = [
        spell("alba", "founding-member", "1949-08-24/1966-03-15"),
        spell("borea", "founding-member", "1949-08-24/.."),
        spell("oldland", "member", "1952-02-18/1990-01-01"),
        spell("newland", "member", "1990-01-01/.."),
        spell("partland", "member", "1991-01-01/.."),
    ]
    return layer(
        tmp_path / "own",
        actors=[
            actor("oldland", "Oldland", cow="801"),
            actor("newland", "Newland", cow="801", predecessors=["oldland"]),
            actor("partland", "Partland", cow="802", predecessors=["oldland"]),
        ],
        frameworks=[
            framework(
                "union", "Union", members=members, signed="1949-04-04", established="1949-04-04"
            ),
            framework("paper", "Paper of Marl", signed="1954-10-23"),
            framework(
                "bund",
                "Bund",
                members=[
                    spell("alba", "member", "1955-05-06/.."),
                    spell("borea", "member", "1960-01-01/.."),
                ],
                established="1955-05-06",
                founded_by="paper",
            ),
        ],
    )


FROM = "On record as a member from"


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Borea joined the Union on 4 April 1949",
            "Borea joined Union (4 April 1949)",
            "imprecise",
            f"{FROM} 24 August 1949. It founded it, by the treaty signed 4 April 1949.",
        ),
        (
            "Borea joined the Union in May 1949",
            "Borea joined Union (May 1949)",
            "contradicted",
            f"{FROM} 24 August 1949.",
        ),
        (  # who was there from the beginning, by what founded it
            "Alba joined the Bund in 1954",
            "Alba joined Bund (1954)",
            "imprecise",
            f"{FROM} 6 May 1955. It founded it, by the treaty signed 23 October 1954.",
        ),
        (
            "Borea joined the Bund in 1954",
            "Borea joined Bund (1954)",
            "contradicted",
            f"{FROM} 1 January 1960.",
        ),
        (
            "Newland joined the Union in 1952",
            "Newland joined Union (1952)",
            "imprecise",
            f"{FROM} 1 January 1990. As Oldland, which came before it, from 18 February 1952.",
        ),
        (  # it came from it and does not continue it
            "Partland joined the Union in 1952",
            "Partland joined Union (1952)",
            "contradicted",
            f"{FROM} 1 January 1991.",
        ),
        (
            "Newland joined the Union on 4 April 1949",
            "Newland joined Union (4 April 1949)",
            "contradicted",
            f"{FROM} 1 January 1990.",
        ),
        (
            "The Union had two members on 4 April 1949",
            "Union had 2 members (4 April 1949)",
            "imprecise",
            "Members on record: 0 on 1949-04-04; its treaty was signed by 2, 4 April 1949.",
        ),
        (
            "The Union had two members on 3 April 1949",
            "Union had 2 members (3 April 1949)",
            "unverifiable",
            "Members on record: 0 on 1949-04-03; the list may not be complete.",
        ),
        (
            "Alba left the Union on 15 March 1966",
            "Alba left Union (15 March 1966)",
            "supported",
            "On record as a member until 15 March 1966.",
        ),
        (
            "Alba left the Union on 16 March 1966",
            "Alba left Union (16 March 1966)",
            "supported",
            "On record as a member until 15 March 1966.",
        ),
        (
            "Alba left the Union on 17 March 1966",
            "Alba left Union (17 March 1966)",
            "contradicted",
            "On record as a member until 15 March 1966.",
        ),
    ],
)
def test_from_the_start(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


def test_a_name_is_told_as_it_is_written(run: Run, tmp_path: Path) -> None:
    members = [spell("old", "member", "1952-02-18/1990-01-01"), spell("new", "member", "1990/..")]
    own = layer(
        tmp_path / "braces",
        actors=[
            actor("old", "Old {0.land}", cow="801"),
            actor("new", "New", cow="801", predecessors=["old"]),
        ],
        frameworks=[framework("union", "Union", members=members)],
    )
    (found,) = computed(run, "New joined the Union in 1952", own)
    told = f"{FROM} 1990. As Old {{0.land}}, which came before it, from 18 February 1952."
    assert in_short(found) == ("New joined Union (1952)", "imprecise", told)
