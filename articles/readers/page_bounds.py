"""The bounds of web pages. The parser and the extraction take quadratic time for what is beyond them."""

from newstool.articles.lazy_pattern import lazy

# The longest live blogs of newspapers have about 20,000 tags. So many take the extraction 3 s.
MOST_TAGS = 50_000
# Attributes of one tag. Pages that scripts build have up to 100.
MOST_ATTRIBUTES = 1_000
# Characters of a tag. Shorter ones cannot have too many attributes; longer ones mostly hold a picture.
_LONG_TAG = 2 * MOST_ATTRIBUTES
_LONG_TAGS = lazy(rf"<[a-zA-Z][^<>]{{{_LONG_TAG},}}")
_QUOTED = lazy(r"\"[^\"]*+\"|'[^']*+'")


def too_much(page: str) -> str:
    """What a page has too much of, for a message; "" for a page within the bounds."""
    if page.count("<") > MOST_TAGS:
        return f"more than {MOST_TAGS:,} tags"
    for tag in _LONG_TAGS.finditer(page):
        if len(_QUOTED.sub("", tag[0]).split()) > MOST_ATTRIBUTES:
            return f"a tag with more than {MOST_ATTRIBUTES:,} attributes"
    return ""
