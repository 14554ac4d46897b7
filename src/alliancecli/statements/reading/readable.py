"""Whether a text may be a statement at all, before anything is read in it."""

from __future__ import annotations

import unicodedata

#: A text of more characters is no statement.
MOST = 1000
#: The category of signs that stand for something and are no words: pictures.
_PICTURE = "So"
_PICTURES_FROM = "\u2190"  # a degree sign is no picture


def is_readable(text: str) -> bool:
    """Return whether a text may be a statement: not too long, and in words, without pictures."""
    pictures = (one >= _PICTURES_FROM and unicodedata.category(one) == _PICTURE for one in text)
    return len(text) <= MOST and not any(pictures)
