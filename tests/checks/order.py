"""Dates that must follow each other."""

from __future__ import annotations

from tests.checks import Case, draft, framework, record, spell, status, topic


def reversed_dates(first: str, second: str) -> Case:
    """Return the case of a framework whose second date lies before its first."""
    message = "the end (1990) lies before the beginning (1991-01-01) [end-before-start]"
    return Case(
        "order.ends_follow_starts",
        draft(frameworks=[framework("a", f"{first}: 1991-01-01", f"{second}: '1990'")]),
        (f"4: error: a {second}: {message}",),
        draft(frameworks=[framework("a", f"{first}: 1991-01-01", f"{second}: 1991-01-01")]),
    )


def overlap(wrong: str, other: str, *right: tuple[str, str, str, str]) -> Case:
    """Return the case of two overlapping spells; right ones are (date, role, date, role)."""
    two = f"members: [{spell('x', wrong)}, {spell('x', other)}]"
    kept = [
        framework(f"f{place}", f"members: [{spell('x', one, r)}, {spell('x', two, q)}]")
        for place, (one, r, two, q) in enumerate(right)
    ]
    return Case(
        "order.spells_apart",
        draft(frameworks=[framework("a", two)]),
        ("3: error: a members: 'x' has spells as member that overlap [spell-overlap]",),
        draft(frameworks=kept),
    )


CASES = (
    reversed_dates("signed", "in_force"),
    reversed_dates("established", "ended"),
    reversed_dates("in_force", "ended"),
    reversed_dates("signed", "ended"),
    Case(
        "order.ends_follow_starts",
        draft(
            periods=[topic("a", "from: '1991'", "to: '1990'")],
            coverage=[record("subjects: [a], from: '1991', level: complete", "to: '1990'")],
        ),
        (
            "4: error: a to: the end (1990) lies before the beginning (1991) [end-before-start]",
            "7: error: a/1991 to: the end (1990) lies before the beginning (1991) "
            "[end-before-start]",
        ),
        draft(
            periods=[topic("a", "from: '1991'"), topic("b", "from: '1991'", "to: '1991'")],
            coverage=[record("subjects: [a], from: '1991', level: complete", "to: '1991'")],
        ),
    ),
    Case(
        "order.status_in_order",
        draft(
            frameworks=[framework("a"), framework("b", status(("active", "1991"), ("old", "1990")))]
        ),
        (
            "2: warning: a status: the framework has no dated status [no-status]",
            "4: error: b status: 'old' (1990) stands after 'active' (1991) [status-order]",
        ),
        draft(
            frameworks=[
                framework("b", status(("a", "1990-05-05"), ("b", "1990-05-05"), ("c", "1990")))
            ]
        ),
    ),
    overlap("1990/1995", "1993/2000", ("1990/1995", "member", "1993/2000", "guest")),
    overlap("1990/..", "1995", ("1990/", "member", "1995", "member")),
    overlap("../1995", "1990/..", ("../1990", "member", "1995/..", "member")),
    overlap("1990/2000", "1993/1995", ("1990/1995-06", "member", "1995/..", "member")),
    overlap("1990/1995-06", "1995-05/..", ("1995-06/..", "member", "1990/1995-06~", "member")),
    overlap("/1995", "1990/2000", ("1990/1995-06-01", "member", "1995-06-01/..", "member")),
    Case(
        "order.spell_names_actor",
        draft(
            frameworks=[
                framework("a", "members: [{role: guest, date: '1990', sources: [{id: s}]}]"),
                framework("b", f"members: [{spell('x, actors: [y]', '1991')}]"),
            ]
        ),
        (
            "3: error: a members: a spell (1990) names either 'actor' or 'actors' [wrong-shape]",
            "5: error: b members: a spell (1991) names either 'actor' or 'actors' [wrong-shape]",
        ),
        draft(
            frameworks=[
                framework("a", f"members: [{spell('x', '1990')}]"),
                framework(
                    "b", f"members: [{spell('x', '1990').replace('actor: x', 'actors: [x]')}]"
                ),
            ]
        ),
    ),
)
