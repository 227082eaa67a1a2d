"""What training and the audit start from: the rows of labelled articles, and the counts of their terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from scipy import sparse
from sklearn.pipeline import Pipeline

from newstool.articles import Article
from newstool.classifier.training.folds import Progress, check_stories
from newstool.classifier.training.pipeline import TrainingOptions, make_pipeline
from newstool.classifier.training.rows import Rows, StoryGroups


@dataclass(frozen=True, slots=True)
class Counted:
    """Labelled articles, ready to learn from.

    Attributes:
        stories: the groups of near-duplicates among the articles
        rows: one for each form of each article
        pipeline: its vectorizer is fitted on all rows, its other steps are not
        counts: (n_rows, n_terms) counts of the vectorizer's terms
    """

    stories: StoryGroups
    rows: Rows
    pipeline: Pipeline
    counts: sparse.csr_matrix

    @classmethod
    def of(cls, articles: Sequence[Article], options: TrainingOptions, progress: Progress) -> Self:
        """Group, check and count the articles. Raises TrainingError, see `check_stories`."""
        progress(f"looking for near-duplicates among {len(articles):,} articles")
        stories = StoryGroups.of(articles)
        check_stories(stories.labels.tolist(), [str(article.label) for article in articles], bool(options.several))
        rows = Rows.of(articles, stories, options)
        pipeline = make_pipeline(options)
        progress(f"counting terms of {len(articles):,} articles")
        return cls(stories, rows, pipeline, pipeline["terms"].fit_transform(rows.documents))
