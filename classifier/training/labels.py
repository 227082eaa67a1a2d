"""Which labels of an archive are learned: some are ignored, and some have too few articles."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from newstool.articles import Article, NewstoolError
from newstool.articles.amounts import amount
from newstool.classifier.training.pipeline import TrainingOptions

FEWEST = 10  # different articles of a label: with fewer, a fold has one or none, and its scores mean nothing
FEWEST_OF_SEVERAL = 1  # with several labels a story, a rare label is learned, but no precision is promised for it
# If this share of the articles has two kept labels, several labels a story are learned by default. If fewer have, a
# model of one label serves better: it gives each story one clear answer.
SEVERAL_FROM = 0.2
_NAMED = 12  # labels that a message names


class TrainingError(NewstoolError):
    """A classifier cannot be trained from these articles."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The labels that are learned.

    Attributes:
        articles: with the labels that are learned, one or more each
        lost: for each of these articles, its labels that are not learned because they have too few articles
        left_out: how many different articles each label has that is not learned because it has too few
        unlearned: the articles that have no other label than these
    """

    articles: list[Article]
    lost: list[tuple[str, ...]]
    left_out: Mapping[str, int]
    unlearned: list[Article]


@dataclass(frozen=True, slots=True)
class Learned:
    """What a classifier learns from.

    Attributes:
        chosen: the articles and their labels
        several: whether a story can have several labels
        share_of_several: 0..1, of the articles that have two kept labels or more, see `share_of_several`
        rare: the number of different articles of each learned label that has fewer than FEWEST
    """

    chosen: Chosen
    several: bool
    share_of_several: float
    rare: Mapping[str, int]

    @property
    def articles(self) -> list[Article]:
        """The articles with the labels that are learned."""
        return self.chosen.articles


def learn_from(articles: Iterable[Article], options: TrainingOptions) -> Learned:
    """Choose the labels that are learned, and whether a story can have several, if the options leave that open.

    Articles without a label are skipped. Raises TrainingError, see `choose_labels`.
    """
    labelled = [article for article in articles if article.label]
    ignored, min_articles = options.ignored_labels, options.min_articles
    share = share_of_several(labelled, ignored=ignored, min_articles=min_articles)
    several = share >= SEVERAL_FROM if options.several is None else options.several
    chosen = choose_labels(labelled, ignored=ignored, min_articles=min_articles, several=several)
    counts = _counts(chosen.articles, several)
    return Learned(chosen, several, share, {label: n for label, n in counts.items() if n < FEWEST})


def fewest_of(min_articles: int | None, several: bool) -> int:
    """The number of different articles that a label needs to be learned."""
    return min_articles or (FEWEST_OF_SEVERAL if several else FEWEST)


def share_of_several(
    articles: Sequence[Article], *, ignored: Collection[str] = (), min_articles: int | None = None
) -> float:
    """The share, 0..1, of the labelled articles that have two kept labels or more.

    A label is kept if it is not ignored and has `min_articles` articles, FEWEST by default. So a rare second label does
    not make an archive one of several labels.
    """
    left = [kept for article in articles if (kept := without(article, ignored)).label is not None]
    counts = _counts(left, several=True)
    large = {label for label, n in counts.items() if n >= (min_articles or FEWEST)}
    n_several = sum(len(large.intersection(article.labels)) >= 2 for article in left)
    return n_several / max(1, len(left))


def choose_labels(
    articles: Sequence[Article], *, ignored: Collection[str], min_articles: int | None, several: bool
) -> Chosen:
    """The articles with the labels that are learned; without the articles that have none of them.

    An ignored label, and a label with too few articles, is taken away, and the article's next label counts. Too few are
    fewer than `min_articles`, by default FEWEST. With `several`, rare labels are learned by default, but two labels
    need FEWEST articles. Raises TrainingError for fewer than two such labels.
    """
    kept = [rest for article in articles if (rest := without(article, ignored)).label is not None]
    left, left_out = kept, dict[str, int]()
    while few := _too_few(counts := _counts(left, several), fewest_of(min_articles, several)):
        left_out |= few
        left = [shorter for article in kept if (shorter := without(article, left_out)).label is not None]
    if len(counts) < 2:
        raise TrainingError(_one_label(_counts(articles, several), counts, fewest_of(min_articles, several)))
    if several and sum(n >= FEWEST for n in counts.values()) < 2:
        raise TrainingError(
            f"the largest labels have too few different articles, {named(counts, counts)}, and {FEWEST} are needed "
            "for each of two labels: add some"
        )
    unlearned = [article for article in kept if left_out.keys() >= set(article.labels)]
    lost = [
        tuple(label for label in article.labels if label in left_out)
        for article in kept
        if not left_out.keys() >= set(article.labels)
    ]
    return Chosen(left, lost, left_out, unlearned)


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


def _too_few(counts: Mapping[str, int], fewest: int) -> dict[str, int]:
    """The labels with fewer articles than `fewest`, and how many they have."""
    return {label: n for label, n in counts.items() if n < fewest}


def _one_label(before: Mapping[str, int], left: Mapping[str, int], fewest: int) -> str:
    """The message about fewer than two labels with `fewest` articles.

    before, left: the articles of each label before and after the choice.
    """
    if len(before) < 2:
        found = f"only the label {next(iter(before))!r}" if before else "no label"
        return (
            f"the articles have {found}, and a classifier needs two: name the key with --field label=KEY, "
            "or learn tags with --label-from tag"
        )
    gone = named(before, set(before) - set(left))
    return (
        f"a classifier needs two labels with {amount(fewest, 'different article')} or more each, and these have too "
        f"few articles or are ignored: {gone}; add articles, join labels with --map 'LABEL=OTHER', or ignore fewer"
    )


def named(counts: Mapping[str, int], labels: Collection[str]) -> str:
    """The labels with their counts, those with the most articles first: "'Food' (7), 'Games' (5) and 3 more"."""
    named = [f"{label!r} ({counts[label]})" for label in sorted(labels, key=lambda label: (-counts[label], label))]
    return ", ".join(named[:_NAMED]) + (f" and {len(named) - _NAMED} more" if len(named) > _NAMED else "")
