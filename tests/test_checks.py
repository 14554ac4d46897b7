"""Checks: every rule finds what is wrong, says where, and leaves alone what is right."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from alliancecli import checks
from alliancecli.builder import Records, build
from alliancecli.checks import texts as text_rules
from alliancecli.findings import Finding
from tests.checks import (
    Case,
    draft,
    event,
    lives,
    names,
    order,
    references,
    sources,
    texts,
    treaties,
)
from tests.conftest import SMALL

DRAFT = Path("draft.yaml")
RULES = {f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}": rule for rule in checks.RULES}
CASES: tuple[Case, ...] = (
    *references.CASES,
    *names.CASES,
    *order.CASES,
    *lives.CASES,
    *sources.CASES,
    *texts.CASES,
    *treaties.CASES,
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a directory of the test, so that findings name ``draft.yaml`` and no more."""
    monkeypatch.chdir(tmp_path)


def built(text: str) -> Records:
    """Return the records of a draft to which the builder has nothing to say."""
    DRAFT.write_text(text, encoding="utf-8")
    records = build([[DRAFT]])
    assert [str(finding) for finding in records.findings] == []
    return records


def found(rule: str, text: str) -> list[str]:
    """Return what one rule finds in a draft."""
    records = built(text)
    RULES[rule](records)
    return [str(finding) for finding in sorted(set(records.findings))]


def names_of_cases() -> list[str]:
    """Return a name for each case."""
    return [f"{case.rule}-{place}" for place, case in enumerate(CASES)]


@pytest.mark.parametrize("case", CASES, ids=names_of_cases())
def test_what_is_wrong_is_found(case: Case) -> None:
    assert found(case.rule, case.wrong) == [f"draft.yaml:{line}" for line in case.findings]


@pytest.mark.parametrize("case", CASES, ids=names_of_cases())
def test_what_is_right_is_left_alone(case: Case) -> None:
    assert found(case.rule, case.right) == []


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(RULES)


def test_every_code_has_a_case() -> None:
    emitted = set()
    for path in Path(checks.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "report":
                code = node.args[2]
                assert isinstance(code, ast.Constant), f"{path.name}:{node.lineno}"
                emitted.add(code.value)
    covered = {line.rpartition("[")[2].rstrip("]") for case in CASES for line in case.findings}
    assert covered == emitted


def test_run_returns_the_findings_of_all_rules_and_of_the_builder_sorted_once_each() -> None:
    DRAFT.write_text(
        "topics:\n- {id: a, name: A, summary: S., parent: b}\n- {id: c, name: A}\n"
        "sources:\n- {id: s, type: book, title: T, tier: primary}\n",
        encoding="utf-8",
    )
    findings = checks.run(build([[DRAFT]]))
    assert findings == [
        Finding(
            *("draft.yaml", 2, "a", "parent", "unknown-id", "there is no topic with the id 'b'"),
            "error",
        ),
        Finding(
            *("draft.yaml", 3, "c", "summary", "missing-field", "the field 'summary' is missing"),
            "error",
        ),
        Finding(
            *("draft.yaml", 5, "s", "id", "source-unused", "no record cites this source"),
            "warning",
        ),
        Finding(
            *("draft.yaml", 5, "s", "tier", "unknown-value"),
            *("'primary' is not in the list source-tier: ", "error"),
        ),
    ]
    assert checks.errors(findings) == [one for one in findings if one.level == "error"]


def test_the_order_of_a_file_is_that_of_its_lines_whatever_it_overrides() -> None:
    first, second = event("a", "date: '2001'"), event("b", "date: '2002'")
    DRAFT.write_text(draft(events=[first, second]), encoding="utf-8")
    turned = [second.replace("2002", "2001"), first.replace("2001", "2002")]
    own = Path("own.yaml")
    own.write_text(draft(events=turned), encoding="utf-8")
    records = build([[DRAFT], [own]])
    text_rules.file_in_order(records)
    assert records.findings == []


def test_a_finding_as_a_dict() -> None:
    finding = Finding("f.yaml", 1, "", "", "not-yaml", "not YAML: that", "error")
    assert str(finding) == "f.yaml:1: error: not YAML: that [not-yaml]"
    assert finding.as_dict() == {
        "file": "f.yaml",
        "line": 1,
        "id": "",
        "field": "",
        "code": "not-yaml",
        "message": "not YAML: that",
        "level": "error",
    }


def test_the_small_record_has_no_findings() -> None:
    assert checks.run(build([[SMALL / "record.yaml"]])) == []
