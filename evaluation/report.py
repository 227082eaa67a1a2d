"""Reports of an evaluation: tables as aligned text and as Markdown, and every figure as CSV."""

import csv as csv_format
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newstool.evaluation.gates import Gate, Verdict
from newstool.evaluation.result import Evaluation, Finding, numbers

_WIDEST_MATRIX = 12  # labels whose confusion matrix fits a terminal; with more, only the worst confusions are listed
_WIDEST_CELL = 40  # characters, so that the figures fit a terminal
_SLICES = 20  # slices that are shown, the worst first; the result file has all
_SYMBOLS = {Verdict.PASSED: "✅", Verdict.FAILED: "❌", Verdict.NOT_COMPARED: "⚠️"}
# Characters with a meaning in Markdown, its tables, HTML, or GitHub's mathematics and mentions.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~$&#@!]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first column has names, the others have figures."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[str]]

    @property
    def all(self) -> list[Sequence[str]]:
        """The head and the rows."""
        return [self.columns, *self.rows]


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
    if "micro_f1" in figures:
        return (
            f"micro F1 {_number(figures['micro_f1'])}, macro F1 {_number(figures['macro_f1'])}, "
            f"mean F1 of a row {_number(figures['row_f1'])}, on {figures['n']} rows"
        )
    if figures["task"] == "classifier":
        return (
            f"accuracy {_number(figures['accuracy'])}, macro F1 {_number(figures['macro_f1'])}, "
            f"calibration error {_number(figures['calibration_error'])}, on {figures['n']} rows"
        )
    if figures["task"] == "review":
        agreed = figures["agreement"]["suggested"]
        return (
            f"the editor agreed with {_number(figures['agreed'])} of {figures['n']} suggestions "
            f"(95 % interval {_number(agreed['low'])} to {_number(agreed['high'])}), skipped {figures['skipped']}"
        )
    if figures["task"] == "related":
        return (
            f"coverage {_number(figures['coverage'])}, precision of what is kept {_number(figures['kept_precision'])}, "
            f"on {figures['n']} articles of {figures['events']} events"
        )
    return f"F1 of stemmed ROUGE, leads of up to {figures['budget']['words']} words, on {figures['n']} rows"


def tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """All tables of a result: those of its task, then one for each key of the slices."""
    of_task, first = _TASKS[figures["task"]]
    first = first if first in figures else "row_f1"
    yield from of_task(figures)
    for key, slices in figures.get("slices", {}).items():
        worst = sorted(slices.items(), key=lambda item: (item[1][first], -item[1]["n"]))
        columns = tuple(worst[0][1])
        rest = [(f"({len(worst) - _SLICES} more)", *[""] * len(columns))] if len(worst) > _SLICES else []
        yield Table((key, *columns), [(value, *map(_number, of.values())) for value, of in worst[:_SLICES]] + rest)


def _classifier_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Scores of the labels, the confusion matrix, and coverage at each precision."""
    columns = ("precision", "recall", "f1", "support")
    labels = figures["labels"]
    yield Table(
        ("label", *columns), [(name, *(_number(of[column]) for column in columns)) for name, of in labels.items()]
    )
    if "confusion" in figures and len(labels) <= _WIDEST_MATRIX:
        rows = [(name, *map(str, row.values())) for name, row in figures["confusion"].items()]
        yield Table(("truth \\ tag", *labels), rows)
    if promised := figures["min_precision"]:
        columns = tuple(next(iter(promised.values())))
        rows = [(precision, *map(_number, of.values())) for precision, of in promised.items()]
        yield Table(("min precision", *(column.replace("_", " ") for column in columns)), rows)


def _summarizer_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Scores of the leads, and of the two baselines."""
    columns = ("rouge1", "rouge2", "rougeLsum", "words", "whole")
    systems = {
        "newstool": figures,
        "first 3 sentences": figures["lead3"],
        f"first {figures['budget']['words']} words": figures["first_words"],
    }
    yield Table(("lead", *columns), [(name, *(_number(of[key]) for key in columns)) for name, of in systems.items()])


def _related_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Scores of the neighbours."""
    columns = ("precision_at_1", "precision_at_2", "precision_at_5", "mrr")
    yield Table(("neighbours", *columns), [("newstool", *(_number(figures[key]) for key in columns))])


def _review_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Agreement of the editor: with the label that was suggested and the one that was filed, and with the lead."""
    columns = ("n", "share", "low", "high")
    for name, groups in (
        ("agreed with", figures["agreement"]),
        ("kind", figures["kinds"]),
        ("suggested", figures["suggestions"]),
    ):
        yield Table(
            (name, *columns), [(key, *(_number(of[column]) for column in columns)) for key, of in groups.items()]
        )


# For each task: its tables, and the figure by which slices are sorted.
_TASKS: dict[str, tuple[Callable[[Mapping[str, Any]], Iterator[Table]], str]] = {
    "classifier": (_classifier_tables, "accuracy"),
    "summarizer": (_summarizer_tables, "rouge1"),
    "related": (_related_tables, "precision_at_2"),
    "review": (_review_tables, "share"),
}


def _number(figure: float | None) -> str:
    """A figure as tables show it."""
    if figure is None:
        return "-"
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"


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
