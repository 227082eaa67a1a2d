"""Marks that stand apart: "Trump ’ s plan", "`` No , '' he said", as tools that count words leave a text."""

from newstool.articles.lazy_pattern import lazy

_PATTERNS = (
    (lazy(r"(?<=\w) ([’']) ?(s|t|re|ve|ll|d|m)\b"), r"\1\2"),
    (lazy(r"(?<=s) ([’'])(?= [a-z])"), r"\1"),  # "the members ’ vote"
    (lazy(r"(?:``|“) ?(?=\S)"), "“"),
    (lazy(r"(?<=\S)(?: ?''| ”)(?=[ .,;:?!)]|$)"), "”"),
)


def join_marks(line: str) -> str:
    """The line with its marks joined to the words that they belong to; the same where none stands apart."""
    if " ’ " in line or " ' " in line or "`` " in line or " ''" in line or "“ " in line or " ”" in line:
        for pattern, joined in _PATTERNS:
            line = pattern.sub(joined, line)
    return line
