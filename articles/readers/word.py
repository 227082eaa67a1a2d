"""Word files (.docx): reporters and club secretaries hand in copy so.

The file is a zip archive of XML. Only the story and the names of its styles are unpacked, and no more than
LONGEST_RECORD of each, so that a small file cannot grow to gigabytes.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator

from newstool.articles.article import Article
from newstool.articles.decoding import tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.plain_text import split_title
from newstool.articles.readers.word_xml import NotWordError, Story, story_in, style_names, target_of

_BROKEN = "not a Word file, or a damaged one: open it in Word and save it again as .docx or as plain text"
_TOO_LONG = f"longer than {LONGEST_RECORD >> 20} MiB: save its text alone"
# Word packs in these ways alone. Another one may ask for gigabytes before it gives a byte.
_PACKED_BY = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Errors of zipfile for damaged archives; RuntimeError for one with a password, NotImplementedError for newer versions.
_NOT_A_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError, OverflowError)


class _TooLongError(Exception):
    """Raised for a file that unpacks to more than is read."""


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read the one article of a file: its paragraphs, and its tables a row a line, in their order."""
    data = file.stream.read(LONGEST_RECORD + 1)
    if len(data) > LONGEST_RECORD:
        yield Problem(file.name, _TOO_LONG)
        return
    try:
        story = _story(data)
    except _TooLongError:
        yield Problem(file.name, _TOO_LONG)
        return
    except NotWordError:
        yield Problem(file.name, _BROKEN)
        return
    title, text = story.title, tidied("\n\n".join(story.lines)).strip()
    if not title:
        title, text = split_title(text)
    if not text and not title:
        yield Problem(file.name, "has no text")
        return
    yield Article(text=text, id=file.name, title=" ".join(tidied(title).split()), source=file.name)


def _story(data: bytes) -> Story:
    """The story of a file. Raises NotWordError and _TooLongError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            main = target_of("officeDocument", _part(archive, "_rels/.rels"), "") or "word/document.xml"
            folder, _, name = main.rpartition("/")
            relations = _part(archive, f"{folder}/_rels/{name}.rels")
            styles = target_of("styles", relations, folder) or f"{folder}/styles.xml"
            document = _part(archive, main)
            if document is None:
                raise NotWordError(main)
            return story_in(document, style_names(_part(archive, styles)))
    except _NOT_A_ZIP as error:
        raise NotWordError(str(error)) from error


def _part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """A file of the archive; None if there is none."""
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.compress_type not in _PACKED_BY:
        raise NotWordError(name)
    with archive.open(entry) as part:
        content = part.read(LONGEST_RECORD + 1)
    if len(content) > LONGEST_RECORD:
        raise _TooLongError(name)
    return content
