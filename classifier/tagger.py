"""Tags: articles in, one tag each out, in order, with what the model has to say for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from newstool.articles import Article
from newstool.classifier.model import Floats, LinearModel, load
from newstool.text.batches import batches
from newstool.text.counting import TermCounts

_DIGITS = 6  # of a probability: more would be noise
_REASONS = 12  # terms named in an explanation; the weights of the others are given as one sum


@dataclass(frozen=True, slots=True)
class Reason:
    """A term of the article and what it added to the label's decision value."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a label: the reasons' weights and the bias add up to the decision value. The last reason sums up the rest."""

    label: str
    decision: float
    bias: float
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """An article's label, or None where the model cannot promise the precision that was asked for.

    probability: of the likeliest label, 0..1. probabilities: of every label, in the model's order. known: the share of
    the article's words that the model knows, 0..1. strange: whether the article is like nothing that the model has
    seen, so that it promises nothing however probable a label is; None where no precision was asked for.
    """

    article: Article
    label: str | None
    probability: float
    probabilities: dict[str, float]
    known: float
    strange: bool | None = None
    explanation: Explanation | None = None


class Tagger:
    """Tags articles with a classifier's model."""

    def __init__(self, model: LinearModel) -> None:
        self.model = model

    @classmethod
    def load(cls, name_or_file: str = "news-sports") -> Self:
        """A tagger with a bundled model, by its name, or with a file; raises ModelError."""
        return cls(load(name_or_file))

    def tag(
        self, articles: Iterable[Article], *, min_precision: float | None = None, explain: bool = False
    ) -> Iterator[Tag]:
        """One tag for each article, in order. `min_precision`, 0..1: abstain (label None) where it is not promised."""
        for batch in batches(articles):
            yield from self._tag_batch(batch, min_precision, explain)

    def decision_values(self, articles: Sequence[Article]) -> Floats:
        """(n_articles, n_labels): what the probabilities are made from."""
        return self.model.decision_values(self.model.count(articles))

    def _tag_batch(self, batch: list[Article], min_precision: float | None, explain: bool) -> Iterator[Tag]:
        model = self.model
        counts = model.count(batch)
        decisions = model.decision_values(counts)
        probabilities = model.probabilities(decisions).round(_DIGITS)
        best = decisions.argmax(axis=1)
        top = probabilities[np.arange(len(batch)), best]
        sure, strange = [True] * len(batch), [None] * len(batch)
        if min_precision is not None:
            is_strange = model.strange(counts, decisions)
            sure = ((top >= model.lowest_probabilities(min_precision)[best]) & ~is_strange).tolist()
            strange = is_strange.tolist()
        columns = (best.tolist(), sure, probabilities.tolist(), counts.known_words.round(_DIGITS).tolist(), strange)
        for i, (article, label, is_sure, row, known, unlike) in enumerate(zip(batch, *columns, strict=True)):
            yield Tag(
                article,
                model.labels[label] if is_sure else None,
                row[label],
                dict(zip(model.labels, row, strict=True)),
                known,
                unlike,
                self._explain(counts, i, label, float(decisions[i, label])) if explain else None,
            )

    def _explain(self, counts: TermCounts, row: int, label: int, decision: float) -> Explanation:
        weights, bias = self.model.weights_of(label)
        mine = np.flatnonzero(counts.rows == row)
        columns = counts.columns[mine]
        pushes = self.model.values(counts)[mine] * weights[columns]
        order = np.argsort(-np.abs(pushes), kind="stable")
        reasons = [Reason(self.model.names[columns[i]], float(pushes[i])) for i in order[:_REASONS]]
        rest = order[_REASONS:]
        if len(rest):
            reasons.append(Reason(f"({len(rest)} other terms)", float(pushes[rest].sum())))
        return Explanation(self.model.labels[label], decision, bias, tuple(reasons))
