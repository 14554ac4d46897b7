"""JSON shapes: whole records of the small record, every field there, in the contract's order."""

from __future__ import annotations

from typing import Any

import pytest

from alliancecli import dates, shapes
from alliancecli.builder import Records, build
from alliancecli.catalogue import LISTS, Catalogue
from alliancecli.model import Membership
from alliancecli.render.columns import FIELDS
from tests.conftest import SMALL

#: Keys in the order of the contract, section 4; fields added since stand between them.
CONTRACT = {
    "event": "id date earliest latest precision title summary kind actors roles frameworks topics"
    " regions place basis figures positions sources confidence checked",
    "framework": "id name abbreviation aliases kind legal scope part_of predecessors successors"
    " founded_by obligations decision_rule signed in_force established ended status status_history"
    " seat topics regions summary sources",
    "membership": "framework actor name iso3 cow role date start end start_earliest start_latest"
    " end_earliest end_latest note sources",
    "actor": "id name official_name kind aliases iso3 iso3166_3 cow gw codes wikidata existed"
    " predecessors successors regions",
    "source": "id type title author publisher issued URL container-title volume page number tier"
    " accessed",
    "topic": "id name aliases parent summary",
    "region": "id name aliases parent summary",
    "period": "id name aliases summary from to",
    "claim": "id statement aliases verdict correction subjects as_of sources",
}
HERALD: list[dict[str, Any]] = [{"id": "herald", "locator": None}]
GAZETTE: list[dict[str, Any]] = [{"id": "gazette", "locator": None}]
AS_OF = dates.parse("2024-12-31")


@pytest.fixture(scope="module")
def small() -> Records:
    """Return the small record, built."""
    return build([[SMALL / "record.yaml"]])


def test_an_event(small: Records) -> None:
    shape = shapes.event(small.by_kind["event"]["league-exercise-1997"])
    assert shape == {
        "id": "league-exercise-1997",
        "date": "1997-05~",
        "earliest": "1997-05-01",
        "latest": "1997-05-31",
        "precision": "month",
        "title": "The League holds exercise [Red] Example",
        "aliases": [],
        "summary": "About 1,200 persons took part; nothing in brackets is markup.",
        "kind": "exercise",
        "actors": ["league", "turkey"],
        "roles": {"league": "organiser", "turkey": "participant"},
        "frameworks": ["league"],
        "topics": ["cyber"],
        "regions": [],
        "place": None,
        "basis": None,
        "figures": [
            {
                "what": "personnel",
                "value": "1200",
                "unit": "persons",
                "qualifier": "about",
                "as_of": "1997-05",
                "sources": HERALD,
            }
        ],
        "positions": [],
        "note": None,
        "sources": [{"id": "herald", "locator": "=1+1"}],
        "confidence": "medium",
        "checked": "2024-12-01",
    }
    assert tuple(shape) == FIELDS["event"]


def test_an_event_with_an_open_end_and_no_roles(small: Records) -> None:
    shape = shapes.event(small.by_kind["event"]["talks-since-2020"])
    wanted = ("date", "earliest", "latest", "precision", "roles")
    assert {key: shape[key] for key in wanted} == {
        "date": "2020/..",
        "earliest": "2020-01-01",
        "latest": None,
        "precision": "interval",
        "roles": {"georgia": None, "turkey": None},
    }


def test_positions_of_an_event(small: Records) -> None:
    assert shapes.event(small.by_kind["event"]["incident-2008"])["positions"] == [
        {"actor": "georgia", "says": "They came first.", "sources": HERALD},
        {"actor": "atlantis", "says": "They came first; not we.", "sources": GAZETTE},
    ]


def test_a_framework(small: Records) -> None:
    shape = shapes.framework(small.by_kind["framework"]["league-treaty"], AS_OF)
    step = {"state": "active", "date": "1990-05-05", "earliest": "1990-05-05"}
    absent = "abbreviation founded_by decision_rule established ended organiser mandate basis seat"
    absent += " objectives decision_making contributions challenges"
    empty = (
        "aliases part_of predecessors successors signed_with regions provisions figures published"
    )
    assert shape == {
        "id": "league-treaty",
        "name": "Treaty of Example",
        "kind": "treaty",
        "legal": "treaty",
        "scope": "multilateral",
        "obligations": ["defense"],
        "signed": "1989-12-01",
        "in_force": "1990-05-05",
        "status": "active",
        "status_history": [
            {
                "state": "signed",
                "date": "1989-12-01",
                "earliest": "1989-12-01",
                "latest": "1989-12-01",
                "note": None,
                "sources": GAZETTE,
            },
            {**step, "latest": "1990-05-05", "note": None, "sources": GAZETTE},
        ],
        "topics": ["defence"],
        "summary": "The treaty that founded the League.",
        "unts": {"volume": "12", "page": "34", "registration": "567", "series": None},
        "note": "Its annexes were not read.",
        "sources": GAZETTE,
        "confidence": "high",
        "checked": "2024-12-01",
        **dict.fromkeys(absent.split()),
        **{key: [] for key in empty.split()},
    }
    assert tuple(shape) == FIELDS["framework"]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("1990-05-04", None),
        ("1990-05-05", "active"),
        ("2014-03-31", "active"),
        ("2014-04-01", "suspended"),
        ("2024-12-31", "suspended"),
    ],
)
def test_the_state_on_a_day(small: Records, day: str, state: str | None) -> None:
    league = small.by_kind["framework"]["league"]
    assert shapes.state_on(league, dates.parse(day).latest) == state
    assert shapes.framework(league, dates.parse(day))["status"] == state


def test_a_membership(small: Records) -> None:
    spells = list(small.by_kind["framework"]["league"].memberships())
    left = next(spell for spell in spells if spell.role == "member")
    assert shapes.membership(left, small.by_kind["actor"]["georgia"]) == {
        "framework": "league",
        "actor": "georgia",
        "name": "Georgia",
        "iso3": "GEO",
        "cow": "372",
        "role": "member",
        "date": "1995-07-01/2010-12",
        "start": "1995-07-01",
        "end": "2010-12",
        "start_earliest": "1995-07-01",
        "start_latest": "1995-07-01",
        "end_earliest": "2010-12-01",
        "end_latest": "2010-12-31",
        "note": "Left.",
        "sources": GAZETTE,
    }


def test_a_framework_that_belongs_has_no_codes(small: Records) -> None:
    spell = _spell("1990/..")
    shape = shapes.membership(spell, small.by_kind["framework"]["league"])
    assert (shape["name"], shape["iso3"], shape["cow"]) == ("League of Example States", None, None)
    assert tuple(shape) == FIELDS["membership"]


@pytest.mark.parametrize(
    ("date", "start", "end", "bounds"),
    [
        ("1990-05-05/..", "1990-05-05", None, ("1990-05-05", "1990-05-05", None, None)),
        ("1994~/", "1994", None, ("1994-01-01", "1994-12-31", None, None)),
        ("/1995-02", None, "1995-02", (None, None, "1995-02-01", "1995-02-28")),
        ("../1995", None, "1995", (None, None, "1995-01-01", "1995-12-31")),
        ("1994-?05", "1994-05", "1994-05", ("1994-05-01", "1994-05-31") * 2),
        ("1994-05-XX/..", "1994-05", None, ("1994-05-01", "1994-05-31", None, None)),
        ("1994-XX/..", "1994", None, ("1994-01-01", "1994-12-31", None, None)),
        ("1994-22/..", "1994", None, ("1994-06-01", "1994-08-31", None, None)),
        ("199X/..", None, None, ("1990-01-01", "1999-12-31", None, None)),
        ("[1994,1996]", None, None, ("1994-01-01", "1996-12-31") * 2),
    ],
)
def test_ends_of_a_membership(
    small: Records, date: str, start: str | None, end: str | None, bounds: tuple[str | None, ...]
) -> None:
    shape = shapes.membership(_spell(date), small.by_kind["actor"]["georgia"])
    assert (shape["start"], shape["end"]) == (start, end)
    keys = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    assert tuple(shape[key] for key in keys) == bounds


@pytest.mark.parametrize("kind", sorted(set(LISTS.values()) - {"event", "framework"}))
def test_plain_records_have_their_fields_in_order(small: Records, kind: str) -> None:
    for record in small.by_kind[kind].values():
        assert tuple(shapes.plain(record)) == FIELDS[kind]


def test_a_field_that_python_cannot_spell(small: Records) -> None:
    assert shapes.plain(small.by_kind["period"]["after-2014"]) == {
        "id": "after-2014",
        "name": "After 2014",
        "aliases": [],
        "summary": "It goes on.",
        "from": "2014-04-02",
        "to": None,
    }
    assert "container-title" in shapes.plain(small.by_kind["source"]["gazette"])


def test_nested_records_keep_their_fields(small: Records) -> None:
    assert shapes.plain(small.by_kind["term"]["obligation/defense"]) == {
        "list": "obligation",
        "id": "defense",
        "name": "Defense",
        "summary": None,
        "crosswalk": {"atop": "defense", "cow": "I", "plover": None},
    }


def test_stored_records_have_every_field_in_order(catalogue: Catalogue) -> None:
    for what, kind in LISTS.items():
        rows = list(catalogue.list(what))
        assert rows
        assert {tuple(row) for row in rows} == {FIELDS[kind]}
    hits = list(catalogue.search("league"))
    assert {tuple(hit) for hit in hits} == {FIELDS["hit"]}
    (shown,) = catalogue.show("league")
    assert {tuple(row) for row in shown["memberships"]} == {FIELDS["membership"]}
    assert tuple(shown) == (
        *("record", *FIELDS["framework"]),
        *("memberships", "events", "references"),
    )


@pytest.mark.parametrize("kind", CONTRACT)
def test_the_order_is_that_of_the_contract(kind: str) -> None:
    known = CONTRACT[kind].split()
    assert [field for field in FIELDS[kind] if field in known] == known


def _spell(date: str) -> Membership:
    return Membership(
        framework="league",
        actor="georgia",
        role="member",
        date=dates.parse(date),
        note=None,
        sources=(),
    )
