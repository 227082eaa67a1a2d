"""The policy: what each feature of a lead is worth, learned from judgements; and its model file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newstool import models
from newstool.models import ModelError
from newstool.summarizer.candidates import Candidate
from newstool.summarizer.features import FEATURES, measure
from newstool.summarizer.lead import Budget, Reason
from newstool.summarizer.story import Story

TASK = "summarizer"


@dataclass(frozen=True, slots=True)
class Policy:
    """A linear score of candidate leads.

    Attributes:
        weights: for each feature by name, what one unit of it is worth, in log odds that an editor prefers the lead
        header: what the model file says of its sources and scores
        plain: the weights are not used: leads are whole sentences from the top
    """

    weights: Mapping[str, float]
    header: Mapping[str, Any]
    plain: bool = False

    def score(self, measured: Mapping[str, float]) -> float:
        """What a lead with these features is worth."""
        weights, total = self.weights, 0.0
        for name, value in measured.items():
            total += weights[name] * value
        return total

    def best(
        self, candidates: Sequence[Candidate], story: Story, budget: Budget
    ) -> tuple[Candidate, tuple[Reason, ...]]:
        """The candidate of the highest score, the first of equals; and what its features added to the score."""
        if len(candidates) == 1:
            return candidates[0], ()
        measured = [measure(candidate, story, budget) for candidate in candidates]
        scores = [self.score(features) for features in measured]
        at = max(range(len(scores)), key=scores.__getitem__)
        reasons = (Reason(name, value, self.weights[name] * value) for name, value in measured[at].items() if value)
        return candidates[at], tuple(sorted(reasons, key=lambda reason: -abs(reason.score)))


def save(path: Path, policy: Policy) -> None:
    """Write a model file."""
    import numpy as np

    weights = np.array([policy.weights[name] for name in FEATURES])
    models.write(path, TASK, {**policy.header, "features": list(FEATURES), "plain": policy.plain}, {"weights": weights})


def load(name_or_file: str) -> Policy:
    """Read a model; raises ModelError where it is not one, or weighs other features than this newstool measures."""
    file = models.read_small(name_or_file, TASK)
    if file.header.get("features") != list(FEATURES):
        raise ModelError(
            f"{name_or_file}: made for other features of a lead than the {len(FEATURES)} of this newstool: "
            "train it again with `newstool train summarizer`"
        )
    weights = file.arrays.get("weights")
    if weights is None or len(weights) != len(FEATURES):
        raise ModelError(f"{name_or_file}: its weights do not fit its features: train or fetch it again")
    named = dict(zip(FEATURES, map(float, weights), strict=True))
    return Policy(named, file.header, file.header.get("plain") is True)
