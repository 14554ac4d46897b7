"""YAML to nodes: strings only, duplicate keys refused, file and line kept for every key.

PyYAML is used here and nowhere else. Nodes are what the builder turns into records; nothing here
knows what a record is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import yaml

from alliancecli.errors import DataError
from alliancecli.findings import Finding

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_DEPTH = 12

Value: TypeAlias = "str | Node | list[Value] | None"


class Node(dict[str, "Value"]):
    """A YAML mapping that remembers its file, its line and the line of each key (from 1)."""

    __slots__ = ("file", "line", "lines")

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}


def files_of(directory: Path) -> list[Path]:
    """Return the YAML files of a data directory, sorted; raise DataError where there are none."""
    if not directory.is_dir():
        raise DataError(f"no such data directory: {directory}", "name a directory of YAML records")
    found = sorted(directory.glob("*.yaml"))
    if not found:
        raise DataError(f"no records in {directory}", "records are *.yaml files, as events.yaml")
    return found


def read(path: Path) -> tuple[Node, list[Finding]]:
    """Read one file; what YAML itself refuses is a finding, and the node is then empty."""
    name = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        document = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return Node(name, 1), [_refused(name, line, f"not YAML: {error.problem}")]
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return Node(name, 1), [_refused(name, 1, f"not readable YAML: {_one_line(error)}")]
    except OSError as error:
        raise DataError(f"cannot read {path}: {error.strerror}") from error
    if document is None:
        return Node(name, 1), []
    if not isinstance(document, yaml.MappingNode):
        return Node(name, 1), [_refused(name, 1, "the top is not a mapping of sections")]
    walk = _Walk(name)
    return walk.mapping(document, 0), walk.findings


class _Walk:
    """One pass over a composed document."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []

    def mapping(self, node: yaml.MappingNode, depth: int) -> Node:
        result = Node(self.file, node.start_mark.line + 1)
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = key_node.value
            if not isinstance(key, str):
                self.findings.append(_refused(self.file, line, "a key is not a word"))
            elif key in result:
                message = f"duplicate key '{key}' (first on line {result.lines[key]})"
                self.findings.append(Finding(self.file, line, "", key, "duplicate-key", message))
            else:
                result[key] = self.value(value_node, depth + 1)
                result.lines[key] = line
        return result

    def value(self, node: yaml.Node, depth: int) -> Value:
        if depth > _MAX_DEPTH:
            self.findings.append(_refused(self.file, node.start_mark.line + 1, "nested too deeply"))
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        plain = not getattr(node, "style", None)  # scalars are the third and last kind of node
        return None if plain and node.value in ("", "~", "null") else str(node.value)


def sections(node: Node) -> Iterator[tuple[str, list[Node], list[Finding]]]:
    """Yield (section, its mappings, findings about entries that are none) of a read file."""
    for name, value in node.items():
        line = node.lines[name]
        entries = [value] if isinstance(value, Node) else value if isinstance(value, list) else []
        nodes = [entry for entry in entries if isinstance(entry, Node)]
        bad = (
            []
            if len(nodes) == len(entries) and (nodes or value in (None, []))
            else [
                Finding(node.file, line, "", name, "wrong-shape", "a section is a list of mappings")
            ]
        )
        yield name, nodes, bad


def _refused(file: str, line: int, message: str) -> Finding:
    return Finding(file, line, "", "", "not-yaml", message)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
