"""Answers that are records: JSON texts, parsed only when somebody looks inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


class Rows:
    """A list of records. Iterating parses each; ``texts`` are their JSON as stored."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = list(texts)

    @classmethod
    def of(cls, records: Iterable[dict[str, Any]]) -> Rows:
        """Return rows of records that were made, not stored."""
        from json import dumps

        return cls(dumps(record, ensure_ascii=False) for record in records)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        from json import loads

        return (loads(text) for text in self.texts)

    def __len__(self) -> int:
        return len(self.texts)
