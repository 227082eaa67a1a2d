"""Rebuilds models/sentences.safetensors, the tables of the sentence splitter, from texts that a business may use.

    NEWSTOOL_DATA=... python training_data/train_sentences.py [OUTPUT]

The same texts and library versions give the same file. `newstool train sentences` does the same for any articles.
"""

import sys
from pathlib import Path

from clean import every_text, with_licences

from newstool import models
from newstool.models.provenance import sources
from newstool.summarizer.training.sentences import train

MODEL = Path(__file__).parent.parent / "models" / "sentences.safetensors"


def main(output: Path = MODEL) -> None:
    """Learn the tables, and write the model with the licences of its sources."""
    articles = every_text()
    train(articles, output)
    file = models.read(str(output))
    header = {**file.header, "sources": with_licences(sources(articles))}
    models.write(
        output, file.task, {key: value for key, value in header.items() if key not in ("task", "format")}, file.arrays
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
