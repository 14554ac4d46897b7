"""A handful of terminal styles that read on dark and light grounds, and wrapping to a width."""

from __future__ import annotations

import re
from textwrap import TextWrapper

_CODES = {
    "bold": "1",
    "dim": "2",
    "date": "1",
    "year": "1;34",
    "actor": "36",
    "framework": "35",
    "mark": "1;4",
    "address": "4",
}
_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
_PAINTED = re.compile(r"(\x1b\[[0-9;]*m)([^\x1b]*)(\x1b\[0m)(.*)")


class Painter:
    """Paints words; without colour it leaves them as they are, so no escape is ever written."""

    def __init__(self, color: bool) -> None:
        self.color = color

    def paint(self, style: str, text: str) -> str:
        """Return text in a style of the table above."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.color and text else text

    def tags(self, style: str, names: list[str], left: str = "", right: str = "") -> list[str]:
        """Return each name painted, between its own brackets."""
        return [self.paint(style, f"{left}{name}{right}") for name in names]


def wrap(text: str, width: int | None, indent: str = "") -> list[str]:
    """Return lines of at most ``width`` columns with an indent; None: one line; blank text: none.

    Words are never broken, so an address stays whole even where it is wider than the terminal.
    """
    if not text.strip():
        return []
    if width is None:
        return [indent + text]
    wrapper = TextWrapper(
        width=max(width, len(indent) + 10),
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text)


def flow(words: list[str], separator: str, width: int | None, indent: str) -> list[str]:
    """Return painted words laid out in lines by their visible width.

    A name of several words is broken only where a line of its own would not hold it.
    """
    lines: list[str] = []
    line = ""
    pieces = [word + separator for word in words[:-1]] + words[-1:]
    if width is not None:
        pieces = [
            part
            for piece in pieces
            for part in ([piece] if visible(indent + piece) <= width else _broken(piece))
        ]
    for piece in pieces:
        joined = f"{line} {piece}" if line else piece
        if line and width is not None and visible(indent + joined) > width:
            lines.append(indent + line)
            joined = piece
        line = joined
    return [*lines, indent + line] if line else lines


def _broken(piece: str) -> list[str]:
    """Return the words of a painted name, each painted as the whole was."""
    found = _PAINTED.fullmatch(piece)
    if found is None:
        return piece.split(" ")
    start, name, end, separator = found.groups()
    *words, last = name.split(" ")
    return [*(f"{start}{word}{end}" for word in words), f"{start}{last}{end}{separator}"]


def visible(text: str) -> int:
    """Return the number of columns a text takes, escapes apart."""
    return len(_ESCAPE.sub("", text))
