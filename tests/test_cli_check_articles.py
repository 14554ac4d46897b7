"""``check``: what an article says, by the provisions on record."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("text", "article", "gist"),
    [
        (
            "What does Article 3 of the Pact of Alba say?",
            "3 of Pact of Alba",
            "Each assists the others.",
        ),
        ("What does article iv of the Entente provide?", "IV of Entente", "None leaves."),
        ("What is Article 7?", "7 of North Atlantic Treaty", "Other treaties stand."),
    ],
)
def test_what_an_article_says(run: Run, tmp_path: Path, text: str, article: str, gist: str) -> None:
    four = [{"article": "IV", "gist": "None leaves."}]
    seven = [{"article": "7", "gist": "Other treaties stand."}]
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("entente", "Entente", provisions=four),
            framework("north-atlantic-treaty", "North Atlantic Treaty", provisions=seven),
        ],
    )
    (found,) = computed(run, text, own)
    assert in_short(found) == (f"Article {article} is on record", "supported", gist)


@pytest.mark.parametrize(
    "text",
    [
        "What does Article 4 of the Pact of Alba say?",
        "What does Article 3 say?",  # of a treaty that is not on record here
        "What do Article 3 and Article 4 of the Pact of Alba say?",
        "What does Article 3 of the Pact of Alba say of ships?",
        "Article 3 of the Pact of Alba",
    ],
)
def test_of_an_article_that_is_not_on_record(run: Run, text: str) -> None:
    assert computed(run, text) == []
