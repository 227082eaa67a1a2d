"""The tagger: one tag for each article, in order, with the precision that the model promises for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.classifier.explain import Explanation, explain
from newstool.classifier.model import LinearModel
from newstool.classifier.prose import is_code
from newstool.classifier.shapes import is_name
from newstool.classifier.stored import load
from newstool.classifier.tags import LabelTag, Tag, why_none
from newstool.classifier.weights import Floats
from newstool.models.bundled import NEWS_SPORTS
from newstool.text.batches import batches
from newstool.text.counting import TermCounts

_DIGITS = 6  # decimals of a probability: more would be noise
_LIKELIEST = 10  # labels whose probability a tag of a model of several labels gives, beside those it answers


class _Answers(NamedTuple):
    """What a model says of a batch.

    Attributes:
        counts: the terms of its documents
        decisions: (n_documents, n_labels) decision values
        probabilities: (n_documents, n_labels) rounded, 0..1
        best: (n_documents,) index of the likeliest label
        precisions: (n_documents,) promised for the likeliest label, 0..1
        outside: (n_documents,) whether the text is out of domain
        unreadable: (n_documents,) whether it is in another language, or program code
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
        unreadable = self._unreadable(batch, counts)
        outside = model.out_of_domain(counts, decisions) | unreadable
        precisions = model.promised_precision(best, probabilities[np.arange(len(batch)), best])
        precisions[outside] = 0.0
        return _Answers(counts, decisions, probabilities, best, precisions, outside, unreadable)

    def _unreadable(self, batch: Sequence[Article], counts: TermCounts) -> NDArray[np.bool_]:
        """Whether each article (n_articles,) is in another language, or program code.

        A headline that is only a name can be told by its shape, so its words need not be known.
        """
        unreadable = self.model.unreadable(counts)
        if self.model.shape:
            for i in np.flatnonzero(unreadable).tolist():
                unreadable[i] = not is_name(batch[i])
        return unreadable | np.fromiter(map(is_code, batch), np.bool_, len(batch))

    def _tag_batch(self, batch: list[Article], min_precision: float, explained: bool) -> Iterator[Tag]:
        """The tags of one batch."""
        answers = self._answers(batch)
        tags = (self._several_labels if self.model.several else self._one_label)(batch, answers, min_precision)
        if not explained:
            return tags
        return (replace(tag, explanation=self._explanation(answers, i)) for i, tag in enumerate(tags))

    def _one_label(self, batch: list[Article], answers: _Answers, min_precision: float) -> Iterator[Tag]:
        """The tags of a model of one label a story."""
        labels = self.model.labels
        for article, best, shares, precision, known, outside, unreadable in zip(
            batch,
            answers.best.tolist(),
            answers.probabilities.tolist(),
            answers.precisions.tolist(),
            answers.counts.known_words.round(_DIGITS).tolist(),
            answers.outside.tolist(),
            answers.unreadable.tolist(),
            strict=True,
        ):
            label, share = labels[best], shares[best]
            given = precision >= min_precision and not unreadable
            yield Tag(
                article,
                label if given else None,
                share,
                dict(zip(labels, shares, strict=True)),
                precision,
                known,
                outside,
                label,
                None if given else why_none(unreadable, outside, LabelTag(label, share, precision), min_precision),
            )

    def _several_labels(self, batch: list[Article], answers: _Answers, min_precision: float) -> Iterator[Tag]:
        """The tags of a model of several labels a story."""
        known = answers.counts.known_words.round(_DIGITS).tolist()
        possible = self._possible_labels(answers)
        likeliest = self._likeliest(answers.probabilities)
        for article, likely, shares, share_known, outside, unreadable in zip(
            batch, possible, likeliest, known, answers.outside.tolist(), answers.unreadable.tolist(), strict=True
        ):
            first, every = likely[0], () if unreadable else likely
            labels = self._given(every, min_precision)
            tag = labels[0] if labels else first
            yield Tag(
                article,
                tag.label if labels else None,
                tag.probability,
                shares,
                tag.precision,
                share_known,
                outside,
                first.label,
                None if labels else why_none(unreadable, outside, first, min_precision),
                labels,
                tuple([one for one in every if one.precision > 0]),
            )

    def _explanation(self, answers: _Answers, row: int) -> Explanation:
        """Why the likeliest label of a document was chosen."""
        best = int(answers.best[row])
        return explain(self.model, answers.counts, row, best, float(answers.decisions[row, best]))

    def _possible_labels(self, answers: _Answers) -> list[tuple[LabelTag, ...]]:
        """All labels of each document that the model could give, the likeliest first, and the likeliest in any case."""
        model, probabilities = self.model, answers.probabilities
        n_documents = len(probabilities)
        possible = probabilities >= model.lowest_answers
        possible[np.arange(n_documents), answers.best] = True
        rows, labels = np.nonzero(possible)
        shares = probabilities[rows, labels]
        precisions = model.promised_precision(labels, shares)
        precisions[answers.outside[rows]] = 0.0
        # The likeliest label has the largest decision value; its rounded probability may be that of others, too.
        order = np.lexsort((labels != answers.best[rows], -shares, rows))
        found: list[list[LabelTag]] = [[] for _ in range(n_documents)]
        for row, label, share, precision in zip(
            *(column[order].tolist() for column in (rows, labels, shares, precisions)), strict=True
        ):
            found[row].append(LabelTag(model.labels[label], share, precision))
        return [tuple(tags) for tags in found]

    def _given(self, every: Sequence[LabelTag], min_precision: float) -> tuple[LabelTag, ...]:
        """The labels that are given: those of probability `answer_at` or more, but at least the likeliest.

        If a precision is asked for, they are those for which the model promises it.
        """
        if min_precision > 0:
            return tuple([one for one in every if one.precision >= min_precision])
        answer_at = self.model.answer_at
        return (*every[:1], *[one for one in every[1:] if one.probability >= answer_at])

    def _likeliest(self, probabilities: Floats) -> list[dict[str, float]]:
        """The probabilities of each document's likeliest labels, in the model's order. (n_documents, n_labels)."""
        n_shown = min(_LIKELIEST, probabilities.shape[1])
        chosen = np.sort(np.argpartition(-probabilities, n_shown - 1, axis=1)[:, :n_shown], axis=1)
        shares = np.take_along_axis(probabilities, chosen, axis=1)
        names = self.model.labels
        return [
            {names[label]: share for label, share in zip(row, of_row, strict=True)}
            for row, of_row in zip(chosen.tolist(), shares.tolist(), strict=True)
        ]
