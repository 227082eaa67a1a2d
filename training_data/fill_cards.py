"""Writes the table of sources in each model's card, from the header of the model.

    python training_data/fill_cards.py

The table stands behind the heading "## Training", between the lines that MARKS names.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newstool import models
from newstool.models.licences import sources_of

MODELS = Path(__file__).parent.parent / "models"
MARKS = ("<!-- sources -->", "<!-- end of sources -->")


def table(header: Mapping[str, Any]) -> str:
    """The sources in a model's header as a table of Markdown."""
    rows = ["| source | rows | sha256 of the rows | licence |", "|---|---|---|---|"]
    for source in sources_of(header):
        rows.append(f"| {source['name']} | {source['rows']} | `{source['sha256']}` | {source['licence']} |")
    return "\n".join(rows)


def main() -> None:
    """Fill the cards of all bundled models."""
    for name in models.bundled_models():
        path = MODELS / f"{name}.md"
        card = path.read_text(encoding="utf-8")
        start, end = map(re.escape, MARKS)
        filled = f"{MARKS[0]}\n{table(models.read(name, arrays=()).header)}\n{MARKS[1]}"
        card, n = re.subn(rf"{start}.*?{end}", lambda _: filled, card, flags=re.DOTALL)  # noqa: B023
        assert n == 1, f"{path.name} has no place for its sources"
        path.write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
