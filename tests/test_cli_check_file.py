"""``check --file``: every statement of a file, a row each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue
from alliancecli.schemas import schema
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")

SAID = "The truce still binds Delta\n\n  Alba is a member of POA \nThe moon is green\n"
ASKED = ["The truce still binds Delta", "Alba is a member of POA", "The moon is green"]


def test_a_row_of_each(run: Run, tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "said.txt"
    path.write_text(SAID, encoding="utf-8")
    rows = json.loads(run("check", "--file", str(path), "--json").out)
    assert rows == list(catalogue.check_each(SAID.splitlines()))
    assert [(row["asked"], row["verdict"]) for row in rows] == [
        (ASKED[0], "outdated"),
        (ASKED[1], "supported"),
        (ASKED[2], None),
    ]
    alone = [json.loads(run("check", one, "--json", "-n", "1").out) for one in ASKED]
    nothing = dict.fromkeys(rows[2]) | {"asked": ASKED[2], "sources": []}
    told = [
        one[0] | {"asked": said} if one else nothing for one, said in zip(alone, ASKED, strict=True)
    ]
    assert rows == told
    assert list(rows[0]) == schema("checked")["required"]


def test_of_standard_input_as_lines(run: Run) -> None:
    said = run("check", "--file", "-", "--fields", "asked,verdict", stdin=SAID)
    out = f"{ASKED[0]}\toutdated\n{ASKED[1]}\tsupported\n{ASKED[2]}\t\n"
    assert said == (0, out, "")
    assert run("check", "--file", "-", "--count", stdin=SAID).out == "3\n"


@pytest.mark.parametrize(
    ("stdin", "status"),
    [(SAID, 1), (ASKED[1], 0), (ASKED[2], 1), ("", 1), ("\n\n", 1)],
)
def test_with_e_one_wrong_is_enough(run: Run, stdin: str, status: int) -> None:
    assert run("check", "--file", "-", "-e", stdin=stdin).status == status


def test_of_nothing_it_says_so(run: Run) -> None:
    assert run("check", "--file", "-", "--json") == (0, "[]\n", "alliance: no statement in -\n")


def test_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "said.txt"
    missing = f"alliance: cannot read {path}: No such file or directory\n"
    assert run("check", "--file", str(path)) == (2, "", missing)
    path.write_bytes(b"\xff\xfe")
    binary = f"alliance: cannot read {path}: it is not UTF-8 text\n"
    assert run("check", "--file", str(path)) == (2, "", binary)


@pytest.mark.parametrize(
    ("arguments", "err"),
    [
        (("POA", "--file", "-"), "give a statement or a name, or --list, or --file"),
        (("--list", "--file", "-"), "give a statement or a name, or --list, or --file"),
        (("--file", "-", "-n", "2"), "of --file there is one answer each; leave --limit out"),
        (("--file", "-", "--verdict", "outdated"), "--verdict and --subject choose among --list"),
    ],
)
def test_what_excludes_each_other(run: Run, arguments: tuple[str, ...], err: str) -> None:
    said = run("check", *arguments)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"alliance: {err}")
