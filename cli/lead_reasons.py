"""What `summarize --explain` says of a lead: each reason as a sentence for an editor."""

from collections.abc import Callable, Mapping
from math import expm1
from typing import TYPE_CHECKING

from newstool.articles.amounts import amount

if TYPE_CHECKING:
    from newstool.summarizer import Lead, Reason

_NO_HEADLINE = "the story has no headline to compare with, and a middling value stands for it"
_MUCH, _LITTLE = 2.0, 0.6  # loss of words: a fact goes above the one, nothing that a reader misses below the other


def sentence(reason: "Reason", lead: "Lead") -> str:
    """One reason in words: what is true of the lead. Raises KeyError for a feature that has no words."""
    if reason.feature == "headline" and not lead.article.title:
        return _NO_HEADLINE
    words = _WORDS[reason.feature]
    return words if isinstance(words, str) else words(reason.value)


def _percent(value: float) -> str:
    return f"{100 * value:.0f} %"


def _later(value: float) -> str:
    """value: log(1 + sentences passed over)."""
    return f"it passes over {amount(round(expm1(value)), 'sentence')} at the top"


def _headline_gain(value: float) -> str:
    more = "more" if value >= 0 else "fewer"
    return f"its first sentence has {more} words of the headline than the story's first sentence"


def _news_gain(value: float) -> str:
    more = "more" if value >= 0 else "less"
    return f"its first sentence reads {more} like news than the story's first sentence"


def _loss(which: str) -> Callable[[float], str]:
    """What to say of the words that were left out of a sentence."""

    def words(value: float) -> str:
        """In words; value: 0.5 is nothing that a reader misses, 1 to 2 is background, 3 is a fact."""
        what = "nothing that a reader misses" if value <= _LITTLE else "a fact" if value > _MUCH else "background"
        return f"{which} was made shorter and lost {what}"

    return words


# "opener", then in the order of `summarizer.features.FEATURES`, which says how each is measured.
_WORDS: Mapping[str, str | Callable[[float], str]] = {
    "opener": lambda value: f"its first sentence opens the story better than the top (chance {_percent(value)})",
    "later": _later,
    "far": "it begins at the fourth sentence or later",
    "headline_gain": _headline_gain,
    "news_gain": _news_gain,
    "warm_up": "the first sentence that it passes over reads like a warm-up",
    "scene": "its own first sentence reads like a warm-up",
    "unsaid": "a lead from the top would end before the sentence that tells what the headline says",
    "leaning_top": "the story's first sentence points back to something that is missing, and this one tells more",
    "over": "the first sentence that it passes over is too long for the budget",
    "cut": "its sentence was cut and ends in “…”",
    "cut_late": lambda value: f"of the sentence that was cut, {_percent(value)} is left",
    "no_verb": "its sentence was cut before the verb",
    "loss_first": _loss("its first sentence"),
    "loss_later": _loss("its last sentence"),
    "two": "it has two sentences or more",
    "more": lambda value: f"it has {amount(round(value), 'sentence')} beyond two",
    "gap": lambda value: f"it passes over {amount(round(value), 'sentence')} in the middle",
    "fill": lambda value: f"it uses {_percent(value)} of the budget",
    "quote_last": "it closes with a quotation",
    "question_last": "it closes with a question",
    "colon_last": "it closes with a colon and gives no score",
    "headline": lambda value: f"it has {_percent(value)} of the headline's words",
    "long": "its first sentence has more than 38 words",
    "short": "it has fewer than 9 words",
    "all": "it tells all of a short story",
    "trimmed": "only what nobody misses was left out of its first sentence",
}
