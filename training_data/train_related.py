"""Rebuilds models/related.safetensors, the document frequencies of terms, from texts that a business may use.

    NEWSTOOL_DATA=... python training_data/train_related.py [OUTPUT]

The same texts and library versions give the same file. `newstool train related` does the same for any articles.
"""

import sys
from pathlib import Path

from clean import OWN_TEXTS, current_events, own, senate, wikinews, with_licences

from newstool.articles import Article
from newstool.models.provenance import sources
from newstool.related.training.background import train

MODEL = Path(__file__).parent.parent / "models" / "related.safetensors"
EVERY = 4  # one of so many items of Current Events: they are short, and would outnumber the stories


def texts() -> list[Article]:
    """The texts to count: stories, releases, and some of the short items."""
    filed, unfiled = current_events()
    ours = [article for name in OWN_TEXTS for article in own(name) if article.text]
    return [*ours, *wikinews(), *senate(), *(filed + unfiled)[::EVERY]]


def main(output: Path = MODEL) -> None:
    """Count in how many articles each term occurs, and write the model."""
    articles = texts()
    n = train(articles, output, listed=with_licences(sources(articles)))
    sys.stderr.write(f"{n} articles\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
