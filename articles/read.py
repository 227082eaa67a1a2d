"""Reads inputs as a stream of articles: finds the files, recognises their formats, and calls the readers."""

import importlib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, preview
from newstool.articles.errors import NewstoolError, Problem
from newstool.articles.inputs import HEAD, Irregular, Opened, files_in, is_folder, opened, printable, reason
from newstool.articles.record import ReadOptions

# Yields each article, or the Problem that lost it, in order. Raises OSError and NotTextError.
Reader = Callable[[Opened, ReadOptions], Iterator[Article | Problem]]
_ANY_CASE = "(?is)"  # and "." is any character


class Format(NamedTuple):
    """A format that newstool reads. Its module is imported when the first file needs it.

    Attributes:
        module: The module in `readers/` that reads it.
        suffixes: The suffixes of its files. Two formats may share a suffix.
        opening: Source of a regular expression that matches the first characters of its files.
    """

    module: str
    suffixes: tuple[str, ...]
    opening: str

    @property
    def read(self) -> "Reader":
        """The function `read` of the module."""
        reader: Reader = importlib.import_module(f"newstool.articles.readers.{self.module}").read
        return reader


# The text that may stand above the first element of XML or HTML. Atomic groups keep it fast. Possessive repetitions
# of groups would too, but in Python 3.11.2 they fail to match.
_PROLOG = (
    r"\s*+(?>(?:<\?(?>(?:(?!\?>).)*)\?>\s*+|<!--(?>(?:(?!-->).)*)-->\s*+"
    r"|<!DOCTYPE\b[^<>\[]*+(?:\[[^\]]*+\]\s*+)?>\s*+)*)"
)
# The first line of a table. It has no sentence end and no comma with a space after it, and one of its cells is one of
# our names or another common one.
_NAME = r'"?(?:text|title|label|summary|url|published|date|headline|body|content)"?'
_HEADER = (
    r"(?=(?>(?:[^\n.!?,;]|[,;](?! ))*)\n)"
    rf"(?:[^\n]{{0,500}}[,;\t|]{_NAME}(?=[,;\t|\r\n])|{_NAME}[,;\t|])"
)

# Where the suffix does not name the format, the first format here whose opening matches is taken. Plain text matches
# everything, so it stands last.
FORMATS: dict[str, Format] = {
    "html": Format(
        "web_page",
        (".html", ".htm", ".xhtml"),
        _ANY_CASE + _PROLOG + r"<(?:html|head|body|meta|title|link|article)\b|\s*<!DOCTYPE\s+html\b",
    ),
    "wordpress": Format(
        "wordpress",
        (".xml", ".wxr"),
        _ANY_CASE + _PROLOG + r"<rss\b(?=.*wordpress\.org/export/)",
    ),
    "feed": Format(
        "feeds",
        (".rss", ".atom", ".rdf", ".json", ".xml"),
        _ANY_CASE
        + r'\s*(?:<\?xml|\{(?=[^{}]*"https?:(?:\\?/){2}jsonfeed\.org\b))|'
        + _PROLOG
        + r"<(?:rss|feed|rdf:RDF|\w+:feed)\b",
    ),
    "jsonl": Format("json_lines", (".jsonl", ".ndjson", ".json"), r'\s*(?:\{\s*["}]|\[\s*\{)'),
    "csv": Format(
        "tables",
        (".csv", ".tsv", ".tab"),
        rf"(?i)(?:sep=.\r?\n)?{_HEADER}",
    ),
    "markdown": Format(
        "markdown",
        (".md", ".markdown", ".mdown", ".mkd"),
        r"---[^\S\n]*\r?\n(?:[#\w].*\r?\n|\s.*\r?\n|-\s.*\r?\n)*?title\s*:|\+\+\+[^\S\n]*\r?\n",
    ),
    "text": Format("plain_text", (".txt", ".text"), ""),
}
_AS_IS = ReadOptions()


def read(inputs: Sequence[str | Path], options: ReadOptions = _AS_IS) -> Iterator[Article | Problem]:
    """Read files, folders and standard input ("-") as a stream, in their order.

    An input or record that cannot be read is a Problem in its place. Raises NewstoolError for an unknown format.
    """
    if options.format is not None and options.format not in FORMATS:
        raise NewstoolError(f"no format is called {options.format!r}: name one of {', '.join(FORMATS)}")
    return _read_all(inputs, options)


def _read_all(inputs: Sequence[str | Path], options: ReadOptions) -> Iterator[Article | Problem]:
    for path in inputs:
        if is_folder(path):
            yield from _read_folder(str(path), options)
            continue
        try:
            yield from _read_file(path, options)
        except NotTextError as error:
            yield Problem(printable(path), str(error))


def _read_folder(folder: str, options: ReadOptions) -> Iterator[Article | Problem]:
    seen = skipped = 0
    for path in files_in(folder):
        seen += 1
        try:
            if isinstance(path, Problem):
                yield path
            elif isinstance(path, Irregular):
                skipped += 1
            else:
                yield from _read_file(path, options)
        except NotTextError:
            skipped += 1
    if seen == skipped:
        nothing = f"none of its {seen} files is text" if seen else "no files in it"
        yield Problem(printable(folder), f"nothing to read: {nothing}")
    elif skipped:
        yield Problem(printable(folder), f"{skipped} of its {seen} files skipped: not text", lost=False)


def _read_file(path: str | Path, options: ReadOptions) -> Iterator[Article | Problem]:
    try:
        with opened(path) as file:
            head = preview(file.stream.peek(HEAD))
            if not head:
                yield Problem(file.name, "is empty")
            else:
                yield from FORMATS[_format(file.suffix, head, options)].read(file, options)
    except OSError as error:
        yield Problem(printable(path), reason(error))


def _format(suffix: str, head: str, options: ReadOptions) -> str:
    """The name of the file's format. Raises NotTextError for binary data."""
    by_suffix = [name for name, form in FORMATS.items() if suffix in form.suffixes]
    if "\0" not in head and (options.format or len(by_suffix) == 1):
        return options.format or by_suffix[0]
    alike = [name for name, form in FORMATS.items() if re.match(form.opening, head)]
    if "\0" in head and alike == ["text"]:
        raise NotTextError
    # Of the formats that share the suffix, take the one whose opening matches.
    likely = [name for name in by_suffix if name in alike] or by_suffix[-1:] or alike
    return options.format or likely[0]
