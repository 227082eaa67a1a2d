"""The end of every evaluation: compare the figures with the gates, write files, report, and exit."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import ranges, reporting
from newstool.cli.exit_status import GATE_FAILED, NOT_COMPARED, WRONG_USAGE
from newstool.cli.messages import say
from newstool.cli.options import with_all
from newstool.cli.written_files import OutputFile

if TYPE_CHECKING:
    from newstool.evaluation import Evaluation, Gate
    from newstool.evaluation.rows import Rows


@dataclass(frozen=True, slots=True)
class Gating:
    """The options of `gates`, as the user gave them."""

    floors: tuple[tuple[str, float], ...]
    ceilings: tuple[tuple[str, float], ...]
    baseline: Path | None
    alpha: float
    output: Path | None
    summary: Path | None
    junit: Path | None
    report: Path | None
    output_format: str

    def check(self) -> None:
        """Raise a usage error for options that would let a gate pass by accident."""
        if self.junit and not (self.floors or self.ceilings or self.baseline):
            raise click.UsageError("--junit writes a test case for each gate: give --fail-under or --baseline")
        if self.report:
            reporting.check()

    def seen(self) -> reporting.Seen:
        """The collection of measured rows for --report. It stays empty without --report."""
        return reporting.Seen(wanted=self.report is not None)


def _limits(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Parse `FIGURE=X` options. The last "=" counts, because a label in the figure may hold one."""
    from newstool.articles.labels import composed

    limits = []
    for value in values:
        path, _, number = value.rpartition("=")
        try:
            limit = float(number)
        except ValueError:
            limit = math.nan
        if not path or not math.isfinite(limit):
            raise click.BadParameter(f"{value!r} is not of the form FIGURE=NUMBER", ctx, parameter)
        limits.append((composed(path), limit))  # it may name a label
    if limits:
        _check_ranges(limits, ctx, parameter)
    return tuple(limits)


def _check_ranges(limits: list[tuple[str, float]], ctx: click.Context, parameter: click.Parameter) -> None:
    """Raise a usage error for a value that the figure cannot have: before anything is read."""
    from newstool.evaluation.gates import Limit, LimitError

    for path, value in limits:
        try:
            Limit(path, value)
        except LimitError as error:
            raise click.BadParameter(str(error), ctx, parameter) from error


_FILE = OutputFile()
_GATES = (
    click.option(
        "--fail-under",
        "floors",
        multiple=True,
        metavar="FIGURE=X",
        callback=_limits,
        help="Exit with 4 if a figure of the JSON is under X: macro_f1=0.95, labels.Sports.recall=0.9.",
    ),
    click.option(
        "--fail-over",
        "ceilings",
        multiple=True,
        metavar="FIGURE=X",
        callback=_limits,
        help="Exit with 4 if a figure is over X: calibration_error=0.05.",
    ),
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="The --output of an earlier run. Exit with 4 if this run is worse on the same rows by more than "
        "chance, with 5 if the two cannot be compared.",
    ),
    click.option(
        "--alpha",
        type=ranges.LEVEL,
        default=0.05,
        show_default=True,
        metavar="P",
        help="Significance level: fail only if chance alone would give such a difference with probability below P.",
    ),
    click.option("--output", type=_FILE, metavar="FILE", help="Write the result as JSON: the baseline of later runs."),
    click.option(
        "--summary", type=OutputFile(appended=True), metavar="FILE", help="Append a report in Markdown to FILE."
    ),
    click.option("--junit", type=_FILE, metavar="FILE", help="Write JUnit XML, one test case for each gate."),
    click.option("--report", type=_FILE, metavar="FILE", help="Write a page with pictures: report.html."),
    click.option(
        "--format",
        "output_format",
        type=click.Choice(("text", "jsonl", "csv")),
        default="text",
        show_default=True,
        help="What stdout gets: a report, the result as one line of JSON, or rows of FIGURE,VALUE.",
    ),
)


def gates(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options for gates and for output: `--fail-under`, `--baseline`, `--output` and so on."""
    return with_all(_GATES, command)


def by(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--by`: the slices to measure."""
    return click.option(
        "--by",
        multiple=True,
        metavar="KEY",
        help="Also measure each slice of the rows by KEY: length, source (the record's, else its file), or any key.",
    )(command)


def measurable(rows: "Rows") -> Callable[[Iterator[Any]], Iterator[Any]]:
    """The filter `Rows.measurable` for the stream of a command; exit as for wrong usage if no record has a truth."""

    def through(stream: Iterator[Any]) -> Iterator[Any]:
        """Pass the stream on."""
        from newstool.evaluation.rows import NoTruthError

        try:
            yield from rows.measurable(stream)
        except NoTruthError as error:
            say(f"Error: {error}")  # without the usage: the options are right, the records are of something else
            raise click.exceptions.Exit(WRONG_USAGE) from error

    return through


def conclude(evaluation: "Evaluation", rows: "Rows", gating: Gating, seen: reporting.Seen | None = None) -> None:
    """Hold the gates, write the files, print the report to stdout and the gates to stderr; exit with 4 or 5.

    seen: the rows that were measured, for --report

    5 (not compared) goes before 4 (failed), because a figure that was not compared may be worse still. Both go before
    the 3 of lost records.
    """
    gates = [gate.measured_on(rows.coverage) for gate in _judge(evaluation, gating)]
    _write_files(evaluation, gates, gating, seen or gating.seen())
    for note in evaluation.notes:
        say(f"Note: {note}")
    try:
        _show(evaluation, gates, gating.output_format)
    finally:  # also if stdout was closed (`| head`): a gate must not pass because of that
        for gate in gates:
            say(f"{gate.verdict.value}: {gate.message}")
        if status := _status(gates):
            raise click.exceptions.Exit(status)


def _show(evaluation: "Evaluation", gates: "list[Gate]", output_format: str) -> None:
    """Print the figures to stdout."""
    from newstool.cli.output import write_lines
    from newstool.evaluation import report

    if output_format == "jsonl":
        content = evaluation.to_json(indent=None)
    else:
        content = report.csv(evaluation) if output_format == "csv" else report.text(evaluation, gates)
    write_lines([content.removesuffix("\n") + "\n"], output_format)


def _judge(evaluation: "Evaluation", gating: Gating) -> "list[Gate]":
    """Hold each limit and the baseline against the figures. Raises a usage error for a figure that does not exist."""
    from newstool.evaluation.gates import Limit, LimitError, compare

    limits = [Limit(path, value) for path, value in gating.floors]
    limits += [Limit(path, value, ceiling=True) for path, value in gating.ceilings]
    try:
        gates = [limit.gate(evaluation.figures) for limit in limits]
    except LimitError as error:
        raise click.UsageError(str(error)) from error
    return gates + (compare(evaluation, gating.baseline, gating.alpha) if gating.baseline else [])


def _write_files(evaluation: "Evaluation", gates: "list[Gate]", gating: Gating, seen: reporting.Seen) -> None:
    """Write the files that the options name, and name each on stderr."""
    from newstool.evaluation import files, report
    from newstool.evaluation.junit import junit

    if gating.output:
        files.replace(gating.output, evaluation.to_json())
    if gating.junit:
        files.replace(gating.junit, junit(evaluation.figures["task"], gates))
    if gating.summary:
        files.append(gating.summary, report.markdown(evaluation, gates, str(gating.report or "")))
    if gating.report:
        files.replace(gating.report, reporting.report(evaluation, gates, seen, gating.baseline))
    for path in filter(None, (gating.output, gating.junit, gating.summary, gating.report)):
        say(f"Wrote {path}")


def _status(gates: "list[Gate]") -> int:
    """The exit status of the gates: not compared goes before failed."""
    from newstool.evaluation import Verdict

    verdicts = {gate.verdict for gate in gates}
    if Verdict.NOT_COMPARED in verdicts:
        return NOT_COMPARED
    return GATE_FAILED if Verdict.FAILED in verdicts else 0
