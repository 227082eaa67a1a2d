"""The options of `describe`: the content of a record, its place, and the processes that work."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import ranges
from newstool.cli.input_options import note_verbose
from newstool.cli.options import sentence_model, with_all
from newstool.cli.written_files import OutputFolder
from newstool.models.bundled import LEAD, NEWS_SPORTS

if TYPE_CHECKING:
    from newstool.site.recipe import Recipe
    from newstool.summarizer import Budget

_MAKING = (
    click.option(
        "--model", default=NEWS_SPORTS, show_default=True, metavar="NAME_OR_FILE", help="The model of labels."
    ),
    click.option(
        "--min-precision",
        type=ranges.PRECISION,
        metavar="P",
        help="Label only if the model can promise this precision (0.5 to 1); otherwise the label is null.",
    ),
    click.option("--lead-model", default=LEAD, show_default=True, metavar="NAME_OR_FILE", help="The model of leads."),
    sentence_model,
    click.option("--verbatim", is_flag=True, help="Leads of whole sentences of the article only, as under summarize."),
    click.option(
        "--own-leads",
        is_flag=True,
        help="Write a lead for each article, even if its editors wrote an excerpt that fits.",
    ),
    click.option("--no-label", is_flag=True, help="Write no labels."),
    click.option("--no-lead", is_flag=True, help="Write no leads."),
    click.option(
        "--related",
        "index",
        type=click.Path(exists=True, dir_okay=False),
        metavar="INDEX",
        help="Add related posts, from an index that `related --index` made.",
    ),
)
_ARCHIVE = (
    click.option(
        "--output",
        type=OutputFolder(),
        metavar="FOLDER",
        help="Write the records into FOLDER, a file for each part of the input. The next run does only what is missing "
        "or changed.",
    ),
    click.option(
        "--for-related",
        is_flag=True,
        help="Also write what `related --described FOLDER` makes its index of.",
    ),
    click.option("--check", is_flag=True, help="Only check that FOLDER is complete, whole and up to date."),
    click.option(
        "--workers",
        type=ranges.JOBS,
        metavar="N",
        help="Work in N processes.  [default: as many as there are processors, if there are parts for them]",
    ),
    click.option("--dask", metavar="ADDRESS", help="Work on the Dask cluster whose scheduler is at ADDRESS."),
    click.option(
        "--part-size",
        type=ranges.PART,
        metavar="MIB",
        help="Cut the input into parts of MIB mebibytes.  [default: 16]",
    ),
    click.option(
        "--verbose",
        is_flag=True,
        callback=note_verbose,
        help="Say every minute how far the work is, also where nobody watches; and show the traceback where newstool "
        "itself fails on a record.",
    ),
)


@dataclass(frozen=True, slots=True)
class Making:
    """The options for the content of a record, as they were given."""

    model: str
    min_precision: float | None
    lead_model: str
    sentence_model: str
    verbatim: bool
    own_leads: bool
    no_label: bool
    no_lead: bool
    index: str | None

    def recipe(self, budget: "Budget | None", *, for_related: bool) -> "Recipe":
        """The recipe that they make. It is made late, because its module takes long to import."""
        from newstool.site.recipe import Recipe
        from newstool.summarizer import DEFAULT_BUDGET

        return Recipe(
            model=None if self.no_label else self.model,
            min_precision=self.min_precision or 0.0,
            lead_model=None if self.no_lead else self.lead_model,
            sentence_model=self.sentence_model,
            budget=budget or DEFAULT_BUDGET,
            verbatim=self.verbatim,
            own_leads=self.own_leads,
            index=str(Path(self.index).resolve()) if self.index else None,
            for_related=for_related,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where records are written, and who works; see the options. Raises UsageError if they contradict each other."""

    output: str | None
    for_related: bool
    check: bool
    workers: int | None
    dask: str | None
    part_size: int | None
    verbose: bool

    def __post_init__(self) -> None:
        needing = {
            "--for-related": self.for_related,
            "--check": self.check,
            "--workers": self.workers,
            "--dask": self.dask,
            "--part-size": self.part_size,
        }
        for name, value in needing.items():
            if value and self.output is None:
                raise click.UsageError(f"{name} needs --output FOLDER")
        if self.workers and self.dask:
            raise click.UsageError("--workers and --dask exclude each other: give one")


def making(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options for the content of a record. The command gets them as `making`."""

    @wraps(command)
    def with_making(*args: Any, **kwargs: Any) -> Any:
        """Call the command with its options as one `making`."""
        given = {field.name: kwargs.pop(field.name) for field in fields(Making)}
        return command(*args, making=Making(**given), **kwargs)

    return with_all(_MAKING, with_making)


def placing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options for the output and the processes. The command gets them as `place`."""

    @wraps(command)
    def with_place(*args: Any, **kwargs: Any) -> Any:
        """Call the command with its options as one `place`."""
        given = {field.name: kwargs.pop(field.name) for field in fields(Place)}
        return command(*args, place=Place(**given), **kwargs)

    return with_all(_ARCHIVE, with_place)
