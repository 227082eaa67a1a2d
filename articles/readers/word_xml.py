"""The XML inside a Word file (ECMA-376): where the story stands, what its styles are called, and its lines."""

import posixpath
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.parsers.expat import XMLParserType

_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # the strict variant
)
_TITLES = ("title", "heading 1")  # names of styles
# Elements whose text the page does not show in the line of the story: deleted text, pictures, text boxes.
_NO_STORY = frozenset(("del", "moveFrom", "drawing", "pict", "object"))
_ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006 AlternateContent"  # of a drawing
_CHARACTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}  # elements of a run that stand for a character
_OFF = ("0", "false", "off")  # values of a property that a style sets and a run does not have
_LINE_BREAK = (None, "textWrapping")  # the types of a `br` that is not the end of a page or a column


class NotWordError(Exception):
    """The content is not that of a Word file."""


@dataclass(slots=True)
class Story:
    """What a file says.

    Attributes:
        title: The first paragraph, if it is in the style of a title; else "".
        lines: The other paragraphs, and the rows of tables.
    """

    title: str = ""
    lines: list[str] = field(default_factory=list)


def target_of(kind: str, relations: bytes | None, folder: str) -> str:
    """The name of the part that a part in `folder` is related to, "" if there is none. Raises NotWordError."""
    found = list[str]()

    # Within the function: expat hands its handler an element, and no place to put what it finds.
    def element_starts(name: str, attributes: "Mapping[str, str]") -> None:
        """Note the target of a relation of this kind."""
        if attributes.get("Type", "").endswith(f"/{kind}") and "Target" in attributes:
            found.append(attributes["Target"])

    if relations is not None:
        parser = _parser()
        parser.StartElementHandler = element_starts
        _parse(parser, relations)
    return posixpath.normpath(posixpath.join("/", folder, found[0])).lstrip("/") if found else ""


def style_names(styles: bytes | None) -> dict[str, str]:
    """The name of each style in lower case, by its id. Raises NotWordError."""
    names, current = dict[str, str](), ""

    # Within the function, as in `target_of`.
    def element_starts(name: str, attributes: "Mapping[str, str]") -> None:
        """Note the style that an element opens, or the name of the open style."""
        nonlocal current
        local = _local(name)
        if local == "style":
            current = _value(attributes, "styleId") or ""
        elif local == "name":
            names.setdefault(current, (_value(attributes, "val") or "").lower())

    if styles is not None:
        parser = _parser()
        parser.StartElementHandler = element_starts
        _parse(parser, styles)
    return names


def story_in(document: bytes, styles: "Mapping[str, str]") -> Story:
    """The story of a document. styles: names by id. Raises NotWordError."""
    lines = _Lines(styles)
    parser = _parser()
    parser.StartElementHandler = lines.element_starts
    parser.EndElementHandler = lines.element_ends
    parser.CharacterDataHandler = lines.text
    _parse(parser, document)
    return lines.story


class _Lines:
    """Gathers the lines of a story from the events of the parser."""

    def __init__(self, styles: "Mapping[str, str]") -> None:
        self.story = Story()
        self._styles = styles
        self._depth = 0
        self._left_out = 0  # the depth of the element that is left out with its content; 0 for none
        self._tables = self._runs = self._texts = 0  # how many of them are open
        self._paragraph = list[str]()  # the pieces of the paragraph
        self._cell = list[str]()  # the paragraphs of the cell
        self._row = list[str]()  # the cells of the row
        self._is_title = False

    def element_starts(self, name: str, attributes: "Mapping[str, str]") -> None:
        """Open an element: leave its content out, or note what it says of the text inside."""
        self._depth += 1
        local = _local(name)
        if self._left_out:
            return
        if local in _NO_STORY or name == _ALTERNATIVES:
            self._left_out = self._depth
        elif local == "pStyle":
            style = _value(attributes, "val") or ""
            self._is_title = self._styles.get(style, style.lower()) in _TITLES
        elif local == "tbl":
            self._tables += 1
        elif local == "r":
            self._runs += 1
        elif local == "t":
            self._texts += 1
        elif self._runs and local == "vanish" and _value(attributes, "val") not in _OFF:
            # The run is hidden. It stands two levels above, and its end is left out with it.
            self._left_out, self._runs = self._depth - 2, self._runs - 1
        elif self._runs and local in _CHARACTERS:
            self._paragraph.append(_CHARACTERS[local])
        elif self._runs and local == "br" and _value(attributes, "type") in _LINE_BREAK:
            self._paragraph.append("\n")

    def element_ends(self, name: str) -> None:
        """Close an element, and end the paragraph, the cell or the row that it is."""
        self._depth -= 1
        if self._left_out:
            self._left_out = self._left_out if self._depth >= self._left_out else 0
            return
        local = _local(name)
        if local == "t":
            self._texts -= 1
        elif local == "r":
            self._runs -= 1
        elif local == "p":
            self._paragraph_ends()
        elif local == "tbl":
            self._tables -= 1
        elif self._tables == 1:  # a table within a cell is part of its text
            self._part_of_table_ends(local)

    def text(self, text: str) -> None:
        """Add a piece of text to the paragraph, if it stands where the story has text."""
        if self._texts and not self._left_out:
            self._paragraph.append(text)

    def _paragraph_ends(self) -> None:
        """Take a paragraph: as part of a cell, as the title, or as a line of the story."""
        text, self._paragraph = "".join(self._paragraph), []
        is_title, self._is_title = self._is_title, False
        if not text.strip():
            return
        if self._tables:
            self._cell.append(text.strip())
        elif is_title and not self.story.title and not self.story.lines:
            self.story.title = text
        else:
            self.story.lines.append(text)

    def _part_of_table_ends(self, local: str) -> None:
        if local == "tc" and self._cell:
            self._row.append("\n".join(self._cell))
            self._cell = []
        elif local == "tr" and self._row:
            self.story.lines.append(" ".join(self._row))
            self._row = []


@lru_cache(maxsize=1000)  # a file has some 50 names; an attack may have millions
def _local(name: str) -> str:
    """The name of an element of Word's namespace without the namespace; "" for any other element."""
    namespace, _, local = name.rpartition(" ")
    return local if namespace in _NAMESPACES else ""


def _value(attributes: "Mapping[str, str]", name: str) -> str | None:
    return next((attributes[f"{space} {name}"] for space in _NAMESPACES if f"{space} {name}" in attributes), None)


def _parser() -> "XMLParserType":
    from xml.parsers import expat

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    """Refuse a document type: its entities can make a small file endless, and Word writes none."""
    raise NotWordError("declares a document type")


def _parse(parser: "XMLParserType", xml: bytes) -> None:
    """Parse a whole part. In pieces, old versions of expat scan a long tag again with each piece."""
    from xml.parsers import expat

    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: an encoding that expat cannot use
        raise NotWordError(str(error)) from error
