"""The opener: the sentence with which a lead should rather begin, where the story begins with a warm-up.

A conditional logit (McFadden, 1974): the lead from the top and each later sentence that may open have a score, weights
@ features, and the chance that an editor opens with one of them is the softmax of the scores. A later sentence opens if
its chance is above that of all others together, and well above where it tells nothing new (rivals.py). The weights are
learned from stories of our own (training_data/opener_rows.py).
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, inf, log, log1p

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.build import MOST, Build
from newstool.summarizer.leaning import OPENING_MARKS
from newstool.summarizer.rivals import WRITER, find_fresh, find_telling, looked_at
from newstool.summarizer.story import Story

# name: what it means. The order is part of the model file. "top": the lead from the top; "start": a later sentence.
OPENER_FEATURES = {
    "top": "1: the lead begins with the first sentence",
    "top_told": "0..1, the share of the headline's words in the lead from the top",
    "top_told_by_two": "0..1, the share of the headline's words in the first two sentences",
    "top_build": "-2..2, how much a sentence of it is built like the opening of a lead, the most",
    "top_news": "-0.5..1, signs of news in a sentence of it, the most",
    "top_names": "0..1, names inside the first sentence, five at most",
    "top_central": "0..3, how often the next sentences take up the words of the first",
    "top_question": "1 where the first sentence asks",
    "top_I": "1 where the first sentence speaks of its writer",
    "top_you": "1 where the first sentence speaks to the reader",
    "top_quoted": "1 where it opens with a quotation",
    "top_when": '1 where it opens with "When", "As" or "If"',
    "top_generic": '1 where it opens with "Many", "Most", "People"',
    "start_build": "-2..2, how much it is built like the opening of a lead",
    "start_build_gain": "-4..4, the same beyond the lead from the top",
    "start_tells_more": "1 where it tells more words of the headline than the lead from the top",
    "start_told_new": "0..1, the share of the headline's words that it tells and that lead does not",
    "start_down": "log(1 + sentences before it)",
    "start_far": "1 where it stands four sentences or more below that lead",
    "start_central": "0..3, how often the other sentences take up its words",
    "start_repeats": "0..1, its words that stand in a sentence before it and not in the headline",
    "start_surname": "1 where it opens with a name that a sentence before it gave, and the headline does not",
    "start_you": "1 where it speaks to the reader",
    "start_short": "0..1, how far it is below nine words",
    "start_names": "0..1, names inside it, five at most",
    "start_length": "0..1.5, its length in 160 characters",
}
# Log odds of a later sentence. Below them, readers found hardly more leads better than worse.
LEAST_ODDS = log(0.6 / 0.4)
LEAST_ODDS_OF_NEWS = 0.0  # where it tells something new, see fresh.py
_FAR, _MOST_NAMES, _SHORT, _LONG, _LONGEST = 3, 5, 9, 160, 1.5
_FEW_WORDS = 2  # of a headline, see story.py
# The capital is looked for first. A word in capitals counts where it opens a sentence, too.
_NAME = lazy(r"[A-Z](?<!\w.)(?:(?<![.!?] .)(?<!^.)[a-z’'\-]+(?:[A-Z][a-z]+)?\b|[A-Z]+\b)")
_SURNAME = lazy(r"([A-Z][a-z’'-]+) (?!(?:[A-Z]|of\b))")
_NO_SURNAMES_WORDS = (
    "The In On At For With By From After A An But And This That It He She They We I You When If As To There What His "
    "Her Their Its Our My One Some Many All Now Then So While Since During"
)
_NO_SURNAMES = frozenset(_NO_SURNAMES_WORDS.split())
_YOU = lazy(r"\b(?:you|You|your|Your|you['’]\w+)\b")
_WHEN = lazy(r"(?:When|If|As|While|Whether|Although|Though|Once|Whenever|Until|Even)\b")
_GENERIC = lazy(
    r"(?:Every|Most|Many|Some|Few|Everyone|Everybody|Nobody|No one|Nothing|Something|Anyone|People|All|Like|Ever|Never|"
    r"Sometimes|Often|Usually|Always|Perhaps|Maybe)\b"
)


@dataclass(frozen=True, slots=True)
class Opener:
    """Weights of the features by name, in log odds, and those of how a sentence is built."""

    weights: Mapping[str, float]
    build: Build

    def start(
        self, story: Story, lead: Sequence[int], instead: int = 0, *, verbatim: bool = False
    ) -> tuple[int, float]:
        """The sentence that should open, and its log odds against all others: 0, or one below the lead from the top.

        The odds are infinite where no other sentence has the least odds.

        lead: the indexes of the sentences of the lead from the top
        instead: a later sentence with which the lead begins as it is; it is weighed as well
        verbatim: whether a sentence has to open as it stands, with its "But"
        """
        telling = find_telling(story, lead, verbatim=verbatim)
        if instead and instead not in telling:
            telling.append(instead)
        start, odds = self._best(story, lead, telling, LEAST_ODDS)
        if start or instead:
            return start, odds
        return self._best(story, lead, find_fresh(story, lead, verbatim=verbatim), LEAST_ODDS_OF_NEWS)

    def _best(self, story: Story, lead: Sequence[int], starts: Sequence[int], least: float) -> tuple[int, float]:
        """The best of these later sentences, and its log odds against all others; 0 where it has not the least odds."""
        if not starts:
            return 0, inf
        scores = [self._score(top_features(story, lead, _unread))]
        scores += [self._score(start_features(story, index, lead, _unread)) for index in starts]
        build = cache(self.build)  # a sentence may be asked for twice
        top = [story.sentences[index].text for index in lead]
        if not self._may_win(max(scores[1:]) - scores[0], least, top, build):
            return 0, inf
        top_built, weights = max(map(build, top)), self.weights
        scores[0] += weights["top_build"] * top_built
        for place, index in enumerate(starts, 1):
            built = build(story.sentences[index].text)
            scores[place] += weights["start_build"] * built + weights["start_build_gain"] * (built - top_built)
        best = max(range(1, len(scores)), key=scores.__getitem__)
        odds = _log_odds(scores, best)
        return (starts[best - 1], odds) if odds >= least else (0, inf)

    def _may_win(self, ahead: float, least: float, top: Sequence[str], build: Callable[[str], float]) -> bool:
        """Whether a later sentence would have the least odds if it were built as well as can be.

        How sentences are built takes longer to read than all other features together, and most stories end here.

        ahead: how far the best of the later sentences is ahead, without how any sentence is built
        least: the least odds
        top: the sentences of the lead from the top, which are read one by one until the answer is no
        """
        weights = self.weights
        by_start = weights["start_build"] + weights["start_build_gain"]
        by_top = weights["start_build_gain"] + weights["top_build"]
        ahead += MOST * abs(by_start)
        top_built = -MOST
        for sentence in top:
            if by_top >= 0 and ahead - by_top * top_built < least:
                return False
            top_built = max(top_built, build(sentence))
        return ahead - by_top * top_built >= least

    def _score(self, features: Mapping[str, float]) -> float:
        return sum([self.weights[name] * value for name, value in features.items()])


def _unread(_: str) -> float:
    """How a sentence is built, before its words are read."""
    return 0.0


def _log_odds(scores: Sequence[float], chosen: int) -> float:
    """How far a score is above those of all others together. No large weight of a model file overflows."""
    others = [score for i, score in enumerate(scores) if i != chosen]
    highest = max(others)
    return scores[chosen] - highest - log(sum(exp(score - highest) for score in others))


def top_features(story: Story, lead: Sequence[int], build: Callable[[str], float]) -> dict[str, float]:
    """The features of the lead from the top."""
    text, facts = story.sentences[0].text, story.facts(0)
    return {
        "top": 1.0,
        "top_told": _share(story, _stems(story, lead)),
        "top_told_by_two": _share(story, _stems(story, range(1 + story.has(1)))),
        "top_build": max(build(story.sentences[index].text) for index in lead),
        "top_news": max(story.facts(index).news for index in lead),
        "top_names": _names(text),
        "top_central": _central(story, 0),
        "top_question": float(facts.question),
        "top_I": float(WRITER.search(text) is not None),
        "top_you": float(_YOU.search(text) is not None),
        "top_quoted": float(text[0] in OPENING_MARKS),
        "top_when": float(_WHEN.match(text) is not None),
        "top_generic": float(_GENERIC.match(text) is not None),
    }


def start_features(story: Story, index: int, lead: Sequence[int], build: Callable[[str], float]) -> dict[str, float]:
    """The features of a later sentence that may open a lead."""
    text, stems, title = story.sentences[index].text, story.stems(index), story.title_stems
    told, before = _stems(story, lead), _stems(story, range(index))
    built = build(text)
    return {
        "start_build": built,
        "start_build_gain": built - max(build(story.sentences[i].text) for i in lead),
        "start_tells_more": float(len(stems & title) > len(told & title)),
        "start_told_new": _share(story, stems - told),
        "start_down": log1p(index),
        "start_far": float(index - lead[-1] > _FAR),
        "start_central": _central(story, index),
        "start_repeats": len(stems & before - title) / max(1, len(stems)),
        "start_surname": float(_opens_with_surname(story, index)),
        "start_you": float(_YOU.search(text) is not None),
        "start_short": max(0, _SHORT - story.facts(index).words) / _SHORT,
        "start_names": _names(text),
        "start_length": min(_LONGEST, len(text) / _LONG),
    }


def _stems(story: Story, indexes: Sequence[int]) -> frozenset[str]:
    """The beginnings of the words of several sentences."""
    return frozenset().union(*[story.stems(index) for index in indexes])


def _share(story: Story, found: frozenset[str]) -> float:
    """0..1: the share of the headline's words among these; 0 without a headline."""
    title = story.title_stems
    return len(title & found) / max(_FEW_WORDS, len(title)) if title else 0.0


def _names(text: str) -> float:
    return min(_MOST_NAMES, len(set(_NAME.findall(text)))) / _MOST_NAMES


def _central(story: Story, index: int) -> float:
    """0..3: how many of the first sentences hold a word of this one, on average over its words."""
    stems, number = story.stems(index), looked_at(story)
    if not stems or number < 2:
        return 0.0
    held = Counter(stem for i in range(number) if i != index for stem in story.stems(i) & stems)
    return 3 * sum(held.values()) / len(stems) / (number - 1)


def _opens_with_surname(story: Story, index: int) -> bool:
    """Whether a sentence opens with a bare name that a sentence before it gave."""
    name = _SURNAME.match(story.sentences[index].text)
    if name is None or name[1] in _NO_SURNAMES or name[1] in story.title:
        return False
    return any(name[1] in story.sentences[before].text for before in range(index))
