"""Evaluation: its time beside that of classifying, and its figures beside scikit-learn's and rouge-score's.

    NEWSTOOL_DATA=... python benchmarks/evaluation.py

Whole processes on the 7,600 rows of AG News's test set take turns, the best of each counts; figures are compared there
and on 300 rows of CNN/DailyMail. Ends with status 1 where a figure differs by 1e-9 or evaluating takes 3 times as long.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import mean
from typing import Any

from data import rows
from rouge_score.rouge_scorer import RougeScorer
from sklearn.metrics import classification_report

from newstool.summarizer.lead import DEFAULT_WORDS

NEWSTOOL = str(Path(sys.executable).with_name("newstool"))
TURNS = 5
MOST_TIMES = 3.0
CLOSE = 1e-9
N_LEADS = 300
WORDS = DEFAULT_WORDS
MAP = ("--map", "Sports=Sports", "--map", "*=News")


def run(*command: str | Path) -> str:
    """What newstool writes to stdout."""
    done = subprocess.run([NEWSTOOL, *map(str, command)], stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def seconds(*command: str | Path) -> float:
    """How long newstool takes, from the start of the process to its end."""
    start = time.perf_counter()
    run(*command)
    return time.perf_counter() - start


def written(folder: Path, name: str, records: list[dict[str, Any]]) -> Path:
    """The records as a file of JSON Lines."""
    path = folder / name
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def times_of_classifying(file: Path) -> float:
    """How many times as long as classifying evaluating takes; with a baseline, files and slices too."""
    baseline = file.with_name("baseline.json")
    commands: dict[str, tuple[str | Path, ...]] = {
        "classify": ("classify", "--format", "jsonl", file),
        "evaluate classifier": ("evaluate", "classifier", file, *MAP, "--output", baseline),
        "... with all it can do": (
            *("evaluate", "classifier", file, *MAP, "--baseline", baseline, "--by", "length", "--fail-under", "n=7600"),
            *("--output", file.with_name("new.json"), "--summary", file.with_name("summary.md")),
        ),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(TURNS):
        for name, command in commands.items():
            times[name].append(seconds(*command))
    best = {name: min(taken) for name, taken in times.items()}
    for name, taken in best.items():
        print(f"{name:24} {taken:6.2f} s  {taken / best['classify']:5.2f} times classifying")
    return max(best.values()) / best["classify"]


def largest_difference_of_tags(file: Path, records: list[dict[str, Any]]) -> float:
    """Between our figures and those of scikit-learn's classification_report."""
    truth = ["Sports" if record["label"] == "Sports" else "News" for record in records]
    tagged = [json.loads(line)["label"] for line in run("classify", "--format", "jsonl", file).splitlines()]
    theirs = classification_report(truth, tagged, output_dict=True)
    ours = json.loads(run("evaluate", "classifier", file, *MAP, "--format", "jsonl"))
    pairs = [(ours["accuracy"], theirs["accuracy"]), (ours["macro_f1"], theirs["macro avg"]["f1-score"])]
    for label in ("News", "Sports"):
        for key, other in (
            ("precision", "precision"),
            ("recall", "recall"),
            ("f1", "f1-score"),
            ("support", "support"),
        ):
            pairs.append((ours["labels"][label][key], theirs[label][other]))
    return float(max(abs(one - other) for one, other in pairs))


def largest_difference_of_leads(file: Path, records: list[dict[str, Any]]) -> float:
    """Between our figures and those of rouge-score on the leads that `newstool summarize` writes."""
    from newstool.text.sentence_model import load_splitter

    split = load_splitter().split
    lines = run("summarize", "--words", str(WORDS), "--format", "jsonl", file).splitlines()
    leads = ["\n".join(sentence["text"] for sentence in json.loads(line)["sentences"]) for line in lines]
    ours = json.loads(run("evaluate", "summarizer", file, "--words", str(WORDS), "--format", "jsonl"))
    names = ["rouge1", "rouge2", "rougeLsum"]
    scorer = RougeScorer(names, use_stemmer=True)
    summaries = ["\n".join(split(record["summary"])) for record in records]
    scores = [scorer.score(summary, lead) for summary, lead in zip(summaries, leads, strict=True)]
    return float(max(abs(ours[name] - mean(score[name].fmeasure for score in scores)) for name in names))


def main() -> None:
    """Measure, print, and exit with 1 where a claim does not hold."""
    news = rows("ag_news/test.jsonl.gz")
    stories = rows("cnn_dailymail/dev.jsonl.gz")[:N_LEADS]
    with tempfile.TemporaryDirectory() as folder:
        file = written(Path(folder), "news.jsonl", news)
        factor = times_of_classifying(file)
        tags = largest_difference_of_tags(file, news)
        leads = largest_difference_of_leads(written(Path(folder), "stories.jsonl", stories), stories)
    print(
        f"largest difference to scikit-learn {tags:.1e} ({len(news)} rows), to rouge-score {leads:.1e} ({len(stories)})"
    )
    raise SystemExit(int(factor >= MOST_TIMES or max(tags, leads) >= CLOSE))


if __name__ == "__main__":
    main()
