"""What a check found, and where: one line a finding, sorted by place."""

from __future__ import annotations

from typing import NamedTuple

ERROR = "error"
WARNING = "warning"


class Finding(NamedTuple):
    """A finding in its sort order; ``line`` counts from 1, ``field`` and ``id`` may be empty."""

    file: str
    line: int
    id: str
    field: str
    code: str
    message: str
    level: str = ERROR

    def __str__(self) -> str:
        where = " ".join(part for part in (self.id, self.field) if part)
        what = f"{where}: {self.message}" if where else self.message
        return f"{self.file}:{self.line}: {self.level}: {what} [{self.code}]"

    def as_dict(self) -> dict[str, object]:
        """Return the finding as `alliance validate --json` prints it."""
        return dict(self._asdict())
