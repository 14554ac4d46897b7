"""Questions what an article says: by the provisions on the record of its treaty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

_ARTICLE = "article"
_SAYS = frozenset(
    (
        *("say", "says", "cover", "covers", "mean", "means", "provide", "provides", "state"),
        *("states", "read", "reads", "contain", "contains", "treaty", "text"),
    )
)
_PROVISION = "provision"
_NOT_ARTICLES = frozenset(("principle", "preamble", "section", "chapter", "paragraph"))
_NAMED = re.compile(r"article (\w+) of")
_WELL_FORMED = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
#: The treaty that is meant by an article alone, as the field writes.
_TREATY = "north-atlantic-treaty"


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the gist of one article; without a treaty one of the North Atlantic Treaty.

    An article of a body is one of the treaty that founded it. Roman numbers are numbers.
    """
    if "what" not in said.words or said.named("actor") or said.span is not None:
        return
    number, treaties, words = _article(connection, said)
    if number is None or len(treaties) > 1 or words - FILLERS - _SAYS:
        return
    record = records.if_framework(connection, (*treaties, _TREATY)[0])
    if record is None:
        return
    if not record["provisions"] and record["founded_by"]:
        record = records.framework(connection, record["founded_by"])
    found = [one for one in record["provisions"] if _number(one) == _arabic(number)]
    for provision in found if len(found) == 1 else ():
        yield Computed(
            f"Article {provision['article'].split()[-1]} of {record['name']} is on record",
            "supported",
            provision["gist"],
            as_of.text,
            record["sources"],
        )


def _article(connection: Connection, said: Statement) -> tuple[str | None, list[str], set[str]]:
    """Return the number of the article that is meant, what it is said to be of, all other words.

    Some articles are on record themselves: Article 5 of the WEU names that of another treaty.
    """
    treaties, words, number = [], {*said.words}, None
    for id in said.named("framework"):
        if records.framework(connection, id)["kind"] == _PROVISION:
            found = _NAMED.match(fold(records.framework(connection, id)["name"]))
            number = found[1] if found and number is None else None
        else:
            treaties.append(id)
    if number is None and said.words.count(_ARTICLE) == 1:
        after = said.parts[said.parts.index(_ARTICLE) + 1 :][:1]
        number = after[0] if after and isinstance(after[0], str) else None
        words -= {_ARTICLE, number or ""}
    return number, treaties, words


def _number(provision: dict[str, str]) -> str:
    """Return the number of an article in figures: of "Treaty 4" it is 4, of a principle none."""
    words = fold(provision["article"]).split()
    return "" if _NOT_ARTICLES & {*words} else _arabic(words[-1])


def _arabic(number: str) -> str:
    """Return the folded number of an article with figures: iv is 4; of one with more as it is."""
    if not _WELL_FORMED.fullmatch(number):
        return number
    values = [_ROMAN[letter] for letter in number]
    following = [*values[1:], 0]
    return str(
        sum(-one if one < then else one for one, then in zip(values, following, strict=True))
    )
