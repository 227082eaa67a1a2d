"""What a classifier says of each story, judged by a model that was not trained on the story."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.models.bundled import NEWS_SPORTS

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a model says of one story.

    Attributes:
        suggested: the likeliest label
        probabilities: of the labels, 0..1
        strange: whether the text is unlike everything that the model was trained on
        words: the words of the story that speak for the suggested label; empty if they are not known
    """

    suggested: str
    probabilities: Mapping[str, float]
    strange: bool = False
    words: tuple[str, ...] = ()

    @property
    def probability(self) -> float:
        """Of the suggested label, 0..1."""
        return self.probabilities[self.suggested]


def judge(articles: Sequence[Article], model: str | None, progress: Progress) -> list[Judgement | None]:
    """A judgement for each article; None for an article that no model can judge.

    model: the name or file of a classifier. Without it, the archive's own labels are learned, and each article is
    judged by a model that did not see it. An archive without labels is judged by the bundled model.
    """
    labelled = [article for article in articles if article.label]
    if model or not labelled:
        return list(_by_model(articles, model or NEWS_SPORTS))
    return _by_the_rest(articles, progress)


def _by_model(articles: Sequence[Article], model: str) -> Iterator[Judgement]:
    """Judge by a model that was trained elsewhere."""
    for tag in Tagger.load(model).tag(articles):
        probabilities = tag.probabilities
        suggested = max(probabilities, key=lambda label: probabilities[label])
        yield Judgement(suggested, probabilities, tag.out_of_domain)


def _by_the_rest(articles: Sequence[Article], progress: Progress) -> list[Judgement | None]:
    """Judge each article by a model of the others. Labels of too few articles are not learned, and not judged."""
    from newstool.classifier.training.audit import unseen_probabilities
    from newstool.classifier.training.rows import FEWEST

    counts = Counter(article.label for article in articles if article.label)
    judged = [i for i, article in enumerate(articles) if article.label and counts[article.label] >= FEWEST]
    found: list[Judgement | None] = [None] * len(articles)
    if len({articles[i].label for i in judged}) < 2:
        return found
    labels, probabilities = unseen_probabilities([articles[i] for i in judged], progress=progress)
    for i, row in zip(judged, probabilities.tolist(), strict=True):
        by_label = dict(zip(labels, row, strict=True))
        found[i] = Judgement(max(by_label, key=lambda label: by_label[label]), by_label)
    return found
