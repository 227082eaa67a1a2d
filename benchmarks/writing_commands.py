"""The commands that write files, each with articles made up for it, for `kills.py` and `full_disk.py`."""

import importlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

OLD, NEW = "old.jsonl", "new.jsonl"  # the articles of the run before, and of the run that is disturbed
OUT = "out"  # the folder that a command writes into, and nothing else does
LARGE_INDEX = "related, large"  # enough articles for changes to stand in a file of their own
# What takes seconds to import: it is imported before a run is forked.
LOADED = (
    "newstool.cli.app",
    "newstool.classifier.training.train",
    "newstool.summarizer.training.train",
    "newstool.related.training.background",
    "newstool.site.part_records",
    "newstool.review.page",
    "newstool.evaluation.pictures.page",
    "sklearn.model_selection",
    "nltk.tokenize.punkt",
)
_NEWS = (
    "council",
    "mayor",
    "budget",
    "water",
    "road",
    "school",
    "board",
    "vote",
    "tax",
    "bridge",
    "police",
    "court",
    "county",
    "permit",
    "sewer",
    "levy",
    "zoning",
)
_SPORTS = (
    "coach",
    "team",
    "quarter",
    "goal",
    "inning",
    "match",
    "season",
    "score",
    "defeat",
    "playoff",
    "league",
    "pitcher",
    "touchdown",
    "serve",
    "rally",
)
_PLACES = (
    "Calloway",
    "Osborne",
    "Ridgeview",
    "Harlow",
    "Cedar",
    "Point",
    "Elm",
    "Creek",
    "Weston",
    "Plainview",
    "Dunmore",
    "Ashby",
)
_PEOPLE = ("Bell", "Amaya", "Tanaka", "Dufresne", "Herrera", "Oyelaran", "Kowalczyk", "Whitfield", "Reed", "Novak")


@dataclass(frozen=True)
class Command:
    """A command that writes.

    Attributes:
        arguments: What stands behind `newstool`, where the articles are `new.jsonl`.
        articles: How many there are.
        away: Files that are removed while a run is at work, as a sign that the others are not complete.
    """

    arguments: tuple[str, ...]
    articles: int = 60
    away: tuple[str, ...] = ()

    def on(self, articles: str) -> "Command":
        """The command on other articles."""
        return replace(self, arguments=tuple(articles if part == NEW else part for part in self.arguments))


def _trains(what: str, *more: str, articles: int = 60) -> Command:
    return Command(("train", what, NEW, "--output", f"{OUT}/model.safetensors", *more), articles)


_GATE = ("--fail-under", "accuracy=0", "--junit", f"{OUT}/junit.xml")
COMMANDS = {
    "train classifier": _trains("classifier", "--no-words"),
    "train summarizer": _trains("summarizer", articles=40),
    "train sentences": _trains("sentences"),
    "train words": _trains("words", articles=1000),
    "train related": _trains("related", articles=120),
    "related --index": Command(("related", NEW, "--index", f"{OUT}/site.index")),
    LARGE_INDEX: Command(("related", NEW, "--index", f"{OUT}/site.index"), articles=1010),
    "describe --output": Command(
        ("describe", NEW, "--output", f"{OUT}/described", "--workers", "1", "--for-related"),
        away=("described/manifest.json",),
    ),
    "review --output": Command(("review", NEW, "--output", f"{OUT}/review.html")),
    "evaluate --output": Command(("evaluate", "classifier", NEW, "--output", f"{OUT}/new.json", *_GATE)),
    "evaluate --report": Command(("evaluate", "classifier", NEW, "--report", f"{OUT}/report.html")),
}


def prepare(command: Command, folder: Path) -> None:
    """Write the two archives of a command into a folder: some articles are in both, some changed, some not."""
    (folder / OUT).mkdir(parents=True)
    made = list(records(command.articles + 10, Random(7)))
    changed = [{**record, "text": record["text"] + " The vote was 5-2."} for record in made[10:20]]
    for name, chosen in ((OLD, made[: command.articles]), (NEW, changed + made[20:])):
        (folder / name).write_text("".join(json.dumps(record) + "\n" for record in chosen), encoding="utf-8")


def load() -> None:
    """Import what the commands need."""
    for name in LOADED:
        importlib.import_module(name)


def records(count: int, chance: Random) -> Iterator[dict[str, str]]:
    """Make up so many articles, of news and sports in turn."""
    for number in range(count):
        label = ("News", "Sports")[number % 2]
        words = (_NEWS, _SPORTS)[number % 2]
        sentences = [
            f"{chance.choice(_PEOPLE)} of {chance.choice(_PLACES)} said the {' '.join(chance.sample(words, 4))} "
            f"of {chance.choice(_PLACES)} was {chance.randint(2, 90)} last {chance.choice(words)}."
            for _ in range(6)
        ]
        yield {
            "id": f"post-{number}",
            "title": f"{chance.choice(_PLACES)} {' '.join(chance.sample(words, 3))} {number}",
            "text": "\n".join(sentences),
            "summary": sentences[0],
            "label": label,
            "published": f"2025-03-{number % 28 + 1:02}T10:00:00Z",
        }
