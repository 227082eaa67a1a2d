"""What is weighed of a candidate lead: a short row of numbers, each of which an editor can name."""

from collections.abc import Sequence
from itertools import pairwise
from math import log1p

from newstool.summarizer.candidates import Candidate
from newstool.summarizer.lead import Budget
from newstool.summarizer.leaning import OPENING_MARKS
from newstool.summarizer.story import Story, is_question

# name: what it means. The order is part of the model file.
FEATURES = {
    "later": "how far down it begins: log(1 + sentences passed over)",
    "far": "1 where it begins at the fourth sentence or later",
    "headline_gain": "what its first sentence tells of the headline beyond the story's first, -1..1",
    "news_gain": "how much more news its first sentence shows than the story's first, -1.5..1.5",
    "warm_up": "signs of a warm-up in the story's first sentence, where that is passed over, 0..2",
    "scene": "signs of a warm-up in its own first sentence, where that is not the story's first, 0..2",
    "over": "1 where it passes over a first sentence that does not fit",
    "cut": "1 where it ends in an ellipsis",
    "cut_late": "0..1: where it ends in an ellipsis, the share of the sentence that is left",
    "loss_first": "what its first sentence lost by deletions, see deletions.py",
    "loss_later": "what the others lost",
    "two": "1 where it has two sentences or more",
    "more": "sentences beyond two, at most three",
    "gap": "sentences passed over inside it",
    "fill": "0..1, how much of the budget it uses",
    "quote_last": "1 where it closes with a quotation",
    "question_last": "1 where it closes with a question",
    "colon_last": "1 where it closes with a colon",
    "headline": "0..1, the share of the headline's words in it",
    "new": "0..1, the share of the headline's words that its later sentences add",
    "personal": 'its later sentences that say "I", "we" or "you", at most three',
    "long": "1 where its first sentence has more than 38 words",
    "short": "1 where it has fewer than 9 words",
    "all": "1 where it tells all of a short article",
    "trimmed": "1 where only what nobody misses was left out of its first sentence",
}
_FAR, _LONG, _SHORT, _MOST = 3, 38, 9, 3.0
_TRIMMED = 0.6


def measure(candidate: Candidate, story: Story, budget: Budget) -> dict[str, float]:
    """The features that are not 0."""
    first, last = candidate[0], candidate[-1]
    row: dict[str, float] = {}
    words = [len(piece.text.split()) for piece in candidate]
    facts = story.facts(first.index)
    recall = facts.recall if not first.edits else story.recall(facts.stems)
    if first.index:
        row |= _departure(story, first.index, budget)
    if first.cut:
        row["cut"], row["cut_late"] = 1.0, len(first.text) / max(1, len(story.sentences[first.index].text))
    if first.loss:
        row["loss_first"], row["trimmed"] = first.loss, float(first.loss <= _TRIMMED)
    if len(candidate) > 1:
        found = facts.stems.union(*(story.facts(piece.index).stems for piece in candidate[1:]))
        together = story.recall(found)
        row |= {
            "two": 1.0,
            "more": min(len(candidate) - 2.0, _MOST),
            "gap": float(sum(b.index - a.index - 1 for a, b in pairwise(candidate))),
            "loss_later": sum(piece.loss for piece in candidate[1:]),
            "quote_last": float(last.text[0] in OPENING_MARKS),
            "new": together - recall,
            "personal": min(float(sum(story.facts(piece.index).personal for piece in candidate[1:])), _MOST),
        }
        recall = together
    row |= {
        "fill": _fill(candidate, sum(words), budget),
        "question_last": float(is_question(last.text)),
        "colon_last": float(last.text[-1] == ":"),
        "headline": recall,
        "long": float(words[0] > _LONG),
        "short": float(sum(words) < _SHORT),
        "all": float(story.is_told_by(candidate)),
    }
    return row


def _departure(story: Story, index: int, budget: Budget) -> dict[str, float]:
    top, start = story.facts(0), story.facts(index)
    return {
        "later": log1p(index),
        "far": float(index >= _FAR),
        "headline_gain": start.recall - top.recall,
        "news_gain": start.news - top.news,
        "warm_up": top.warm,
        "scene": start.warm,
        "over": float(budget.cost(story.sentences[0].text) > budget.room),
    }


def _fill(candidate: Candidate, words: int, budget: Budget) -> float:
    """0..1: the share of the budget that is used."""
    if budget.sentences is not None:
        return len(candidate) / budget.sentences
    if budget.characters is not None:
        return min(1.0, sum(len(piece.text) + 1 for piece in candidate) / budget.room)
    return min(1.0, words / budget.room)


def row(measured: dict[str, float], names: Sequence[str] = tuple(FEATURES)) -> list[float]:
    """All features in the order of the model file."""
    return [measured.get(name, 0.0) for name in names]
