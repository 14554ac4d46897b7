"""Ids, names and codes that must tell records apart."""

from __future__ import annotations

from tests.checks import Case, actor, draft, event, framework, record, topic

SAME_NAME = [actor("a", "aliases: [Défence-League]"), actor("b", "aliases: [the DEFENSE league]")]


def bad_code(system: str, wrong: str, right: str) -> Case:
    """Return the case of a code without the form of its system."""
    return Case(
        "names.codes_well_formed",
        draft(actors=[actor("a", f"{system}: '{wrong}'")]),
        (f"3: error: a {system}: '{wrong}' is not a code of {system} [bad-code]",),
        draft(actors=[actor("a", f"{system}: '{right}'")]),
    )


CASES = (
    Case(
        "names.ids_differ",
        draft(actors=[actor("s")], frameworks=[framework("a")], topics=[topic("a")]),
        (
            "2: error: s id: the id 's' is that of a record of kind source as well [duplicate-id]",
            "4: error: a id: the id 'a' is that of a record of kind topic as well [duplicate-id]",
            "6: error: a id: the id 'a' is that of a record of kind framework as well "
            "[duplicate-id]",
            "8: error: s id: the id 's' is that of a record of kind actor as well [duplicate-id]",
        ),
        draft(actors=[actor("a")], topics=[topic("b")]),
    ),
    Case(
        "names.names_differ",
        draft(actors=SAME_NAME),
        ("5: warning: b aliases: the name 'defense league' is also that of 'a' [duplicate-alias]",),
        draft(actors=SAME_NAME[:1], topics=[topic("b", "aliases: [Défence-League]")]),
    ),
    Case(
        "names.events_named_apart",
        draft(
            events=[event("e", "aliases: [The Défence-League, E]")],
            frameworks=[framework("f", "aliases: [DEFENSE league]")],
        ),
        (
            "3: warning: e aliases: the name 'The Défence-League' is also that of the framework 'f'"
            " [duplicate-alias]",
        ),
        draft(
            events=[event("e", "aliases: [Défence-Day]")],
            frameworks=[framework("f", "aliases: [DEFENSE league]")],
        ),
    ),
    Case(
        "names.names_once",
        draft(actors=[actor("a", "aliases: [A, A, State a, a]"), actor("b", "aliases: [a]")]),
        (
            "3: warning: a aliases: the name 'A' stands twice [repeated-name]",
            "3: warning: a aliases: the name 'State a' stands twice [repeated-name]",
            "3: warning: a aliases: the name 'a' stands twice [repeated-name]",
        ),
        draft(
            actors=[actor("a", "aliases: [A, Aa]")],
            periods=[record("id: 1990s, name: 1990s, summary: S., from: '1990'")],
        ),
    ),
    Case(
        "names.actors_once",
        draft(events=[event("e", "actors: [{id: z, role: host}, {id: y}, {id: z}]")]),
        (
            "3: warning: e actors: 'z' is named 2 times; one entry, with its main role"
            " [repeated-actor]",
        ),
        draft(events=[event("e", "actors: [{id: z, role: host}, {id: y}]")]),
    ),
    bad_code("iso3", "Atl", "ATL"),
    bad_code("iso3166_3", "SUH", "SUHH"),
    bad_code("cow", "1000", "365"),
    bad_code("gw", "３６５", "2"),
)
