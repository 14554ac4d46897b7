"""The command line in JSON is the library's answer, for every option of every command."""

from __future__ import annotations

import json
from typing import Any

import pytest

from alliancecli.catalogue import LISTS, Catalogue
from alliancecli.cli.options import OUTPUT, SELECTION, STATUS
from tests.conftest import Run

#: Option typed -> the keyword of the library and its value; each stands alone in a test.
TYPED: dict[str, tuple[list[str], dict[str, Any]]] = {
    "nothing": ([], {}),
    "actor": (["--actor", "turkey,atlantis"], {"actor": ["turkey,atlantis"]}),
    "actors": (["-a", "atlantis", "-a", "georgia"], {"actor": ["atlantis", "georgia"]}),
    "framework": (["--framework", "LES"], {"framework": ["LES"]}),
    "frameworks": (
        ["-f", "league", "-f", "league-treaty"],
        {"framework": ["league", "league-treaty"]},
    ),
    "topic": (["--topic", "defence"], {"topic": ["defence"]}),
    "topics": (["-t", "cyber", "-t", "defence"], {"topic": ["cyber", "defence"]}),
    "region": (["--region", "europe"], {"region": ["europe"]}),
    "regions": (["-r", "caucasus"], {"region": ["caucasus"]}),
    "place": (["--place", "Tallinn"], {"place": ["Tallinn"]}),
    "period": (["--period", "nineties,2014"], {"period": ["nineties,2014"]}),
    "periods": (["-p", "1990s", "-p", "1997.."], {"period": ["1990s", "1997.."]}),
    "start": (["--from", "2000"], {"start": "2000"}),
    "end": (["--to", "2000"], {"end": "2000"}),
    "on": (["--on", "2008-08-09"], {"on": "2008-08-09"}),
    "text": (["--text", "league"], {"text": ["league"]}),
    "texts": (["-q", "league", "-q", "work"], {"text": ["league", "work"]}),
    "month_day": (["--month-day", "04-01"], {"month_day": "04-01"}),
    "minimum": ([], {}),  # of figures that a kind of record has: below
    "maximum": ([], {}),
    "with_predecessors": (
        ["-a", "georgia", "--with-predecessors"],
        {"actor": ["georgia"], "with_predecessors": True},
    ),
    "expand": (["-a", "league", "--expand"], {"actor": ["league"], "expand": True}),
    "sort": (["--sort", "title"], {"sort": "title"}),
    "reverse": (["--reverse"], {"reverse": True}),
    "limit": (["--limit", "2"], {"limit": 2}),
    "limited": (["-n", "0"], {"limit": 0}),
    "empty": (["--on", "1900"], {"on": "1900"}),
}
FOR_EVENTS: dict[str, tuple[list[str], dict[str, Any]]] = {
    "kind": (["--kind", "incident"], {"kind": ["incident"]}),
    "kinds": (["-k", "incident", "-k", "exercise"], {"kind": ["incident", "exercise"]}),
    "role": (["--role", "initiator"], {"role": ["initiator"]}),
    "minimum": (["--min", "personnel=1200"], {"minimum": ["personnel=1200"]}),
    "maximum": (["--max", "personnel=1199"], {"maximum": ["personnel=1199"]}),
    "ranked": (["--sort", "personnel"], {"sort": "personnel"}),
    "lasting": (["--sort", "duration", "--reverse"], {"sort": "duration", "reverse": True}),
}
FOR_FRAMEWORKS: dict[str, tuple[list[str], dict[str, Any]]] = {
    "kind": (["--kind", "alliance"], {"kind": ["alliance"]}),
    "role": (["--role", "partner"], {"role": ["partner"]}),
    "status": (["--status", "active"], {"status": ["active"]}),
    "status_changed": (["--status-changed", "2014"], {"status_changed": ["2014"]}),
    "minimum": (["--min", "staff=100"], {"minimum": ["staff=100"]}),
    "maximum": (["--max", "staff=100"], {"maximum": ["staff=100"]}),
    "ranked": (["--sort", "members", "-n", "1"], {"sort": "members", "limit": 1}),
    "status_on": (["--status", "active", "--on", "2000"], {"status": ["active"], "on": "2000"}),
}
EVENTS, FRAMEWORKS = TYPED | FOR_EVENTS, TYPED | FOR_FRAMEWORKS
del FRAMEWORKS["month_day"]  # a framework has no day of the year: tests/test_selection_axes.py
#: What is asked of every list, where it can be asked of the records.
LISTED = [
    (what, option)
    for what in LISTS
    for option in ("nothing", "start", "text", "sort", "reverse", "limit")
    if not (option == "start" and what in ("topics", "regions", "claims", "terms"))
    and not (option == "text" and what in ("terms", "coverage"))
]
SORTED = ("sort", "reverse", "ranked", "lasting")
SHOWN = ("league", "georgia", "incident-2008", "defence", "europe", "nineties", "gazette")
FIELDS = "id,title,sources"


def answer(run: Run, *arguments: str) -> Any:
    result = run(*arguments, "--json")
    assert result.status == 0
    return json.loads(result.out)


def test_no_option_is_left_out() -> None:
    """Fail for a new option until it stands in a table of this module."""
    assert set(SELECTION) <= set(EVENTS)
    assert set(SELECTION) | set(STATUS) <= {*FRAMEWORKS, "month_day"}
    assert set(OUTPUT) == {
        *("format", "json", "fields", "ids", "count", "group_by", "sources", "color"),
        *("envelope", "exit_status"),
    }


@pytest.mark.parametrize("option", EVENTS)
def test_timeline(run: Run, catalogue: Catalogue, option: str) -> None:
    arguments, typed = EVENTS[option]
    wanted = catalogue.query("event", **typed)
    rows = list(catalogue.timeline(wanted))
    assert answer(run, "timeline", *arguments) == rows
    assert answer(run, "timeline", *arguments, "--ids") == list(catalogue.ids("events", wanted))
    assert answer(run, "timeline", *arguments, "--count") == catalogue.count("events", wanted)
    chosen = [{name: row[name] for name in FIELDS.split(",")} for row in rows]
    assert answer(run, "timeline", *arguments, "--fields", FIELDS) == chosen


@pytest.mark.parametrize("option", FRAMEWORKS)
def test_list_frameworks(run: Run, catalogue: Catalogue, option: str) -> None:
    arguments, typed = FRAMEWORKS[option]
    wanted = catalogue.query("framework", **typed)
    assert answer(run, "list", "frameworks", *arguments) == list(
        catalogue.list("frameworks", wanted)
    )
    ids = list(catalogue.ids("frameworks", wanted))
    assert answer(run, "list", "frameworks", *arguments, "--ids") == ids
    assert answer(run, "list", "frameworks", *arguments, "--count") == len(ids)


@pytest.mark.parametrize(("what", "option"), LISTED)
def test_every_list(run: Run, catalogue: Catalogue, what: str, option: str) -> None:
    arguments, typed = TYPED[option]
    wanted = catalogue.query(LISTS[what], **typed)
    assert answer(run, "list", what, *arguments) == list(catalogue.list(what, wanted))


@pytest.mark.parametrize("name", SHOWN)
def test_show(run: Run, catalogue: Catalogue, name: str) -> None:
    (record,) = catalogue.show(name)
    assert answer(run, "show", name) == record
    assert answer(run, "show", name, "--fields", "id") == {"id": record["id"]}
    assert answer(run, "show", name, "--ids") == [record["id"]]
    assert answer(run, "show", name, "--count") == 1


@pytest.mark.parametrize(
    "option", [name for name in EVENTS if name not in ("sort", "reverse", "ranked", "lasting")]
)
def test_search(run: Run, catalogue: Catalogue, option: str) -> None:
    arguments, typed = EVENTS[option]
    hits = list(catalogue.search("league*", catalogue.query("event", **typed)))
    assert answer(run, "search", "league*", *arguments) == hits
    assert answer(run, "search", "league*", *arguments, "--ids") == [hit["id"] for hit in hits]


@pytest.mark.parametrize("kinds", [("topic",), ("event", "framework")])
def test_search_of_kinds(run: Run, catalogue: Catalogue, kinds: tuple[str, ...]) -> None:
    hits = list(catalogue.search("defence league*", kinds=kinds))
    typed = [part for kind in kinds for part in ("--record", kind)]
    assert answer(run, "search", "defence", "league*", *typed) == hits


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        ("year", lambda row: [row["earliest"][:4]]),
        ("decade", lambda row: [row["earliest"][:3] + "0s"]),
        ("topic", lambda row: row["topics"]),
        ("kind", lambda row: [row["kind"]]),
        ("source", lambda row: [source["id"] for source in row["sources"]]),
        ("place", lambda row: [row["place"] or "(none)"]),
    ],
)
def test_groups(run: Run, catalogue: Catalogue, by: str, labels: Any) -> None:
    groups: dict[str, list[Any]] = {}
    for row in catalogue.timeline():
        for label in labels(row):
            groups.setdefault(label, []).append(row)
    expected = [
        {"group": label, "count": len(rows), "records": rows}
        for label, rows in sorted(groups.items())
    ]
    assert answer(run, "timeline", "--group-by", by) == expected
    counts = [{"group": group["group"], "count": group["count"]} for group in expected]
    assert answer(run, "timeline", "--group-by", by, "--count") == counts


@pytest.mark.parametrize("flags", [["--sources"], ["--color", "always"], ["-e"], ["--exit-status"]])
def test_what_is_for_reading_changes_no_json(run: Run, flags: list[str]) -> None:
    assert run("timeline", "--json", *flags) == run("timeline", "--json")
    assert run("timeline", "--json", *flags, terminal=True, width=20) == run("timeline", "--json")


def test_info(run: Run, catalogue: Catalogue) -> None:
    assert answer(run, "info") == catalogue.info()


def test_export(run: Run, catalogue: Catalogue) -> None:
    assert run("export", "--json").out == "".join(catalogue.export())
