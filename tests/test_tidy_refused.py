"""Putting records in order: what is refused is named, and then nothing at all is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tidying import tidy_in

KNOWN = "actors:\n- {id: a, name: A, kind: state}\n"


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (
            "actors:\n- {id: b, name: B, kind: state}\n- {id: a, name: A, kind: state}\n",
            "draft.yaml: 'a' is on record already (actors)",
        ),
        (
            "actors:\n- {id: b, name: B, kind: state}\n- {id: b, name: C, kind: state}\n",
            "draft.yaml:3: error: b id: duplicate id 'b' (first in draft.yaml:2) [duplicate-id]",
        ),
        (
            "actors:\n- {name: B, kind: state}\n- text\n",
            "draft.yaml:2: error: (record 1) id: the field 'id' is missing [missing-field]\n"
            "draft.yaml:1: error: actors: a section is a list of mappings [wrong-shape]",
        ),
        (
            "topics:\n- {id: t, name: T, summary: S}\n",
            "draft.yaml:1: 'topics' is not merged from here",
        ),
        (
            "actors: [\n",
            "draft.yaml:2: error: not YAML: did not find expected node content [not-yaml]",
        ),
        (None, "cannot read draft.yaml: No such file or directory"),
    ],
)
def test_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    draft: str | None,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("data/actors.yaml").write_text(KNOWN, encoding="utf-8")
    if draft is not None:
        Path("draft.yaml").write_text(draft, encoding="utf-8")
    good = Path("good.yaml")
    good.write_text("actors:\n- {id: good, name: G, kind: state}\n", encoding="utf-8")
    assert tidy_in(tmp_path, monkeypatch)(good, "draft.yaml") == 1
    said_lines = sorted(capsys.readouterr().err.splitlines())
    assert said_lines == sorted(said.splitlines())
    assert {path.name: path.read_text(encoding="utf-8") for path in Path("data").iterdir()} == {
        "actors.yaml": KNOWN
    }


def test_data_that_would_be_lost_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data" / "actors.yaml"
    path.parent.mkdir()
    text = KNOWN + "sources:\n- {id: s, type: book, title: T, tier: primary}\n"
    path.write_text(text, encoding="utf-8")
    assert tidy_in(tmp_path, monkeypatch)() == 1
    assert capsys.readouterr().err == f"{path}:3: 'sources' is not merged from here\n"
    assert path.read_text(encoding="utf-8") == text
