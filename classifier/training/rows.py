"""What a classifier learns from: stories, each with its near-duplicates, and a row for each form of an article."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article, NewstoolError
from newstool.classifier.documents import document
from newstool.classifier.training.pipeline import TrainingOptions
from newstool.text.hashing import Document
from newstool.text.near_duplicates import group_near_duplicates

FEWEST = 10  # different articles of a label: with fewer a fold is left with one or none, and its scores mean nothing
_TEASER_WORDS = 35  # about what a teaser or an abstract has


class TrainingError(NewstoolError):
    """Articles a classifier cannot be trained from."""


@dataclass(frozen=True, slots=True)
class Stories:
    """Groups of near-duplicates, each counted once: what splits are made of, so that no update straddles one.

    of_article: (n_articles,) the story's index. labels: (n_stories,) the label of its first article.
    """

    of_article: NDArray[np.int64]
    labels: NDArray[np.str_]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> Self:
        """Group labelled articles. Raises TrainingError for fewer than two labels, or a label of too few stories."""
        groups = group_near_duplicates([(article.title, article.text) for article in articles])
        _, first, of_article = np.unique(groups, return_index=True, return_inverse=True)
        labels = [str(articles[i].label) for i in first]
        _check(labels)
        return cls(of_article, np.array(labels))

    def articles_in(self, stories: NDArray[np.int64]) -> NDArray[np.int64]:
        """The indices of the stories' articles, in order."""
        return np.flatnonzero(np.isin(self.of_article, stories))


@dataclass(frozen=True, slots=True)
class Rows:
    """What the pipeline learns from, a row each: documents, their labels, and the stories they are from."""

    documents: list[Document]
    labels: NDArray[np.str_]
    stories: NDArray[np.int64]

    @classmethod
    def of(
        cls, articles: Sequence[Article], stories: Stories, kept: NDArray[np.int64], options: TrainingOptions
    ) -> Self:
        """The rows of the articles of some stories."""
        rows = [
            (document(form, options.wire), str(articles[i].label), stories.of_article[i])
            for i in stories.articles_in(kept)
            for form in forms(articles[i], options.short_forms)
        ]
        documents, labels, of_row = zip(*rows, strict=True)
        return cls(list(documents), np.array(labels), np.array(of_row))


def forms(article: Article, short_forms: bool) -> list[Article]:
    """The article; with `short_forms` also its headline alone, and its headline with the first words of the text."""
    found = [article]
    if short_forms and article.title and article.text:
        words = article.text.split()
        found.append(replace(article, text=""))
        if len(words) > _TEASER_WORDS:
            found.append(replace(article, text=" ".join(words[:_TEASER_WORDS])))
    return found


def _check(labels: Iterable[str]) -> None:
    counts = Counter(labels)
    if len(counts) < 2:
        named = f"only the label {next(iter(counts))!r}" if counts else "no label"
        raise TrainingError(
            f"the articles have {named}, and a classifier needs two: name the key with --field label=KEY"
        )
    label, n = min(counts.items(), key=lambda item: item[1])
    if n < FEWEST:
        raise TrainingError(
            f"the label {label!r} has {n} different articles, and {FEWEST} are needed: "
            f"add some, or join them to another label with --map '{label}=OTHER'"
        )
