"""`newstool train`: models from a newsroom's own articles."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstool.cli import input_options, options
from newstool.cli.command_group import CommandGroup
from newstool.cli.train_output import say_replaced, say_written, show_classifier, show_lead_scores
from newstool.cli.written_files import Command
from newstool.models.bundled import WORDS

if TYPE_CHECKING:
    from newstool.articles import ReadOptions


@click.group(cls=CommandGroup, short_help="Train a model on your own articles.")
def train() -> None:
    """Train a model on your own articles: categories, leads, sentence boundaries, words, or related posts."""


@train.command(cls=Command)
@input_options.data
@options.output_file
@input_options.labels
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
@input_options.archive_labels
@input_options.reading
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

    Each record of DATA needs a label. Two labels or more must have ten different articles or more each. A label with
    fewer is left out, and a note names it; the article's next label counts.

    If one article in five has two labels or more, the model learns all labels of each article (--several), otherwise
    only the first one (--one). A model of several labels says for each label whether it fits. It also learns labels
    with fewer articles, but promises no precision for them.

    The model learns from all articles. The scores at the end are of a share of them (--holdout), but of 200 at least,
    and of all if there are at most 400. Each is judged by a model that was not trained on it.

    Of several records of one story with the same id, such as a post and an editor's decision in decisions.jsonl, the
    later one wins.
    """
    from newstool.articles import Latest
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
            trained = train(latest.merged(stream), settings, show, curve=curve)
        trained.save(Path(output))
        say_replaced(latest)
        show_classifier(trained, found=several is None, curve=curve)
        say_written(output, f"newstool classify INPUT --model {output}")


@train.command(cls=Command, short_help="Learn which sentences make a lead.")
@input_options.data
@options.output_file
@options.holdout
@input_options.reading
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
            trained = train(latest.merged(stream), TrainingOptions(holdout=holdout, seed=seed), show)
            trained.save(Path(output))
        say_replaced(latest)
        if trained.scores:
            show_lead_scores(trained.scores)
        say_written(output, f"newstool summarize INPUT --model {output}")


@train.command(cls=Command, short_help="Learn where sentences end.")
@input_options.data
@options.output_file
@input_options.reading
def sentences(inputs: tuple[str, ...], output: str, reading: "ReadOptions") -> None:
    """Learn abbreviations, and so where sentences end. The articles need no labels."""
    from newstool.cli.source import articles
    from newstool.summarizer.training.sentences import train

    with articles(inputs, reading) as stream:
        train(stream, Path(output))
        say_written(output, f"newstool summarize INPUT --sentence-model {output}")


@train.command(cls=Command, short_help="Learn how common words are, for related posts.")
@input_options.data
@options.output_file
@input_options.reading
def related(inputs: tuple[str, ...], output: str, reading: "ReadOptions") -> None:
    """Learn how common each word is in news in general, from articles without labels, for `newstool related`.

    A hundred articles are needed, thousands are better: of many subjects, not of your archive alone. Newstool measures
    the words of the archive itself when it makes an index.
    """
    from newstool.cli.source import articles
    from newstool.related.training.background import train

    with articles(inputs, reading) as stream:
        train(stream, Path(output))
        say_written(output, f"newstool related ARCHIVE --background {output}")


@train.command(cls=Command, short_help="Learn which words go together, for train classifier.")
@input_options.data
@options.output_file
@input_options.reading
def words(inputs: tuple[str, ...], output: str, reading: "ReadOptions") -> None:
    """Learn vectors of words, from articles without labels, for `newstool train classifier --words-from FILE`.

    A thousand articles are needed, tens of thousands are better: of many subjects, not of your archive alone.
    """
    from newstool.classifier.training.words import train
    from newstool.cli.source import articles

    with articles(inputs, reading) as stream:
        train(stream, Path(output))
        say_written(output, f"newstool train classifier DATA --words-from {output}")
