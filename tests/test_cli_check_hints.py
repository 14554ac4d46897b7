"""``check``: where to read on when a statement is not on record."""

from __future__ import annotations

import pytest

from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("statement", "hint"),
    [
        ("Operation Thunder", ""),
        ("Corrda was in POA", "; nobody is called 'Corrda': did you mean Corda?"),
        ("Is Boreah in POA?", "; nobody is called 'Boreah': did you mean Borea?"),
        ("Is boreah in POA?", ""),  # written like a word
        ("Albania was in POA", ""),
        ("The moon is made of cheese", ""),
        ("gard", "; did you mean guard?"),
        ("Echo becomes a friend of POA in 1993", "; see alliance show echo-joins-1993"),
        ("Echo becomes a friend of POA in 1994", ""),
        ("POA's ships met Echo in 2001", "; see alliance show ships-2001"),
        ("POA met Echo", ""),
        ("How do POA and the Truce of Delta differ?", "; see alliance compare pact truce"),
        ("The difference between POA, Guard and POA", "; see alliance compare pact guard"),
        ("POA differs from Echo", ""),
        ("How current is this data?", "; see alliance info"),
        ("When was your database last updated?", "; see alliance info"),
        ("How old is your record of sailing?", ""),
        ("What does this database hold?", ""),
        ("How current is it?", ""),
        ("What happened in 1995?", "; see alliance timeline --on 1995-01-01..1995-12-31"),
        ("What happened on 4 February 1995?", "; see alliance timeline --on 1995-02-04"),
        (
            "What happened between POA and Echo from 1993 to 1995?",
            "; see alliance timeline --actor pact --actor echo --on 1993-01-01..1995-12-31",
        ),
        (
            "What did the Pact-Echo Council decide in 1995?",
            "; see alliance timeline --framework council --kind decision --on"
            " 1995-01-01..1995-12-31",
        ),
        (
            "Which incidents happened in 1995?",
            "; see alliance timeline --kind incident --on 1995-01-01..1995-12-31",
        ),
        (
            "Which exercises were held in 1995?",
            "; see alliance timeline --kind exercise --on 1995-01-01..1995-12-31",
        ),
        ("Which ships were held in 1995?", ""),
        ("Timeline of Alba-Echo relations", "; see alliance timeline --actor alba --actor echo"),
        ("History of relations", ""),
        ("Who won in 1995?", ""),
        ("its own", "; did you mean pact-navy?"),  # two words of a statement are none
        ("30 ships", "; did you mean pact-navy?"),
    ],
)
def test_below_the_threshold_nothing_is_guessed(run: Run, statement: str, hint: str) -> None:
    said = f"alliance: no such statement on record{hint}\n"
    assert run("check", statement) == (0, "", said)
    assert run("check", statement, "-e") == (1, "", said)
    assert run("check", statement, "--json") == (0, "[]\n", said)
