"""What a classifier learns from: groups of near-duplicate articles, and one row for each form of an article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.classifier.documents import document
from newstool.classifier.training.labels import FEWEST
from newstool.classifier.training.pipeline import TrainingOptions
from newstool.text.hashing import Document
from newstool.text.near_duplicates import group_near_duplicates

_TEASER_WORDS = 35  # about the length of a teaser or an abstract


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
        """Group labelled articles.

        The articles of a templated desk, such as forecasts or lottery draws, are all near-duplicates. If the articles
        of a label form fewer than FEWEST groups, only equal ones are grouped, so that each forecast is a story.
        """
        groups = group_near_duplicates([(article.title, article.text) for article in articles])
        labels = np.array([str(article.label) for article in articles])
        for label in np.unique(labels):
            of_label = np.flatnonzero(labels == label)
            if len(np.unique(groups[of_label])) < FEWEST:
                groups = _split_template(groups, of_label, labels, articles)
        _, first, of_article = np.unique(groups, return_index=True, return_inverse=True)
        return cls(of_article, labels[first])


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that the pipeline learns from.

    Attributes:
        documents: (n_rows,) the documents
        labels: (n_rows,) str  their labels; of several, the primary ones
        stories: (n_rows,) int64  the index of each row's story
        articles: (n_rows,) int64  the index of each row's article
        whole: (n_rows,) bool  whether the row is the article itself, not a short form of it
    """

    documents: list[Document]
    labels: NDArray[np.str_]
    stories: NDArray[np.int64]
    articles: NDArray[np.int64]
    whole: NDArray[np.bool_]

    @classmethod
    def of(cls, articles: Sequence[Article], stories: StoryGroups, options: TrainingOptions) -> Self:
        """The rows of all forms of labelled articles."""
        rows = [
            (document(form, options.wire, options.shape), i, form is article)
            for i, article in enumerate(articles)
            for form in article_forms(article, options.short_forms)
        ]
        documents, of_row, whole = zip(*rows, strict=True)
        index = np.array(of_row)
        labels = np.array([str(article.label) for article in articles])
        return cls(list(documents), labels[index], stories.of_article[index], index, np.array(whole))


def article_forms(article: Article, short_forms: bool) -> list[Article]:
    """The article; with `short_forms` also its headline alone, and its headline with the first words of its text."""
    forms = [article]
    if short_forms and article.title and article.text:
        words = article.text.split()
        forms.append(replace(article, text=""))
        if len(words) > _TEASER_WORDS:
            forms.append(replace(article, text=" ".join(words[:_TEASER_WORDS])))
    return forms


def _split_template(
    groups: NDArray[np.int64], of_label: NDArray[np.int64], labels: NDArray[np.str_], articles: Sequence[Article]
) -> NDArray[np.int64]:
    """The groups after those of one label alone were split into groups of equal articles.

    of_label: the articles of the label. A group that also has articles of other labels stays as it is.
    """
    others = set(groups[labels != labels[of_label[0]]].tolist())
    first_of: dict[tuple[int, str, str], int] = {}
    split = groups.copy()
    for i in of_label.tolist():
        if int(groups[i]) not in others:
            split[i] = first_of.setdefault((int(groups[i]), articles[i].title, articles[i].text), i)
    return split
