"""Write what can be derived: docs/commands.md, docs/data.md, docs/json.md.

    python scripts/generate_docs.py [--check]

``--check`` writes nothing and exits 1 where a page is stale (a test does the same).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from alliancecli import schemas  # noqa: E402 -- found through the line above
from alliancecli.answers import panel, tables  # noqa: E402
from alliancecli.builder import SECTIONS  # noqa: E402
from alliancecli.cli.app import COMMANDS  # noqa: E402
from alliancecli.forms import Form, form_of  # noqa: E402
from alliancecli.render.columns import FIELDS  # noqa: E402

_NOTE = "<!-- written by scripts/generate_docs.py: do not edit -->\n\n"


def main() -> int:
    """Write or check every page; 1 if a page was stale under --check."""
    stale = []
    for name, build in PAGES.items():
        path, text = ROOT / "docs" / name, _NOTE + build()
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    if stale:
        print(f"stale: {', '.join(stale)}; run python scripts/generate_docs.py", file=sys.stderr)
    return 1 if stale else 0


def commands() -> str:
    """Return the help of every command, as it is printed at 80 columns."""
    parts = ["# Commands\n\nWhat `--help` says. The [guide](guide.md) explains and shows.\n"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "80", "TERM": "dumb"}
    for command in ("", *COMMANDS):
        arguments = [sys.executable, "-m", "alliancecli", *command.split(), "--help"]
        run = subprocess.run(arguments, capture_output=True, text=True, check=True, env=environ)
        text = "\n".join(line.rstrip() for line in run.stdout.strip("\n").split("\n"))
        parts.append(f"\n## {f'alliance {command}'.strip()}\n\n```text\n{text}\n```\n")
    return "".join(parts)


def data() -> str:
    """Return the data dictionary: every section, every field, from the forms of the model."""
    parts = [_DATA_HEAD]
    seen: list[Any] = []
    for section, (kind, cls) in SECTIONS.items():
        parts.append(f"\n## {section} ({kind})\n\n{_about(cls)}\n\n{_table(cls, seen)}")
    for nested in seen:
        about = _about(nested)
        parts.append(f"\n### {nested.__name__}\n\n{about}\n\n{_table(nested, [])}")
    return "".join(parts)


def shapes() -> str:
    """Return the keys of each JSON shape in their order."""
    parts = [_JSON_HEAD]
    for name, fields in FIELDS.items():
        parts.append(f"\n## {name}\n\n{', '.join(f'`{field}`' for field in fields)}\n")
    parts.append(f"\n## panel\n\n{_PANEL}\n")
    for unit in tables.UNITS:
        keys = panel.fields(tables.Wanted(unit, 0, 0))
        parts.append(f"- `--unit {unit}`: {', '.join(f'`{key}`' for key in keys)}\n")
    parts.append(f"\nSchemas: {', '.join(f'`{name}`' for name in schemas.names())}.\n")
    return "".join(parts)


def _about(cls: Any) -> str:
    return cleandoc(cls.__doc__ or "")


def _table(cls: Any, seen: list[Any]) -> str:
    rows = ["| field | holds | meaning |\n| --- | --- | --- |\n"]
    for key, (_, form) in form_of(cls).items():
        if form.nested and form.nested not in seen:
            seen.append(form.nested)
            seen += [
                inner.nested
                for _, inner in form_of(form.nested).values()
                if inner.nested and inner.nested not in seen
            ]
        required = ", required" if form.required else ""
        rows.append(f"| `{key}` | {_holds(form)}{required} | {form.doc} |\n")
    return "".join(rows)


def _holds(form: Form) -> str:
    what = {
        "text": "text",
        "date": "EDTF date",
        "term": f"value of list `{''.join(form.target)}`",
        "id": f"id of {' or '.join(form.target)}",
    }.get(form.shape, f"mapping ({form.shape})")
    return f"list of: {what}" if form.many else what


_DATA_HEAD = """# The record: fields

A file of records is a YAML mapping from section to a list of records; a file may hold several
sections, and records of your own have the same form (`--data DIR`, checked by `alliance validate`).
Every scalar is read as a string. A duplicate key, an unknown field, an unknown id or a bad date is
an error with file, line, id and field.
"""
_JSON_HEAD = """# JSON shapes

Every field is always there: null when unknown or not applicable, [] when there is none. Dates are
EDTF strings. `alliance info --schema NAME` prints the JSON Schema of a shape. `timeline` and `list`
print an array, `show` an object with `record` (its kind), the fields of the record and what belongs
to it: `memberships` and `events` of frameworks and actors, `frameworks` and `events` of topics,
regions and periods, `cited_by` of sources, and `references`, the sources cited, in full. `export`
prints `catalogue` with `title`, `version`, `as_of` and `counts`, then every list of records.
"""
_PANEL = """An array of rows. With `--codes gw` the first keys are those of `gwcode`, with
`--codes iso3` those of `iso` alone; with `--obligation` the obligations are those named, each 1, 0
or null (NA).
"""
PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "data.md": data,
    "json.md": shapes,
}

if __name__ == "__main__":
    sys.exit(main())
