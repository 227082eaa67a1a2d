"""`newstool describe`: all that is known of each article, in one pass."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from newstool.cli import input_options, options
from newstool.cli.describe_options import Making, Place, making, placing
from newstool.cli.output import write_lines
from newstool.cli.progress import counted
from newstool.cli.written_files import Command

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.site.records import Format
    from newstool.summarizer import Budget


@click.command(cls=Command, short_help="Label, lead, byline and dateline of each article in one pass.")
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@making
@options.lead_budget(sentences=True)
@placing
@click.option(
    "--format",
    "form",
    type=click.Choice(("jsonl", "csv")),
    default="jsonl",
    show_default=True,
    help="Write JSON Lines or CSV.",
)
@click.option("--excel", is_flag=True, help="Write CSV for Excel: it says its encoding, and no cell is a formula.")
@input_options.labels
@input_options.reading_verbosely
def describe(
    inputs: tuple[str, ...],
    making: Making,
    budget: "Budget | None",
    place: Place,
    form: "Format",
    excel: bool,
    label_map: Mapping[str, str],
    reading: "ReadOptions",
) -> None:
    """Write one record for each article: label, lead, byline, dateline, agency, and what its own record said.

    \b
    newstool describe posts.jsonl                             a stream of records
    newstool describe archive/ --output described             an archive of any size
    newstool describe archive/ --output described --check     is it complete?

    With --output, the input is cut into parts. Each part is read, worked and written by one process, completely or not
    at all. A run that was interrupted goes on where it was when the same command is given again. Parts of which the
    input, a model or an option changed are made again. The same input and options give the same bytes, with any number
    of workers.
    """
    from newstool.cli.source import as_read
    from newstool.site.records import encoded

    if excel and form != "csv":
        raise click.UsageError("--excel needs --format csv")
    recipe, reading = making.recipe(budget, for_related=place.for_related), replace(reading, labels=label_map)
    if place.output is not None:
        from newstool.cli.archive_run import run

        run(place, recipe, reading, inputs, (form, excel))
        return
    recipe.settings()  # a missing model is named before anything is read
    with as_read(inputs or input_options.piped_in(), reading, label_map) as stream:
        write_lines(encoded(recipe.facts(counted(stream)), recipe, form, excel=excel), form)
