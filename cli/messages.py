"""Lines that commands say. They go through this module, so that no input can forge one or steer a terminal."""

import click

from newstool.articles import Problem
from newstool.articles.printable import printable_line, printable_text

VERBOSE = "newstool.verbose"  # in the context's `meta`: whether the user wants to see tracebacks
_SHOWN = "newstool.traces"  # there, too: the last lines of the tracebacks that were shown


def say(line: str) -> None:
    """Write a line for the user to stderr."""
    click.echo(printable_line(line), err=True)


def show(line: str) -> None:
    """Write a line of a report to stdout."""
    click.echo(printable_line(line))


def report(problem: Problem) -> None:
    """Name what was lost or doubtful on stderr. With --verbose, show the traceback of each kind of bug once."""
    say(f"{'Error' if problem.lost else 'Note'}: {problem}")
    meta = click.get_current_context().meta
    kind = "".join(problem.trace.splitlines()[-3:-1])  # the line of code that failed
    if kind and meta.get(VERBOSE) and kind not in meta.setdefault(_SHOWN, set()):
        meta[_SHOWN].add(kind)
        click.echo(printable_text(problem.trace), err=True)
