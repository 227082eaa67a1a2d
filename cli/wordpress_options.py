"""Options that commands of `newstool wordpress` share: what may be written, and how posts are described."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import ranges
from newstool.cli.options import jobs, lead_budget, pairs, with_all
from newstool.cli.written_files import OutputFile
from newstool.models.bundled import NEWS_SPORTS

if TYPE_CHECKING:
    from newstool.summarizer import Budget
    from newstool.wordpress.journal import Journal, LastWrites
    from newstool.wordpress.site import Site


@dataclass(frozen=True, slots=True)
class Writing:
    """The options of `writing`.

    Attributes:
        write: changes are written, not only shown
        output_format: how changes are shown, "text" or "jsonl"
        journal: the file of --journal, None without this option
    """

    write: bool
    output_format: str
    journal: Path | None

    @contextmanager
    def log(self, site: "Site", default: Path | None) -> Iterator["tuple[LastWrites, Journal | None]"]:
        """Give the writes of earlier runs, and the open journal if this run writes.

        default: the journal's file without --journal; None if --journal is required.
        """
        from newstool.wordpress.journal import Journal, LastWrites

        path = self.journal or default
        url = str(site.client.address)
        if not self.write:
            yield LastWrites(path, url), None
            return
        if path is None:
            raise click.UsageError("where should be noted what is written? Name a file with --journal")
        with Journal(path, url) as journal:
            yield journal.known, journal


_WRITING = (
    click.option("--write", is_flag=True, help="Write to the site. Without --write, only shows what would change."),
    click.option(
        "--journal",
        type=OutputFile(appended=True),
        metavar="FILE",
        help="Note each change in FILE before it is written, for undo.  [default: beside the file that is read]",
    ),
    click.option(
        "--format",
        "output_format",
        type=click.Choice(("text", "jsonl")),
        default="text",
        show_default=True,
        help="How changes are shown: a table, or JSON Lines with id, title, field, before, after.",
    ),
)


def writing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say whether and how changes are written. The command gets them as `writing`, a Writing."""

    @wraps(command)
    def with_writing(*, write: bool, journal: Path | None, output_format: str, **kwargs: Any) -> Any:
        """Call the command with its options as one `writing`."""
        return command(writing=Writing(write, output_format, journal), **kwargs)

    return with_all(_WRITING, with_writing)


_RULES = (
    click.option(
        "--set",
        "sets",
        multiple=True,
        metavar="FIELD=KEY",
        callback=pairs,
        help="Write the record's KEY as the post's FIELD: excerpt=lead, category=label, tags=labels, related=related.",
    ),
    click.option("--replace", is_flag=True, help="Also write excerpts that are not empty."),
    click.option(
        "--add-category", "swap", flag_value="", default=True, help="Add the category to those of the post.  [default]"
    ),
    click.option("--replace-category", "swap", flag_value="1", help="Write the category instead of those of the post."),
    click.option(
        "--keep-category",
        "kept",
        multiple=True,
        metavar="NAME",
        help="A category that --replace-category does not remove.",
    ),
    click.option("--create", is_flag=True, help="Make categories and tags that the site does not have yet."),
)


def ruled(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what may be written. The command gets them as `rules`, a Rules."""

    @wraps(command)
    def with_rules(
        *, sets: dict[str, str], replace: bool, swap: str, kept: tuple[str, ...], create: bool, **kwargs: Any
    ) -> Any:
        """Call the command with its options as one `rules`. Raises a usage error where they do not go together."""
        from newstool.wordpress.changes import Rules
        from newstool.wordpress.errors import ChangesError

        try:
            rules = Rules.of(sets, replace=replace, swap=bool(swap), kept=kept, create=create)
        except ChangesError as error:
            raise click.UsageError(str(error)) from error
        return command(rules=rules, **kwargs)

    return with_all(_RULES, with_rules)


_UPKEEP = (
    click.option("--model", default=NEWS_SPORTS, show_default=True, metavar="NAME_OR_FILE", help="Model that tags."),
    click.option(
        "--min-precision",
        type=ranges.SHARE,
        default=0.95,
        show_default=True,
        metavar="P",
        help="Write only labels of which the model promises this precision.",
    ),
    click.option("--top", type=ranges.TOP, default=3, show_default=True, metavar="N", help="At most N related posts."),
    click.option(
        "--half-life",
        type=ranges.DAYS,
        metavar="DAYS",
        help="Prefer recent related posts: one that is DAYS older counts half.",
    ),
    jobs,
    lead_budget(sentences=False),
)


def upkept(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how posts are described.

    The command gets them as `upkeep`, a function from the file of the index to an Upkeep.
    """

    @wraps(command)
    def with_upkeep(
        *,
        model: str,
        min_precision: float,
        top: int,
        half_life: float | None,
        jobs: int,
        budget: "Budget | None",
        **kwargs: Any,
    ) -> Any:
        """Call the command with its options as one `upkeep`."""
        from newstool.related import Choice
        from newstool.site.describe import Describer
        from newstool.site.upkeep import Upkeep
        from newstool.summarizer import DEFAULT_BUDGET

        describer = Describer(model, budget or DEFAULT_BUDGET, jobs)
        return command(upkeep=partial(Upkeep, describer, min_precision, Choice(top, half_life)), **kwargs)

    return with_all(_UPKEEP, with_upkeep)
