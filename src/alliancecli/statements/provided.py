"""Questions what an article says: by the provisions on the record of its treaty."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.statement import Computed, Statement
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

_ARTICLE = "article"
_SAYS = frozenset(
    (
        *("say", "says", "cover", "covers", "mean", "means", "provide", "provides", "state"),
        *("states", "read", "reads", "contain", "contains", "treaty", "text"),
    )
)
#: The treaty that is meant by an article alone, as the field writes.
_TREATY = "north-atlantic-treaty"


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the gist of one article; without a treaty one of the North Atlantic Treaty."""
    frameworks, words = said.named("framework"), {*said.words}
    if "what" not in words or said.words.count(_ARTICLE) != 1 or said.named("actor"):
        return
    after = said.parts[said.parts.index(_ARTICLE) + 1 :][:1]
    number = after[0] if after and isinstance(after[0], str) else ""
    if len(frameworks) > 1 or words - FILLERS - _SAYS - {_ARTICLE, number}:
        return
    record = records.if_framework(connection, frameworks[0] if frameworks else _TREATY)
    if record is None:
        return
    for provision in record["provisions"]:
        if fold(provision["article"]) == number:
            yield Computed(
                f"Article {provision['article']} of {record['name']} is on record",
                "supported",
                provision["gist"],
                as_of.text,
                record["sources"],
            )
