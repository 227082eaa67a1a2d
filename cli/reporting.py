"""`--report`: the page with pictures of an evaluation, made of its figures and of the rows that were measured."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newstool.articles import NewstoolError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newstool.evaluation import Evaluation, Gate
    from newstool.evaluation.pictures.drawing import Picture
    from newstool.evaluation.pictures.page import Section
    from newstool.evaluation.result import Baseline


class Seen:
    """The rows that an evaluation has measured, kept only where a report is wanted.

    Attributes:
        rows: the rows, in order; empty where no report is wanted
        events: of related posts: the event of each article, by its id
    """

    def __init__(self, *, wanted: bool) -> None:
        self.wanted = wanted
        self.rows: list[Any] = []
        self.events: Mapping[str, str] = {}

    def of(self, rows: Iterable[Any]) -> Iterator[Any]:
        """Pass the rows through, and keep them if a report is wanted."""
        for row in rows:
            if self.wanted:
                self.rows.append(row)
            yield row


def check() -> None:
    """Raise NewstoolError where the extra is missing: before anything is measured."""
    if find_spec("matplotlib") is None:
        raise NewstoolError("--report needs matplotlib: pip install 'newstool[report]'")


def report(evaluation: "Evaluation", gates: "Sequence[Gate]", seen: Seen, baseline: Path | None) -> str:
    """The page of an evaluation."""
    from newstool.evaluation.pictures.page import page

    before = _baseline(baseline) if baseline else None
    return page(evaluation, gates, _pictures(evaluation, seen, before), _sections(evaluation, seen, before))


def _pictures(evaluation: "Evaluation", seen: Seen, before: "Baseline | None") -> "Iterator[Picture]":
    """The pictures of an evaluation, as its task has them."""
    from newstool.evaluation.pictures import classifier, related, review, summarizer

    figures = evaluation.figures
    if figures["task"] == "classifier":
        yield from classifier.pictures(figures, seen.rows, before.figures if before else None)
    elif figures["task"] == "summarizer":
        yield from summarizer.pictures(figures, seen.rows)
    elif figures["task"] == "related":
        yield from related.pictures(seen.rows, seen.events)
    else:
        yield from review.pictures(figures)


def _sections(evaluation: "Evaluation", seen: Seen, before: "Baseline | None") -> "Iterator[Section]":
    """The tables of rows below the pictures: what changed against a baseline, and the worst rows."""
    from newstool.evaluation.pictures import rows
    from newstool.evaluation.result import numbers

    if before:
        yield from rows.compared(evaluation, dict(numbers(before.figures)))
    if evaluation.figures["task"] == "classifier":
        yield from rows.worst_tags(seen.rows)
    elif evaluation.figures["task"] == "summarizer":
        yield from rows.leads(evaluation, seen.rows)


def _baseline(path: Path) -> "Baseline | None":
    """The baseline, or None where it cannot be read: the gate says so."""
    from newstool.evaluation.result import NotComparableError, read_baseline

    try:
        return read_baseline(path)
    except NotComparableError:
        return None
