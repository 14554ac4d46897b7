"""``check``: what was done on another day than is said, or by him who went by the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.deeds import deeds
from tests.records import actor, event, layer

pytestmark = pytest.mark.usefixtures("pacts")


def test_what_happened_on_another_day_is_told(run: Run, tmp_path: Path) -> None:
    takes = event("isle-1991", "1991-02-03", title="Alba takes over the Isle of Marl")
    own = layer(tmp_path / "own", events=[takes | {"actors": [{"id": "alba"}]}])
    (found,) = computed(run, "Alba took over the Isle of Marl in 1992.", own)
    assert in_short(found) == (
        "Alba took over the Isle of Marl in 1992",
        "unverifiable",
        "On record on another day: Alba takes over the Isle of Marl (3 February 1991).",
    )
    assert found["sources"]
    assert computed(run, "Alba took over the Isle of Marl in 1991.", own) == []  # told by its name


def test_which_of_two_days_is_meant_is_not_told(run: Run, tmp_path: Path) -> None:
    both = [
        event(f"isle-{year}", f"{year}-02-03", title=f"Alba takes over the Isle of {name}")
        | {"actors": [{"id": "alba"}]}
        for year, name in (("1991", "Marl"), ("1995", "Marl again"))
    ]
    own = layer(tmp_path / "own", events=both)
    assert computed(run, "Alba took over the Isle of Marl in 1992.", own) == []


def test_who_goes_by_the_same_name_is_no_other(run: Run, tmp_path: Path) -> None:
    called = actor("delta", 'Delta "the old"', aliases=["Old Echo"], existed="1900/1990-12-31")
    called |= {"successors": ["echo"], "cow": "40"}
    later = actor("echo", "Echo", predecessors=["delta"], existed="1991-01-01/..", cow="40")
    own = layer(tmp_path / "own", actors=[called, later])
    (found,) = computed(run, "Echo signed the truce", own)
    assert (found["statement"], found["verdict"]) == ("Echo signed Truce of Delta", "supported")
    done = deeds(tmp_path / "deeds")
    (found,) = computed(run, "Echo attacked Corda in 1970", done, own)
    assert (found["statement"], found["verdict"]) == ("Echo attacked Corda (1970)", "supported")
