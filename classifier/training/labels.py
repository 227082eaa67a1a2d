"""Which labels of an archive are learned: some are ignored, and some have too few articles."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from newstool.articles import Article, NewstoolError

FEWEST = 10  # different articles of a label: with fewer, a fold has one or none, and its scores mean nothing
FEWEST_OF_SEVERAL = 1  # with several labels a story, a rare label is learned, but no precision is promised for it
_NAMED = 12  # labels that a message names


class TrainingError(NewstoolError):
    """A classifier cannot be trained from these articles."""


def choose_labels(
    articles: Sequence[Article], *, ignored: Collection[str], min_articles: int | None, several: bool
) -> list[Article]:
    """The articles with the labels that are learned; without the articles that have none of them.

    An ignored label, and a label with fewer than `min_articles` articles, is taken away, and the article's next label
    counts. Without `min_articles`, a label with too few articles is an error. Raises TrainingError for such labels, all
    at once, and for fewer than two labels.
    """
    left = [kept for article in articles if (kept := without(article, ignored)).label is not None]
    counts = _counts(left, several)
    if min_articles is not None:
        while few := {label for label, n in counts.items() if n < min_articles}:
            left = [kept for article in left if (kept := without(article, few)).label is not None]
            counts = _counts(left, several)
    if len(counts) < 2:
        named = f"only the label {next(iter(counts))!r}" if counts else "no label"
        raise TrainingError(
            f"the articles have {named}, and a classifier needs two: name the key with --field label=KEY"
        )
    fewest = min_articles or (FEWEST_OF_SEVERAL if several else FEWEST)
    if few := {label for label, n in counts.items() if n < fewest}:
        raise TrainingError(_too_few(counts, few, fewest))
    return left


def without(article: Article, labels: Collection[str]) -> Article:
    """The article without some labels. Its next label becomes the primary one."""
    kept = tuple(label for label in article.labels if label not in labels)
    if kept == article.labels:
        return article
    return replace(article, label=kept[0] if kept else None, other_labels=kept[1:])


def _counts(articles: Sequence[Article], several: bool) -> Counter[str]:
    """The number of different articles of each label: of all labels of an article, or of its first one only."""
    pairs = {
        (label, article.title, article.text)
        for article in articles
        for label in (article.labels if several else article.labels[:1])
    }
    return Counter(label for label, _, _ in pairs)


def _too_few(counts: Counter[str], few: Collection[str], fewest: int) -> str:
    """The message about labels with too few articles."""
    named = [f"{label!r} ({counts[label]})" for label in sorted(few, key=lambda label: (-counts[label], label))]
    if len(named) == 1:
        (label,) = few
        return (
            f"the label {label!r} has {counts[label]} different articles, and {fewest} are needed: add some, leave the "
            f"label out with --min-articles {fewest}, or join it to another with --map '{label}=OTHER'"
        )
    shown = ", ".join(named[:_NAMED]) + (f" and {len(named) - _NAMED} more" if len(named) > _NAMED else "")
    return (
        f"{len(named)} labels have fewer than {fewest} different articles: {shown}: leave them out with "
        f"--min-articles {fewest}, or join some to another with --map 'LABEL=OTHER'"
    )
