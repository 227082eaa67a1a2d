"""`newstool train`: models from a newsroom's own articles."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstool.cli import options
from newstool.cli.messages import say, show
from newstool.models.bundled import WORDS

if TYPE_CHECKING:
    from newstool.articles import Latest, ReadOptions
    from newstool.classifier.training.curve import Curve
    from newstool.classifier.training.scores import LabelScore, Scores, SeveralScores
    from newstool.summarizer.training.scores import Scores as LeadScores


_ONLY_FIRST = "only the first was learned."


@click.group(short_help="Train a model on your own articles.")
def train() -> None:
    """Train a model on your own articles: categories, leads, sentence boundaries, words, or related posts."""


@train.command()
@options.data
@options.output_file
@options.labels
@options.holdout
@click.option(
    "--short/--no-short", default=False, help="Also learn from each article's headline alone and from its opening."
)
@click.option(
    "--words/--no-words",
    default=True,
    help="Start from the bundled English word vectors, or learn from these articles alone.",
)
@click.option(
    "--words-from",
    default=WORDS,
    show_default=True,
    metavar="NAME_OR_FILE",
    help="The word vectors to start from: a file of `newstool train words`.",
)
@click.option(
    "--curve",
    is_flag=True,
    help="Also measure how good models of fewer articles are, and say how much more articles would bring. Takes about "
    "half as long again.",
)
@options.archive_labels
@options.reading
def classifier(
    inputs: tuple[str, ...],
    output: str,
    label_map: Mapping[str, str],
    holdout: float,
    seed: int,
    short: bool,
    words: bool,
    words_from: str,
    curve: bool,
    several: bool | None,
    min_articles: int | None,
    ignored: tuple[str, ...],
    reading: "ReadOptions",
) -> None:
    """Learn your categories from labelled articles.

    Each record of DATA needs a label. There must be two labels or more, with ten different articles or more each.

    If one article in five has two labels or more, the model learns all labels of each article (--several), otherwise
    only the first one (--one). A model of several labels says for each label whether it fits. There a label may be
    rare, but the model then promises no precision for it.

    The model learns from all articles. The scores at the end are of a share of them (--holdout), each judged by a
    model that was not trained on it.

    Of several records of one story with the same id, such as a post and an editor's decision in decisions.jsonl, the
    later one wins.
    """
    from newstool.articles import Latest
    from newstool.classifier.training.scores import Scores
    from newstool.classifier.training.train import TrainingOptions, train
    from newstool.cli.progress import progress
    from newstool.cli.source import articles

    settings = TrainingOptions(
        holdout=holdout,
        seed=seed,
        short_forms=short,
        words=words_from if words else None,
        several=several,
        min_articles=min_articles,
        ignored_labels=ignored,
    )
    latest = Latest()
    with articles(inputs, reading, label_map) as stream:
        with progress() as show:
            trained = train(latest.of(stream), settings, show, curve=curve)
        trained.save(Path(output))
        _say_replaced(latest)
        if trained.share_of_several and several is None:
            _say_several(trained.share_of_several, trained.model.several)
        if trained.rare:
            _say_rare(trained.rare)
        if isinstance(trained.scores, Scores):
            _show_scores(trained.scores)
        elif trained.scores:
            _show_several_scores(trained.scores)
        if curve:
            _show_curve(trained.curve)
        _say_written(output, f"newstool classify INPUT --model {output}")


@train.command(short_help="Learn which sentences make a lead.")
@options.data
@options.output_file
@options.holdout
@options.reading
def summarizer(inputs: tuple[str, ...], output: str, holdout: float, seed: int, reading: "ReadOptions") -> None:
    """Learn your house style of leads from articles with a summary, such as a hand-written excerpt.

    Records of DATA without a summary are skipped. Training starts from the bundled model. The scores at the end are of
    articles that the model was not trained on, beside the plain rule: whole sentences from the top. If the plain rule
    is better there, the plain rule is what is written. Leads that an editor changed on the page of `newstool review`
    count, too: name the archive first, then decisions.jsonl.
    """
    from newstool.articles import Latest
    from newstool.cli.progress import progress
    from newstool.cli.source import articles
    from newstool.summarizer.training.train import TrainingOptions, train

    latest = Latest()
    with articles(inputs, reading) as stream:
        with progress() as show:
            trained = train(latest.of(stream), TrainingOptions(holdout=holdout, seed=seed), show)
            trained.save(Path(output))
        _say_replaced(latest)
        if trained.scores:
            _show_lead_scores(trained.scores)
        _say_written(output, f"newstool summarize INPUT --model {output}")


@train.command(short_help="Learn where sentences end.")
@options.data
@options.output_file
@options.reading
def sentences(inputs: tuple[str, ...], output: str, reading: "ReadOptions") -> None:
    """Learn abbreviations, and so where sentences end. The articles need no labels."""
    from newstool.cli.source import articles
    from newstool.summarizer.training.sentences import train

    with articles(inputs, reading) as stream:
        train(stream, Path(output))
        _say_written(output, f"newstool summarize INPUT --sentence-model {output}")


@train.command(short_help="Learn how common words are, for related posts.")
@options.data
@options.output_file
@options.reading
def related(inputs: tuple[str, ...], output: str, reading: "ReadOptions") -> None:
    """Learn how common each word is in news in general, from articles without labels, for `newstool related`.

    A hundred articles are needed, thousands are better: of many subjects, not of your archive alone. Newstool measures
    the words of the archive itself when it makes an index.
    """
    from newstool.cli.source import articles
    from newstool.related.training.background import train

    with articles(inputs, reading) as stream:
        train(stream, Path(output))
        _say_written(output, f"newstool related ARCHIVE --background {output}")


@train.command(short_help="Learn which words go together, for train classifier.")
@options.data
@options.output_file
@options.reading
def words(inputs: tuple[str, ...], output: str, reading: "ReadOptions") -> None:
    """Learn vectors of words, from articles without labels, for `newstool train classifier --words-from FILE`.

    A thousand articles are needed, tens of thousands are better: of many subjects, not of your archive alone.
    """
    from newstool.classifier.training.words import train
    from newstool.cli.source import articles

    with articles(inputs, reading) as stream:
        train(stream, Path(output))
        _say_written(output, f"newstool train classifier DATA --words-from {output}")


def _say_several(share: float, several: bool) -> None:
    how_many = f"{share:.0%}" if share >= 0.01 else "less than 1%"
    learned = "all are learned. --one learns only the first." if several else f"{_ONLY_FIRST} --several learns all."
    say(f"Note: {how_many} of the articles have two labels or more, or their label is a list: {learned}")


def _say_rare(labels: "Mapping[str, int]") -> None:
    from newstool.classifier.training.labels import FEWEST, named

    say(
        f"Note: labels with fewer than {FEWEST} different articles are suggested, but no precision is promised for "
        f"them: {named(labels, labels)}. --min-articles {FEWEST} leaves them out."
    )


def _say_replaced(latest: "Latest") -> None:
    if latest.replaced:
        say(f"Note: {latest}")


def _say_written(output: str, use: str) -> None:
    path = Path(output)
    size = f" ({path.stat().st_size / 1e6:.2f} MB)" if path.is_file() else ""
    say(f"Wrote {output}{size}. Use it: {use}")


def _show_scores(scores: "Scores") -> None:
    _show_labels(scores.labels, scores.macro_f1, scores.n)
    show(
        f"accuracy {scores.accuracy:.3f}, calibration error {scores.calibration_error:.3f}, on {scores.n} articles, "
        "each judged by a model that was not trained on it"
    )


def _show_several_scores(scores: "SeveralScores") -> None:
    _show_labels(scores.labels, scores.macro_f1, scores.n)
    show(
        f"micro F1 {scores.micro_f1:.3f}, macro F1 {scores.macro_f1:.3f}, on {scores.n} articles, each judged by a "
        "model that was not trained on it; "
        f"it can promise a precision of 0.9 or more for {scores.promised} labels"
    )


def _show_curve(curve: "Curve | None") -> None:
    """The score of models of fewer articles, and what twice as many articles would bring."""
    if curve is None:
        show("There are too few articles for a learning curve: 250 different ones are needed.")
        return
    show(f"articles  {curve.figure}")
    for point in curve.points:
        show(f"{point.articles:8,}  {point.score:{len(curve.figure)}.3f}")
    low, gain, high = (100 * share for share in (curve.low, curve.gain, curve.high))
    show(
        f"Twice as many articles would bring about {gain:.1f} points of {curve.figure} (between {low:.1f} and "
        f"{high:.1f}), measured on {curve.measured_on:,} articles kept back from these models."
    )


def _show_labels(labels: "Mapping[str, LabelScore]", macro_f1: float, n: int) -> None:
    width = max(map(len, [*labels, "macro average"]))
    show(f"{'':{width}}  precision  recall      F1  support")
    for label, figures in labels.items():
        shares = f"{figures.precision:9.3f}  {figures.recall:6.3f}  {figures.f1:6.3f}"
        show(f"{label:{width}}  {shares}  {figures.support:7}")
    show(f"{'macro average':{width}}  {'':9}  {'':6}  {macro_f1:6.3f}  {n:7}")


def _show_lead_scores(scores: "LeadScores") -> None:
    show(f"on {scores.n} held-out articles     ROUGE-1  ROUGE-2")
    for name, figures in (
        ("lead of 50 words", scores.words),
        ("first sentences, 50 words", scores.top_words),
        ("lead of 160 characters", scores.characters),
        ("first sentences, 160 c.", scores.top_characters),
    ):
        show(f"{name:25}      {figures.rouge1:7.3f}  {figures.rouge2:7.3f}")
