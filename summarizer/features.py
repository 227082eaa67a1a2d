"""The features of a candidate lead: a short row of numbers. policy.py has a weight for each."""

from math import log1p

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.lead import Budget, count_words
from newstool.summarizer.leaning import OPENING_MARKS
from newstool.summarizer.pieces import Candidate
from newstool.summarizer.shortening.deletions import NOTHING_LOST, has_main_verb
from newstool.summarizer.starts import is_unsaid
from newstool.summarizer.story import Story, is_question

FAR = 3  # sentences passed over
LONG, SHORT = 38, 9  # words
_MOST = 3.0  # sentences of a lead beyond two that count
# name: what it means. The order is part of the model file.
FEATURES = {
    "later": "how far down it begins: log(1 + sentences passed over)",
    "far": "1 where it begins at the fourth sentence or later",
    "headline_gain": "what its first sentence tells of the headline beyond the story's first, -1..1",
    "news_gain": "how much more news its first sentence shows than the story's first, -1.5..1.5",
    "warm_up": "signs of a warm-up in the story's first sentence, where that is passed over, 0..2",
    "scene": "signs of a warm-up in its own first sentence, where that is not the story's first, 0..2",
    "unsaid": "1 where it passes over sentences without a word of the headline to one that the budget does not reach",
    "leaning_top": "1 where the story's first sentence lacks what stood before it and this one tells more",
    "over": "1 where it passes over a first sentence that does not fit",
    "cut": "1 where it ends in an ellipsis",
    "cut_late": "0..1: where it ends in an ellipsis, the share of the sentence that is left",
    "no_verb": "1 where it is cut before its verb",
    "loss_first": "what its first sentence lost by deletions, see deletions.py",
    "loss_later": "what the others lost",
    "two": "1 where it has two sentences or more",
    "more": "sentences beyond two, at most three",
    "gap": "sentences passed over inside it",
    "fill": "0..1, how much of the budget it uses",
    "quote_last": "1 where it closes with a quotation",
    "question_last": "1 where it closes with a question",
    "colon_last": "1 where it closes with a colon and gives no score",
    "headline": "0..1, the share of the headline's words in it",
    "long": f"1 where its first sentence has more than {LONG} words",
    "short": f"1 where it has fewer than {SHORT} words",
    "all": "1 where it tells all of a short article",
    "trimmed": "1 where only what nobody misses was left out of its first sentence",
}
_SCORE = lazy(r"\d[-–]\d")  # "what stood out in the Rams' 106-103 win:" tells the result


def measure(candidate: Candidate, story: Story, budget: Budget) -> dict[str, float]:
    """The features that are not 0."""
    first, last = candidate[0], candidate[-1]
    number = len(candidate)
    words = count_words(first.text)
    row: dict[str, float] = departure(story, first.index, budget) if first.index else {}
    if first.cut:
        row["cut"], row["cut_late"] = 1.0, len(first.text) / max(1, len(story.sentences[first.index].text))
        row["no_verb"] = float(first.headless or not has_main_verb(first.text))
    if first.loss:
        row["loss_first"], row["trimmed"] = first.loss, float(first.loss <= NOTHING_LOST)
    if words > LONG:
        row["long"] = 1.0
    if number > 1:
        row["two"], row["more"] = 1.0, min(number - 2.0, _MOST)
        row["gap"] = float(last.index - first.index + 1 - number)
        row["loss_later"] = last.loss
        row["quote_last"] = float(last.text[0] in OPENING_MARKS)
        if story.is_told_by(candidate):
            row["all"] = 1.0
    elif words < SHORT:
        row["short"] = 1.0
    row["fill"] = _fill(candidate, budget)
    row["headline"] = story.recall_of(piece.index for piece in candidate)
    if last.text[-1] == ":" and not _SCORE.search(last.text):
        row["colon_last"] = 1.0
    elif is_question(last.text):
        row["question_last"] = 1.0
    return row


def departure(story: Story, index: int, budget: Budget) -> dict[str, float]:
    """The features of a lead that begins further down, at the sentence with this index."""
    top, start = story.facts(0), story.facts(index)
    over = budget.cost(story.sentences[0].text) > budget.room
    same_part = story.sentences[index].part == story.sentences[0].part
    tells_more = same_part and (start.recall > top.recall or not story.title_stems)
    return {
        "later": log1p(index),
        "far": float(index >= FAR),
        "headline_gain": start.recall - top.recall,
        "news_gain": start.news - top.news,
        "warm_up": top.warm,
        "scene": start.warm,
        "unsaid": float(not over and is_unsaid(story, index, budget)),
        "leaning_top": float(tells_more and story.lacks_beginning),
        "over": float(over),
    }


def _fill(candidate: Candidate, budget: Budget) -> float:
    """0..1: the share of the budget that is used."""
    if budget.sentences is not None:
        return len(candidate) / budget.room
    return min(1.0, sum([budget.cost(piece.text) for piece in candidate]) / budget.room)


def in_order(measured: dict[str, float]) -> list[float]:
    """All features in the order of the model file."""
    return [measured.get(name, 0.0) for name in FEATURES]
