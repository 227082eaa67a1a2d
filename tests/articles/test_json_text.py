"""JSON text: the same as that of json, whatever the values are."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.articles.json_text import json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_the_text_is_that_of_json(values: dict[str, Any]) -> None:
    assert json_text(values) == json.dumps(values, ensure_ascii=False)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5e-06, "5e-06"),
        (1e300, "1e+300"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
        ('tab\tquote"slash\\bell\a\x7f\u2028é', '"tab\\tquote\\"slash\\\\bell\\u0007\x7f\u2028é"'),
        ("half \ud800", '"half \ud800"'),
        ({"in": {"a": None}}, '{"in": {"a": null}}'),
        ([1, [True, "é"]], '[1, [true, "é"]]'),
        (10**20, "100000000000000000000"),
    ],
)
def test_numbers_signs_and_nested_values(value: object, text: str) -> None:
    assert json_text({"key": value, "after": "x"}) == f'{{"key": {text}, "after": "x"}}'


def test_keys_that_are_no_strings_become_strings() -> None:
    values: dict[Any, Any] = {1: "a", None: "b", 2.5: "c"}
    assert json_text(values) == '{"1": "a", "null": "b", "2.5": "c"}'
