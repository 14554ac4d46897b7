"""Summaries, figures, positions, and the order of the files themselves."""

from __future__ import annotations

from tests.checks import Case, actor, draft, event, framework, record, source, topic

POSITION = "{actor: a, says: That., sources: [{id: s}]}"


def too_long(section: str, *fields: str) -> Case:
    """Return the case of a summary of one character too many."""
    make = {"frameworks": framework, "events": event}.get(section, topic)
    long = "summary: " + "x" * 601
    message = "the summary has 601 characters, 600 at most [summary-length]"
    return Case(
        "texts.summaries_fit",
        draft(**{section: [make("a", long, *fields)]}),
        (f"3: warning: a summary: {message}",),
        draft(**{section: [make("a", long[:-1], *fields)]}),
    )


def bad_figure(section: str, value: str) -> Case:
    """Return the case of a figure that is not a plain number."""
    make = {"frameworks": framework, "events": event}[section]
    figures = "figures: [{what: ships, value: '%s', sources: [{id: s}]}]"
    message = f"the figure '{value}' is not a number: digits and one point [bad-figure]"
    return Case(
        "texts.figures_are_numbers",
        draft(**{section: [make("a", figures % value)]}),
        (f"3: error: a figures: {message}",),
        draft(**{section: [make("a", figures % "-1200.5"), make("b", figures % "12")]}),
    )


def unordered(section: str, *fields: str) -> Case:
    """Return the case of two records of which the second belongs first, by id."""
    make = {"frameworks": framework, "actors": actor, "sources": source}.get(section, record)
    names = ("a", "b") if make is not record else ("id: a", "id: b")
    one, two = (make(name, *fields) for name in names)
    line = 3 + len(fields)
    return Case(
        "texts.file_in_order",
        draft(**{section: [two, one]}),
        (f"{line}: warning: a id: 'a' belongs before 'b' [file-order]",),
        draft(**{section: [one, two]}),
    )


CASES = (
    too_long("frameworks"),
    too_long("events"),
    too_long("topics"),
    too_long("regions"),
    too_long("periods", "from: '1990'"),
    bad_figure("frameworks", "12 ships"),
    bad_figure("frameworks", "1,200"),
    bad_figure("events", "1."),
    bad_figure("events", "١٢"),
    Case(
        "texts.disputes_have_positions",
        draft(events=[event("a", "confidence: disputed", f"positions: [{POSITION}]")]),
        ("4: warning: a positions: a disputed event gives at least two positions [no-positions]",),
        draft(
            events=[
                event("a", "confidence: disputed", f"positions: [{POSITION}, {POSITION}]"),
                event("b", f"positions: [{POSITION}]"),
            ]
        ),
    ),
    unordered("frameworks"),
    unordered("actors"),
    unordered("sources"),
    unordered("claims", "statement: That.", "verdict: outdated"),
    Case(
        "texts.file_in_order",
        draft(
            events=[
                event("c", "date: '2000'"),
                event("d", "date: 2000-12-31"),
                event("a", "date: '2001'"),
                event("b", "date: 2001-01"),
                event("e", "date: '2001'"),
            ],
            topics=[topic("b"), topic("a")],
        ),
        ("8: warning: b id: 'b' belongs before 'a' [file-order]",),
        draft(
            events=[
                event("c", "date: '2000'"),
                event("d", "date: 2000-12-31"),
                event("b", "date: 2001-01"),
                event("a", "date: '2001'"),
                event("e", "date: '2001'"),
            ],
            topics=[topic("b"), topic("a")],
        ),
    ),
)
