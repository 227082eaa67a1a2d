"""Rebuilds models/words.safetensors, word vectors, from texts that a business may use.

    NEWSTOOL_DATA=... python training_data/train_words.py [OUTPUT]

No label is used. The same texts and library versions give the same file. `newstool train words` does the same for any
articles.
"""

import sys
from pathlib import Path

from clean import every_text, with_licences

from newstool.classifier.training.words import train
from newstool.models.provenance import sources

MODEL = Path(__file__).parent.parent / "models" / "words.safetensors"


def main(output: Path = MODEL) -> None:
    """Learn the vectors and write the model."""
    articles = every_text()
    train(articles, output, with_licences(sources(articles)))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
