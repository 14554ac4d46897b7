"""``check``: until when somebody belonged, or held an office."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

BOREA = "On record as a member: 1 February 1990 to 4 March 2001."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Borea was a member of the Club until 2001",
            "Borea was a member of Club (until 2001)",
            "supported",
            BOREA,
        ),
        (
            "Was Borea in the Club till 4 March 2001?",
            "Borea was a member of Club (until 4 March 2001)",
            "supported",
            BOREA,
        ),
        (
            "Borea was a member of the Club until 1995",  # longer than that
            "Borea was a member of Club (until 1995)",
            "contradicted",
            BOREA,
        ),
        (
            "Alba was a member of the Club until 2001",
            "Alba was a member of Club (until 2001)",
            "contradicted",
            "On record as a member: since 1 February 1990.",
        ),
        (
            "Alba was a member of the Ring until 2001",
            "Alba was a member of Ring (until 2001)",
            "unverifiable",
            "On record as a member: from 1990, end unknown.",
        ),
        (  # so it joined then
            "Borea was not a member of the Club until 1990",
            "Borea joined Club (1990)",
            "supported",
            "On record as a member from 1 February 1990.",
        ),
        (
            "Corda did not join the Club until 2000",
            "Corda joined Club (2000)",
            "supported",
            "On record as a member from 6 May 2000.",
        ),
        (
            "Borea did not leave the Club until 1995",
            "Borea left Club (1995)",
            "contradicted",
            "On record as a member until 4 March 2001.",
        ),
        (
            "Anna Adler was not Chair of the Pact until 1952",
            "Anna Adler became Chair of the Pact (1952)",
            "supported",
            "On record as the holder from 1 January 1952.",
        ),
        (
            "Borea was a member of the Club until 2005",  # not so long
            "Borea was a member of Club (until 2005)",
            "contradicted",
            BOREA,
        ),
        (  # so it entered into force then
            "POA was not in force until 1952",
            "Pact of Alba: in force (1952)",
            "supported",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
        (
            "POA was not in force until 1953",
            "Pact of Alba: in force (1953)",
            "contradicted",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
        (
            "The Truce of Delta did not end until 1970",
            "Truce of Delta: ended (1970)",
            "supported",
            "On record: signed 1 May 1960, in force 1 May 1960, ended 1 January 1970.",
        ),
        (  # on which day of that year, is not known
            "Alba was a member of the Coarse Club until 5 May 1999",
            "Alba was a member of Coarse Club (until 5 May 1999)",
            "unverifiable",
            "On record as a member: 1990 to 1999.",
        ),
        (  # it went on, in another spell
            "Alba was a member of the Twofold Club until 1995",
            "Alba was a member of Twofold Club (until 1995)",
            "contradicted",
            "On record as a member: 1 January 1990 to 31 December 1995,"
            " 1 January 1996 to 1 March 1999.",
        ),
        (
            "Anna Adler was Chair of the Pact until 1960",
            "Anna Adler was Chair of the Pact (until 1960)",
            "supported",
            "On record as the holder: 1 January 1952 to 1 May 1960.",
        ),
    ],
)
def test_until_when(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    coarse = [spell("alba", "member", "1990/1999")]
    twofold = [
        spell("alba", "member", "1990-01-01/1995-12-31"),
        spell("alba", "member", "1996-01-01/1999-03-01"),
    ]
    more = layer(
        tmp_path / "own" / "more",
        frameworks=[
            framework("coarse", "Coarse Club", members=coarse),
            framework("twofold", "Twofold Club", members=twofold),
        ],
    )
    clubs(tmp_path / "own").joinpath("more.yaml").write_bytes((more / "own.yaml").read_bytes())
    (found,) = computed(run, text, tmp_path / "own")
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Who was Chair of the Pact until 1960?",
        "Corda was a member of the Ring until 2001",  # who is on no day on record
        "The Club was in force until 2001",
        "POA did not exist until 1953",  # that it did then would be right of any day
        "POA did not have 2 members until 1953",
        "Borea had ships in the Club until 2001",
        "Borea joined the Club until 2001",
        "How many members did the Club have until 2001?",
    ],
)
def test_what_is_not_read_so(run: Run, tmp_path: Path, text: str) -> None:
    assert computed(run, text, clubs(tmp_path / "own")) == []
