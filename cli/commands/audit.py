"""`newstool audit`: labelled articles that look mis-filed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import options
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
@options.labels
@options.output_format
@options.reading
def audit(
    inputs: tuple[str, ...],
    model: str | None,
    label_map: Mapping[str, str],
    output_format: str,
    reading: "ReadOptions",
) -> None:
    """List the articles whose label fits worse than another label, most certain first.

    Each article is judged by a model that was not trained on it. Text has LABEL, SUGGESTED, the PROBABILITY that the
    label is wrong, ID and TITLE between tabs.
    """
    from newstool.classifier.model import load
    from newstool.classifier.training.audit import audit, audit_with
    from newstool.cli.progress import progress
    from newstool.cli.source import articles

    with articles(inputs, reading, label_map) as stream:
        with progress() as show:
            suspects = audit_with(load(model), stream) if model else audit(stream, progress=show)
        _OUTPUT.write(suspects, output_format)


def _text(suspects: "Iterable[Suspect]") -> Iterator[str]:
    for suspect in suspects:
        article = suspect.article
        yield f"{article.label}\t{suspect.suggested}\t{suspect.probability:.3f}\t{article.id}\t{article.title}"


def _record(suspect: "Suspect") -> dict[str, Any]:
    return {
        "id": suspect.article.id,
        "title": suspect.article.title,
        "label": suspect.article.label,
        "suggested": suspect.suggested,
        "probability": round(suspect.probability, 6),
        "source": suspect.article.source,
    }


_OUTPUT = Output(_text, _record, ("id", "title", "label", "suggested", "probability", "source"))
