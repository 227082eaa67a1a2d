"""`newstool classify`: a label for each article."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from newstool.cli import options
from newstool.cli.output import Encode, Output

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.classifier import Tag


@click.command(short_help="Tag each article: News or Sports, or your own labels.")
@options.inputs
@click.option(
    "--model", default="news-sports", show_default=True, metavar="NAME_OR_FILE", help="The model to label by."
)
@click.option(
    "--min-precision",
    type=click.FloatRange(0.5, 1),
    metavar="P",
    help="Answer only if the model can promise this precision (0.5 to 1); otherwise say unsure (null in JSON). "
    "The model promises nothing for text outside its subjects or in another language.",
)
@click.option("--explain", is_flag=True, help="Name the words that decided.")
@options.jobs
@options.output_format
@options.reading
def classify(
    inputs: tuple[str, ...],
    model: str,
    min_precision: float | None,
    explain: bool,
    jobs: int,
    output_format: str,
    reading: "ReadOptions",
) -> None:
    """Tag each article with a label: News or Sports, or a label of your own model.

    \b
    Text has LABEL, PROBABILITY and ID between tabs:
      newstool classify stories/ | while IFS=$'\\t' read label p file; do ...
    """
    from newstool.classifier import Tagger
    from newstool.cli.source import articles
    from newstool.site.parallel import spread

    tag = partial(Tagger.load(model).tag, min_precision=min_precision, explain=explain)
    with articles(inputs, reading) as stream:
        _OUTPUT.write(spread(tag, stream, jobs), output_format)


def _text(tags: "Iterable[Tag]") -> Iterator[str]:
    for tag in tags:
        yield f"{tag.label or 'unsure'}\t{tag.probability:.3f}\t{tag.article.id}"
        if tag.explanation:
            terms = ", ".join(f"{reason.term} {reason.weight:+.3f}" for reason in tag.explanation.because)
            yield f"  {tag.explanation.label}: {terms}, bias {tag.explanation.bias:+.3f}"


def _record(tag: "Tag") -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": tag.article.id,
        "title": tag.article.title,
        "label": tag.label,
        "probability": tag.probability,
        "probabilities": tag.probabilities,
        "known": tag.known,
        "source": tag.article.source,
    }
    if tag.strange is not None:
        record["strange"] = tag.strange
    if tag.explanation:
        record["decision"] = tag.explanation.decision
        record["bias"] = tag.explanation.bias
        record["because"] = [{"term": reason.term, "weight": reason.weight} for reason in tag.explanation.because]
    return record


def json_line(tag: "Tag", encode: Encode) -> str:
    """Write the record as JSON by hand where nothing is explained: that takes half the time of encoding it."""
    if tag.explanation:
        return encode(_record(tag))
    article = tag.article
    strange = "" if tag.strange is None else f', "strange": {encode(tag.strange)}'
    probabilities = ", ".join([f"{encode(label)}: {share}" for label, share in tag.probabilities.items()])
    return (
        f'{{"id": {encode(article.id)}, "title": {encode(article.title)}, "label": {encode(tag.label)}, '
        f'"probability": {tag.probability}, "probabilities": {{{probabilities}}}, "known": {tag.known}, '
        f'"source": {encode(article.source)}{strange}}}'
    )


_OUTPUT = Output(_text, _record, ("id", "title", "label", "probability", "known", "source"), json_line)
