"""Lines that commands say. They go through this module, so that no input can forge one or steer a terminal."""

import re
from collections import Counter

import click

from newstool.articles import Problem
from newstool.articles.amounts import amount
from newstool.articles.printable import printable_line, printable_text

VERBOSE = "newstool.verbose"  # in the context's `meta`: whether the user wants to see tracebacks
_SHOWN = "newstool.traces"  # there, too: the last lines of the tracebacks that were shown
_NOTES = "newstool.notes"  # there, too: the number of notes of each kind
# Notes of one kind that are shown. Ten show what is wrong; more push the lines that matter off the screen.
MOST_NOTES = 10
_REST_OF_KIND = re.compile(r"[:(].*", re.DOTALL)  # of a note: values and advice
_VALUE = re.compile(r"\d[\d,.]*|'[^']*'|\"[^\"]*\"")


def say(line: str) -> None:
    """Write a line for the user to stderr."""
    click.echo(printable_line(line), err=True)


def show(line: str) -> None:
    """Write a line of a report to stdout."""
    click.echo(printable_line(line))


def report(problem: Problem) -> None:
    """Name what was lost or doubtful on stderr. With --verbose, show the traceback of each kind of bug once.

    Every lost record is named. Of notes of one kind only the first MOST_NOTES are; the others are counted at the end.
    """
    context = click.get_current_context()
    meta = context.meta
    if problem.lost:
        say(f"Error: {problem}")
    elif _is_shown(problem, context):
        say(f"Note: {problem}")
    kind = "".join(problem.trace.splitlines()[-3:-1])  # the line of code that failed
    if kind and meta.get(VERBOSE) and kind not in meta.setdefault(_SHOWN, set()):
        meta[_SHOWN].add(kind)
        click.echo(printable_text(problem.trace), err=True)


def _is_shown(note: Problem, context: click.Context) -> bool:
    """Count a note, and tell whether it is among the first of its kind."""
    if _NOTES not in context.meta:
        counts = context.meta[_NOTES] = Counter[str]()
        context.call_on_close(lambda: _say_rest(counts))
    kind = _kind(note)
    context.meta[_NOTES][kind] += 1
    return bool(context.meta[_NOTES][kind] <= MOST_NOTES)


def _kind(note: Problem) -> str:
    """What notes of one kind have in common: the reason without numbers, quoted words, values and advice."""
    return _VALUE.sub("…", _REST_OF_KIND.sub("", note.reason)).strip()


def _say_rest(counts: Counter[str]) -> None:
    """Say how many notes of each kind were not shown."""
    for kind, count in counts.items():
        if count > MOST_NOTES:
            say(f"Note: {amount(count - MOST_NOTES, 'more note')} of this kind: {kind}")
