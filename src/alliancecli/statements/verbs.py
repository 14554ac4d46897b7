"""Verbs about the days of a framework: founded, signed, in force, ended."""

from __future__ import annotations

#: Verbs, as they stand after folding, and the date of a framework that they are about.
DATED = {
    **dict.fromkeys(
        (
            *("founded", "established", "created", "formed", "launched", "adopted", "issued"),
            *("begin", "start", "began", "started", "deployed"),
        ),
        ("established", "signed"),
    ),
    **dict.fromkeys(("signed", "concluded"), ("signed",)),
    **dict.fromkeys(("force", "effect"), ("in_force",)),
    **dict.fromkeys(
        ("dissolved", "disbanded", "ended", "terminated", "expired", "end", "expire", "dissolve"),
        ("ended",),
    ),
}
FORCE = frozenset(("force", "effect"))
#: The verbs in other forms, as a statement is to have them.
STATED = {
    **dict.fromkeys(("begin", "began", "start", "started"), "begun"),
    "end": "ended",
    "expire": "expired",
    "dissolve": "dissolved",
    **dict.fromkeys(("force", "effect"), "in force"),
}
