"""``check``: by which resolution an operation was mandated; who hosted, and what was wound up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

OLD = "UN Security Council resolutions 425 and 426 (1978)"
NEW = "Request of Alba; Security Council resolution 1244 of 10 June 1999, Chapter VII"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with two operations, one without a resolution, and three resolutions."""
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("united-nations", "United Nations", aliases=["UN"]),
            framework("old-force", "Old Force", mandate=OLD),
            framework("new-force", "New Force", mandate=NEW),
            framework("own-force", "Own Force", mandate="Invitation of Alba"),
            framework("no-force", "No Force"),
        ],
        events=[
            event(
                f"un-resolution-{number}",
                actors=[{"id": "alba"}],
                aliases=[f"Resolution {number}"],
                frameworks=about,
            )
            for number, about in ((1244, ["new-force"]), (1701, ["old-force"]), (1441, []))
        ],
    )


@pytest.mark.parametrize(
    ("said", "statement", "verdict"),
    [
        ("Which resolution authorised the Old Force?", "resolution 425 and resolution 426", "ok"),
        ("By which resolution was the New Force mandated?", "resolution 1244", "ok"),
        ("The New Force was authorised by Resolution 1244", "resolution 1244", "ok"),
        ("Resolution 426 mandated the Old Force", "resolution 426", "ok"),
        ("The Old Force was mandated by resolution 1500", "resolution 1500", "unverifiable"),
        ("Old Force was authorised by resolution 1701", "resolution 1701", "unverifiable"),
        ("The Old Force was mandated by resolution 1441", "resolution 1441", "contradicted"),
        ("The New Force was not mandated by resolution 1441", "resolution 1441", "denied"),
    ],
)
def test_a_resolution(run: Run, own: Path, said: str, statement: str, verdict: str) -> None:
    (found,) = computed(run, said, own)
    which, mandate = ("New", NEW) if "New" in said else ("Old", OLD)
    told = f"{which} Force was mandated by {statement}"
    if verdict == "denied":
        told, verdict = f"It is not so that {told}", "supported"
    verdict = {"ok": "supported"}.get(verdict, verdict)
    assert in_short(found) == (told, verdict, f"On record as its mandate: {mandate}.")


def test_the_whole_mandate(run: Run, own: Path) -> None:
    (found,) = computed(run, "What is the mandate of the Own Force?", own)
    told = "On record as its mandate: Invitation of Alba."
    assert in_short(found) == ("Own Force has a mandate", "supported", told)


@pytest.mark.parametrize(
    "said",
    [
        "The Own Force was authorised by resolution 1244",  # it has none
        "The No Force was authorised by resolution 1244",  # its mandate is not on record
        "What is the mandate of the No Force?",
        "Alba's New Force was authorised by resolution 1244",  # whose it is, is more
        "New Force was authorised by resolution 1244 in 1999",  # so is when
        "The New Force was authorised by a resolution",
    ],
)
def test_nothing_is_told(run: Run, own: Path, said: str) -> None:
    assert computed(run, said, own) == []


def test_what_was_wound_up_was_dissolved(run: Run, tmp_path: Path) -> None:
    club = framework("old-club", "Old Club", established="1950", ended="1975-06-30")
    (found,) = computed(
        run, "The Old Club was wound up in 1975", layer(tmp_path, frameworks=[club])
    )
    told = "On record: established 1950, ended 30 June 1975."
    assert in_short(found) == ("Old Club: dissolved (1975)", "supported", told)


def test_who_hosted_it_is_where_it_was_held(run: Run, tmp_path: Path) -> None:
    held = event(
        "pact-summit-1999",
        "1999-04-23/1999-04-24",
        title="Summit of the Pact in Albaville",
        kind="summit",
        actors=[{"id": "alba"}],
        frameworks=["pact"],
        place="Albaville",
    )
    terms = [{"list": "event-kind", "id": "summit", "name": "Summit"}]
    own = layer(tmp_path, events=[held], terms=terms)
    told = "On record: Albaville, 23 April 1999 to 24 April 1999."
    for said, verdict in (
        ("Albaville hosted the 1999 Pact summit", "supported"),
        ("Albaville played host to the summit of the Pact in 1999", "supported"),
        ("Albaville hosted the 1998 Pact summit", None),
    ):
        found = computed(run, said, own)
        if verdict is None:
            assert found == []
        else:
            assert in_short(found[0]) == ("A summit of POA was in Albaville (1999)", verdict, told)
