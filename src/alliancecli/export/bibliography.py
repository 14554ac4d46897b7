"""What every citation format needs of a source: its people, and what it is in.

A source is in the shape of the contract, its fields those of CSL.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_EDITOR = re.compile(r"\s*\(editors?\)$")
#: What appears in a periodical: where none is named, its publisher is the name of one.
_PERIODICAL = frozenset(
    ("article", "article-journal", "article-magazine", "article-newspaper", "post-weblog")
)


class Named(NamedTuple):
    """Authors and editors, each name as it is written: given name first."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()


def named(author: str | None) -> Named:
    """Return the names of ``A. Able, B. Baker and C. Clark``; all edit before ``(editor)``."""
    if author is None:
        return Named()
    bare = _EDITOR.sub("", author)
    names = tuple(re.split(r", (?:and )?| and ", bare))
    return Named(names) if bare == author else Named(editors=names)


def home(source: dict[str, Any]) -> tuple[str | None, str | None]:
    """Return what the source is in (journal, newspaper, book) and its publisher, each once."""
    container, publisher = source["container-title"], source["publisher"]
    if container is None and source["type"] in _PERIODICAL:
        container = publisher
    return container, None if publisher == container else publisher
