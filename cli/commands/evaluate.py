"""`newstool evaluate`: is a model good enough, and no worse than the last?"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from newstool.articles.latest import DECISION
from newstool.cli import input_options, options, ranges
from newstool.cli.command_group import CommandGroup
from newstool.cli.evaluate_review import review
from newstool.cli.gating import Gating, by, conclude, gates, measurable
from newstool.cli.messages import say
from newstool.cli.skipped import without_skipped
from newstool.cli.written_files import Command
from newstool.models.bundled import LEAD, NEWS_SPORTS, RELATED

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.classifier import Tag
    from newstool.evaluation.classification import TaggedRow
    from newstool.evaluation.leads import LeadRow
    from newstool.evaluation.several_labels import LabelsRow
    from newstool.summarizer import Lead, Summarizer

_MIN_PRECISIONS = (0.9, 0.95, 0.99)  # promises: of 100 answers, 10, 5 or 1 may be wrong
_WORDS_NAMED = 6  # of a wrong tag, in the report


@click.group(cls=CommandGroup, short_help="Score a model, and stop a pipeline where it is not good enough.")
def evaluate() -> None:
    """Score a model on records that people have judged, and hold gates against the scores.

    A gate that fails makes the command exit with 4, a gate that cannot be held with 5. Nothing passes unmeasured.
    """


evaluate.add_command(review)


@evaluate.command(cls=Command, short_help="Score tags against labels.")
@input_options.data
@click.option("--model", default=NEWS_SPORTS, show_default=True, metavar="NAME_OR_FILE", help="The model to score.")
@click.option(
    "--min-precision",
    "precisions",
    multiple=True,
    type=ranges.PRECISION,
    default=_MIN_PRECISIONS,
    show_default="0.9, 0.95 and 0.99",
    metavar="P",
    help="Also measure, at this promised precision, how much the model answers and how precisely.",
)
@by
@gates
@input_options.labels
@input_options.reading
def classifier(
    inputs: tuple[str, ...],
    model: str,
    precisions: tuple[float, ...],
    by: tuple[str, ...],
    label_map: Mapping[str, str],
    reading: "ReadOptions",
    **gating: Any,
) -> None:
    """Tag labelled records and score the tags.

    Accuracy, macro F1, and each label's precision, recall, F1 and support are those of scikit-learn's
    classification_report. A record with a label that the model does not know counts as wrong. A record without a label
    cannot be measured and is named on stderr, like a record that cannot be read.

    \b
    newstool evaluate classifier test.jsonl --fail-under macro_f1=0.95
    newstool evaluate classifier test.jsonl --baseline last.json --output now.json
    """
    from newstool.classifier import Tagger
    from newstool.cli.source import articles
    from newstool.evaluation import classification, several_labels
    from newstool.evaluation.rows import Rows
    from newstool.models.identity import identity

    settings = Gating(**gating)
    settings.check()
    seen = settings.seen()
    tagger, rows = Tagger.load(model), Rows("label")
    measured = without_skipped("label", measurable(rows))
    with articles(inputs, reading, label_map, (*by, DECISION), measured) as stream:
        labels = tagger.model.labels
        if tagger.model.several:
            result = several_labels.measure(_labelled(tagger.tag(stream), by), labels, precisions, by)
        else:
            tags = tagger.tag(stream, explain=seen.wanted)
            result = classification.measure(seen.of(_tagged(tags, by)), labels, precisions, by)
        conclude(result.of(identity(model), rows.data), rows, settings, seen)


@evaluate.command(cls=Command, short_help="Score leads against summaries, with ROUGE.")
@input_options.data
@click.option(
    "--words",
    type=ranges.BUDGET,
    default=options.DEFAULT_WORDS,
    show_default=True,
    metavar="N",
    help="Leads of at most N words.",
)
@click.option("--model", default=LEAD, show_default=True, metavar="NAME_OR_FILE", help="The model to score.")
@by
@gates
@input_options.reading
def summarizer(
    inputs: tuple[str, ...],
    words: int,
    model: str,
    by: tuple[str, ...],
    reading: "ReadOptions",
    **gating: Any,
) -> None:
    """Write a lead for each record and score it against the record's summary.

    ROUGE-1, ROUGE-2 and ROUGE-Lsum are F1 with stemming, by the package rouge-score. The first three sentences (lead3)
    and the first N words (first_words) are scored beside them on the same records. "whole" is the share of leads that
    consist of whole sentences. A summary in another script than Latin cannot be measured and is named on stderr.
    Needs: pip install 'newstool[evaluate]'.

    \b
    newstool evaluate summarizer test.jsonl --words 50 --fail-under rouge1=0.35
    """
    from newstool.cli.source import articles
    from newstool.evaluation import leads
    from newstool.evaluation.rouge import why_not
    from newstool.evaluation.rows import Rows
    from newstool.models.identity import identity
    from newstool.summarizer import Budget, Summarizer

    settings = Gating(**gating)
    settings.check()
    seen = settings.seen()
    writer, rows = Summarizer.load(model), Rows("summary", why_not=why_not)
    measured = without_skipped("summary", measurable(rows))
    with articles(inputs, reading, keep=(*by, DECISION), through=measured) as stream:
        written = _written(writer, writer.leads(stream, Budget(words)), by)
        result = leads.measure(seen.of(written), words, by)
        conclude(result.of(identity(model), rows.data), rows, settings, seen)


@evaluate.command(cls=Command, short_help="Score related posts against events.")
@input_options.data
@by
@gates
@input_options.reading_events
def related(inputs: tuple[str, ...], by: tuple[str, ...], reading: "ReadOptions", **gating: Any) -> None:
    """For each record with an event, rank all other records, and score the ranks of those of the same event.

    Records carry `event`, the same for all articles about one thing; --field event=KEY names another key. A record
    without an event, or with an event of its own, is not measured. It stays in the archive and is wrong where it ranks.

    \b
    precision_at_1, _2, _5  share of the first 1, 2 or 5 that is of the same event; if
                            the event has fewer others, share of as many as it has
    mrr                     mean of 1 / rank of the first of the same event
    coverage                share of articles with one post or more at the floor
    kept_precision          share of the posts at the floor that is of the same event

    \b
    newstool evaluate related events.jsonl --fail-under precision_at_2=0.8
    """
    from newstool.cli.progress import progress
    from newstool.cli.source import as_read
    from newstool.evaluation.related import measure
    from newstool.evaluation.rows import Rows
    from newstool.models.identity import identity
    from newstool.site.ranking import Ranking

    settings = Gating(**gating)
    settings.check()
    seen = settings.seen()
    rows = Rows("event", required=False)
    with as_read(inputs, reading, keep=by, through=measurable(rows)) as stream:
        with progress() as show:
            ranking = Ranking.of(stream, note=say, progress=show)
        seen.events = ranking.events
        result = measure(seen.of(ranking.rows(by)), ranking.events, by)
        conclude(result.of(identity(RELATED), rows.data), rows, settings, seen)


def _tagged(tags: "Iterator[Tag]", by: tuple[str, ...]) -> "Iterator[TaggedRow]":
    """Give the row of each tag, to be compared with the label of its article."""
    from newstool.evaluation.classification import TaggedRow
    from newstool.evaluation.result import RowName
    from newstool.evaluation.rows import slices_of

    for tag in tags:
        article = tag.article
        name = RowName(article.id, article.title)
        slices = slices_of(article, by)
        yield TaggedRow(name, str(article.label), tag.likeliest, tag.probability, tag.precision, slices, _why(tag))


def _why(tag: "Tag") -> str:
    """The words that decided, for a report; "" where the tag is right, or nobody asked."""
    if tag.explanation is None or tag.likeliest == tag.article.label:
        return ""
    return ", ".join(f"{reason.term} {reason.weight:+.2f}" for reason in tag.explanation.because[:_WORDS_NAMED])


def _labelled(tags: "Iterator[Tag]", by: tuple[str, ...]) -> "Iterator[LabelsRow]":
    """Give the row of each tag of a model of several labels."""
    from newstool.evaluation.result import RowName
    from newstool.evaluation.rows import slices_of
    from newstool.evaluation.several_labels import GivenLabel, LabelsRow

    for tag in tags:
        article = tag.article
        yield LabelsRow(
            RowName(article.id, article.title),
            article.labels,
            tuple(one.label for one in tag.labels),
            tuple(GivenLabel(one.label, one.probability, one.precision) for one in tag.promised),
            slices_of(article, by),
        )


def _written(writer: "Summarizer", leads: "Iterator[Lead]", by: tuple[str, ...]) -> "Iterator[LeadRow]":
    """Give the row of each lead, to be compared with the summary of its article."""
    from newstool.evaluation.leads import Candidate, LeadRow
    from newstool.evaluation.result import RowName
    from newstool.evaluation.rows import slices_of

    split = writer.splitter.split
    for lead in leads:
        article = lead.article
        sentences = tuple(sentence.text for sentence in lead.sentences)
        yield LeadRow(
            RowName(article.id, article.title),
            split(article.summary or ""),
            Candidate(sentences, lead.fits and bool(sentences)),
            split(article.text),
            slices_of(article, by),
        )
