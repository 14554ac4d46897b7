"""``check``: lists and days that are asked for in other words than who and when."""

from __future__ import annotations

import pytest

from tests.asking import computed
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("List POA members", "POA has 2 members (on 2010-06-30)"),
        ("Name all the POA members", "POA has 2 members (on 2010-06-30)"),
        ("How many POA members are there?", "POA has 2 members (on 2010-06-30)"),
        ("How many Pact of Alba are there?", "POA has 2 members (on 2010-06-30)"),
        ("List the Pact of Alba's founding members", "POA had 2 founding members"),
        ("What day did Corda join the POA?", "Corda joined POA"),
        ("In which year did Corda join the POA?", "Corda joined POA"),
        ("On what exact date did Corda leave the POA?", "Corda left POA"),
        ("Since when is Alba in the POA?", "Alba joined POA"),
        ("Since when has Alba been a member of the POA?", "Alba joined POA"),
    ],
)
def test_as_it_is_asked_otherwise(run: Run, text: str, statement: str) -> None:
    (found,) = computed(run, text)
    assert (found["statement"], found["verdict"]) == (statement, "supported")
