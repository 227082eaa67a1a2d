"""Which labelled articles look mis-filed, which lack a label, and which words say so."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.classifier.model import LinearModel
from newstool.classifier.term_names import as_word
from newstool.classifier.training.label_noise import fit_label_noise, fit_omissions
from newstool.classifier.training.several import answers, filed
from newstool.classifier.weights import Floats
from newstool.text.batches import batches
from newstool.text.counting import TermCounts

_WORDS_NAMED = 5  # words that a reason names
_TRIED = (
    8 * _WORDS_NAMED
)  # terms that are looked through for them: pairs, function words and the filing are passed over
# A filed label of a lower probability is named as doubtful, if a story can have several labels.
_DOUBTFUL = 0.05


@dataclass(frozen=True, slots=True)
class Doubt:
    """A label that an article lacks or should not have.

    Attributes:
        label: the label
        probability: that the label fits the article, 0..1
        words: the words of the article that speak most for the label
    """

    label: str
    probability: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suspect:
    """An article that looks mis-filed, or lacks a label.

    Attributes:
        article: the article, with its labels
        suggested: the label that fits best; the article does not have it
        probability: 0..1, that all labels of the article are wrong; of `lacking`, that the article lacks `suggested`
        words: the words of the article that speak most for the suggested label
        missing: other labels that fit, the likeliest first, if a story can have several
        doubtful: labels of the article that hardly fit, the least likely first, if a story can have several
    """

    article: Article
    suggested: str
    probability: float
    words: tuple[str, ...] = ()
    missing: tuple[Doubt, ...] = ()
    doubtful: tuple[Doubt, ...] = ()


def misfiled(articles: Sequence[Article], model: LinearModel, decisions: Floats) -> list[Suspect]:
    """The articles whose labels all look wrong, by falling probability that they are.

    One label a story: the likeliest label is none of the article's own. Several: the model gives none of them.

    decisions: (n_articles, n_labels) by a model that did not see the article.
    """
    own = filed(articles, model.labels)
    probabilities = model.probabilities(decisions)
    best = probabilities.argmax(axis=1)
    given = _given(model, probabilities)
    wrong = fit_label_noise(decisions, own).wrong(decisions, own)
    rows = [int(row) for row in np.argsort(-wrong, kind="stable") if not (given[row] & own[row]).any()]
    return _suspects(articles, model, _Judged(own, given, probabilities, best, wrong), rows)


def lacking(articles: Sequence[Article], model: LinearModel, decisions: Floats) -> list[Suspect]:
    """The articles that have a fitting label and lack another one, by falling probability that they lack it.

    Only for a model of several labels. decisions: see `misfiled`.
    """
    own = filed(articles, model.labels)
    probabilities = model.probabilities(decisions)
    given = _given(model, probabilities)
    omitted = fit_omissions(decisions, own).omitted(decisions)
    best = np.where(own, -1.0, omitted).argmax(axis=1)
    lacks = omitted[np.arange(len(best)), best]
    candidates = (given & own).any(axis=1) & given[np.arange(len(best)), best]
    rows = [int(row) for row in np.argsort(-lacks, kind="stable") if candidates[row]]
    return _suspects(articles, model, _Judged(own, given, probabilities, best, lacks), rows)


def _given(model: LinearModel, probabilities: Floats) -> NDArray[np.bool_]:
    """Which labels the model gives, (n_articles, n_labels): several, or the likeliest."""
    return answers(probabilities, model.answer_at if model.several else np.inf)


@dataclass(frozen=True, slots=True)
class _Judged:
    """What is known of all articles of an audit.

    Attributes:
        own: (n_articles, n_labels) whether an article has a label
        given: (n_articles, n_labels) whether the model gives a label
        probabilities: (n_articles, n_labels) 0..1
        suggested: (n_articles,) the index of the label that is suggested
        certainty: (n_articles,) 0..1, what `Suspect.probability` says
    """

    own: NDArray[np.bool_]
    given: NDArray[np.bool_]
    probabilities: Floats
    suggested: NDArray[np.int64]
    certainty: Floats


def _suspects(articles: Sequence[Article], model: LinearModel, judged: _Judged, rows: Sequence[int]) -> list[Suspect]:
    """The suspects of some rows, in order, with the words that speak for each label."""
    found: list[Suspect] = []
    for batch in batches(articles[row] for row in rows):
        reader = _Reader(model, batch)
        for place, article in enumerate(batch):
            found.append(_suspect(article, judged, rows[len(found)], reader, place))
    return found


def _suspect(article: Article, judged: _Judged, row: int, reader: "_Reader", place: int) -> Suspect:
    """The suspect of a row. place: where the article stands in the reader's batch."""
    model, own, probabilities = reader.model, judged.own[row], judged.probabilities[row]
    suggested = int(judged.suggested[row])

    def doubts(labels: NDArray[np.int64]) -> tuple[Doubt, ...]:
        """The doubts about some labels, in order."""
        return tuple(
            Doubt(model.labels[label], float(probabilities[label]), reader.words(place, label))
            for label in labels.tolist()
        )

    order = np.argsort(-probabilities, kind="stable") if model.several else np.empty(0, np.int64)
    is_missing = judged.given[row] & ~own
    is_missing[suggested] = False
    is_doubtful = own & (probabilities < _DOUBTFUL)
    against = None if model.several else int(own.argmax())
    return Suspect(
        article,
        suggested=model.labels[suggested],
        probability=float(judged.certainty[row]),
        words=reader.words(place, suggested, against),
        missing=doubts(order[is_missing[order]]),
        doubtful=doubts(order[is_doubtful[order]][::-1]),
    )


class _Reader:
    """The terms of a batch of articles, and what they say of a label."""

    def __init__(self, model: LinearModel, articles: Sequence[Article]) -> None:
        self.model = model
        self._counts: TermCounts = model.count(articles)
        self._values = model.values(self._counts)

    def words(self, row: int, label: int, against: int | None = None) -> tuple[str, ...]:
        """The words of an article that speak most for a label, against another one if that is given."""
        of_row = np.flatnonzero(self._counts.rows == row)
        terms = self._counts.columns[of_row]
        weights = self.model.weights.of_terms(label, terms)
        if against is not None:
            weights = weights - self.model.weights.of_terms(against, terms)
        push = self._values[of_row] * weights
        order = [at for at in np.argsort(-push, kind="stable")[:_TRIED] if push[at] > 0]
        words = [word for at in order if (word := as_word(self.model.names[terms[at]]))]
        once: dict[str, str] = {}  # "Giants" and "giants" are two terms, and so are two scores
        for word in words:
            once.setdefault(word.casefold(), word)
        return tuple(once.values())[:_WORDS_NAMED]
