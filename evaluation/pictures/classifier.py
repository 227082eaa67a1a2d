"""Pictures of a classifier: confusions, reliability, coverage against precision, and F1 of each label."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from newstool.evaluation.classification import TaggedRow
from newstool.evaluation.pictures.drawing import FAINT, INK, QUIET, Picture, picture, shares, short
from newstool.evaluation.significance import wilson

_WIDEST = 20  # labels of a confusion matrix that can still be read
_NUMBERED = 12  # labels up to which the cells have room for their numbers
_DARK = 0.5  # share from which the number in a cell is white
_BINS = 10  # of the reliability diagram: fewer than the 15 of the calibration error, so that each has rows
_FEWEST = 20  # rows behind a point of the curve: the precision of fewer is chance
_F1_LABELS = 30  # labels whose F1 is drawn, the lowest
_MARKS = "os^Dv"  # shapes of the marks of promises
_RESAMPLES, _SEED = 2000, 0


def pictures(
    figures: Mapping[str, Any], rows: Sequence[TaggedRow], baseline: Mapping[str, Any] | None
) -> Iterator[Picture]:
    """The pictures of a classifier of one label a story. baseline: the figures of the run that it is compared with."""
    if "confusion" in figures:
        yield confusion(figures["confusion"])
    if rows:
        yield reliability(rows, figures["calibration_error"])
        yield coverage(rows, figures["min_precision"])
    yield f1(figures["labels"], figures["n"], (baseline or {}).get("labels"))


def confusion(matrix: Mapping[str, Mapping[str, int]]) -> Picture:
    """The rows of each label by the tag that they got; of many labels, those that are confused most."""
    names = list(matrix)
    table = np.array([[matrix[truth][tag] for tag in names] for truth in names])
    wrong = table.sum(axis=0) + table.sum(axis=1) - 2 * np.diag(table)
    kept = np.sort(np.argsort(-wrong, kind="stable")[:_WIDEST])
    shown = table[np.ix_(kept, kept)]
    share = shown / np.maximum(table.sum(axis=1)[kept], 1)[:, None]
    labels = [short(names[i]) for i in kept]

    def draw(axes: Axes) -> None:
        """Draw the share of each label's rows that got each tag."""
        axes.imshow(share, cmap="Greys", vmin=0, vmax=1)
        axes.set_xticks(range(len(labels)), labels, rotation=45, ha="right")
        axes.set_yticks(range(len(labels)), labels)
        axes.set(xlabel="tag", ylabel="true label")
        for i, j in np.ndindex(shown.shape if len(labels) <= _NUMBERED else (0, 0)):
            axes.text(j, i, str(shown[i, j]), ha="center", va="center", color="white" if share[i, j] > _DARK else INK)

    most = np.argmax(np.where(np.eye(len(names), dtype=bool), -1, table))
    i, j = divmod(int(most), len(names))
    text = f"{np.diag(table).sum()} of {table.sum()} rows are on the diagonal and right."
    if len(names) > 1 and table[i, j]:
        text += f" The most frequent confusion: {table[i, j]} rows of {names[i]} tagged as {names[j]}."
    if len(names) > _WIDEST:
        text += f" Of {len(names)} labels, the {_WIDEST} that are confused most are shown."
    return picture("Which labels are confused", text, draw, min(7.0, 2.4 + 0.3 * len(labels)))


def reliability(rows: Sequence[TaggedRow], error: float) -> Picture:
    """The share of right tags at each probability: on the dashed line, a probability means what it says."""
    probability, right = _outcomes(rows)
    bins = np.minimum((probability * _BINS).astype(int), _BINS - 1)
    points = []
    for i in np.unique(bins).tolist():
        inside = bins == i
        n, hits = int(inside.sum()), int(right[inside].sum())
        points.append((probability[inside].mean(), hits / n, *wilson(hits, n), n))
    means, precisions, low, high, sizes = (np.array(column) for column in zip(*points, strict=True))

    def draw(axes: Axes) -> None:
        """Draw the share of right tags at each probability, with its interval."""
        shares(axes, x=True, y=True)
        axes.plot([0, 1], [0, 1], color=QUIET, linestyle="--", linewidth=1)
        axes.vlines(means, low, high, color=QUIET, linewidth=1.5)
        axes.scatter(means, precisions, s=20 + 180 * sizes / sizes.max(), color=INK, marker="o", zorder=3)
        axes.set(xlabel="probability that the model gives", ylabel="share of these tags that is right")

    worst = int(np.argmax(np.abs(means - precisions)))
    text = (
        "Points on the dashed line are honest, below it too sure; larger points stand for more tags, the upright lines "
        f"are 95 % intervals. The mean distance is {error:.3f}. The point farthest from the line: "
        f"of {sizes[worst]} tags of probability {means[worst]:.2f}, {precisions[worst]:.2f} are right."
    )
    return picture("Whether a probability means what it says", text, draw)


def coverage(rows: Sequence[TaggedRow], promised: Mapping[str, Mapping[str, float | None]]) -> Picture:
    """The precision of the surest tags, by the share that is answered; and what is kept of each promise."""
    probability, right = _outcomes(rows)
    order = np.argsort(-probability, kind="stable")
    answered = np.arange(1, len(rows) + 1)
    precision = np.cumsum(right[order]) / answered
    start = min(_FEWEST, len(rows)) - 1
    at = np.unique(np.linspace(start, len(rows) - 1, 300).astype(int))  # as many as a picture can show
    kept = [(asked, of) for asked, of in promised.items() if of.get("precision") is not None]
    marks: dict[tuple[float, float], list[str]] = {}  # several promises may give the same answers
    for asked, of in kept:
        marks.setdefault((float(of["coverage"] or 0), float(of["precision"] or 0)), []).append(asked)

    def draw(axes: Axes) -> None:
        """Draw the curve, the promises as lines, and what was kept of them as marks."""
        shares(axes, x=True)
        axes.plot(answered[at] / len(rows), precision[at], color=INK, linewidth=1.5)
        for asked, _ in kept:
            axes.axhline(float(asked), color=QUIET, linewidth=0.8, linestyle="--")
            axes.annotate(f"promised {asked}", (1.02, float(asked)), (-2, 2), textcoords="offset points", ha="right")
        _draw_kept(axes, marks)
        lowest = min([float(precision[at].min()), *(held for _, held in marks), 0.95])
        axes.set_ylim(max(0.0, lowest - 0.03), 1.01)
        axes.set(xlabel="share of the rows that is answered", ylabel="share of the answers that is right")

    said = "; ".join(
        f"promised {asked}, answered {of['coverage']:.3f}, right {of['precision']:.3f}" for asked, of in kept
    )
    text = f"The line orders the tags by probability: all answered, {precision[-1]:.3f} are right. " + (
        f"The marks show what is kept of the promises (--min-precision): {said}."
        if said
        else "It answers at none of the promises."
    )
    return picture("How much it answers, and how much of that is right", text, draw)


def _draw_kept(axes: Axes, marks: Mapping[tuple[float, float], Sequence[str]]) -> None:
    """Draw a mark for what is kept of promises. marks: the promises at each coverage and precision."""
    for place, ((covered, held), names) in enumerate(marks.items()):
        shape = _MARKS[place % len(_MARKS)]
        axes.plot([covered], [held], marker=shape, markersize=8, color="white", markeredgecolor=INK)
        axes.annotate(
            f"kept at {', '.join(names)}",
            (covered, held),
            (0, -15),
            textcoords="offset points",
            ha="center",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},  # readable over the line
        )


def f1(labels: Mapping[str, Mapping[str, Any]], n: int, before: Mapping[str, Any] | None) -> Picture:
    """F1 of each label with its 95 % interval; beside it that of the baseline. Of many labels, the lowest."""
    known = [(name, of) for name, of in labels.items() if of["f1"] is not None]
    lowest = sorted(known, key=lambda item: (item[1]["f1"], item[0]))[:_F1_LABELS][::-1]
    intervals = [f1_interval(of, n) for _, of in lowest]
    places = np.arange(len(lowest))

    def draw(axes: Axes) -> None:
        """Draw a point and an interval for each label, and a cross for the baseline."""
        shares(axes, x=True)
        axes.hlines(places, [low for low, _ in intervals], [high for _, high in intervals], color=QUIET, linewidth=2)
        axes.plot([of["f1"] for _, of in lowest], places, "o", color=INK, label="this run")
        old = [(i, before[name]["f1"]) for i, (name, _) in enumerate(lowest) if before and name in before]
        if old := [(i, value) for i, value in old if value is not None]:
            axes.plot([value for _, value in old], [i for i, _ in old], "x", color=INK, markersize=8, label="baseline")
            axes.legend(loc="lower left", frameon=True, edgecolor=FAINT)
        axes.set_yticks(places, [f"{short(name)} ({of['support']})" for name, of in lowest])
        axes.set(xlabel="F1, with its 95 % interval", ylim=(-0.6, len(lowest) - 0.4))

    text = "Each label with the number of its rows. " + ", ".join(
        f"{name} {of['f1']:.3f} ({low:.3f} to {high:.3f})"
        for (name, of), (low, high) in list(zip(lowest, intervals, strict=True))[:-6:-1]
    )
    if len(known) > len(lowest):
        text += f". Of {len(known)} labels, the {len(lowest)} lowest are drawn"
    return picture("How well each label is found", text + ".", draw, min(9.0, 1.6 + 0.3 * len(lowest)))


def f1_interval(figures: Mapping[str, Any], n: int) -> tuple[float, float]:
    """The 95 % interval of a label's F1, by a bootstrap of the n rows with a fixed seed.

    For one label each row is a hit, a false alarm, a miss or none of these; drawing rows again draws their numbers from
    a multinomial distribution.
    """
    support = figures["support"]
    hits = round(figures["recall"] * support)
    given = round(hits / figures["precision"]) if figures["precision"] else 0
    cells = np.array([hits, given - hits, support - hits, n - given - support + hits])
    drawn = np.random.default_rng(_SEED).multinomial(n, cells / cells.sum(), _RESAMPLES)
    total = 2 * drawn[:, 0] + drawn[:, 1] + drawn[:, 2]
    low, high = np.quantile(2 * drawn[:, 0] / np.maximum(total, 1), [0.025, 0.975])
    return float(low), float(high)


def _outcomes(rows: Sequence[TaggedRow]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The probability (n,) of each tag, and whether (n,) it is right."""
    return np.array([row.probability for row in rows]), np.array([row.label == row.truth for row in rows])
