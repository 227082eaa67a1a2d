"""Records: all that is known of an article as one object, and how records are written as JSON Lines and as a table."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Literal

from newstool.articles.article_json import input_fields
from newstool.articles.json_text import json_text
from newstool.articles.printable import printable_json
from newstool.related.post import Neighbour, RelatedPosts
from newstool.site.recipe import Facts, Recipe

Format = Literal["jsonl", "csv"]
_DIGITS = 6  # of a score
_BYTE_ORDER_MARK = "\ufeff"  # Excel reads a table without it as Windows-1252
# A cell that starts so is a formula to Excel and its like. A quotation mark before it makes it text
# (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_OF_ARTICLE = ("id", "title", "url", "published")
_OF_TAG = ("label", "probability", "probabilities", "known")
_OF_LEAD = ("lead", "words", "characters", "fits", "shortened")
_OF_FURNITURE = ("byline", "dateline", "agency")
_KEYS = (*_OF_ARTICLE, *_OF_TAG, "labels", "why", *_OF_LEAD, *_OF_FURNITURE, "related", "source")
# What a table leaves out: a cell cannot hold it.
_NESTED = ("probabilities", "related")


def columns(recipe: Recipe) -> list[str]:
    """The columns of a table, in order."""
    tag, lead = recipe.model is not None, recipe.lead_model is not None
    keys = (*_OF_ARTICLE, "filed_label", *(_OF_TAG if tag else ()), *(_OF_LEAD if lead else ()), *_OF_FURNITURE)
    return [key for key in (*keys, "source") if key not in _NESTED]


def record(facts: Facts) -> dict[str, Any]:
    """All that is known of an article, with the keys that its record came with."""
    article, tag, lead = facts.article, facts.tag, facts.lead
    found: dict[str, Any] = {key: getattr(article, key) for key in _OF_ARTICLE}
    if tag:
        values = (tag.label, tag.probability, tag.probabilities, tag.known_share)
        found |= zip(_OF_TAG, values, strict=True)
        if tag.labels:
            found["labels"] = [{"label": one.label, "probability": one.probability} for one in tag.labels]
        if tag.why:
            found["why"] = tag.why
    if lead:
        found |= zip(_OF_LEAD, (lead.text, lead.words, lead.characters, lead.fits, lead.shortened), strict=True)
    found["byline"] = article.byline
    found["dateline"] = article.dateline.place if article.dateline else None
    found["agency"] = article.dateline.agency if article.dateline else None
    if facts.related:
        found["related"] = _related(facts.related)
    found["source"] = article.source
    # A filed label is named so whether there is a label of the model beside it or not.
    own = set(_KEYS) - {"url", "published"}
    return {**found, **input_fields(article, own)}


def encoded(facts: Iterable[Facts], recipe: Recipe, form: Format, *, excel: bool) -> Iterator[str]:
    """The lines of a file of records. excel: mark the encoding, and keep cells from being formulas."""
    if form == "jsonl":
        return (printable_json(json_text(record(one))) + "\n" for one in facts)
    return _table(facts, columns(recipe), excel=excel)


def _table(facts: Iterable[Facts], names: list[str], *, excel: bool) -> Iterator[str]:
    """Give a header, and a row for each article. excel: what could be read as a formula is made text."""
    line = io.StringIO()
    writer = csv.DictWriter(line, names, extrasaction="ignore")
    cells: Callable[[dict[str, Any]], dict[str, Any]] = partial(map_values, _defused) if excel else dict
    line.write(_BYTE_ORDER_MARK if excel else "")
    writer.writeheader()
    for one in facts:
        writer.writerow(cells(record(one)))
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield line.getvalue()


def map_values(change: Callable[[Any], Any], of: dict[str, Any]) -> dict[str, Any]:
    """The same keys with changed values."""
    return {key: change(value) for key, value in of.items()}


def _defused(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _related(found: RelatedPosts) -> list[dict[str, Any]]:
    """The related posts of an article as objects of JSON."""
    return [related_post(near, near.post.label) for near in found.related]


def related_post(near: Neighbour, label: str | None) -> dict[str, Any]:
    """A related post as an object of JSON, with the label that is shown for it."""
    post = near.post
    return {
        "id": post.id,
        "title": post.title,
        "url": post.url,
        "label": label,
        "score": round(near.score, _DIGITS),
        "lead": post.lead,
        "published": post.published,
    }
