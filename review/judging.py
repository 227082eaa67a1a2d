"""What a classifier says of each story, judged by a model that was not trained on the story."""

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


def judge(articles: Sequence[Article], model: str | None, progress: Progress, note: Progress) -> list[Judgement | None]:
    """A judgement for each article; None for an article that no model can judge, and a note says how many these are.

    model: the name or file of a classifier. Without it, the archive's own labels are learned, and each article is
    judged by a model that did not see it. An archive without labels is judged by the bundled model.
    """
    labelled = [article for article in articles if article.label]
    if model or not labelled:
        return list(_by_model(articles, model or NEWS_SPORTS))
    found = _by_the_rest(articles, progress, note)
    if missing := found.count(None):
        note(
            f"the labels of {missing:,} of {len(found):,} stories are not judged: they have none, or one of few stories"
        )
    return found


def _by_model(articles: Sequence[Article], model: str) -> Iterator[Judgement]:
    """Judge by a model that was trained elsewhere."""
    tagger = Tagger.load(model)
    for tag in tagger.tag(articles):
        # A model of several labels gives only the likeliest ones.
        probabilities = {**dict.fromkeys(tagger.model.labels, 0.0), **tag.probabilities}
        suggested = max(probabilities, key=lambda label: probabilities[label])
        yield Judgement(suggested, probabilities, tag.out_of_domain)


def _by_the_rest(articles: Sequence[Article], progress: Progress, note: Progress) -> list[Judgement | None]:
    """Judge each article by a model of the others. Labels of too few articles are not learned, and not judged."""
    from newstool.classifier.training import audit
    from newstool.classifier.training.labels import FEWEST, TrainingError
    from newstool.classifier.training.pipeline import TrainingOptions

    found: list[Judgement | None] = [None] * len(articles)
    try:
        judged = audit.judge(articles, TrainingOptions(min_articles=FEWEST), progress)
    except TrainingError as error:
        note(f"no label is judged: {error}")
        return found
    words = {id(suspect.article): suspect.words for suspect in judged.suspects}
    originals = iter(enumerate(articles))  # the judged articles are some of these, in the same order
    for article, row in zip(judged.articles, judged.probabilities.tolist(), strict=True):
        i = next(i for i, one in originals if one.source == article.source and one.text is article.text)
        by_label = dict(zip(judged.labels, row, strict=True))
        suggested = max(by_label, key=lambda label: by_label[label])
        found[i] = Judgement(suggested, by_label, words=words.get(id(article), ()))
    return found
