"""The picture of a review: how often the editor agreed, with intervals."""

from collections.abc import Iterator, Mapping
from typing import Any

from matplotlib.axes import Axes

from newstool.evaluation.pictures.drawing import INK, QUIET, Picture, picture, shares, short


def pictures(figures: Mapping[str, Any]) -> Iterator[Picture]:
    """The pictures of a review."""
    yield _agreement("How often the editor agreed", figures["agreement"])
    if len(figures["suggestions"]) > 1:
        yield _agreement("How often the editor agreed with a suggested label", figures["suggestions"])


def _agreement(title: str, groups: Mapping[str, Mapping[str, Any]]) -> Picture:
    """The share of agreement in each group, with its interval."""
    known = [(name, of) for name, of in groups.items() if of["n"]][::-1]
    places = range(len(known))

    def draw(axes: Axes) -> None:
        """Draw a point and an interval for each group."""
        shares(axes, x=True)
        axes.hlines(places, [of["low"] for _, of in known], [of["high"] for _, of in known], color=QUIET, linewidth=2)
        axes.plot([of["share"] for _, of in known], places, "o", color=INK)
        axes.set_yticks(places, [f"{short(name)} ({of['n']})" for name, of in known])
        axes.set(xlabel="share of the decisions that agreed, with its 95 % interval", ylim=(-0.6, len(known) - 0.4))

    text = "; ".join(
        f"{name} {of['share']:.3f} of {of['n']} ({of['low']:.3f} to {of['high']:.3f})" for name, of in known
    )
    return picture(title, f"{text}.", draw, min(9.0, 1.4 + 0.35 * len(known)))
