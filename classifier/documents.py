"""The document that a classifier reads of an article: its title, its text, and words about who filed it from where."""

from newstool.articles import Article, Dateline
from newstool.articles.lazy_pattern import lazy
from newstool.classifier.shapes import shape_words
from newstool.text.hashing import Document

_WORD = lazy(r"\w+")
# The cleaning rules whose removed text says who wrote the story, for whom, and where. A model of one site learns its
# desks from it. All other removed text belongs to the page, not to the story.
_FILING_RULES = ("agency", "byline", "date", "dateline", "section")
FILING_PARTS = frozenset((*_FILING_RULES, "place", "region"))  # in front of "_" in the words about the filing


def document(article: Article, wire: bool, shape: bool = False) -> Document:
    """The document of a cleaned article. `shape` and `wire` add words that the article does not contain.

    With `shape`, a headline that is only a name, and a bare score, become words of their own, see `shape_words`.

    With `wire`, the byline, the agency and the place become words of their own, such as "byline_smith", "agency_ap" and
    "place_baghdad". A model of one site learns its desks from them. A model for all sites would be misled, so it sets
    `wire` to False. Accuracy on five validation splits of AG News: 90.7 % without these words, 91.3 % with those of
    the dateline, 91.55 % with all.
    """
    if not wire:
        return (article.title, article.text, shape_words(article)) if shape else (article.title, article.text)
    added = [*_dateline_words(article.dateline), *_removed_words(article)]
    return article.title, article.text, " ".join([*added, shape_words(article)] if shape else added)


def _dateline_words(dateline: Dateline | None) -> list[str]:
    """One word for each part of the dateline, after a word for the number of parts."""
    if dateline is None:
        return []
    place, _, region = dateline.place.partition(",")
    parts = {"agency": dateline.agency, "place": place, "region": region}
    words = [f"{kind}_{'_'.join(_WORD.findall(name))}" for kind, name in parts.items() if name]
    return [f"filed_with_{len(words)}", *words]


def _removed_words(article: Article) -> list[str]:
    """The words that the filing rules removed, each with its rule in front.

    A byline of the record counts if cleaning removed none from the text.
    """
    pieces = [(removed.rule, removed.text) for removed in article.removed if removed.rule in _FILING_RULES]
    if article.byline and all(rule != "byline" for rule, _ in pieces):
        pieces.append(("byline", article.byline))
    return [f"{rule}_{word}" for rule, text in pieces for word in _WORD.findall(text)]
