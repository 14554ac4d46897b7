"""References to read: a line of plain text each, or an entry of a list in Markdown.

    Author. Title. Container 22 (3), 86. Publisher, 28 May 2002. https://example.org

What a source lacks is left out; dates are in words, without a digit that the source lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from alliancecli import dates
from alliancecli.cells import cell
from alliancecli.render.md import escape


def pieces(name: str, sources: Iterable[dict[str, Any]], width: int | None = None) -> Iterator[str]:
    """Yield a line a source: ``text`` or ``md``; with a width in columns, lines of at most that.

    An address is never broken.
    """
    for source in sources:
        parts = [cell(part) for part in (source["author"], source["title"], *published(source))]
        address = cell(source["URL"])
        if name == "md":
            author, title, *others = map(escape, parts)
            parts = [author, f"*{title}*", *others]
            address = address and f"<{address}>"
        told = [_closed(part) for part in parts if part] + [address] * bool(address)
        line = f"{'- ' * (name == 'md')}{' '.join(told)}"
        yield f"{_wrapped(line, width) if width else line}\n"


def _wrapped(line: str, width: int) -> str:
    from textwrap import fill

    indent = " " * 4
    return fill(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def published(source: Mapping[str, Any]) -> tuple[str, str]:
    """Return what it is in, with volume and pages, and its publisher with the date."""
    volume, number = source["volume"], source["number"]
    within = (source["container-title"], volume, f"({number})" if volume and number else number)
    pages = (" ".join(part for part in within if part), source["page"])
    issued = dates.display(dates.parse(source["issued"])) if source["issued"] else None
    published = (source["publisher"], issued)
    return _listed(pages), _listed(published)


def _listed(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)


def _closed(part: str) -> str:
    """Return a part with the full stop that ends it, unless it ends with a stop of its own."""
    return part if part.rstrip("*").endswith((".", "?", "!")) else f"{part}."
