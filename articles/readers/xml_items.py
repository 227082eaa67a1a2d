"""XML files of many records (feeds, WordPress exports) as a stream of records, in memory for one at a time.

It stands on expat, which checks as it reads. Entities that a file declares are refused: they are how a small file
becomes gigabytes, or reads other files; no feed or export has any. Nothing is fetched.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from newstool.articles.decoding import strays_read, text_chunks
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened

RECORDS = ("item", "atom:entry")
_ROOTS = ("rss", "rdf:RDF", "atom:feed", "atom:entry")
_CHUNK = 1 << 18  # bytes read at a time
# Elements inside each other; XHTML in a feed is some ten deep. Records are walked recursively.
_DEEPEST = 100
# What an element costs in memory, in characters of text: many empty ones make a long record too.
_ELEMENT = 100
# Bytes before the first record, in which the start tags around it are looked for; authors and categories stand there.
_LONGEST_HEADER = 16 << 20
# By what the specifications call their namespaces, the prefixes under which everybody knows them.
_PREFIXES = (
    (re.compile(r"https?://wordpress\.org/export/[\d.]+/excerpt/"), "excerpt:"),
    (re.compile(r"https?://wordpress\.org/export/[\d.]+/"), "wp:"),
    (re.compile(r"https?://purl\.org/rss/1\.0/modules/content/"), "content:"),
    (re.compile(r"https?://purl\.org/dc/elements/1\.[01]/"), "dc:"),
    (re.compile(r"https?://www\.w3\.org/1999/02/22-rdf-syntax-ns#"), "rdf:"),
    (re.compile(r"https?://www\.w3\.org/2005/Atom|https?://purl\.org/atom/ns#"), "atom:"),
    (re.compile(r"https?://purl\.org/rss/1\.0/|https?://my\.netscape\.com/rdf/simple/0\.9/"), ""),
)


@dataclass(slots=True)
class Node:
    """An element: its name with the usual prefix ("dc:creator"), attributes, and text and elements in their order."""

    name: str
    attributes: dict[str, str]
    source: str = ""
    content: "list[str | Node]" = field(default_factory=list)

    def text(self) -> str:
        """All text in it."""
        if len(self.content) == 1 and isinstance(self.content[0], str):
            return self.content[0]
        return "".join(part if isinstance(part, str) else part.text() for part in self.content)

    def markup(self) -> str:
        """What is in it as HTML, for XHTML that stands in a feed."""
        from html import escape

        parts = []
        for part in self.content:
            tag = "" if isinstance(part, str) else part.name.rpartition(" ")[2]
            parts.append(escape(part) if isinstance(part, str) else f"<{tag}>{part.markup()}</{tag}>")
        return "".join(parts)

    def all(self, name: str) -> "list[Node]":
        """The elements of that name that stand directly in it."""
        return [part for part in self.content if not isinstance(part, str) and part.name == name]

    def get(self, *names: str) -> str:
        """The text of the first element of the first of these names that has any; "" where none has."""
        for name in names:
            for part in self.content:
                if not isinstance(part, str) and part.name == name and (text := part.text().strip()):
                    return text
        return ""


class _RefusedError(Exception):
    """A file that is not read on, for the reason that the text says."""


class _UnclosedError(Exception):
    """A record that opens within another, whose end is missing; where, in expat's count."""

    def __init__(self, line: int, index: int) -> None:
        super().__init__()
        self.line, self.index = line, index


def read(file: Opened, keys: Collection[str], also: Collection[str] = ()) -> Iterator[Node | Problem]:
    """The records, and the elements of the names in `also`, each as it ends, with its line in `source`.

    Of what stands directly in a record, only elements of the names in `keys` are kept.
    Where the XML breaks is a Problem, and reading goes on with the next record; a file that is no feed is a Problem.
    """
    records = _Records(file.name, keys, also)
    noted = False
    try:
        for text in text_chunks(file.stream, _CHUNK):
            try:
                data = text.encode()
            except UnicodeEncodeError:
                data = strays_read(text).encode()
                if not noted:
                    yield Problem(file.name, "not UTF-8 in places: those read as Windows-1252", lost=False)
                noted = True
            # The two characters that XML forbids beside control characters.
            records.feed(data.replace(b"\xef\xbf\xbe", b" ").replace(b"\xef\xbf\xbf", b" "))
            yield from records.taken()
        records.end()
        yield from records.taken()
    except _RefusedError as error:
        yield from records.taken()
        yield Problem(file.name, str(error))


class _Records:
    """What expat sees in a file, as nodes; behind a break expat is started anew, within the same outer elements."""

    def __init__(self, name: str, keys: Collection[str], also: Collection[str]) -> None:
        self._name, self._keys, self._also = name, keys, also
        self._ready: list[Node | Problem] = []
        self._short_names: dict[str, str] = {}
        self._header = b""  # what was read before the first record
        self._outer = b""  # the start tags that records stand in
        self._opener: re.Pattern[bytes] | None = None
        self._start(line=1)

    def _start(self, line: int) -> None:
        """Start expat, on that line of the file."""
        from xml.parsers import expat

        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        # As if there were a DTD that nobody reads: "&nbsp;" comes to _entity_named instead of being an error.
        parser.UseForeignDTD(True)
        parser.EntityDeclHandler = self._entity_declared
        parser.SkippedEntityHandler = self._entity_named
        parser.StartElementHandler = self._element_starts
        parser.EndElementHandler = self._element_ends
        parser.CharacterDataHandler = self._text
        self._seeking = False
        self._stack: list[Node] = []
        self._size = 0  # of the record, in characters
        self._ignored = 0  # how deep the element stands that is left out with all in it; 0 for none
        self._offsets: list[int] = []  # of the start tags of the elements that are open
        parser.Parse(self._outer, False)
        self._fed = len(self._outer)
        self._line_shift = line - 1 - self._outer.count(b"\n")

    def taken(self) -> list[Node | Problem]:
        """What is ready, once."""
        ready, self._ready = self._ready, []
        return ready

    def feed(self, data: bytes) -> None:
        """Parse on, from the next record on after a break."""
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
                self._start(self._line)
            broken_at = self._parse(data)
            if broken_at is None:
                return
            # Expat may call a tag broken at its first byte: that one must not be found again.
            data = data[max(broken_at, int(restarted)) :]

    def end(self) -> None:
        """The end of the file."""
        if not self._seeking:
            self._parse(b"", final=True)

    def _parse(self, data: bytes, final: bool = False) -> int | None:
        """Where in the data the XML breaks; None where it does not."""
        from xml.parsers import expat

        try:
            self._parser.Parse(data, final)
        except expat.ExpatError as error:
            why = expat.ErrorString(error.code)
            line, index = error.lineno, self._parser.ErrorByteIndex
        except _UnclosedError as error:
            why = "the record before has no end"
            line, index = error.line, error.index
        else:
            self._fed += len(data)
            return None
        self._line, self._seeking = line + self._line_shift, True
        if not self._opener:
            raise _RefusedError(f"broken XML in line {self._line} ({why}), before the first article")
        source = self._stack[0].source if self._stack else f"{self._name}:{self._line}"
        self._ready.append(
            Problem(source, f"broken XML in line {self._line} ({why}): repair it there, or export again")
        )
        return index - self._fed

    def _element_starts(self, name: str, attributes: dict[str, str]) -> None:
        short = self._short_names.get(name) or self._short(name)
        if not self._offsets and short not in _ROOTS:
            raise _RefusedError(f"neither a feed nor a WordPress export: its first element is <{short.split()[-1]}>")
        self._offsets.append(0 if self._opener else self._parser.CurrentByteIndex)
        if len(self._offsets) > _DEEPEST:
            raise _RefusedError(f"neither a feed nor a WordPress export: more than {_DEEPEST} elements in each other")
        if self._stack:
            self._element_in_record(short, attributes)
        elif short in RECORDS or short in self._also:
            if short in RECORDS and not self._opener:
                self._remember_outer()
            self._size = 0
            line = self._parser.CurrentLineNumber + self._line_shift
            self._stack.append(Node(short, attributes, f"{self._name}:{line}"))

    def _element_in_record(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._stack[0].name:
            raise _UnclosedError(self._parser.CurrentLineNumber, self._parser.CurrentByteIndex)
        if self._ignored:
            return
        if len(self._stack) == 1 and name not in self._keys and self._stack[0].name in RECORDS:
            self._ignored = len(self._offsets)
            return
        node = Node(name, attributes)
        self._add(node, _ELEMENT)
        self._stack.append(node)

    def _element_ends(self, _: str) -> None:
        depth = len(self._offsets)
        self._offsets.pop()
        if self._ignored:
            self._ignored = self._ignored if depth > self._ignored else 0
        elif self._stack:
            node = self._stack.pop()
            if not self._stack:
                too_long = Problem(node.source, f"longer than {LONGEST_RECORD >> 20} MiB: more than one article?")
                self._ready.append(node if self._size <= LONGEST_RECORD else too_long)

    def _text(self, text: str) -> None:
        if len(self._stack) > 1 and not self._ignored:  # directly in a record stand only its elements
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

    def _entity_declared(self, *_: object) -> None:
        raise _RefusedError(
            "declares entities, which can make a small file endless: refused (feeds have no need of any)"
        )

    def _remember_outer(self) -> None:
        """Keep what is needed to start anew at a record: the first of them starts here."""
        *outer, first = self._offsets
        tags = [self._header[at : self._header.find(b">", at) + 1] for at in outer]
        opening = re.match(rb"<[^\s/>]+", self._header[first : first + 100])
        if opening:
            self._outer, self._header = b"".join(tags), b""
            self._opener = re.compile(re.escape(opening[0]) + rb"[\s/>]")

    def _short(self, name: str) -> str:
        """A name with the prefix under which its namespace is known; with the namespace where it is not known."""
        namespace, _, local = name.rpartition(" ")
        prefix = next((prefix for known, prefix in _PREFIXES if known.fullmatch(namespace)), None)
        self._short_names[name] = short = name if prefix is None else prefix + local
        return short
