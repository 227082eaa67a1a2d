"""Where the public corpora are: a folder named by NEWSTOOL_DATA, one subfolder for each corpus.

The only module that reads NEWSTOOL_DATA, for training and for benchmarks.
"""

import gzip
import json
import os
import sys
from pathlib import Path
from typing import Any


def folder() -> Path:
    """The folder of corpora. Ends the script with status 2 if there is none."""
    path = Path(os.environ.get("NEWSTOOL_DATA") or "nowhere")
    if not path.is_dir():
        print("set NEWSTOOL_DATA to the folder of corpora (see training_data/README.md)", file=sys.stderr)
        raise SystemExit(2)
    return path


def rows(name: str) -> list[dict[str, Any]]:
    """The records of a file, such as "bbc/all.jsonl.gz"."""
    with gzip.open(folder() / name, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]
