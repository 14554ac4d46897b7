"""``check``: who is bound to defend whom, on which day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an alliance of which a state that is no more was a member, twice."""
    status = [{"state": "active", "date": "1971-01-01", "sources": [{"id": "gazette"}]}]
    league = framework(
        "old-league",
        "Old League",
        signed="1970-02-01",
        in_force="1971-01-01",
        status=status,
        obligations=["defense"],
        members=[
            spell("alba", "member", "1971-01-01/.."),
            spell("delta", "member", "1971-01-01/1980-05-01"),
            spell("delta", "member", "1980-07-01/1990-12-31"),
        ],
    )
    return layer(tmp_path / "own", frameworks=[league])


@pytest.mark.parametrize(
    ("said", "statement", "verdict", "correction", "as_of"),
    [
        (
            "Alba and Borea are allies",
            "Alba and Borea are allies by treaty (on 2010-06-30)",
            "supported",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952).",
            "2010-06-30",
        ),
        (
            "Is Borea obliged to defend Alba?",
            "Borea and Alba are allies by treaty (on 2010-06-30)",
            "unverifiable",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952);"
            " who is to defend whom is for its text to say.",
            "2010-06-30",
        ),
        (
            "Must Borea defend Echo?",
            "Borea and Echo are allies by treaty (on 2010-06-30)",
            "unverifiable",
            "No treaty between them with a promise of defence is on record.",
            "2010-06-30",
        ),
        (
            "Alba and Corda have a mutual defence treaty",
            "Alba and Corda are allies by treaty (on 2010-06-30)",
            "outdated",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952).",
            "2010-06-30",
        ),
        (
            "Alba and Corda have a defence accord",
            "Alba and Corda are allies by treaty (on 2010-06-30)",
            "outdated",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952).",
            "2010-06-30",
        ),
        (
            "Alba and Corda were allies",
            "Alba and Corda were allies by treaty",
            "supported",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952).",
            "2010-06-30",
        ),
        (
            "Alba and Corda were allies in 1990",
            "Alba and Corda are allies by treaty (1990)",
            "no-evidence",
            "On record later, not then: Pact of Alba (signed 1 March 1951, in force"
            " 1 January 1952).",
            "1990-12-31",
        ),
        (
            "Alba and Corda were allies in 2009",  # Corda left in 2008; the record covers 2005
            "Alba and Corda are allies by treaty (2009)",
            "unverifiable",
            "On record before, not then: Pact of Alba (signed 1 March 1951, in force 1 January"
            " 1952).",
            "2009-12-31",
        ),
        (
            "Alba and Delta were allies in 1992",
            'Alba and Delta "the old" are allies by treaty (1992)',
            "no-evidence",
            "On record before, not then: Old League (signed 1 February 1970, in force 1 January"
            " 1971).",
            "1992-12-31",
        ),
        (
            "Alba and Echo are allies",
            "Alba and Echo are allies by treaty (on 2010-06-30)",
            "unverifiable",
            "No treaty between them with a promise of defence is on record.",
            "2010-06-30",
        ),
        (
            "Echo and Alba were allies in 1980",  # Delta was, which came before Echo
            'Delta "the old" and Alba are allies by treaty (1980)',
            "supported",
            "On record: Old League (signed 1 February 1970, in force 1 January 1971).",
            "1980-12-31",
        ),
        (
            "Borea and Delta were allies in 1980",
            'Borea and Delta "the old" are allies by treaty (1980)',
            "unverifiable",
            "Whether it held then is not on record: Promise of Borea (signed 1 June 1975).",
            "1980-12-31",
        ),
    ],
)
def test_allies(
    run: Run, own: Path, said: str, statement: str, verdict: str, correction: str, as_of: str
) -> None:
    known = ("statement", "verdict", "correction", "as_of")
    assert [[one[key] for key in known] for one in computed(run, said, own)] == [
        [statement, verdict, correction, as_of]
    ]
