"""``check``: who signed what and where, where a body has its seat, and statements of a place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli import places
from tests.conftest import Run
from tests.records import actor, claim, event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

COMPUTED = ("statement", "verdict", "correction", "as_of")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a signed charter, pacts of two and places."""
    two = {"scope": "bilateral", "kind": "treaty"}
    frameworks = [
        framework(
            "charter",
            "Charter of Borea",
            kind="treaty",
            signed="1980-02-03",
            members=[
                spell("alba", "party", "1981/.."),
                spell("borea", "party", "1981/.."),
                spell("echo", "party", "1992/.."),
                spell("delta", "signatory", "1980-03-04/.."),
            ],
        ),
        framework(
            "friends",
            "Treaty of Friendship",
            **two,
            signed="1970-05-06",
            obligations=["nonaggression"],
            members=[spell("alba", "party", "1970/.."), spell("borea", "party", "1970/..")],
        ),
        framework(
            "shield",
            "Shield Agreement",
            **two,
            signed="1990-07-08",
            obligations=["defense"],
            members=[spell("echo", "party", "1992/.."), spell("borea", "party", "1992/..")],
        ),
        framework("bureau", "Bureau of the Pact", seat="Fort Grey, Albaville"),
    ]
    events = [
        event(
            "charter-signed",
            "1980-02-03",
            kind="signature",
            actors=[{"id": "alba", "role": "signatory"}, {"id": "borea", "role": "signatory"}],
            frameworks=["charter"],
            place="Port Borea",
        ),
        event(
            "protocol-signed",
            "1985-01-01",
            kind="signature",
            actors=[{"id": "alba", "role": "signatory"}, {"id": "echo", "role": "signatory"}],
            frameworks=["charter"],
        ),
        event("fair", "1980-02-04", actors=[{"id": "alba"}], place="Cordatown"),
    ]
    claims = [
        claim("seat", "The Pact meets in Albaville."),
        claim("fleet", "The Pact has a fleet.", correction="It lies at Port Borea."),
    ]
    return layer(tmp_path / "own", frameworks=frameworks, events=events, claims=claims)


def computed(run: Run, own: Path, said: str) -> list[list[str]]:
    answers = json.loads(run("check", said, "--json", "--data", str(own)).out)
    return [[one[key] for key in COMPUTED] for one in answers if one["matched_by"] == "computed"]


@pytest.mark.parametrize(
    ("said", "statement", "verdict", "correction"),
    [
        (
            "Alba signed the Charter of Borea",
            "Alba signed Charter of Borea",
            "supported",
            "On record: signed 3 February 1980.",
        ),
        (
            "Alba and Borea signed the Charter of Borea in 1980",
            "Alba and Borea signed Charter of Borea (1980)",
            "supported",
            "On record: signed 3 February 1980.",
        ),
        (
            "Alba signed the Charter of Borea in 1981",
            "Alba signed Charter of Borea (1981)",
            "contradicted",
            "On record: signed 3 February 1980.",
        ),
        (
            "Echo signed the Charter of Borea",  # it acceded later
            "Echo signed Charter of Borea",
            "unverifiable",
            "On record as a party to Charter of Borea; its signature is not on record.",
        ),
        (
            "Delta signed the Charter of Borea in March 1980",
            'Delta "the old" signed Charter of Borea (March 1980)',
            "supported",
            "On record: signed 4 March 1980.",
        ),
        (
            "Corda signed the Charter of Borea",
            "Corda signed Charter of Borea",
            "unverifiable",
            "Not on record as a party or signatory; the list may not be complete.",
        ),
        (
            "Corda signed the truce",
            "Corda signed Truce of Delta",
            "contradicted",
            "On no day on record as a party or signatory.",
        ),
        (
            "Echo signed the truce",
            "Echo signed Truce of Delta",
            "imprecise",
            'Not itself on record; as its predecessor Delta "the old": 1 May 1960 to 1 January'
            " 1970.",
        ),
        (
            "Alba signed the truce in 1960",
            "Alba signed Truce of Delta (1960)",
            "supported",
            "On record: signed 1 May 1960.",
        ),
        (
            "Alba and Borea signed a friendship treaty in 1970",
            "Alba and Borea signed: friendship treaty (1970)",
            "supported",
            "On record: Treaty of Friendship, signed 6 May 1970.",
        ),
        (
            "Alba and Borea signed a defence treaty in 1970",
            "Alba and Borea signed: defense treaty (1970)",
            "imprecise",
            "On record: Treaty of Friendship, signed 6 May 1970.",
        ),
        (
            "Alba and Borea signed a treaty in 1971",
            "Alba and Borea signed: treaty (1971)",
            "unverifiable",
            "On record on other days: Treaty of Friendship, signed 6 May 1970.",
        ),
        (
            "The Charter of Borea was signed in Port Borea",
            "Charter of Borea was signed in Port Borea",
            "supported",
            "On record: signed in Port Borea, 3 February 1980.",
        ),
        (
            "The Charter of Borea was signed in Cordatown in 1980",
            "Charter of Borea was signed in Cordatown (1980)",
            "contradicted",
            "On record: signed in Port Borea, 3 February 1980.",
        ),
        (
            "The Charter of Borea was signed at Port Borea in 1981",
            "Charter of Borea was signed in Port Borea (1981)",
            "contradicted",
            "On record: signed in Port Borea, 3 February 1980.",
        ),
        (
            "The Charter of Borea was signed in Port Borea, D.C.",
            "Charter of Borea was signed in Port Borea",
            "supported",
            "On record: signed in Port Borea, 3 February 1980.",
        ),
        (
            "POA has its headquarters in Albaville",
            "POA has its seat in Albaville (on 2010-06-30)",
            "supported",
            "Seat on record: Albaville.",
        ),
        (
            "POA is based in Cordatown",
            "POA has its seat in Cordatown (on 2010-06-30)",
            "contradicted",
            "Seat on record: Albaville.",
        ),
        (
            "The Bureau of the Pact is located in Albaville",
            "Bureau of the Pact has its seat in Albaville (on 2010-06-30)",
            "supported",
            "Seat on record: Fort Grey, Albaville.",
        ),
    ],
)
def test_signed_and_seated(
    run: Run, own: Path, said: str, statement: str, verdict: str, correction: str
) -> None:
    assert computed(run, own, said) == [[statement, verdict, correction, "2010-06-30"]]


@pytest.mark.parametrize(
    "said",
    [
        "Alba signed the Pact with a golden pen",
        "Alba signed 3 treaties",
        "Alba and Corda signed a treaty",
        "Alba, Borea and Corda signed a treaty",
        "Finland joined POA in Cordatown",
        "Alba joined POA in Cordatown in 1952",
        "POA was based in Cordatown",
        "POA is big in Cordatown",
        "The truce was signed in Cordatown",  # its place is not on record
        "Promise of Borea is based in Cordatown",
    ],
)
def test_what_is_not_plain_is_not_computed(run: Run, own: Path, said: str) -> None:
    assert computed(run, own, said) == []


@pytest.mark.parametrize(
    ("said", "id"),
    [
        ("Does the Pact meet in Albaville?", "seat"),
        ("Does the Pact meet in Cordatown?", None),  # of another place
        ("The Pact has a fleet at Port Borea", "fleet"),
        ("The Pact has a fleet at Cordatown", None),
        ("The Pact has a fleet with Mirabo", None),  # a name that it does not say
        ("The Pact Has A Fleet Today", "fleet"),  # a headline names nobody by its capitals
    ],
)
def test_a_statement_of_another_place_or_name_is_another(
    run: Run, own: Path, said: str, id: str | None
) -> None:
    answers = json.loads(run("check", said, "--json", "--data", str(own)).out)
    assert [one["id"] for one in answers] == ([id] if id else [])


def test_names_of_places() -> None:
    assert places.names("Norfolk, Virginia; Mons") == {"norfolk": "Norfolk", "mons": "Mons"}
    assert places.names("eastern Mediterranean") == {}
    assert places.names("Malé") == {}  # a word as well
    assert places.names(None) == {}
    assert places.parts("Casteau, Mons; Évère") == {"casteau", "mons", "evere"}


def test_a_place_is_read_as_a_record_where_it_is_one(run: Run, tmp_path: Path) -> None:
    """Singapore the state goes before Singapore the place."""
    own = layer(
        tmp_path / "own",
        actors=[actor("albaville", "Albaville")],
        frameworks=[framework("club", "Club", members=[spell("alba", "member", "1990/..")])],
    )
    said = "Albaville is a member of the Club"
    (answer,) = json.loads(run("check", said, "--json", "--data", str(own)).out)
    assert (answer["verdict"], answer["correction"]) == (
        "unverifiable",
        "Not on record as a member; the list may not be complete.",
    )
