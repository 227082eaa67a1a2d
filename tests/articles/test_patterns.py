"""Regular expressions that every supported Python reads alike."""

import re
from pathlib import Path

import pytest

from newstool import articles

SOURCES = sorted(Path(articles.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_no_possessive_repetition_of_a_group(source: Path) -> None:
    """Python 3.11.2, which Debian 12 has, fails to match such patterns. Atomic groups work: (?>(?:...)*)."""
    assert re.findall(r"[^\\][)][*+?][+]", source.read_text(encoding="utf-8")) == []
