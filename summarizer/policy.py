"""The policy: what each feature of a lead is worth, learned from judgements; and its model file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newstool import models
from newstool.models import ModelError
from newstool.models.spelling import pack_spelling, unpack_spelling
from newstool.summarizer.build import Build
from newstool.summarizer.features import FEATURES, measure
from newstool.summarizer.lead import Budget, Reason
from newstool.summarizer.opener import OPENER_FEATURES, Opener
from newstool.summarizer.pieces import Candidate
from newstool.summarizer.story import Story

TASK = "summarizer"


@dataclass(frozen=True, slots=True)
class Policy:
    """A linear score of candidate leads.

    Attributes:
        weights: for each feature by name, what one unit of it is worth, in log odds that an editor prefers the lead
        header: what the model file says of its sources and scores
        plain: the weights are not used: leads are whole sentences from the top
        opener: chooses the sentence with which a lead begins where the story begins with a warm-up
    """

    weights: Mapping[str, float]
    header: Mapping[str, Any]
    plain: bool = False
    opener: Opener | None = None

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

    arrays: dict[str, Any] = {"weights": np.array([policy.weights[name] for name in FEATURES])}
    header = {**policy.header, "features": list(FEATURES), "plain": policy.plain}
    if policy.opener:
        build = policy.opener.build
        names = sorted(build.weights)
        header |= {"opener_features": list(OPENER_FEATURES), "build_bias": build.bias}
        arrays["opener"] = np.array([policy.opener.weights[name] for name in OPENER_FEATURES])
        arrays["traits"] = pack_spelling(names)
        arrays["build"] = np.array([build.weights[name] for name in names], np.float32)
    models.write(path, TASK, header, arrays)


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
    return Policy(named, file.header, file.header.get("plain") is True, _opener(name_or_file, file))


def _opener(name: str, file: models.SmallFile) -> Opener | None:
    """The opener of a model file; None where it has none."""
    weights, spelling, build = (file.arrays.get(array) for array in ("opener", "traits", "build"))
    if weights is None:
        return None
    if file.header.get("opener_features") != list(OPENER_FEATURES) or len(weights) != len(OPENER_FEATURES):
        raise ModelError(f"{name}: made for other features of an opening than those of this newstool: train it again")
    bias = file.header.get("build_bias")
    traits = [] if spelling is None else unpack_spelling(spelling)
    if build is None or len(build) != len(traits) or not isinstance(bias, float):
        raise ModelError(f"{name}: its weights do not fit its traits of sentences: train or fetch it again")
    built = Build(dict(zip(traits, map(float, build), strict=True)), bias)
    return Opener(dict(zip(OPENER_FEATURES, map(float, weights), strict=True)), built)
