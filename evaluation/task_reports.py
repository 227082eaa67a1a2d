"""What a report shows of the figures of each task: one line with the main figures, and tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newstool.evaluation.leads import systems
from newstool.evaluation.related import MEASURES as RELATED_MEASURES
from newstool.evaluation.rouge import MEASURES as ROUGE_MEASURES

_WIDEST_MATRIX = 12  # labels whose confusion matrix fits a terminal; with more, only the worst confusions are listed


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first column has names, the others have figures."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[str]]

    @property
    def all(self) -> list[Sequence[str]]:
        """The head and the rows."""
        return [self.columns, *self.rows]


def _classifier_headline(figures: Mapping[str, Any]) -> str:
    return (
        f"accuracy {number(figures['accuracy'])}, macro F1 {number(figures['macro_f1'])}, "
        f"calibration error {number(figures['calibration_error'])}, on {figures['n']} rows"
    )


def _several_labels_headline(figures: Mapping[str, Any]) -> str:
    return (
        f"micro F1 {number(figures['micro_f1'])}, macro F1 {number(figures['macro_f1'])}, "
        f"mean F1 of a row {number(figures['row_f1'])}, on {figures['n']} rows"
    )


def _summarizer_headline(figures: Mapping[str, Any]) -> str:
    return f"F1 of stemmed ROUGE, leads of up to {figures['budget']['words']} words, on {figures['n']} rows"


def _related_headline(figures: Mapping[str, Any]) -> str:
    return (
        f"coverage {number(figures['coverage'])}, precision of what is kept {number(figures['kept_precision'])}, "
        f"on {figures['n']} articles of {figures['events']} events"
    )


def _review_headline(figures: Mapping[str, Any]) -> str:
    agreed = figures["agreement"]["suggested"]
    return (
        f"the editor agreed with {number(figures['agreed'])} of {figures['n']} suggestions "
        f"(95 % interval {number(agreed['low'])} to {number(agreed['high'])}), skipped {figures['skipped']}"
    )


def _classifier_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Scores of the labels, the confusion matrix, and coverage at each precision."""
    columns = ("precision", "recall", "f1", "support")
    labels = figures["labels"]
    yield Table(
        ("label", *columns), [(name, *(number(of[column]) for column in columns)) for name, of in labels.items()]
    )
    if "confusion" in figures and len(labels) <= _WIDEST_MATRIX:
        rows = [(name, *map(str, row.values())) for name, row in figures["confusion"].items()]
        yield Table(("truth \\ tag", *labels), rows)
    if promised := figures["min_precision"]:
        columns = tuple(next(iter(promised.values())))
        rows = [(precision, *map(number, of.values())) for precision, of in promised.items()]
        yield Table(("min precision", *(column.replace("_", " ") for column in columns)), rows)


def _summarizer_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Scores of the leads, and of the two baselines."""
    columns = (*ROUGE_MEASURES, "words", "whole")
    rows = [(name, *(number(of[key]) for key in columns)) for name, of in systems(figures).items()]
    yield Table(("lead", *columns), rows)


def _related_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Scores of the neighbours."""
    row = ("newstool", *(number(figures[name]) for name in RELATED_MEASURES))
    yield Table(("neighbours", *RELATED_MEASURES), [row])


def _review_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """Agreement of the editor: with the label that was suggested and the one that was filed, and with the lead."""
    columns = ("n", "share", "low", "high")
    for name, groups in (
        ("agreed with", figures["agreement"]),
        ("kind", figures["kinds"]),
        ("suggested", figures["suggestions"]),
    ):
        yield Table(
            (name, *columns), [(key, *(number(of[column]) for column in columns)) for key, of in groups.items()]
        )


@dataclass(frozen=True, slots=True)
class TaskReport:
    """How the figures of a task are shown.

    Attributes:
        headline: one line with the main figures
        tables: the tables
        first: the figure by which slices are sorted; "" for a task that has none
    """

    headline: Callable[[Mapping[str, Any]], str]
    tables: Callable[[Mapping[str, Any]], Iterator[Table]]
    first: str


_REPORTS = {
    "classifier": TaskReport(_classifier_headline, _classifier_tables, "accuracy"),
    "several labels": TaskReport(_several_labels_headline, _classifier_tables, "row_f1"),
    "summarizer": TaskReport(_summarizer_headline, _summarizer_tables, "rouge1"),
    "related": TaskReport(_related_headline, _related_tables, "precision_at_2"),
    "review": TaskReport(_review_headline, _review_tables, ""),
}


def report_of(figures: Mapping[str, Any]) -> TaskReport:
    """How the figures are shown: by their task, and of a classifier by whether a row can have several labels."""
    return _REPORTS["several labels" if "micro_f1" in figures else figures["task"]]


def number(figure: float | None) -> str:
    """A figure as tables show it."""
    if figure is None:
        return "-"
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"
