"""The shipped record: no findings, canonical form, large enough, and every name known."""

from __future__ import annotations

import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from alliancecli import validation
from alliancecli.catalogue import LISTS, Catalogue
from alliancecli.errors import UnknownNameError
from alliancecli.render.columns import TEXT, following
from alliancecli.statements.reading.denial import negated
from alliancecli.store.open import open_store
from tests.conftest import SHIPPED, Run
from tests.tidying import tidy_in

pytestmark = pytest.mark.shipped

#: Statements that readers arrive with, one a line, each behind the verdict on it.
STATEMENTS = (Path(__file__).parent / "statements.txt").read_text(encoding="utf-8").splitlines()
#: Names that readers arrive with, one a line; each stands for one record.
NAMES = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.once
def test_the_record_has_no_findings(run: Run) -> None:
    assert [str(finding) for finding in validation.validate([])] == []
    assert run("validate", "--strict") == (0, "", "alliance: 0 errors, 0 warnings\n")


@pytest.mark.once
def test_the_files_are_in_canonical_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SHIPPED, tmp_path / "data")
    assert tidy_in(tmp_path, monkeypatch)() == 0
    before, after = (
        {path.name: path.read_text(encoding="utf-8") for path in directory.iterdir()}
        for directory in (SHIPPED, tmp_path / "data")
    )
    assert after.keys() == before.keys()
    assert [name for name, text in before.items() if after[name] != text] == []


@pytest.mark.once
def test_the_names_are_known(catalogue: Catalogue) -> None:
    def known(name: str) -> bool:
        try:
            return bool(catalogue.resolve(name))
        except UnknownNameError:  # or that of several records
            return False

    assert [name for name in NAMES if not known(name)] == []


@pytest.mark.once
def test_statements_have_their_verdict(catalogue: Catalogue) -> None:
    said = [line.split("\t") for line in STATEMENTS]
    assert len(said) > 100
    found = [[*(one["verdict"] for one in catalogue.check(text, 1)), text] for _, text in said]
    assert found == said


def test_a_name_is_shown(run: Run) -> None:
    answer = run("show", NAMES[0])
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("record\tframework\nid\tnato\n")


def test_names_are_told_once() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert len(NAMES) > 100


def test_the_record_is_large_enough(catalogue: Catalogue) -> None:
    assert catalogue.count("events") >= 200
    assert catalogue.count("events", catalogue.query(actor=["russia"])) >= 150


@pytest.mark.parametrize("what", sorted(LISTS))
def test_plain_text_may_read_the_head_of_a_record_only(catalogue: Catalogue, what: str) -> None:
    rows, fields = catalogue.list(what), TEXT[LISTS[what]]
    heads = rows.heads(following(LISTS[what], fields))
    shown = [[row.get(field) for field in fields] for row in heads]
    assert shown == [[row.get(field) for field in fields] for row in rows]


def test_summaries_write_days_as_prose(catalogue: Catalogue) -> None:
    told = {
        row["id"]: row["summary"]
        for what in ("events", "frameworks")
        for row in catalogue.list(what, catalogue.query(what.removesuffix("s")))
    }
    assert [id for id, text in told.items() if re.search(r"\b\d{4}-\d\d-\d\d\b", text)] == []


def test_no_two_statements_say_the_same(cache: Path) -> None:
    said: dict[tuple[str, bool], set[int]] = {}
    with closing(open_store(cache=cache).connection) as connection:
        for rid, text, words in connection.execute("SELECT rid, text, words FROM wording"):
            said.setdefault((words, negated(text)), set()).add(rid)
    assert [words for (words, _), rids in said.items() if len(rids) > 1] == []
