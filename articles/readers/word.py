"""Word files (.docx): reporters and club secretaries hand in copy so. Read with python-docx, which is an extra."""

import io
import zipfile
from collections.abc import Iterator

from newstool.articles.article import Article
from newstool.articles.decoding import tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.plain_text import split_title

_MISSING = 'Word files are read with python-docx, which is not installed: pip install "newstool[docx]"'
_BROKEN = "not a Word file, or a damaged one: open it in Word and save it again as .docx or as plain text"
# Bytes after unpacking. Pictures are not unpacked; a text of so many bytes is no article but an attack.
_LONGEST_XML = 64 << 20
# Errors of python-docx and its libraries for damaged files.
_FAILURES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, zipfile.BadZipFile, OSError)


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read the one article of a file: its paragraphs, and its tables a row a line, in their order."""
    data = file.stream.read(LONGEST_RECORD + 1)
    if len(data) > LONGEST_RECORD:
        yield Problem(file.name, f"longer than {LONGEST_RECORD >> 20} MiB: save its text alone")
        return
    try:
        title, lines = _lines(data)
    except ImportError:
        yield Problem(file.name, _MISSING)
        return
    except _FAILURES:
        yield Problem(file.name, _BROKEN)
        return
    text = tidied("\n".join(lines)).strip()
    if not title:
        title, text = split_title("\n\n".join(line for line in text.split("\n") if line.strip()))
    if not text and not title:
        yield Problem(file.name, "has no text")
        return
    yield Article(text=text, id=file.name, title=" ".join(tidied(title).split()), source=file.name)


def _lines(data: bytes) -> tuple[str, list[str]]:
    """The paragraph in the style of a title, "" if there is none, and the other paragraphs and rows."""
    import docx
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist() if part.filename.endswith(".xml")) > _LONGEST_XML:
            raise ValueError("too long")
    try:
        document = docx.Document(io.BytesIO(data))
    except OpcError as error:
        raise ValueError("no Word file") from error
    title, lines = "", list[str]()
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines += [" ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows]
        elif not title and not any(lines) and (block.style is not None and block.style.name in ("Title", "Heading 1")):
            title = block.text
        else:
            lines.append(block.text)
    return title, lines
