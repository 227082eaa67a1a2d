"""`newstool summarize`: a lead for each article."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import input_options, options
from newstool.cli.messages import say
from newstool.cli.output import Output
from newstool.cli.written_files import Command
from newstool.models.bundled import LEAD

if TYPE_CHECKING:
    from newstool.articles import Article, ReadOptions
    from newstool.summarizer import Budget, Lead


@click.command(cls=Command, short_help="Write a lead for each article, as an editor prints it.")
@input_options.inputs
@options.lead_budget(sentences=True)
@click.option(
    "--model", default=LEAD, show_default=True, metavar="NAME_OR_FILE", help="The model that chooses among the leads."
)
@options.sentence_model
@click.option("--verbatim", is_flag=True, help="Whole sentences of the article only: shorten none, complete no name.")
@click.option("--explain", is_flag=True, help="Say with each lead why it was chosen.")
@options.jobs
@options.output_format
@input_options.reading
def summarize(
    inputs: tuple[str, ...],
    budget: "Budget | None",
    model: str,
    sentence_model: str,
    verbatim: bool,
    explain: bool,
    jobs: int,
    output_format: str,
    reading: "ReadOptions",
) -> None:
    """Write a lead for each article: its first sentences, made to fit the budget.

    A lead begins at the top of the story, unless that is a warm-up. A sentence that does not fit is shortened: words
    are left out, none are added. Of a longer story a closing ", officials said" goes, too, where nothing is alleged;
    --verbatim keeps it. If no way of shortening fits, the sentence is cut at a clause and ends in "…".

    One article gives the lead alone. Several give title and lead each, with a blank line between. With --explain, a
    number before each reason says how much it speaks for the lead, or against it: the lead with the highest sum is
    chosen.
    """
    from newstool.cli.source import articles
    from newstool.site.parallel import spread
    from newstool.summarizer import DEFAULT_BUDGET, Summarizer

    lead = partial(Summarizer.load(model, sentence_model).leads, budget=budget or DEFAULT_BUDGET, verbatim=verbatim)
    empty = _Empty()
    with articles(inputs, reading) as stream:
        (_EXPLAINED if explain else _OUTPUT).write(
            spread(lead, empty.counted(stream), jobs, stream.lose), output_format
        )
        empty.report()


class _Empty:
    """Counts articles without text: galleries and videos. They have no lead."""

    def __init__(self) -> None:
        self._count = 0

    def counted(self, stream: "Iterable[Article]") -> "Iterator[Article]":
        """Pass the articles through and count those without text."""
        for article in stream:
            self._count += not article.text
            yield article

    def report(self) -> None:
        """Say on stderr how many articles had no text, if any."""
        if self._count:
            say(f"Note: {self._count} of the articles have a title and no text: their lead is empty")


def _text(leads: "Iterable[Lead]") -> Iterator[str]:
    """Give the lead alone for one article, title and lead for several, with a blank line between."""
    stream = iter(leads)
    first = next(stream, None)
    if first is None:
        return
    second = next(stream, None)
    if second is None:
        yield first.text
        return
    yield _titled(first)
    for lead in chain([second], stream):
        yield ""
        yield _titled(lead)


def _titled(lead: "Lead") -> str:
    return f"{lead.article.title or lead.article.id}\n{lead.text}"


def _record(lead: "Lead") -> dict[str, Any]:
    """Give a lead as an object of JSON or a row of CSV, with the keys that its record came with."""
    from newstool.articles.article_json import input_fields

    record = {
        "id": lead.article.id,
        "title": lead.article.title,
        "lead": lead.text,
        "words": lead.words,
        "characters": lead.characters,
        "sentences": [{"text": sentence.text, "position": sentence.position} for sentence in lead.sentences],
        "fits": lead.fits,
        "shortened": lead.shortened,
        "edits": [{"kind": edit.kind, "before": edit.before, "after": edit.after} for edit in lead.edits],
        "source": lead.article.source,
    }
    return {**record, **input_fields(lead.article, record)}


def _explained_text(leads: "Iterable[Lead]") -> Iterator[str]:
    """Give title and lead, and below them what was changed and why the lead was chosen."""
    from newstool.cli.lead_reasons import sentence

    for number, lead in enumerate(leads):
        if number:
            yield ""
        yield _titled(lead)
        for edit in lead.edits:
            became = f"became “{edit.after}”" if edit.after else "was left out"
            yield f"  {edit.kind}: “{edit.before}” {became}"
        for reason in lead.because:
            yield f"  {reason.score:+.2f}  {sentence(reason, lead)}"
        if lead.text and not lead.because:
            yield "  There was no other lead to choose from."


def _explained_record(lead: "Lead") -> dict[str, Any]:
    """Give a lead as `_record` does, with the reasons why it was chosen."""
    because = [{"feature": r.feature, "value": r.value, "score": r.score} for r in lead.because]
    return {**_record(lead), "because": because}


_COLUMNS = ("id", "title", "lead", "words", "characters", "fits", "shortened", "source")
_OUTPUT = Output(_text, _record, _COLUMNS)
_EXPLAINED = Output(_explained_text, _explained_record, _COLUMNS)
