"""Progress of long work: one line on stderr, rewritten in place, and only where a person watches a terminal."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

Item = TypeVar("Item")

_CLEAR = "\r\x1b[K"
_FIRST_AFTER, _THEN_EVERY = 2.0, 0.5  # seconds: shorter work shows nothing; a line that changes faster cannot be read


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Give a function that shows the present stage. Each stage replaces the one before; the last one is wiped."""
    at_terminal = sys.stderr.isatty()

    def show(stage: str) -> None:
        """Show a stage in place of the one before."""
        if at_terminal:
            click.echo(f"{_CLEAR}{stage} ...", nl=False, err=True)

    try:
        yield show
    finally:
        if at_terminal:
            click.echo(_CLEAR, nl=False, err=True)


def counted(items: Iterable[Item]) -> Iterator[Item]:
    """Pass items through and show how many there were, after two seconds.

    Nothing is shown where results scroll by on the same terminal, or where stderr is no terminal.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    start = shown = time.monotonic()
    with progress() as show:
        for n, item in enumerate(items, 1):
            now = time.monotonic()
            if now - start > _FIRST_AFTER and now - shown > _THEN_EVERY:
                show(f"{n:,} articles, {n / (now - start):,.0f} a second")
                shown = now
            yield item
