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
