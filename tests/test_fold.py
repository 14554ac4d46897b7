"""Folding of names: what makes no difference when a name is compared, and what does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancecli.fold import fold, names_of

WORDS = st.sampled_from(
    ["Defence", "organisation", "the", "Centre", "programme", "theatre", "ise", "Zürich", "ﬁ", "℡"]
)
NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(WORDS | st.text(max_size=3), max_size=6).map(" ".join),
    st.lists(WORDS, max_size=6).map("".join),
)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("NATO", "nato"),
        ("Türkiye", "turkiye"),
        ("Łódź Ørsted ıstanbul", "lodz orsted istanbul"),
        ("Strasse", "strasse"),
        ("Straße", "strasse"),
        ("℡ ﬁnland", "tel finland"),
        ("Trident-Juncture", "trident juncture"),
        ("NATO–Russia  Council", "nato russia council"),
        ("nato_russia : _ council", "nato russia council"),
        ("U.S.", "us"),
        ("Ministers' Meeting", "ministers meeting"),
        ("Ministers’ Meeting", "ministers meeting"),
        ("Peace & Security", "peace and security"),
        ("The League", "league"),
        ("the the league", "league"),
        ("The", "the"),
        ("Theory", "theory"),
        ("", ""),
        ("---", ""),
        ("Союз", "союз"),
        ("Defence", "defense"),
        ("Offence", "offense"),
        ("Organisation", "organization"),
        ("organisations organisational", "organizations organizational"),
        ("standardise standardised", "standardize standardized"),
        ("Centre centres theatre", "center centers theater"),
        ("programme programmes", "program programs"),
        ("isa island", "isa island"),
        ("fence", "fence"),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(NAMES)
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(NAMES)
def test_case_makes_no_difference(name: str) -> None:
    assert fold(name.upper()) == fold(name.lower()) == fold(name)


@given(st.lists(st.sampled_from(["Ecole", "Defence", "Sao", "Paulo"]), min_size=1, max_size=4))
def test_accents_make_no_difference(words: list[str]) -> None:
    accents = str.maketrans("Eeao", "Éèãô")
    assert fold(" ".join(words).translate(accents)) == fold(" ".join(words))


@given(st.lists(st.sampled_from(["Nato", "russia", "Council"]), min_size=1, max_size=4))
def test_hyphens_and_spaces_make_no_difference(words: list[str]) -> None:
    assert fold("-".join(words)) == fold(" ".join(words)) == fold("  ".join(words) + " ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shanghai Cooperation Organisation", "Shanghai Cooperation Organization"),
        ("Collective Defence", "collective defense"),
        ("Counter-Offence Centre", "counter offense center"),
        ("Standardising", "standardizing"),
        ("Theatre Missile Defences", "theater missile defenses"),
    ],
)
def test_british_and_american_spelling_make_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Georgia", "Georgian"), ("NATO", "NAT O"), ("Iran", "Iraq"), ("Article 5", "Article 6")],
)
def test_other_words_make_a_difference(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_names_of_a_record() -> None:
    record = SimpleNamespace(
        id="nato",
        name="North Atlantic Treaty Organization",
        abbreviation="NATO",
        official_name=None,
        aliases=("Western alliance",),
    )
    assert names_of(record) == [
        *("nato", "North Atlantic Treaty Organization", "NATO", "Western alliance")
    ]
    assert names_of(SimpleNamespace(id="a", title="An event")) == ["a", "An event"]
    assert names_of(SimpleNamespace(id="b", statement="That.")) == ["b", "That."]
    codes = SimpleNamespace(
        id="c", name="C", official_name="State of C", iso3="CCC", iso3166_3="CCCC", aliases=()
    )
    assert names_of(codes) == ["c", "C", "State of C", "CCC", "CCCC"]
