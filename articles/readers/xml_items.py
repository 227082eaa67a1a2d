"""Reads XML files of many records (feeds, WordPress exports, wire formats) as a stream, one record in memory at a time.

`xml_parser.py` has the parser. Nothing is fetched from the network.
"""

from collections.abc import Iterator

from newstool.articles.decoding import invalid_bytes_as_windows_1252, text_chunks
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.readers import xml_start
from newstool.articles.readers.xml_bare import BareMarks
from newstool.articles.readers.xml_kind import Kind, RefusedError
from newstool.articles.readers.xml_node import Node
from newstool.articles.readers.xml_parser import Records

_CHUNK = 1 << 18  # bytes read at a time
_START = 1 << 16  # characters in which the start of the XML and its prefixes are looked for


def read(file: Opened, kind: Kind) -> Iterator[Node | Problem]:
    """Yield the records, and the elements whose name is in `kind.also`, in the order of their end tags.

    Broken XML is a Problem, and reading goes on at the next record. A file of another kind is a Problem.
    """
    # Of a piece, the lines behind its head have other numbers in the file.
    before = file.head.count(b"\n") + 1
    records = Records(file.name, kind, (before, file.first_line - before - 1) if file.head else None)
    bare = BareMarks()
    noted = started = False
    waiting = b""
    try:
        for text in _chunks(file):
            if not started:
                text, skipped = xml_start.mended(text)
                records.start(line=1 + skipped.count("\n"))
                if skipped:
                    yield Problem(file.name, xml_start.note(skipped), lost=False)
            started = True
            try:
                data = text.encode()
            except UnicodeEncodeError:
                data = invalid_bytes_as_windows_1252(text).encode()
                if not noted:
                    yield Problem(file.name, "not UTF-8 in places: those read as Windows-1252", lost=False)
                noted = True
            # XML forbids control characters, which `text_chunks` replaced, and these two.
            waiting += bare.escaped(data.replace(b"\xef\xbf\xbe", b" ").replace(b"\xef\xbf\xbf", b" "))
            # The parser scans a long token again with each piece. Pieces that grow with it keep the time linear.
            if len(waiting) >= records.unfinished // 2:
                records.feed(waiting)
                waiting = b""
                yield from records.taken()
        records.feed(waiting + bare.escaped(b"", final=True))
        records.end()
        yield from records.taken()
    except RefusedError as error:
        yield from records.taken()
        yield Problem(file.name, str(error))


def _chunks(file: Opened) -> Iterator[str]:
    """The text of the file in pieces, of which the first is long enough to show how the XML starts."""
    chunks = text_chunks(file.stream, _CHUNK)
    first = ""
    for chunk in chunks:
        first += chunk
        if len(first) >= _START:
            break
    yield first
    yield from chunks
