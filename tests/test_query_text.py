"""Text typed for a search: words, phrases, prefixes; what else is in it never breaks anything."""

from __future__ import annotations

import pytest

from alliancecli.catalogue import Catalogue
from alliancecli.errors import UsageError
from alliancecli.fulltext import match_expression
from tests.records import ids

SIGNED, EXERCISE, SUSPENDED = "treaty-signed-1989", "league-exercise-1997", "league-suspended-2014"
INCIDENT, TALKS = "incident-2008", "talks-since-2020"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AND", [INCIDENT, TALKS]),
        ("OR NOT NEAR(", []),
        ("league AND", []),
        ("league OR work", []),
        ("NEAR(league work)", []),
        ("title:league", []),
        ("{league}:", [SIGNED, EXERCISE, SUSPENDED]),
        ("^league", [SIGNED, EXERCISE, SUSPENDED]),
        ('league"', [SIGNED, EXERCISE, SUSPENDED]),
        ('"league', [SIGNED, EXERCISE, SUSPENDED]),
        ('"" league', [SIGNED, EXERCISE, SUSPENDED]),
        ("league*work", []),
        ("league) (work", [SUSPENDED]),
        ("-league", [SIGNED, EXERCISE, SUSPENDED]),
        ("league + work", [SUSPENDED]),
        ("league'; DROP TABLE record; --", []),
        ("*league", [SIGNED, EXERCISE, SUSPENDED]),
        ("l'league", []),
        ("№ league", [SIGNED, EXERCISE, SUSPENDED]),
        ("日本 league", []),
        ("league exercise,talks", [EXERCISE, TALKS]),  # a comma is or, outside of quotes
        ("talks, exercise ,", [EXERCISE, TALKS]),
        ('"league, exercise"', [EXERCISE]),
        ('"league, talks"', []),
    ],
)
def test_operators_of_the_search_engine_are_words(
    catalogue: Catalogue, text: str, found: list[str]
) -> None:
    assert ids(catalogue, text=[text]) == found


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("league", '("league" OR "league")'),
        ("Défence work*", '("Défence" OR "defense") AND ("work"* OR "work"*)'),
        ('"the work" of', '("the work" OR "work") AND ("of" OR "of")'),
        ('un"quoted', '("unquoted" OR "unquoted")'),
        ('* - ** "" league', '("league" OR "league")'),
        ("U.S.", '("U.S." OR "us")'),
    ],
)
def test_the_expression_of_typed_words(text: str, expression: str) -> None:
    assert match_expression(text) == expression


@pytest.mark.parametrize("text", ["", " ", "*", '""', "?!", "_", "- -"])
def test_no_word_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        match_expression(text)
    assert (caught.value.message, caught.value.hint) == (
        f"no word to search for in '{text}'",
        "type at least one word",
    )
