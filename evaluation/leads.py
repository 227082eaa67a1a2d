"""Scores of leads: ROUGE against summaries that people wrote, beside two baselines that need no model."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.evaluation.result import Evaluation, EvaluationError, Finding, RowName, share
from newstool.evaluation.rouge import MEASURES, Rouge
from newstool.evaluation.slices import rows_of_slices

_LEAD_SENTENCES = 3  # Lead-3: the baseline that learned summarizers of news are compared with
_WORST = 10  # rows that are listed


@dataclass(frozen=True, slots=True)
class Candidate:
    """A lead: its sentences, and whether all of them are whole."""

    sentences: tuple[str, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class LeadRow:
    """A row's lead, and what it is measured against.

    Attributes:
        name: the row's id and title
        summary: the sentences of the summary that people wrote
        lead: the lead that is measured
        article: all sentences of the article
        slices: the row's slice for each key that the evaluation is sliced by
    """

    name: RowName
    summary: Sequence[str]
    lead: Candidate
    article: Sequence[str]
    slices: tuple[str, ...] = ()


def measure(rows: Iterable[LeadRow], words: int, by: Sequence[str] = ()) -> Evaluation:
    """Score leads of up to `words` words. The texts of the rows are not kept in memory.

    Raises EvaluationError if there is no row, or if the package rouge-score is not installed.
    """
    rouge = Rouge()
    names, slices, scores = [], [], []
    for row in rows:
        candidates = (row.lead, lead3(row.article), first_words(row.article, words))
        names.append(row.name)
        slices.append(row.slices)
        scores.append([_scores(rouge, row.summary, candidate) for candidate in candidates])
    if not names:
        raise EvaluationError("nothing to measure: no record with a summary could be read")
    table = np.array(scores)  # (n, systems, figures)
    ours = table[:, 0]
    figures: dict[str, Any] = {
        "task": "summarizer",
        "n": len(names),
        "budget": {"words": words},
        **_means(ours),
        "lead3": _means(table[:, 1]),
        "first_words": _means(table[:, 2]),
    }
    if by:
        figures["slices"] = {key: _slices([row[i] for row in slices], ours) for i, key in enumerate(by)}
    outcomes = {name: ours[:, i].astype(np.float32) for i, name in enumerate(MEASURES)}
    worst = np.argsort(ours[:, 0], kind="stable")[:_WORST].tolist()
    finding = Finding("Lowest ROUGE-1", len(names), tuple(names[i] for i in worst))
    return Evaluation(figures, outcomes, names, (finding,))


def systems(figures: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The figures of the leads and of both baselines, by the name that reports show."""
    return {
        "newstool": figures,
        "first 3 sentences": figures["lead3"],
        f"first {figures['budget']['words']} words": figures["first_words"],
    }


def lead3(sentences: Sequence[str]) -> Candidate:
    """The first three sentences of an article."""
    return Candidate(tuple(sentences[:_LEAD_SENTENCES]), bool(sentences))


def first_words(sentences: Sequence[str], words: int) -> Candidate:
    """The first words of an article, as WordPress cuts them. The lead is whole only if it ends with a sentence."""
    ends = [0, *accumulate(len(sentence.split()) for sentence in sentences)]
    cut = [
        " ".join(sentence.split()[: max(0, words - start)])
        for sentence, start in zip(sentences, ends[:-1], strict=True)
    ]
    return Candidate(tuple(filter(None, cut)), bool(sentences) and (words in ends or ends[-1] < words))


def _scores(rouge: Rouge, summary: Sequence[str], candidate: Candidate) -> tuple[float, ...]:
    """ROUGE, the number of words, and whether the lead is whole."""
    length = sum(len(sentence.split()) for sentence in candidate.sentences)
    return (*rouge.f1(summary, candidate.sentences), length, candidate.whole)


def _means(scores: NDArray[np.float64]) -> dict[str, float]:
    """The mean (n, figures) of each figure."""
    return {name: share(mean) for name, mean in zip((*MEASURES, "words", "whole"), scores.mean(axis=0), strict=True)}


def _slices(values: Sequence[str], scores: NDArray[np.float64]) -> dict[str, dict[str, float]]:
    """Number of rows and mean figures of each slice. values: (n,) the slice of each row."""
    return {value: {"n": len(members), **_means(scores[members])} for value, members in rows_of_slices(values).items()}
