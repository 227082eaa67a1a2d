"""Bare marks in XML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.articles.readers.xml_bare import BareMarks

PIECES = ("&", "&amp;", "<", "<![CDATA[", "]]>", "<!--", "-->", "a", " ", "&#38;", "]", "-", "<p>", ";", "&x", "é")


@pytest.mark.parametrize(
    ("bare", "escaped"),
    [
        ("<t>AT&T</t>", "<t>AT&amp;T</t>"),
        ('<l u="?a=1&b=2"/>', '<l u="?a=1&amp;b=2"/>'),
        ("<t>5 < 6 & 7</t>", "<t>5 &lt; 6 &amp; 7</t>"),
        ("&amp; &#38; &#x26; &nbsp; &unknown;", "&amp; &#38; &#x26; &nbsp; &unknown;"),
        ("<![CDATA[a & b < c]]> & d", "<![CDATA[a & b < c]]> &amp; d"),
        ("<!-- a & b --> & d", "<!-- a & b --> &amp; d"),
        ("&", "&amp;"),
    ],
)
def test_marks_that_start_nothing_are_escaped(bare: str, escaped: str) -> None:
    assert BareMarks().escaped(bare.encode(), final=True).decode() == escaped


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.lists(st.integers(1, 6), min_size=1))
def test_where_a_piece_ends_makes_no_difference(text: str, sizes: list[int]) -> None:
    data, marks, parts, at, turn = text.encode(), BareMarks(), list[bytes](), 0, 0
    while at < len(data):
        size = sizes[turn % len(sizes)]
        parts.append(marks.escaped(data[at : at + size]))
        at, turn = at + size, turn + 1
    parts.append(marks.escaped(b"", final=True))
    assert b"".join(parts) == BareMarks().escaped(data, final=True)
