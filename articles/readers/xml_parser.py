"""The parser below `xml_items.py`: expat, which is started anew after broken XML, and builds records of its events.

Declared entities are refused: with them a small file can grow to gigabytes or read other files, and no feed or export
has any.
"""

import re

from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD
from newstool.articles.readers.xml_kind import Kind, RefusedError, UnclosedError
from newstool.articles.readers.xml_node import XML_BASE, Node, joined, short_name

# Elements inside each other. XHTML in a feed has about ten. The limit keeps the recursion over a record shallow.
DEEPEST = 100
# The memory of an element, in characters of text. So many empty elements make a long record too.
_ELEMENT = 100
# Attributes of one element, and names of elements and of attributes in one file. expat keeps every name that it has
# seen in memory. Feeds and exports have less than 200 names.
MOST_ATTRIBUTES = 1_000
MOST_NAMES = 10_000
# Bytes of the outer start tags that are parsed again behind broken XML, in all. They are read once for each break.
_MOST_REPEATED = 16 << 20
# Bytes without the end of a tag, a text or a comment.
_LONGEST_TOKEN = LONGEST_RECORD
# Bytes before the first record that are kept, to find the start tags around it. Authors and categories stand there.
_LONGEST_HEADER = 16 << 20


class Records:
    """Builds records from the events of expat. After broken XML it starts a new parser in the same outer elements."""

    def __init__(self, name: str, kind: Kind, jump: tuple[int, int] | None = None) -> None:
        """jump: the number of lines behind which messages count lines differently, and by how many."""
        self._name, self._kind, self._jump = name, kind, jump
        self._ready: list[Node | Problem] = []
        self._short_names: dict[str, str] = {}
        self._attribute_names: set[str] = set()
        self._repeated = 0  # bytes of outer start tags that were parsed again
        self._header = b""  # the bytes before the first record
        self._outer = b""  # the start tags of the elements around the records
        self._opener: re.Pattern[bytes] | None = None
        self.start(line=1)

    def start(self, line: int) -> None:
        """Start a new parser at that line of the file."""
        from xml.parsers import expat

        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        # With a foreign DTD, expat passes "&nbsp;" to _entity_named instead of raising an error.
        parser.UseForeignDTD(True)
        parser.EntityDeclHandler = self._entity_declared
        parser.AttlistDeclHandler = self._attributes_declared
        parser.SkippedEntityHandler = self._entity_named
        parser.StartElementHandler = self._element_starts
        parser.EndElementHandler = self._element_ends
        parser.CharacterDataHandler = self._text
        self._seeking = False
        self._stack: list[Node] = []
        self._size = 0  # of the current record, in characters
        self._ignored = 0  # the depth of the element that is being left out with its content; 0 for none
        self._bases: list[str] = []  # of the open elements outside of records
        self._offsets: list[int] = []  # byte offsets of the start tags of the open elements
        self._repeated += len(self._outer)
        if self._repeated > _MOST_REPEATED:
            shown = self._shown(line)
            raise RefusedError(f"broken XML in too many places, the last in line {shown}: the rest is not read")
        try:
            parser.Parse(self._outer, False)
        except expat.ExpatError as error:  # what was taken for the outer start tags is none
            shown = self._shown(line)
            raise RefusedError(f"broken XML above line {shown}: the rest is not read") from error
        self._fed = len(self._outer)
        self._line_shift = line - 1 - self._outer.count(b"\n")

    def taken(self) -> list[Node | Problem]:
        """The finished records and problems. Each is returned once."""
        ready, self._ready = self._ready, []
        return ready

    def feed(self, data: bytes) -> None:
        """Parse more data. After broken XML, parsing goes on at the next record."""
        if not self._opener and len(self._header) < _LONGEST_HEADER:
            self._header += data
        restarted = False
        while data:
            if self._seeking:
                found = self._opener.search(data) if self._opener else None
                self._line += data.count(b"\n", 0, found.start() if found else None)
                if not found:
                    return
                data, restarted = data[found.start() :], True
                self.start(self._line)
            broken_at = self._parse(data)
            if broken_at is None:
                return
            # Expat may report the error at the first byte of a tag. Skip it, or the same tag would be found again.
            data = data[max(broken_at, int(restarted)) :]

    @property
    def unfinished(self) -> int:
        """The number of bytes that the parser holds of a token whose end it has not seen. It scans them each time."""
        return 0 if self._seeking else self._fed - max(self._parser.CurrentByteIndex, 0)

    def end(self) -> None:
        """Tell the parser that the file has ended."""
        if not self._seeking:
            self._parse(b"", final=True)

    def _parse(self, data: bytes, final: bool = False) -> int | None:
        """Parse the data. Returns the offset where the XML is broken, None if it is not."""
        from xml.parsers import expat

        try:
            self._parser.Parse(data, final)
        except expat.ExpatError as error:
            why = expat.ErrorString(error.code)
            line, index = error.lineno, self._parser.ErrorByteIndex
        except UnclosedError as error:
            why = "the record before has no end"
            line, index = error.line, error.index
        else:
            self._fed += len(data)
            if self.unfinished > _LONGEST_TOKEN:
                raise RefusedError(f"{_LONGEST_TOKEN >> 20} MiB without the end of a tag or a comment: not read")
            return None
        self._line, self._seeking = line + self._line_shift, True
        if not self._opener:
            raise RefusedError(f"broken XML in line {self._shown(self._line)} ({why}), before the first article")
        shown = self._shown(self._line)
        source = self._stack[0].source if self._stack else f"{self._name}:{shown}"
        self._ready.append(Problem(source, f"broken XML in line {shown} ({why}): repair it there, or export again"))
        return index - self._fed

    def _shown(self, line: int) -> int:
        """The number of a line for people."""
        return line + self._jump[1] if self._jump and line > self._jump[0] else line

    def _element_starts(self, name: str, attributes: dict[str, str]) -> None:
        """Count an element and its names. Raises RefusedError where there are too many, or it is of no known format."""
        short = self._short_names.get(name) or self._short_names.setdefault(name, short_name(name))
        self._attribute_names.update(attributes)
        if len(attributes) > MOST_ATTRIBUTES:
            raise RefusedError(f"an element has more than {MOST_ATTRIBUTES:,} attributes: not read")
        if len(self._short_names) > MOST_NAMES or len(self._attribute_names) > MOST_NAMES:
            raise RefusedError(f"more than {MOST_NAMES:,} names of elements or of attributes: the rest is not read")
        if not self._offsets and short not in self._kind.roots:
            first = short.split()[-1]
            raise RefusedError(f"neither a feed nor an export that newstool reads: its first element is <{first}>")
        self._offsets.append(0 if self._opener else self._parser.CurrentByteIndex)
        if len(self._offsets) > DEEPEST:
            raise RefusedError(f"not {self._kind.name}: more than {DEEPEST} elements in each other")
        if self._stack:
            self._element_in_record(short, attributes)
            return
        base = joined(self._bases[-1] if self._bases else "", attributes.get(XML_BASE, ""))
        if short in self._kind.records or short in self._kind.also:
            if short in self._kind.records and not self._opener:
                self._remember_outer()
            self._size = 0
            line = self._shown(self._parser.CurrentLineNumber + self._line_shift)
            self._stack.append(Node(short, attributes, f"{self._name}:{line}", base))
        else:
            self._bases.append(base)

    def _element_in_record(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element inside a record. Raises UnclosedError where a record begins inside another one."""
        if name == self._stack[0].name:
            raise UnclosedError(self._parser.CurrentLineNumber, self._parser.CurrentByteIndex)
        if self._ignored:
            return
        keys = self._kind.keys
        if (
            len(self._stack) == 1
            and keys is not None
            and name not in keys
            and self._stack[0].name in self._kind.records
        ):
            self._ignored = len(self._offsets)
            return
        node = Node(name, attributes)
        self._add(node, _ELEMENT)
        self._stack.append(node)

    def _element_ends(self, _: str) -> None:
        """Give the record that ends with the element, if one does."""
        depth = len(self._offsets)
        self._offsets.pop()
        if self._ignored:
            self._ignored = self._ignored if depth > self._ignored else 0
        elif self._stack:
            node = self._stack.pop()
            if not self._stack:
                too_long = Problem(node.source, f"longer than {LONGEST_RECORD >> 20} MiB: more than one article?")
                self._ready.append(node if self._size <= LONGEST_RECORD else too_long)
        elif self._bases:
            self._bases.pop()

    def _text(self, text: str) -> None:
        if len(self._stack) > 1 and not self._ignored:  # text directly in a record is white space
            self._add(text, len(text))

    def _add(self, part: str | Node, size: int) -> None:
        self._size += size
        if self._size <= LONGEST_RECORD:
            self._stack[-1].content.append(part)
        else:
            self._stack[0].content.clear()

    def _entity_named(self, name: str, is_parameter: bool) -> None:
        from html.entities import html5

        if not is_parameter:
            self._text(html5.get(f"{name};", f"&{name};"))

    def _attributes_declared(self, *_: object) -> None:
        raise RefusedError(
            "declares attributes, which can make a small file endless: refused (no feed or export has any)"
        )

    def _entity_declared(self, *_: object) -> None:
        raise RefusedError(
            "declares entities, which can make a small file endless: refused (no feed or export has any)"
        )

    def _remember_outer(self) -> None:
        """Keep the outer start tags, and a pattern for the start of a record. The first record starts here."""
        *outer, first = self._offsets
        tags = [self._header[at : self._header.find(b">", at) + 1] for at in outer]
        opening = re.match(rb"<[^\s/>]+", self._header[first : first + 100])
        if opening:
            self._outer, self._header = b"".join(tags), b""
            self._opener = re.compile(re.escape(opening[0]) + rb"[\s/>]")
