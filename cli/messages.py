"""Lines that commands say. They go through this module, so that no input can forge one or steer a terminal."""

import click

from newstool.articles.printable import printable_line


def say(line: str) -> None:
    """Write a line for the user to stderr."""
    click.echo(printable_line(line), err=True)


def show(line: str) -> None:
    """Write a line of a report to stdout."""
    click.echo(printable_line(line))
