"""``check``: whether several joined or left at once: on one day, in one month, in one year."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a club and a union, of which Alba joined both on one day."""
    club = [
        spell("alba", "member", "1980-01-02/2001-03-04"),
        spell("borea", "member", "1980-01-02/2001-05-06"),
        spell("corda", "member", "1980-06-07/.."),
        spell("delta", "member", "1980/.."),
        spell("echo", "member", "1991-01-01/2001-03-04"),
    ]
    union = [spell("alba", "member", "1980-01-02/.."), spell("corda", "member", "1981-02-03/..")]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("club", "Club", established="1980-01-02", members=club),
            framework("union", "Union", established="1980", members=union),
        ],
    )


ALBA, BOREA, CORDA = "Alba (2 January 1980)", "Borea (2 January 1980)", "Corda (7 June 1980)"


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "days"),
    [
        (
            "Alba and Borea joined the Club together",
            "Alba and Borea joined Club on the same day",
            "supported",
            f"{ALBA}; {BOREA}",
        ),
        (
            "Did Alba and Borea join the Club at the same time?",
            "Alba and Borea joined Club on the same day",
            "supported",
            f"{ALBA}; {BOREA}",
        ),
        (
            "Alba, Borea and Corda joined the Club simultaneously",
            "Alba, Borea and Corda joined Club on the same day",
            "contradicted",
            f"{ALBA}; {BOREA}; {CORDA}",
        ),
        (
            "Alba and Corda joined the Club in the same year",
            "Alba and Corda joined Club in the same year",
            "supported",
            f"{ALBA}; {CORDA}",
        ),
        (
            "Alba and Corda joined the Club in the same month",
            "Alba and Corda joined Club in the same month",
            "contradicted",
            f"{ALBA}; {CORDA}",
        ),
        (
            "Alba and Corda did not join the Club on the same day",
            "It is not so that Alba and Corda joined Club on the same day",
            "supported",
            f"{ALBA}; {CORDA}",
        ),
        (
            "Alba and Delta joined the Club on the same date",  # of which only the year is known
            'Alba and Delta "the old" joined Club on the same day',
            "unverifiable",
            f'{ALBA}; Delta "the old" (1980)',
        ),
        (
            "Alba and Delta joined the Club in the same year",
            'Alba and Delta "the old" joined Club in the same year',
            "supported",
            f'{ALBA}; Delta "the old" (1980)',
        ),
        (
            "Alba and Echo left the Club together in 2001",
            "Alba and Echo left Club on the same day (2001)",
            "supported",
            "Alba (4 March 2001); Echo (4 March 2001)",
        ),
        (
            "Alba and Echo left the Club together in 2002",
            "Alba and Echo left Club on the same day (2002)",
            "contradicted",
            "Alba (4 March 2001); Echo (4 March 2001)",
        ),
        (
            "Alba joined the Club and the Union on the same day",
            "Alba joined Club and Union on the same day",
            "supported",
            "Alba, Club (2 January 1980); Alba, Union (2 January 1980)",
        ),
        (
            "Corda joined the Club and the Union in the same year",
            "Corda joined Club and Union in the same year",
            "contradicted",
            "Corda, Club (7 June 1980); Corda, Union (3 February 1981)",
        ),
    ],
)
def test_whether_they_came_or_left_at_once(
    run: Run, own: Path, text: str, statement: str, verdict: str, days: str
) -> None:
    (answer,) = computed(run, text, own)
    assert in_short(answer) == (statement, verdict, f"On record: {days}.")
    assert answer["sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Alba and Borea joined and left the Club together",
        "Alba and Borea joined the Club together at Marl in secret",  # more is said
        "Borea joined the Club and the Union on the same day",  # on no day the other
        "Alba and Borea belong to the Club together",
        "Alba joined the Club together",  # with whom?
    ],
)
def test_what_is_not_computed(run: Run, own: Path, text: str) -> None:
    assert [one for one in computed(run, text, own) if "same" in one["statement"]] == []
