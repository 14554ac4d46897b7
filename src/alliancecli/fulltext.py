"""From typed words to an FTS5 expression."""

from __future__ import annotations

import re

from alliancecli.errors import UsageError
from alliancecli.fold import fold


def either_expression(text: str) -> str:
    """Return the FTS5 expression of a value of --text: a comma outside of quotes means or."""
    parts = [part for part in re.findall(r'(?:"[^"]*"|[^,"]|")+', text) if part.strip()]
    return " OR ".join(f"({match_expression(part)})" for part in parts or [text])


def match_expression(text: str) -> str:
    """Return the FTS5 expression of typed words: all of them, "phrases" whole, word* by prefix.

    Each word is also looked for in its folded spelling; an expression without a word raises
    UsageError, and one that is no text UnicodeEncodeError.
    """
    text.encode()
    parts = []
    for token in tokens(text):
        star = "*" if token.endswith("*") else ""
        bare = token.strip('"*').replace('"', "")
        folded = fold(bare) or bare
        parts.append(f'("{bare}"{star} OR "{folded}"{star})')
    if not parts:
        raise UsageError(f"no word to search for in '{text}'", "type at least one word")
    return " AND ".join(parts)


def tokens(text: str) -> list[str]:
    """Return the words and "phrases" of a text that have a letter or a digit, each once."""
    found = dict.fromkeys(re.findall(r'"[^"]*"|\S+', text))
    return [token for token in found if re.search(r"[^\W_]", token)]
