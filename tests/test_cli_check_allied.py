"""``check``: who is bound to defend whom, on which day."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("said", "statement", "verdict", "correction", "as_of"),
    [
        (
            "Alba and Borea are allies",
            "Alba and Borea are bound to defend each other (on 2010-06-30)",
            "supported",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952).",
            "2010-06-30",
        ),
        (
            "Alba and Corda have a mutual defence treaty",
            "Alba and Corda are bound to defend each other (on 2010-06-30)",
            "outdated",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952).",
            "2010-06-30",
        ),
        (
            "Alba and Corda were allies",
            "Alba and Corda were bound to defend each other",
            "supported",
            "On record: Pact of Alba (signed 1 March 1951, in force 1 January 1952).",
            "2010-06-30",
        ),
        (
            "Alba and Corda were allies in 1990",
            "Alba and Corda are bound to defend each other (1990)",
            "no-evidence",
            "No treaty between them with a promise of defence is on record.",
            "1990-12-31",
        ),
        (
            "Alba and Echo are allies",
            "Alba and Echo are bound to defend each other (on 2010-06-30)",
            "unverifiable",
            "No treaty between them with a promise of defence is on record.",
            "2010-06-30",
        ),
        (
            "Borea and Delta were allies in 1980",
            'Borea and Delta "the old" are bound to defend each other (1980)',
            "unverifiable",
            "Whether it held then is not on record: Promise of Borea (signed 1 June 1975).",
            "1980-12-31",
        ),
    ],
)
def test_allies(
    run: Run, said: str, statement: str, verdict: str, correction: str, as_of: str
) -> None:
    answers = json.loads(run("check", said, "--json").out)
    known = ("statement", "verdict", "correction", "as_of")
    computed = [one for one in answers if one["matched_by"] == "computed"]
    assert [[one[key] for key in known] for one in computed] == [
        [statement, verdict, correction, as_of]
    ]
