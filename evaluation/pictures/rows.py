"""The tables of single rows in a report: tags that were most surely wrong, and the best and worst leads."""

from collections.abc import Iterator, Sequence

import numpy as np

from newstool.evaluation.classification import TaggedRow
from newstool.evaluation.leads import LeadRow
from newstool.evaluation.pictures.page import Section
from newstool.evaluation.result import Evaluation, numbers
from newstool.evaluation.task_reports import Table

_WORST_TAGS, _LEADS = 20, 10  # rows that are listed


def worst_tags(rows: Sequence[TaggedRow]) -> Iterator[Section]:
    """The wrong tags of which the model was most sure, with the words that decided."""
    wrong = sorted((row for row in rows if row.label != row.truth), key=lambda row: (-row.probability, row.name.id))
    if wrong:
        listed = [
            (row.name.id, row.name.title, row.truth, row.label, f"{row.probability:.3f}", row.why)
            for row in wrong[:_WORST_TAGS]
        ]
        title = f"Wrong, and most sure: {len(listed)} of {len(wrong)} rows"
        yield Section(title, Table(("id", "title", "label", "tag", "probability", "words that decided"), listed))


def leads(evaluation: Evaluation, rows: Sequence[LeadRow]) -> Iterator[Section]:
    """The leads with the lowest and the highest ROUGE-1, beside the summary that people wrote."""
    rouge1 = evaluation.outcomes["rouge1"]
    order = np.argsort(rouge1, kind="stable").tolist()
    for title, listed in (("Lowest", order[:_LEADS]), ("Highest", order[::-1][:_LEADS])):
        cells = [
            (
                rows[i].name.title or rows[i].name.id,
                f"{rouge1[i]:.3f}",
                " ".join(rows[i].lead.sentences),
                " ".join(rows[i].summary),
            )
            for i in listed
        ]
        yield Section(f"{title} ROUGE-1", Table(("title", "ROUGE-1", "lead", "summary"), cells))


def compared(evaluation: Evaluation, before: dict[str, float | None]) -> Iterator[Section]:
    """The figures that the baseline has, too, now and then. before: its figures by path."""
    rows = [
        (path, f"{old:.4f}", f"{new:.4f}", f"{new - old:+.4f}")
        for path, new in numbers(evaluation.figures)
        if new is not None and (old := before.get(path)) is not None and not path.startswith(("confusion.", "slices."))
    ]
    if rows:
        yield Section("Beside the baseline", Table(("figure", "baseline", "this run", "change"), rows), words=False)
