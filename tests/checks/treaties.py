"""Treaties say what they oblige to, and stand on record once."""

from __future__ import annotations

from tests.checks import Case, actor, draft, framework

OWED = "obligations: [none]"
SIGNED = "signed: '1960-05-01'"
PARTIES = "members: [{actors: [a, b], role: party, date: 1960/.., sources: [{id: s}]}]"
STATES = [actor("a"), actor("b")]

CASES = (
    Case(
        "treaties.obligations_stated",
        draft(frameworks=[framework("x")]),
        (
            "2: warning: x obligations: a treaty says what it obliges to; where the text was not"
            " read, what it is described as, or 'none' [no-obligations]",
        ),
        draft(frameworks=[framework("x", OWED)]),
    ),
    Case(
        "treaties.recorded_once",
        draft(
            actors=STATES,
            frameworks=[
                framework("x", OWED, SIGNED, PARTIES),
                framework("y", OWED, SIGNED, PARTIES),
            ],
        ),
        (
            "11: warning: y signed: 'x' has the same parties and was signed on the same day"
            " (signed_with names what was signed together) [recorded-twice]",
        ),
        draft(
            actors=STATES,
            frameworks=[
                framework("x", OWED, SIGNED, PARTIES),
                framework("y", OWED, SIGNED, PARTIES, "signed_with: [x]"),
                framework("z", OWED, SIGNED, "members: []"),
            ],
        ),
    ),
    Case(
        "treaties.recorded_once",
        draft(
            actors=STATES,
            frameworks=[
                framework("x", OWED, "signed: '1960-05-01'", PARTIES.replace("party", "guarantor")),
                framework("y", OWED, SIGNED, PARTIES.replace("party", "signatory")),
            ],
        ),
        (
            "11: warning: y signed: 'x' has the same parties and was signed on the same day"
            " (signed_with names what was signed together) [recorded-twice]",
        ),
        draft(
            actors=STATES,
            frameworks=[
                framework("x", OWED, "signed: '1960-05'", PARTIES),
                framework("y", OWED, "signed: '1960-05'", PARTIES),
            ],
        ),
    ),
)
