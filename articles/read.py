"""From what the user named to a stream of articles: finds the files, tells their formats, hands them to the readers."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newstool.articles import json_lines, plain_text
from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, preview
from newstool.articles.errors import NewstoolError, Problem
from newstool.articles.inputs import HEAD, Irregular, Opened, files_in, is_folder, opened, printable, reason
from newstool.articles.record import ReadOptions


@dataclass(frozen=True, slots=True)
class Format:
    """A reader, the suffixes of its files, and what tells them by their first characters.

    A reader yields each article, or the Problem that lost it, in order; it lets OSError and NotTextError through.
    """

    read: Callable[[Opened, ReadOptions], Iterator[Article | Problem]]
    suffixes: tuple[str, ...]
    opening: re.Pattern[str]


# The first whose opening matches is taken where the suffix says nothing: plain text, which matches anything, is last.
FORMATS: dict[str, Format] = {
    "jsonl": Format(json_lines.read, (".jsonl", ".ndjson", ".json"), re.compile(r'\s*(?:\{\s*["}]|\[\s*\{)')),
    "text": Format(plain_text.read, (".txt", ".text"), re.compile("")),
}
_AS_IS = ReadOptions()
# As plain text these would come out tags and commas and all.
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|rss|feed)\b", re.IGNORECASE)
_TABLES = {".csv", ".tsv"}
_FOREIGN = "HTML, XML or a table, which newstool does not read: convert it to JSON Lines, or force it with --from text"


def read(inputs: Sequence[str | Path], options: ReadOptions = _AS_IS) -> Iterator[Article | Problem]:
    """Read files, folders and standard input ("-") as a stream, in their order.

    Whatever cannot be read is a Problem in its place. Raises NewstoolError for a format that does not exist.
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
            elif name := _format(file.suffix, head, options):
                yield from FORMATS[name].read(file, options)
            else:
                yield Problem(file.name, _FOREIGN)
    except OSError as error:
        yield Problem(printable(path), reason(error))


def _format(suffix: str, head: str, options: ReadOptions) -> str | None:
    """The name of the format; None where no reader is for it. Raises NotTextError for binary data."""
    alike = [name for name, form in FORMATS.items() if form.opening.match(head)]
    if "\0" in head and alike == ["text"]:
        raise NotTextError
    by_suffix = [name for name, form in FORMATS.items() if suffix in form.suffixes]
    if options.format or by_suffix:
        return options.format or by_suffix[0]
    return None if suffix in _TABLES or _MARKUP.match(head) else alike[0]
