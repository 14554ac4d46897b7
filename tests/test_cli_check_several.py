"""``check``: several actors at once; who joined, who left, who is in one and not in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed
from tests.clubs import TODAY, clubs
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer of clubs."""
    return clubs(tmp_path / "own")


def _first(run: Run, own: Path, text: str) -> dict[str, object]:
    return next(iter(computed(run, text, own)), {})


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Alba and Borea joined the Club in 1990",
            "Alba and Borea joined Club (1990)",
            "supported",
            "Alba and Borea: on record as a member from 1 February 1990.",
        ),
        (
            "Alba, Borea and Corda joined the Club in 1990",
            "Alba, Borea and Corda joined Club (1990)",
            "contradicted",
            "Alba and Borea: on record as a member from 1 February 1990."
            " Corda: on record as a member from 6 May 2000.",
        ),
        (
            "Both Alba and Corda are members of the Club",
            f"Alba and Corda are members of Club (on {TODAY})",
            "outdated",
            "Alba: on record as a member: since 1 February 1990."
            " Corda: on record as a member: 6 May 2000 to 8 July 2003.",
        ),
        (
            "Alba and Echo are Club members",
            f"Alba and Echo are members of Club (on {TODAY})",
            "supported",
            "Alba: on record as a member: since 1 February 1990."
            " Echo: on record as a member: since 1 January 1991.",
        ),
        (
            "Anna Adler and Bert Braun were Chair of the Pact",
            "Anna Adler and Bert Braun were Chair of the Pact",
            "supported",
            "Anna Adler: on record as the holder: 1 January 1952 to 1 May 1960."
            " Bert Braun: on record as the holder: 1 May 1960 to 31 July 1960.",
        ),
    ],
)
def test_what_is_said_of_several_must_hold_of_each(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    found = _first(run, own, text)
    assert [found[key] for key in ("statement", "verdict", "correction")] == [
        statement,
        verdict,
        correction,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Alba or the ships are in the Club",
        "Alba is a member of the Club and Echo a partner",
        "Neither Alba nor the ships are in the Club",
        "Alba joined the Club, the League and the Guard",  # which has no list
        "Alba joined the Club with Corda",
        "Alba is a member of the Club, a partner of the League",
        "Alba has 3 members in the Club",
        "Alba and Nobody left the Ring",  # of one nothing is known
        "Which states can join the Club?",
        "Which observers joined the Club?",
        "Which partners of the Club are in the League?",
        "Who is not in the Club and not in the League?",
        "Which states are not members of the Club?",
        "Which states did not join the Club?",
        "Who is not Chair of the Pact?",
        "Who left the truce?",  # it ended, perhaps with an exit
        "Which countries left the Ring in 2000?",  # of one the end is not known
        "The Club had 3 members before 1995",
        "Which members of the Ring are in the Club?",  # of the Ring's nobody is known to be left
    ],
)
def test_what_is_not_read_so(run: Run, own: Path, text: str) -> None:
    assert _first(run, own, text) == {}


@pytest.mark.parametrize(
    ("question", "statement", "correction"),
    [
        (
            "Which states joined the Club?",  # Echo went on for Delta
            "4 joined Club",
            'On record: Alba and Borea (1 February 1990); Delta "the old" (1 March 1990);'
            " Corda (6 May 2000).",
        ),
        (
            "Who joined the Club in 2000?",
            "Corda joined Club (2000)",
            "On record: Corda (6 May 2000).",
        ),
        (
            "Who has joined the Club since 1999?",
            "Corda joined Club (since 1999)",
            "On record: Corda (6 May 2000).",
        ),
        ("Who joined the Club after 2000?", "Nobody joined Club (after 2000)", "On record: none."),
        (
            "How many states joined the Club before March 1990?",
            "Alba and Borea joined Club (before March 1990)",
            "On record: Alba and Borea (1 February 1990).",
        ),
        (
            "Which countries left the Club?",  # Delta ceased to be
            "Borea and Corda left Club",
            "On record: Borea (4 March 2001); Corda (8 July 2003).",
        ),
        ("Who left the Club in 2003?", "Corda left Club (2003)", "On record: Corda (8 July 2003)."),
        (
            "Which countries left the Ring?",
            "Borea left Ring",
            "On record: Borea (4 March 1995). Of 1 more the day is not known.",
        ),
        ("Who left the League?", "Nobody left League", "On record: none."),
        (
            "Which Club members are not in the League?",
            f"1 of the 2 members of Club is not in League (on {TODAY})",
            "On record: Echo.",
        ),
        (
            "Which states are not in the Club but in the League?",
            f"1 of the 2 members of League is not in Club (on {TODAY})",
            "On record: Corda.",
        ),
        (
            "Who was in both the Club and the League in 2001?",
            "2 of the 3 members of Club are also in League (2001)",
            "On record: Alba, Corda.",
        ),
        (
            "Who was Chair of the Pact before 1961?",
            "Anna Adler, Bert Braun and Carl Conrad were Chair of the Pact (before 1961)",
            "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960), Bert Braun"
            " (acting, 1 May 1960 to 31 July 1960), Carl Conrad (from 1 August 1960, end unknown).",
        ),
    ],
)
def test_who_came_and_went_and_who_is_in_two(
    run: Run, own: Path, question: str, statement: str, correction: str
) -> None:
    found = _first(run, own, question)
    told = [found[key] for key in ("statement", "verdict", "correction")]
    assert told == [statement, "supported", correction]
    assert found["sources"]


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("Alba has been a member of the Club since 1990", "Alba joined Club (1990)", "supported"),
        (
            "Alba has been a member of the Club since 1991",
            "Alba joined Club (1991)",
            "contradicted",
        ),
        (
            "Corda has been a member of the Club since 2000",
            f"Corda is a member of Club (on {TODAY})",
            "outdated",
        ),
        (
            "Corda was a member of the Club before 2000",
            "Corda was a member of Club (before 2000)",
            "contradicted",
        ),
        ("Corda left the Club after 2002", "Corda left Club (after 2002)", "supported"),
        ("Corda left the Club before 2002", "Corda left Club (before 2002)", "contradicted"),
        (
            "Alba is a member of the Club on 30 June 2010",
            "Alba is a member of Club (30 June 2010)",
            "supported",
        ),
    ],
)
def test_before_after_and_since(
    run: Run, own: Path, text: str, statement: str, verdict: str
) -> None:
    found = _first(run, own, text)
    assert [found["statement"], found["verdict"]] == [statement, verdict]


def test_what_has_nothing_but_names_in_common_is_not_said(run: Run, own: Path) -> None:
    assert "ships" in run("check", "Alba has ships in the Club", "--data", str(own)).out
    assert run("check", "Alba dreads the Club", "--data", str(own)).out == ""


def test_how_many_is_not_answered_without_a_number(run: Run, own: Path) -> None:
    assert "ships" in run("check", "Has Alba ships in the Club?", "--data", str(own)).out
    asked = run("check", "How many ships has Alba in the Club?", "--data", str(own))
    assert (asked.status, asked.out) == (0, "")
