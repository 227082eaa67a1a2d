"""`newstool related`: the "Related Posts" block of each article."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstool.cli import input_options, options
from newstool.cli.related_options import choosing
from newstool.models.bundled import LEAD, NEWS_SPORTS, RELATED

if TYPE_CHECKING:
    from newstool.articles import ArticleStream, ReadOptions
    from newstool.related import Choice, Index
    from newstool.site.describe import Describer
    from newstool.summarizer import Budget


@click.command(short_help="Write the Related Posts block of each article.")
@click.argument("archive", nargs=-1, metavar="[ARCHIVE]...")
@click.option(
    "--for",
    "asked",
    multiple=True,
    metavar="INPUT",
    help="Write blocks only for these articles, in the archive or not; may be given several times.",
)
@click.option(
    "--index",
    "index_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Keep the archive's index in FILE, so that the next run reads only what is new or changed.",
)
@click.option(
    "--described",
    metavar="FOLDER",
    help="Bring INDEX up to date from FOLDER, which `describe --output --for-related` wrote, instead of an ARCHIVE.",
)
@click.option(
    "--for-new",
    is_flag=True,
    help="Write blocks only for posts that are new or changed, or got other related posts, since INDEX was last saved.",
)
@click.option("--check", is_flag=True, help="Only check that each byte of INDEX is as it was written.")
@choosing
@options.lead_budget(sentences=False)
@click.option("--model", metavar="NAME_OR_FILE", help="The model that labels articles.  [default: news-sports]")
@click.option("--lead-model", default=LEAD, show_default=True, metavar="NAME_OR_FILE", help="The model of leads.")
@options.sentence_model
@click.option(
    "--own-leads",
    is_flag=True,
    help="Write a lead for each related post, even if its editors wrote an excerpt that fits.",
)
@click.option(
    "--background",
    default=RELATED,
    show_default=True,
    metavar="NAME_OR_FILE",
    help="How common words are: a file of `newstool train related`.",
)
@options.jobs
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "html", "jsonl", "csv")),
    default="text",
    show_default=True,
    help="Write text for people, HTML for a page, JSON Lines or CSV for programs.",
)
@input_options.labels
@input_options.reading_posts
def related(
    archive: tuple[str, ...],
    asked: tuple[str, ...],
    index_file: Path | None,
    described: str | None,
    for_new: bool,
    check: bool,
    choice: "Choice",
    budget: "Budget | None",
    model: str | None,
    lead_model: str,
    sentence_model: str,
    own_leads: bool,
    background: str,
    jobs: int,
    output_format: str,
    label_map: Mapping[str, str],
    reading: "ReadOptions",
) -> None:
    """Write the block of related posts of each article of the archive.

    Related posts are about the same thing. The best stand first, up to --top; an article may have none. Another version
    of the same story is not related to it. Each has the excerpt that its editors wrote, if it fits, or a lead.

    \b
    newstool related posts.jsonl --format jsonl               every article's
    newstool related posts.jsonl --for story.txt              one article's
    newstool related posts.jsonl --index site.index           read only what is new
    newstool related posts.jsonl --index site.index --for-new write only what changed
    newstool related --index site.index --described folder    take what `describe` made
    newstool related --index site.index --for story.txt       ask the index alone
    newstool related --index site.index --check               is it whole?

    Text for one article is its block alone, or nothing. For several articles each block stands under the article's
    title. HTML has a section for each article with related posts, named by data-article. JSON Lines has every article,
    some with an empty list. CSV has a row for each pair.

    Every run that names an ARCHIVE ("-" for a pipe) brings the index up to date. The index is made anew if the model or
    the budget of leads is another. A run in which a record could not be read adds to the index but removes nothing.
    """
    from newstool.cli.related_blocks import write_blocks
    from newstool.cli.source import as_read
    from newstool.related import touched
    from newstool.site.describe import Describer
    from newstool.summarizer import DEFAULT_BUDGET

    if check:
        _check_index(index_file, others=bool(archive or asked or described or for_new))
        return
    archive = archive or (() if index_file else input_options.piped_in())
    _check(archive, asked, index_file, described, for_new=for_new)
    if described and own_leads:
        raise click.UsageError("--own-leads needs an ARCHIVE: what --described has was written before")
    describer = Describer(
        model or NEWS_SPORTS, budget or DEFAULT_BUDGET, jobs, own_leads, background, lead_model, sentence_model
    )
    needed = describer.needed(leads=budget is not None or own_leads, model=bool(model or asked))
    with as_read(archive, reading, label_map) as posts:
        before, index = _index(index_file, described, posts if archive else None, describer, needed, linked=not asked)
        floor = index.floor if choice.floor is None else choice.floor
        if not asked:
            rows = touched(before, index) if for_new else None
            write_blocks(index.neighbours(choice, rows), output_format, choice, floor)
            return
        with as_read(asked, reading, label_map) as stories:
            found = index.related_to(describer.for_index(stories, stories.lose), choice)
            write_blocks(found, output_format, choice, floor)


def _check_index(path: Path | None, *, others: bool) -> None:
    """Say that an index is whole. Raises RelatedError if it is damaged."""
    from newstool.cli.messages import say
    from newstool.related import RelatedError
    from newstool.related.index_file import check

    if path is None or others:
        raise click.UsageError("--check needs --index, and nothing else")
    if not path.exists():
        raise RelatedError(f"{path}: no such index")
    check(path)
    say(f"{path}: whole")


def _check(
    archive: tuple[str, ...], asked: tuple[str, ...], index_file: Path | None, described: str | None, *, for_new: bool
) -> None:
    """Raise a usage error where options do not go together."""
    if "-" in archive and "-" in asked:
        raise click.UsageError("standard input can be the archive or --for, not both")
    if for_new and (asked or not ((archive or described) and index_file)):
        raise click.UsageError("--for-new needs --index and ARCHIVE or --described, and no --for")
    if described and (archive or not index_file):
        raise click.UsageError("--described needs --index, and no ARCHIVE")


def _index(
    file: Path | None,
    described: str | None,
    posts: "ArticleStream | None",
    describer: "Describer",
    needed: Mapping[str, str | int],
    *,
    linked: bool,
) -> "tuple[Index, Index]":
    """The index before and after this run brought it up to date, if there is something to bring it up to date with."""
    from newstool.cli.messages import say
    from newstool.cli.progress import progress
    from newstool.site.site_index import compared_index, described_index, open_index

    if file and not described and posts is None:
        index = open_index(file, needed, describer.background)
        return index, index
    with progress() as show:
        if file and described:
            return described_index(file, described, linked=linked, jobs=describer.jobs, note=say, progress=show)
        assert posts is not None
        return compared_index(file, posts, describer, linked=linked, note=say, progress=show)
