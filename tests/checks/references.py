"""Ids and controlled values that must exist, pairs that must agree, chains that must end."""

from __future__ import annotations

from tests.checks import Case, actor, draft, framework, source, spell, term, topic


def unknown_ids(section: str, one: str, message: str, *known: str) -> Case:
    """Return the case of a field that names nothing on record, and names ``known`` when right."""
    make = {"frameworks": framework, "actors": actor}.get(section, topic)
    field = one.partition(":")[0]
    return Case(
        "references.ids_exist",
        draft(**{section: [make("a", one)]}),
        (f"3: error: a {field}: there is no {message} [unknown-id]",),
        draft(**{section: [make("a", one), *known]}),
    )


def cycle(section: str, field: str, one: str) -> Case:
    """Return the case of two records that come back to each other, and of a third beside them."""
    make = {"frameworks": framework, "actors": actor}.get(section, topic)
    links = [make(a, f"{field}: {one % b}") for a, b in (("a", "b"), ("b", "a"), ("c", "a"))]
    return Case(
        "references.no_cycles",
        draft(**{section: links}),
        (
            f"3: error: a {field}: 'a' comes back to itself over {field} [cycle]",
            f"5: error: b {field}: 'b' comes back to itself over {field} [cycle]",
        ),
        draft(**{section: [make("a"), *links[1:]]}),
    )


def one_sided(section: str, field: str, back: str) -> Case:
    """Return the case of a link that the other side does not give back."""
    make = {"frameworks": framework, "actors": actor}[section]
    link = make("a", f"{field}: [b]")
    return Case(
        "references.pairs_agree",
        draft(**{section: [link, make("b")]}),
        (f"3: warning: a {field}: 'b' does not name 'a' among its {back} [one-sided]",),
        draft(**{section: [link, make("b", f"{back}: [a]")]}),
    )


CASES = (
    unknown_ids("topics", "parent: b", "topic with the id 'b'", topic("b")),
    unknown_ids("frameworks", "topics: [b]", "topic with the id 'b'", "topics:\n", topic("b")),
    unknown_ids(
        "frameworks",
        f"members: [{spell('b', '1990')}]",
        "actor or framework with the id 'b'",
        framework("b"),
    ),
    Case(
        "references.ids_exist",
        draft(topics=[topic("a", "parent: s")], sources=[source("s")]),
        ("3: error: a parent: there is no topic with the id 's' [unknown-id]",),
        draft(topics=[topic("a", "parent: a")]),
    ),
    Case(
        "references.terms_exist",
        draft(sources=[source("s")], terms=[term("source-tier", "other"), term("x", "primary")]),
        ("2: error: s tier: 'primary' is not in the list source-tier: other [unknown-value]",),
        draft(sources=[source("s")], terms=[term("source-tier", "primary")]),
    ),
    one_sided("actors", "successors", "predecessors"),
    one_sided("actors", "predecessors", "successors"),
    one_sided("frameworks", "successors", "predecessors"),
    one_sided("frameworks", "predecessors", "successors"),
    cycle("frameworks", "part_of", "[%s]"),
    cycle("frameworks", "successors", "[%s]"),
    cycle("actors", "successors", "[%s]"),
    cycle("topics", "parent", "%s"),
    cycle("regions", "parent", "%s"),
)
