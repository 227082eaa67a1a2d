"""How good related posts are, where it is known which articles report the same event: precision, ranks, the floor."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.evaluation.result import Evaluation, EvaluationError, Finding, RowName, share

CUTS = (1, 2, 5)  # ranks at which precision is taken: the first link, a pair, a block of WordPress
DEPTH = 50  # neighbours looked at for a reciprocal rank; what comes later adds less than 0.02
_MEASURES = (*(f"precision_at_{k}" for k in CUTS), "mrr")
_WORST = 10  # rows named


@dataclass(frozen=True, slots=True)
class RankedRow:
    """An article and its neighbours. ranked: their ids, best first, whatever their score, DEPTH of them are enough.

    kept: how many of the first stand in its block, because their score is at the floor or above. slices: one for each
    key that the evaluation is sliced by.
    """

    name: RowName
    ranked: Sequence[str]
    kept: int
    slices: tuple[str, ...] = ()


def measure(rows: Iterable[RankedRow], events: Mapping[str, str], by: Sequence[str] = ()) -> Evaluation:
    """Measure the neighbours of every row whose event another article has too; all other rows are passed over.

    events: by the id of an article, its event; neighbours without one are wrong. precision_at_k, mrr and coverage are
    means over the rows. coverage: rows with anything kept. kept_precision: of all that was kept, the share that is of
    the same event; less than what a reader would call related, as not all that is related is the same event. Raises
    EvaluationError where no two articles share an event.
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
            kept.append((row.kept, _hits(relevant, row.ranked[: row.kept])))
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
    outcomes = {name: table[:, i].astype(np.float32) for i, name in enumerate(_MEASURES)}
    return Evaluation(figures, outcomes, names, _missed(names, table))


def precision_at(k: int, relevant: Collection[str], ranked: Sequence[str]) -> float:
    """The share of the first k that are relevant, 0..1, of as many as there can be: hits / min(k, relevant).

    So an article whose event has one other article scores 1 at every k that reaches it, where hits / k could not pass
    1 / k. Fewer than k ranked are not forgiven: what is not there is not a hit. Needs a relevant one.
    """
    return _hits(relevant, ranked[:k]) / min(k, len(relevant))


def reciprocal_rank(relevant: Collection[str], ranked: Sequence[str]) -> float:
    """1 / the rank of the first that is relevant, from 1; 0 where none of the first DEPTH is."""
    return next((1 / rank for rank, found in enumerate(ranked[:DEPTH], 1) if found in relevant), 0.0)


def _hits(relevant: Collection[str], ranked: Iterable[str]) -> int:
    return sum(found in relevant for found in ranked)


def _ids_by_event(events: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The ids of each event that more than one article has."""
    shared = {event for event, n in Counter(events.values()).items() if n > 1}
    found: dict[str, set[str]] = {event: set() for event in shared}
    for id_, event in events.items():
        if event in shared:
            found[event].add(id_)
    return {event: frozenset(ids) for event, ids in found.items()}


def _means(scores: NDArray[np.float64], kept: NDArray[np.int64]) -> dict[str, float | None]:
    total, hits = kept.sum(axis=0).tolist()
    return {
        **{name: share(mean) for name, mean in zip(_MEASURES, scores.mean(axis=0), strict=True)},
        "coverage": share((kept[:, 0] > 0).mean()),
        "kept_precision": share(hits / total) if total else None,
    }


def _slices(
    values: Sequence[str], scores: NDArray[np.float64], kept: NDArray[np.int64]
) -> dict[str, dict[str, float | None]]:
    found, member = np.unique(values, return_inverse=True)
    return {
        value: {"n": int((member == i).sum()), **_means(scores[member == i], kept[member == i])}
        for i, value in enumerate(found.tolist())
    }


def _missed(names: Sequence[RowName], scores: NDArray[np.float64]) -> tuple[Finding, ...]:
    """The rows none of whose first neighbours is of their event."""
    missed = np.flatnonzero(scores[:, len(CUTS) - 1] == 0).tolist()
    heading = f"No article of the event among the first {CUTS[-1]}"
    return (Finding(heading, len(missed), tuple(names[i] for i in missed[:_WORST])),) if missed else ()
