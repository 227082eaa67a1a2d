"""`newstool audit`: labelled articles that look mis-filed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from newstool.articles.latest import DECISION, is_decided
from newstool.cli import input_options, options, ranges
from newstool.cli.messages import say
from newstool.cli.output import Output
from newstool.cli.written_files import Command

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.classifier.training.suspects import Doubt, Suspect


_RARE = "they have a label with too few different articles"
_DIGITS = 6  # decimals of a probability: more would be noise


@click.command(cls=Command, short_help="Find labelled articles that look mis-filed.")
@click.argument("inputs", nargs=-1, required=True, metavar="ARCHIVE...")
@click.option(
    "--model",
    metavar="NAME_OR_FILE",
    help="Judge by this model, trained elsewhere; without it, by models trained on the rest of ARCHIVE.",
)
@click.option("--top", type=ranges.LIST, metavar="N", help="List only the N most certain.")
@click.option(
    "--missing",
    is_flag=True,
    help="List the articles that lack a label beside a fitting one, instead of those that look mis-filed.",
)
@input_options.archive_labels
@input_options.labels
@options.output_format
@input_options.reading
def audit(
    inputs: tuple[str, ...],
    model: str | None,
    top: int | None,
    missing: bool,
    several: bool | None,
    min_articles: int | None,
    ignored: tuple[str, ...],
    label_map: Mapping[str, str],
    output_format: str,
    reading: "ReadOptions",
) -> None:
    """List the articles that look mis-filed, most certain first.

    An article looks mis-filed if the label that fits best is none of its own; if articles have several labels, if none
    of its own fits. Each article is judged by a model that was not trained on it. Text has LABEL, SUGGESTED, the
    PROBABILITY that the label is wrong, ID and TITLE between tabs. Below them stand the date, the link, and the words
    that speak for the suggestion; then other labels that fit, and its own labels that hardly do. A note says how many
    of the listed labels are expected to be wrong.

    A story that an editor has decided on, in a decisions.jsonl of `newstool review` among ARCHIVE, is not listed.
    """
    from newstool.articles import Latest
    from newstool.classifier.stored import load
    from newstool.classifier.training.audit import judge, judge_with
    from newstool.classifier.training.train import TrainingOptions
    from newstool.cli.progress import progress
    from newstool.cli.source import articles

    settings = TrainingOptions(several=several, min_articles=min_articles, ignored_labels=ignored)
    with articles(inputs, reading, label_map, keep=(DECISION,)) as stream:
        stories = Latest().merged(stream)
        with progress() as show:
            judged = judge_with(load(model), stories, ignored) if model else judge(stories, settings, show)
        found = judged.lacking if missing else judged.suspects
        suspects = [suspect for suspect in found if not is_decided(suspect.article)]
        (_TABLE if output_format == "csv" else _OUTPUT).write(suspects[:top], output_format)
        if judged.skipped:
            say(_skipped(judged.skipped, "the model knows none of their labels" if model else _RARE))
        say(_expected(suspects, top, missing))


def _skipped(labels: "Mapping[str, int]", why: str) -> str:
    from newstool.classifier.training.labels import named

    return f"Note: articles that are not judged, because {why}: {named(labels, labels)}"


def _expected(suspects: "Sequence[Suspect]", top: int | None, missing: bool) -> str:
    """How many articles are doubtful, and how many of the listed are expected to be wrong."""
    from newstool.articles.amounts import amount

    if not suspects:
        return f"Note: no article {'lacks a label' if missing else 'looks mis-filed'}."
    one, listed = len(suspects) == 1, suspects[:top]
    n = round(sum(suspect.probability for suspect in listed))
    what = ("lacks a label" if one else "lack a label") if missing else ("looks mis-filed" if one else "look mis-filed")
    expected = f"{amount(n, 'suggestion' if missing else 'label')} {'is' if n == 1 else 'are'}"
    is_so = "right" if missing else "wrong"
    return (
        f"Note: {amount(len(suspects), 'article')} {what}, {len(listed):,} listed; of these about {expected} {is_so}."
    )


def _text(suspects: "Iterable[Suspect]") -> Iterator[str]:
    """Give a line for each suspect, and below it date, address and reasons, as far as they are known."""
    for suspect in suspects:
        article = suspect.article
        labels = ", ".join(article.labels)
        yield f"{labels}\t{suspect.suggested}\t{suspect.probability:.3f}\t{article.id}\t{article.title}"
        reasons = (article.published, article.url, _why(suspect), *_doubts(suspect))
        if more := [part for part in reasons if part]:
            yield f"  {'  '.join(more)}"


def _why(suspect: "Suspect") -> str | None:
    """The reason in words, or None if no word speaks for the suggestion."""
    return f"its words speak for {suspect.suggested}: {', '.join(suspect.words)}" if suspect.words else None


def _doubts(suspect: "Suspect") -> Iterator[str]:
    """Other labels that fit, with the words that speak for them, and labels that hardly fit."""
    for doubt in suspect.missing:
        words = f": {', '.join(doubt.words)}" if doubt.words else ""
        yield f"{doubt.label} fits, too ({doubt.probability:.2f}){words}"
    for doubt in suspect.doubtful:
        yield f"{doubt.label} hardly fits ({doubt.probability:.2f})"


def _record(suspect: "Suspect") -> dict[str, Any]:
    """Give all that is known of a suspect, as an object of JSON or a row of CSV."""
    article = suspect.article
    return {
        "id": article.id,
        "title": article.title,
        "label": article.label,
        "suggested": suspect.suggested,
        "probability": round(suspect.probability, _DIGITS),
        "source": article.source,
        "labels": list(article.labels),
        "published": article.published,
        "url": article.url,
        "why": _why(suspect),
        "missing": [_doubt(doubt) for doubt in suspect.missing],
        "doubtful": [_doubt(doubt) for doubt in suspect.doubtful],
    }


def _doubt(doubt: "Doubt") -> dict[str, Any]:
    """Give a label that a story lacks, or that hardly fits it, as an object."""
    return {
        "label": doubt.label,
        "probability": round(doubt.probability, _DIGITS),
        "words": list(doubt.words),
    }


def _row(suspect: "Suspect") -> dict[str, Any]:
    """The row of CSV: the record, with several labels in one cell."""
    row = _record(suspect)
    row["labels"] = "; ".join(suspect.article.labels)
    for name in ("missing", "doubtful"):
        row[name] = "; ".join(doubt["label"] for doubt in row[name])
    return row


_COLUMNS = (
    *("id", "title", "label", "suggested", "probability", "source", "published", "url", "why"),
    *("labels", "missing", "doubtful"),
)
_OUTPUT = Output(_text, _record, _COLUMNS)
_TABLE = Output(_text, _row, _COLUMNS)
