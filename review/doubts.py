"""Which stories are worth a person's minute: what the classifier and the summarizer doubt, in words."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace

from newstool.articles import Article
from newstool.review.judging import Judgement
from newstool.review.story import CUT, MISFILED, SAMPLE, SKIPS, SURE, UNSURE, Doubt, Story
from newstool.summarizer import Lead

# A label with a lower probability is worth a look: below it, one story in four or more is wrong.
_SURE = 0.75
_LIKELY = 6  # labels that the page shows first, where there are too many to show all
# How often an editor is expected to change such a lead, 0..1. Both are guesses, and lower than the doubt about a label
# that is probably wrong, because a wrong label does more harm: it is what the next model learns.
_CUT_LEAD, _SKIPPING_LEAD = 0.3, 0.1


def stories(articles: Sequence[Article], judgements: Sequence[Judgement | None], leads: Sequence[Lead]) -> list[Story]:
    """One story for each article, in order, each with its doubts."""
    return [
        Story(
            article,
            judgement.suggested if judgement else None,
            judgement.probability if judgement else None,
            lead.text,
            (*label_doubts(article, judgement), *lead_doubts(lead)),
            likeliest(judgement) if judgement else (),
        )
        for article, judgement, lead in zip(articles, judgements, leads, strict=True)
    ]


def most_valuable(stories: Sequence[Story], top: int, *, fill: bool = False) -> list[Story]:
    """The stories that somebody should look at, those first where a decision most probably changes something.

    top: how many at most. fill: whether stories without a doubt follow, those first whose label is least sure.
    """
    doubtful = [story for story in stories if story.doubts]
    found = sorted(doubtful, key=lambda story: -story.worth)[:top]
    if not fill:
        return found
    sure = Doubt(SURE, "Nothing is doubtful here. More stories were asked for than have a doubt.", 0.0)
    rest = [replace(story, doubts=(sure,)) for story in stories if not story.doubts]
    return found + sorted(rest, key=lambda story: story.probability or 1.0)[: top - len(found)]


def sample(stories: Sequence[Story], n: int, seed: int) -> list[Story]:
    """`n` stories at random, in random order: what people decide on them holds for the whole archive."""
    drawn = random.Random(seed).sample(stories, min(n, len(stories)))
    doubt = Doubt(SAMPLE, "Drawn at random, to measure how often the labels are right.", 0.0)
    return [replace(story, doubts=(doubt,)) for story in drawn]


def likeliest(judgement: Judgement) -> tuple[str, ...]:
    """The labels that fit best, the best first."""
    return tuple(sorted(judgement.probabilities, key=lambda label: -judgement.probabilities[label])[:_LIKELY])


def label_doubts(article: Article, judgement: Judgement | None) -> list[Doubt]:
    """The doubts about the label that an article is filed under, or would get."""
    if judgement is None:
        return []
    filed, suggested = article.labels, judgement.suggested
    known = [label for label in filed if label in judgement.probabilities]
    if filed and not known:
        return []  # the model cannot say whether a label is right that it does not know
    if judgement.strange:
        return [Doubt(UNSURE, "The text is unlike everything that the model has learned from.", 1 - _SURE)]
    if known and judgement.misfiled:
        why = f"Filed as {' and '.join(known)}, but it reads like {suggested}{_odds(judgement.probability)}."
        # That all labels are wrong, as if they were independent. The audit's own probability allows for slips being
        # rare. Beside unsure stories, which it says nothing of, it would put these too low: of 70 stories of the US
        # press that were mis-filed on purpose, 30 to 43 instead of 49 to 52 were among the first 100.
        wrong = math.prod(1 - judgement.probabilities[label] for label in known)
        return [Doubt(MISFILED, why + _spoken_for(judgement), wrong)]
    if judgement.probability < _SURE:
        second = sorted(judgement.probabilities.items(), key=lambda item: -item[1])[1:2]
        rival = f" Next comes {second[0][0]}." if second else ""
        what = f"{suggested} is the likeliest label, but not sure{_odds(judgement.probability)}."
        return [Doubt(UNSURE, what + rival, 1 - judgement.probability)]
    return []


def lead_doubts(lead: Lead) -> list[Doubt]:
    """The doubts about a lead, which at best is whole sentences from the top of the story."""
    if not lead.fits:
        return [Doubt(CUT, "No whole sentence fits: the lead was cut.", _CUT_LEAD)]
    if lead.shortened:
        edit = max(lead.edits, key=lambda edit: len(edit.before) - len(edit.after))
        became = f", now “{edit.after}”" if edit.after else ""
        return [Doubt(CUT, f"A sentence of the lead was shortened. It had “{edit.before}”{became}.", _CUT_LEAD)]
    positions = [sentence.position for sentence in lead.sentences]
    if positions and positions[0] > 0:
        return [Doubt(SKIPS, "The lead does not start with the story's first sentence.", _SKIPPING_LEAD)]
    if positions != list(range(len(positions))):
        return [Doubt(SKIPS, "The lead leaves out a sentence between two others.", _SKIPPING_LEAD)]
    return []


def _odds(probability: float) -> str:
    """A probability as people say it."""
    return f": {round(100 * probability)} of 100 such answers are right"


def _spoken_for(judgement: Judgement) -> str:
    """The words that speak for the suggestion."""
    return f" Words that speak for it: {', '.join(judgement.words)}." if judgement.words else ""
