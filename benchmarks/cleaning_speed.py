"""Cleaning, timed: how long one installed newstool takes beside another.

    NEWSTOOL_DATA=... python benchmarks/cleaning_speed.py OLD NEW [--turns N] [--corpus NAME]

OLD and NEW are the Python executables of two environments. Both read the same rows and clean them in memory, in turns,
so that what else the machine does falls on both. Only the processor time of cleaning counts. Prints two lines for each
corpus, one for its plain rows, from which neither side takes anything, and one for all rows: the fastest turn of each
side in microseconds an article, and the median over the turns of the ratio NEW / OLD.

OLD is 0.1.0 as it was released. The last commit before the rooms were laid out anew (724da76) has it. The last commit
that still says 0.1.0 (07c2aac) has as many rules, 47, but takes 1.25 (BBC) and 1.44 (AG News) times as long.
Install OLD from `git archive 724da76`, unpacked, in an environment of its own.
"""

import argparse
import json
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from data import rows

# A corpus of one-paragraph wire stories, one of whole stories without furniture, one of pages with some.
CORPORA = ("ag_news/test", "bbc/all", "us_press/train")
TURNS = 15

# Runs in either environment. It first prints which rows it leaves as they are. Then it cleans the rows that each line
# of its input lists, and prints the seconds of processor time.
WORKER = """
import gc, json, sys, time
from newstool.articles import Article, clean
with open(sys.argv[1], encoding="utf-8") as file:
    rows = [json.loads(line) for line in file]
articles = [Article(row["text"], title=row.get("title") or "") for row in rows]
print(json.dumps([i for i, article in enumerate(articles) if not clean(article).removed]), flush=True)
gc.collect()
gc.freeze()
for line in sys.stdin:
    chosen = [articles[i] for i in json.loads(line)]
    start = time.process_time()
    for article in chosen:
        clean(article)
    print(time.process_time() - start, flush=True)
"""


class Worker:
    """A process of one environment that holds the articles of a file."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._input, self._output = process.stdin, process.stdout
        self.plain = set(json.loads(self._output.readline()))

    def seconds(self, chosen: str) -> float:
        """The processor time that cleaning the chosen rows takes once."""
        self._input.write(chosen)
        self._input.flush()
        return float(self._output.readline())


@contextmanager
def worker(python: str, file: Path) -> Iterator[Worker]:
    """A worker in the environment of `python`, ended afterwards."""
    with subprocess.Popen(
        [python, "-c", WORKER, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield Worker(process)


def compare(corpus: str, pythons: tuple[str, str], turns: int) -> Iterator[str]:
    """The two lines of a corpus."""
    articles = rows(f"{corpus}.jsonl.gz")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        file = Path(folder) / "rows.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in articles), encoding="utf-8")
        workers = [stack.enter_context(worker(python, file)) for python in pythons]
        plain = sorted(workers[0].plain & workers[1].plain)
        for kind, chosen in (("plain", plain), ("all", list(range(len(articles))))):
            line = json.dumps(chosen) + "\n"
            times = [[side.seconds(line) for side in workers] for _ in range(turns)]
            old, new = (min(side) * 1e6 / len(chosen) for side in zip(*times, strict=True))
            ratio = statistics.median(new / old for old, new in times)
            yield f"{corpus}, {kind} rows: {len(chosen)}, {old:.1f} and {new:.1f} microseconds, ratio {ratio:.2f}"


def main() -> None:
    """Compare both environments on each corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--turns", type=int, default=TURNS)
    parser.add_argument("--corpus", action="append", help="only this one of the corpora; may be given several times")
    asked = parser.parse_args()
    for corpus in asked.corpus or CORPORA:
        for line in compare(corpus, (asked.old, asked.new), asked.turns):
            print(line, flush=True)


if __name__ == "__main__":
    main()
