"""``check``: who did it, by the kinds of the events on record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.deeds import deeds
from tests.records import event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer of deeds."""
    return deeds(tmp_path / "own")


@pytest.mark.parametrize(
    ("question", "statement", "correction"),
    [
        (
            "Who suspended POA?",
            "On record, 4 times: suspended POA",
            "On record: Alba (3 February 2001); Alba (May 2004); Alba (2005); Alba (2006).",
        ),
        (
            "Which states suspended POA before 2005?",
            "On record, 2 times: suspended POA (before 2005)",
            "On record: Alba (3 February 2001); Alba (May 2004).",
        ),
        (
            "Who invaded Borea?",
            "On record, 2 times: invaded Borea",
            "On record: Alba (1 January 2000); Alba (1 January 2004).",
        ),
        (  # where nobody is the target, each of them was attacked
            "Who attacked Delta?",
            'On record: attacked Delta "the old"',
            "On record: Alba (7 June 2005).",
        ),
        (
            "Who left the truce?",
            "On record: left the Truce of Delta",
            "On record: Alba (1965).",
        ),
        (
            "Which countries recognised Echo?",
            "On record: recognized Echo",
            "On record: Alba (4 March 2009).",
        ),
        (  # to the talks is not to the pact
            "Who was invited to join the Pact?",
            "On record: invited to join the POA",
            "On record: Echo (September 2007).",
        ),
        (
            "Who was invited to the Council?",
            "On record: invited to the Pact-Echo Council",
            "On record: Corda (September 2008).",
        ),
        (
            "Who expelled Echo?",
            "On record: expelled Echo",
            "On record: Alba (8 July 2003).",
        ),
    ],
)
def test_who_did_it(run: Run, own: Path, question: str, statement: str, correction: str) -> None:
    (found, *_) = json.loads(run("check", question, "--json", "--data", str(own)).out)
    told = [found[key] for key in ("statement", "verdict", "correction", "matched_by")]
    assert told == [statement, "supported", correction, "computed"]
    assert found["sources"] == [{"id": "gazette", "locator": None}]


@pytest.mark.parametrize(
    "question",
    [
        "Who suspended POA in 1990?",
        "Who suspended the ships of POA?",
        "Who suspended the members of POA?",
        "Who was expelled by Echo?",
        "Who did Alba invade?",
        "Who invaded Corda?",
        "Who attacked Echo?",
        "Who suspended?",
        "Which states ratified POA?",
    ],
)
def test_who_did_it_is_not_known(run: Run, own: Path, question: str) -> None:
    assert computed(run, question, own) == []


def test_who_ratified_is_on_the_list_of_parties(run: Run) -> None:
    (found, *_) = json.loads(run("check", "Who ratified the truce in 1965?", "--json").out)
    assert found["correction"] == 'Members on record: Alba, Delta "the old".'


def test_of_several_instruments_those_on_its_list_signed_it(run: Run, tmp_path: Path) -> None:
    rhine = framework(
        "rhine",
        "Rhine Pact",
        signed="1980-02-03",
        members=[spell("alba", "party", "1981/.."), spell("borea", "party", "1981/..")],
    )
    signed = [{"id": one, "role": "signatory"} for one in ("alba", "borea", "echo")]
    lake = event("lake", "1980-02-03", kind="signature", actors=signed)
    own = layer(
        tmp_path / "own",
        frameworks=[rhine],
        events=[lake | {"frameworks": ["rhine", "pact"]}],
    )
    (found,) = computed(run, "Who signed the Rhine Pact?", own)
    assert found["statement"] == "Alba and Borea signed Rhine Pact"


def test_who_signed_or_became_a_party(run: Run, tmp_path: Path) -> None:
    """Where the day of each signature is not on record: some signed and were bound later."""
    members = [
        spell("alba", "signatory", "1980-02-03/.."),
        spell("borea", "party", "1981/.."),
        spell("corda", "party", "1990/.."),
    ]
    ban = framework("ban", "Ban", kind="treaty", signed="1980-02-03", members=members)
    own = layer(tmp_path / "own", frameworks=[ban])
    (found,) = computed(run, "Who signed the Ban?", own)
    assert (found["statement"], found["correction"]) == (
        "At least 3 signed Ban or became parties to it",
        "On record: Alba, Borea, Corda.",
    )
    assert computed(run, "Who signed the Ban in 1980?", own) == []
