"""Pictures of leads: their length, the sentences they take, and ROUGE beside the baselines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from newstool.evaluation.leads import LeadRow, systems
from newstool.evaluation.pictures.drawing import FAINT, INK, QUIET, Picture, picture, shares
from newstool.evaluation.rouge import MEASURES

_POSITIONS = 10  # sentences of an article that are drawn one by one; the last bar stands for all later ones


def pictures(figures: Mapping[str, Any], rows: Sequence[LeadRow]) -> Iterator[Picture]:
    """The pictures of a summarizer."""
    budget = int(figures["budget"]["words"])
    yield rouge(figures)
    if rows:
        yield lengths(rows, budget)
        yield positions(rows)


def rouge(figures: Mapping[str, Any]) -> Picture:
    """ROUGE of the leads, of the first three sentences and of the first words."""
    compared = systems(figures)

    def draw(axes: Axes) -> None:
        """Draw three bars for each measure."""
        shares(axes)
        for i, (name, of) in enumerate(compared.items()):
            places = np.arange(len(MEASURES)) + (i - 1) * 0.22
            values = [of[measure] for measure in MEASURES]
            axes.bar(
                places, values, 0.2, label=name, color=(INK, "white", FAINT)[i], edgecolor=INK, hatch=("", "//", "")[i]
            )
            for place, value in zip(places, values, strict=True):
                axes.text(place, value, f"{value:.3f}"[1:], ha="center", va="bottom", fontsize=7)
        axes.set_xticks(range(len(MEASURES)), MEASURES)
        axes.set(ylabel="F1")
        axes.margins(y=0.35)  # room for the legend above the bars
        axes.legend(loc="upper right", frameon=True, edgecolor=FAINT)

    text = "; ".join(f"{name}: " + ", ".join(f"{m} {of[m]:.3f}" for m in MEASURES) for name, of in compared.items())
    return picture("Overlap with the summaries that people wrote", f"{text}.", draw)


def lengths(rows: Sequence[LeadRow], budget: int) -> Picture:
    """How long the leads are, beside their budget."""
    words = np.array([sum(len(sentence.split()) for sentence in row.lead.sentences) for row in rows])
    top = max(budget, int(words.max()))
    edges = np.linspace(0, top + 1, min(top + 1, 26) + 1)

    def draw(axes: Axes) -> None:
        """Draw a histogram of the lengths, and the budget as a line."""
        axes.hist(words, bins=list(edges), color=FAINT, edgecolor=INK)
        axes.margins(y=0.2)  # room for the word above the bars
        axes.axvline(budget, color=INK, linestyle="--")
        axes.text(budget - 0.3, 0.97, f"budget {budget}", ha="right", va="top", transform=axes.get_xaxis_transform())
        axes.set(xlabel="words of a lead", ylabel="leads")

    low, median, high = (int(np.quantile(words, part)) for part in (0.25, 0.5, 0.75))
    text = (
        f"The median lead has {median} of {budget} words, the middle half {low} to {high}. "
        f"{int((words > budget).sum())} leads are over the budget, {int((words == 0).sum())} are empty."
    )
    return picture("How long the leads are", text, draw, 2.8)


def positions(rows: Sequence[LeadRow]) -> Picture:
    """Which sentences of the article the leads take."""
    counts = np.zeros(_POSITIONS + 1)
    changed = 0
    for row in rows:
        for sentence in row.lead.sentences:
            place = next((i for i, of_article in enumerate(row.article) if of_article == sentence), None)
            if place is None:
                changed += 1
            else:
                counts[min(place, _POSITIONS)] += 1
    share = counts / len(rows)
    names = [*(str(i) for i in range(1, _POSITIONS + 1)), "later"]

    def draw(axes: Axes) -> None:
        """Draw a bar for each place in the article."""
        axes.bar(range(len(names)), share, color=QUIET, edgecolor=INK)
        axes.set_xticks(range(len(names)), names)
        axes.set(xlabel="sentence of the article", ylabel="leads that take it, share")

    text = (
        f"{share[0]:.3f} of the leads take the first sentence as it stands, {share[1]:.3f} the second, "
        f"{share[2]:.3f} the third. {changed} sentences of leads were shortened or changed, and are not drawn."
    )
    return picture("Which sentences the leads take", text, draw, 2.8)
