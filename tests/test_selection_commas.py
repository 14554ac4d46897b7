"""Names with commas: a comma is or, unless the whole value is itself a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue, load
from alliancecli.errors import UnknownNameError
from tests.records import actor, layer


@pytest.fixture
def named(tmp_path: Path, cache: Path) -> Iterator[Catalogue]:
    actors = [
        actor("north-korea", "North Korea", aliases=["Korea, North", "Korea, the old"]),
        actor("old-korea", "Korea", aliases=["Korea, the old"]),
        actor("union", "Union of two", aliases=["Atlantis-Georgia", "Two, union of"]),
    ]
    topics = [{"id": "both", "name": "Atlantis, Turkey", "summary": "Both."}]
    own = layer(tmp_path / "own", actors=actors, topics=topics)
    with load([own], cache=cache) as opened:
        yield opened


def test_the_whole_is_a_name(named: Catalogue) -> None:
    assert named.query(actor=["korea, north"]).actors == (("north-korea",),)


def test_the_parts_are_names(named: Catalogue) -> None:
    assert named.query(actor=["korea, atlantis"]).actors == (("old-korea", "atlantis"),)


def test_a_name_that_only_sounds_like_the_whole_does_not_count(named: Catalogue) -> None:
    assert named.query(actor=["atlantis,georgia"]).actors == (("atlantis", "georgia"),)


def test_the_name_of_another_kind_of_record_does_not_count(named: Catalogue) -> None:
    assert named.query(actor=["atlantis, turkey"]).actors == (("atlantis", "turkey"),)
    assert named.query(topic=["atlantis, turkey"]).topics == (("both",),)


def test_an_ambiguous_whole_is_not_split(named: Catalogue) -> None:
    with pytest.raises(UnknownNameError) as caught:
        named.query(actor=["Korea, the old"])
    assert (caught.value.message, caught.value.hint) == (
        "'Korea, the old' is the name of more than one record",
        "say which: north-korea (actor), old-korea (actor)",
    )
