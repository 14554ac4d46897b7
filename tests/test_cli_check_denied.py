"""``check``: that something is not so is right where that it is would be wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.statements.reading.denial import straight, undenied
from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import claim, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

IS = "It is not so that"


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("Alba is not a member", "Alba is a member"),
        ("Alba isn't a member", "Alba is a member"),
        ("Alba is not yet a member", "Alba is a member"),
        ("Alba didn’t join", "Alba did join"),
        ("Alba is a non-member of the Pact", "Alba is a member of the Pact"),
        ("Alba is a non member in it", "Alba is a member in it"),
        ("POA is no longer in force", "POA is in force"),
        ("Alba is no longer a member", None),  # it was one
        ("Alba has a non-aggression pact", None),
        ("Isn't Alba a member?", None),  # it is asked whether it is
        ("Alba is not a member and Borea is not", None),
        ("Alba never was not a member", None),
        ("Alba never was a member", "Alba was a member"),
        ("Alba was never a member", "Alba was a member"),
        ("Alba has never been a member", "Alba was a member"),
        ("Alba never joined", "Alba  joined"),
        ("Alba has never joined", "Alba  joined"),
        ("Alba is no longer in it", None),  # it was
        ("Which states are not in it?", None),
        ("Alba is a member", None),
        ("It is a myth that Alba is a member", "Alba is a member"),
        ("It’s a common misconception that Alba joined", "Alba joined"),
        ("It is wrong to say that Alba joined", "Alba joined"),
        ("It is false that Alba is no member", None),
        ("It is not true that Alba is a member", "Alba is a member"),
        ("It isn't true that Alba joined", "Alba joined"),
    ],
)
def test_what_is_denied(text: str, so: str | None) -> None:
    assert undenied(text) == so


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("Isn’t Alba a member?", "Is Alba a member?"),
        ("didn't Alba join?", "did Alba join?"),
        ("Is Alba not a member?", "Alba is not a member?"),
        ("Has Alba not left it?", "Alba has not left it?"),
        ("Neither Alba nor Borea is a member", "Alba and Borea is not a member"),
        ("Neither Alba nor Borea joined it", "Alba and Borea did not joined it"),
        ("Alba is neither here nor there", "Alba is not here or there"),
        ("Neither Alba nor Borea nor Corda is in", "Alba and Borea and Corda is not in"),
        ("Is it true that Alba is in?", "Alba is in?"),
        ("What states are in it?", "which states are in it?"),
        ("Alba is not in the Club yet", "Alba is not yet in the Club"),
        ("Has Alba never been in it?", "Alba has never been in it?"),
        ("Which states are not in it?", "Which states are not in it?"),
        ("Alba is not a member", "Alba is not a member"),
    ],
)
def test_a_denial_as_it_is_said_plainly(text: str, plainly: str) -> None:
    assert straight(text) == plainly


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Alba is not a member of POA",
            f"{IS} Alba is a member of POA (on 2010-06-30)",
            "contradicted",
            "On record as a member: since 1 January 1952.",
        ),
        (
            "Delta is not a member of POA",
            f'{IS} Delta "the old" is a member of POA (on 2010-06-30)',
            "supported",
            "On no day on record as a member.",
        ),
        (  # it was one
            "Corda is a non-member of POA",
            f"{IS} Corda is a member of POA (on 2010-06-30)",
            "supported",
            "On record as a member: 15 June 1999 to 31 March 2008.",
        ),
        (
            "Echo was not a party to the truce of Delta",
            f"{IS} Echo was a member of Truce of Delta",
            "imprecise",
            'Not itself on record; as its predecessor Delta "the old":'
            " 1 May 1960 to 1 January 1970.",
        ),
        (
            "Borea is not in the Crowd",
            f"{IS} Borea is a member of Crowd (on 2010-06-30)",
            "unverifiable",
            "Not on record as a member; the list may not be complete.",
        ),
        (
            "POA does not have 3 members",
            f"{IS} POA has 3 members (on 2010-06-30)",
            "supported",
            "Members on record: 2 on 2010-06-30.",
        ),
    ],
)
def test_of_what_is_denied(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    crowd = framework("crowd", "Crowd", members=[spell("alba", "member", "1990/..")])
    (answer,) = computed(run, text, layer(tmp_path / "own", frameworks=[crowd]))
    assert in_short(answer) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "POA is not in Alba",  # that is said of Alba by nobody
        "Alba will not be a member of POA",
        "Alba is not a member of POA in 2050",
        "Isn't POA in Alba?",
    ],
)
def test_no_answer(run: Run, text: str) -> None:
    assert computed(run, text) == []


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("Isn't Alba a member of POA?", "Alba is a member of POA (on 2010-06-30)", "supported"),
        (
            "Is Alba not a member of POA?",
            f"{IS} Alba is a member of POA (on 2010-06-30)",
            "contradicted",
        ),
    ],
)
def test_what_a_question_expects(run: Run, text: str, statement: str, verdict: str) -> None:
    (answer,) = computed(run, text)
    assert (answer["statement"], answer["verdict"]) == (statement, verdict)


def test_still_in_it(run: Run) -> None:
    (answer,) = computed(run, "Is Alba still in POA?")
    assert (answer["statement"], answer["verdict"]) == (
        "Alba is a member of POA (on 2010-06-30)",
        "supported",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The moon is not made of cheese", ("Not so: The moon is made of cheese.", "supported")),
        ("The moon was never green", ("Not so: The moon was green.", "contradicted")),
        ("The moon is not full", ("Not so: The moon is full.", "supported")),
        ("The moon was never full", ("Not so: The moon is full.", "contradicted")),  # it was once
        ("The moon is not a lamp", ("Not so: The moon is made of cheese.", "supported")),
        ("The moon is not round", None),  # which is only asked
        ("The moon is not made of old cheese", None),
        ("The moon is not blue", None),  # nothing is said of that with a verdict that turns
    ],
)
def test_what_is_denied_of_a_statement_on_record(
    run: Run, tmp_path: Path, text: str, found: tuple[str, str] | None
) -> None:
    said = claim(
        "cheese",
        "The moon is made of cheese.",
        verdict="contradicted",
        aliases=["The moon is a lamp", "Is the moon round?"],
    )
    green = claim("green", "The moon was green.", verdict="supported")
    full = claim("full", "The moon is full.", verdict="outdated", aliases=["The moon was full"])
    blue = claim("blue", "The moon is blue.", verdict="no-evidence")
    own = layer(tmp_path / "own", claims=[blue, said, full, green])
    answers = json.loads(run("check", text, "--json", "--data", str(own)).out)
    assert [(one["statement"], one["verdict"]) for one in answers] == ([found] if found else [])
