"""Marks that stand apart: "Trump ’ s plan", "`` No , '' he said", as tools that count words leave a text."""

from newstool.articles.lazy_pattern import lazy

_APOSTROPHE = lazy(r"(?<=\w) ([’']) ?(s|t|re|ve|ll|d|m)\b")
_OF_MEMBERS = lazy(r"(?<=s) ([’'])(?= [a-z])")  # "the members ’ vote"
_OPENS = lazy(r"(?:``|“) ?(?=\S)")
_CLOSES = lazy(r"(?<=\S)(?: ?''| ”)(?=[ .,;:?!)]|$)")


def join_marks(line: str) -> str:
    """The line with its marks joined to the words that they belong to; the same where none stands apart."""
    if " ’ " in line or " ' " in line:
        line = _OF_MEMBERS.sub(r"\1", _APOSTROPHE.sub(r"\1\2", line))
    if "`` " in line or "“ " in line or " ''" in line or " ”" in line:
        line = _CLOSES.sub("”", _OPENS.sub("“", line))
    return line
