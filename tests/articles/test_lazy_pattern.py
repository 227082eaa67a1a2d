"""Patterns that are compiled when they are first needed."""

import copy
import importlib
import pickle
import re
from pathlib import Path

import pytest

from newstool.articles.lazy_pattern import LazyPattern, lazy

ROOT = Path(__file__).parents[2]
ROOMS = ("articles", "classifier", "summarizer", "text")


def test_it_does_what_a_compiled_pattern_does() -> None:
    pattern = lazy(r"(?P<word>a+)b", re.IGNORECASE)
    assert [match[0] for match in pattern.finditer("ab AAB b")] == ["ab", "AAB"]
    assert pattern.search("xb") is None
    assert pattern.sub("-", "cab") == "c-"
    assert pattern.groupindex == {"word": 1}
    assert pattern.flags & re.IGNORECASE
    assert pattern.pattern == r"(?P<word>a+)b"


def test_bytes_are_searched_in_bytes() -> None:
    found = lazy(rb"<\w+").search(b"text <item>")
    assert found is not None
    assert found[0] == b"<item"


def test_an_error_is_raised_at_first_use() -> None:
    pattern = lazy("(")
    with pytest.raises(re.error):
        pattern.search("text")


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    pattern = lazy("b+")
    for other in (copy.deepcopy(pattern), pickle.loads(pickle.dumps(pattern))):
        assert other.sub("-", "abb") == "a-"


@pytest.mark.parametrize("room", ROOMS)
def test_every_pattern_of_a_room_compiles(room: str) -> None:
    n = 0
    for path in sorted((ROOT / room).rglob("*.py")):
        if "training" in path.parts:
            continue
        parts = [part for part in path.relative_to(ROOT).with_suffix("").parts if part != "__init__"]
        module = importlib.import_module(".".join(("newstool", *parts)))
        for value in vars(module).values():
            values = (
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else [value]
            )
            for pattern in values:
                if isinstance(pattern, LazyPattern):
                    re.compile(pattern.pattern, pattern._flags)
                    n += 1
    assert n
