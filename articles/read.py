"""Reads inputs as a stream of articles: finds the files, recognises their formats, and calls the readers."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from newstool.articles import foreign
from newstool.articles.amounts import amount
from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, preview
from newstool.articles.errors import NewstoolError, Problem
from newstool.articles.formats import FORMATS
from newstool.articles.inputs import HEAD, Irregular, Opened, files_in, is_folder, opened, printable, reason
from newstool.articles.net import catch_in_stream
from newstool.articles.read_options import ReadOptions

_AS_IS = ReadOptions()
# Problems of one file that are named one by one: more than anybody mends by hand.
MOST_NAMED = 1_000
Source = Callable[[str | Path], AbstractContextManager[Opened]]  # opens a file; raises OSError


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
            yield from read_folder_files(str(path), files_in(str(path)), options)
            continue
        yield from read_named_file(path, options)


def read_named_file(path: str | Path, options: ReadOptions, source: Source = opened) -> Iterator[Article | Problem]:
    """Read a file that the user named, which `source` opens. A file of another kind is a Problem."""
    try:
        yield from read_file(path, options, source)
    except (NotTextError, foreign.ForeignFormatError) as error:
        yield Problem(printable(path), str(error))


def read_folder_files(
    folder: str, files: Iterable[str | Irregular | Problem], options: ReadOptions, source: Source = opened
) -> Iterator[Article | Problem]:
    """Read the files of a folder. Files that are no text are skipped, and a note counts them.

    files: the result of `files_in`: paths, irregular files, and problems. source: opens a file.
    """
    n_files = n_skipped = 0
    for found in files:
        n_files += 1
        try:
            if isinstance(found, Problem):
                yield found
            elif isinstance(found, Irregular):
                n_skipped += 1
            else:
                yield from read_file(found, options, source)
        except NotTextError:
            n_skipped += 1
        except foreign.ForeignFormatError as error:
            if error.has_story:
                yield Problem(printable(str(found)), str(error))
            else:
                n_skipped += 1
    if n_files == n_skipped:
        one = "its file is not text" if n_files == 1 else f"none of its {n_files:,} files is text"
        nothing = one if n_files else "no files in it"
        yield Problem(printable(folder), f"nothing to read: {nothing}")
    elif n_skipped:
        yield Problem(printable(folder), f"{n_skipped} of its {amount(n_files, 'file')} skipped: not text", lost=False)


def read_file(path: str | Path, options: ReadOptions, source: Source = opened) -> Iterator[Article | Problem]:
    """Read one file, which `source` opens. Raises NotTextError and ForeignFormatError."""
    try:
        with source(path) as file:
            if not preview(file.stream.peek(HEAD)):
                yield Problem(file.name, "is empty")
            else:
                items = FORMATS[format_of(file, options)].read(file, options)
                yield from _named(file.name, catch_in_stream(file.name, items))
    except OSError as error:
        yield Problem(printable(path), reason(error))


def _named(name: str, items: Iterator[Article | Problem]) -> Iterator[Article | Problem]:
    """The items of a file. Of the problems and notes past MOST_NAMED, only the numbers are given at the end.

    Some files would give a problem for every other byte, and fill the disk with messages.
    """
    left = MOST_NAMED
    lost = noted = 0
    for item in items:
        if isinstance(item, Article) or left > 0:
            left -= isinstance(item, Problem)
            yield item
        elif item.lost:
            lost += item.records
        else:
            noted += 1
    if lost:
        yield Problem(name, f"{amount(lost, 'more record')} could not be read, like those above", records=lost)
    if noted:
        yield Problem(name, f"{amount(noted, 'more note')} like those above", lost=False)


def format_of(file: Opened, options: ReadOptions) -> str:
    """The name of an open file's format. The file stays at its beginning.

    Raises NotTextError for binary data, ForeignFormatError for a known other format.
    """
    return _format(file.suffix, preview(file.stream.peek(HEAD)), options)


def _format(suffix: str, head: str, options: ReadOptions) -> str:
    """The name of the file's format. Raises NotTextError for binary data, ForeignFormatError for a known other one."""
    by_suffix = [name for name, form in FORMATS.items() if suffix in form.suffixes]
    if "\0" not in head and (options.format or len(by_suffix) == 1):
        if not options.format and by_suffix == ["text"]:
            foreign.check(head)
        return options.format or by_suffix[0]
    by_opening = [name for name, form in FORMATS.items() if re.match(form.opening, head)]
    if by_opening == ["text"] and by_suffix != ["docx"]:
        foreign.check(head, suffix)
        if "\0" in head:
            raise NotTextError
    # Of the formats that share the suffix, take the one whose opening matches.
    likely = [name for name in by_suffix if name in by_opening] or by_suffix[-1:] or by_opening
    return options.format or likely[0]
