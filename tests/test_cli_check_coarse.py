"""``check``: a date that is known less exactly than is said supports nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

CAME = "On record as a member from 1967."
WENT = "On record as a member until 1990s."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("Alba joined the Club in 1967", "Alba joined Club (1967)", "supported", CAME),
        (
            "Alba joined the Club on 5 May 1967",
            "Alba joined Club (5 May 1967)",
            "unverifiable",
            CAME,
        ),
        ("Alba joined the Club in 1968", "Alba joined Club (1968)", "contradicted", CAME),
        ("Alba left the Club", "Alba left Club", "supported", WENT),
        ("Alba left the Club before 2001", "Alba left Club (before 2001)", "supported", WENT),
        ("Alba left the Club in 1995", "Alba left Club (1995)", "unverifiable", WENT),
        ("Alba left the Club in 1985", "Alba left Club (1985)", "contradicted", WENT),
    ],
)
def test_a_coarse_date(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    club = framework("club", "Club", kind="council", members=[spell("alba", "member", "1967/199X")])
    own = layer(tmp_path / "own", frameworks=[club])
    assert [in_short(one) for one in computed(run, text, own)] == [(statement, verdict, correction)]


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("The Corps was founded in 1994", "Corps: founded (1994)", "supported"),
        ("The Corps was founded on 3 March 1994", "Corps: founded (3 March 1994)", "unverifiable"),
        ("The Corps was founded in 1993", "Corps: founded (1993)", "contradicted"),
        ("The Corps ended on 5 May 2004", "Corps: ended (5 May 2004)", "supported"),
        ("The Corps ended in 2004", "Corps: ended (2004)", "supported"),
        ("The Corps was deployed in 1994", "Corps: deployed (1994)", "supported"),
    ],
)
def test_a_coarse_date_of_a_framework(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str
) -> None:
    corps = framework("corps", "Corps", kind="council", established="1994", ended="2004-05-05")
    own = layer(tmp_path / "own", frameworks=[corps])
    told = "On record: established 1994, ended 5 May 2004."
    assert [in_short(one) for one in computed(run, text, own)] == [(statement, verdict, told)]


def test_what_is_on_paper_is_not_deployed(run: Run, tmp_path: Path) -> None:
    pact = framework("league", "League", established="1994")
    own = layer(tmp_path / "own", frameworks=[pact])
    assert computed(run, "The League was deployed in 1994", own) == []
