"""alliance show: one record by any of its names, everything about it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import Run
from tests.records import actor, event, framework, layer

SUSPENDED = "league-suspended-2014"


@pytest.mark.parametrize(
    ("words", "id"),
    [
        (["league"], "league"),
        (["League", "of", "Example", "States"], "league"),
        (["League of Example States"], "league"),
        (["türkiye"], "turkey"),
        (["372"], "georgia"),
        (["The", "League", "is", "active."], "league-active"),
    ],
)
def test_by_any_name(run: Run, words: list[str], id: str) -> None:
    assert run("show", *words, "--ids") == (0, f"{id}\n", "")
    assert json.loads(run("show", *words, "--json").out)["id"] == id


@pytest.mark.parametrize(
    ("id", "kind", "more"),
    [
        ("league", "framework", ["memberships", "events", "references"]),
        ("georgia", "actor", ["memberships", "events", "references"]),
        ("incident-2008", "event", ["references"]),
        ("defence", "topic", ["frameworks", "events", "references"]),
        ("europe", "region", ["frameworks", "events", "references"]),
        ("nineties", "period", ["frameworks", "events", "references"]),
        ("league-active", "claim", ["references"]),
        ("gazette", "source", ["cited_by"]),
    ],
)
def test_what_belongs_to_each_kind(
    run: Run, catalogue: Catalogue, id: str, kind: str, more: list[str]
) -> None:
    shown = json.loads(run("show", id, "--json").out)
    (record,) = [row for row in catalogue.list(f"{kind}s") if row["id"] == id]
    assert list(shown) == ["record", *record, *more]
    assert {"record": kind, **record} == {key: shown[key] for key in ("record", *record)}


def test_what_hangs_on_a_framework_is_in_order(run: Run) -> None:
    shown = json.loads(run("show", "league", "--json").out)
    assert [(spell["actor"], spell["role"]) for spell in shown["memberships"]] == [
        ("atlantis", "founding-member"),
        ("georgia", "observer"),
        ("turkey", "partner"),
        ("georgia", "member"),
    ]
    assert [event["id"] for event in shown["events"]] == [
        "league-exercise-1997",
        "league-suspended-2014",
    ]
    assert [source["id"] for source in shown["references"]] == ["gazette", "herald"]


def test_a_wider_topic_shows_what_is_below_it(run: Run) -> None:
    shown = json.loads(run("show", "defence", "--json").out)
    assert [record["id"] for record in shown["frameworks"]] == ["league-treaty", "league"]
    assert len(shown["events"]) == 5
    narrow = json.loads(run("show", "cyber", "--json").out)
    assert [record["id"] for record in narrow["frameworks"]] == ["league"]
    assert len(narrow["events"]) == 2


@pytest.mark.parametrize(
    ("first", "last", "frameworks", "events"),
    [
        ("2008-08-12", "2014-04-01", ["league-treaty", "league"], ["incident-2008", SUSPENDED]),
        ("2008-08-13", "2014-03-31", ["league-treaty", "league"], []),
        ("1990-05-05", "1990-05-05", ["league-treaty", "league"], []),
        ("1990-05-04", "1990-05-04", ["league-treaty"], []),
        ("1900", "1901", [], ["before-1985"]),
    ],
)
def test_what_falls_into_a_period(
    run: Run, tmp_path: Path, first: str, last: str, frameworks: list[str], events: list[str]
) -> None:
    span = {"id": "span", "name": "Span", "from": first, "to": last, "summary": "Days."}
    own = layer(
        tmp_path / "own",
        periods=[span],
        frameworks=[framework("undated", "Undated", status=[])],
        events=[event("before-1985", "../1985")],
    )
    shown = json.loads(run("show", "span", "--json", "--data", str(own)).out)
    assert [record["id"] for record in shown["frameworks"]] == frameworks
    assert [record["id"] for record in shown["events"]] == events


def test_what_cites_and_what_is_cited(run: Run) -> None:
    suspended = json.loads(run("show", SUSPENDED, "--json").out)
    assert [source["id"] for source in suspended["references"]] == ["gazette"]
    herald = json.loads(run("show", "herald", "--json").out)
    assert herald["cited_by"] == [
        "league-exercise-1997",
        "incident-2008",
        "talks-since-2020",
        "league",
    ]


def test_bare_fields_are_those_of_the_record(run: Run) -> None:
    keys = list(json.loads(run("show", "gazette", "--json").out))
    assert run("show", "gazette", "--fields") == (0, "\n".join((*keys, "")), "")
    assert run("show", "gazette", "--fields", "memberships") == (
        2,
        "",
        f"alliance: no field is called 'memberships'; fields: {', '.join(keys)}\n",
    )


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ("league --fields seat,abbreviation", "seat\tTallinn\nabbreviation\tLES\n"),
        ("league --fields abbreviation --json", '{"abbreviation": "LES"}\n'),
        (
            "georgia --fields memberships",
            "membership\tleague\tgeorgia\tGeorgia\tobserver\t1991/1995-06-30\n"
            "membership\tleague\tgeorgia\tGeorgia\tmember\t1995-07-01/2010-12\n",
        ),
        ("league --count", "1\n"),
        ("league --ids --json", '["league"]\n'),
    ],
)
def test_output(run: Run, arguments: str, out: str) -> None:
    assert run("show", *arguments.split(), "-e") == (0, out, "")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "Missing argument 'name'; see alliance show --help"),
        (("leage",), 3, "no record is called 'leage'; did you mean league?"),
        (("qqqq", "rrrr"), 3, "no record is called 'qqqq rrrr'; try: alliance search"),
        (("league", "--zzz"), 2, "No such option: --zzz; see alliance show --help"),
        (("league", "--json", "-o", "md"), 2, "--json and -o md exclude each other"),
        (
            ("league", "--group-by", "year"),
            2,
            "--group-by groups several records, and this is one; leave it out",
        ),
    ],
)
def test_refusals(run: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    assert run("show", *arguments) == (status, "", f"alliance: {said}\n")


def test_an_ambiguous_name(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", actors=[actor("x", "X", aliases=["Turkiye"])])
    assert run("show", "turkiye", "--data", str(own)) == (
        3,
        "",
        "alliance: 'turkiye' is the name of more than one record; say which: turkey (actor), x"
        " (actor)\n",
    )


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ({"volume": "34", "page": "243", "registration": "541"}, "UNTS 34, p. 243, no. 541"),
        ({"series": "LNTS", "volume": "94", "page": "57"}, "LNTS 94, p. 57"),
        ({"series": "LNTS", "registration": "3405"}, "LNTS, no. 3405"),
    ],
)
def test_a_card_cites_the_treaty_series(
    run: Run, tmp_path: Path, place: dict[str, str], shown: str
) -> None:
    own = layer(tmp_path / "own", frameworks=[framework("pact-1928", "Pact", unts=place)])
    card = run("show", "pact-1928", "-o", "card", "--data", str(own)).out
    assert [line.strip() for line in card.splitlines() if "treaty series" in line] == [
        f"treaty series  {shown}"
    ]


def test_a_card_cites_other_treaty_series(run: Run, tmp_path: Path) -> None:
    places = [
        {"series": "bfsp", "volume": "46", "page": "23"},
        {"series": "can-ts", "number": "15", "year": "1946"},
    ]
    terms = [{"list": "treaty-series", "id": one["series"], "name": "X"} for one in places]
    pact = framework("pact-1928", "Pact", published=places)
    own = layer(tmp_path / "own", frameworks=[pact], terms=terms)
    card = run("show", "pact-1928", "-o", "card", "--data", str(own)).out
    assert [line.strip() for line in card.splitlines() if "published in" in line] == [
        "published in  BFSP 46, p. 23; CAN TS, no. 15 (1946)"
    ]
