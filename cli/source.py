"""The articles of a command: read, cleaned, and what could not be read reported on stderr."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import click

from newstool.articles import Article, Problem, ReadOptions, clean, read

NOT_DONE, SOME_LOST = 1, 3  # exit status


@contextmanager
def articles(
    inputs: Sequence[str],
    read_format: str | None,
    fields: Mapping[str, str],
    label_map: Mapping[str, str] | None = None,
) -> Iterator[Iterator[Article]]:
    """The cleaned articles of the inputs as a stream; on leaving, exits with 3 where records were lost, 1 where all."""
    counts = _Counts()
    yield _reported(read(inputs, ReadOptions(read_format, fields, label_map or {})), counts)
    if counts.lost and not counts.read:
        raise click.exceptions.Exit(NOT_DONE)
    if counts.lost:
        total = counts.lost + counts.read
        click.echo(f"{counts.lost} of {total} could not be read; the others are done.", err=True)
        raise click.exceptions.Exit(SOME_LOST)


class _Counts:
    read = 0
    lost = 0


def _reported(stream: Iterator[Article | Problem], counts: _Counts) -> Iterator[Article]:
    for item in stream:
        if isinstance(item, Problem):
            click.echo(f"{'Error' if item.lost else 'Note'}: {item}", err=True)
            counts.lost += item.lost
        else:
            counts.read += 1
            yield clean(item)
