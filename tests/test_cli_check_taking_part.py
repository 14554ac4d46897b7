"""``check``: that somebody took part in an operation, or contributed to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

ALBA = "On record as a member: since 1 February 1999."
BOREA = "On record as a member: 1 February 1999 to 31 December 2001."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an operation, and a club, which is none."""
    members = [
        spell("alba", "member", "1999-02-01/.."),
        spell("borea", "member", "1999-02-01/2001-12-31"),
    ]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("patrol", "Patrol", kind="operation", members=members),
            framework("club", "Club", members=members),
        ],
        terms=[{"list": "framework-kind", "id": "operation", "name": "Operation"}],
        coverage=[
            {"subjects": ["patrol"], "from": "1999", "to": "2010-06-30", "level": "complete"}
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("Borea took part in Patrol", "Borea took part in Patrol", "supported", BOREA),
        ("Did Borea contribute to Patrol?", "Borea took part in Patrol", "supported", BOREA),
        ("Borea contributed forces to Patrol", "Borea took part in Patrol", "supported", BOREA),
        ("Has Borea participated in Patrol?", "Borea took part in Patrol", "supported", BOREA),
        ("Borea takes part in Patrol", "Borea takes part in Patrol", "outdated", BOREA),
        ("Does Borea contribute to Patrol?", "Borea takes part in Patrol", "outdated", BOREA),
        ("Does Borea take part in Patrol?", "Borea takes part in Patrol", "outdated", BOREA),
        ("Borea has troops in Patrol", "Borea takes part in Patrol", "outdated", BOREA),
        ("Borea had troops in Patrol", "Borea took part in Patrol", "supported", BOREA),
        ("Alba contributes to Patrol", "Alba takes part in Patrol", "supported", ALBA),
        (  # on some days of the year
            "Borea took part in Patrol in 1999",
            "Borea took part in Patrol (1999)",
            "supported",
            BOREA,
        ),
        (
            "Borea took part in Patrol in 2005",
            "Borea took part in Patrol (2005)",
            "contradicted",
            BOREA,
        ),
        (
            "Corda took part in Patrol",
            "Corda took part in Patrol",
            "contradicted",
            "On no day on record as a member.",
        ),
        (
            "Corda did not take part in Patrol",
            "It is not so that Corda took part in Patrol",
            "supported",
            "On no day on record as a member.",
        ),
        (
            "Alba and Borea took part in Patrol",
            "Alba and Borea took part in Patrol",
            "supported",
            f"Alba: o{ALBA[1:]} Borea: o{BOREA[1:]}",
        ),
        (
            "Alba and Borea take part in Patrol",
            "Alba and Borea take part in Patrol",
            "outdated",
            f"Alba: o{ALBA[1:]} Borea: o{BOREA[1:]}",
        ),
    ],
)
def test_who_took_part(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Borea took part in the Club",
        "Borea contributed to the Club",
        "Borea took Patrol",
        "Borea took most part in Patrol",
        "Borea contributed the most forces to Patrol",
        "Borea has contributed to Patrol since 2000",
        "Borea contributed ships to Patrol",
        "Borea took part in Patrol as a partner",
    ],
)
def test_what_is_not_read_so(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
