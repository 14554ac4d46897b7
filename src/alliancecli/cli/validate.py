"""``alliance validate``: every finding about records, the shipped ones or one's own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from alliancecli.cli.options import Options, output, with_options
from alliancecli.cli.world import Outcome
from alliancecli.errors import ExitStatus
from alliancecli.findings import Finding

_FORMATS = ("text", "json")
_OUTPUT = output(formats=_FORMATS)


@with_options(_OUTPUT)
def command(
    files: Annotated[
        list[Path] | None,
        Argument(help="Files or directories of records; none: the shipped record."),
    ] = None,
    strict: Annotated[bool, Option("--strict", help="Warnings fail as well.")] = False,
    *,
    options: Options,
) -> Outcome:
    """Check records, one's own too: all findings at once."""
    from alliancecli.validation import validate

    name = options.format("validate", *_FORMATS)
    findings = validate(files or [])
    failed = findings if strict else [one for one in findings if one.level == "error"]
    status = ExitStatus.FAILURE if failed else ExitStatus.OK
    errors = sum(one.level == "error" for one in findings)
    summary = f"{errors} errors, {len(findings) - errors} warnings"
    return Outcome(_lines(findings, name), (summary,), status)


def _lines(findings: list[Finding], name: str) -> Iterable[str]:
    if name == "json":
        from alliancecli.render.json import document

        return [document([finding.as_dict() for finding in findings])]
    from alliancecli.cells import clean

    return (f"{clean(str(finding))}\n" for finding in findings)
