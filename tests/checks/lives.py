"""Actors that must exist, and frameworks that must live, when something is said of them."""

from __future__ import annotations

from tests.checks import Case, actor, draft, event, framework, record, spell, status

AS_OF = [record("title: T, version: '1', as_of: '2024-06-30'")]
BOUNDED = framework("f", "signed: '1999'", "established: '2000'", "ended: '2002'")


CASES = (
    Case(
        "lives.actors_exist",
        draft(
            actors=[actor("a", "existed: 1990/1999-12-31"), actor("b", "existed: 2001/..")],
            events=[event("e", "date: '2000'", "actors: [{id: a}, {id: b}, {id: z}]")],
            frameworks=[framework("f", f"members: [{spell('a', '2000/..')}]")],
        ),
        (
            "9: warning: e actors: 'a' existed 1990/1999-12-31, not on 2000 "
            "[actor-outside-existence]",
            "9: warning: e actors: 'b' existed 2001/.., not on 2000 [actor-outside-existence]",
            "12: warning: f members: 'a' existed 1990/1999-12-31, not on 2000/.. "
            "[actor-outside-existence]",
        ),
        draft(
            actors=[actor("a", "existed: 1990/1999-12-31"), actor("b")],
            events=[event("e", "date: '1999'", "actors: [{id: a}, {id: b}]")],
            frameworks=[framework("f", f"members: [{spell('a', '1999-12-31/..')}]")],
        ),
    ),
    Case(
        "lives.events_in_framework_life",
        draft(
            events=[
                event("a", "date: '1998'", "frameworks: [f]"),
                event("b", "date: '2003'", "frameworks: [f]", "outside_life: no"),
                event("c", "date: '2003'", "frameworks: [f]", "kind: signature"),
            ],
            frameworks=[BOUNDED],
        ),
        (
            "4: warning: a frameworks: 'f' began later; mark the event with outside_life: yes if "
            "that is meant [outside-life]",
            "7: warning: b frameworks: 'f' had ended; mark the event with outside_life: yes if "
            "that is meant [outside-life]",
            "11: warning: c frameworks: 'f' had ended; mark the event with outside_life: yes if "
            "that is meant [outside-life]",
        ),
        draft(
            events=[
                event("a", "date: '1998'", "frameworks: [f]", "outside_life: yes"),
                event("b", "date: '2003'", "frameworks: [f]", "outside_life: yes"),
                event("c", "date: '1998'", "frameworks: [f]", "kind: signature"),
                event("d", "date: 1999-01-01", "frameworks: [f]"),
                event("e", "date: 2002-12-31", "frameworks: [f, gone, g]"),
            ],
            frameworks=[BOUNDED, framework("g")],
        ),
    ),
    Case(
        "lives.events_in_framework_life",
        draft(
            events=[event("a", "date: '1998'", "frameworks: [f]")],
            frameworks=[framework("f", status(("active", "1999"), ("old", "2001")))],
        ),
        (
            "4: warning: a frameworks: 'f' began later; mark the event with outside_life: yes if "
            "that is meant [outside-life]",
        ),
        draft(
            events=[event("a", "date: '1998'", "frameworks: [f]")],
            frameworks=[framework("f", "in_force: '1998'", status(("active", "1999")))],
        ),
    ),
    Case(
        "lives.nothing_after_data_date",
        draft(
            catalogue=AS_OF,
            events=[event("a", "date: 2024-07")],
            frameworks=[framework("f", status(("active", "2024-06"), ("old", "2024-07-01")))],
        ),
        (
            "5: warning: a date: 2024-07 lies after the data date 2024-06-30 [after-data-date]",
            "8: warning: f status: old 2024-07-01 lies after the data date 2024-06-30 "
            "[after-data-date]",
        ),
        draft(
            catalogue=AS_OF,
            events=[event("a", "date: 2024-06-30"), event("b", "date: '2024'")],
            frameworks=[framework("f", status(("active", "2024-06-30")))],
        ),
    ),
    Case(
        "lives.nothing_after_data_date",
        draft(
            catalogue=AS_OF,
            frameworks=[framework("f", f"members: [{spell('a', '2024-07-01/..')}]")],
        ),
        (
            "5: warning: f members: a 2024-07-01/.. lies after the data date 2024-06-30 "
            "[after-data-date]",
        ),
        draft(
            catalogue=AS_OF,
            frameworks=[framework("f", f"members: [{spell('a', '2024-06-30/..')}]")],
        ),
    ),
    Case(
        "lives.nothing_after_data_date",
        draft(catalogue=AS_OF, events=[event("a", "date: '2025'")]),
        ("5: warning: a date: 2025 lies after the data date 2024-06-30 [after-data-date]",),
        draft(events=[event("a", "date: '2025'")]),
    ),
)
