"""``cite``: references of records, of a selection and of the catalogue, in every format."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from alliancecli import __released__, __version__, dates
from alliancecli.catalogue import Catalogue
from alliancecli.errors import UsageError
from tests.conftest import Run
from tests.records import event, framework, layer

ROOT = Path(__file__).parent.parent
HERALD = "Example Herald. Herald. https://example.org/herald?a=1&b=2\n"
GAZETTE = "Example Gazette. League of Example States, 6 May 1990. https://example.org/gazette\n"
ITSELF = "Small record, records as of 2024-12-31. version 1. alliance contributors, {}.\n"


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (("league",), HERALD + GAZETTE),
        (("treaty-signed-1989",), GAZETTE),
        (("treaty-signed-1989", "talks-since-2020"), HERALD + GAZETTE),
        (("incident-2008", "gazette"), HERALD + GAZETTE),
        (("herald",), HERALD),
        (("league-active",), GAZETTE),
        (("--topic", "cyber", "--kind", "secondary"), HERALD),
        (("--on", "2008-08-09"), HERALD + GAZETTE),
        (("--status", "suspended", "-a", "turkey"), HERALD + GAZETTE),
        (("--role", "partner"), HERALD + GAZETTE),
        (("--role", "partner", "--kind", "primary", "--count"), "1\n"),
        (
            ("herald", "-o", "md"),
            "- *Example Herald*. Herald. <https://example.org/herald?a=1&b=2>\n",
        ),
        (("league", "--ids"), "herald\ngazette\n"),
        (("league", "--count"), "2\n"),
        (("--text", "league", "--count"), "2\n"),
        (
            ("gazette", "-o", "tsv"),
            "id\ttype\ttitle\tauthor\tpublisher\tissued\tURL\tcontainer-title\tvolume\tpage"
            "\tnumber\ttier\taccessed\n"
            "gazette\twebpage\tExample Gazette\t\tLeague of Example States\t1990-05-06"
            "\thttps://example.org/gazette\t\t\t\t\tprimary\t2024-12-01\n",
        ),
    ],
)
def test_references(run: Run, arguments: tuple[str, ...], out: str) -> None:
    assert run("cite", *arguments) == (0, out, "")


PACT = "Treaty of Example. UNTS 12, 34. 1 December 1989.\n"
SERIES = {"published": [{"series": "ukts", "number": "3", "year": "1929"}]}


@pytest.mark.parametrize(
    ("place", "out"),
    [
        ({}, "Pact. 27 August 1928.\n"),
        (SERIES, "Pact. United Kingdom Treaty Series 3 (1929). 27 August 1928.\n"),
        (
            {"published": [{"series": "bfsp", "volume": "46", "number": "7", "page": "23"}]},
            "Pact. BFSP 46, 23. 27 August 1928.\n",
        ),
        (SERIES | {"unts": {"registration": "541"}}, "Pact. UNTS 541. 27 August 1928.\n"),
        (
            {"unts": {"series": "LNTS", "volume": "94", "page": "57"}},
            "Pact. LNTS 94, 57. 27 August 1928.\n",
        ),
    ],
)
def test_a_treaty_itself(run: Run, tmp_path: Path, place: dict[str, Any], out: str) -> None:
    steps = [{"state": "active", "date": "1928-08-27", "sources": [{"id": "gazette"}]}]
    pact = framework("pact-1928", "Pact", kind="treaty", obligations=["defense"], **place)
    pact |= {"signed": "1928-08-27", "status": steps}
    names = (("ukts", "United Kingdom Treaty Series"), ("bfsp", "BFSP"))
    terms = [{"list": "treaty-series", "id": id, "name": name} for id, name in names]
    own = str(layer(tmp_path / "own", frameworks=[pact], terms=terms))
    assert run("cite", "--treaty", "pact-1928", "--data", own) == (0, out, "")
    both = run("cite", "--treaty", "league-treaty", "pact-1928", "league-treaty", "--data", own)
    assert both == (0, PACT + out, "")


def test_a_treaty_itself_as_data(run: Run, catalogue: Catalogue) -> None:
    (answer,) = catalogue.cite(["league-treaty"], treaty=True)
    assert answer == {
        "id": "league-treaty",
        "type": "treaty",
        "title": "Treaty of Example",
        "author": None,
        "publisher": None,
        "issued": "1989-12-01",
        "URL": None,
        "container-title": "UNTS",
        "volume": "12",
        "page": "34",
        "number": None,
        "tier": "primary",
        "accessed": None,
    }
    assert json.loads(run("cite", "--treaty", "league-treaty", "-o", "json").out) == [answer]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), "--treaty is of named instruments; name one or more"),
        (
            ("league",),
            "'league' is no instrument with a date of signature; name its treaty: league-treaty",
        ),
        (
            ("turkey",),
            "'turkey' is no instrument with a date of signature; name what was signed",
        ),
    ],
)
def test_what_is_no_treaty(run: Run, names: tuple[str, ...], said: str) -> None:
    assert run("cite", "--treaty", *names) == (2, "", f"alliance: {said}\n")


def test_the_catalogue_itself(run: Run, catalogue: Catalogue) -> None:
    released = dates.display(dates.parse(__released__))
    assert run("cite") == (0, ITSELF.format(released), "")
    (row,) = catalogue.cite()
    assert (row["id"], row["number"], row["issued"]) == ("alliance-1", "version 1", __released__)
    assert set(row) == set(next(iter(catalogue.list("sources"))))
    assert "@misc{alliance-1,\n" in run("cite", "-o", "bibtex").out


def test_the_release_is_the_one_of_the_pages() -> None:
    cff = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f'version: {__version__}\ndate-released: "{__released__}"\n' in cff
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## (.+)$", changelog, re.MULTILINE)[0] == f"{__version__} - {__released__}"


@pytest.mark.parametrize(
    ("typed", "names"),
    [({}, ("league",)), ({"topic": ["cyber"]}, ()), ({"on": "2008-08-09"}, ()), ({}, ())],
)
def test_json_is_the_answer_of_the_library(
    run: Run, catalogue: Catalogue, typed: dict[str, Any], names: tuple[str, ...]
) -> None:
    options = [
        f"--{name}={value if isinstance(value, str) else value[0]}" for name, value in typed.items()
    ]
    rows = list(catalogue.cite(names, **typed))
    assert rows
    assert json.loads(run("cite", *names, *options, "--json").out) == rows


def test_a_terminal_breaks_lines_between_words(run: Run, tmp_path: Path) -> None:
    shown = "Example Gazette. League of Example\n    States, 6 May 1990.\n    https://example.org/gazette\n"
    typed = ("cite", "treaty-signed-1989")
    assert run(*typed, terminal=True, width=36) == (0, shown, "")
    assert (
        run(*typed, "-o", "bibtex", terminal=True, width=36).out == run(*typed, "-o", "bibtex").out
    )
    path = tmp_path / "references"
    run(*typed, "--out", str(path), terminal=True, width=36)
    assert path.read_text("utf-8") == GAZETTE


def test_by_author_or_publisher_then_date(run: Run, tmp_path: Path) -> None:
    sources = [
        {"id": "z", "type": "book", "title": "Z", "publisher": "Ärzte", "URL": "https://z.org"},
        {
            "id": "y",
            "type": "book",
            "title": "Y",
            "author": "B",
            "publisher": "A",
            "issued": "1999",
        },
        {
            "id": "x",
            "type": "book",
            "title": "X",
            "author": "B",
            "publisher": "Z",
            "issued": "1998",
        },
        {"id": "w", "type": "book", "title": "W", "publisher": "Z"},
    ]
    cited = [{"id": entry["id"]} for entry in sources]
    tiered = [{**entry, "tier": "secondary"} for entry in sources]
    own = layer(tmp_path / "own", events=[event("e", sources=cited)], sources=tiered)
    assert run("cite", "e", "--ids", "--data", str(own)).out == "z\nx\ny\nw\n"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("turkey",), 0, "no sources: turkey cites none itself; for what happened: --actor turkey"),
        (("cyber",), 0, "no sources: cyber cites none itself; for what happened: --topic cyber"),
        (("--on", "1900"), 0, "no sources: nothing on record meets the selection"),
        (("--on", "1900", "-e"), 1, "no sources: nothing on record meets the selection"),
        (("--on", "1900", "-e", "--json"), 1, "no sources: nothing on record meets the selection"),
        (
            ("league", "--topic", "cyber"),
            2,
            "records are named or selected, not both; leave one out",
        ),
        (
            ("league", "-o", "bibtex", "--ids"),
            2,
            "--ids and --count are not for -o bibtex; leave one out",
        ),
        (
            ("league", "-o", "chronology"),
            2,
            "cite has no format 'chronology'; formats: text, md, bibtex, ris, csl, json, jsonl,"
            " csv, tsv, yaml, table",
        ),
        (("leage",), 3, None),
    ],
)
def test_nothing_and_what_cannot_be(
    run: Run, arguments: tuple[str, ...], status: int, said: str | None
) -> None:
    result = run("cite", *arguments)
    assert (result.status, result.out.replace("[]\n", "")) == (status, "")
    assert (
        result.err == f"alliance: {said}\n"
        if said
        else result.err.startswith("alliance: no record")
    )


def test_the_kind_of_a_source_is_its_tier(run: Run) -> None:
    (line,) = [line for line in run("cite", "--help").out.splitlines() if "--kind" in line]
    kind = "Tier of the sources: see `alliance list terms`."
    assert " ".join(line.split()) == f"-k, --kind <str> {kind}"
    assert run("cite", "--kind", "signature") == (
        3,
        "",
        "alliance: no source-tier is called 'signature'; there are: primary, secondary\n",
    )


def test_the_library_refuses_both(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match="named or selected"):
        catalogue.cite(("league",), topic=["cyber"])


@pytest.mark.parametrize("name", ["text", "md", "bibtex", "ris", "csl", "json", "csv"])
def test_to_a_file(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "references"
    result = run("cite", "league", "-o", name, "--out", str(path))
    assert result == (0, "", f"alliance: written: {path}\n")
    assert path.read_bytes().decode("utf-8") == run("cite", "league", "-o", name).out
