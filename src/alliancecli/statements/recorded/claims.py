"""``check --list``: the statements on record, by verdict and subject."""

from __future__ import annotations

import json
from collections.abc import Sequence

from alliancecli.answers.rows import Rows
from alliancecli.errors import UnknownNameError
from alliancecli.resolve import resolve
from alliancecli.store import Connection
from alliancecli.typed import split

_SUBJECTS = ("framework", "actor", "event", "topic")


def listed(connection: Connection, verdicts: Sequence[str], subjects: Sequence[str]) -> Rows:
    """Return claims by id; a comma or repeating means or for verdicts, repeating and for subjects.

    Raises UnknownNameError for a verdict or a subject that is not on record.
    """
    wanted = _verdicts(connection, verdicts)
    groups = [
        {resolve(connection, name, _SUBJECTS).id for name in split(value)} for value in subjects
    ]
    found = []
    for (text,) in connection.execute("SELECT json FROM record WHERE kind = 'claim' ORDER BY rid"):
        claim = json.loads(text)
        about = set(claim["subjects"])
        if (not wanted or claim["verdict"] in wanted) and all(about & group for group in groups):
            found.append(text)
    return Rows(found)


def _verdicts(connection: Connection, typed: Sequence[str]) -> set[str]:
    rows = connection.execute(
        "SELECT substr(id, 9) FROM record WHERE kind = 'term' AND subkind = 'verdict' ORDER BY rid"
    )
    known = [id for (id,) in rows]
    wanted = {one for value in typed for one in split(value)}
    for one in sorted(wanted - set(known)):
        raise UnknownNameError(f"no verdict is called '{one}'", f"there are: {', '.join(known)}")
    return wanted
