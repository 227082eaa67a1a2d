"""The tagger: one tag for each article, in order, with the precision that the model promises for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.classifier.explain import Explanation, explain
from newstool.classifier.model import LinearModel
from newstool.classifier.stored import load
from newstool.classifier.weights import Floats
from newstool.models.bundled import NEWS_SPORTS
from newstool.text.batches import batches
from newstool.text.counting import TermCounts

_DIGITS = 6  # decimals of a probability: more would be noise
_LIKELIEST = 10  # labels whose probability a tag of a model of several labels gives, beside those it answers

UNREADABLE = "most of its words are unknown to the model: another language, or no prose"
OUT_OF_DOMAIN = "unlike the articles that the model was trained on"
NOT_PROMISED = "the model promises precision {promised:.3g} for {label} at probability {probability:.2f}"


@dataclass(frozen=True, slots=True)
class LabelTag:
    """A label of an article: its probability, 0..1, and the highest precision that the model promises for it, 0..1."""

    label: str
    probability: float
    precision: float


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of an article, and how sure the model is.

    Attributes:
        article: the article
        label: the likeliest label; None if the model is unsure: it cannot read the text, or a precision was asked for
            that it does not promise
        probability: of the likeliest label, 0..1
        probabilities: of the labels, 0..1, in the model's order; of a model of several labels only the likeliest ones
        precision: the highest precision that the model promises for the likeliest label at this probability, 0..1; 0 if
            it promises none. A text that is out of domain has 0.
        known_share: the share of the article's words that the model knows, 0..1
        out_of_domain: whether the text is unlike everything that the model was trained on
        likeliest: the likeliest label, even if the model is unsure
        why: the reason for no label, in words; None if there is a label
        labels: all labels of the article, the likeliest first, from a model of several labels; else none
        promised: of a model of several labels, all labels for which it promises some precision, the likeliest first
        explanation: why the label was chosen, if it was asked for
    """

    article: Article
    label: str | None
    probability: float
    probabilities: dict[str, float]
    precision: float
    known_share: float
    out_of_domain: bool
    likeliest: str
    why: str | None = None
    labels: tuple[LabelTag, ...] = ()
    promised: tuple[LabelTag, ...] = ()
    explanation: Explanation | None = None


@dataclass(frozen=True, slots=True)
class _Answers:
    """What a model says of a batch.

    Attributes:
        counts: the terms of its documents
        decisions: (n_documents, n_labels) decision values
        probabilities: (n_documents, n_labels) rounded, 0..1
        best: (n_documents,) index of the likeliest label
        precisions: (n_documents,) promised for the likeliest label, 0..1
        outside: (n_documents,) whether the text is out of domain
        unreadable: (n_documents,) whether most of its words are unknown
    """

    counts: TermCounts
    decisions: Floats
    probabilities: Floats
    best: NDArray[np.int64]
    precisions: Floats
    outside: NDArray[np.bool_]
    unreadable: NDArray[np.bool_]


class Tagger:
    """Tags articles with the model of a classifier."""

    def __init__(self, model: LinearModel) -> None:
        self.model = model

    @classmethod
    def load(cls, name_or_file: str = NEWS_SPORTS) -> Self:
        """A tagger with a bundled model, given by its name, or with a model file. Raises ModelError."""
        return cls(load(name_or_file))

    def tag(self, articles: Iterable[Article], *, min_precision: float = 0.0, explain: bool = False) -> Iterator[Tag]:
        """One tag for each article, in order.

        The label is None if the model promises a precision below `min_precision`, 0..1.
        """
        for batch in batches(articles):
            yield from self._tag_batch(batch, min_precision, explain)

    def decision_values(self, articles: Sequence[Article]) -> Floats:
        """The decision values (n_articles, n_labels) from which the probabilities are computed."""
        return self.model.decision_values(self.model.count(articles))

    def _answers(self, batch: Sequence[Article]) -> _Answers:
        """What the model says of a batch."""
        model = self.model
        counts = model.count(batch)
        decisions = model.decision_values(counts)
        probabilities = model.probabilities(decisions).round(_DIGITS)
        best = decisions.argmax(axis=1)
        outside = model.out_of_domain(counts, decisions)
        precisions = model.promised_precision(best, probabilities[np.arange(len(batch)), best])
        precisions[outside] = 0.0
        return _Answers(counts, decisions, probabilities, best, precisions, outside, model.unreadable(counts))

    def _tag_batch(self, batch: list[Article], min_precision: float, explained: bool) -> Iterator[Tag]:
        """The tags of one batch."""
        model, answers = self.model, self._answers(batch)
        arrays = (answers.best, answers.precisions, answers.counts.known_words.round(_DIGITS), answers.outside)
        columns = [array.tolist() for array in (*arrays, answers.unreadable)]
        probabilities = None if model.several else answers.probabilities.tolist()
        for i, (article, best, precision, known, outside, unreadable) in enumerate(zip(batch, *columns, strict=True)):
            first = LabelTag(model.labels[best], float(answers.probabilities[i, best]), precision)
            every = self._every_label(answers, i) if model.several and not unreadable else ()
            labels = self._given(every, min_precision)
            given = bool(labels) if model.several else precision >= min_precision and not unreadable
            tag = labels[0] if labels else first
            yield Tag(
                article,
                tag.label if given else None,
                tag.probability,
                self._likeliest(answers.probabilities[i])
                if probabilities is None
                else dict(zip(model.labels, probabilities[i], strict=True)),
                tag.precision,
                known,
                outside,
                first.label,
                None if given else _why(unreadable, outside, first),
                labels,
                tuple(one for one in every if one.precision > 0),
                explain(model, answers.counts, i, best, float(answers.decisions[i, best])) if explained else None,
            )

    def _every_label(self, answers: _Answers, row: int) -> tuple[LabelTag, ...]:
        """All labels of a document that the model could give, the likeliest first, and the likeliest in any case."""
        probabilities = answers.probabilities[row]
        order = np.argsort(-probabilities, kind="stable")
        precisions = self.model.promised_precision(order, probabilities[order])
        if answers.outside[row]:
            precisions[:] = 0.0
        chosen = (precisions > 0) | (probabilities[order] >= self.model.answer_at)
        chosen[0] = True
        return tuple(
            LabelTag(self.model.labels[label], float(probabilities[label]), float(precision))
            for label, precision in zip(order[chosen].tolist(), precisions[chosen].tolist(), strict=True)
        )

    def _given(self, every: Sequence[LabelTag], min_precision: float) -> tuple[LabelTag, ...]:
        """The labels that are given: those of probability `answer_at` or more, but at least the likeliest.

        If a precision is asked for, they are those for which the model promises it.
        """
        if min_precision > 0:
            return tuple(one for one in every if one.precision >= min_precision)
        return (*every[:1], *(one for one in every[1:] if one.probability >= self.model.answer_at))

    def _likeliest(self, probabilities: Floats) -> dict[str, float]:
        """The probabilities of the likeliest labels, in the model's order. probabilities: (n_labels,)."""
        chosen = np.sort(np.argsort(-probabilities, kind="stable")[:_LIKELIEST])
        return {self.model.labels[label]: float(probabilities[label]) for label in chosen.tolist()}


def _why(unreadable: bool, outside: bool, best: LabelTag) -> str:
    """The reason for no label, in words."""
    if unreadable:
        return UNREADABLE
    if outside:
        return OUT_OF_DOMAIN
    return NOT_PROMISED.format(promised=best.precision, label=best.label, probability=best.probability)
