"""``check``: who is a partner of an organisation that has partnerships, and no list of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"
CORDA = "in Dialogue: 1 February 1995 to 3 March 2004; in Peace Ring: since 2 January 1996"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an organisation, two partnerships of it, and its only member."""
    dialogue = [
        spell("corda", "partner", "1995-02-01/2004-03-03"),
        spell("borea", "partner", "1995-02-01/2004-03-03"),
        spell("nobody", "partner", "1996-05-06/"),
    ]
    ring = [
        spell("corda", "partner", "1996-01-02/.."),
        spell("echo", "partner", "2001/..") | {"note": "Halted."},
    ]
    part = {"kind": "partnership", "part_of": ["house"]}
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("house", "House", members=[spell("borea", "member", "2004-03-03/..")]),
            framework("dialogue", "Dialogue", members=dialogue, **part),
            framework("ring", "Peace Ring", members=ring, **part),
            framework("team", "Team", kind="council", part_of=["house"])
            | {"members": [spell("alba", "partner", "1990/..")]},
        ],
        terms=[{"list": "framework-kind", "id": "partnership", "name": "Partnership"}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Corda is a partner of the House",
            f"Corda is a partner of House (on {TODAY})",
            "supported",
            f"On record {CORDA}.",
        ),
        (
            "Corda was a partner of the House in 1995",
            "Corda was a partner of House (1995)",
            "supported",
            f"On record {CORDA}.",
        ),
        (
            "Echo was a partner of the House in 1999",
            "Echo was a partner of House (1999)",
            "contradicted",
            "On record in Peace Ring: since 2001 (Halted).",
        ),
        (
            "Nobody is a partner of the House",
            f"Nobody is a partner of House (on {TODAY})",
            "unverifiable",
            "On record in Dialogue: from 6 May 1996, end unknown.",
        ),
        (
            "Borea is a partner of the House",
            f"Borea is a partner of House (on {TODAY})",
            "outdated",
            "On record in Dialogue: 1 February 1995 to 3 March 2004."
            " On record as a member: since 3 March 2004.",
        ),
    ],
)
def test_one_is_a_partner(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Alba is a partner of the House",  # in a council of it, which is no partnership
        "Alba is a partner of the Dialogue",  # that list is its own
    ],
)
def test_of_whom_nothing_is_told_by_partnerships(run: Run, own: Path, text: str) -> None:
    assert all("Peace Ring" not in one["correction"] for one in computed(run, text, own))
    assert all(one["verdict"] != "supported" for one in computed(run, text, own))


@pytest.mark.parametrize(
    "text",
    ["Who are the partners of the House?", "How many partners does the House have?"],
)
def test_who_are_partners(run: Run, own: Path, text: str) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (
        f"House has at least 2 partners (on {TODAY})",
        "supported",
        "On record in its partnerships: Peace Ring: Corda, Echo. The list may not be complete.",
    )


def test_partners_of_a_year(run: Run, own: Path) -> None:
    (found,) = computed(run, "Who were the partners of the House in 2000?", own)
    assert in_short(found) == (
        "House had at least 2 partners (2000)",
        "supported",
        "On record in its partnerships: Dialogue: Borea, Corda (of 1 more it is not known);"
        " Peace Ring: Corda. The list may not be complete.",
    )
