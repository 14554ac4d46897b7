"""Answers that are records: JSON texts, parsed only when somebody looks inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

#: Marks around a matched word in a snippet; renderers turn them into something visible.
MARK_START, MARK_END = "\u27e6", "\u27e7"
#: Fields that place a record in time, the first that it has.
DATED = ("date", "established", "signed", "in_force", "existed", "from", "issued", "as_of")


class Rows:
    """A list of records. Iterating parses each; ``texts`` are their JSON as stored.

    Where only plain text is wanted, ``lines`` has the records as that, and ``texts`` none.
    """

    def __init__(self, texts: Iterable[str], lines: Iterable[str] = ()) -> None:
        self.texts = list(texts)
        self.lines = list(lines)

    @classmethod
    def of(cls, records: Iterable[dict[str, Any]]) -> Rows:
        """Return rows of records that were made, not stored."""
        from json import dumps

        return cls(dumps(record, ensure_ascii=False) for record in records)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        from json import loads

        return (loads(text) for text in self.texts)

    def heads(self, stop: str | None) -> Iterator[dict[str, Any]]:
        """Yield each record up to the field ``stop``, the rest unparsed; whole where it has none.

        No nested record before it may have a field of that name. A quote within a JSON string is
        escaped, so a name is found nowhere else.
        """
        from json import loads

        mark = f', "{stop}": '
        for text in self.texts:
            place = -1 if stop is None else text.find(mark)
            yield loads(text if place < 0 else text[:place] + "}")

    def __len__(self) -> int:
        return len(self.texts) or len(self.lines)
