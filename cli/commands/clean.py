"""`newstool clean`: the story without what stands around it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import input_options, options
from newstool.cli.output import Output
from newstool.cli.written_files import Command

if TYPE_CHECKING:
    from newstool.articles import Article, ReadOptions

_END_OF_STORY = "\n###\n"  # as wire copy marks it


@click.command(cls=Command, short_help="Take bylines, datelines and page furniture off.")
@input_options.inputs
@options.output_format
@input_options.reading
def clean(inputs: tuple[str, ...], output_format: str, reading: "ReadOptions") -> None:
    """Take byline, dateline, related posts and other page furniture off each story.

    Text has the title and the story, with ### between stories. Nothing is lost: JSON Lines also has what was taken off,
    as byline, dateline, related and removed, and what the record held: label, summary, url, published, and the keys
    that --keep names. Other commands read it as they read the files it was made of.
    """
    from newstool.cli.source import articles

    with articles(inputs, reading) as stream:
        _OUTPUT.write(stream, output_format)


def _text(stories: "Iterable[Article]") -> Iterator[str]:
    """Give title and story, and a line of signs between two stories."""
    for i, story in enumerate(stories):
        if i:
            yield _END_OF_STORY
        if story.title:
            yield story.title + "\n"
        yield story.text


def _record(story: "Article") -> dict[str, Any]:
    from newstool.articles.article_json import as_json

    return as_json(story)


_OUTPUT = Output(_text, _record, ("id", "title", "text", "byline", "source", "label", "summary", "url", "published"))
