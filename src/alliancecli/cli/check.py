"""``alliance check``: is this statement right, is this name real?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, OUTPUT, Options, with_options
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import ExitStatus, UsageError
from alliancecli.statements.reading.readable import MOST

_AS = "as: alliance check 'NATO has 30 members'"


@with_options(OUTPUT, DATA)
def command(
    statement: Annotated[
        list[str] | None, Argument(help="A statement, a question, or the name of something.")
    ] = None,
    every: Annotated[bool, Option("--list", help="Every statement on record.")] = False,
    verdict: Annotated[
        list[str] | None, Option("--verdict", help="With --list: only these verdicts.")
    ] = None,
    subject: Annotated[
        list[str] | None, Option("--subject", help="With --list: only about these records.")
    ] = None,
    limit: Annotated[
        int | None,
        Option("--limit", "-n", min=1, help="At most so many answers: 3, or all of --list."),
    ] = None,
    *,
    file: Annotated[
        Path | None,
        Option("--file", help="Statements, one a line, of a file; - reads standard input."),
    ] = None,
    options: Options,
) -> Outcome:
    """Is this statement right, is this name real: computed, or looked up among those on record.

    A question (how many, who, when, where) is answered with what the record supports.

    With -e the exit status is 1 if it is contradicted, outdated or without evidence, and if
    nothing is on record; of several if that is so of one.
    """
    text = _typed(statement or ())
    if [bool(text), every, file is not None].count(True) != 1:
        raise UsageError("give a statement or a name, or --list, or --file", _AS)
    if (verdict or subject) and not every:
        raise UsageError("--verdict and --subject choose among --list")
    if file is not None:
        return _each(file, limit, options)
    if every:
        return _listed(verdict or (), subject or (), limit, options)
    catalogue = options.catalogue()
    answers = catalogue.check(text, limit or 3)
    notes = () if answers else catalogue.nothing_like(text)
    if options.values["ids"] and answers and not any(one["id"] for one in answers):
        notes = ("no ids: what is answered is computed, no statement on record",)
    outcome = emit(
        catalogue, "check", Rows.of(answers), options, reading="card", notes=notes, extra=Extra()
    )
    wrong = options.values["exit_status"] and answers and catalogue.is_wrong(answers[0])
    return outcome._replace(status=ExitStatus.FAILURE) if wrong else outcome


def _typed(words: Sequence[str]) -> str:
    """Return the statement that was typed; UsageError where it is several, or too long for one."""
    if sum(" " in word.strip() for word in words) > 1:
        raise UsageError("give one statement; several are one a line of --file", _AS)
    text = " ".join(words).strip()
    if len(text) > MOST:
        raise UsageError(
            f"a statement has at most {MOST:,} characters; this has {len(text):,}", _AS
        )
    return text


def _listed(
    verdicts: Sequence[str], subjects: Sequence[str], limit: int | None, options: Options
) -> Outcome:
    """List the statements on record, of these verdicts, about these records."""
    catalogue = options.catalogue()
    rows = catalogue.claims(verdicts, subjects)
    rows = rows if limit is None else Rows(rows.texts[:limit])
    notes = () if rows else ("no such statement on record",)
    return emit(catalogue, "claim", rows, options, reading="table", notes=notes)


def _each(file: Path, limit: int | None, options: Options) -> Outcome:
    """Answer every statement of a file: a row each, with what was asked."""
    if limit is not None:
        raise UsageError("of --file there is one answer each", "leave --limit out")
    lines = _lines(file)
    catalogue = options.catalogue()
    rows = list(catalogue.check_each(lines))
    notes = () if rows else (f"no statement in {file}",)
    outcome = emit(
        catalogue, "checked", Rows.of(rows), options, reading="table", notes=notes, extra=Extra()
    )
    failed = [row for row in rows if row["verdict"] is None or catalogue.is_wrong(row)]
    if options.values["exit_status"] and (failed or not rows):
        return outcome._replace(status=ExitStatus.FAILURE)
    return outcome


def _lines(file: Path) -> list[str]:
    """Return the lines of a file, or of standard input. Raises UsageError if it cannot be read."""
    try:
        if str(file) != "-":
            return file.read_text(encoding="utf-8-sig").splitlines()  # without a byte order mark
        stdin = current().stdin
        text = "" if stdin is None else stdin.read()
        text.encode()  # bytes that are no UTF-8 are read as what cannot be written
        return text.splitlines()
    except OSError as error:
        raise UsageError(f"cannot read {file}: {error.strerror}") from error
    except UnicodeError as error:
        named = "standard input" if str(file) == "-" else file
        raise UsageError(f"cannot read {named}: it is not UTF-8 text") from error
