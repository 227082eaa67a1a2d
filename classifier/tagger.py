"""The tagger: one tag for each article, in order, with the precision that the model promises for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from newstool.articles import Article
from newstool.classifier.model import Floats, LinearModel, load
from newstool.models.bundled import NEWS_SPORTS
from newstool.text.batches import batches
from newstool.text.counting import TermCounts

_DIGITS = 6  # decimals of a probability: more would be noise
_REASONS = 12  # terms that an explanation names; the weights of all other terms are given as one sum


@dataclass(frozen=True, slots=True)
class Reason:
    """A term of the article, and the weight that it added to the decision value of the label."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the model chose a label: decision = bias + sum of the weights of the reasons.

    The last reason sums up all terms that are not named.
    """

    label: str
    decision: float
    bias: float
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of an article, and how sure the model is.

    Attributes:
        article: the article
        label: the likeliest label; None if a precision was asked for that the model does not promise
        probability: of the likeliest label, 0..1
        probabilities: of every label, 0..1, in the model's order
        precision: the highest precision that the model promises for the likeliest label at this probability, 0..1; 0 if
            it promises none. A text that is out of domain has 0.
        known_share: the share of the article's words that the model knows, 0..1
        out_of_domain: whether the text is unlike everything that the model was trained on
        explanation: why the label was chosen, if it was asked for
    """

    article: Article
    label: str | None
    probability: float
    probabilities: dict[str, float]
    precision: float
    known_share: float
    out_of_domain: bool
    explanation: Explanation | None = None


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

    def _tag_batch(self, batch: list[Article], min_precision: float, explain: bool) -> Iterator[Tag]:
        """The tags of one batch."""
        model = self.model
        counts = model.count(batch)
        decisions = model.decision_values(counts)
        probabilities = model.probabilities(decisions).round(_DIGITS)
        best = decisions.argmax(axis=1)
        outside = model.out_of_domain(counts, decisions)
        precisions = model.promised_precision(best, probabilities[np.arange(len(batch)), best])
        precisions[outside] = 0.0
        known = counts.known_words.round(_DIGITS)
        columns = (array.tolist() for array in (best, probabilities, precisions, known, outside))
        for i, (article, label, row, precision, known_share, outlier) in enumerate(zip(batch, *columns, strict=True)):
            yield Tag(
                article,
                model.labels[label] if precision >= min_precision else None,
                row[label],
                dict(zip(model.labels, row, strict=True)),
                precision,
                known_share,
                outlier,
                self._explain(counts, i, label, float(decisions[i, label])) if explain else None,
            )

    def _explain(self, counts: TermCounts, row: int, label: int, decision: float) -> Explanation:
        """The reasons for a label of one article, those with the largest weights first."""
        weights, bias = self.model.weights_of(label)
        of_row = np.flatnonzero(counts.rows == row)
        columns = counts.columns[of_row]
        pushes = self.model.values(counts)[of_row] * weights[columns]
        order = np.argsort(-np.abs(pushes), kind="stable")
        reasons = [Reason(self.model.names[columns[i]], float(pushes[i])) for i in order[:_REASONS]]
        rest = order[_REASONS:]
        if len(rest):
            reasons.append(Reason(f"({len(rest)} other terms)", float(pushes[rest].sum())))
        return Explanation(self.model.labels[label], decision, bias, tuple(reasons))
