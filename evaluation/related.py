"""Scores of related posts, on articles of which it is known what event they report: precision, ranks, coverage."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.evaluation.result import Evaluation, EvaluationError, Finding, RowName, share
from newstool.evaluation.slices import rows_of_slices

CUTS = (1, 2, 5)  # ranks at which precision is measured: one link, two links, a block in WordPress
DEPTH = 50  # neighbours that count for a reciprocal rank; later ones add less than 0.02
MEASURES = (*(f"precision_at_{k}" for k in CUTS), "mrr")
_WORST = 10  # rows that are listed


@dataclass(frozen=True, slots=True)
class RankedRow:
    """An article and its neighbours.

    Attributes:
        name: the article's id and title
        ranked: the ids of its neighbours, best first, without regard to the floor; DEPTH of them are enough
        shown: the ids of the neighbours that a reader is shown, all at the floor or above it; they may stand in
            another order than in `ranked`, and further down in it
        slices: the row's slice for each key that the evaluation is sliced by
    """

    name: RowName
    ranked: Sequence[str]
    shown: Sequence[str]
    slices: tuple[str, ...] = ()


def measure(rows: Iterable[RankedRow], events: Mapping[str, str], by: Sequence[str] = ()) -> Evaluation:
    """Score the neighbours of every row whose event another article reports too. All other rows are skipped.

    precision_at_k and mrr are means over the rows. coverage is the share of rows that show a neighbour. kept_precision
    is the share of shown neighbours that report the same event. Readers would call more of them related, because
    related articles can report different events. Raises EvaluationError if no two articles share an event.

    events: the event of each article, by the article's id. A neighbour without an event counts as wrong.
    """
    ids_of = _ids_by_event(events)
    names, slices, scores, kept = [], [], [], []
    for row in rows:
        event = events.get(row.name.id)
        relevant = ids_of.get(event, frozenset()) - {row.name.id} if event else frozenset()
        if relevant:
            names.append(row.name)
            slices.append(row.slices)
            scores.append(
                [*(precision_at(k, relevant, row.ranked) for k in CUTS), reciprocal_rank(relevant, row.ranked)]
            )
            kept.append((len(row.shown), _hits(relevant, row.shown)))
    if not names:
        raise EvaluationError(
            "nothing to measure: no two records have the same event: name its key with --field event=KEY"
        )
    table, counts = np.array(scores), np.array(kept)  # (n, measures), (n, 2)
    figures: dict[str, Any] = {
        "task": "related",
        "n": len(names),
        "events": len({events[name.id] for name in names}),
        **_means(table, counts),
    }
    if by:
        figures["slices"] = {key: _slices([row[i] for row in slices], table, counts) for i, key in enumerate(by)}
    outcomes = {name: table[:, i].astype(np.float32) for i, name in enumerate(MEASURES)}
    return Evaluation(figures, outcomes, names, _missed(names, table))


def precision_at(k: int, relevant: Collection[str], ranked: Sequence[str]) -> float:
    """hits among the first k / min(k, number of relevant ids), 0..1. There must be a relevant id.

    An event with one other article can then score 1 at every k; hits / k could not exceed 1 / k. A missing neighbour
    counts as wrong.
    """
    return _hits(relevant, ranked[:k]) / min(k, len(relevant))


def reciprocal_rank(relevant: Collection[str], ranked: Sequence[str]) -> float:
    """1 / rank of the first relevant neighbour, ranks from 1; 0 if none of the first DEPTH is relevant."""
    return next((1 / rank for rank, id_ in enumerate(ranked[:DEPTH], 1) if id_ in relevant), 0.0)


def _hits(relevant: Collection[str], ranked: Iterable[str]) -> int:
    """How many of the ranked ids are relevant."""
    return sum(id_ in relevant for id_ in ranked)


def _ids_by_event(events: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The ids of the articles of each event that more than one article reports."""
    shared = {event for event, n in Counter(events.values()).items() if n > 1}
    ids_of: dict[str, set[str]] = {event: set() for event in shared}
    for id_, event in events.items():
        if event in shared:
            ids_of[event].add(id_)
    return {event: frozenset(ids) for event, ids in ids_of.items()}


def _means(scores: NDArray[np.float64], kept: NDArray[np.int64]) -> dict[str, float | None]:
    """The figures of rows. scores: (n, measures). kept: (n, 2) int64, shown neighbours and those of the same event."""
    total, hits = kept.sum(axis=0).tolist()
    return {
        **{name: share(mean) for name, mean in zip(MEASURES, scores.mean(axis=0), strict=True)},
        "coverage": share((kept[:, 0] > 0).mean()),
        "kept_precision": share(hits / total) if total else None,
    }


def _slices(
    values: Sequence[str], scores: NDArray[np.float64], kept: NDArray[np.int64]
) -> dict[str, dict[str, float | None]]:
    """Number of rows and figures of each slice. values: (n,) the slice of each row."""
    return {
        value: {"n": len(members), **_means(scores[members], kept[members])}
        for value, members in rows_of_slices(values).items()
    }


def _missed(names: Sequence[RowName], scores: NDArray[np.float64]) -> tuple[Finding, ...]:
    """The rows that have no neighbour of their event among the first."""
    missed = np.flatnonzero(scores[:, len(CUTS) - 1] == 0).tolist()
    heading = f"No article of the event among the first {CUTS[-1]}"
    return (Finding(heading, len(missed), tuple(names[i] for i in missed[:_WORST])),) if missed else ()
