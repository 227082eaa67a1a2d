"""Plain text of fields that may hold HTML: feeds, tables, JSON."""

import re
from html import escape, unescape

from newstool.articles.decoding import tidied
from newstool.articles.lazy_pattern import lazy
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.shortcodes import has_shortcodes, without_shortcodes

# A tag of HTML, or a comment. Not every "<": a story may say "5 < 6".
_TAG = lazy(
    r"<(?:!--|/?(?:a|abbr|article|aside|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure"
    r"|font|h[1-6]|hr|html|i|iframe|img|ins|label|li|main|mark|nav|ol|p|pre|q|s|script|section|small|span|strike|strong"
    r"|style|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|video)(?:\s[^<>]{0,2000})?/?>)",
    re.IGNORECASE,
)
# With one of these tags, a newline in the source is a space.
_BLOCK = lazy(r"<(?:p|br|div|li|td|pre)\b", re.IGNORECASE)
_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")
# Tags whose content is no text. A body loses them with their content; a title that has them is about them.
_CODE = lazy(r"</?(?:script|style)\b[^<>]{0,2000}>", re.IGNORECASE)
# How often escaped tags are unescaped and read again at most. Some feeds escape their text twice.
_MOST_ESCAPED = 2


def plain(content: str, *, is_line: bool = False) -> str:
    """The plain text of content that may hold HTML, entities or shortcodes; other text unchanged.

    Paragraphs are separated by newlines. is_line: the content is a title or another field of one line.
    """
    for _ in range(_MOST_ESCAPED):
        content = with_code(content) if is_line else content
        if _TAG.search(content):
            return tidied(text_of(without_shortcodes(content), lines=not _BLOCK.search(content), blank_lines=True))
        if "&" not in content or not _ENTITY.search(content):
            break
        content = tidied(_ENTITY.sub(lambda entity: unescape(entity[0]), content))
    return without_shortcodes(content) if "[" in content and has_shortcodes(content) else content


def with_code(title: str) -> str:
    """A title in which the tags of scripts and styles are escaped, so that HTML reads them as text."""
    return _CODE.sub(lambda tag: escape(tag[0]), title) if "<" in title else title
