"""Textile, which some sites write their posts in (https://textile-lang.com): the marks that show in the text."""

import re

from newstool.articles.lazy_pattern import lazy

# Marks at the start of a line that only Textile has: "bq. ", "h2. ", "p=. ", an image alone on its line.
_TEXTILE = lazy(r"(?m)^(?:bq\.\.? |h[1-6][<>=]?\. |p[<>=]{1,2}\. |(?:p[<>=]?\. )?![^\s!]{1,300}!(?::\S+)?\s*$)")
_HTML = lazy(r"<(?:p|div|br|h[1-6])\b", re.IGNORECASE)
_BLOCK = lazy(r"(?m)^(?:bq|h[1-6]|p|pre|bc)(?:[<>=]{1,2}|\([^()\n]{1,40}\))?\.\.? ")
_IMAGE = lazy(r"!(?:[<>=])?(?:https?://|/)[^\s!]{1,300}!(?::\S+)?")
_LINK = lazy(r"\"([^\"\n]{1,300})\":(?:https?://|/)\S*?(?=[.,;:!?)]?(?:\s|$))")


def is_textile(body: str) -> bool:
    """Whether a post is written in Textile: it has its marks, and no paragraphs of HTML."""
    return _TEXTILE.search(body) is not None and not _HTML.search(body)


def plain(body: str) -> str:
    """The post without the marks of blocks, images and links."""
    return _LINK.sub(r"\1", _IMAGE.sub("", _BLOCK.sub("", body)))
