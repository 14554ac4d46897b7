"""Who stands for whom: members on the day of an event, groups, predecessors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from alliancecli.catalogue import Catalogue, load
from tests.records import actor, event, framework, ids, layer, spell


class TestExpansion:
    """Members on the event's own date, by the roles that make a member."""

    @pytest.fixture
    def grown(self, tmp_path: Path, cache: Path) -> Iterator[Catalogue]:
        members = [
            spell("atlantis", "member", "1990/1995-06-30"),
            spell("atlantis", "observer", "1995-07-01/.."),
            spell("turkey", "member", "1995-07-01/.."),
            spell("georgia", "partner", "1990/.."),
        ]
        observed = [spell("georgia", "observer", "1990/..")]
        own = layer(
            tmp_path / "own",
            actors=[
                actor("of-club", "Of the club", kind="group", expands_to=[{"framework": "club"}]),
                actor(
                    "partners",
                    "Partners",
                    kind="group",
                    expands_to=[{"framework": "club", "roles": ["partner", "observer"]}],
                ),
                actor(
                    "in-and-out",
                    "In and out",
                    kind="group",
                    expands_to=[
                        {"framework": "club", "roles": ["partner"]},
                        {"framework": "club", "roles": ["observer"]},
                        {"framework": "club", "roles": ["observer"]},
                    ],
                ),
                actor(
                    "turkey-in-club",
                    "Türkiye in the club",
                    kind="group",
                    expands_to=[{"framework": "club", "actors": ["turkey"]}],
                ),
            ],
            frameworks=[
                framework("club", "Club", members=members),
                framework("watchers", "Watchers", members=observed),
            ],
            events=[
                event("last-day", "1995-06-30"),
                event("day-after", "1995-07-01"),
                event("some-day-in-june", "1995-06", actors=[{"id": "turkey"}]),
                event("some-day-in-july", "1995-07", actors=[{"id": "turkey"}]),
                event("of-georgia", "1996", actors=[{"id": "georgia"}]),
            ],
        )
        with load([own], cache=cache) as opened:
            yield opened

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ({"actor": ["club"], "expand": True}, ["last-day", "some-day-in-july"]),
            ({"actor": ["club"]}, []),
            ({"actor": ["of-club"]}, ["last-day", "some-day-in-july"]),
            ({"actor": ["partners"]}, ["day-after", "of-georgia"]),
            ({"actor": ["in-and-out"]}, ["day-after", "of-georgia"]),
            ({"actor": ["turkey-in-club"]}, ["some-day-in-july"]),
            ({"actor": ["watchers"], "expand": True}, ["of-georgia"]),
            (
                {"actor": ["club,georgia"], "expand": True},
                ["last-day", "some-day-in-july", "of-georgia"],
            ),
        ],
    )
    def test_by_date(self, grown: Catalogue, typed: dict[str, Any], found: list[str]) -> None:
        assert ids(grown, start="1995-06", end="1997-04", **typed) == found

    def test_a_framework_in_several_roles_has_the_members_of_each(self, grown: Catalogue) -> None:
        found = [(row["actor"], row["role"]) for row in grown.members("in-and-out", every=True)]
        assert found == [("atlantis", "observer"), ("georgia", "partner")]


def test_predecessors_go_back_all_the_way(tmp_path: Path, cache: Path) -> None:
    own = layer(
        tmp_path / "own",
        actors=[
            actor("first", "First", successors=["second"]),
            actor("second", "Second", predecessors=["first"], successors=["third"]),
            actor("third", "Third", predecessors=["second"]),
        ],
        events=[event("of-first", "1920", actors=[{"id": "first"}])],
    )
    with load([own], cache=cache) as catalogue:
        assert ids(catalogue, actor=["third"], with_predecessors=True) == ["of-first"]
        assert ids(catalogue, actor=["third"]) == []
