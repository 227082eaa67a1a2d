"""The "Related Posts:" list of a WordPress page: which lines it spans, and what each of its items says."""

import re
from collections.abc import Sequence
from itertools import takewhile, zip_longest

from newstool.articles.article import RelatedItem
from newstool.articles.lazy_pattern import lazy

# How a header starts, in lower case, for the first look at a line.
HEADER_STARTS = (
    "related ",
    "recommended ",
    "more ",
    "also see",
    "see also",
    "also read",
    "read also",
    "read more",
    "read next",
)
# A list under "More events:" may be the story. So a header without a word for articles names a desk of a paper.
_DESKS = (
    "farming|agriculture|sports|news|opinion|business|politics|entertainment|lifestyle|education|obituaries|crime|"
    "government|local news|nation|world"
)
_LINKS_HEADER = lazy(
    rf"(?:more (?:in|from) (?:{_DESKS})|more (?:{_DESKS}) (?:news|coverage|headlines)|also see|see also|also read"
    r"|read also|read more|read next)\s*:?",
    re.IGNORECASE,
)
_HEADER = lazy(r"(?:related|recommended|more) (?:posts?|articles?|stories|news|reading|content)\s*:?", re.IGNORECASE)

# WordPress's wp_trim_words cuts a teaser after 50 words and puts the ellipsis on the last one. It counts what stands
# between ASCII white space, so a no-break space does not end a word here either.
_TEASER_WORDS = 50
_WORD = lazy(r"[^\n\r\t ]+")
_ELLIPSES = ("…", "...", "[…]", "[...]")
_MARKER = lazy(r"[-–—*•·‣▪]\s*(?=\S)")

# Categories as local news sites name them, for items whose teaser is not cut at 50 words. A label is one word.
_COMMON_LABELS = (
    "News Sports Sport Opinion Business Politics Entertainment Lifestyle Life Living Health Education Obituaries "
    "Features Weather Crime Community Arts Culture Local World National Nation Technology Tech Science Food Travel "
    "Schools Government Events Video Photos Editorial Editorials Columns Letters Uncategorized"
)


def item_lines(paragraphs: Sequence[str], start: int) -> list[str]:
    """The items of the list whose header stands before `start`, none where it is no header.

    An item is a line with a marker, or, where there is none, one that ends in an ellipsis.
    """
    if _LINKS_HEADER.fullmatch(paragraphs[start - 1]):
        return _marked_titles(paragraphs, start)
    if not _HEADER.fullmatch(paragraphs[start - 1]):
        return []
    end = start
    while end < len(paragraphs) and (_MARKER.match(paragraphs[end]) or paragraphs[end].endswith(_ELLIPSES)):
        end += 1
    return list(paragraphs[start:end])


def _marked_titles(paragraphs: Sequence[str], start: int) -> list[str]:
    """The lines from `start` that have a marker; none if one of them ends as a sentence does, for a title does not."""
    lines = list(takewhile(_MARKER.match, paragraphs[start:]))
    return [] if any(line.endswith((".", "!", "”", '"')) for line in lines) else lines


def parse(lines: Sequence[str]) -> tuple[RelatedItem, ...]:
    """Each line "- TITLE LABEL TEASER…" as title, label and teaser.

    The label is the word before the teaser's 50 words. An item whose teaser is shorter is split at the first label
    that the list's other items have, else at a common one, that a new sentence follows; failing that it is all title.
    """
    items = [_MARKER.sub("", line, count=1).strip() for line in lines]
    cut = [_by_teaser(item) for item in items]
    seen = frozenset(item.label for item in cut if item and item.label)
    common = frozenset(_COMMON_LABELS.split())
    return tuple(
        whole or _by_label(item, seen) or _by_label(item, common) or RelatedItem(item, None, "")
        for item, whole in zip(items, cut, strict=True)
    )


def _by_teaser(item: str) -> RelatedItem | None:
    """The item cut before its teaser, which has a fixed number of words and an ellipsis; None if it has none."""
    if not item.endswith(_ELLIPSES):
        return None
    words = list(_WORD.finditer(item))
    last = len(words) - (words[-1].group() in _ELLIPSES)
    first = last - _TEASER_WORDS
    if first < 2 or words[first - 1].group().islower():
        return None
    return _split(item, words[first - 1])


def _by_label(item: str, labels: frozenset[str]) -> RelatedItem | None:
    """The item cut behind its label; None if it has none."""
    words = list(_WORD.finditer(item))
    for word, following in zip_longest(words[1:], words[2:]):
        if word.group() in labels and (following is None or not following.group()[:1].islower()):
            return _split(item, word)
    return None


def _split(item: str, label: re.Match[str]) -> RelatedItem:
    return RelatedItem(item[: label.start()].strip(), label.group(), item[label.end() :].strip())
