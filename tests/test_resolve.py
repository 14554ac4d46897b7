"""Names to ids: every way of naming a record, near misses, ambiguity."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue, load
from alliancecli.errors import AllianceError, AmbiguousNameError, UnknownNameError
from tests.records import actor, claim, event, framework, layer


@pytest.fixture
def crowded(tmp_path: Path, cache: Path) -> Iterator[Catalogue]:
    """Open the small record with namesakes, a former code and names with commas laid over it."""
    own = layer(
        tmp_path / "own",
        actors=[
            actor("congo-east", "Congo", codes=[{"system": "cow", "code": "491"}], cow="490"),
            actor("congo-west", "Republic of the Congo", aliases=["Congo", "Congo, Republic of"]),
            actor("plato", "Plato", aliases=["turkey"]),
            actor("ruritania", "Ruritania", aliases=["Atlantic Union"]),
        ],
        frameworks=[framework("atlantic-union", "Union of the Atlantic")],
    )
    with load([own], cache=cache) as opened:
        yield opened


def refusal(catalogue: Catalogue, name: str, *kinds: str) -> AllianceError:
    with pytest.raises(UnknownNameError) as caught:
        catalogue.resolve(name, *kinds)
    return caught.value


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("league", ("framework", "league")),
        ("LES", ("framework", "league")),
        ("les", ("framework", "league")),
        ("l.e.s.", ("framework", "league")),
        ("League of Example States", ("framework", "league")),
        ("the league of example states", ("framework", "league")),
        ("  LEAGUE  of\texample states ", ("framework", "league")),
        ("Défence-Organisation", ("framework", "league")),
        ("defense organization", ("framework", "league")),
        ("league-treaty", ("framework", "league-treaty")),
        ("Türkiye", ("actor", "turkey")),
        ("turkiye", ("actor", "turkey")),
        ("TURKEY", ("actor", "turkey")),
        ("TUR", ("actor", "turkey")),
        ("640", ("actor", "turkey")),
        ("Platonia", ("actor", "atlantis")),
        ("East-Georgia", ("actor", "east-georgia")),
        ("birth of the League", ("event", "treaty-signed-1989")),
        ("example states sign the treaty", ("event", "treaty-signed-1989")),
        ("Defense", ("topic", "defence")),
        ("military affairs", ("topic", "defence")),
        ("Caucasus", ("region", "caucasus")),
        ("nineties", ("period", "nineties")),
        ("the League is active", ("claim", "league-active")),
        ("gazette", ("source", "gazette")),
    ],
)
def test_a_record_is_found_by_each_of_its_names(
    catalogue: Catalogue, typed: str, found: tuple[str, str]
) -> None:
    assert catalogue.resolve(typed) == found


def test_the_title_of_a_page_is_not_a_name(catalogue: Catalogue) -> None:
    error = refusal(catalogue, "Example Gazette")
    assert (error.message, error.hint) == (
        "no record is called 'Example Gazette'",
        "try: alliance search",
    )


def test_only_the_kinds_asked_for_are_looked_at(catalogue: Catalogue) -> None:
    assert catalogue.resolve("cyber", "topic") == ("topic", "cyber")
    error = refusal(catalogue, "cyber", "region")
    assert (error.message, error.hint) == ("no region is called 'cyber'", "try: alliance search")
    error = refusal(catalogue, "cyber", "actor", "framework")
    assert (error.message, error.hint) == ("no record is called 'cyber'", "try: alliance search")


@pytest.mark.parametrize("code", ["490", "491"])
def test_every_cow_code_names_its_actor(crowded: Catalogue, code: str) -> None:
    assert crowded.resolve(code) == ("actor", "congo-east")


def test_an_id_comes_before_a_name(crowded: Catalogue) -> None:
    assert crowded.resolve("turkey") == ("actor", "turkey")
    assert crowded.resolve("atlantic-union") == ("framework", "atlantic-union")


def test_an_ambiguous_name_lists_its_bearers(crowded: Catalogue) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        crowded.resolve("CONGO")
    assert (caught.value.message, caught.value.hint) == (
        "'CONGO' is the name of more than one record",
        "say which: congo-east (actor), congo-west (actor)",
    )
    assert caught.value.exit_status == 3


def test_bearers_of_several_kinds_are_told_apart_by_kind(crowded: Catalogue) -> None:
    error = refusal(crowded, "Atlantic Union", "actor", "framework")
    assert error.hint == "say which: ruritania (actor), atlantic-union (framework)"
    assert crowded.resolve("Atlantic Union", "actor") == ("actor", "ruritania")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("league turkey", "one at a time: league, turkey"),
        ("gorgia", "did you mean georgia?"),
        ("leage", "did you mean league?"),
        ("Turkye", "did you mean turkey?"),
        ("geor", "did you mean georgia, east-georgia, incident-2008, talks-since-2020?"),
        ("states", "did you mean league, treaty-signed-1989?"),
        ("states exam", "did you mean league, treaty-signed-1989?"),
        ("states exaple", "try: alliance search"),
        ("gazett", "did you mean gazette?"),
        ("league activ", "did you mean league-active?"),
        ("ca", "try: alliance search"),
        ("cau", "did you mean caucasus?"),
        ("zzzzzz", "try: alliance search"),
        ("", "try: alliance search"),
        ("?!", "try: alliance search"),
        ("%", "try: alliance search"),
        ("' OR 1=1 --", "try: alliance search"),
    ],
)
def test_a_near_miss_suggests_and_guesses_nothing(
    catalogue: Catalogue, typed: str, hint: str
) -> None:
    error = refusal(catalogue, typed)
    assert (error.message, error.hint) == (f"no record is called '{typed}'", hint)
    assert error.exit_status == 3


def test_statements_are_suggested_only_where_no_record_comes_near(
    tmp_path: Path, cache: Path
) -> None:
    own = layer(
        tmp_path / "own",
        actors=[actor("oceania", "Oceania Felix")],
        claims=[claim("felix-alone", "Felix stands alone")],
    )
    with load([own], cache=cache) as catalogue:
        assert refusal(catalogue, "felix").hint == "did you mean oceania?"
        assert refusal(catalogue, "felix", "claim").hint == "did you mean felix-alone?"
        assert refusal(catalogue, "felix stands").hint == "did you mean felix-alone?"


def test_no_more_than_four_are_suggested_and_none_twice(tmp_path: Path, cache: Path) -> None:
    names = ("Utopia North", "Utopia South", "Utopia East", "Utopia West", "Utopia Central")
    actors = [actor(name.lower().replace(" ", "-"), name, aliases=[f"{name}s"]) for name in names]
    with load([layer(tmp_path / "own", actors=actors)], cache=cache) as catalogue:
        error = refusal(catalogue, "utopia")
    assert error.hint == "did you mean utopia-east, utopia-west, utopia-north, utopia-south?"


def test_an_operation_is_found_without_the_word(tmp_path: Path, cache: Path) -> None:
    """Two words that are left are a name; one is not."""
    named = [
        framework("force", "Stabilisation Force", aliases=["Operation Joint Forge"]),
        framework("drill", "Exercise Bright Star"),
        framework("relief", "Operation Licorne"),
    ]
    with load([layer(tmp_path / "own", frameworks=named)], cache=cache) as opened:
        assert opened.resolve("joint forge") == ("framework", "force")
        assert opened.resolve("Bright Star") == ("framework", "drill")
        assert opened.resolve("Operation Licorne") == ("framework", "relief")
        refusal(opened, "Licorne")


@pytest.fixture
def treaties(tmp_path: Path, cache: Path) -> Iterator[Catalogue]:
    """Open the small record with treaties of the same words laid over it."""
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("alba-treaty-1871", "Peace between Plato and Atlantis", kind="treaty"),
            framework("borea-treaty-1839", "First Treaty of Borea", kind="treaty"),
            framework("borea-treaty-1915", "Second Treaty of Borea", kind="treaty"),
            framework("quiet-pact", "Pact of Quiet", aliases=["Quiet Seas Pact 1907"]),
        ],
        events=[
            event("alba-treaty-1871-signed", "1871-05-10"),
            event("verona-congress-1822", "1822-10-20"),
            event("verona-talks-signed-1990", "1990-10-20"),
            event("iron-harbour-1988", "1988-09-20"),
            event("iron-harbour-2016", "2016-09-20"),
            event("iron-saber-1921", "1921-09-20"),
            event("iron-saber-2021", "2021-09-20"),
        ],
        claims=[claim("dover-treaty-1670", "The Treaty of Dover was public.")],
    )
    with load([own], cache=cache) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Treaty of Alba", ("framework", "alba-treaty-1871")),
        ("The Treaty of Alba (1871)", ("framework", "alba-treaty-1871")),
        ("1871 alba treaty", ("framework", "alba-treaty-1871")),
        ("alba treaty signed", ("event", "alba-treaty-1871-signed")),
        ("Treaty of Borea of 1915", ("framework", "borea-treaty-1915")),
        ("Congress of Verona", ("event", "verona-congress-1822")),
        ("talks at Verona", ("event", "verona-talks-signed-1990")),
        ("Pact of the Quiet Seas", ("framework", "quiet-pact")),
        ("Iron Harbor 88", ("event", "iron-harbour-1988")),
        ("Iron Harbour-16", ("event", "iron-harbour-2016")),
        ("Exercise Iron Sabre 2021", ("event", "iron-saber-2021")),
    ],
)
def test_the_words_of_a_name_stand_in_any_order(
    treaties: Catalogue, typed: str, found: tuple[str, str]
) -> None:
    assert treaties.resolve(typed) == found


@pytest.mark.parametrize(
    ("typed", "error", "hint"),
    [
        (
            "Treaty of Borea",
            AmbiguousNameError,
            "say which: borea-treaty-1839 (framework), borea-treaty-1915 (framework)",
        ),
        ("Treaty of Alba 1872", UnknownNameError, None),  # another year
        ("Treaty of Greater Alba", UnknownNameError, None),  # a word more
        ("Quiet Seas", UnknownNameError, None),  # a word less
        (
            "Exercise Iron Sabre 21",
            AmbiguousNameError,
            "say which: iron-saber-1921 (event), iron-saber-2021 (event)",
        ),
        ("Iron Harbour 17", UnknownNameError, None),
        ("Exercise Verona", UnknownNameError, None),
        ("Verona", UnknownNameError, None),
        ("Treaty of Dover", UnknownNameError, None),  # only a statement has these words
        ("of the", UnknownNameError, None),
    ],
)
def test_other_words_are_another_name(
    treaties: Catalogue, typed: str, error: type[AllianceError], hint: str | None
) -> None:
    refused = refusal(treaties, typed)
    assert type(refused) is error
    assert hint is None or refused.hint == hint
