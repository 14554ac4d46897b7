"""Events that ended on a day that is not known: nothing is said of them beyond their beginning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from alliancecli.catalogue import Catalogue, load
from tests.records import event, framework, ids, layer, spell


@pytest.fixture
def ended(tmp_path: Path, cache: Path) -> Iterator[Catalogue]:
    """Open the small record with events that begin together and end differently."""
    dates = {
        "a-day": "1981-08-24",
        "b-unknown": "1981-08-24/",
        "c-open": "1981-08-24/..",
        "d-known": "1981-08-24/1983-05",
        "e-month": "1982-03/",
    }
    later = [spell("turkey", "member", "1985-01-01/..")]
    own = layer(
        tmp_path / "own",
        frameworks=[framework("club", "Club", established="1980-01-01", members=later)],
        events=[event(id, date, actors=[{"id": "turkey"}]) for id, date in dates.items()],
    )
    with load([own], cache=cache) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"on": "1981-08-24"}, ["a-day", "d-known", "b-unknown", "c-open"]),
        ({"on": "1981-08-25"}, ["d-known", "c-open"]),
        ({"on": "1982-03-31"}, ["d-known", "c-open", "e-month"]),
        ({"on": "1982-04-01"}, ["d-known", "c-open"]),
        ({"period": ["1983-06..1988"]}, ["c-open"]),
        ({"actor": ["turkey"], "period": ["1986"]}, ["c-open"]),
        ({"actor": ["club"], "expand": True, "end": "1988"}, ["c-open"]),
        ({"end": "1988"}, ["a-day", "d-known", "b-unknown", "c-open", "e-month"]),
        ({"end": "1981-08-24", "start": "1900"}, ["a-day", "d-known", "b-unknown", "c-open"]),
    ],
)
def test_an_unknown_end_reaches_into_no_later_period(
    ended: Catalogue, typed: dict[str, Any], found: list[str]
) -> None:
    assert ids(ended, **typed) == found


def test_they_are_counted_in_no_later_period(ended: Catalogue) -> None:
    wanted = ended.query(period=["1983-06..1988"])
    assert list(ended.stats(("year",), wanted)) == [{"year": "1981", "count": 1}]


def test_the_shape_says_that_no_end_is_known(ended: Catalogue) -> None:
    """The order of a chronology and the field stay: only filters read the day differently."""
    wanted = ended.query(on="1981-08-24")
    assert [(row["date"], row["latest"]) for row in ended.timeline(wanted)] == [
        ("1981-08-24", "1981-08-24"),
        ("1981-08-24/1983-05", "1983-05-31"),
        ("1981-08-24/", None),
        ("1981-08-24/..", None),
    ]
