"""``status``: the state on a day, since when, until when; ``-q`` for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import PACTS, SMALL, Run
from tests.records import framework, layer, spell

ACTIVE = "framework\tleague\non\t{on}\nstate\tactive\nsince\t1990-05-05\nuntil\t2014-04-01\n"
ACTIVE += "note\tFirst meeting.\nsources\tgazette\n"
SUSPENDED = "framework\tleague\non\t{on}\nstate\tsuspended\nsince\t2014-04-01\nnote\tBy decision.\n"
SUSPENDED += "sources\tgazette\n"
NOT_YET = "framework\tleague\non\t{on}\nuntil\t1990-05-05\n"


@pytest.mark.parametrize(
    ("typed", "on", "out", "err"),
    [
        ("1990-05-04", "1990-05-04", NOT_YET, "alliance: no state on record by 1990-05-04\n"),
        ("1990-05-05", "1990-05-05", ACTIVE, ""),
        (
            "eighties..2013",
            "",
            "",
            "alliance: cannot read the date 'eighties' (it does not follow EDTF); "
            "try 2002-05-28, 'May 2002', 1990s, 1991..2002, 2014.. or 'last 10 years'\n",
        ),
        ("1991..2013", "2013-12-31", ACTIVE, ""),
        ("2014-03-31", "2014-03-31", ACTIVE, ""),
        ("2014-04-01", "2014-04-01", SUSPENDED, ""),
        (
            "2014",
            "",
            "",
            "alliance: 'league' had more than one state then: active, suspended; name a day\n",
        ),
        (
            "2030-01-01",
            "2024-12-31",
            SUSPENDED,
            "alliance: the record ends on 2024-12-31: the answer is as of that day\n",
        ),
    ],
)
def test_state_on_a_day(run: Run, typed: str, on: str, out: str, err: str) -> None:
    assert run("status", "LES", "--on", typed) == (0 if out else 2, out.format(on=on), err)


@pytest.mark.parametrize(
    ("typed", "status"), [("1990-05-04", 1), ("2000-01-01", 0), ("2020-01-01", 1)]
)
def test_quiet_says_it_with_the_exit_status(run: Run, typed: str, status: int) -> None:
    assert run("status", "league", "--on", typed, "-q") == (status, "", "")


def test_of_the_data_date_by_default_and_json_equals_the_library(
    run: Run, catalogue: Catalogue
) -> None:
    answer = json.loads(run("status", "league", "--json").out)
    assert answer == catalogue.status("league")
    assert answer == {
        "framework": "league",
        "on": "2024-12-31",
        "state": "suspended",
        "since": "2014-04-01",
        "until": None,
        "note": "By decision.",
        "sources": [{"id": "gazette", "locator": "page 9"}],
    }


def test_only_frameworks_have_a_status(run: Run) -> None:
    err = "alliance: no framework is called 'georgia'; try: alliance search\n"
    assert run("status", "georgia") == (3, "", err)


def test_one_status_has_the_formats_of_several(run: Run) -> None:
    head = "framework,on,state,since,until,note,sources\n"
    row = "league,2024-12-31,suspended,2014-04-01,,By decision.,gazette\n"
    assert run("status", "league", "-o", "csv") == (0, head + row, "")
    said = run("status", "league", "--json", "--fields", "state,since")
    assert json.loads(said.out) == {"state": "suspended", "since": "2014-04-01"}
    assert run("status", "league", "--fields", "state") == (0, "suspended\n", "")
    formats = "text, table, json, jsonl, csv, tsv, md, yaml"
    err = f"alliance: status has no format 'card'; formats: {formats}\n"
    assert run("status", "league", "-o", "card") == (2, "", err)
    err = "alliance: --color red: auto, always or never\n"
    assert run("status", "league", "--color", "red") == (2, "", err)


@pytest.mark.usefixtures("pacts")
def test_what_may_hold_still_is_not_in_force(run: Run, tmp_path: Path) -> None:
    """Every party's end is unknown: whether it still holds is not on record."""
    parties = [spell("alba", "party", "1990-01-01/"), spell("borea", "party", "1990-01-01/")]
    own = layer(tmp_path / "own", frameworks=[framework("bond", "Bond", members=parties)])
    listed = ("list", "frameworks", "--status", "active", "--ids", "--data", str(own))
    assert "bond" not in run(*listed).out.split()
    assert "bond" in run(*listed, "--on", "1990-01-01").out.split()
    note = "whether it still holds is not on record: nobody is known to be bound by it then"
    said = run("status", "bond", "-q", "--data", str(own))
    assert said == (1, "", f"alliance: {note}\n")


@pytest.mark.usefixtures("pacts")
@pytest.mark.parametrize(
    ("kind", "spells", "open_then"),
    [
        ("treaty", ("1990-01-01/2000-12-31",), "2005-01-01"),
        ("treaty", ("1990-01-01/2000-12-31", "1990-01-01/"), "2005-01-01"),
        (
            "council",
            ("1990-01-01/2000-12-31",),
            None,
        ),  # a body is there without those who were in it
    ],
)
def test_what_binds_nobody_then_may_have_ended(
    run: Run, tmp_path: Path, kind: str, spells: tuple[str, ...], open_then: str | None
) -> None:
    members = [
        spell(one, "party", days) for one, days in zip(("alba", "borea"), spells, strict=False)
    ]
    bond = framework("bond", "Bond", kind=kind, members=members)
    own = layer(tmp_path / "own", frameworks=[bond])
    asked = ("status", "bond", "-q", "--data", str(own), "--on")
    assert run(*asked, "1995-01-01") == (0, "", "")
    assert run(*asked, "2005-01-01").status == (0 if open_then is None else 1)


@pytest.mark.usefixtures("pacts")
def test_a_step_that_says_the_same_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    """Renewed in 1995, and nobody known to be bound since 1990; who is gone is gone by the day."""
    steps = [
        {"state": "active", "date": day, "sources": [{"id": "gazette"}]}
        for day in ("1980-01-01", "1995-01-01")
    ]
    parties = [spell(one, "party", "1980-01-01/1990-12-31") for one in ("alba", "delta")]
    bond = framework(
        "bond", "Bond", kind="treaty", established="1980-01-01", status=steps, members=parties
    )
    own = layer(tmp_path / "own", frameworks=[bond])
    for day, there in (("1985-01-01", True), ("1994-01-01", False), ("2005-01-01", False)):
        listed = run("list", "frameworks", "--status", "active", "--on", day, "--data", str(own))
        assert ("bond" in listed.out) is there
        said = run("status", "bond", "--on", day, "--fields", "note", "--data", str(own)).out
        assert ("nobody is known" in said) is not there
        assert ("No longer there: Delta" in said) is not there


@pytest.mark.usefixtures("pacts")
def test_what_was_only_signed_may_not_have_lapsed_yet(run: Run, tmp_path: Path) -> None:
    steps = [
        {"state": "signed", "date": "1980-01-01", "note": "Signed", "sources": [{"id": "gazette"}]},
        {"state": "terminated", "date": "1990", "note": "Lapsed", "sources": [{"id": "gazette"}]},
    ]
    bond = framework("bond", "Bond", kind="treaty", signed="1980-01-01", ended="1990", status=steps)
    own = layer(tmp_path / "own", frameworks=[bond])
    said = run("status", "bond", "--on", "1990-03-01", "--fields", "state,note", "--data", str(own))
    not_known = "Whether it was so by then is not known: the date on record is less exact."
    assert said.out == f"terminated\tLapsed. {not_known}\n"


@pytest.mark.usefixtures("pacts")
def test_a_state_may_not_have_begun_where_its_date_is_coarse(run: Run, tmp_path: Path) -> None:
    """Over by 1939 or 1940: in force before, over after, open between; so is the beginning."""
    steps = [
        {"state": "active", "date": "1921", "sources": [{"id": "gazette"}]},
        {"state": "terminated", "date": "[1939..1940]", "sources": [{"id": "gazette"}]},
    ]
    parties = [spell(one, "party", "1921/1940") for one in ("alba", "borea")]
    bond = framework(
        "bond",
        "Bond",
        kind="treaty",
        established="1921",
        ended="[1939..1940]",
        status=steps,
        members=parties,
    )
    own = layer(tmp_path / "own", frameworks=[bond])
    not_known = "whether it was so by then is not known: the date on record is less exact"
    for day, status, said in (
        ("1921-03-01", 1, f"alliance: {not_known}\n"),
        ("1921-12-31", 0, ""),
        ("1938-12-31", 0, ""),
        ("1939-03-01", 1, f"alliance: {not_known}\n"),
        ("1940-12-31", 1, ""),
    ):
        asked = ("status", "bond", "-q", "--on", day, "--data", str(own))
        assert run(*asked) == (status, "", said)
    (found, *_) = json.loads(
        run("check", "The Bond was in force in March 1939", "--data", str(own), "--json").out
    )
    assert found["verdict"] == "unverifiable"
    assert found["correction"].endswith(f"{not_known[0].upper()}{not_known[1:]}.")
    for statement in ("The Bond existed in 1930", "How long did the Bond last?"):
        assert run("check", statement, "--data", str(own)).status == 0


def test_on_a_terminal_it_is_aligned_and_wrapped(run: Run) -> None:
    out = run("status", "league", "--on", "2000-01-01", terminal=True, width=30).out
    assert out == (
        "framework  league\n"
        "       on  2000-01-01\n"
        "    state  active\n"
        "    since  1990-05-05\n"
        "    until  2014-04-01\n"
        "     note  First meeting.\n"
        "  sources  gazette\n"
    )
    narrow = run("status", "league", terminal=True, width=22).out.splitlines()
    assert narrow[4:6] == ["     note  By", "           decision."]


@pytest.mark.parametrize("command", ["info", "export", "validate", "status league", "stats"])
def test_json_and_another_format_exclude_each_other(run: Run, command: str) -> None:
    err = "alliance: --json and -o yaml exclude each other\n"
    assert run(*command.split(), "--json", "-o", "yaml") == (2, "", err)


def test_a_coarse_step_begins_no_earlier_than_the_one_before(run: Run, tmp_path: Path) -> None:
    record = (SMALL / "record.yaml").read_text("utf-8")
    begins = 'state: active, date: "1990-05-05", sources'
    own = record[record.index("- id: league-treaty") : record.index("\nevents:")]
    coarse = own.replace('"1989-12-01"', '"1990-02-24"').replace(
        begins, begins.replace("-05-05", "")
    )
    (tmp_path / "own.yaml").write_text(f"frameworks:\n{coarse}", "utf-8")

    def state(day: str) -> object:
        arguments = ("status", "league-treaty", "--on", day, "--json", "--data", str(tmp_path))
        return json.loads(run(*arguments).out)["state"]

    assert (state("1990-02-23"), state("1990-02-24")) == (None, "active")
    arguments = ("list", "frameworks", "--data", str(tmp_path), "--status", "active", "--ids")
    assert run(*arguments, "--on", "1990-02-23").out == ""
    assert run(*arguments, "--on", "1990-02-24").out == "league-treaty\n"


@pytest.mark.usefixtures("pacts")
def test_of_a_pact_whose_end_nobody_knows_it_says_so_and_who_is_gone(
    run: Run, tmp_path: Path
) -> None:
    record = (PACTS / "record.yaml").read_text("utf-8")
    own = record[record.index("- id: truce\n") : record.index("\nevents:")]
    ended = '  - {state: terminated, date: "1970-01-01", sources: [{id: gazette}]}\n'
    unknown = (
        own.replace(ended, "").replace("/1970-01-01", "/").replace('  ended: "1970-01-01"\n', "")
    )
    (tmp_path / "own.yaml").write_text(f"frameworks:\n{unknown}", "utf-8")
    arguments = ("status", "truce", "--data", str(tmp_path))
    assert run(*arguments).out == (
        "framework\ttruce\non\t2010-06-30\nstate\tactive\nsince\t1960-05-01\n"
        "note\tWhether it still holds is not on record: nobody is known to be bound by it then."
        ' No longer there: Delta "the old" (1900/1990-12-31).\n'
        "sources\tgazette\n"
    )
    gone = unknown.replace("[alba, delta]", "[alba, borea]").replace("1960-05-01", "1975-05-01")
    (tmp_path / "own.yaml").write_text(f"frameworks:\n{gone}", "utf-8")
    assert json.loads(run(*arguments, "--json").out)["note"] == (
        "Whether it still holds is not on record: nobody is known to be bound by it then."
    )


@pytest.mark.usefixtures("pacts")
def test_what_has_ended_has_a_status_on_a_later_day(run: Run) -> None:
    for on, ids in ((), "truce\n"), (("--on", "2000-01-01"), "truce\n"), (("--on", "1965"), ""):
        assert run("list", "frameworks", "--status", "terminated", *on, "--ids").out == ids


def test_a_note_of_a_later_step_has_its_date(run: Run, tmp_path: Path) -> None:
    step = {"state": "active", "note": "Nobody came.", "sources": [{"id": "gazette"}]}
    status = [{**step, "date": "2000-01-01"}, {**step, "date": "2003-05"}]
    own = layer(tmp_path / "own", frameworks=[framework("inn", "Inn", status=status)])
    found = json.loads(run("status", "inn", "--json", "--data", str(own)).out)
    assert (found["since"], found["note"]) == ("2000-01-01", "May 2003: Nobody came.")
    before = json.loads(run("status", "inn", "--on", "2001", "--json", "--data", str(own)).out)
    assert (before["since"], before["note"]) == ("2000-01-01", "Nobody came.")
