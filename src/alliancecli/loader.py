"""YAML to nodes: strings only, duplicate keys refused, file and line kept for every key.

PyYAML is used here and nowhere else. Nodes are what the builder turns into records; nothing here
knows what a record is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from alliancecli.errors import DataError
from alliancecli.findings import Finding

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_DEPTH = 12
_TOO_DEEP = "it is nested too deeply"

Value: TypeAlias = "str | Node | list[Value] | None"


class Node(dict[str, "Value"]):
    """A YAML mapping that remembers its file, its line and the line of each key (from 1)."""

    __slots__ = ("file", "line", "lines")

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}


def read(path: Path) -> tuple[Node, list[Finding]]:
    """Read one file; what YAML itself refuses is a finding, and the node is then empty."""
    name = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Node(name, 1), [_refused(name, line, f"not UTF-8: {error.reason}")]
    except OSError as error:
        raise DataError(f"cannot read {path}: {error.strerror}") from error
    try:
        walk = _Walk(name, text)
        document = walk.document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        deep = "nesting depth" in (error.problem or "")  # the parser's own limit, of late versions
        problem = _TOO_DEEP if deep else error.problem
        return Node(name, 1), [_refused(name, line, f"not YAML: {problem}")]
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, text.find(chr(error.character))) + 1
        message = f"not YAML: the character U+{error.character:04X} is not allowed"
        return Node(name, 1), [_refused(name, line, message)]
    if document is None:
        return Node(name, 1), []
    if not isinstance(document, Node):
        return Node(name, 1), [_refused(name, 1, "the top is not a mapping of sections")]
    return document, walk.findings


class _Walk:
    """One pass over the events of a file, as deep as a record may be and no deeper."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.next = _LOADER(text).get_event
        self.anchored: dict[str, Value] = {}

    def document(self) -> Value:
        """Return the one document of the file, None where there is none."""
        self.next()  # the stream starts
        if isinstance(self.next(), yaml.StreamEndEvent):
            return None
        result = self.value(self.next(), 0)
        self.next()  # the document ends
        after = self.next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _error(after, "a second document begins; a file holds one")
        return result

    def value(self, event: Any, depth: int) -> Value:
        """Return what begins with this event."""
        if depth > _MAX_DEPTH:
            raise _error(event, _TOO_DEEP)
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchored:
                raise _error(event, f"nothing before it has the anchor '{event.anchor}'")
            return self.anchored[event.anchor]
        result: Value
        if isinstance(event, yaml.MappingStartEvent):
            result = self.mapping(event, depth)
        elif isinstance(event, yaml.SequenceStartEvent):
            result = []
            while not isinstance(item := self.next(), yaml.SequenceEndEvent):
                result.append(self.value(item, depth + 1))
        else:  # a scalar; plain means neither quoted nor tagged
            plain = event.implicit[0]
            result = None if plain and event.value in ("", "~", "null") else str(event.value)
        if event.anchor:
            self.anchored[event.anchor] = result
        return result

    def mapping(self, start: Any, depth: int) -> Node:
        result = Node(self.file, start.start_mark.line + 1)
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            scalar = isinstance(event, yaml.ScalarEvent)
            key = str(event.value) if scalar else self.value(event, depth + 1)
            value = self.value(self.next(), depth + 1)
            if not isinstance(key, str):
                self.findings.append(_refused(self.file, line, "a key is not a word"))
            elif key in result:
                message = f"duplicate key '{key}' (first on line {result.lines[key]})"
                self.findings.append(Finding(self.file, line, "", key, "duplicate-key", message))
            else:
                result[key] = value
                result.lines[key] = line
        return result


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


def _error(event: Any, problem: str) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)
