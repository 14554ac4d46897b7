"""Put the record in its canonical form: sorted, fields in the order of the model, one style.

    python scripts/tidy_records.py [DRAFT.yaml …]

Without drafts it rewrites data/. With drafts it merges their sections first: a record that does not
fit its form or whose id is on record already is refused, sources with the same address become one
(the id on record stays), and one-sided predecessors and successors are completed. Nothing is
written if anything is refused.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from textwrap import TextWrapper
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from alliancecli import builder, dates, loader  # noqa: E402 -- found through the line above
from alliancecli.builder import SECTIONS  # noqa: E402
from alliancecli.errors import AllianceError, DataError  # noqa: E402
from alliancecli.forms import form_of  # noqa: E402

MERGED = ("actors", "frameworks", "events", "sources", "claims")
WIDTH = 100
_PLAIN = re.compile(r"[A-Za-zÀ-ɏ(][^:#\[\]{},&*!|>'\"%@`\\?]*")
_WORDS = frozenset(["y", "n", "yes", "no", "true", "false", "null", "on", "off", "~"])

Record = dict[str, Any]


def main(drafts: list[str]) -> int:
    """Merge the drafts into data/ and rewrite it; 0 done, 1 refused."""
    try:
        merged = {section: _on_record(section) for section in MERGED}
        renamed: dict[str, str] = {}
        for draft in drafts:
            _merge(merged, Path(draft), renamed)
        _complete_pairs(merged)
        texts = {section: _text(section, records) for section, records in merged.items()}
    except AllianceError as error:
        print(error.message, file=sys.stderr)
        return 1
    for section, text in texts.items():
        (ROOT / "data" / f"{section}.yaml").write_text(text, encoding="utf-8")
    return 0


def _on_record(section: str) -> dict[str, Record]:
    path = ROOT / "data" / f"{section}.yaml"
    return _read(path, (section,))[section] if path.is_file() else {}


def _read(path: Path, allowed: tuple[str, ...]) -> dict[str, dict[str, Record]]:
    """Return section -> id -> record; DataError for what cannot be kept or put in order."""
    wrong = [str(finding) for finding in builder.build([[path]]).findings]
    document, _ = loader.read(path)
    for section in sorted(document.keys() - set(allowed)):
        wrong.append(f"{path}:{document.lines[section]}: '{section}' is not merged from here")
    if wrong:
        raise DataError("\n".join(wrong))
    sections = {name: nodes for name, nodes, _ in loader.sections(document)}
    return {
        section: {str(node["id"]): node for node in sections.get(section, ())}
        for section in allowed
    }


def _merge(merged: dict[str, dict[str, Record]], draft: Path, renamed: dict[str, str]) -> None:
    """Add the records of a draft; its citations, and no others, name the sources that stay."""
    added = _read(draft, MERGED)
    addresses = {record["URL"]: id for id, record in merged["sources"].items() if record.get("URL")}
    own: dict[str, str] = {}
    for id, record in list(added["sources"].items()):
        address = record.get("URL")
        if address in addresses:
            own[id] = addresses[address]
            del added["sources"][id]
        elif address:
            addresses[address] = id
    # a draft may cite a source of an earlier one, unless the id means another by now
    known = merged["sources"].keys() | added["sources"].keys()
    names = {id: stayed for id, stayed in renamed.items() if id not in known} | own
    for section, records in added.items():
        for id, record in records.items():
            if id in merged[section]:
                raise DataError(f"{draft}: '{id}' is on record already ({section})")
            _rename_sources(record, names)
            merged[section][id] = record
    renamed |= own


def _rename_sources(value: Any, names: dict[str, str]) -> None:
    """Let every citation in a record name the source that stayed, where it has another name."""
    if isinstance(value, dict):
        for cited in value.get("sources") or ():
            cited["id"] = names.get(cited["id"], cited["id"])
        for item in value.values():
            _rename_sources(item, names)
    elif isinstance(value, list):
        for item in value:
            _rename_sources(item, names)


def _complete_pairs(merged: dict[str, dict[str, Record]]) -> None:
    for section in ("actors", "frameworks"):
        found = merged[section]
        for id, record in found.items():
            for field, back in (("predecessors", "successors"), ("successors", "predecessors")):
                for other in record.get(field) or ():
                    if other in found and id not in (found[other].get(back) or ()):
                        found[other][back] = [*(found[other].get(back) or ()), id]


def _order(section: str, record: Record) -> tuple[Any, ...]:
    if section != "events":
        return (record["id"],)
    date = dates.parse(record["date"])
    return date.earliest, date.latest, date.rank, record["id"]


def _text(section: str, records: dict[str, Record]) -> str:
    lines = [f"{section}:"]
    cls = SECTIONS[section][1]
    for record in sorted(records.values(), key=lambda record: _order(section, record)):
        body = _block(record, cls, "  ")
        lines += [f"- {body[0].lstrip()}", *body[1:], ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _block(record: Record, cls: type, indent: str) -> list[str]:
    forms = form_of(cls)
    lines: list[str] = []
    for key, (_, form) in forms.items():
        if record.get(key) not in (None, [], {}, ""):
            lines += _field(key, record[key], form.nested, indent)
    return lines


def _field(key: str, value: Any, nested: type | None, indent: str) -> list[str]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        flow = f"{indent}{key}: [{', '.join(_flow(item, nested) for item in value)}]"
        if len(flow) <= WIDTH and len(value) == 1:
            return [flow]
        lines = [f"{indent}{key}:"]
        for item in value:
            short = f"{indent}- {_flow(item, nested)}"
            if len(short) <= WIDTH or nested is None:
                lines.append(short)
            else:
                body = _block(item, nested, indent + "  ")
                lines += [f"{indent}- {body[0].lstrip()}", *body[1:]]
        return lines
    if isinstance(value, list):
        return _strings(key, value, indent)
    if isinstance(value, dict):
        return [f"{indent}{key}: {_flow(value, nested)}"]
    line = f"{indent}{key}: {_scalar(value)}"
    if len(line) <= WIDTH:
        return [line]
    wrapper = TextWrapper(
        WIDTH,
        initial_indent=indent + "  ",
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{indent}{key}: >-", *wrapper.wrap(" ".join(value.split()))]


def _strings(key: str, values: list[str], indent: str) -> list[str]:
    flow = f"{indent}{key}: [{', '.join(map(_scalar, values))}]"
    if len(flow) <= WIDTH:
        return [flow]
    if any(not re.fullmatch(r"[a-z0-9-]+", value) for value in values):
        return [f"{indent}{key}:", *(f"{indent}- {_scalar(value)}" for value in values)]
    wrapper = TextWrapper(
        WIDTH,
        initial_indent=indent + "  ",
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{indent}{key}: [", *wrapper.wrap(", ".join(map(_scalar, values))), f"{indent}  ]"]


def _flow(item: Record, cls: type | None) -> str:
    order = list(form_of(cls)) if cls else []
    keys = sorted(item, key=lambda key: order.index(key) if key in order else len(order))
    parts = (f"{key}: {_flow_value(item[key])}" for key in keys if item[key] not in (None, [], ""))
    return "{" + ", ".join(parts) + "}"


def _flow_value(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow_value, value)) + "]"
    return _flow(value, None) if isinstance(value, dict) else _scalar(value)


def _scalar(value: str) -> str:
    text = " ".join(value.split())
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and text.casefold() not in _WORDS:
        return text
    if re.fullmatch(r"https?://[A-Za-z0-9._~/?=%+&;@!$()-]+", text) and "#" not in text:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
