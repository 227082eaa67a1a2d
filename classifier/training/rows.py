"""What a classifier learns from: groups of near-duplicate articles, and one row for each form of an article."""

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

FEWEST = 10  # different articles of a label: with fewer, a fold has one or none, and its scores mean nothing
_TEASER_WORDS = 35  # about the length of a teaser or an abstract


class TrainingError(NewstoolError):
    """A classifier cannot be trained from these articles."""


@dataclass(frozen=True, slots=True)
class StoryGroups:
    """Groups of near-duplicate articles. A split never separates the articles of one group, which is called a story.

    Attributes:
        of_article: (n_articles,) int64  the index of each article's story
        labels: (n_stories,) str  the label of each story's first article
    """

    of_article: NDArray[np.int64]
    labels: NDArray[np.str_]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> Self:
        """Group labelled articles. Raises TrainingError for fewer than two labels, or a label with too few stories."""
        groups = group_near_duplicates([(article.title, article.text) for article in articles])
        _, first, of_article = np.unique(groups, return_index=True, return_inverse=True)
        labels = [str(articles[i].label) for i in first]
        _check(labels)
        return cls(of_article, np.array(labels))

    def articles_in(self, stories: NDArray[np.int64]) -> NDArray[np.int64]:
        """The indices of the articles of these stories, in order."""
        return np.flatnonzero(np.isin(self.of_article, stories))


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that the pipeline learns from.

    Attributes:
        documents: (n_rows,) the documents
        labels: (n_rows,) str  their labels
        stories: (n_rows,) int64  the index of each row's story
    """

    documents: list[Document]
    labels: NDArray[np.str_]
    stories: NDArray[np.int64]

    @classmethod
    def of(
        cls, articles: Sequence[Article], stories: StoryGroups, kept: NDArray[np.int64], options: TrainingOptions
    ) -> Self:
        """The rows of the articles of the stories `kept`, (n,) indices."""
        rows = [
            (document(form, options.wire), str(articles[i].label), stories.of_article[i])
            for i in stories.articles_in(kept)
            for form in article_forms(articles[i], options.short_forms)
        ]
        documents, labels, of_row = zip(*rows, strict=True)
        return cls(list(documents), np.array(labels), np.array(of_row))


def article_forms(article: Article, short_forms: bool) -> list[Article]:
    """The article; with `short_forms` also its headline alone, and its headline with the first words of its text."""
    forms = [article]
    if short_forms and article.title and article.text:
        words = article.text.split()
        forms.append(replace(article, text=""))
        if len(words) > _TEASER_WORDS:
            forms.append(replace(article, text=" ".join(words[:_TEASER_WORDS])))
    return forms


def _check(labels: Iterable[str]) -> None:
    """Raise TrainingError for fewer than two labels, or a label with too few stories."""
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
