"""Calibration: fitting probabilities, measuring their error, and the precision that can be promised.

Rows can have weights, so that one large corpus does not outweigh the others. Without weights each row counts as 1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.evidence import Evidence
from newstool.classifier.model import PRECISIONS, Calibration
from newstool.classifier.training.folds import was_learned
from newstool.classifier.weights import Floats

_BINS = 15  # of equal width, as in Guo et al. 2017
_START = (-1.5, 0.0)  # logarithm of the temperature, and offset: close to the fits of several corpora
# One-sided 90 %: in 90 of 100 samples like the held-out one, the precision is at least the promised one - _WHOLE_SLACK.
CONFIDENCE_Z = 1.28
# How far the precision of all answers may be below the promised one, as users are told.
_WHOLE_SLACK = 0.005
# One-sided 69 %: more likely than not, the precision is the promised one itself. Of AG News, thresholds from 10,000
# unseen rows answered 21.8 % of the others at 0.99, right in 99.1 %. Without the slack they answered 15.9 %. The best
# thresholds that can be chosen, on the answers themselves, answer 25.3 %.
_LIKELY_Z = 0.5
# The tags nearest to a threshold: the tenth with the lowest probability. By how much they may be less often right than
# promised: 0.10 is the limit that users are told; half of it leaves room for chance.
_NEAREST, _LOCAL_SLACK = 0.1, 0.05
# By how much the probability of a tag may be below the promised precision. "Sport 0.59" at 0.95 reads like a mistake.
# Without this limit BBC's desks answered 1 of 1,000 more at 0.95.
_BELOW = 0.15
# Pairs of row and label that a calibration is fitted on, for each true pair. At least two of three are then false.
PAIRS_FOR_EACH = 3
_TINY = 1e-300  # avoids the logarithm of zero and a division by zero


def fit_calibration(decisions: Floats, truth: NDArray[np.int64], weights: Floats | None = None) -> Calibration:
    """The calibration with the lowest log loss on unseen rows.

    Targets are smoothed as in Platt, "Probabilistic outputs for support vector machines" (1999): n rows without a
    mistake leave a chance of 1 in n + 2 that a label is wrong (Laplace's rule of succession). Without that, all
    probabilities of a small archive whose rows are all right become 1.

    decisions: (n, n_labels) decision values. truth: (n,) label indices. weights: (n,) of the rows.
    """
    from scipy.optimize import minimize

    others = was_learned(decisions)
    others[np.arange(len(truth)), truth] = False  # of the labels that were learned, those that are not the true one
    n_others = np.maximum(1, others.sum(axis=1))
    doubt = 1 / ((len(truth) if weights is None else float(weights.sum())) + 2)

    def log_loss(parameters: Floats) -> float:
        """The mean of -ln(probability), of the true label and, as far as it is doubtful, of all others."""
        shares = Calibration(float(np.exp(parameters[0])), float(parameters[1])).probabilities(decisions)
        logs = np.log(np.maximum(shares, _TINY))
        of_true, of_others = logs[np.arange(len(truth)), truth], np.where(others, logs, 0.0).sum(axis=1) / n_others
        return -float(np.average((1 - doubt) * of_true + doubt * of_others, weights=weights))

    log_temperature, offset = minimize(log_loss, _START, method="Nelder-Mead").x
    return Calibration(float(np.exp(log_temperature)), float(offset))


def fit_evidence(
    start: Evidence, decisions: Floats, length: Floats, truth: NDArray[np.int64], weights: Floats | None = None
) -> Evidence:
    """`start` with the gain that has the lowest log loss on unseen rows, with its best calibration.

    decisions: (n, 2) decision values without a correction. length: (n,) see `Evidence.length`. truth: (n,) label
    indices. weights: (n,) of the rows.
    """
    from scipy.optimize import minimize

    def log_loss(parameters: Floats) -> float:
        """The mean of -ln(probability of the true label)."""
        corrected = replace(start, gain=float(parameters[2])).corrected(decisions, length)
        shares = Calibration(float(np.exp(parameters[0])), float(parameters[1])).probabilities(corrected)
        return -float(np.average(np.log(np.maximum(shares[np.arange(len(truth)), truth], _TINY)), weights=weights))

    return replace(start, gain=float(minimize(log_loss, (*_START, start.gain), method="Nelder-Mead").x[2]))


def fit_calibration_of_each(decisions: Floats, truth: NDArray[np.bool_]) -> Calibration:
    """The calibration with the lowest log loss for labels that do not exclude each other.

    It is fitted on the pairs of row and label with the largest decision values, PAIRS_FOR_EACH times as many as are
    true. All other pairs are plainly false, and so many that a sigmoid fitted on them fits nothing else. Targets are
    smoothed as in `fit_calibration`, by the number of pairs that are true and of those that are false.

    decisions: (n, n_labels) of unseen rows. truth: (n, n_labels) whether a row has the label.
    """
    from scipy.optimize import minimize

    learned = was_learned(decisions)
    values, true = (decisions[learned], truth[learned]) if truth[learned].any() else (decisions.ravel(), truth.ravel())
    n = min(len(values), PAIRS_FOR_EACH * int(true.sum()))
    largest = np.argpartition(-values, n - 1)[:n]
    some, has = values[largest], true[largest]
    n_true = int(has.sum())
    target = np.where(has, (n_true + 1) / (n_true + 2), 1 / (n - n_true + 2))

    def log_loss(parameters: Floats) -> float:
        """The mean of -ln(probability of what is true), over all pairs of row and label."""
        logits = some / np.exp(parameters[0]) + parameters[1]
        return float((target * np.logaddexp(0.0, -logits) + (1 - target) * np.logaddexp(0.0, logits)).mean())

    log_temperature, offset = minimize(log_loss, _START, method="Nelder-Mead").x
    return Calibration(float(np.exp(log_temperature)), float(offset))


def calibration_error(probabilities: Floats, truth: NDArray[np.int64], weights: Floats | None = None) -> float:
    """Expected calibration error of the likeliest label, 0..1: the mean over bins of |probability - accuracy|.

    probabilities: (n, n_labels). truth: (n,) label indices. weights: (n,) of the rows.
    """
    weights = np.ones(len(truth)) if weights is None else weights
    top, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    bins = np.minimum((top * _BINS).astype(int), _BINS - 1)
    gaps = np.abs(np.bincount(bins, weights * (top - right), _BINS))
    return float(gaps.sum() / max(weights.sum(), _TINY))


def precision_thresholds(
    probabilities: Floats,
    truth: NDArray[np.int64],
    weights: Floats | None = None,
    z: float = CONFIDENCE_Z,
    slack: float = _WHOLE_SLACK,
) -> Floats:
    """The lowest probability (n_labels, n_precisions) from which a label's tags kept each of PRECISIONS, else inf.

    See `thresholds_of_label`. probabilities: (n, n_labels) of unseen rows, of which the likeliest label is the tag.
    truth: (n,) label indices. weights: (n,) of the rows.
    """
    weights = np.ones(len(truth)) if weights is None else weights
    top, best = probabilities.max(axis=1), probabilities.argmax(axis=1)
    table = []
    for label in range(probabilities.shape[1]):
        tagged = best == label
        table.append(thresholds_of_label(top[tagged], truth[tagged] == label, weights[tagged], z, slack))
    return np.array(table)


def thresholds_of_label(
    probability: Floats, right: NDArray[np.bool_], weights: Floats, z: float, slack: float = 0.0
) -> Floats:
    """The lowest probability (n_precisions,) from which the tags of a label kept each of PRECISIONS, else inf.

    The tags from a probability on keep a precision under three conditions:

    - Of all these tags, enough are right: the lower end of Wilson's interval (1927) for the share of right tags is at
      least the precision - `slack`, and that of a narrower interval, with _LIKELY_Z, is at least the precision. So a
      few lucky rows promise nothing. With z = 0 and no slack, the share itself has to reach it.
    - The tags nearest to the probability are right nearly as often: of the tenth with the lowest probability, at least
      a share of the precision - _LOCAL_SLACK.
    - The probability is at least the precision - _BELOW.

    probability, right, weights: (n,) of the tags.
    """
    found = np.full(len(PRECISIONS), np.inf)
    order = np.argsort(-probability, kind="stable")
    if not len(order):
        return found
    probability, right, weights = probability[order], right[order], weights[order]
    n = np.cumsum(weights)
    share = np.cumsum(weights * right) / n
    bounds = np.minimum(wilson_lower(share, n, z) + slack, wilson_lower(share, n, min(z, _LIKELY_Z)))
    local = _share_of_nearest(weights * right, n)
    last = np.append(probability[1:] != probability[:-1], True)  # equal probabilities are answered together
    for i, precision in enumerate(PRECISIONS):
        near = (local >= precision - _LOCAL_SLACK) & (probability >= precision - _BELOW)
        kept = np.flatnonzero(last & near & (bounds >= precision))
        if len(kept):
            found[i] = probability[kept[-1]]
    return found


def _share_of_nearest(right: Floats, n: Floats) -> Floats:
    """The share of right tags, 0..1, among the tags that are nearest to a threshold, if it stood at each tag (n_tags,).

    The threshold answers this tag and all before it. The nearest are the last tenth of these, see _NEAREST, by weight.

    right: (n_tags,) the weight of each tag that is right, 0 of all others, by falling probability. n: (n_tags,) the sum
    of the weights up to each tag.
    """
    sums, totals = np.append(0.0, np.cumsum(right)), np.append(0.0, n)
    ends = np.arange(len(n))
    starts = np.minimum(np.searchsorted(n, n * (1 - _NEAREST), side="right"), ends)
    return np.asarray((sums[ends + 1] - sums[starts]) / np.maximum(totals[ends + 1] - totals[starts], _TINY))


def wilson_lower(share: Floats, n: Floats | NDArray[np.int64], z: float = CONFIDENCE_Z) -> Floats:
    """The lower end of Wilson's score interval for a share, 0..1, that was observed in n rows.

    (share + z²/2n - z sqrt(share (1 - share) / n + z²/4n²)) / (1 + z²/n)
    """
    middle = share + z * z / (2 * n)
    spread = z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return np.asarray((middle - spread) / (1 + z * z / n))


def label_indices(labels: Sequence[str], names: Iterable[str]) -> NDArray[np.int64]:
    """The index (n,) of each name in `labels`. Raises KeyError for a name that is no label."""
    index = {label: i for i, label in enumerate(labels)}
    return np.array([index[name] for name in names], dtype=np.int64)
