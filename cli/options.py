"""Options and arguments that several commands share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from newstool.cli import ranges
from newstool.cli.written_files import OutputFile
from newstool.models.bundled import SENTENCES

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

# The words of `newstool.summarizer.DEFAULT_BUDGET`, here so that --help need not import it. A test compares the two.
DEFAULT_WORDS = 50


def pairs(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Parse `A=B` options into a mapping."""
    pairs = {}
    for value in values:
        name, equals, other = value.partition("=")
        if not (name and equals and other):
            raise click.BadParameter(f"{value!r} is not of the form A=B", ctx, parameter)
        pairs[name] = other
    return pairs


def with_all(decorators: tuple[Decorator, ...], command: Callable[..., Any]) -> Callable[..., Any]:
    """Add options to a command, in the order in which --help lists them."""
    for option in reversed(decorators):
        command = option(command)
    return command


def jobs(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--jobs`: the number of processes."""
    return click.option(
        "--jobs",
        type=ranges.JOBS,
        default=1,
        show_default=True,
        metavar="N",
        help="Work in N processes, at most one for each processor; useful for large archives. The output is the same.",
    )(command)


def output_format(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--format`: how results are written."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(("text", "jsonl", "csv")),
        default="text",
        show_default=True,
        help="Write text for people, JSON Lines or CSV for programs.",
    )(command)


def output_file(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--output`: the model file to write."""
    return click.option(
        "--output",
        required=True,
        type=OutputFile(binary=True, as_path=False),
        metavar="FILE",
        help="The model file to write.",
    )(command)


def holdout(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--holdout` and `--seed`: how training keeps articles back."""
    for option in (
        click.option(
            "--seed",
            type=ranges.SEED,
            default=0,
            show_default=True,
            help="Seed of every random choice, such as which articles are kept back.",
        ),
        click.option(
            "--holdout",
            type=ranges.HOLDOUT,
            default=0.1,
            show_default=True,
            metavar="SHARE",
            help="Share of articles to score on, by a model that was not trained on them; 0 reports no scores.",
        ),
    ):
        command = option(command)
    return command


def sentence_model(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--sentence-model`: by which model leads end where a sentence ends."""
    return click.option(
        "--sentence-model",
        default=SENTENCES,
        show_default=True,
        metavar="NAME_OR_FILE",
        help="Where sentences end: a file of `newstool train sentences`.",
    )(command)


def lead_budget(*, sentences: bool) -> Decorator:
    """Add `--words`, `--chars` and, if asked for, `--sentences`; the command gets `budget`, a Budget or None."""
    units = {"words": "words", "chars": "characters"} | ({"sentences": "sentences"} if sentences else {})
    added = [
        click.option(
            f"--{name}",
            type=ranges.BUDGET,
            metavar="N",
            help=f"Leads of at most N {unit}." + (f"  [default: {DEFAULT_WORDS}]" if name == "words" else ""),
        )
        for name, unit in units.items()
    ]

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        """Add the options, and give the command one budget."""

        @wraps(command)
        def with_budget(
            *args: Any, words: int | None, chars: int | None, sentences: int | None = None, **kwargs: Any
        ) -> Any:
            """Call the command with one `budget`. Raises a usage error where two limits are given."""
            if sum(limit is not None for limit in (words, chars, sentences)) > 1:
                *first, last = (f"--{name}" for name in units)
                raise click.UsageError(f"{', '.join(first)} and {last} exclude each other: give one")
            from newstool.summarizer import Budget

            given = words or chars or sentences
            return command(*args, budget=Budget(words, chars, sentences) if given else None, **kwargs)

        return with_all(tuple(added), with_budget)

    return decorate
