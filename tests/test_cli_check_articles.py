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
        ("What does article 4 of the Entente say?", "IV of Entente", "None leaves."),
        ("What does article IX of the Entente say?", "9 of Entente", "It lasts."),
        ("What does Article 14 of the Union say?", "XIV of Charter", "All pay."),  # of its treaty
        # an article that is on record itself, and that of another treaty
        ("What does Article 8 say?", "8 of North Atlantic Treaty", "None other."),
        ("What does Article 8 of the Union say?", "8 of Charter", "All meet."),
    ],
)
def test_what_an_article_says(run: Run, tmp_path: Path, text: str, article: str, gist: str) -> None:
    four = [{"article": "IV", "gist": "None leaves."}, {"article": "9", "gist": "It lasts."}]
    seven = [{"article": "7", "gist": "Other treaties stand."}]
    seven.append({"article": "8", "gist": "None other."})
    eight = [{"article": "XIV", "gist": "All pay."}, {"article": "Part 8", "gist": "All meet."}]
    eight += [{"article": "Part 5", "gist": "One."}, {"article": "Annex 5", "gist": "Other."}]
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("entente", "Entente", provisions=four),
            framework("north-atlantic-treaty", "North Atlantic Treaty", provisions=seven),
            framework("charter", "Charter", provisions=eight),
            framework("union", "Union", founded_by="charter"),
            framework(
                "article-8",
                "Article 8 of the North Atlantic Treaty",
                kind="provision",
                aliases=["Article 8"],
                part_of=["north-atlantic-treaty"],
            ),
        ],
        terms=[{"list": "framework-kind", "id": "provision", "name": "Provision"}],
    )
    assert computed(run, "What does Article 5 of the Union say?", own) == []  # which of the two?
    (found,) = computed(run, text, own)
    assert in_short(found) == (f"Article {article} is on record", "supported", gist)


@pytest.mark.parametrize(
    "text",
    [
        "What does Article 4 of the Pact of Alba say?",
        "What does Article 3 say?",  # of a treaty that is not on record here
        "What do Article 3 and Article 4 of the Pact of Alba say?",
        "What does Article 3 of the Pact of Alba say of ships?",
        "What did Article 3 of the Pact of Alba say in 1955?",
        "What does Article IIII of the Pact of Alba say?",
        "What doesn't Article 3 of the Pact of Alba say?",
        "Article 3 of the Pact of Alba",
    ],
)
def test_of_an_article_that_is_not_on_record(run: Run, text: str) -> None:
    assert computed(run, text) == []
