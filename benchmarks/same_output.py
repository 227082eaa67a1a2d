"""Do two installed newstools give the same bytes? The net for every change that should alter no output.

    NEWSTOOL_DATA=... python benchmarks/same_output.py OLD NEW [--rows N] [--command NAME]

OLD and NEW are the `newstool` executables of two environments. Each command runs on each corpus with both, and stdout
and the exit status are compared; stderr may differ. Prints a line for each pair that differs, with the first line that
does, and exits with 1 where there is one. `--rows` takes the first N rows of each corpus (default: all).
"""

import argparse
import gzip
import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from data import folder as data_folder

COMMANDS = {
    "classify": ["classify", "--format", "jsonl"],
    "classify-text": ["classify"],
    "classify-explain": ["classify", "--explain", "--format", "jsonl"],
    "classify-precision": ["classify", "--min-precision", "0.95", "--format", "jsonl"],
    "classify-csv": ["classify", "--format", "csv"],
    "summarize": ["summarize", "--format", "jsonl"],
    "summarize-text": ["summarize"],
    "summarize-chars": ["summarize", "--chars", "160", "--format", "jsonl"],
    "summarize-sentences": ["summarize", "--sentences", "3", "--format", "jsonl"],
    "clean": ["clean", "--format", "jsonl"],
    "clean-text": ["clean"],
    "related": ["related", "--format", "jsonl"],
}
LABELLED = {
    "audit": ["audit", "--format", "jsonl"],
    "evaluate": ["evaluate", "classifier", "--map", "Sports=Sports", "--map", "sport=Sports", "--map", "*=News"],
    "evaluate-jsonl": ["evaluate", "classifier", "--format", "jsonl", "--map", "sport=Sports", "--map", "*=News"],
}
SUMMARIZED = {"evaluate-leads": ["evaluate", "summarizer", "--format", "jsonl"]}
# What each corpus is asked beside COMMANDS.
ALSO = {"ag_news": LABELLED, "bbc": LABELLED, "inshorts": SUMMARIZED, "cnn_dailymail": SUMMARIZED}
RELATED_AT_MOST = 9000  # articles: all pairs of a larger archive take minutes


def corpora(rows: int | None) -> Iterator[tuple[str, Path]]:
    """Each corpus, unpacked into one file of JSON Lines, and the folders of other formats."""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(data_folder().glob("*/*.jsonl.gz")):
            name = f"{path.parent.name}-{path.name.split('.')[0]}"
            unpacked = Path(folder) / f"{name}.jsonl"
            with gzip.open(path, "rt", encoding="utf-8") as source, unpacked.open("w", encoding="utf-8") as target:
                target.writelines(islice(source, rows))
            yield path.parent.name, unpacked
        for name in ("wordpress_exports", "feeds", "pages/html"):
            yield name, data_folder() / name


def run(newstool: str, arguments: list[str], path: Path, folder: Path) -> tuple[int, str, Path]:
    """The exit status, the digest of stdout, and a file with it."""
    out = folder / f"out-{hashlib.sha256(newstool.encode()).hexdigest()[:8]}"
    with out.open("wb") as stdout:
        status = subprocess.run(
            [newstool, *arguments, str(path)], stdout=stdout, stderr=subprocess.DEVNULL, check=False
        )
    with out.open("rb") as written:
        return status.returncode, hashlib.file_digest(written, "sha256").hexdigest(), out


def first_difference(old: Path, new: Path) -> str:
    """The first line that differs, of both, cut to what a terminal shows."""
    with old.open("rb") as left, new.open("rb") as right:
        for number, (one, two) in enumerate(zip(left, right, strict=False), 1):
            if one != two:
                at = next(
                    (i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two))
                )
                begin = max(0, at - 60)
                return f"line {number}:\n    old {one[begin : at + 80]!r}\n    new {two[begin : at + 80]!r}"
    return "one is longer"


def main() -> int:
    """Compare, print, and say by the exit status whether all was the same."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--rows", type=int)
    parser.add_argument("--command", action="append", help="only this one of the commands; may be given several times")
    asked = parser.parse_args()
    compared = differing = 0
    with tempfile.TemporaryDirectory() as folder:
        for corpus, path in corpora(asked.rows):
            for name, arguments in {**COMMANDS, **ALSO.get(corpus, {})}.items():
                if asked.command and name not in asked.command:
                    continue
                if name == "related" and path.is_file() and sum(1 for _ in path.open("rb")) > RELATED_AT_MOST:
                    continue
                old, new = (run(newstool, arguments, path, Path(folder)) for newstool in (asked.old, asked.new))
                compared += 1
                if old[:2] != new[:2]:
                    differing += 1
                    print(
                        f"{name} {path.name}: exit {old[0]} and {new[0]}, {first_difference(old[2], new[2])}",
                        flush=True,
                    )
    print(f"{compared} outputs compared, {differing} differ")
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
