"""Options and arguments that several commands share."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

import click

from newstool.cli import ranges
from newstool.cli.messages import VERBOSE
from newstool.models.bundled import SENTENCES

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

# The words of `newstool.summarizer.DEFAULT_BUDGET`, here so that --help need not import it. A test compares the two.
DEFAULT_WORDS = 50

# The keys of `newstool.articles.read.FORMATS`, here so that --help need not import it. A test compares the two.
FORMATS_READ = ("text", "jsonl", "csv", "html", "markdown", "docx", "feed", "wordpress", "nitf", "newsml")


def pairs(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Parse `A=B` options into a mapping."""
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
        from newstool.articles import ReadOptions

        options = ReadOptions(read_format, fields, {}, keep + kept, label_from, drafts, post_types)
        return command(*args, reading=options, **kwargs)

    return with_all(decorators, with_options)


def with_all(decorators: tuple[Decorator, ...], command: Callable[..., Any]) -> Callable[..., Any]:
    """Add options to a command, in the order in which --help lists them."""
    for option in reversed(decorators):
        command = option(command)
    return command


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


def ignore_label(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--ignore-label`: labels that say nothing about a story. The command gets them as `ignored`."""
    return click.option(
        "--ignore-label",
        "ignored",
        multiple=True,
        metavar="LABEL",
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
            help="Leave out labels with fewer than N different articles. Without it, a label with fewer than 10 is an "
            "error if only first labels are learned.",
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
        "--output", required=True, type=click.Path(dir_okay=False), metavar="FILE", help="The model file to write."
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
        @wraps(command)
        def with_budget(
            *args: Any, words: int | None, chars: int | None, sentences: int | None = None, **kwargs: Any
        ) -> Any:
            if sum(limit is not None for limit in (words, chars, sentences)) > 1:
                *first, last = (f"--{name}" for name in units)
                raise click.UsageError(f"{', '.join(first)} and {last} exclude each other: give one")
            from newstool.summarizer import Budget

            given = words or chars or sentences
            return command(*args, budget=Budget(words, chars, sentences) if given else None, **kwargs)

        return with_all(tuple(added), with_budget)

    return decorate
