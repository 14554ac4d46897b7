"""Sources that must be used and be found again."""

from __future__ import annotations

from tests.checks import Case, draft, event, framework, source, status

CASES = (
    Case(
        "sources.cited_somewhere",
        draft(events=[event("a")], sources=[source("r"), source("s"), source("t")]),
        (
            "4: warning: r id: no record cites this source [source-unused]",
            "6: warning: t id: no record cites this source [source-unused]",
        ),
        draft(
            frameworks=[framework("a", status(("active", "1990")), "members: []")],
            events=[event("a", "figures: [{what: w, value: '1', sources: [{id: t}]}]")],
            sources=[source("s"), source("t")],
        ),
    ),
    Case(
        "sources.have_address",
        draft(
            sources=[
                source("a", "type: webpage"),
                source("b", "type: article", "URL: ftp://example.org/a"),
                source("c", "URL: https://example.org/a b"),
            ]
        ),
        (
            "2: warning: a URL: the source has no address (URL) [source-without-address]",
            "6: error: b URL: the address is not a http or https address [bad-address]",
            "8: error: c URL: the address is not a http or https address [bad-address]",
        ),
        draft(
            sources=[
                source("a", "type: webpage", "URL: https://example.org/a?b=c&d=%20#e"),
                source("b", "type: book"),
                source("c", "type: chapter"),
                source("d", "type: treaty"),
            ]
        ),
    ),
)
