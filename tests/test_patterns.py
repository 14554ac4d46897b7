"""Patterns: compiled only where a text may match, and never at odds with the expression itself."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from alliancecli import statements
from alliancecli.statements.reading.patterns import Pattern

#: Each has what some of the patterns match.
TEXTS = (
    "Is Alba not yet in the Pact, but in the Club but not in the League?",
    "Isn't it true or false: Neither Alba nor Borea has joined",
    "is it true that Alba has never been, or was never, no longer a non-member of it",
    "List all the members; name the NATO members; show me, tell me, give me a list of the states",
    "List of the NATO members and partners",
    "On what exact day did it end?",
    "Neither Alba nor Borea has joined",
    "Alba is in neither the Pact nor the Club",
    "Alba was not in the Pact, but in the Club",
    "Since when is Alba a member of the Pact?",
    "The Club came after the Pact",
    "What countries are in the Pact?",
    "It is a common myth that Alba entered the Pact, or that it was admitted to the Club",
    "It was founded on 4 April, 1949",
    "Not more than 3, no fewer than 4, at most 5, up to five, at least 6, more than 7, over 8",
    "Fewer than 9, under 10, came before and ceased to exist",
    "It was opened for signature in 1968; in which country, in what town",
    "No one is about to come after 4 Apr 1949",
    "From 9 to 11 July 2024, between May 1955 and 1991, 1955-1991, 1999 – 2004, from 1982 to today",
    "On 4.4.1949, 24/12/1949 and 1949/04/04",
    "On 11-12 July 2023 and April 4th 1949, by the end of 2004, at the start of 2005",
    "The Treaty of 1949 and the NPT of 1968 are in force until 2030, since 1970, before 2031",
    "Was the Vilnius summit held in",
    "List all NATO summits since 2014",
    "All of the three Baltic states and both Nordic countries are in it",
    "When was the Plan announced?",
    "When did the War end?",
    "What was agreed at the summit?",
    "Does Noble Jump exist?",
    "NATO's Brussels summit",
    "The talks were hosted by Alba",
    "The talks were held in Marl",
    "Iron Sword was an Alban exercise",
    "Iron Sword was led by Alba",
    "It was set up in 1990, is in operation and one of the Alban councils",
    "Alba hosted the 1999 summit of the Club, which was wound up",
    "All of the members of the Pact are in the Club",
    "The Pact has more members than the Club",
    "The Club consists of Alba and Borea",
    "A war broke out, and Alba stepped down in 1990 who stepped down as chair",
    "Alba's accession to the Pact took place in 1990",
    "Originally, the Pact had 12 members",
    "The Pact originally had 12 members and comprises 3 states",
    "The Club's seat was in Marl",
    "Alba left the Pact in 1990 and 1991",
    "Alba and Borea are in the Pact and the Club, of about 10,000 men",
    "Alba and Borea are in the Pact and the Club",
    "Alba joined the Pact in 1990 and is still a member",
    "Alba joined the Pact in 1990 but was not in the Club",
    "In 1990 the Pact had more members than the Club",
    "Alba is one of the 3 members of the Club, which admitted Borea",
    "Alba is one of the 3 members of the Club",
)


def _patterns() -> dict[str, Pattern]:
    found: dict[str, Pattern] = {}
    for module in pkgutil.walk_packages(statements.__path__, f"{statements.__name__}."):
        names = vars(importlib.import_module(module.name))
        for name, value in names.items():
            rows = value if isinstance(value, tuple) else (value,)
            for place, row in enumerate(rows):
                one = row[0] if isinstance(row, tuple) and row else row
                if isinstance(one, Pattern):
                    found[f"{module.name}.{name}.{place}"] = one
    return found


@pytest.mark.parametrize("name", sorted(_patterns()))
def test_what_the_expression_matches_the_pattern_does(name: str) -> None:
    pattern = _patterns()[name]
    plain = re.compile(pattern.text, pattern.flags)
    for text in (*TEXTS, *(text.upper() for text in TEXTS)):
        assert pattern.subn("-", text) == plain.subn("-", text)
        assert [one.span() for one in pattern.finditer(text)] == [
            one.span() for one in plain.finditer(text)
        ]
        for mine, theirs in (
            (pattern.search(text), plain.search(text)),
            (pattern.fullmatch(text), plain.fullmatch(text)),
        ):
            assert (mine and mine.groups()) == (theirs and theirs.groups())


@pytest.mark.parametrize("name", sorted(_patterns()))
def test_each_pattern_matches_something_here(name: str) -> None:
    """Else the test above would hold of a pattern that matches nothing."""
    pattern = _patterns()[name]
    assert any(pattern.search(text) for text in TEXTS)


def test_it_is_compiled_where_a_text_may_match_only() -> None:
    broken = Pattern("(", "moon")
    assert broken.sub("-", "a text of the sun") == "a text of the sun"
    with pytest.raises(re.error):
        broken.sub("-", "a text of the MOON")
