"""Converts the HTML of a post's body to plain text, one paragraph a line, without captions, scripts and players.

It is for bodies of WordPress posts and feeds, which hold only the story. `web_page.py` reads whole pages. One regular
expression splits the markup into tags and text. It is several times as fast as html.parser and takes linear time for
any input.
"""

import re

from newstool.articles.lazy_pattern import lazy

_TOKEN = lazy(
    r"<!--.*?(?:-->|\Z)"
    # A quotation mark counts only after "=". So an apostrophe after a stray "<" does not swallow the story.
    r"|<(/?)([a-zA-Z][^\s/>]*)((?>(?:[^>=]++|=\s*+(?>(?:\"[^\"]*+\"|'[^']*+')?))*))(?:>|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)",
    re.DOTALL,
)
# Elements that start and end a paragraph.
_BLOCKS = frozenset(
    re.findall(
        r"[\w-]+",
        "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure "
        "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol optgroup option p pre section "
        "summary table tbody tfoot thead title tr ul",
    )
)
_CELLS = frozenset(("td", "th"))
# Elements that hold no text of the story: code, players, forms, captions, navigation.
_SKIPPED = frozenset(
    re.findall(
        r"[\w-]+",
        "audio button canvas embed figcaption head iframe map math nav noscript object script select style svg "
        "template textarea video",
    )
)
# Classes and ids of elements that hold no text of the story: captions, and the parts that plug-ins put into a post
# (tables of contents, share buttons, lists of other posts, forms).
_PARTS = frozenset(
    re.findall(
        r"[\w-]+",
        "wp-caption-text wp-caption-dd wp-element-caption gallery-caption ez-toc-container ez-toc-title toc_container "
        "lwptoc simpletoc-title simpletoc-list wp-block-table-of-contents rank-math-toc-block jp-relatedposts "
        "sharedaddy sd-sharing addtoany_share_save_container addtoany_content yarpp-related crp_related "
        "rp4wp-related-posts heateor_sss_sharing_container mc4wp-form newsletter-signup screen-reader-text "
        "wp-block-jetpack-subscriptions wp-block-post-author wp-block-file__button more-link moretag",
    )
)
_CLASS = lazy(r"\b(?:class|id)\s{0,9}=\s{0,9}(?:\"([^\"]{0,500})|'([^']{0,500})|([^\s\"'>]{1,200}))", re.IGNORECASE)
# The attributes of a `sup` that is the mark of a footnote: its number would be glued to the word before.
_FOOTNOTE = lazy(r"\bdata-fn\b|footnote|cite_ref|\bfnref", re.IGNORECASE)
_BLANK_LINE = lazy(r"\n[^\S\n]*\n")


def text_of(markup: str, *, lines: bool = False, blank_lines: bool = False) -> str:
    """The text of the markup, with a newline between paragraphs.

    lines: a newline in the markup ends a paragraph, but within `<p>` only a blank line does. WordPress's function
    wpautop does the same. blank_lines: only a blank line ends a paragraph. Without both, only tags end paragraphs.
    """
    reader = _Reader(markup, lines, lines or blank_lines)
    reader.read()
    if reader.unclosed is not None:
        # The part of a plug-in has no end tag. Read it as text, so that the text behind it is not lost.
        reader = _Reader(markup, lines, lines or blank_lines, skip_parts=False)
        reader.read()
    return paragraphs("".join(reader.parts))


def paragraphs(text: str) -> str:
    """The text with single spaces within lines, no spaces around them, and no blank lines."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


# Marks of WordPress between two paragraphs, or within one.
_BREAKS = ("<!--more", "<!--nextpage")


class _Reader:
    """Reads markup from tag to tag.

    Attributes:
        parts: The texts read so far, and newlines where paragraphs end.
        unclosed: The tag of a plug-in's part that has no end; None if all have one.
    """

    def __init__(self, markup: str, lines: bool, blank_lines: bool, *, skip_parts: bool = True) -> None:
        self._markup, self._lines, self._blank_lines, self._skip_parts = markup, lines, blank_lines, skip_parts
        self.parts: list[str] = []
        self.unclosed: str | None = None
        self._last_ends: dict[str, int] = {}
        self._skipped_tag = ""  # the content of this tag is not read; "" outside of such a tag
        self._depth = 0  # how many such tags are open, one within the other
        self._in_paragraph = self._verbatim = False

    def read(self) -> None:
        """Read all of the markup."""
        position = 0
        for token in _TOKEN.finditer(self._markup, 0, self._markup.rfind(">") + 1):
            start, end = token.span()
            if not self._skipped_tag and position < start:
                self._add(self._markup[position:start])
            position = end
            closing, tag, attributes = token.groups()
            if tag:
                self._tag(tag.lower(), bool(closing), attributes, end)
            elif not self._skipped_tag and self._markup.startswith(_BREAKS, start):
                self.parts.append("\n")
        if not self._skipped_tag:
            self._add(self._markup[position:])
        elif self._skipped_tag not in _SKIPPED:
            self.unclosed = self._skipped_tag

    def _tag(self, tag: str, closing: bool, attributes: str, end: int) -> None:
        """Take a tag: begin or end what is skipped, or break the line at a block."""
        if self._skipped_tag:
            if tag == self._skipped_tag:
                self._depth += -1 if closing else tag not in _SKIPPED
                if not self._depth:
                    self._skipped_tag = ""
                    self.parts.append("\n")
        elif tag in _SKIPPED or self._is_part(attributes) or (tag == "sup" and _FOOTNOTE.search(attributes)):
            if not closing and self._last_end(tag) >= end:
                self._skipped_tag, self._depth = tag, 1
        elif tag in _BLOCKS:
            self.parts.append("\n")
            if tag != "br":
                self._in_paragraph, self._verbatim = (not closing and tag == "p"), (not closing and tag == "pre")
        elif tag in _CELLS:
            self.parts.append(" ")

    def _is_part(self, attributes: str) -> bool:
        if "=" not in attributes or not self._skip_parts:
            return False
        return any(name in _PARTS for names in _CLASS.findall(attributes) for name in "".join(names).split())

    def _last_end(self, tag: str) -> int:
        if tag not in self._last_ends:
            self._last_ends[tag] = max(self._markup.rfind(f"</{tag}"), self._markup.rfind(f"</{tag.upper()}"))
        return self._last_ends[tag]

    def _add(self, text: str) -> None:
        """Add the text between two tags, with entities decoded and a newline only where a paragraph ends."""
        if "\n" in text and not (self._verbatim or (self._lines and not self._in_paragraph)):
            if self._blank_lines:
                text = "\n".join(part.replace("\n", " ") for part in _BLANK_LINE.split(text))
            else:
                text = text.replace("\n", " ")
        if "&" in text:
            from html import unescape

            text = unescape(text)
        self.parts.append(text)
