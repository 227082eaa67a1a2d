"""Rebuilds models/related.safetensors, the document frequencies of terms, from the public corpora that README.md names.

    NEWSTOOL_DATA=... python training_data/train_related.py [OUTPUT]

The same corpora and library versions give the same file.
"""

import gzip
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from data_folder import folder

from newstool import models
from newstool.articles import Article, clean
from newstool.models.provenance import Sources, versions
from newstool.related.background import TASK
from newstool.related.weights import LOW
from newstool.text.batches import batches
from newstool.text.hashing import TermSettings, terms

MODEL = Path(__file__).parent.parent / "models" / "related.safetensors"
# Not same_event: the ranking is measured on it.
CORPORA = ("bbc/all", "bbc_sport/all", "us_press/train", "wikinews/all", "xsum/dev", "cnn_dailymail/dev")
# Weights of the zones of a post and of the closeness of dates, chosen by cross-validation over the events of
# same_event: precision at 2 is 88.2 % on events left out, and 82.2 % without dates. A larger CLOSENESS scored higher
# there, because the three articles of an event appeared within a few days; an archive is different.
ZONES = [3.0, 2.0, 1.0]
TITLE, CLOSENESS = 0.8, 0.6
# From a score to the probability that two posts are related. Fitted to pairs that were judged by reading: see
# benchmarks/related_pairs.jsonl.
SLOPE, OFFSET, FLOOR = 3.4, 6.77, 0.87
TERMS = 40_000  # the most frequent ones are kept
STEPS = 12  # for each doubling of a document frequency, whose logarithm is stored in 8 bits


def read(data: Path) -> Iterator[Article]:
    """Yield the cleaned articles of all corpora."""
    for name in CORPORA:
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                row = json.loads(line)
                yield clean(Article(row["text"], title=row.get("title") or "", source=f"{name}.jsonl.gz:{number}"))


def main(output: Path = MODEL) -> None:
    """Count in how many articles each term occurs, and write the model."""
    sources = Sources()
    hashes, n = [], 0
    for batch in batches(sources.noting(read(folder()))):
        found = terms([(article.title, article.text) for article in batch], TermSettings(pairs=False, capitals=False))
        keys = np.unique((found.hashes & ~LOW) | found.rows.astype(np.uint64))
        hashes.append(keys & ~LOW)
        n += len(batch)
    known, frequency = np.unique(np.concatenate(hashes), return_counts=True)
    kept = np.sort(np.argsort(-frequency, kind="stable")[:TERMS])
    sys.stderr.write(f"{n} articles, {len(known)} terms, kept those in {frequency[kept].min()} articles or more\n")
    header = {
        "documents": n,
        "steps": STEPS,
        "zones": ZONES,
        "title": TITLE,
        "closeness": CLOSENESS,
        "slope": SLOPE,
        "offset": OFFSET,
        "floor": FLOOR,
        "training": {"sources": sources.listed(), "versions": versions()},
    }
    arrays = {
        "hashes": known[kept],
        "frequency": np.round(np.log2(frequency[kept]) * STEPS).astype(np.uint8),
    }
    content = json.dumps(header, sort_keys=True).encode() + b"".join(arrays[name].tobytes() for name in arrays)
    header["digest"] = hashlib.sha256(content).hexdigest()[:16]
    models.write(output, TASK, header, arrays)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
