"""Reports of an evaluation: tables as aligned text and as Markdown, and every figure as CSV."""

import csv as csv_format
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newstool.evaluation.gates import Gate, Verdict
from newstool.evaluation.result import Evaluation, Finding, numbers
from newstool.evaluation.task_reports import Table, number, report_of

_WIDEST_CELL = 40  # characters, so that the figures fit a terminal
_SLICES = 20  # slices that are shown, the worst first; the result file has all
_SYMBOLS = {Verdict.PASSED: "✅", Verdict.FAILED: "❌", Verdict.NOT_COMPARED: "⚠️"}
# Characters with a meaning in Markdown, its tables, HTML, or GitHub's mathematics and mentions.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~$&#@!]")


def text(evaluation: Evaluation, gates: Sequence[Gate] = ()) -> str:
    """The report for a terminal. It lists the rows behind the gates; the verdicts of the gates go to stderr."""
    parts = [_aligned(table) for table in tables(evaluation.figures)]
    parts.insert(1, headline(evaluation.figures))
    parts += [_as_text(finding) for finding in findings(evaluation, gates)]
    return "\n\n".join(parts) + "\n"


def csv(evaluation: Evaluation) -> str:
    """Every figure with the path that gates use. A figure that could not be measured is empty."""
    lines = io.StringIO()
    writer = csv_format.writer(lines, lineterminator="\n")
    writer.writerow(("figure", "value"))
    writer.writerows(numbers(evaluation.figures))
    return lines.getvalue()


def markdown(evaluation: Evaluation, gates: Sequence[Gate], page: str = "") -> str:
    """The report for GitHub's job summary. Markup in titles and labels is shown as plain characters.

    page: the file of the report with pictures; "" where there is none
    """
    verdicts = [gate.verdict for gate in gates]
    worst = next((verdict for verdict in reversed(Verdict) if verdict in verdicts), None)
    title = f"## newstool evaluate {evaluation.figures['task']}" + (
        f": {_SYMBOLS[worst]} {worst.value}" if worst else ""
    )
    parts = [title]
    if gates:
        parts.append("\n".join(f"- {_SYMBOLS[gate.verdict]} {_escaped(gate.message)}" for gate in gates))
    if page:
        parts.append(f"[The report with pictures](<{page.replace('<', '%3C').replace('>', '%3E')}>)")
    parts += [_escaped(note) for note in evaluation.notes]
    parts.append(_escaped(headline(evaluation.figures)))
    parts += [_grid(table) for table in tables(evaluation.figures)]
    parts += [_as_markdown(finding) for finding in findings(evaluation, gates)]
    return "\n\n".join(parts) + "\n\n"


def findings(evaluation: Evaluation, gates: Sequence[Gate]) -> list[Finding]:
    """The rows behind the gates, then the worst rows of the evaluation."""
    return [finding for gate in gates for finding in gate.findings] + list(evaluation.findings)


def headline(figures: Mapping[str, Any]) -> str:
    """One line with the main figures."""
    return report_of(figures).headline(figures)


def tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """All tables of a result: those of its task, then one for each key of the slices."""
    report = report_of(figures)
    yield from report.tables(figures)
    for key, slices in figures.get("slices", {}).items():
        worst = sorted(slices.items(), key=lambda item: (item[1][report.first], -item[1]["n"]))
        columns = tuple(worst[0][1])
        rest = [(f"({len(worst) - _SLICES} more)", *[""] * len(columns))] if len(worst) > _SLICES else []
        yield Table((key, *columns), [(value, *map(number, of.values())) for value, of in worst[:_SLICES]] + rest)


def _aligned(table: Table) -> str:
    """The table as text, with names aligned to the left and figures to the right."""
    rows = [
        [cell if len(cell) <= _WIDEST_CELL else cell[: _WIDEST_CELL - 1] + "…" for cell in row] for row in table.all
    ]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(_padded(row, widths)).rstrip() for row in rows)


def _padded(row: Sequence[str], widths: Iterable[int]) -> Iterator[str]:
    """The cells of a row, filled with spaces to the widths of the columns."""
    for i, (cell, width) in enumerate(zip(row, widths, strict=True)):
        gap = " " * (width - _width(cell))
        yield gap + cell if i else cell + gap


def _width(cell: str) -> int:
    """The columns of a terminal that a cell takes: two for an East Asian character, none for a combining accent."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in cell
    )


def _as_text(finding: Finding) -> str:
    """A finding as lines of text."""
    return "\n".join([heading(finding), *(f"  {row.id}  {row.title}".rstrip() for row in finding.rows)])


def heading(finding: Finding) -> str:
    """The heading of a finding, with the number of its rows."""
    shown = f"{len(finding.rows)} of " if len(finding.rows) < finding.total else ""
    return f"{finding.heading}: {shown}{finding.total} {'row' if finding.total == 1 else 'rows'}"


def _grid(table: Table) -> str:
    """The table as Markdown, with names aligned to the left and figures to the right."""
    lines = [" | ".join(map(_escaped, row)) for row in table.all]
    lines.insert(1, " | ".join([":--", *["--:"] * (len(table.columns) - 1)]))
    return "\n".join(f"| {line} |" for line in lines)


def _as_markdown(finding: Finding) -> str:
    """A finding as a Markdown block that opens on a click."""
    head = f"<details><summary>{_escaped(heading(finding))}</summary>\n"
    shown = [f"- {_escaped(row.id)} {_escaped(row.title)}".rstrip() for row in finding.rows]
    return "\n".join([head, *shown, "\n</details>"])


def _escaped(words: str) -> str:
    """The words on one line, with every character of markup escaped."""
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", " ".join(words.split()))
