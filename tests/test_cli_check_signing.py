"""``check``: who signed what and where, where a body has its seat."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import event, framework, layer, spell

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
        framework(
            "bureau", "Bureau of the Pact", seat="Fort Grey, Albaville", established="1981-06-05"
        ),
        framework("order", "Order of Borea", founded_by="charter"),
        framework("fair-office", "Office of the Fair", founded_by="fair"),
        framework(
            "quiet",
            "Treaty of Borea and Delta",
            **two,
            signed="1988-03-02",
            obligations=["nonaggression"],
            members=[spell("delta", "party", "1988/1990"), spell("borea", "party", "1988/1990")],
        ),
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
        event(
            "bureau-opens",
            "1981-06-05",
            kind="establishment",
            actors=[{"id": "alba"}],
            frameworks=["bureau"],
            place="Cordatown",
        ),
        event("fair", "1980-02-04", actors=[{"id": "alba"}], place="Cordatown"),
    ]
    terms = [{"list": "event-kind", "id": "establishment", "name": "Establishment"}]
    return layer(tmp_path / "own", frameworks=frameworks, events=events, terms=terms)


def _told(run: Run, own: Path, said: str) -> list[list[str]]:
    return [[one[key] for key in COMPUTED] for one in computed(run, said, own)]


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
            "Echo signed the truce in 1965",
            "Echo signed Truce of Delta (1965)",
            "contradicted",
            'On record of its predecessor Delta "the old": signed 1 May 1960.',
        ),
        (
            "Echo signed the truce",
            "Echo signed Truce of Delta",
            "imprecise",
            'On record of its predecessor Delta "the old": signed 1 May 1960.',
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
            "The Bureau of the Pact was founded in Cordatown",
            "Bureau of the Pact was founded in Cordatown",
            "supported",
            "On record: founded in Cordatown, 5 June 1981.",
        ),
        (
            "The Bureau of the Pact was created in Port Borea in 1981",
            "Bureau of the Pact was created in Port Borea (1981)",
            "contradicted",
            "On record: created in Cordatown, 5 June 1981.",
        ),
        (
            "Echo and Borea signed a treaty of non-aggression in 1988",
            "Echo and Borea signed: treaty non aggression (1988)",
            "imprecise",
            "On record: Treaty of Borea and Delta, signed 2 March 1988.",
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
    assert _told(run, own, said) == [[statement, verdict, correction, "2010-06-30"]]


@pytest.mark.parametrize(
    "said",
    [
        "Alba signed the Pact with a golden pen",
        "Alba signed 3 treaties",
        "Alba and Corda signed a treaty",
        "Alba, Borea and Corda signed a treaty",
        "Alba joined POA in Cordatown in 1952",
        "POA was based in Cordatown",
        "POA is big in Cordatown",
        "The truce was signed in Cordatown",  # its place is not on record
        "Promise of Borea is based in Cordatown",
    ],
)
def test_what_is_not_plain_is_not_computed(run: Run, own: Path, said: str) -> None:
    assert _told(run, own, said) == []


def test_what_an_instrument_founded_is_signed_as_that(run: Run, own: Path) -> None:
    told = _told(run, own, "Who signed the Order of Borea?")
    assert told == _told(run, own, "Who signed the Charter of Borea?")
    assert told[0][0] == "Alba and Borea signed Charter of Borea"
    assert _told(run, own, "Who signed the Office of the Fair?") == []


def test_no_day_of_its_entry_into_force_is_on_record(run: Run) -> None:
    (answer,) = computed(run, "When did the Promise of Borea enter into force?")
    assert [answer[key] for key in COMPUTED] == [
        "Promise of Borea: in force",
        "unverifiable",
        "On record: signed 1 June 1975; no day of its entry into force is.",
        "2010-06-30",
    ]
    assert computed(run, "The Promise of Borea entered into force in 1976") == []


def test_of_many_instruments_the_number_is_told(run: Run, tmp_path: Path) -> None:
    two = [spell("alba", "party", "1990-01-01/.."), spell("corda", "party", "1990-01-01/..")]
    days = {"scope": "bilateral", "kind": "treaty", "signed": "1990-01-01"}
    names = ("One", "Two", "Three", "Four", "Five")
    many = [framework(one.lower(), f"Treaty {one}", members=two, **days) for one in names]
    own = layer(tmp_path / "own", frameworks=many)
    (answer,) = computed(run, "Alba and Corda signed a treaty in 1990", own)
    listed = "; ".join(f"Treaty {one}, signed 1 January 1990" for one in ("Five", "Four", "One"))
    assert answer["correction"] == f"On record: {listed}; 2 more."
