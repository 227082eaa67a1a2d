"""The stories that the opener learns from, and the fit of its weights (summarizer/opener.py, summarizer/build.py).

openings.jsonl holds the headlines and first sentences of stories of our own, and what language models said of them as a
strict sub-editor: `opening`: whether a lead that begins with the first sentence prints as it is ("y"), is no news yet
("e") or does not print ("n"); `better`: the sentences with which a lead would be clearly better, the best one first.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array
from scipy.special import expit, logsumexp

from newstool.summarizer.build import Build, traits
from newstool.summarizer.opener import OPENER_FEATURES, Opener, start_features, top_features
from newstool.summarizer.rivals import LOOKED_AT, find_alone
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.story import Story

OPENINGS = Path(__file__).parent / "openings.jsonl"
ROOMS = (160, 300)  # characters: the budget of 160 characters, and what 50 words take
# The weights below were chosen by hand; no figures of other values were kept.
# How much of a reader's choice stays with the first sentence where another is better, by the verdict on the first.
STAYS = {"y": 0.5, "e": 0.15, "n": 0.03}
MISSED = 0.4  # weight of a reader who does not print the first sentence and names no other
SECOND = 0.5  # weight of the other better sentences beside the best
OTHERS = 0.3  # weight of a sentence that no reader named, as an example of what does not open a lead
EXAMPLES = 8  # first sentences of a story that are examples of how a sentence is built that opens a lead, or does not
FEWEST_SENTENCES = 10  # that have a trait
L2_BUILD, L2_OPENER = 33.0, 20.0  # penalties of the squared weights
FEW_GOOD = 1.0  # log odds, added to the bias: most examples open no lead, so an ordinary sentence would lie far below 0
NARROWEST = 0.05  # standard deviation of a feature: rarer ones are not blown up
FREE = 0.01  # penalty of the constant
FOLDS = 5
Floats = NDArray[np.float64]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """A story under one budget: the lead from the top, and the sentences that may open another.

    Attributes:
        features: (n_choices, n_features), the lead from the top first
        wanted: (n_choices,) what the reader chose; the sum is 1
        weight: how much it counts
    """

    features: Floats
    wanted: Floats
    weight: float


def read() -> list[Row]:
    """The rows of openings.jsonl."""
    return [json.loads(line) for line in OPENINGS.read_text(encoding="utf-8").splitlines()]


def learn(rows: Sequence[Row]) -> Opener:
    """The opener. How sentences are built is learned first; for the second step, each row from the other folds."""
    choices: list[Choice] = []
    for fold in range(FOLDS):
        build = fit_build([row for number, row in enumerate(rows) if number % FOLDS != fold])
        choices += [choice for row in rows[fold::FOLDS] for choice in _choices(row, build)]
    weights = fit_choices(choices, L2_OPENER)
    return Opener(dict(zip(OPENER_FEATURES, weights.round(4).tolist(), strict=True)), fit_build(rows))


def fit_build(rows: Sequence[Row]) -> Build:
    """Logistic regression: sentences with which a lead opens well, and others."""
    examples = [example for row in rows for example in _examples(row)]
    seen = [traits(sentence) for sentence, _, _ in examples]
    counted = Counter(trait for found in seen for trait in found)
    names = sorted(trait for trait, number in counted.items() if number >= FEWEST_SENTENCES)
    column = {name: number for number, name in enumerate(names)}
    cells = [(i, column[trait]) for i, found in enumerate(seen) for trait in found if trait in column]
    across, down = zip(*sorted(cells), strict=True)
    matrix = csr_array((np.ones(len(cells)), (across, down)), shape=(len(seen), len(names)))
    good = np.array([float(opens) for _, opens, _ in examples])
    weight = np.array([weight for _, _, weight in examples])

    def loss(solution: Floats) -> tuple[float, Floats]:
        """The negative log likelihood of the weights and the bias, with its penalty; and its gradient."""
        weights, sums = solution[:-1], matrix @ solution[:-1] + solution[-1]
        value = float(weight @ (np.logaddexp(0.0, sums) - good * sums)) + L2_BUILD * float(weights @ weights) / 2
        wrong = weight * (expit(sums) - good)
        return value, np.append(matrix.T @ wrong + L2_BUILD * weights, wrong.sum())

    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    bias = round(float(found[-1]) + FEW_GOOD, 3)
    return Build(dict(zip(names, found[:-1].round(3).tolist(), strict=True)), bias)


def fit_choices(choices: Sequence[Choice], l2: float) -> Floats:
    """(n_features,) the weights of the highest likelihood, less l2 / 2 times the squares of the scaled weights."""
    scale = np.maximum(np.concatenate([choice.features for choice in choices]).std(axis=0), NARROWEST)
    scaled = [choice.features / scale for choice in choices]
    penalty = np.full(len(scale), l2)
    penalty[list(OPENER_FEATURES).index("top")] = FREE

    def loss(weights: Floats) -> tuple[float, Floats]:
        """The negative log likelihood of the scaled weights, with its penalty; and its gradient."""
        value, slope = float(penalty @ weights**2) / 2, penalty * weights
        for choice, features in zip(choices, scaled, strict=True):
            sums = features @ weights
            logs = sums - logsumexp(sums)
            value -= choice.weight * float(choice.wanted @ logs)
            slope = slope + choice.weight * (np.exp(logs) - choice.wanted) @ features
        return value, slope

    return np.asarray(minimize(loss, np.zeros(len(scale)), jac=True, method="L-BFGS-B").x / scale)


def _story(row: Row) -> Story:
    """A row as the summarizer sees a story."""
    return Story([Sentence(text, at, 0) for at, text in enumerate(row["sentences"])], row["title"])


def _examples(row: Row) -> list[tuple[str, bool, float]]:
    """The first sentences: each with whether a lead opens with it, and how much that counts."""
    first, *others = row["sentences"][:EXAMPLES]
    named = [(text, at in row["better"]) for at, text in enumerate(others, 1)]
    return [(first, row["opening"] == "y", 1.0), *[(text, good, 1.0 if good else OTHERS) for text, good in named]]


def _choices(row: Row, build: Build) -> list[Choice]:
    """The choices under each budget; none where the headline or a sentence that may open is missing."""
    story = _story(row)
    if not story.title_stems:
        return []
    found = [_choice(story, row, _lead(row["sentences"], room), build) for room in ROOMS]
    return [choice for choice in found if choice is not None]


def _lead(sentences: Sequence[str], room: int) -> list[int]:
    """The indexes of the whole sentences from the top that fit; the first one in any case."""
    taken, length = [0], len(sentences[0])
    for index, text in enumerate(sentences[1:LOOKED_AT], 1):
        length += 1 + len(text)
        if length > room:
            break
        taken.append(index)
    return taken


def _choice(story: Story, row: Row, lead: list[int], build: Build) -> Choice | None:
    """The choice under a budget, of which `lead` is the lead from the top; None where nothing else may open a lead."""
    starts = find_alone(story, lead)
    if not starts:
        return None
    wanted = np.zeros(1 + len(starts))
    better = [index for index in row["better"] if index in starts]
    is_in_lead = not set(row["better"]).isdisjoint(lead)
    weight = 1.0
    if better and not is_in_lead:
        shares = np.array([1.0, *[SECOND] * (len(better) - 1)])
        wanted[0] = STAYS[row["opening"]]
        for index, share in zip(better, shares / shares.sum(), strict=True):
            wanted[1 + starts.index(index)] = (1 - wanted[0]) * share
    else:
        wanted[0] = 1.0
        weight = MISSED if row["opening"] == "n" and not is_in_lead else 1.0
    measured = [top_features(story, lead, build), *[start_features(story, i, lead, build) for i in starts]]
    return Choice(np.array([[each.get(name, 0.0) for name in OPENER_FEATURES] for each in measured]), wanted, weight)
