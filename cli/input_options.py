"""Options and arguments that say which articles are read, how, and what their labels are."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

import click

from newstool.cli import ranges
from newstool.cli.messages import VERBOSE
from newstool.cli.options import Decorator, pairs, with_all

# The keys of `newstool.articles.read.FORMATS`, here so that --help need not import it. A test compares the two.
FORMATS_READ = ("text", "jsonl", "csv", "html", "markdown", "docx", "feed", "wordpress", "nitf", "newsml")

_LABEL_FROM = click.option(
    "--label-from",
    type=click.Choice(("category", "tag")),
    default="category",
    show_default=True,
    help="Take the labels of a post or record from its categories or its tags.",
)


def note_verbose(ctx: click.Context, _: click.Parameter, wanted: bool) -> bool:
    """Remember for the messages of a command that the user wants to see tracebacks."""
    ctx.meta[VERBOSE] = wanted
    return wanted


_VERBOSE = click.option(
    "--verbose",
    is_flag=True,
    expose_value=False,
    callback=note_verbose,
    help="Where newstool itself fails on a record, show the traceback, for a report of the bug.",
)
_READING = (
    click.option(
        "--from",
        "read_format",
        type=click.Choice(FORMATS_READ),
        metavar="FORMAT",
        help=f"The input's format, if suffix and content do not tell it: {', '.join(FORMATS_READ)}.",
    ),
    click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="NAME=KEY",
        callback=pairs,
        help="Read NAME (text, title, id, label, summary, url, published, byline) from the record's KEY: text=body.",
    ),
    click.option(
        "--keep",
        "kept",
        multiple=True,
        metavar="KEY",
        help="Keep this key of the record in JSON Lines, or all keys (all); may be given several times.",
    ),
    _LABEL_FROM,
    click.option(
        "--drafts",
        is_flag=True,
        help="Also read posts that are not published: drafts, pending, scheduled, private, with a password.",
    ),
    _VERBOSE,
    click.option(
        "--post-type",
        "post_types",
        multiple=True,
        default=("post",),
        metavar="TYPE",
        help="Read WordPress posts of this type (page, ...); may be given several times.  [default: post]",
    ),
)


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how input is read. The command gets them as `reading`, a ReadOptions."""
    return _reading(command, _READING)


def reading_events(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `reading`, and keep each record's event in `Article.fields`."""
    return _reading(command, _READING, keep=("event",))


def reading_posts(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `reading` except --label-from."""
    return _reading(command, tuple(option for option in _READING if option is not _LABEL_FROM))


def reading_verbosely(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the same options but --verbose, for a command that has its own."""
    return _reading(command, tuple(option for option in _READING if option is not _VERBOSE))


def _reading(
    command: Callable[..., Any], decorators: tuple[Decorator, ...], keep: tuple[str, ...] = ()
) -> Callable[..., Any]:
    """Add options of reading to a command, which gets them as one `reading`. keep: keys of records to keep always."""

    @wraps(command)
    def with_options(
        *args: Any,
        read_format: str | None,
        fields: dict[str, str],
        drafts: bool,
        post_types: tuple[str, ...],
        kept: tuple[str, ...],
        label_from: Literal["category", "tag"] = "category",
        **kwargs: Any,
    ) -> Any:
        """Call the command with its options as one `reading`."""
        from newstool.articles import NewstoolError, ReadOptions

        try:
            options = ReadOptions(read_format, fields, {}, keep + kept, label_from, drafts, post_types)
        except NewstoolError as error:
            raise click.UsageError(f"--field: {error}") from error
        return command(*args, reading=options, **kwargs)

    return with_all(decorators, with_options)


def labels(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--map`: how labels are read."""
    return click.option(
        "--map",
        "label_map",
        multiple=True,
        metavar="A=B",
        callback=pairs,
        help="Read label A as B. '*=B' maps every label that is not named, as A or as B: "
        "--map sport=Sports --map '*=News'.",
    )(command)


def _composed(_: click.Context, __: click.Parameter, labels: tuple[str, ...]) -> tuple[str, ...]:
    """Labels as articles have them."""
    from newstool.articles.labels import composed

    return tuple(map(composed, labels))


def ignore_label(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--ignore-label`: labels that say nothing about a story. The command gets them as `ignored`."""
    return click.option(
        "--ignore-label",
        "ignored",
        multiple=True,
        metavar="LABEL",
        callback=_composed,
        help="Take this label away, such as Featured or Uncategorized; the article's next label counts. Repeatable.",
    )(command)


def archive_labels(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say which labels of an archive are learned: `several`, `min_articles` and `ignored`."""
    added = (
        click.option(
            "--several/--one",
            "several",
            default=None,
            help="Learn all labels of each article, or only its first.  [default: all, if one article in five has two "
            "labels or more that are kept]",
        ),
        click.option(
            "--min-articles",
            type=ranges.FEWEST,
            metavar="N",
            help="Leave out labels with fewer than N different articles.  [default: 10, or 1 if all labels of each "
            "article are learned]",
        ),
        ignore_label,
    )
    return with_all(added, command)


def inputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `INPUT...`, the files and folders to read. Without it the command reads standard input."""
    return click.argument("inputs", nargs=-1, metavar="[INPUT]...", callback=_or_stdin)(command)


def _or_stdin(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return values if values or ctx.resilient_parsing else piped_in()


def piped_in() -> tuple[str, ...]:
    """Name standard input as the input; raise a usage error where nothing is piped in."""
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("nothing to read: name a file or a folder, or pipe articles in")
    return ("-",)


def data(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `DATA...`, the articles to learn from or to measure on."""
    return click.argument("inputs", nargs=-1, required=True, metavar="DATA...")(command)
