"""What a classifier reads of an article: title, text, and who filed it from where, as words of their own."""

import re

from newstool.articles import Article, Dateline
from newstool.text.terms import Document

_NOT_WORD = re.compile(r"\W+")


def document(article: Article, wire: bool) -> Document:
    """The document of a cleaned article. With `wire`, agency and place of the dateline join the text, as in
    "agency_ap place_baghdad": on a site's own pages they tell the desk; in a model for all sites they would mislead.
    """
    if not wire or article.dateline is None:
        return article.title, article.text
    return article.title, f"{article.text}\n{_wire_words(article.dateline)}"


def _wire_words(dateline: Dateline) -> str:
    place, _, region = dateline.place.partition(",")
    parts = {"agency": dateline.agency, "place": place, "region": region}
    words = [f"{kind}_{_NOT_WORD.sub('_', name.strip())}" for kind, name in parts.items() if name]
    return " ".join([f"filed_with_{len(words)}", *words])
