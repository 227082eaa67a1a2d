"""What a classifier says of each story: a model that was given, or models that were trained on the other stories."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.models.bundled import NEWS_SPORTS

if TYPE_CHECKING:
    from newstool.classifier.training.suspects import Suspect

Progress = Callable[[str], None]
_NAMED = 5  # labels in a note


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a model says of one story.

    Attributes:
        suggested: the likeliest label
        probabilities: of the labels, 0..1
        strange: whether the text is unlike everything that the model was trained on
        misfiled: whether the story looks mis-filed, by the rule of `audit`
        words: the words of the story that speak for the suggested label; empty if it does not look mis-filed
    """

    suggested: str
    probabilities: Mapping[str, float]
    strange: bool = False
    misfiled: bool = False
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
    has_labels = any(article.label for article in articles)
    if not has_labels:
        note(f"no story has a label: {model or NEWS_SPORTS} judges them; --field label=KEY names the key of the label")
    if model or not has_labels:
        return list(_by_model(articles, model or NEWS_SPORTS, note))
    found = _by_the_rest(articles, progress, note)
    if missing := found.count(None):
        note(
            f"the labels of {missing:,} of {len(found):,} stories are not judged: they have none, or one of few stories"
        )
    return found


def _by_model(articles: Sequence[Article], model: str, note: Progress) -> Iterator[Judgement | None]:
    """Judge by a model that was trained elsewhere; None for a story of which the model knows no label."""
    tagger = Tagger.load(model)
    if unknown := _unknown(articles, tagger.model.labels):
        note(
            f"{model} does not know these labels, and does not judge their stories: {unknown}; map them to labels that "
            "it knows with --map, or leave --model out"
        )
    suspects = _suspects(articles, tagger)
    for i, tag in enumerate(tagger.tag(articles)):
        # A model of several labels gives only the likeliest ones.
        probabilities = {**dict.fromkeys(tagger.model.labels, 0.0), **tag.probabilities}
        is_known = not tag.article.label or not probabilities.keys().isdisjoint(tag.article.labels)
        yield _judgement(probabilities, suspects.get(i), tag.out_of_domain) if is_known else None


def _unknown(articles: Sequence[Article], known: Collection[str]) -> str:
    """The most frequent labels that a model does not know, of stories of which it knows no label; "" if there is none.

    With each stands its number of stories, for a message.
    """
    counts = Counter(article.label for article in articles if article.label and not set(article.labels) & set(known))
    more = ", ..." if len(counts) > _NAMED else ""
    return ", ".join(f"{label!r} ({n:,})" for label, n in counts.most_common(_NAMED)) + more


def _by_the_rest(articles: Sequence[Article], progress: Progress, note: Progress) -> list[Judgement | None]:
    """Judge each article by a model of the others. Labels of too few articles are not learned, and not judged."""
    from newstool.classifier.training import audit
    from newstool.classifier.training.labels import FEWEST, TrainingError
    from newstool.classifier.training.pipeline import TrainingOptions

    found: list[Judgement | None] = [None] * len(articles)
    try:
        judged = audit.judge(_numbered(articles), TrainingOptions(min_articles=FEWEST), progress)
    except TrainingError as error:
        note(f"no label is judged: {error}")
        return found
    suspects = {int(suspect.article.id): suspect for suspect in judged.suspects}
    for article, row in zip(judged.articles, judged.probabilities.tolist(), strict=True):
        i = int(article.id)
        found[i] = _judgement(dict(zip(judged.labels, row, strict=True)), suspects.get(i))
    return found


def _numbered(articles: Sequence[Article]) -> list[Article]:
    """The articles with their index as id: the audit gives some of them back, with fewer labels."""
    return [replace(article, id=str(i)) for i, article in enumerate(articles)]


def _suspects(articles: Sequence[Article], tagger: Tagger) -> dict[int, "Suspect"]:
    """The stories that look mis-filed to a model, by their index. Most archives have labels."""
    if not any(article.label for article in articles):
        return {}  # and scikit-learn, which `audit` imports, is not needed
    from newstool.classifier.training import audit

    known = [one for one in _numbered(articles) if not set(one.labels).isdisjoint(tagger.model.labels)]
    return {int(suspect.article.id): suspect for suspect in audit.judge_with(tagger.model, known).suspects}


def _judgement(probabilities: Mapping[str, float], suspect: "Suspect | None", strange: bool = False) -> Judgement:
    """The judgement of a story. suspect: what the audit says of it, if it looks mis-filed."""
    suggested = max(probabilities, key=lambda label: probabilities[label])
    if suspect is None:
        return Judgement(suggested, probabilities, strange)
    return Judgement(suggested, probabilities, strange, misfiled=True, words=suspect.words)
