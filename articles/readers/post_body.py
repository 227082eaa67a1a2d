"""The body of a WordPress post, as its authors typed it, to plain text: for exports and for live sites."""

from newstool.articles.decoding import tidied
from newstool.articles.lazy_pattern import lazy
from newstool.articles.markup import with_code
from newstool.articles.readers import textile
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.shortcodes import without_shortcodes

# An address alone on its line: WordPress shows a player or a card there.
_EMBED = lazy(r"https?://\S+")


def text_of_body(body: str) -> str:
    """The text of a body or an excerpt, a paragraph a line, without shortcodes and embedded addresses."""
    body = without_shortcodes(body)
    body = textile.plain(body) if textile.is_textile(body) else body
    lines = tidied(text_of(body, lines=True)).split("\n")
    return "\n".join(line for line in lines if not _EMBED.fullmatch(line))


def text_of_title(title: str) -> str:
    """The text of a title, which may hold markup and entities."""
    return tidied(text_of(with_code(title)))
