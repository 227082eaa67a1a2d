"""Options and arguments that several commands share."""

import sys
from collections.abc import Callable
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_FORMATS_READ = ("text", "jsonl")


def _pairs(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """`A=B` options as a mapping."""
    pairs = {}
    for value in values:
        name, equals, other = value.partition("=")
        if not (name and equals and other):
            raise click.BadParameter(f"{value!r} is not of the form A=B", ctx, parameter)
        pairs[name] = other
    return pairs


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """How articles are read: `--from`, `--field`."""
    for option in (
        click.option(
            "--field",
            "fields",
            multiple=True,
            metavar="NAME=KEY",
            callback=_pairs,
            help="The record's KEY is the article's NAME (title, text, id, label, summary, url, published): text=body.",
        ),
        click.option(
            "--from",
            "read_format",
            type=click.Choice(_FORMATS_READ),
            help="The input's format, where suffix and content do not tell it.",
        ),
    ):
        command = option(command)
    return command


def labels(command: Callable[..., Any]) -> Callable[..., Any]:
    """How labels are read: `--map`."""
    return click.option(
        "--map",
        "label_map",
        multiple=True,
        metavar="A=B",
        callback=_pairs,
        help="Read label A as B; '*=B' is for all labels not named: --map sport=Sports --map '*=News'.",
    )(command)


def inputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """`INPUT...`, what is read; nothing means what is piped in."""
    return click.argument("inputs", nargs=-1, metavar="[INPUT]...", callback=_or_stdin)(command)


def _or_stdin(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    if values or ctx.resilient_parsing:
        return values
    if sys.stdin.isatty():
        raise click.UsageError("nothing to read: name a file or a folder, or pipe articles in", ctx)
    return ("-",)


def data(command: Callable[..., Any]) -> Callable[..., Any]:
    """`DATA...`, the labelled articles to learn from."""
    return click.argument("inputs", nargs=-1, required=True, metavar="DATA...")(command)


def output_format(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--format`, of what is written."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(("text", "jsonl", "csv")),
        default="text",
        show_default=True,
        help="What is written: text for people, JSON Lines or CSV for programs.",
    )(command)


def output_file(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--output`, the model file to write."""
    return click.option(
        "--output", required=True, type=click.Path(dir_okay=False), metavar="FILE", help="The model file to write."
    )(command)
