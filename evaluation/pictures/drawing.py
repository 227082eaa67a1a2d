"""How pictures are drawn: size, greys, markers, and SVG that is the same for the same figures.

Nothing is told by colour alone: series differ in marker and line, shares in grey.
"""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

WIDTH = 4.6  # inches: narrow, so that the words can still be read on a telephone
INK, QUIET, FAINT = "#111111", "#666666", "#cccccc"
# Settings of matplotlib. Labels of a newsroom are no formulas; text stays text; ids in the SVG do not change.
_SETTINGS: Any = {  # versions of matplotlib differ in the type of the keys
    "svg.fonttype": "none",
    "svg.hashsalt": "newstool",
    "text.parse_math": False,
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": QUIET,
}
_LONGEST = 22  # characters of a label in a picture


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a report.

    Attributes:
        title: what it shows, as a heading
        text: what can be read from it, with its figures, for those who cannot see it, too
        svg: the picture
    """

    title: str
    text: str
    svg: str


def picture(title: str, text: str, draw: Callable[[Axes], None], height: float = 3.4) -> Picture:
    """Draw a picture. Equal drawings give equal bytes. height: inches."""
    with matplotlib.rc_context(_SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # the browser has fonts that matplotlib has not
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        draw(figure.subplots())
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    return Picture(title, text, file.getvalue())


def short(label: str) -> str:
    """A label that fits beside an axis."""
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"


def shares(axes: Axes, *, x: bool = False, y: bool = False) -> None:
    """Give an axis the whole range of a share, 0..1."""
    if x:
        axes.set_xlim(-0.02, 1.02)
    if y:
        axes.set_ylim(-0.02, 1.02)
    axes.grid(color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
