"""``check``: what a framework owes, whether it binds in law, and how it decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer

pytestmark = pytest.mark.usefixtures("pacts")


def _terms(**lists: str) -> list[dict[str, Any]]:
    return [
        {"list": within.replace("_", "-"), "id": id, "name": id.title()}
        for within, ids in lists.items()
        for id in ids.split()
    ]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a pact, a body that it founded, a declaration, and one that is over."""
    source = [{"id": "gazette"}]
    over = [
        {"state": "active", "date": "1990-01-01", "sources": source},
        {"state": "terminated", "date": "1995-01-01", "sources": source},
    ]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("bond", "Bond", obligations=["defense", "consultation"]),
            framework("body", "Body", founded_by="bond", decision_rule="consensus"),
            framework(
                "words", "Words", kind="treaty", legal="political", obligations=["consultation"]
            ),
            framework("club", "Club", obligations=["consultation"]),
            framework("note", "Note", legal="political"),
            framework("gone", "Gone", obligations=["defense"], status=over, ended="1995-01-01"),
        ],
        terms=_terms(obligation="consultation", legal="political", decision_rule="consensus"),
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "The Bond is a mutual defence treaty",
            "Bond has a promise of mutual defence",
            "supported",
            "Obligations on record: defense, consultation.",
        ),
        (  # by what founded it
            "Is the Body a military alliance?",
            "Body has a promise of mutual defence",
            "supported",
            "Obligations on record: defense, consultation.",
        ),
        (
            "The Words are a defence alliance",
            "Words has a promise of mutual defence",
            "contradicted",
            "Obligations on record: consultation.",
        ),
        (
            "The Bond is no longer a military alliance",
            "It is not so that Bond has a promise of mutual defence",
            "contradicted",
            "Obligations on record: defense, consultation.",
        ),
        (
            "Gone is no longer a military alliance",
            "It is not so that Gone has a promise of mutual defence",
            "supported",
            "Obligations on record: defense.",
        ),
        (  # it never was
            "The Words are no longer a military alliance",
            "Words has a promise of mutual defence",
            "contradicted",
            "Obligations on record: consultation.",
        ),
        (
            "The Words are not a military alliance",
            "It is not so that Words has a promise of mutual defence",
            "supported",
            "Obligations on record: consultation.",
        ),
        (  # another instrument of it may have one
            "The Club is a military alliance",
            "Club has a promise of mutual defence",
            "unverifiable",
            "Obligations on record: consultation.",
        ),
        (  # it is more than that
            "The Bond is a consultation treaty",
            "Bond has a promise of consultation",
            "imprecise",
            "Obligations on record: defense, consultation.",
        ),
        (
            "Gone is legally binding",
            "Gone is legally binding",
            "outdated",
            "On record as: treaty; terminated since 1 January 1995.",
        ),
        (
            "Gone is a defence treaty",
            "Gone has a promise of mutual defence",
            "outdated",
            "Obligations on record: defense.",
        ),
        (
            "Gone was a defence treaty",
            "Gone had a promise of mutual defence",
            "supported",
            "Obligations on record: defense.",
        ),
        (
            "The Bond is legally binding",
            "Bond is legally binding",
            "supported",
            "On record as: treaty; active since 1 January 1990.",
        ),
        (
            "Are the Words legally binding?",
            "Words is legally binding",
            "unverifiable",
            "On record as: political; active since 1 January 1990.",
        ),
        (
            "The Body decides by consensus",
            "Body decides by consensus",
            "supported",
            "Rule on record: consensus.",
        ),
        (
            "The Body decides by unanimity",
            "Body decides by unanimity",
            "imprecise",
            "Rule on record: consensus.",
        ),
        (
            "Which bodies decide by consensus?",
            "On record as deciding by consensus: 2 (on 2010-06-30)",
            "supported",
            "On record: Body; Pact of Alba. The list may not be complete.",
        ),
    ],
)
def test_what_it_is(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "The Bond is a mutual fishing treaty",
        "The Bond is a defence treaty with Alba",
        "The Bond decides by consensus",  # no rule is on record
        "The Note is a defence treaty",  # no obligation is
        "The Bond has a defence treaty",  # which need not be it
        "Which bodies decide by unanimity?",
        "The Bond is a defence treaty in 1990",
    ],
)
def test_what_is_not_on_record(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
