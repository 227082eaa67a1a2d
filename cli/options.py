"""Options and arguments that several commands share."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

# As `newstool.articles.read.FORMATS` has them, without importing it for --help.
FORMATS_READ = ("text", "jsonl", "csv", "html", "markdown", "feed", "wordpress")


def _pairs(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """`A=B` options as a mapping."""
    pairs = {}
    for value in values:
        name, equals, other = value.partition("=")
        if not (name and equals and other):
            raise click.BadParameter(f"{value!r} is not of the form A=B", ctx, parameter)
        pairs[name] = other
    return pairs


_LABEL_FROM = click.option(
    "--label-from",
    type=click.Choice(("category", "tag")),
    default="category",
    show_default=True,
    help="What is the label of a WordPress or Markdown post.",
)
_READING = (
    click.option(
        "--from",
        "read_format",
        type=click.Choice(FORMATS_READ),
        metavar="FORMAT",
        help=f"The input's format, where suffix and content do not tell it: {', '.join(FORMATS_READ)}.",
    ),
    click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="NAME=KEY",
        callback=_pairs,
        help="The record's KEY is our NAME (text, title, id, label, summary, url, published, byline): text=body.",
    ),
    _LABEL_FROM,
    click.option("--drafts", is_flag=True, help="Also read posts that are drafts, pending, scheduled or private."),
    click.option(
        "--post-type",
        "post_types",
        multiple=True,
        default=("post",),
        metavar="TYPE",
        help="Read this type of WordPress posts (page, ...) instead; may be given several times.",
    ),
)


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """How articles are read, as the argument `reading`, a ReadOptions."""
    return _reading(command, _READING)


def reading_events(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same, and a record's event is kept in `Article.fields`."""
    return _reading(command, _READING, keep=("event",))


def reading_posts(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same for a command whose own --label-from says more."""
    return _reading(command, tuple(option for option in _READING if option is not _LABEL_FROM))


def _reading(
    command: Callable[..., Any], decorators: tuple[Decorator, ...], keep: tuple[str, ...] = ()
) -> Callable[..., Any]:
    @wraps(command)
    def with_options(
        *args: Any,
        read_format: str | None,
        fields: dict[str, str],
        drafts: bool,
        post_types: tuple[str, ...],
        label_from: Literal["category", "tag"] = "category",
        **kwargs: Any,
    ) -> Any:
        from newstool.articles import ReadOptions

        options = ReadOptions(read_format, fields, {}, keep, label_from, drafts, post_types)
        return command(*args, reading=options, **kwargs)

    return with_all(decorators, with_options)


def with_all(decorators: tuple[Decorator, ...], command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with options, in the order in which --help has them."""
    for option in reversed(decorators):
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
    return values if values or ctx.resilient_parsing else piped_in()


def piped_in() -> tuple[str, ...]:
    """Standard input as the input; a usage error where nothing is piped in."""
    if sys.stdin.isatty():
        raise click.UsageError("nothing to read: name a file or a folder, or pipe articles in")
    return ("-",)


def data(command: Callable[..., Any]) -> Callable[..., Any]:
    """`DATA...`, the labelled articles to learn from."""
    return click.argument("inputs", nargs=-1, required=True, metavar="DATA...")(command)


def jobs(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--jobs`, the number of processes."""
    return click.option(
        "--jobs",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        metavar="N",
        help="Work with N processes, for large archives; the output is the same.",
    )(command)


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


def holdout(command: Callable[..., Any]) -> Callable[..., Any]:
    """How training keeps articles back: `--holdout`, `--seed`."""
    for option in (
        click.option(
            "--seed", default=0, show_default=True, help="Which articles are kept back, and every other chance."
        ),
        click.option(
            "--holdout",
            type=click.FloatRange(0, 0.9),
            default=0.1,
            show_default=True,
            metavar="SHARE",
            help="The share of articles kept back to score the model on; 0 trains on all and reports no scores.",
        ),
    ):
        command = option(command)
    return command
