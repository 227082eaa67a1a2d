"""What a model trained on an archive answers, and what it does not, where a precision is asked for.

    NEWSTOOL_DATA=... python benchmarks/unsure.py

Three archives: BBC Sport (five sports), BBC (five desks), AG News (four). First, of their own articles by models that
did not see them (five folds; AG: one validation split of its training rows, the test rows are not looked at): how many
are answered, and how right the answers are, over all and for the label that is worst; and the calibration error, beside
what a perfect calibration would show by chance on so many rows. Then of text that is none of the archive's: how much is
answered although no answer is right, and how much would be by probabilities and known words alone. `--no-words` trains
without word vectors.

HuffPost, the US press and the local headlines lent some of the articles that stand for news at large, AG and BBC none.
strange.jsonl was written for this benchmark; neither.jsonl trains only the bundled model, whose own figures come last.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from chance import error_by_chance
from data import rows
from sklearn.model_selection import StratifiedKFold
from tags import articles

from newstool.articles import Article, ArticleStream, clean, read
from newstool.classifier import Tag, Tagger
from newstool.classifier.model import LinearModel
from newstool.classifier.stored import load
from newstool.classifier.training.calibration import calibration_error, label_indices
from newstool.classifier.training.train import TrainingOptions, train
from newstool.text.near_duplicates import group_near_duplicates

ROOT = Path(__file__).parents[1]
PRECISIONS = (0.9, 0.95, 0.99)
STRANGE_AT = (0.95, 0.99)
MOST = 2000  # articles of a corpus of strange text, evenly apart
FOLDS = {"bbc_sport/all.jsonl.gz": 5, "bbc/all.jsonl.gz": 5, "ag_news/train.jsonl.gz": 1}
LIFESTYLE = ("FOOD & DRINK", "TASTE", "COMEDY", "STYLE & BEAUTY", "STYLE", "WELLNESS", "HEALTHY LIVING", "PARENTING")


def distinct(name: str) -> list[Article]:
    """A corpus without near-duplicates."""
    everything = articles(name)
    groups = group_near_duplicates([(article.title, article.text) for article in everything])
    return [everything[i] for i in np.unique(groups, return_index=True)[1]]


def alone(model: LinearModel) -> LinearModel:
    """The same model, to which only an unknown word is strange."""
    return replace(model, lowest_decisions=np.full(len(model.labels), -np.inf), subject=np.zeros(0))


@dataclass(frozen=True, slots=True)
class OwnTags:
    """Tags of an archive's own articles by models that did not see them, and what they would be without the checks."""

    checked: list[Tag]
    alone: list[Tag]


def own_tags(archive: Sequence[Article], folds: int, options: TrainingOptions) -> dict[float, OwnTags]:
    """For each precision, the tags of the archive's folds."""
    labels = np.array([article.label for article in archive])
    found = {precision: OwnTags([], []) for precision in PRECISIONS}
    splits = StratifiedKFold(5, shuffle=True, random_state=1).split(labels, labels)
    for kept, left_out in list(splits)[:folds]:
        model = train([archive[i] for i in kept], options).model
        unseen = [archive[i] for i in left_out]
        for precision, tags in found.items():
            tags.checked.extend(Tagger(model).tag(unseen, min_precision=precision))
            tags.alone.extend(Tagger(alone(model)).tag(unseen, min_precision=precision))
    return found


def answered(tags: Sequence[Tag]) -> float:
    """The share of tags that have a label."""
    return float(np.mean([tag.label is not None for tag in tags]))


def show_own(name: str, found: dict[float, OwnTags]) -> None:
    """A line for each precision."""
    for precision, own in found.items():
        tags = own.checked
        sure = [tag for tag in tags if tag.label]
        by_label = [
            (np.mean([tag.label == tag.article.label for tag in mine]), label, len(mine))
            for label in sorted({tag.label for tag in sure if tag.label})
            if (mine := [tag for tag in sure if tag.label == label])
        ]
        right = f"{np.mean([tag.label == tag.article.label for tag in sure]):.1%}" if sure else "-"
        worst = "{:.1%} ({}, {:,})".format(*min(by_label)) if by_label else "-"
        shares = f"{answered(own.alone):.1%} | {answered(tags):.1%}"
        print(f"| {name} | {precision} | {len(tags):,} | {shares} | {right} | {worst} |", flush=True)


def show_calibration(name: str, tags: Sequence[Tag]) -> None:
    """A line on the calibration error, all folds as one, and what chance would make of a perfect calibration."""
    probabilities = np.array([list(tag.probabilities.values()) for tag in tags])
    truth = label_indices(list(tags[0].probabilities), [str(tag.article.label) for tag in tags])
    error = calibration_error(probabilities, truth)
    print(f"| {name} | {error:.4f} | {error_by_chance(probabilities):.4f} |", flush=True)


def evenly(name: str, kept: Callable[[dict[str, str]], bool]) -> list[Article]:
    """Up to MOST of the records of a corpus that are to be kept."""
    some = [row for row in rows(name) if kept(row)]
    chosen = [some[i] for i in np.linspace(0, len(some) - 1, min(MOST, len(some))).astype(int)]
    return [clean(Article(row.get("text") or "", title=row.get("title") or "")) for row in chosen]


def written(name: str, kind: str | None = None) -> list[Article]:
    """The texts of a file of this repository, all or those of a kind."""
    lines = [json.loads(line) for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    return [Article(row["text"], title=row.get("title", "")) for row in lines if kind in (None, row.get("kind"))]


def strange_texts() -> dict[str, list[Article]]:
    """By name, text for models to be unsure of."""
    return {
        "AG World": evenly("ag_news/train.jsonl.gz", lambda row: row["label"] == "World"),
        "AG Business": evenly("ag_news/train.jsonl.gz", lambda row: row["label"] == "Business"),
        "AG Sci/Tech": evenly("ag_news/train.jsonl.gz", lambda row: row["label"] == "Sci/Tech"),
        "BBC, not sport": evenly("bbc/all.jsonl.gz", lambda row: row["label"] != "sport"),
        "US press": evenly("us_press/train.jsonl.gz", lambda row: row["label"] != "sports"),
        "local headlines": evenly("local_headlines/train.jsonl.gz", lambda row: row["label"] != "sports"),
        "obituaries": evenly("local_headlines/train.jsonl.gz", lambda row: row["label"] == "obituaries"),
        "HuffPost lifestyle": evenly("huffpost/part.jsonl.gz", lambda row: row["label"] in LIFESTYLE),
        "examples/page.txt": list(map(clean, ArticleStream(read([str(ROOT / "examples/page.txt")]), print))),
        "neither.jsonl": written("training_data/neither.jsonl"),
        "no news": written("benchmarks/strange.jsonl", "no news"),
        "code": written("benchmarks/strange.jsonl", "code"),
        "six languages": written("benchmarks/strange.jsonl", "language"),
    }


ALL_BUT_SPORT = (
    "AG World",
    "AG Business",
    "AG Sci/Tech",
    "BBC, not sport",
    "US press",
    "local headlines",
    "examples/page.txt",
)
NO_NEWS = ("obituaries", "HuffPost lifestyle", "neither.jsonl", "no news", "code", "six languages")
STRANGE_TO = {
    "bbc_sport/all.jsonl.gz": ALL_BUT_SPORT + NO_NEWS,
    "bbc/all.jsonl.gz": NO_NEWS,
    "ag_news/train.jsonl.gz": NO_NEWS,
}


def show_strange(name: str, model: LinearModel, texts: dict[str, list[Article]], of: Iterable[str]) -> None:
    """A line for each kind of text: how much is answered, without and with the checks beside known words."""
    for kind in of:
        shares = [
            f"{answered(list(Tagger(asked).tag(texts[kind], min_precision=precision))):.1%}"
            for precision in STRANGE_AT
            for asked in (alone(model), model)
        ]
        print(f"| {name} | {kind} | {len(texts[kind]):,} | {' | '.join(shares)} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--no-words", action="store_true")
    options = TrainingOptions(holdout=0)
    if parser.parse_args().no_words:
        options = replace(options, words=None)
    archives = {name: distinct(name) for name in FOLDS}
    print("| archive | precision | articles | answered, by probability and words | now | right | of the worst label |")
    print("|---|---|---|---|---|---|---|")
    own = {name.split("/")[0]: own_tags(archive, FOLDS[name], options) for name, archive in archives.items()}
    for name, found in own.items():
        show_own(name, found)
    print("\n| archive | calibration error | of a perfect calibration, by chance |\n|---|---|---|")
    for name, found in own.items():
        show_calibration(name, found[PRECISIONS[0]].checked)
    texts = strange_texts()
    print("\n| trained on | asked about | texts | at 0.95, by probability and words | now | at 0.99 | now |")
    print("|---|---|---|---|---|---|---|")
    for name, archive in archives.items():
        show_strange(name.split("/")[0], train(archive, options).model, texts, STRANGE_TO[name])
    show_strange("news-sports, bundled", load("news-sports"), texts, NO_NEWS[3:])


if __name__ == "__main__":
    main()
