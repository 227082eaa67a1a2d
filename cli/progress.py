"""Progress of long work: one line on stderr that is written over, and only for a person at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_CLEAR = "\r\x1b[K"


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A function that says what is being done; each stage takes the line of the one before, and the last one goes."""
    at_terminal = sys.stderr.isatty()

    def show(stage: str) -> None:
        if at_terminal:
            click.echo(f"{_CLEAR}{stage} ...", nl=False, err=True)

    try:
        yield show
    finally:
        if at_terminal:
            click.echo(_CLEAR, nl=False, err=True)
