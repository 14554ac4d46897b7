"""The errors a caller can meet, and the exit status of each.

Every error carries one line for the reader (what, where) and, where there is one, a hint (what to
do). Nothing here prints; only ``__main__`` turns an error into output.
"""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """Exit codes of the command line (contract, section 3)."""

    OK = 0
    FAILURE = 1
    USAGE = 2
    UNKNOWN = 3
    INTERRUPTED = 130
    BROKEN_PIPE = 141


class AllianceError(Exception):
    """Base of all errors that are the reader's to see: a message and a hint, each one line."""

    exit_status = ExitStatus.FAILURE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(AllianceError):
    """An option or a value that cannot be read."""

    exit_status = ExitStatus.USAGE


class MissingExtraError(UsageError):
    """A format needs a package that is not installed: the extra of this name brings it."""

    def __init__(self, format: str, package: str, extra: str) -> None:
        install = f"install it with: pip install 'alliancecli[{extra}]'"
        super().__init__(f"{format} needs {package}", install)


class DateError(UsageError):
    """A date or period that is not EDTF, not possible, or reads two ways."""


class UnknownNameError(AllianceError):
    """No record has this id or name; the hint holds near misses."""

    exit_status = ExitStatus.UNKNOWN


class AmbiguousNameError(UnknownNameError):
    """More than one record has this name; the hint lists them."""


class DataError(AllianceError):
    """Records that cannot be used: the message names file and line of the first finding."""


class StoreError(AllianceError):
    """The compiled record cannot be opened or read, and cannot be rebuilt."""
