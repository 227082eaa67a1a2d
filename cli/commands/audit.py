"""`newstool audit`: labelled articles that look mis-filed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import options, ranges
from newstool.cli.messages import say
from newstool.cli.output import Output

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.classifier.training.audit import Suspect


@click.command(short_help="Find labelled articles that look mis-filed.")
@click.argument("inputs", nargs=-1, required=True, metavar="ARCHIVE...")
@click.option(
    "--model",
    metavar="NAME_OR_FILE",
    help="Judge by this model, trained elsewhere; without it, by models trained on the rest of ARCHIVE.",
)
@click.option("--top", type=ranges.LIST, metavar="N", help="List only the N most certain.")
@click.option(
    "--min-articles",
    type=ranges.FEWEST,
    metavar="N",
    help="Leave out labels with fewer than N different articles; without it such labels are an error.",
)
@options.ignore_label
@options.labels
@options.output_format
@options.reading
def audit(
    inputs: tuple[str, ...],
    model: str | None,
    top: int | None,
    min_articles: int | None,
    ignored: tuple[str, ...],
    label_map: Mapping[str, str],
    output_format: str,
    reading: "ReadOptions",
) -> None:
    """List the articles that look mis-filed, most certain first.

    An article looks mis-filed if the label that fits best is none of its own. Each article is judged by a model that
    was not trained on it. Text has LABEL, SUGGESTED, the PROBABILITY that the label is wrong, ID and TITLE between
    tabs. Below them stand the date, the link, and the words that speak for the suggestion. A note says how many of the
    listed labels are expected to be wrong.
    """
    from newstool.classifier.stored import load
    from newstool.classifier.training.audit import audit, audit_with
    from newstool.classifier.training.train import TrainingOptions
    from newstool.cli.progress import progress
    from newstool.cli.source import articles

    settings = TrainingOptions(min_articles=min_articles, ignored_labels=ignored)
    with articles(inputs, reading, label_map) as stream:
        with progress() as show:
            suspects = audit_with(load(model), stream, ignored) if model else audit(stream, settings, show)
        _OUTPUT.write(suspects[:top], output_format)
        say(_expected(suspects, top))


def _expected(suspects: "Sequence[Suspect]", top: int | None) -> str:
    """How many articles look mis-filed, and how many of the listed labels are expected to be wrong."""
    listed = suspects[:top]
    wrong = round(sum(suspect.probability for suspect in listed))
    return f"Note: {len(suspects):,} look mis-filed, {len(listed):,} listed; of these about {wrong:,} labels are wrong."


def _text(suspects: "Iterable[Suspect]") -> Iterator[str]:
    for suspect in suspects:
        article = suspect.article
        yield f"{article.label}\t{suspect.suggested}\t{suspect.probability:.3f}\t{article.id}\t{article.title}"
        if more := [part for part in (article.published, article.url, _why(suspect)) if part]:
            yield f"  {'  '.join(more)}"


def _why(suspect: "Suspect") -> str | None:
    """The reason in words, or None if no word speaks for the suggestion."""
    return f"its words speak for {suspect.suggested}: {', '.join(suspect.words)}" if suspect.words else None


def _record(suspect: "Suspect") -> dict[str, Any]:
    article = suspect.article
    return {
        "id": article.id,
        "title": article.title,
        "label": article.label,
        "suggested": suspect.suggested,
        "probability": round(suspect.probability, 6),
        "source": article.source,
        "labels": list(article.labels),
        "published": article.published,
        "url": article.url,
        "why": _why(suspect),
    }


_COLUMNS = ("id", "title", "label", "suggested", "probability", "source", "published", "url", "why")
_OUTPUT = Output(_text, _record, _COLUMNS)
