"""`newstool related`: the "Related Posts" block of each article."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstool.cli import input_options
from newstool.cli.related_options import Describing, Indexing, choosing, describing, indexing
from newstool.cli.written_files import Command

if TYPE_CHECKING:
    from newstool.articles import ArticleStream, ReadOptions
    from newstool.related import Choice, Index
    from newstool.site.describe import Describer


@click.command(cls=Command, short_help="Write the Related Posts block of each article.")
@click.argument("archive", nargs=-1, metavar="[ARCHIVE]...")
@click.option(
    "--for",
    "asked",
    multiple=True,
    metavar="INPUT",
    help="Write blocks only for these articles, in the archive or not; may be given several times.",
)
@indexing
@choosing
@describing
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
    indexing: Indexing,
    choice: "Choice",
    describing: Describing,
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

    archive = archive or (() if indexing.file or indexing.check else input_options.piped_in())
    indexing.refuse_contradictions(archive, asked)
    if indexing.described:
        describing.refuse_unused(labels=bool(asked))
    if indexing.check:
        _check_index(indexing.file)
        return
    describer = describing.describer()
    needed = describing.needed(describer, labels=bool(asked))
    with as_read(archive, reading, label_map) as posts, as_read(asked, reading, label_map) as stories:
        before, index = _index(indexing, posts if archive else None, describer, needed, linked=not asked)
        _say_undated(index, choice)
        if asked:
            found = index.related_to(describer.for_index(stories, stories.lose), choice)
        else:
            found = index.neighbours(choice, touched(before, index) if indexing.for_new else None)
        write_blocks(found, output_format, choice, index.floor if choice.floor is None else choice.floor)


def _say_undated(index: "Index", choice: "Choice") -> None:
    """Say how many posts have no date that can be used, if recent posts are preferred."""
    from newstool.cli.messages import say

    if choice.half_life is not None and index.undated:
        say(
            f"Note: {index.undated:,} of {len(index):,} posts have no date that newstool can read, such as 2026-11-24: "
            "--half-life counts them as neither new nor old"
        )


def _check_index(path: Path | None) -> None:
    """Say that an index is whole. Raises RelatedError if it is damaged."""
    from newstool.cli.messages import say
    from newstool.related import RelatedError
    from newstool.related.index_file import check

    assert path is not None
    if not path.exists():
        raise RelatedError(f"{path}: no such index: name the ARCHIVE to make it from, without --check")
    check(path)
    say(f"{path}: whole")


def _index(
    indexing: Indexing,
    posts: "ArticleStream | None",
    describer: "Describer",
    needed: Mapping[str, str],
    *,
    linked: bool,
) -> "tuple[Index, Index]":
    """The index before and after this run brought it up to date, if there is something to bring it up to date with."""
    from newstool.cli.messages import say
    from newstool.cli.progress import progress
    from newstool.site.site_index import compared_index, described_index, open_index

    file, folder = indexing.file, indexing.described
    if file and not folder and posts is None:
        index = open_index(file, needed, describer.background)
        return index, index
    with progress() as show:
        if file and folder:
            return described_index(file, folder, linked=linked, jobs=describer.jobs, note=say, progress=show)
        assert posts is not None
        return compared_index(file, posts, describer, linked=linked, note=say, progress=show)
