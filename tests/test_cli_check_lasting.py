"""``check``: from when to when something was, and what happened between two dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

CORDA = "On record as a member: 15 June 1999 to 31 March 2008."
ADLER = "On record as the holder: 1 January 1952 to 1 May 1960."
TRUCE = "On record: signed 1 May 1960, in force 1 May 1960, ended 1 January 1970."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with spells that go on from each other, coarse ends, and an open one."""
    return layer(
        tmp_path / "own",
        frameworks=[
            framework(
                "club",
                "Club",
                established="1990-01-01",
                ended="2000",
                members=[
                    spell("alba", "founding-member", "1990-01-01/1992-03-04"),
                    spell("alba", "member", "1992-03-04/1995-06-07"),
                    spell("borea", "member", "1991/1994"),
                    spell("corda", "member", "1991-02-03/"),
                    spell("delta", "founding-member", "1990-01-01/1990-12-31"),
                    spell("delta", "member", "1991-01-01/1993-02-03"),
                    spell("anna-adler", "member", "1992?/1996-02-03"),
                    spell("echo", "member", "1991-02-03/1992-01-01"),
                    spell("echo", "member", "1994-02-03/1995-01-01"),
                ],
            )
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Corda was a member of POA from 1999 to 2008",
            "Corda was a member of POA (1999 to 2008)",
            "supported",
            CORDA,
        ),
        (
            "Corda was a member of POA from 15 June 1999 until 31 March 2008",
            "Corda was a member of POA (15 June 1999 to 31 March 2008)",
            "supported",
            CORDA,
        ),
        (
            "Corda was a member of POA 1999-2008",
            "Corda was a member of POA (1999 to 2008)",
            "supported",
            CORDA,
        ),
        (
            "Corda was a member of POA (1999 – 2008)",
            "Corda was a member of POA (1999 to 2008)",
            "supported",
            CORDA,
        ),
        (
            "During 1952-1960 Anna Adler was Chair of the Pact",
            "Anna Adler was Chair of the Pact (1952 to 1960)",
            "supported",
            ADLER,
        ),
        (  # up to now
            "Alba was in POA from 1952 to today",
            "Alba joined POA (1952)",
            "supported",
            "On record as a member from 1 January 1952.",
        ),
        (
            "Alba has been a member of POA from May 1953 to the present day",
            "Alba joined POA (May 1953)",
            "contradicted",
            "On record as a member from 1 January 1952.",
        ),
        (  # it was, and longer
            "Corda was a member of POA from 2000 to 2005",
            "Corda was a member of POA (2000 to 2005)",
            "imprecise",
            CORDA,
        ),
        (  # between two years it was one throughout
            "Corda was a member of POA between 2000 and 2005",
            "Corda was a member of POA (2000 to 2005)",
            "supported",
            CORDA,
        ),
        (
            "Corda was a member of POA from 1990 to 1995",
            "Corda was a member of POA (1990 to 1995)",
            "contradicted",
            CORDA,
        ),
        (
            "Alba was in POA from 1952 to 1990",  # and is still
            "Alba was a member of POA (1952 to 1990)",
            "imprecise",
            "On record as a member: since 1 January 1952.",
        ),
        (
            "Anna Adler was Chair of the Pact from 1952 to 1960",
            "Anna Adler was Chair of the Pact (1952 to 1960)",
            "supported",
            ADLER,
        ),
        (
            "Anna Adler was Chair of the Pact from 1952 to 1955",
            "Anna Adler was Chair of the Pact (1952 to 1955)",
            "imprecise",
            ADLER,
        ),
        (
            "Anna Adler was Chair of the Pact from 1961 to 1965",
            "Anna Adler was Chair of the Pact (1961 to 1965)",
            "contradicted",
            ADLER,
        ),
        (
            "The Truce of Delta existed from 1960 to 1970",
            "Truce of Delta existed (1960 to 1970)",
            "supported",
            TRUCE,
        ),
        (
            "The Truce of Delta lasted from May 1960 to January 1970",
            "Truce of Delta existed (May 1960 to January 1970)",
            "supported",
            TRUCE,
        ),
        (
            "The Truce of Delta lasted from 1960 to 1965",
            "Truce of Delta existed (1960 to 1965)",
            "imprecise",
            TRUCE,
        ),
        (  # which goes on
            "The Pact of Alba existed from 1952 to 1990",
            "POA existed (1952 to 1990)",
            "imprecise",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
        (
            "The Pact-Echo Council has existed since 1995",
            "Pact-Echo Council has existed since 1995",
            "supported",
            "On record: established 3 February 1995.",
        ),
        (
            "The Pact-Echo Council has existed since 1996",
            "Pact-Echo Council has existed since 1996",
            "contradicted",
            "On record: established 3 February 1995.",
        ),
        (
            "The Truce of Delta has existed since 1960",
            "Truce of Delta has existed since 1960",
            "outdated",
            TRUCE,
        ),
        (  # that it was none then, whatever came before or after
            "Corda was not a member of POA from 2000 to 2005",
            "It is not so that Corda was a member of POA (2000 to 2005)",
            "contradicted",
            CORDA,
        ),
        (
            "The Pact of Alba was in force from 1952 to 1990",
            "POA was in force (1952 to 1990)",
            "supported",
            "On record: active since 1 January 1952.",
        ),
        (
            "POA had 3 members from 2000 to 2007",
            "POA had 3 members (2000 to 2007)",
            "supported",
            "Members on record: 3 on 2007-01-01.",
        ),
        (
            "Corda joined the POA between 1998 and 2000",
            "Corda joined POA (1998 to 2000)",
            "supported",
            "On record as a member from 15 June 1999.",
        ),
        (  # a question is after all days of both years
            "Who chaired the Pact between 1955 and 1960?",
            "Anna Adler, Bert Braun and Carl Conrad were Chair of the Pact (1955 to 1960)",
            "supported",
            "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960), Bert Braun"
            " (acting, 1 May 1960 to 31 July 1960), Carl Conrad (from 1 August 1960, end unknown).",
        ),
        (
            "Which states joined POA from 1998 to 2000?",
            "Corda joined POA (1998 to 2000)",
            "supported",
            "On record: Corda (15 June 1999).",
        ),
    ],
)
def test_from_when_to_when(
    run: Run, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Alba was a member of the Club from 1990 to 1995", "supported"),  # as two members
        ("Alba was a member of the Club from 1992 to 1995", "imprecise"),
        ("Delta was a member of the Club from 1990 to 1993", "supported"),  # on the next day
        ("Anna Adler was a member of the Club from 1992 to 1996", "imprecise"),  # or before
        ("Borea was a member of the Club from 1991 to 1994", "supported"),
        ("Borea was a member of the Club from 3 May 1991 to 1994", "unverifiable"),
        ("Borea was a member of the Club from 1990 to 1994", "imprecise"),
        ("Corda was a member of the Club from 1991 to 1995", "unverifiable"),
        ("Echo was a member of the Club from 1991 to 1995", "imprecise"),  # twice
        ("Echo was a member of the Club from 1994 to 1995", "supported"),
        ("The Club existed from 1990 to 2000", "supported"),
        ("The Club existed from 1990 to May 2000", "unverifiable"),
    ],
)
def test_ends_that_are_coarse_or_follow(run: Run, own: Path, text: str, verdict: str) -> None:
    assert [one["verdict"] for one in computed(run, text, own)] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Corda was a member of POA from 2008 to 1999",  # the wrong way round
        "Corda was a member of POA in 2001 from 1999 to 2008",
        "Corda was a member of POA from 31 February 1999 to 2008",
    ],
)
def test_dates_that_are_none(run: Run, text: str) -> None:
    assert computed(run, text) == []
