"""The articles of a command: read, cleaned, and what could not be read reported on stderr."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

import click

from newstool.articles import Article, ArticleStream, Problem, ReadOptions, clean, read

NOT_DONE, SOME_LOST = 1, 3  # exit status
Stream = Iterator[Article | Problem]


@contextmanager
def articles(
    inputs: Sequence[str],
    reading: ReadOptions,
    label_map: Mapping[str, str] | None = None,
    keep: tuple[str, ...] = (),
    through: Callable[[Stream], Stream] = iter,
) -> Iterator[Iterator[Article]]:
    """The cleaned articles of the inputs as a stream; on leaving, exits with 3 where records were lost, 1 where all.

    `keep`: keys of the record for `Article.fields`. `through`: what the stream passes before it is cleaned.
    """
    with as_read(inputs, reading, label_map, keep, through) as stream:
        yield map(clean, stream)


@contextmanager
def as_read(
    inputs: Sequence[str],
    reading: ReadOptions,
    label_map: Mapping[str, str] | None = None,
    keep: tuple[str, ...] = (),
    through: Callable[[Stream], Stream] = iter,
) -> Iterator[ArticleStream]:
    """The same, not cleaned, and with counts."""
    # What is loaded by now stays: the collector need not look at it again and again while articles come and go, which
    # spared a stream 4 % of its time.
    gc.freeze()
    gc.enable()
    options = replace(reading, labels=label_map or {}, keep=reading.keep + keep)
    stream = ArticleStream(through(read(inputs, options)), _report)
    yield stream
    if stream.lost and not stream.read:
        raise click.exceptions.Exit(NOT_DONE)
    if stream.lost:
        total = stream.lost + stream.read
        click.echo(f"{stream.lost} of {total} could not be read; the others are done.", err=True)
        raise click.exceptions.Exit(SOME_LOST)


def _report(problem: Problem) -> None:
    click.echo(f"{'Error' if problem.lost else 'Note'}: {problem}", err=True)
