"""``check``: who took part and was no member of whose it is, and which states are not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with what the Host organises, and what others do."""
    host = [
        spell("alba", "member", "1990/.."),
        spell("delta", "member", "1992-06-01/1996"),
        spell("foxtrot", "member", "1994/1996"),
    ]
    squad = [
        spell("alba", "member", "1980/.."),  # before it was in the Host
        spell("host", "member", "1981/.."),  # the Host itself is no stranger
        spell("delta", "member", "1992?/.."),  # by 1992: it came when it was in the Host, perhaps
        spell("foxtrot", "member", "/1995"),  # on the first day known it was in the Host
        spell("echo", "member", "1995-02-03?/1996"),
        spell("golf", "member", "1995/1996"),
        spell("golf", "member", "1999/2000"),  # told of the first time
    ]
    here = [spell(one, "party", "1991/..") for one in ("alba", "borea", "corda")]
    camp = [spell("golf", "member", "1995/..")]
    return layer(
        tmp_path / "own",
        actors=[actor("foxtrot", "Foxtrot"), actor("golf", "Golf"), actor("captain", "Captain")],
        frameworks=[
            framework("host", "Host", members=host),
            framework("club", "Club", members=[spell("alba", "member", "1990/..")]),
            framework("squad", "Squad", organiser="host", members=squad),
            framework("camp", "Camp", organiser="club", members=camp),
            framework("crew", "Crew", organiser="captain", members=camp),
            framework("den", "Den", organiser="host", members=[spell("alba", "member", "1990/..")]),
            framework(
                "band", "Band", ended="2001-12-31", members=[spell("golf", "member", "1995/2001")]
            ),
            framework("bill", "Bill", kind="treaty", signed="1990-01-02", members=here),
        ],
        coverage=[
            {"subjects": [one], "from": "1950", "to": "2010-06-30", "level": "complete"}
            for one in ("host", "camp", "band", "bill")
        ],
    )


STRANGERS = (
    "At least 3 that belonged to Squad were not in Host then",
    "On record: Alba (since 1980), Echo (3 February 1995 or before to 1996),"
    " Golf (1995 to 1996). The list may not be complete.",
)
CAMP_NOW = ("1 of the 1 members of Camp is not in Host (on 2010-06-30)", "On record: Golf.")
DEN = ("0 of the 1 members of Den are not in Host (on 2010-06-30)", "On record: none.")
CAMP = ("1 that belonged to Camp was not in Host then", "On record: Golf (since 1995).")
BILL = (
    "1 of 4 states is not in Bill (on 2010-06-30)",
    "Of those with a code of COW or ISO 3166-1: Echo.",
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which non-members belonged to the Squad?", STRANGERS),
        ("Which non-Host states took part in the Squad?", STRANGERS),
        ("Which non-members of the Host took part in the Squad?", STRANGERS),
        ("Which non-Host countries took part in the Camp?", CAMP),
        (  # it ended: who is in it today is not asked
            "Which non-Host states are in the Band?",
            ("1 that belonged to Band was not in Host then", "On record: Golf (1995 to 2001)."),
        ),
        ("Which non-Host states are in the Camp?", CAMP_NOW),
        ("Which non-members of the Host take part in the Camp?", CAMP_NOW),
        ("Which non-Host Camp members are there?", CAMP_NOW),
        ("Which non-members belong to the Den?", DEN),  # those of its organiser
        (
            "Which non-Host states took part in the Squad in 1995?",
            (
                "2 of the 6 members of Squad are not in Host (1995)",
                "On record: Echo, Golf.",
            ),
        ),
        ("Which states are not in the Bill?", BILL),
        ("Who has not signed the Bill?", BILL),
        ("Which states have not ratified the Bill?", BILL),
    ],
)
def test_who_is_not_in_it(run: Run, own: Path, text: str, told: tuple[str, str]) -> None:
    (answer,) = computed(run, text, own)
    assert (answer["statement"], answer["correction"]) == told
    assert answer["verdict"] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Which non-members took part in the Camp?",  # its organiser's list may not be whole
        "Which non-members belong to the Crew?",  # a person organises it
        "Which non-members belong to the Club?",  # nobody does
        "Which non-members took part in the Den?",  # there were none
        "Which non-members belong to the Squad and the Camp?",
        "Do non-members belong to the Squad?",
        "Which non-members run the Squad?",
        "Which states are not in the Camp?",  # more than are
        "Which states have not signed the Club?",  # the list may not be complete
    ],
)
def test_no_answer(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Which states have never joined the Bill?",  # Delta signed, Golf was in it once
            ("2 of 6 states were never in Bill", "Delta, Echo"),
        ),
        (
            "Which states never signed the Bill?",
            ("1 of 6 states was never in Bill", "Echo"),
        ),
        (
            "Which states have not signed the Bill?",  # Golf left it again
            ("2 of 6 states are not in Bill (on 2010-06-30)", "Echo, Golf"),
        ),
    ],
)
def test_who_never_was_in_it(run: Run, tmp_path: Path, text: str, told: tuple[str, str]) -> None:
    here = [spell(one, "party", "1991/..") for one in ("alba", "borea", "corda")]
    here += [spell("golf", "party", "1991/2000"), spell("delta", "signatory", "1990/..")]
    states = [
        actor("golf", "Golf", cow="50", existed="1900/.."),
        actor("delta", "Delta", cow="40", existed="1900/.."),
    ]
    own = layer(
        tmp_path / "own",
        actors=states,
        frameworks=[framework("bill", "Bill", kind="treaty", signed="1990-01-02", members=here)],
        coverage=[{"subjects": ["bill"], "from": "1950", "to": "2010-06-30", "level": "complete"}],
    )
    (answer,) = computed(run, text, own)
    statement, names = told
    correction = f"Of those with a code of COW or ISO 3166-1: {names}."
    assert (answer["statement"], answer["correction"]) == (statement, correction)
