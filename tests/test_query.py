"""Which records a query means: alternatives and conditions, expansion, spans, text, order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from alliancecli.catalogue import Catalogue, load
from alliancecli.query import EVERYTHING, Query
from tests.records import event, ids, layer

SIGNED, EXERCISE, INCIDENT, SUSPENDED, TALKS = EVENTS = [
    "treaty-signed-1989",
    "league-exercise-1997",
    "incident-2008",
    "league-suspended-2014",
    "talks-since-2020",
]


def test_everything_in_the_order_of_its_dates(catalogue: Catalogue) -> None:
    assert list(catalogue.ids("events")) == EVENTS
    assert [row["id"] for row in catalogue.timeline(EVERYTHING)] == EVENTS


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        # one value
        ({"actor": ["atlantis"]}, [SIGNED, INCIDENT, SUSPENDED]),
        ({"actor": ["league"]}, [EXERCISE, SUSPENDED]),
        ({"framework": ["league"]}, [EXERCISE, SUSPENDED]),
        ({"framework": ["league-treaty"]}, [SIGNED]),
        # a comma means or
        ({"actor": ["turkey,east-georgia"]}, [SIGNED, EXERCISE, TALKS]),
        ({"framework": ["league,league-treaty"]}, [SIGNED, EXERCISE, SUSPENDED]),
        ({"kind": ["signature,exercise"]}, [SIGNED, EXERCISE]),
        ({"topic": ["cyber,defence"]}, EVENTS),
        # repeating means and, for a single value or
        ({"actor": ["atlantis", "georgia"]}, [INCIDENT]),
        ({"actor": ["atlantis", "turkey,georgia"]}, [INCIDENT]),
        ({"actor": ["atlantis", "turkey"]}, []),
        ({"framework": ["league", "league-treaty"]}, []),
        ({"topic": ["cyber", "defence"]}, [EXERCISE, INCIDENT]),
        ({"region": ["europe", "caucasus"]}, [INCIDENT]),
        ({"kind": ["signature", "exercise"]}, [SIGNED, EXERCISE]),
        ({"period": ["1990s", "1997"]}, [EXERCISE]),
        ({"period": ["1990s", "2014"]}, []),
        ({"text": ["league", "work"]}, [SUSPENDED]),
        # different options mean and
        ({"actor": ["atlantis"], "framework": ["league"]}, [SUSPENDED]),
        ({"actor": ["atlantis"], "topic": ["cyber"]}, [INCIDENT]),
        ({"actor": ["atlantis"], "region": ["caucasus"], "start": "2000"}, [INCIDENT]),
        ({"framework": ["league"], "kind": ["exercise"], "text": ["brackets"]}, [EXERCISE]),
        # sub-topics and parts of a region
        ({"topic": ["cyber"]}, [EXERCISE, INCIDENT]),
        ({"topic": ["defence"]}, EVENTS),
        ({"region": ["caucasus"]}, [INCIDENT]),
        ({"region": ["europe"]}, [SIGNED, INCIDENT]),
        # predecessors
        ({"actor": ["georgia"]}, [INCIDENT, TALKS]),
        ({"actor": ["georgia"], "with_predecessors": True}, [SIGNED, INCIDENT, TALKS]),
        ({"actor": ["east-georgia"], "with_predecessors": True}, [SIGNED]),
        ({"actor": ["georgia", "atlantis"], "with_predecessors": True}, [SIGNED, INCIDENT]),
        # members on the day: an organisation where asked, a group always
        ({"actor": ["league"], "expand": True}, [EXERCISE, INCIDENT, SUSPENDED]),
        ({"actor": ["league-members"]}, [INCIDENT, SUSPENDED]),
        ({"actor": ["league-members"], "expand": True}, [INCIDENT, SUSPENDED]),
        ({"actor": ["league-members", "georgia"]}, [INCIDENT]),
        ({"actor": ["atlantis"], "expand": True}, [SIGNED, INCIDENT, SUSPENDED]),
        ({"actor": ["league"], "expand": True, "end": "2000"}, [EXERCISE]),
        # roles
        ({"role": ["initiator"]}, [INCIDENT, SUSPENDED]),
        ({"role": ["initiator,signatory"]}, [SIGNED, INCIDENT, SUSPENDED]),
        ({"role": ["target", "organiser"]}, [EXERCISE, INCIDENT]),
        ({"actor": ["atlantis"], "role": ["initiator"]}, [INCIDENT]),
        ({"actor": ["georgia"], "role": ["initiator"]}, []),
        ({"actor": ["league-members"], "role": ["target"]}, [INCIDENT]),
        ({"actor": ["league"], "expand": True, "role": ["initiator"]}, [INCIDENT, SUSPENDED]),
        # spans, by the days that are possible
        ({"start": "2008-08-12"}, [INCIDENT, SUSPENDED, TALKS]),
        ({"start": "2008-08-13"}, [SUSPENDED, TALKS]),
        ({"end": "2008-08-07"}, [SIGNED, EXERCISE, INCIDENT]),
        ({"end": "2008-08-06"}, [SIGNED, EXERCISE]),
        ({"on": "1997-05-31"}, [EXERCISE]),
        ({"on": "1997-06-01"}, []),
        ({"on": "2024-06-01"}, [TALKS]),
        ({"start": "1990", "end": "2010"}, [EXERCISE, INCIDENT]),
        ({"start": "1990", "on": "1989-12-01"}, []),
        ({"period": ["nineties"]}, [EXERCISE]),
        ({"period": ["nineties,2014"]}, [EXERCISE, SUSPENDED]),
        ({"period": ["after-2014"]}, [TALKS]),
        # day of the year: only what is dated to the day
        ({"month_day": "04-01"}, [SUSPENDED]),
        ({"month_day": "1 December"}, [SIGNED]),
        ({"month_day": "08-07"}, []),
        ({"month_day": "05-01"}, []),
        # text
        ({"text": ["example"]}, [SIGNED, EXERCISE, SUSPENDED]),
        ({"text": ["treaty tallinn"]}, [SIGNED]),
        ({"text": ["TÜRKIYE"]}, [EXERCISE, TALKS]),
        ({"text": ["turkiye"]}, [EXERCISE, TALKS]),
        ({"text": ["talk"]}, []),
        ({"text": ["talk*"]}, [TALKS]),
        ({"text": ['"the work of the league"']}, [SUSPENDED]),
        ({"text": ['"league the work"']}, []),
        ({"text": ['"both sides" account']}, [INCIDENT]),
        ({"text": ["birth"]}, [SIGNED]),
        ({"text": ["came first"]}, [INCIDENT]),
    ],
)
def test_events(catalogue: Catalogue, typed: dict[str, Any], found: list[str]) -> None:
    assert ids(catalogue, **typed) == found


@pytest.mark.parametrize(
    ("what", "typed", "found"),
    [
        ("frameworks", {}, ["league", "league-treaty"]),
        ("frameworks", {"kind": ["treaty"]}, ["league-treaty"]),
        ("frameworks", {"status": ["suspended"]}, ["league"]),
        ("frameworks", {"status": ["active"]}, ["league-treaty"]),
        ("frameworks", {"status": ["active,suspended"]}, ["league", "league-treaty"]),
        ("frameworks", {"status": ["suspended"], "on": "2014-03-31"}, []),
        ("frameworks", {"status": ["suspended"], "on": "2014-04-01"}, ["league"]),
        ("frameworks", {"status": ["active"], "on": "2014-03-31"}, ["league", "league-treaty"]),
        ("frameworks", {"status": ["signed"], "on": "1990-05-04"}, ["league-treaty"]),
        ("frameworks", {"status": ["signed"], "on": "1990-05-05"}, []),
        ("frameworks", {"status": ["signed"], "on": "1989-11-30"}, []),
        ("frameworks", {"on": "1990-01-01"}, ["league-treaty"]),
        ("frameworks", {"actor": ["georgia"]}, ["league"]),
        ("frameworks", {"actor": ["georgia"], "role": ["member"]}, ["league"]),
        ("frameworks", {"actor": ["georgia"], "role": ["observer"]}, ["league"]),
        ("frameworks", {"actor": ["georgia"], "role": ["partner"]}, []),
        ("frameworks", {"role": ["partner"]}, ["league"]),
        ("frameworks", {"topic": ["defence"]}, ["league", "league-treaty"]),
        ("frameworks", {"region": ["europe"]}, ["league"]),
        ("frameworks", {"text": ["assists"]}, ["league"]),
        ("actors", {"kind": ["group"]}, ["league-members"]),
        ("actors", {"region": ["europe"]}, ["georgia"]),
        (
            "actors",
            {"on": "1960"},
            ["atlantis", "east-georgia", "georgia", "league-members", "turkey"],
        ),
        ("actors", {"on": "1899"}, ["georgia", "league-members", "turkey"]),
        ("frameworks", {"sort": "date"}, ["league-treaty", "league"]),
        ("frameworks", {"sort": "date", "reverse": True}, ["league", "league-treaty"]),
        ("actors", {"text": ["platonia"]}, ["atlantis"]),
        ("periods", {"on": "1995"}, ["nineties"]),
        ("periods", {"on": "2500"}, ["after-2014"]),
        ("topics", {"text": ["networks"]}, ["cyber"]),
        ("sources", {}, ["gazette", "herald"]),
        ("claims", {"text": ["league"]}, ["league-active"]),
        ("claims", {"actor": ["league"]}, ["league-active"]),
        ("claims", {"framework": ["league"]}, ["league-active"]),
        ("claims", {"framework": ["league-treaty"]}, []),
    ],
)
def test_other_records(
    catalogue: Catalogue, what: str, typed: dict[str, Any], found: list[str]
) -> None:
    assert ids(catalogue, what, **typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"reverse": True}, EVENTS[::-1]),
        ({"limit": 2}, [SIGNED, EXERCISE]),
        ({"limit": 2, "reverse": True}, [TALKS, SUSPENDED]),
        ({"limit": 0}, []),
        ({"limit": 99}, EVENTS),
        ({"sort": "date"}, EVENTS),
        ({"sort": "id"}, [INCIDENT, EXERCISE, SUSPENDED, TALKS, SIGNED]),
        ({"sort": "id", "reverse": True}, [SIGNED, TALKS, SUSPENDED, EXERCISE, INCIDENT]),
        ({"sort": "title"}, [SIGNED, INCIDENT, TALKS, EXERCISE, SUSPENDED]),
        ({"sort": "kind"}, [EXERCISE, INCIDENT, TALKS, SIGNED, SUSPENDED]),
        ({"sort": "kind", "reverse": True, "limit": 1}, [SUSPENDED]),
    ],
)
def test_order_and_limit(catalogue: Catalogue, typed: dict[str, Any], found: list[str]) -> None:
    assert ids(catalogue, **typed) == found


class TestLongEvents:
    """Events that began long before a span and reach into it."""

    @pytest.fixture
    def long(self, tmp_path: Path, cache: Path) -> Iterator[Catalogue]:
        dates = {
            "open-start": "../1985",
            "short-1984": "1984-01-01/1984-12-31",
            "day-1985": "1985-06-01",
            "day-1986": "1986-06-01",
            "long-1970": "1970/1986-03-01",
            "century": "19XX",
            "just-400": "1985-01-01/1986-02-05",
            "just-401": "1985-01-01/1986-02-06",
        }
        events = [event(id, date) for id, date in dates.items()]
        with load([layer(tmp_path / "own", events=events)], cache=cache) as opened:
            yield opened

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ({"on": "1986-02-05"}, ["century", "long-1970", "just-400", "just-401"]),
            ({"on": "1986-02-06"}, ["century", "long-1970", "just-401"]),
            ({"on": "1986-03-02"}, ["century"]),
            ({"on": "1860"}, ["open-start"]),
            ({"start": "1986-03-01", "end": "1986-12-31"}, ["century", "long-1970", "day-1986"]),
            ({"actor": ["atlantis"], "on": "1986-02-06"}, ["century", "long-1970", "just-401"]),
            ({"period": ["1984", "1985..1986"]}, ["open-start", "century", "long-1970"]),
        ],
    )
    def test_they_are_found(self, long: Catalogue, typed: dict[str, Any], found: list[str]) -> None:
        assert ids(long, **typed) == found


def test_equal_dates_are_ordered_by_precision_then_id(tmp_path: Path, cache: Path) -> None:
    dates = {"b": "1999-05", "a": "1999-05", "year": "1999", "span": "1999-05-01/1999-05-31"}
    own = layer(tmp_path / "own", events=[event(id, date) for id, date in dates.items()])
    with load([own], cache=cache) as catalogue:
        assert ids(catalogue, on="1999-05-02") == ["year", "a", "b", "span"]
        assert ids(catalogue, on="1999-05-02", reverse=True) == ["span", "b", "a", "year"]


def test_an_actor_of_two_roles_is_found_by_both(tmp_path: Path, cache: Path) -> None:
    twice = [{"id": "atlantis", "role": "initiator"}, {"id": "atlantis", "role": "target"}]
    with load([layer(tmp_path / "own", events=[event("e", actors=twice)])], cache=cache) as opened:
        assert ids(opened, actor=["atlantis"], role=["target"]) == ["e"]
        assert ids(opened, actor=["atlantis"], role=["initiator"], start="2000", end="2000") == [
            "e"
        ]


def test_a_query_is_a_value() -> None:
    assert Query(limit=3) == Query(limit=3)
    assert Query() == EVERYTHING != Query(limit=3)
    assert not any(EVERYTHING._replace(sort=""))


def test_a_status_without_a_day_is_the_latest(catalogue: Catalogue) -> None:
    wanted = Query(statuses=("active", "signed"))
    assert list(catalogue.ids("frameworks", wanted)) == ["league-treaty"]
