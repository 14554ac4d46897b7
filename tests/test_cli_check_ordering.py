"""``check``: which of two came first, who joined before whom, who held an office next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

THEN = "On record: Alba (1 February 1990); Corda (6 May 2000)."
BOTH = "On record: Alba (1 February 1990); Borea (1 February 1990)."
AGES = "On record: POA (1 March 1951); Truce of Delta (1 May 1960)."
TERMS = (
    "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960),"
    " Bert Braun (1 May 1960 to 31 July 1960)."
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer of clubs."""
    return clubs(tmp_path / "own")


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("Alba joined the Club before Corda", "Alba joined Club before Corda", "supported", THEN),
        ("Corda joined the Club after Alba", "Corda joined Club after Alba", "supported", THEN),
        (
            "Did Corda join the Club earlier than Alba?",
            "Corda joined Club before Alba",
            "contradicted",
            THEN,
        ),
        (  # on the same day
            "Alba joined the Club before Borea",
            "Alba joined Club before Borea",
            "contradicted",
            BOTH,
        ),
        (
            "Alba joined the Club before Borea and Corda",
            "Alba joined Club before Borea and Corda",
            "contradicted",
            "On record: Alba (1 February 1990); Borea (1 February 1990); Corda (6 May 2000).",
        ),
        (
            "Alba and Borea joined the Club before Corda",
            "Alba and Borea joined Club before Corda",
            "supported",
            "On record: Alba (1 February 1990); Borea (1 February 1990); Corda (6 May 2000).",
        ),
        (
            "Alba did not join the Club before Corda",
            "It is not so that Alba joined Club before Corda",
            "contradicted",
            THEN,
        ),
        (
            "Borea left the Club before Corda",
            "Borea left Club before Corda",
            "supported",
            "On record: Borea (4 March 2001); Corda (8 July 2003).",
        ),
        (
            "Nobody joined the Club before Alba",  # who is on no day on record
            "Nobody joined Club before Alba",
            "contradicted",
            "Nobody: On no day on record as a member.",
        ),
        (
            "Corda joined the Ring before Borea",
            "Corda joined Ring before Borea",
            "unverifiable",
            "Corda: Not on record as a member; the list may not be complete.",
        ),
        (
            "Anna Adler was Chair of the Pact before Bert Braun",
            "Anna Adler became Chair of the Pact before Bert Braun",
            "supported",
            "On record: Anna Adler (1 January 1952); Bert Braun (1 May 1960).",
        ),
        (
            "The Pact of Alba is older than the Truce of Delta",
            "POA was founded before Truce of Delta",
            "supported",
            AGES,
        ),
        (
            "Is the Pact of Alba younger than the Truce of Delta?",
            "POA was founded after Truce of Delta",
            "contradicted",
            AGES,
        ),
        (
            "The Truce of Delta came after the Pact of Alba",
            "Truce of Delta was founded after POA",
            "supported",
            AGES,
        ),
        (
            "Was the Promise of Borea signed before the Truce of Delta?",
            "Promise of Borea was signed before Truce of Delta",
            "contradicted",
            "On record: Truce of Delta (1 May 1960); Promise of Borea (1 June 1975).",
        ),
    ],
)
def test_what_came_first(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"] or "may not be" in correction


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        ("Who joined the Club first, Corda or Alba?", "Alba joined Club before Corda", THEN),
        ("Who joined the Club last, Alba or Corda?", "Corda joined Club after Alba", THEN),
        (
            "Which joined the Club earlier, Alba or Borea?",
            "Alba and Borea joined Club on the same day",
            BOTH,
        ),
        (
            "Which is older, the Truce of Delta or the Pact of Alba?",
            "POA was founded before Truce of Delta",
            AGES,
        ),
        (
            "Which came last, the Pact of Alba or the Truce of Delta?",
            "Truce of Delta was founded after POA",
            AGES,
        ),
        (
            "Which states joined the Club after Alba?",
            'Corda and Delta "the old" joined Club (after Alba)',
            'On record: Delta "the old" (1 March 1990); Corda (6 May 2000).',
        ),
        (
            "Who left the Club before Corda?",
            "Borea left Club (before Corda)",
            "On record: Borea (4 March 2001).",
        ),
        (
            "Who was Chair of the Pact before Bert Braun?",
            "Anna Adler was Chair of the Pact next before Bert Braun",
            TERMS,
        ),
        (
            "Who succeeded Anna Adler as Chair of the Pact?",
            "Carl Conrad was Chair of the Pact next after Anna Adler",  # Braun only acted
            "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960),"
            " Carl Conrad (from 1 August 1960, end unknown).",
        ),
    ],
)
def test_which_came_first(run: Run, own: Path, text: str, statement: str, correction: str) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", correction)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bert Braun preceded Carl Conrad as Chair of the Pact", "contradicted"),  # he only acted
        ("Carl Conrad succeeded Bert Braun as Chair of the Pact", "supported"),
        ("Did Carl Conrad succeed Anna Adler as Chair of the Pact?", "supported"),
        ("Anna Adler followed Carl Conrad as Chair of the Pact", None),  # nobody did
        ("Anna Adler preceded Carl Conrad as Chair of the Pact", "supported"),
    ],
)
def test_who_held_an_office_next(run: Run, own: Path, text: str, verdict: str | None) -> None:
    found = computed(run, text, own)
    assert [one["verdict"] for one in found] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    "text",
    [
        "Alba joined the Club in 1990 before Corda",  # two conditions
        "Borea left the Club before Alba",  # who did not leave
        "Borea joined and left the Club before Corda",
        "Who was Chair of the Pact before Anna Adler?",  # nobody
        "Who succeeded Alba in the Club?",
        "Alba joined the Club before Alba",
        "The Truce of Delta existed after the Pact of Alba",  # it may have, and be older
        "Echo joined the Truce of Delta before Alba",  # a predecessor did
        "Who joined the Club after Nobody?",
        "Which states were in the Club before Alba?",
        "Was the Truce of Delta dissolved before the Pact of Alba?",  # which goes on
        "Was the Truce of Delta signed or dissolved before the Promise of Borea?",
        "Which pact is older than the Truce of Delta?",
        "Who joined the Club first, Alba, Corda or Nobody?",
        "Who joined the Club first, Alba, Borea or Corda?",  # two on the same day
        "Alba sold ships to the Club before Corda",
        "The Truce of Delta replaced the Pact of Alba",  # that is not said by its days
    ],
)
def test_what_is_not_read_so(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Alba joined the Crowd before Borea", "unverifiable"),  # in the same year
        ("Alba joined the Crowd before Corda", "supported"),
    ],
)
def test_days_that_are_not_known(run: Run, tmp_path: Path, text: str, verdict: str) -> None:
    members = [
        spell("alba", "member", "1990/.."),
        spell("borea", "member", "1990-05/.."),
        spell("corda", "member", "1991-01-01/.."),
    ]
    crowd = framework("crowd", "Crowd", members=members)
    (found,) = computed(run, text, layer(tmp_path / "own", frameworks=[crowd]))
    assert found["verdict"] == verdict


def test_who_may_have_been_there_before(run: Run, tmp_path: Path) -> None:
    members = [
        spell("alba", "member", "1990?/1995-01-01"),
        spell("corda", "member", "1991-01-01/1996-01-01"),
    ]
    crowd = framework("crowd", "Crowd", members=members)
    own = layer(tmp_path / "own", frameworks=[crowd])
    assert computed(run, "Alba joined the Crowd before Corda", own) == []
    (found,) = computed(run, "Alba left the Crowd before Corda", own)
    assert found["verdict"] == "supported"


def test_who_held_an_office_twice_has_no_one_next(run: Run, tmp_path: Path) -> None:
    members = [
        spell("anna-adler", "holder", "1990-01-01/1991-01-01"),
        spell("bert-braun", "holder", "1991-01-01/1992-01-01"),
        spell("anna-adler", "holder", "1992-01-01/1993-01-01"),
    ]
    warden = framework("warden", "Warden of the Keys", kind="office", members=members)
    own = layer(tmp_path / "own", frameworks=[warden])
    assert computed(run, "Who was Warden of the Keys after Anna Adler?", own) == []
    (found,) = computed(run, "Who was Warden of the Keys after Bert Braun?", own)
    assert found["statement"] == "Anna Adler was Warden of the Keys next after Bert Braun"
