"""Reads inputs as a stream of articles: finds the files, recognises their formats, and calls the readers."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from newstool.articles import foreign
from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, preview
from newstool.articles.errors import NewstoolError, Problem
from newstool.articles.formats import FORMATS
from newstool.articles.inputs import HEAD, Irregular, files_in, is_folder, opened, printable, reason
from newstool.articles.read_options import ReadOptions

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
        except (NotTextError, foreign.ForeignFormatError) as error:
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
        except foreign.ForeignFormatError as error:
            if error.has_story:
                yield Problem(printable(str(path)), str(error))
            else:
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
    """The name of the file's format. Raises NotTextError for binary data, ForeignFormatError for a known other one."""
    by_suffix = [name for name, form in FORMATS.items() if suffix in form.suffixes]
    if "\0" not in head and (options.format or len(by_suffix) == 1):
        if not options.format and by_suffix == ["text"]:
            foreign.check(head)
        return options.format or by_suffix[0]
    alike = [name for name, form in FORMATS.items() if re.match(form.opening, head)]
    if alike == ["text"] and by_suffix != ["docx"]:
        foreign.check(head)
        if "\0" in head:
            raise NotTextError
    # Of the formats that share the suffix, take the one whose opening matches.
    likely = [name for name in by_suffix if name in alike] or by_suffix[-1:] or alike
    return options.format or likely[0]
