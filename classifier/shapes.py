"""The shape of a headline: two forms that words and pairs of words cannot tell, each as a word of its own.

A headline that is nothing but the name of a person stands above an obituary. Its words are known from stories of all
desks, or not at all. A bare score ("Andale 49, Maize South 44") is sport. Its pairs of words, such as "andale ##", are
too rare to be learned.
"""

import re

from newstool.articles import Article
from newstool.articles.lazy_pattern import lazy

NAME, SCORE = "shape_name", "shape_score"
_LONGEST_NAME = 60  # characters: no name is longer, and a longer headline need not be looked through
_OPENING = 200  # characters of the text that can hold a bare score, as a headline or as the first of a list

_CAPITAL = r"[^\W\d_a-z]"
_CAPITALISED = rf"{_CAPITAL}[\w.'’-]*"
# "Dr. Everett Pickering", "MARY ANN DOYLE, 84", "George 'Babe' Kowalski Jr.", "Ann Lee | Obituaries".
_NAME = lazy(
    rf"{_CAPITALISED}(?: [\"'“‘(]?{_CAPITALISED}[\"'”’)]?,?){{1,5}}(?:,? \d{{1,3}})?(?: ?[|-] ?\w+| obituary)?\Z"
)
# Words that no name has. In title case ("Tigers Hold Off Hornets") every word is capitalised.
_NEVER_IN_A_NAME = lazy(
    r"\b(?:of|the|and|in|at|on|for|to|with|vs|by|from|off|past|over|out|up|an?|is|are|as|after|first|wins?|goes|gets?"
    r"|all|new|no|not|how|why|what|who|more|old|high|school|sports?)\b|['’]s\b|s['’] ",
    re.IGNORECASE,
)
# "PROVIDENCE 98, NEW HAMPSHIRE 66", "FT: Stenhousemuir 0 Forfar 0".
_SCORE = lazy(rf"{_CAPITALISED} \d{{1,3}}[,;]? {_CAPITALISED}[\w.'’ -]{{0,30}}? \d{{1,3}}\b")
# The middle of every bare score. Few texts have it, and looking for it takes a quarter of the time.
_MIDDLE = lazy(rf" \d{{1,3}}[,;]? {_CAPITAL}")


def shape_words(article: Article) -> str:
    """NAME, SCORE, both or neither, with a blank between: what the headline looks like."""
    found = [NAME] if is_name(article) else []
    if any(_MIDDLE.search(opening) and _SCORE.search(opening) for opening in _openings(article)):
        found.append(SCORE)
    return " ".join(found)


def _openings(article: Article) -> tuple[str, str]:
    """What can hold a bare score."""
    return article.title[:_OPENING], article.text[:_OPENING]


def is_name(article: Article) -> bool:
    """Whether the headline is only the name of a person. The text of an article without a title is its headline."""
    headline = article.title or article.text
    return bool(len(headline) <= _LONGEST_NAME and _NAME.match(headline) and not _NEVER_IN_A_NAME.search(headline))
