"""Rebuilds models/sentences.safetensors, the tables of the sentence splitter, from texts that a business may use.

    NEWSTOOL_DATA=... python training_data/train_sentences.py [OUTPUT]

The same texts and library versions give the same file. `newstool train sentences` does the same for any articles.
"""

import sys
from pathlib import Path

from clean import OWN_TEXTS, current_events, own, senate, wikinews, with_licences

from newstool.articles import Article
from newstool.models.provenance import sources
from newstool.summarizer.training.sentences import train

MODEL = Path(__file__).parent.parent / "models" / "sentences.safetensors"
EVERY_RELEASE, EVERY_ITEM = 4, 8  # one of so many: Punkt reads 0.4 MB a second, and the rest adds no abbreviation


def texts() -> list[Article]:
    """The texts to learn from: our own, Wikinews, and some of the releases and of the short items."""
    filed, unfiled = current_events()
    ours = [article for name in OWN_TEXTS for article in own(name) if article.text]
    return [*ours, *wikinews(), *senate()[::EVERY_RELEASE], *(filed + unfiled)[::EVERY_ITEM]]


def main(output: Path = MODEL) -> None:
    """Learn the tables, and write the model with the licences of its sources."""
    articles = texts()
    train(articles, output, with_licences(sources(articles)))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
