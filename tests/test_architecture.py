"""Architecture: who may import what, who may touch the world, how long things may be."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pytest

import alliancecli

PACKAGE = Path(alliancecli.__file__).parent
ROOT = PACKAGE.parent.parent

#: A module imports from lower ranks, and from its own package; nothing else.
RANKS = {
    **dict.fromkeys(("errors", "findings", "fold", "forms"), 0),
    **dict.fromkeys(
        (
            *("cells", "dates", "expansions", "figures", "fulltext", "loader"),
            *("places", "standing", "typed", "words"),
        ),
        1,
    ),
    **dict.fromkeys(("when", "model", "spells"), 2),
    **dict.fromkeys(("vocabulary", "shapes"), 3),
    "builder": 4,
    "checks": 5,
    "store": 6,
    **dict.fromkeys(("query", "resolve", "validation"), 8),
    **dict.fromkeys(("periods", "answers"), 9),
    **dict.fromkeys(("schemas", "selection", "statements"), 10),
    **dict.fromkeys(("questions", "render"), 11),
    "catalogue": 12,
    "export": 13,
    "cli": 14,
    "__main__": 15,
    "__init__": 16,
}
#: Where alone a package is imported.
HOMES = {
    "typer": ("cli",),
    "rich": ("render.table",),
    "yaml": ("loader",),
    "sqlite3": ("store",),
    "dateutil": ("when",),
    "platformdirs": ("store",),
    "icalendar": ("export.ics",),
    "networkx": ("export.graphs",),
    "pyarrow": ("export.parquet",),
}
WORLD = ("cli", "__main__")
CALLS = frozenset(("print", "input", "exit", "quit", "breakpoint", "SystemExit"))
ATTRIBUTES = frozenset(("environ", "environb", "getenv", "_exit", "now", "today", "utcnow"))
MODULES = frozenset(("sys", "time", "locale", "getpass", "logging"))


class Import(NamedTuple):
    """What a module imports: a dotted name, with the name taken from it where there is one."""

    target: str
    name: str = ""


@cache
def modules() -> dict[str, ast.Module]:
    """Return dotted name below the package -> syntax tree, of every module."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" and parts[1:] else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(tree: ast.AST) -> Iterator[Import]:
    """Yield every import that runs, those in functions included, those for types not."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from imports(ast.Module(node.orelse, []))
        elif isinstance(node, ast.Import):
            yield from (Import(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative import"
            yield from (Import(node.module or "", alias.name) for alias in node.names)
        else:
            yield from imports(node)


def own(tree: ast.AST) -> Iterator[str]:
    """Yield the modules of the package that are imported, by dotted name below it."""
    known = modules()
    for target, name in imports(tree):
        below = target.removeprefix("alliancecli").lstrip(".")
        if target.partition(".")[0] != "alliancecli" or name in ("__version__", "__released__"):
            continue
        full = f"{below}.{name}".strip(".")
        yield full if full in known else below or "__init__"


def top(module: str) -> str:
    """Return the module or package right below the package."""
    return module.partition(".")[0]


def within(module: str, homes: tuple[str, ...]) -> bool:
    """Return whether a module is one of these, or in one of these packages."""
    return any(module == home or module.startswith(f"{home}.") for home in homes)


def touches(tree: ast.AST) -> list[str]:
    """Return what a module does with argv, environment, streams, clock and exit."""
    found = [target for target, _ in imports(tree) if top(target) in MODULES]
    found += [name for _, name in imports(tree) if name in ATTRIBUTES]
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in CALLS:
            found.append(node.id)
        if isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
            found.append(node.attr)
    return found


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield (name, lines) of every function and method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def lines(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def test_every_module_has_a_rank() -> None:
    assert {top(name) for name in modules()} <= RANKS.keys()


@pytest.mark.parametrize(("module", "tree"), modules().items(), ids=modules())
def test_imports_go_one_way(module: str, tree: ast.Module) -> None:
    wrong = [
        other
        for other in own(tree)
        if top(other) != top(module) and RANKS[top(other)] >= RANKS[top(module)]
    ]
    assert wrong == []


def test_no_module_imports_itself_over_others() -> None:
    graph = {name: set(own(tree)) - {name} for name, tree in modules().items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(modules())


@pytest.mark.parametrize("package", HOMES)
def test_a_package_is_imported_in_its_home_only(package: str) -> None:
    users = {
        name
        for name, tree in modules().items()
        if any(top(target) == package for target, _ in imports(tree))
    }
    assert users
    assert {name for name in users if not within(name, HOMES[package])} == set()


def test_nothing_else_is_needed() -> None:
    allowed = {"alliancecli", *HOMES, *sys.stdlib_module_names}
    used = {top(target) for tree in modules().values() for target, _ in imports(tree)}
    assert used - allowed == set()


@pytest.mark.parametrize(("module", "tree"), modules().items(), ids=modules())
def test_only_the_command_line_touches_the_world(module: str, tree: ast.Module) -> None:
    if not within(module, WORLD):
        assert touches(tree) == []


def test_modules_are_short() -> None:
    sizes = {path: lines(path) for path in PACKAGE.rglob("*.py")}
    assert {path.name: size for path, size in sizes.items() if size > 300} == {}
    assert median(sizes.values()) <= 100
    around = [path for name in ("tests", "scripts") for path in (ROOT / name).rglob("*.py")]
    assert {path.name: lines(path) for path in around if lines(path) > 300} == {}


def test_functions_are_short() -> None:
    sizes = [
        (f"{module}.{name}", size)
        for module, tree in modules().items()
        for name, size in functions(tree)
    ]
    assert [(name, size) for name, size in sizes if size > 48] == []
    assert sum(size <= 30 for _, size in sizes) / len(sizes) >= 0.95


def test_every_module_says_what_it_is() -> None:
    assert [name for name, tree in modules().items() if not ast.get_docstring(tree)] == []


def test_the_reading_of_imports_sees_what_it_should() -> None:
    tree = ast.parse(
        "import os.path\n"
        "from alliancecli import dates, __version__\n"
        "if TYPE_CHECKING:\n    from alliancecli.cli import app\nelse:\n    import a\n"
        "def f():\n    from alliancecli.store.open import Store\n    import alliancecli.query\n"
        "class C:\n    def g(self):\n        from alliancecli import load\n"
    )
    targets = [target for target, _ in imports(tree)]
    assert targets == [
        *("os.path", "alliancecli", "alliancecli", "a", "alliancecli.store.open"),
        *("alliancecli.query", "alliancecli"),
    ]
    assert list(own(tree)) == ["dates", "store.open", "query", "__init__"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import sys", ["sys"]),
        ("def f():\n    from time import time", ["time"]),
        ("import os\nos.environ['A']", ["environ"]),
        ("from os import getenv", ["getenv"]),
        ("print(1)", ["print"]),
        ("raise SystemExit(1)", ["SystemExit"]),
        ("import datetime\ndatetime.date.today()", ["today"]),
        ("import os\nos.getpid()\nconsole.print(1)", []),
    ],
)
def test_the_reading_of_the_world_sees_what_it_should(source: str, found: list[str]) -> None:
    assert touches(ast.parse(source)) == found


def test_the_length_of_a_function_counts_its_last_line() -> None:
    tree = ast.parse("@a\ndef f():\n    b\n    c\n\n\nasync def g(): pass\n")
    assert list(functions(tree)) == [("f", 3), ("g", 1)]
