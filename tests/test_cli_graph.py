"""``graph``: who is tied to whom on a day, around an actor, along a path, in every format."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import networkx
import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

OWED = "defense,nonaggression"
ALBA_BOREA = "alba\tborea\tdefense\tpact\ttrue\n"


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ("", ALBA_BOREA),
        (
            "--on 2000",
            ALBA_BOREA + "alba\tcorda\tdefense\tpact\ttrue\nborea\tcorda\tdefense\tpact\ttrue\n",
        ),
        ("--on 1952-06-01", "alba\tborea\tdefense\tpact\tfalse\n"),
        (
            f"--on 1965 --obligation {OWED}",
            ALBA_BOREA + "alba\tdelta\tnonaggression\ttruce\ttrue\n",
        ),
        ("--on 1969-12-31 --obligation nonaggression", "alba\tdelta\tnonaggression\ttruce\ttrue\n"),
        ("--on 1980", ALBA_BOREA + "borea\tdelta\tdefense\tpromise\tfalse\n"),
        (
            "--on 2000 -a corda",
            "alba\tcorda\tdefense\tpact\ttrue\nborea\tcorda\tdefense\tpact\ttrue\n",
        ),
        (
            "--on 2000 -a corda,alba",
            ALBA_BOREA + "alba\tcorda\tdefense\tpact\ttrue\nborea\tcorda\tdefense\tpact\ttrue\n",
        ),
        (f"--on 1965 --obligation {OWED} -a delta", "alba\tdelta\tnonaggression\ttruce\ttrue\n"),
        (
            f"--on 1965 --obligation {OWED} -a delta --depth 2",
            ALBA_BOREA + "alba\tdelta\tnonaggression\ttruce\ttrue\n",
        ),
        (
            f"--on 1965 --obligation {OWED} --path delta borea",
            "alba\tdelta\tnonaggression\ttruce\ttrue\n" + ALBA_BOREA,
        ),
        (
            "--on 1995-02-03 --obligation consultation -f council",
            "echo\tpact\tconsultation\tcouncil\ttrue\n",
        ),
        (  # suspended on some day of 2001
            "--on 2001-06-01 --obligation consultation -f council",
            "echo\tpact\tconsultation\tcouncil\tfalse\n",
        ),
    ],
)
def test_ties(run: Run, arguments: str, out: str) -> None:
    assert run("graph", *arguments.split()) == (0, out, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("--on 1951", "no ties on record on 1951-12-31 (none recorded)"),
        ("--path alba echo", "no path on record on 2010-06-30 (outside coverage)"),
        (
            "--on 2002-06 --obligation consultation -f council",
            "no ties on record on 2002-06-30 (outside coverage)",
        ),
    ],
)
def test_none(run: Run, arguments: str, said: str) -> None:
    assert run("graph", *arguments.split()) == (0, "", f"alliance: {said}\n")
    assert run("graph", *arguments.split(), "-e") == (1, "", f"alliance: {said}\n")
    assert run("graph", *arguments.split(), "-e", "--json").status == 1


def test_ties_of_unknown_end_are_told(run: Run, tmp_path: Path) -> None:
    """Of frameworks of unknown end it is said that they may tie, not that there is no tie."""
    owed: Any = {"obligations": ["defense"], "kind": "treaty", "scope": "bilateral"}
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework(
                f"pact-{number}",
                f"Pact {number}",
                signed="1990-01-01",
                members=[spell(one, "party", "1995-02-03/") for one in sides],
                **owed,
            )
            for number, sides in enumerate([("echo", "corda")] * 4 + [("echo", "alba")])
        ],
    )
    all_of = "-f pact-0,pact-1,pact-2,pact-3,pact-4"
    for typed, none, told in (
        (f"{all_of} -a echo", "no ties", "pact-0, pact-1, pact-2 and 2 more"),
        (f"{all_of} -a corda", "no ties", "pact-0, pact-1, pact-2 and 1 more"),
        ("-f pact-4 --path alba echo", "no path", "pact-4"),
    ):
        note = f"{none} on record on 1999-12-31 (not known until when they bound: {told})"
        asked = ("graph", "--data", str(own), "--on", "1999", *typed.split())
        assert run(*asked) == (0, "", f"alliance: {note}\n")
    around = ("graph", "--data", str(own), "-a", "echo")
    data = json.loads(run(*around, "--on", "1999", "--json").out)
    assert data["graph"]["end_unknown"] == ["pact-0", "pact-1", "pact-2", "pact-3", "pact-4"]
    assert [edge["frameworks"] for edge in data["edges"]] == []
    data = json.loads(run(*around, "--on", "1995-02-03", "--json").out)
    assert data["graph"]["end_unknown"] == []
    assert [edge["source"] for edge in data["edges"]] == ["alba", "corda"]


def test_a_path_has_two_ends(run: Run) -> None:
    err = "alliance: 'alba' and 'alba' are one; name two actors\n"
    assert run("graph", "--path", "alba", "Alba") == (2, "", err)


def test_a_day_after_the_data_date(run: Run) -> None:
    note = "alliance: the record ends on 2010-06-30: the answer is as of that day\n"
    assert run("graph", "--on", "2030") == (0, ALBA_BOREA, note)


def test_json_is_the_answer_of_the_library_and_networkx_reads_it(
    run: Run, catalogue: Catalogue
) -> None:
    data = json.loads(run("graph", "--on", "2000", "--json").out)
    assert data == json.loads(json.dumps(catalogue.graph(on="2000")))
    assert data["graph"] == {
        "on": "2000-12-31",
        "obligations": ["defense"],
        "frameworks": [],
        "end_unknown": [],
    }
    assert data["nodes"][0] == {
        "id": "alba",
        "name": "Alba",
        "kind": "state",
        "iso3": "ALA",
        "cow": "10",
    }
    graph = networkx.node_link_graph(data, edges="edges")
    assert sorted(graph.edges) == [("alba", "borea"), ("alba", "corda"), ("borea", "corda")]
    assert run("graph", "--on", "2000", "--count").out == "3\n"


def test_graphml_and_gexf_are_read_back(run: Run) -> None:
    typed = ("graph", "--on", "1965", "--obligation", OWED)
    graphml = networkx.read_graphml(io.BytesIO(run(*typed, "-o", "graphml").out.encode()))
    gexf = networkx.read_gexf(io.BytesIO(run(*typed, "-o", "gexf").out.encode()))
    for graph in (graphml, gexf):
        assert {frozenset(edge) for edge in graph.edges} == {
            frozenset(("alba", "borea")),
            frozenset(("alba", "delta")),
        }
        assert graph.nodes["delta"]["name"] == 'Delta "the old"'
        assert graph.edges["alba", "delta"]["frameworks"] == "truce"
        assert graph.edges["alba", "delta"]["certain"] == "true"


def test_dot_dashes_what_is_not_certain(run: Run) -> None:
    lines = run("graph", "--on", "1980", "-o", "dot").out.splitlines()
    assert lines[-3:] == [
        '  "alba" -- "borea" [tooltip="pact (defense)"];',
        '  "borea" -- "delta" [tooltip="promise (defense)", style=dashed];',
        "}",
    ]


def test_dot_escapes_what_a_name_holds(run: Run) -> None:
    assert run("graph", "--on", "1965", "--obligation", "nonaggression", "-o", "dot").out == (
        "graph alliances {\n  graph [overlap=false];\n  node [shape=box];\n"
        '  "alba" [label="Alba"];\n  "delta" [label="Delta \\"the old\\""];\n'
        '  "alba" -- "delta" [tooltip="truce (nonaggression)"];\n}\n'
    )


@pytest.mark.parametrize("name", ["dot", "json", "csv"])
def test_out_writes_the_same_text(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "ties"
    assert run("graph", "-o", name, "--out", str(path)) == (0, "", f"alliance: written: {path}\n")
    assert path.read_text("utf-8") == run("graph", "-o", name).out


def test_on_a_terminal_a_table_with_its_day(run: Run) -> None:
    result = run("graph", terminal=True, environ={"NO_COLOR": "1"})
    assert result.err == "alliance: as of 2010-06-30, the data date\n"
    assert [line.split() for line in result.out.splitlines()] == [
        ["source", "target", "obligations", "frameworks", "certain"],
        ["─" * 52],
        ["alba", "borea", "defense", "POA", "true"],
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        (
            "--obligation peace",
            3,
            "no obligation that ties is called 'peace'; there are: "
            "defense, offense, neutrality, nonaggression, consultation",
        ),
        ("--depth 2", 2, "--depth counts steps around an actor; add --actor"),
        ("--path alba borea -a alba", 2, "--path and --actor exclude each other"),
        (
            "--count -o dot",
            2,
            "--count counts ties, and -o dot writes them out; leave one out",
        ),
        ("-a atlantis", 3, "no record is called 'atlantis'; try: alliance search"),
        ("--path alba atlantis", 3, "no record is called 'atlantis'; try: alliance search"),
        ("-f guard,league", 3, "no framework is called 'league'; try: alliance search"),
    ],
)
def test_what_cannot_be_answered(run: Run, arguments: str, status: int, err: str) -> None:
    assert run("graph", *arguments.split()) == (status, "", f"alliance: {err}\n")


@pytest.mark.parametrize(
    ("package", "arguments", "err"),
    [
        (
            "networkx",
            ("graph", "-o", "gexf"),
            "gexf needs networkx; install it with: pip install 'alliancecli[graph]'",
        ),
        (
            "pyarrow",
            ("panel", "-o", "parquet", "--out", "x.parquet", "-f", "pact", "--from", "2000"),
            "parquet needs pyarrow; install it with: pip install 'alliancecli[parquet]'",
        ),
    ],
)
def test_an_extra_that_is_not_installed(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    package: str,
    arguments: tuple[str, ...],
    err: str,
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == (2, "", f"alliance: {err}\n")
    assert list(tmp_path.iterdir()) == []
