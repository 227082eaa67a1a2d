"""The articles of a command: read and cleaned, with everything that could not be read reported on stderr."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

import click

from newstool.articles import Article, ArticleStream, NewstoolError, Problem, ReadOptions, clean, read
from newstool.cli import process
from newstool.cli.exit_status import NOT_DONE, SOME_LOST
from newstool.cli.kept_notes import KeptNotes
from newstool.cli.label_notes import LabelNotes
from newstool.cli.messages import report, say
from newstool.cli.progress import counted

Stream = Iterator[Article | Problem]
# What was not done with a lost record. A command that measures loses those that have nothing to measure against, too.
_READ, _MEASURED = "read", "read or measured"


@contextmanager
def articles(
    inputs: Sequence[str],
    reading: ReadOptions,
    label_map: Mapping[str, str] | None = None,
    keep: tuple[str, ...] = (),
    through: Callable[[Stream], Stream] = iter,
) -> Iterator[ArticleStream]:
    """Give the cleaned articles of the inputs as a stream; exit with 3 where some records were lost, with 1 where all.

    With a label map, labels that differ only in case or blanks are named at the end; so are keys to keep that no record
    has.

    Args:
        inputs: files, folders, or "-" for standard input.
        reading: how to read them.
        label_map: labels as they are read, mapped to the labels that are wanted.
        keep: keys of the record that are kept in `Article.fields`.
        through: a filter that the stream passes before it is cleaned.
    """
    labels, keys = LabelNotes(), KeptNotes(reading.keep)
    items = read(inputs, _options(reading, label_map, keep))
    items = items if label_map is None else labels.watched(items)
    items = keys.watched(items) if reading.keep else items
    with _counted(through(items), clean, _READ if through is iter else _MEASURED) as stream:
        try:
            yield stream
            keys.say()
        finally:  # also where too few articles have a label: the note may say why
            labels.say()


@contextmanager
def as_read(
    inputs: Sequence[str],
    reading: ReadOptions,
    label_map: Mapping[str, str] | None = None,
    keep: tuple[str, ...] = (),
    through: Callable[[Stream], Stream] = iter,
) -> Iterator[ArticleStream]:
    """Give the articles as they were read, not cleaned, with counts of what was read and lost; see `articles`."""
    items = through(read(inputs, _options(reading, label_map, keep)))
    with _counted(items, verb=_READ if through is iter else _MEASURED) as stream:
        yield stream


def _options(reading: ReadOptions, label_map: Mapping[str, str] | None, keep: tuple[str, ...]) -> ReadOptions:
    return replace(reading, labels=label_map or {}, keep=reading.keep + keep)


@contextmanager
def _counted(
    items: Stream, work: Callable[[Article], Article] | None = None, verb: str = _READ
) -> Iterator[ArticleStream]:
    """Give the stream of articles, with `work` done on each; exit as `articles` says.

    verb: what could not be done with a record that was lost, for a message.
    """
    process.loaded()
    stream = ArticleStream(counted(items), report, work) if work else ArticleStream(items, report)
    try:
        yield stream
    except NewstoolError as error:
        if stream.ended and stream.lost and not stream.read:  # each loss was named, and the rest follows from it
            raise click.exceptions.Exit(NOT_DONE) from error
        raise
    if stream.lost and not stream.read:
        raise click.exceptions.Exit(NOT_DONE)
    if stream.lost:
        total = stream.lost + stream.read
        say(f"{stream.lost:,} of {total:,} could not be {verb}; the others are done.")
        raise click.exceptions.Exit(SOME_LOST)
