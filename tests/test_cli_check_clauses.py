"""``check``: statements of two clauses, of which the second may leave out what the first said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")

ALBA = "Alba joined Club (1990): on record as a member from 1 February 1990."
CORDA = "Corda joined Club (2000): on record as a member from 6 May 2000."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer of clubs."""
    return clubs(tmp_path / "own")


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Alba joined the Club in 1990 and Corda joined the Club in 2000",
            "Alba joined Club (1990); Corda joined Club (2000)",
            "supported",
            f"{ALBA} {CORDA}",
        ),
        (
            "Alba joined the Club in 1990 and Corda in 2000",
            "Alba joined Club (1990); Corda joined Club (2000)",
            "supported",
            f"{ALBA} {CORDA}",
        ),
        (
            "Alba joined the Club in 1990, while Corda joined in 2001",
            "Alba joined Club (1990); Corda joined Club (2001)",
            "contradicted",
            f"{ALBA} {CORDA}".replace("2000)", "2001)"),
        ),
        (
            "Alba joined the Club in 1990, Corda in 2000, and Echo in 1992",
            "Alba joined Club (1990); Corda joined Club (2000); Echo joined Club (1992)",
            "contradicted",
            f"{ALBA} {CORDA} Echo joined Club (1992): on record as a member from 1 January 1991.",
        ),
        (
            "Corda joined the Club in 2000 and the League in 1981",
            "Corda joined Club (2000); Corda joined League (1981)",
            "supported",
            f"{CORDA} Corda joined League (1981): on record as a member from 1981.",
        ),
        (
            "Corda joined the Club in 2000 but left in 2003",
            "Corda joined Club (2000); Corda left Club (2003)",
            "supported",
            f"{CORDA} Corda left Club (2003): on record as a member until 8 July 2003.",
        ),
        (
            "Corda joined the Club in 2000; it left the Pact in 2008",
            "Corda joined Club (2000); Corda left POA (2008)",
            "supported",
            f"{CORDA} Corda left POA (2008): on record as a member until 31 March 2008.",
        ),
        (
            "Corda left the Club in 2003 and then returned in 2004",
            "Corda left Club (2003); Corda rejoined Club (2004)",
            "contradicted",
            "Corda left Club (2003): on record as a member until 8 July 2003. Corda rejoined Club"
            " (2004): on record as a member: 6 May 2000 to 8 July 2003.",
        ),
        (
            "The Pact of Alba was signed in 1951 and entered into force in 1952",
            "Pact of Alba: signed (1951); Pact of Alba: in force (1952)",
            "supported",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
        (  # what the first is in is not who the second is about
            "Corda was in the Club and is now in the League",
            "Corda was a member of Club; Corda is a member of League (on 2010-06-30)",
            "supported",
            "Corda was a member of Club: on record as a member: 6 May 2000 to 8 July 2003."
            " Corda is a member of League (on 2010-06-30): on record as a member: since 1981.",
        ),
        (  # a second clause is not left out because it says little
            "Borea joined the Club in 1990 and is still a member",
            "Borea joined Club (1990); Borea is a member of Club (on 2010-06-30)",
            "outdated",
            "Borea joined Club (1990): on record as a member from 1 February 1990. Borea is a"
            " member of Club (on 2010-06-30): on record as a member: 1 February 1990 to 4 March"
            " 2001.",
        ),
        (
            "Borea is in the Club but was not in the Pact",
            "Borea is a member of Club (on 2010-06-30);"
            " It is not so that Borea was a member of POA",
            "contradicted",
            "Borea is a member of Club (on 2010-06-30): on record as a member: 1 February 1990 to"
            " 4 March 2001. It is not so that Borea was a member of POA: on record as a"
            " member: since 1952.",
        ),
        *(
            (
                text,
                "Alba is a member of Club (on 2010-06-30); Club has 2 members (on 2010-06-30)",
                "supported",
                "Alba is a member of Club (on 2010-06-30): on record as a member: since 1 February"
                " 1990. Members on record: 2 on 2010-06-30.",
            )
            for text in (
                "Alba is one of the 2 members of the Club.",
                "Alba is one of the Club's 2 members",
                "Alba is among the 2 Club members",
            )
        ),
        (
            "Corda was one of the 3 members of the Club in 1995",
            "Corda was a member of Club (1995); Club had 3 members (1995)",
            "contradicted",
            "Corda was a member of Club (1995): on record as a member: 6 May 2000 to 8 July 2003."
            " Members on record: 3 on 1995-12-31.",
        ),
    ],
)
def test_both_clauses_are_checked(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Alba joined the Club in 1990 and likes Corda",  # of the second nothing is known
        "Alba likes Corda and joined the Club in 1990",
        "Is Alba in the Club and is Corda in the League?",
        "Did Alba join the Club in 1990 and leave it in 1991",
        "Alba and 1990",
        "Corda was in the Club but was not a member of the League",  # at that time
        "Corda joined the Club in 2000 although it was not in the League",
        "Alba is one of the 2 rich members of the Club",
        "Alba joined the Club in 1990, Corda in 2000, and Zembla in 1991",  # whom nobody knows
        "Alba joined the Club in 1990, liked Corda in 2000, and Echo in 1991",
        "Alba was expelled from the Council and the Club",  # which is no clause
    ],
)
def test_what_is_not_read_as_two(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
