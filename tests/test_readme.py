"""The pages say what the tool prints: examples run, generated pages fresh, commands documented."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from alliancecli.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent


def script(name: str, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, str(ROOT / "scripts" / name), *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


@pytest.mark.once
def test_every_example_prints_what_the_page_shows() -> None:
    assert script("run_examples.py") == (0, "")


@pytest.mark.once
def test_generated_pages_are_fresh() -> None:
    assert script("generate_docs.py", "--check") == (0, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help_in_the_docs(command: str) -> None:
    assert f"## alliance {command}\n" in (ROOT / "docs" / "commands.md").read_text("utf-8")


def test_links_between_pages_lead_somewhere() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    linked = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8"))
    ]
    assert linked
    assert [str(target) for page, target in linked if not (page.parent / target).exists()] == []


def test_ci_finds_the_test_command_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    found = re.findall(r"<!-- (run|test) -->\n```sh\n([^\n]+)\n```", text)
    assert [name for name, _ in found] == ["run", "test"]
