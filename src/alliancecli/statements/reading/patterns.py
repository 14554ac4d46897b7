"""Regular expressions that are compiled only when a text can match them: most texts match few.

To compile the sixty that read statements takes longer than to answer one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """A regular expression, and letters (small ones) of which a text must have some to match it.

    ``ascii_only`` takes digits and words as ASCII has them.
    """

    def __init__(self, pattern: str, *needs: str, ascii_only: bool = False) -> None:
        self.text = pattern
        self.flags = re.IGNORECASE | (re.ASCII if ascii_only else re.NOFLAG)
        self._needs = needs

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.text, self.flags)

    def _may_match(self, text: str) -> bool:
        small = text.lower()
        return not self._needs or any(some in small for some in self._needs)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match within a text."""
        return self._compiled.search(text) if self._may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text."""
        return self._compiled.fullmatch(text) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all matches within a text."""
        if self._may_match(text):
            yield from self._compiled.finditer(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with all matches replaced."""
        return self.subn(by, text)[0]

    def subn(self, by: str | Callable[[re.Match[str]], str], text: str) -> tuple[str, int]:
        """Return a text with all matches replaced, and how many there were."""
        return self._compiled.subn(by, text) if self._may_match(text) else (text, 0)
