"""`newstool classify`: a label for each article."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from newstool.articles.amounts import amount
from newstool.cli import input_options, options, ranges
from newstool.cli.messages import say
from newstool.cli.output import Output
from newstool.cli.written_files import Command
from newstool.models.bundled import NEWS_SPORTS

if TYPE_CHECKING:
    from newstool.articles import Article, ReadOptions
    from newstool.classifier import Tag

_COLUMNS = ("id", "title", "label", "probability", "known", "source")
_SEVERAL = ("id", "title", "label", "probability", "labels", "known", "source")
# Words of headline and text together, and characters: a text of so many has more words, or one that is none.
_FEW_WORDS, _FEW_CHARACTERS = 4, 60
_REASONS = ("why", "because")  # columns of CSV with --explain


@click.command(cls=Command, short_help="Tag each article: News or Sports, or your own labels.")
@input_options.inputs
@click.option("--model", default=NEWS_SPORTS, show_default=True, metavar="NAME_OR_FILE", help="The model to label by.")
@click.option(
    "--min-precision",
    type=ranges.PRECISION,
    metavar="P",
    help="Answer only if the model can promise this precision (0.5 to 1); otherwise say unsure (null in JSON). "
    "The model promises nothing for text outside its subjects or in another language.",
)
@click.option("--explain", is_flag=True, help="Name the words that decided.")
@options.jobs
@options.output_format
@input_options.reading
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

    The probability says how sure the model is: of a hundred answers with probability 0.90, about ninety are right. An
    article that the model cannot read, because it is in another language or no prose, is unsure. A model of several
    labels (newstool train classifier --several) gives all labels of an article, the likeliest first.

    \b
    Text has LABEL, PROBABILITY and ID between tabs:
      newstool classify stories/ | while IFS=$'\\t' read label p file; do ...
    """
    from newstool.classifier import Tagger
    from newstool.cli.source import articles
    from newstool.site.parallel import spread

    tagger = Tagger.load(model)
    tag = partial(tagger.tag, min_precision=min_precision or 0.0, explain=explain)
    with_domain = min_precision is not None
    columns = (_SEVERAL if tagger.model.several else _COLUMNS) + (_REASONS if explain else ())
    record = partial(_row if output_format == "csv" else record_of, with_domain=with_domain)
    output = Output(_text, record, columns)
    notes = _Notes()
    with articles(inputs, reading) as stream:
        output.write(notes.watched(spread(tag, stream, jobs, stream.lose)), output_format)
        notes.say(with_reasons=output_format == "jsonl" or explain)


class _Notes:
    """Counts the tags that a user may wonder at, and says afterwards why they are so."""

    def __init__(self) -> None:
        self._headlines = self._short = 0
        self._unsure: Counter[str] = Counter()

    def watched(self, tags: "Iterable[Tag]") -> "Iterator[Tag]":
        """Pass tags on."""
        for tag in tags:
            self._headlines += not tag.article.text
            self._short += _is_short(tag.article)
            if tag.why:
                self._unsure[tag.why] += 1
            yield tag

    def say(self, *, with_reasons: bool) -> None:
        """Say how many articles have no text, and, unless each tag has its reason, why the model is unsure.

        with_reasons: whether the output has the reason of each tag
        """
        if self._headlines:
            have = "1 article has" if self._headlines == 1 else f"{self._headlines:,} articles have"
            say(f"Note: {have} no text: the label is by the headline alone")
        if self._short:
            have = "1 article has" if self._short == 1 else f"{self._short:,} articles have"
            say(f"Note: {have} fewer than {_FEW_WORDS} words: too few to tell the label by")
        if self._unsure and not with_reasons:
            say(f"Note: unsure about {amount(self._unsure.total(), 'article')}: {self._why()}")

    def _why(self) -> str:
        """The reason for no label: of one article as it is, of more with counts."""
        if len(self._unsure) == 1:
            return next(iter(self._unsure))
        from newstool.classifier.tags import OUT_OF_DOMAIN, UNREADABLE

        reasons = Counter[str]()
        for why, n in self._unsure.items():
            reasons[why if why in (UNREADABLE, OUT_OF_DOMAIN) else "no promise of that precision"] += n
        listed = "; ".join(f"{n:,} {reason}" for reason, n in reasons.most_common())
        return f"{listed}. --explain gives the reason of each"


def _is_short(article: "Article") -> bool:
    """Whether headline and text together have fewer than _FEW_WORDS words."""
    characters = len(article.title) + len(article.text)
    return characters < _FEW_CHARACTERS and len(f"{article.title} {article.text}".split()) < _FEW_WORDS


def _text(tags: "Iterable[Tag]") -> Iterator[str]:
    """Label, probability and id between tabs; below them the reasons, with --explain."""
    for tag in tags:
        answer = ", ".join(one.label for one in tag.labels) or tag.label or "unsure"
        yield f"{answer}\t{tag.probability:.3f}\t{tag.article.id}"
        if tag.explanation:
            if tag.why:
                yield f"  unsure: {tag.why}"
            terms = ", ".join(f"{reason.term} {reason.weight:+.3f}" for reason in tag.explanation.because)
            yield f"  {tag.explanation.label}: {terms}, before any word {tag.explanation.bias:+.3f}"


def record_of(tag: "Tag", *, with_domain: bool) -> dict[str, Any]:
    """The record of a tag. With `with_domain`, its key "strange" says whether the text is out of domain."""
    from newstool.articles.article_json import input_fields

    article = tag.article
    record: dict[str, Any] = {
        "id": article.id,
        "title": article.title,
        "label": tag.label,
        "probability": tag.probability,
        "probabilities": tag.probabilities,
        "known": tag.known_share,
        "source": article.source,
    }
    if tag.labels:
        record["labels"] = [{"label": one.label, "probability": one.probability} for one in tag.labels]
    if with_domain:
        record["strange"] = tag.out_of_domain
    if tag.why:
        record["why"] = tag.why
    if tag.explanation:
        record["decision"] = tag.explanation.decision
        record["bias"] = tag.explanation.bias
        record["because"] = [{"term": reason.term, "weight": reason.weight} for reason in tag.explanation.because]
    record.update(input_fields(article, record))
    return record


def _row(tag: "Tag", *, with_domain: bool) -> dict[str, Any]:
    """The row of CSV: the record, with several labels or reasons in one cell."""
    row = record_of(tag, with_domain=with_domain)
    row["labels"] = "; ".join(one.label for one in tag.labels)
    if tag.explanation:
        row["because"] = ", ".join(f"{reason.term} {reason.weight:+.3f}" for reason in tag.explanation.because)
    return row
