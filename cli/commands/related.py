"""`newstool related`: the "Related Posts" block of each article."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstool.cli import options
from newstool.cli.related_options import choosing, lead_budget

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.related import Choice
    from newstool.summarizer import Budget


@click.command(short_help="Write the Related Posts block of each article: what is about the same thing, or nothing.")
@click.argument("archive", nargs=-1, metavar="[ARCHIVE]...")
@click.option(
    "--for",
    "asked",
    multiple=True,
    metavar="INPUT",
    help="Only for these articles, in the archive or not; may be given several times.",
)
@click.option(
    "--index",
    "index_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Keep what was read of the archive in FILE: the next run reads only what is new or changed.",
)
@choosing
@lead_budget
@click.option("--model", metavar="NAME_OR_FILE", help="The model that labels.  [default: news-sports]")
@options.jobs
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "html", "jsonl", "csv")),
    default="text",
    show_default=True,
    help="What is written: text for people, HTML for a page, JSON Lines or CSV for programs.",
)
@options.labels
@options.reading_posts
def related(
    archive: tuple[str, ...],
    asked: tuple[str, ...],
    index_file: Path | None,
    choice: "Choice",
    budget: "Budget | None",
    model: str | None,
    jobs: int,
    output_format: str,
    label_map: Mapping[str, str],
    reading: "ReadOptions",
) -> None:
    """Write, for each article of the archive, the block of its related posts: those about the same thing, best first,
    as many as there are up to N; none is an answer, too. Another version of the same story is not related to it.

    \b
    newstool related posts.jsonl --format jsonl               every article's
    newstool related posts.jsonl --for story.txt              one article's
    newstool related posts.jsonl --index site.index           read only what is new
    newstool related --index site.index --for story.txt       ask what is there

    Text for one article is the block alone, and nothing where nothing is related; for several, each stands under its
    article's title. HTML is a section for each article that has related posts, named by its data-article. JSON Lines
    has every article, some with an empty list; CSV a row for each pair.

    An index is brought up to date by every run that names an ARCHIVE ("-" for what is piped in), and made anew where
    the model or the length of leads is another. A run in which some record could not be read adds to it, and takes
    nothing out.
    """
    from newstool.cli.progress import progress
    from newstool.cli.related_blocks import write_blocks
    from newstool.cli.source import as_read
    from newstool.site.describe import Describer
    from newstool.site.site_index import opened, up_to_date

    archive = archive or (() if index_file else options.piped_in())
    if "-" in archive and "-" in asked:
        raise click.UsageError("standard input can be the archive or --for, not both")
    describer = Describer.of(model, budget, jobs)
    with as_read(archive, reading, label_map) as posts:
        if index_file and not archive:
            index = opened(index_file, describer.needed(leads=budget is not None, model=bool(model or asked)))
        else:
            with progress() as show:
                index = up_to_date(
                    index_file, posts, describer, linked=not asked, note=partial(click.echo, err=True), progress=show
                )
        if not asked:
            write_blocks(index.neighbours(choice), output_format, choice)
            return
        with as_read(asked, reading, label_map) as stories:
            write_blocks(index.related_to(describer(stories), choice), output_format, choice)
