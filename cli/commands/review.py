"""`newstool review`: one page on which an editor decides on the stories worth a look."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstool.cli import input_options, options, ranges
from newstool.cli.messages import say
from newstool.cli.written_files import Command, OutputFile

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.summarizer import Budget


@click.command(cls=Command, short_help="Write a page on which an editor decides doubtful stories.")
@click.argument("inputs", nargs=-1, required=True, metavar="ARCHIVE...")
@click.option(
    "--output",
    type=OutputFile(),
    required=True,
    metavar="FILE",
    help="The page to write: review.html.",
)
@click.option(
    "--model",
    metavar="NAME_OR_FILE",
    help="Judge by this model; without it, by models trained on the rest of ARCHIVE, or for an archive without labels "
    "by the bundled one.",
)
@options.lead_budget(sentences=False)
@click.option(
    "--top",
    type=ranges.STORIES,
    metavar="N",
    help="Put the N most valuable stories on the page, also where fewer are doubtful.  [default: the doubtful ones, at "
    "most 200]",
)
@click.option(
    "--sample",
    type=ranges.STORIES,
    metavar="N",
    help="Put N stories at random on the page instead, to measure how often the labels are right.",
)
@click.option("--seed", type=ranges.SEED, default=0, show_default=True, help="Seed of the random choice.")
@input_options.labels
@input_options.reading
def review(
    inputs: tuple[str, ...],
    output: Path,
    model: str | None,
    budget: "Budget | None",
    top: int | None,
    sample: int | None,
    seed: int,
    label_map: Mapping[str, str],
    reading: "ReadOptions",
) -> None:
    """Write one page with the stories worth a person's minute, the most valuable first.

    They are stories that look mis-filed, whose label is unsure, or whose lead was shortened or does not start at the
    top. The page works offline in any browser. An editor decides with single keys, and saves decisions.jsonl:

    \b
    newstool review export.xml --output review.html
    newstool train classifier export.xml decisions.jsonl --output ours.safetensors
    newstool review export.xml decisions.jsonl --output next.html

    Stories that are decided in a decisions.jsonl among ARCHIVE are not shown again. With --sample, `newstool evaluate
    review decisions.jsonl` says how often the labels of the whole archive are right.
    """
    from newstool.cli.progress import progress
    from newstool.cli.source import articles
    from newstool.review import Desk
    from newstool.summarizer import DEFAULT_BUDGET

    desk = Desk(model, budget or DEFAULT_BUDGET)
    with articles(inputs, reading, label_map, desk.KEPT) as stream:
        with progress() as show:
            found = desk.look_through(stream, show, lambda words: say(f"Note: {words}"))
        page = found.sample(sample, seed) if sample else found.most_valuable(top)
        page.write(output)
        say(f"Wrote {output}: {found.in_words(page)}")
