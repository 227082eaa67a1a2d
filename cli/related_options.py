"""The options of `related`: where the index is, which posts are chosen, and how posts are described."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from newstool.cli import ranges
from newstool.cli.options import jobs, lead_budget, sentence_model, with_all
from newstool.models.bundled import LEAD, NEWS_SPORTS, RELATED

if TYPE_CHECKING:
    from newstool.site.describe import Describer
    from newstool.summarizer import Budget

_INDEXING = (
    click.option(
        "--index",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Keep the archive's index in FILE, so that the next run reads only what is new or changed.",
    ),
    click.option(
        "--described",
        metavar="FOLDER",
        help="Bring INDEX up to date from FOLDER, which `describe --output --for-related` wrote, instead of an "
        "ARCHIVE.",
    ),
    click.option(
        "--for-new",
        is_flag=True,
        help="Write blocks only for posts that are new or changed, or got other related posts, since INDEX was last "
        "saved.",
    ),
    click.option("--check", is_flag=True, help="Only check that each byte of INDEX is as it was written."),
)
_CHOOSING = (
    click.option("--top", type=ranges.TOP, default=5, show_default=True, metavar="N", help="Show at most N posts."),
    click.option(
        "--half-life",
        type=ranges.DAYS,
        metavar="DAYS",
        help="Prefer recent posts: a post that is DAYS older counts half.",
    ),
    click.option(
        "--min-score",
        type=ranges.SHARE,
        metavar="S",
        help="Show posts of this score or more, 0 to 1: how likely a reader finds the two related.  "
        "[default: 0.88; 0.92 in an archive of fewer than 1,000 posts]",
    ),
    click.option("--same-label", is_flag=True, help="Choose only posts with the article's label."),
    click.option(
        "--label-from",
        "shown",
        type=click.Choice(("any", "filed", "predicted", "tag")),
        default="any",
        show_default=True,
        help="Which label a post has: its own label or first category (filed), the model's (predicted), its own or, "
        "where it has none, the model's (any), or its first tag.",
    ),
)
# A tag is read as the label: `label_from` of the reading then says so.
_LABELS: Mapping[str, Literal["any", "predicted", "filed"]] = {
    "any": "any",
    "filed": "filed",
    "predicted": "predicted",
    "tag": "filed",
}

_DESCRIBING = (
    lead_budget(sentences=False),
    click.option("--model", metavar="NAME_OR_FILE", help=f"The model that labels articles.  [default: {NEWS_SPORTS}]"),
    click.option("--lead-model", default=LEAD, show_default=True, metavar="NAME_OR_FILE", help="The model of leads."),
    sentence_model,
    click.option(
        "--own-leads",
        is_flag=True,
        help="Write a lead for each related post, even if its editors wrote an excerpt that fits.",
    ),
    click.option(
        "--background",
        default=RELATED,
        show_default=True,
        metavar="NAME_OR_FILE",
        help="How common words are: a file of `newstool train related`.",
    ),
    jobs,
)


@dataclass(frozen=True, slots=True)
class Indexing:
    """The index of an archive; see the options."""

    file: Path | None
    described: str | None
    for_new: bool
    check: bool

    def refuse_contradictions(self, archive: tuple[str, ...], asked: tuple[str, ...]) -> None:
        """Raise a usage error where options do not go together."""
        if self.check and (self.file is None or archive or asked or self.described or self.for_new):
            raise click.UsageError("--check needs --index, and nothing else")
        if "-" in archive and "-" in asked:
            raise click.UsageError("standard input can be the archive or --for, not both")
        if self.for_new and (asked or not ((archive or self.described) and self.file)):
            raise click.UsageError("--for-new needs --index and ARCHIVE or --described, and no --for")
        if self.described and (archive or not self.file):
            raise click.UsageError("--described needs --index, and no ARCHIVE")


@dataclass(frozen=True, slots=True)
class Describing:
    """How posts are labelled and get their leads; see the options. None stands for the default."""

    budget: "Budget | None"
    model: str | None
    lead_model: str
    sentence_model: str
    own_leads: bool
    background: str
    jobs: int

    def refuse_unused(self, *, labels: bool) -> None:
        """Raise a usage error for options that --described does not use. labels: articles beside it are labelled."""
        given = {
            "--words or --chars": self.budget is not None,
            "--model": self.model is not None and not labels,
            "--own-leads": self.own_leads,
            "--background": self.background != RELATED,
        }
        unused = [name for name, is_given in given.items() if is_given]
        if unused:
            raise click.UsageError(f"{unused[0]} needs an ARCHIVE: what --described has was written before")

    def describer(self) -> "Describer":
        """What describes the posts."""
        from newstool.site.describe import Describer
        from newstool.summarizer import DEFAULT_BUDGET

        return Describer(
            model=self.model or NEWS_SPORTS,
            budget=self.budget or DEFAULT_BUDGET,
            jobs=self.jobs,
            own_leads=self.own_leads,
            background=self.background,
            lead_model=self.lead_model,
            sentence_model=self.sentence_model,
        )

    def needed(self, describer: "Describer", *, labels: bool) -> Mapping[str, str]:
        """The settings that an index must have been made with. labels: articles beside the index are labelled, too."""
        return describer.needed(leads=self.budget is not None or self.own_leads, model=self.model is not None or labels)


def indexing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of the index; the command gets them as `indexing`, an Indexing."""

    @wraps(command)
    def with_indexing(
        *args: Any, index: Path | None, described: str | None, for_new: bool, check: bool, **kwargs: Any
    ) -> Any:
        """Call the command with its options as one `indexing`."""
        return command(*args, indexing=Indexing(index, described, for_new, check), **kwargs)

    return with_all(_INDEXING, with_indexing)


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options; the command gets them as `choice`, a Choice, and `label_from` from `reading_posts`."""

    @wraps(command)
    def with_choice(
        *args: Any,
        top: int,
        half_life: float | None,
        min_score: float | None,
        same_label: bool,
        shown: str,
        **kwargs: Any,
    ) -> Any:
        """Call the command with its options as one `choice`, and `label_from`."""
        from newstool.related import Choice

        choice = Choice(top, half_life, same_label, _LABELS[shown], min_score)
        return command(*args, choice=choice, label_from="tag" if shown == "tag" else "category", **kwargs)

    return with_all(_CHOOSING, with_choice)


def describing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how posts are described. The command gets them as `describing`, a Describing."""

    @wraps(command)
    def with_describing(*args: Any, **kwargs: Any) -> Any:
        """Call the command with its options as one `describing`."""
        given = {field.name: kwargs.pop(field.name) for field in fields(Describing)}
        return command(*args, describing=Describing(**given), **kwargs)

    return with_all(_DESCRIBING, with_describing)
