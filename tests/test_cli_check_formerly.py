"""``check``: who belonged to what goes on, and does not any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a club that some left, a ring, and a list that may not be whole."""
    club = [
        spell("alba", "member", "1990/.."),
        spell("borea", "member", "1990/1995-02-03"),
        spell("borea", "member", "1997/1999"),
        spell("corda", "member", "1990/1992"),
        spell("corda", "member", "1994/.."),  # it came back
        spell("echo", "member", "1991/"),  # until when is not known
    ]
    ring = [spell(one, "member", "1990/..") for one in ("borea", "corda", "echo")]
    gone = [spell("delta", "member", "1980/1985")]
    over = {"state": "terminated", "date": "1989-01-02", "sources": [{"id": "gazette"}]}
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("club", "Club", members=club),
            framework("ring", "Ring", members=ring),
            framework("crowd", "Crowd", members=[spell("alba", "member", "1990/..")]),
            framework("guild", "Guild", members=gone),
            framework("void", "Void"),
            framework("league", "League", ended="1989-01-02", members=gone) | {"status": [over]},
        ],
        coverage=[
            {"subjects": [one], "from": "1950", "to": "2010-06-30", "level": "complete"}
            for one in ("club", "ring")
        ],
    )


CLUB = (
    "Club has 1 former member (on 2010-06-30)",
    "supported",
    "On record: Borea (1990 to 3 February 1995, 1997 to 1999).",
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which states are former members of the Club?", CLUB),
        ("How many former members does the Club have?", CLUB),
        ("Who are the ex-members of the Club?", CLUB),
        ("Which former Club members are there?", CLUB),
        ("Which countries used to be members of the Club?", CLUB),
        (
            "Who were the former members of the Club in 1993?",
            (
                "Club had 1 former member (1993)",
                "supported",
                "On record: Corda (1990 to 1992).",
            ),
        ),
        ("Who used to be in the Club?", CLUB),
        (
            "Who were former members of the League in 1987?",  # it went on then
            (
                "League had at least 1 former member (1987)",
                "supported",
                'On record: Delta "the old" (1980 to 1985). The list may not be complete.',
            ),
        ),
        (
            "How many former members of the Club are in the Ring?",
            (
                "1 of the 1 former members of Club is also in Ring (on 2010-06-30)",
                "supported",
                "On record: Borea.",
            ),
        ),
        (
            "Which states are former members of the Ring?",
            ("Ring has 0 former members (on 2010-06-30)", "supported", "On record: none."),
        ),
        (
            "Which states are former members of the Crowd?",
            (
                "Crowd has 0 former members (on 2010-06-30)",
                "unverifiable",
                "On record: none. The list may not be complete.",
            ),
        ),
        (
            "Which states are former members of the Guild?",
            (
                "Guild has at least 1 former member (on 2010-06-30)",
                "supported",
                'On record: Delta "the old" (1980 to 1985). The list may not be complete.',
            ),
        ),
        (  # all who belonged to what has ended are
            "Which states are former members of the League?",
            (
                "League had at least 1 member in all",
                "supported",
                'Members on record: Delta "the old" (1980 to 1985). The list may not be complete.',
            ),
        ),
        (
            "Which former members of the Club are in the Ring?",
            (
                "1 of the 1 former members of Club is also in Ring (on 2010-06-30)",
                "supported",
                "On record: Borea.",
            ),
        ),
        (
            "Which Ring members are former members of the Club?",
            (
                "1 of the 1 former members of Club is also in Ring (on 2010-06-30)",
                "supported",
                "On record: Borea.",
            ),
        ),
    ],
)
def test_who_belongs_no_more(run: Run, own: Path, text: str, told: tuple[str, str, str]) -> None:
    (answer,) = computed(run, text, own)
    assert in_short(answer) == told
    assert [source["id"] for source in answer["sources"]][:1] == ["gazette"]


BOREA = "On record as a member: 1990 to 3 February 1995, 1997 to 1999."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Borea is a former member of the Club",
            "Borea is a former member of Club (on 2010-06-30)",
            "supported",
            BOREA,
        ),
        (
            "Borea is no longer a member of the Club",
            "Borea is a former member of Club (on 2010-06-30)",
            "supported",
            BOREA,
        ),
        (
            "Borea used to be in the Club",
            "Borea is a former member of Club (on 2010-06-30)",
            "supported",
            BOREA,
        ),
        (
            "Alba is no longer in the Club",
            "Alba is a former member of Club (on 2010-06-30)",
            "contradicted",
            "On record as a member: since 1990.",
        ),
        (
            "Echo is a former member of POA",
            "Echo is a former member of POA (on 2010-06-30)",
            "contradicted",
            "On no day on record as a member. On record as a partner: since 1 May 1993.",
        ),
        (
            "Anna Adler is a former Chair of the Pact",
            "Anna Adler is a former Chair of the Pact (on 2010-06-30)",
            "supported",
            "On record as the holder: 1 January 1952 to 1 May 1960.",
        ),
        (
            "Borea used to belong to the Club",
            "Borea is a former member of Club (on 2010-06-30)",
            "supported",
            BOREA,
        ),
        (
            "Borea was formerly a member of the Club in 1998",
            "Borea is a former member of Club (1998)",
            "contradicted",
            BOREA,
        ),
        (
            "Alba is a former member of the Club",
            "Alba is a former member of Club (on 2010-06-30)",
            "contradicted",
            "On record as a member: since 1990.",
        ),
        (
            "Echo is an ex-member of the Club",
            "Echo is a former member of Club (on 2010-06-30)",
            "unverifiable",
            "On record as a member: from 1991, end unknown.",
        ),
        (
            "Alba is a former member of the Ring",
            "Alba is a former member of Ring (on 2010-06-30)",
            "contradicted",
            "On no day on record as a member.",
        ),
        (
            "Echo is a former member of the League",  # it succeeded one
            "Echo is a former member of League (on 2010-06-30)",
            "imprecise",
            'Not itself on record; as its predecessor Delta "the old": 1980 to 1985.',
        ),
        (
            "Echo is a former partner of POA",
            "Echo is a former partner of POA (on 2010-06-30)",
            "contradicted",
            "On record as a partner: since 1 May 1993.",
        ),
    ],
)
def test_one_who_belongs_no_more(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (answer,) = computed(run, text, own)
    assert in_short(answer) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "The Club has 5 former members",  # another number than that of its members
        "Which former members of the Club joined the Ring in 1990?",
        "The Club is no longer in Borea",
        "Which former members of the Void are there?",
        "Which former members of the Club are not in the Ring?",
        "Which former members of the Club were in the League?",
        "Alba is a former member of the Void",
    ],
)
def test_no_answer(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
