"""What a classifier reads of an article: title, text, and who filed it from where, as words of their own."""

import re

from newstool.articles import Article, Dateline
from newstool.text.hashing import Document

_WORD = re.compile(r"\w+")
# What cleaning takes off that says who wrote a story, for whom, and where; the rest of the furniture is the page's.
_FILING_RULES = ("agency", "byline", "date", "dateline", "section")


def document(article: Article, wire: bool) -> Document:
    """The document of a cleaned article. With `wire`, byline, agency and place are words about it, as in "byline_smith
    agency_ap place_baghdad": on a site's own pages they tell the desk; in a model for all sites they would mislead.
    (AG News, five validation splits: without 90.7 %, with the dateline 91.3 %, with all 91.55 %.)
    """
    if not wire:
        return article.title, article.text
    return article.title, article.text, " ".join([*_dateline_words(article.dateline), *_furniture_words(article)])


def _dateline_words(dateline: Dateline | None) -> list[str]:
    """Each part of the dateline as one word, and how many parts it has."""
    if dateline is None:
        return []
    place, _, region = dateline.place.partition(",")
    parts = {"agency": dateline.agency, "place": place, "region": region}
    words = [f"{kind}_{'_'.join(_WORD.findall(name))}" for kind, name in parts.items() if name]
    return [f"filed_with_{len(words)}", *words]


def _furniture_words(article: Article) -> list[str]:
    """Each word of what was taken off, with its rule; the byline also where the record had it of its own."""
    pieces = [(removed.rule, removed.text) for removed in article.removed if removed.rule in _FILING_RULES]
    if article.byline and all(rule != "byline" for rule, _ in pieces):
        pieces.append(("byline", article.byline))
    return [f"{rule}_{word}" for rule, text in pieces for word in _WORD.findall(text)]
