"""``alliance check``: is this statement right, is this name real?"""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, OUTPUT, Options, with_options
from alliancecli.cli.world import Outcome
from alliancecli.errors import ExitStatus, UsageError


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
    options: Options,
) -> Outcome:
    """Is this statement right, is this name real: computed, or looked up among those on record.

    A question (how many, who, when, where) is answered with what the record supports.

    With -e the exit status is 1 if it is contradicted, outdated or without evidence, and if
    nothing is on record.
    """
    text = " ".join(statement or ()).strip()
    if bool(text) == every:
        raise UsageError(
            "give a statement or a name, or --list", "as: alliance check 'NATO has 30 members'"
        )
    if (verdict or subject) and not every:
        raise UsageError("--verdict and --subject choose among --list")
    catalogue = options.catalogue()
    if every:
        rows = catalogue.claims(verdict or (), subject or ())
        rows = rows if limit is None else Rows(rows.texts[:limit])
        notes: tuple[str, ...] = () if rows else ("no such statement on record",)
        return emit(catalogue, "claim", rows, options, reading="table", notes=notes)
    answers = catalogue.check(text, limit or 3)
    notes = () if answers else catalogue.nothing_like(text)
    outcome = emit(
        catalogue, "check", Rows.of(answers), options, reading="card", notes=notes, extra=Extra()
    )
    wrong = options.values["exit_status"] and answers and catalogue.is_wrong(answers[0])
    return outcome._replace(status=ExitStatus.FAILURE) if wrong else outcome
