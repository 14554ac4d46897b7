"""Validation of files: the shipped record alone, or a reader's own laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alliancecli import builder, checks
from alliancecli.errors import UsageError
from alliancecli.findings import Finding
from alliancecli.store.open import data_directory, files_of, status_of


def validate(paths: Sequence[Path]) -> list[Finding]:
    """Return every finding, sorted; of a reader's own paths, those about them only.

    Own records may name shipped ones, so they are checked as they would be used: laid over them.
    Raises UsageError for a path that is not there, DataError for one that cannot be read.
    """
    shipped = files_of(data_directory())
    own = [file for path in paths for file in (files_of(path) if path.is_dir() else [path])]
    for path in own:
        if not path.exists():
            raise UsageError(f"no such file: {path}", "name YAML files or directories of them")
        status_of(path)
    resolved = {path.resolve() for path in own}
    if resolved <= {path.resolve() for path in shipped}:
        findings = checks.run(builder.build([shipped]))
        return [one for one in findings if not own or Path(one.file).resolve() in resolved]
    findings = checks.run(builder.build([shipped, own]))
    return [finding for finding in findings if Path(finding.file).resolve() in resolved]
