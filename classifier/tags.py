"""The tag of an article: its label, how sure the model is of it, and why it has none."""

from dataclasses import dataclass

from newstool.articles import Article
from newstool.classifier.explain import Explanation

UNREADABLE = "not prose that the model can read: most of its words are unknown, or it is program code"
OUT_OF_DOMAIN = "unlike the articles that the model was trained on"
NOT_PROMISED = (
    "the model promises {promised} for {label} at probability {probability:.2f}, and {asked:g} was asked for: "
    "lower --min-precision"
)


@dataclass(frozen=True, slots=True)
class LabelTag:
    """A label of an article: its probability, 0..1, and the highest precision that the model promises for it, 0..1."""

    label: str
    probability: float
    precision: float


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of an article, and how sure the model is.

    Attributes:
        article: the article
        label: the likeliest label; None if the model is unsure: it cannot read the text, or a precision was asked for
            that it does not promise
        probability: of the likeliest label, 0..1
        probabilities: of the labels, 0..1, in the model's order; of a model of several labels only the likeliest ones
        precision: the highest precision that the model promises for the likeliest label at this probability, 0..1; 0 if
            it promises none. A text that is out of domain has 0.
        known_share: the share of the article's words that the model knows, 0..1
        out_of_domain: whether the text is unlike everything that the model was trained on
        likeliest: the likeliest label, even if the model is unsure
        why: the reason for no label, in words; None if there is a label
        labels: all labels of the article, the likeliest first, from a model of several labels; else none
        promised: of a model of several labels, all labels for which it promises some precision, the likeliest first
        explanation: why the label was chosen, if it was asked for
    """

    article: Article
    label: str | None
    probability: float
    probabilities: dict[str, float]
    precision: float
    known_share: float
    out_of_domain: bool
    likeliest: str
    why: str | None = None
    labels: tuple[LabelTag, ...] = ()
    promised: tuple[LabelTag, ...] = ()
    explanation: Explanation | None = None


def why_none(unreadable: bool, outside: bool, best: LabelTag, min_precision: float) -> str:
    """The reason for no label, in words. best: the likeliest label. min_precision: 0..1, what was asked for."""
    if unreadable:
        return UNREADABLE
    if outside:
        return OUT_OF_DOMAIN
    promised = f"precision {best.precision:g}" if best.precision else "no precision"
    return NOT_PROMISED.format(promised=promised, label=best.label, probability=best.probability, asked=min_precision)
