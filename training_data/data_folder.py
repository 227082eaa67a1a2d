"""The public corpora: where they are, and how their files are read. For training and for benchmarks.

They are in a folder named by NEWSTOOL_DATA, one subfolder for each corpus.
"""

import gzip
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any


def folder() -> Path:
    """The folder of corpora. Ends the script with status 2 if there is none."""
    path = Path(os.environ.get("NEWSTOOL_DATA") or "nowhere")
    if not path.is_dir():
        print("set NEWSTOOL_DATA to the folder of corpora (see training_data/README.md)", file=sys.stderr)
        raise SystemExit(2)
    return path


def records(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the records of a file such as "bbc/all.jsonl.gz", each with its source, such as "bbc/all.jsonl.gz:1"."""
    with gzip.open(folder() / name, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            yield f"{name}:{number}", json.loads(line)


def rows(name: str) -> list[dict[str, Any]]:
    """The records of a file, without their sources."""
    return [record for _, record in records(name)]


def text_of(row: Mapping[str, Any]) -> str:
    """The text of a record. Some corpora have paragraphs as lists of sentences instead."""
    return row.get("text") or "\n\n".join(" ".join(sentences) for sentences in row.get("paragraphs", []))
