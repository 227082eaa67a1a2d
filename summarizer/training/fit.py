"""Fits the weights of a policy: the candidates that an editor prefers get the higher scores."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Group:
    """The candidate leads of one article under one budget.

    Attributes:
        features: (n_candidates, n_features) float64
        gain: (n_candidates,) float64, how good each is, 0..1
        weight: how much the article counts
    """

    features: Floats
    gain: Floats
    weight: float = 1.0


def fit(groups: Sequence[Group], prior: Floats, l2: float) -> Floats:
    """(n_features,) the weights that maximize the expected gain, near the prior.

    A candidate is drawn with probability softmax(score), as in minimum risk training (Smith and Eisner, 2006):
        sum(weight * sum(softmax(features @ w) * gain)) / sum(weight) - l2 * sum((scale * (w - prior))**2)
    scale is the standard deviation of a feature over all candidates, so that the unit of a feature does not matter.
    """
    groups = [group for group in groups if len(group.gain) > 1 and np.ptp(group.gain) > 0]
    if not groups:
        return prior.copy()
    features = np.concatenate([group.features for group in groups])
    sizes = np.array([len(group.gain) for group in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    gain = np.concatenate([group.gain for group in groups])
    weight = np.array([group.weight for group in groups])
    scale = features.std(axis=0)

    def loss(change: Floats) -> tuple[float, Floats]:
        """The function to minimize, and its gradient (n_features,), `change` away from the prior."""
        score = features @ (prior + change)
        powers = np.exp(score - np.maximum.reduceat(score, starts).repeat(sizes))
        chance = powers / np.add.reduceat(powers, starts).repeat(sizes)
        expected = np.add.reduceat(chance * gain, starts)
        slope = chance * (gain - expected.repeat(sizes)) * weight.repeat(sizes)
        penalty = l2 * scale**2 * change
        value = -float(weight @ expected) / weight.sum() + float(penalty @ change)
        return value, -(features.T @ slope) / weight.sum() + 2 * penalty

    change = minimize(loss, np.zeros(len(prior)), jac=True, method="L-BFGS-B").x
    return np.asarray(prior + change)


def expected_choice(groups: Sequence[Group], weights: Floats) -> float:
    """The mean gain of the candidates that the weights choose."""
    chosen = [group.gain[int((group.features @ weights).argmax())] * group.weight for group in groups]
    return float(sum(chosen) / sum(group.weight for group in groups))
