"""The blocks of text on a web page, in their order: what is set as a paragraph, a heading or an item."""

from dataclasses import dataclass
from html import unescape
from unicodedata import normalize

from lxml.html import HtmlElement

from newstool.articles.readers.page_breaks import LINE_BREAK, in_lines
from newstool.articles.readers.page_elements import (
    BLOCKS,
    HEADINGS,
    INTRO,
    PARAGRAPHS,
    SUBTITLE,
    boxes_of_forms,
    has_no_text,
    is_hidden,
    names_of,
)

_LABELS = {"b", "strong", "em", "i", "span"}
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = {digit: raised for raised, digit in _LOWERED.items()}
"""By the code points of 0 to 9: the digit that print sets above the line."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text on a page that is set as a paragraph, a heading or an item.

    Attributes:
        text: The text, in one line; a line break of the page that parts two lines is a newline.
        kind: The tag of the element that sets it.
        path: The elements that it stands in, from the outermost on, as numbers that are equal for equal elements.
        place: The tag and class of the element that its paragraph stands in. Paragraphs of one body share it.
        linked: The share of its characters that are links, 0 to 1.
        is_intro: Whether its class says that it opens the story.
        is_subtitle: Whether its class says that it is the line below the headline.
        hidden: Whether it stands in an element that holds no part of a story.
    """

    text: str
    kind: str
    path: tuple[int, ...]
    place: str
    linked: float
    is_intro: bool
    is_subtitle: bool
    hidden: bool

    @property
    def key(self) -> str:
        """The text without white space, to compare it with text of another extractor."""
        return without_space(self.text)


class _Reader:
    """Walks over a page and collects its blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._text: list[str] = []
        self._linked = 0
        self._breaks = 0

    def walk(self, root: HtmlElement) -> None:
        """Read all blocks below an element."""
        forms = boxes_of_forms(root)
        # Its own stack instead of recursion: broken pages nest thousands of elements.
        stack: list[tuple[HtmlElement, tuple[int, ...], bool, bool]] = [(root, (), False, False)]
        while stack:
            element, path, hidden, leaving = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            if leaving:
                if tag in BLOCKS:
                    self._end(element, path, hidden)
                elif tag == "a":
                    self._linked += len("".join(element.itertext()))
                elif tag in _LABELS and _is_label(element):
                    self._add(" ")
                self._add(element.tail)
                continue
            if tag == "sup" and (raised := _raised(element)):
                self._add(raised + (element.tail or ""))
                continue
            if not tag or has_no_text(element):
                self._add(element.tail)
                continue
            if tag == "br":
                self._break(element, path, hidden)
                self._add(element.tail)
                continue
            if tag in BLOCKS:
                parent = element.getparent()
                self._end(parent if parent is not None else element, path, hidden)
                hidden = hidden or element in forms or is_hidden(element, tag)
                path = (*path, id(element))
            self._add(element.text)
            stack.append((element, path, hidden, True))
            stack += [(child, path, hidden, False) for child in reversed(element)]

    def _add(self, text: str | None) -> None:
        if text:
            self._text.append(text)
            if not text.isspace():
                self._breaks = 0

    def _break(self, element: HtmlElement, path: tuple[int, ...], hidden: bool) -> None:
        """A line break starts a line, two of them end a paragraph."""
        self._text.append(LINE_BREAK)
        self._breaks += 1
        if self._breaks == 2:
            parent = element.getparent()
            self._end(parent if parent is not None else element, path, hidden)

    def _end(self, element: HtmlElement, path: tuple[int, ...], hidden: bool) -> None:
        """End the block that stands in an element."""
        # Some content systems escape twice; trafilatura undoes it too.
        text = unescape(joined) if ";" in (joined := "".join(self._text)) else joined
        text = " ".join(text.split()) if element.tag == "h1" or element.tag in HEADINGS else in_lines(text)
        linked, self._linked, self._text, self._breaks = self._linked, 0, [], 0
        if not text:
            return
        while element.tag not in BLOCKS and element.getparent() is not None:
            element = element.getparent()
        parent = element.getparent()
        holder = parent if parent is not None and element.tag in PARAGRAPHS else element
        share = min(1.0, linked / len(text))
        intro, subtitle = (
            any(names.search(names_of(each)) for each in (element, holder)) for names in (INTRO, SUBTITLE)
        )
        place = f"{holder.tag} {holder.get('class') or ''}"
        self.blocks.append(Block(text, str(element.tag), path, place, share, intro, subtitle, hidden))


def _raised(element: HtmlElement) -> str:
    """The digits of a `sup`, which would read as part of the number before them: "300¹" and "m²". Empty for others."""
    digits = "".join(element.itertext()).strip()
    return digits.translate(_RAISED) if digits.isdecimal() and digits.isascii() else ""


def _is_label(element: HtmlElement) -> bool:
    """Whether an element is a label that touches what it labels, as in `<b>Where:</b>Town Hall`."""
    label, tail = "".join(element.itertext()), element.tail or ""
    return label[-1:] == ":" and label[-2:-1].isalpha() and tail[:1].isalnum()


def blocks_of(root: HtmlElement) -> list[Block]:
    """The blocks of a page in their order."""
    reader = _Reader()
    reader.walk(root)
    return reader.blocks


def without_space(text: str) -> str:
    """The text to compare with other extractors': composed letters, without white space and invisible characters.

    Trafilatura sets raised digits on the line, composes letters and leaves soft hyphens, zero-width spaces and other
    invisible characters out.
    """
    joined = "".join(text.translate(_LOWERED).split())
    if joined.isascii() and joined.isprintable():
        return joined
    return normalize("NFC", "".join(filter(str.isprintable, joined)))
