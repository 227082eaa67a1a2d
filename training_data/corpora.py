"""The training data of `news-sports`: public corpora and the project's own texts, as articles labelled News or Sports.

NEWSTOOL_DATA names the folder of the corpora. It has one subfolder for each corpus: see README.md in this folder.
"""

import gzip
import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from data_folder import folder

from newstool.articles import Article, clean

HERE = Path(__file__).parent
SPORTS, NEWS = "Sports", "News"
# The name of the site at the end of a page's title: " | Milo Courier", " - Milo Courier".
SITE_NAME = re.compile(r"\s+\|.*$|\s+-\s+(?:[A-Z][\w.']*\s*){1,5}$")
FEWEST_WORDS = 4  # of a headline; a shorter one says too little to be learned from
TIMES_IN_THREES = {SPORTS: 2, NEWS: 3}  # how often the names are shuffled into headlines of three; News has fewer names
# Corpora with weak labels: sections, where other sections have sport, too, or guesses from a URL.
WEAK = {
    "huffpost": "huffpost/part.jsonl.gz",
    "local_headlines": "local_headlines/train.jsonl.gz",
    "cnn_corpus": "cnn_corpus/dev.jsonl.gz",
    "us_press": "us_press/train.jsonl.gz",
}
LESSONS = HERE / "lessons.json"
READER, TEACHER = "reader", "teacher"  # who corrected a label: a person who read the row, or teach.py
# How many copies of each text that is neither News nor Sports (a recipe, a licence) are taught with each label. In
# training a row of Sports weighs five times a row of News, so these numbers count alike. With the same number for both
# labels, such texts pulled doubtful news to Sports.
NEITHER_TIMES = {NEWS: 15, SPORTS: 3}


def gather() -> dict[str, list[Article]]:
    """Every corpus by its name. The labels are those of the corpora: `lessons` has the corrections."""
    return {
        "ag_news": corpus("ag_news/train.jsonl.gz", ("Sports",)),
        "bbc": corpus("bbc/all.jsonl.gz", ("sport",)),
        "huffpost": corpus("huffpost/part.jsonl.gz", ("SPORTS", "CRICKET", "FOOTBALL")),
        "us_press": corpus("us_press/train.jsonl.gz", ("sports",)),
        "cnn_corpus": cnn_corpus(),
        "local_headlines": local_headlines(),
        "ours": own("articles.jsonl"),
        "teasers": own("teasers.jsonl"),
        "boundary": own("boundary.jsonl"),
        "names": names(),
        "neither": neither(),
    }


def records(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the records of a file with their sources, such as "bbc/all.jsonl.gz:1". Exits if there is no folder."""
    with gzip.open(folder() / name, "rt", encoding="utf-8") as file:
        for i, line in enumerate(file, 1):
            yield f"{name}:{i}", json.loads(line)


def corpus(name: str, sports: tuple[str, ...]) -> list[Article]:
    """A corpus whose records have a title, a text and a label. `sports`: the labels that become Sports."""
    return [
        clean(Article(row["text"], title=row["title"], label=SPORTS if row["label"] in sports else NEWS, source=source))
        for source, row in records(name)
    ]


def cnn_corpus() -> list[Article]:
    """CNN Corpus. Its records have paragraphs of sentences in place of a text."""
    return [
        clean(
            Article(
                "\n\n".join(" ".join(paragraph) for paragraph in row["paragraphs"]),
                title=row["title"],
                label=SPORTS if row["label"] == "sport" else NEWS,
                source=source,
            )
        )
        for source, row in records("cnn_corpus/dev.jsonl.gz")
    ]


def local_headlines() -> list[Article]:
    """Headlines of four words or more, without the name of the site."""
    found = []
    for source, row in records("local_headlines/train.jsonl.gz"):
        title = SITE_NAME.sub("", row["title"])
        if len(title.split()) >= FEWEST_WORDS:
            found.append(Article("", title=title, label=SPORTS if row["label"] == "sports" else NEWS, source=source))
    return found


def own(name: str) -> list[Article]:
    """The articles of a JSON Lines file in this folder."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        clean(Article(row["text"], title=row.get("title", ""), label=row.get("label"), source=f"{name}:{i}"))
        for i, row in enumerate(rows, 1)
    ]


def names() -> list[Article]:
    """Names and phrases as headlines: each one alone, and all of them in shuffled groups of three."""
    chance = random.Random(0)
    found = []
    for label, kinds in json.loads((HERE / "names.json").read_text(encoding="utf-8")).items():
        listed = [name for kind in kinds.values() for name in kind]
        titles = list(listed)
        for _ in range(TIMES_IN_THREES[label]):
            chance.shuffle(listed)
            titles += [", ".join(listed[i : i + 3]) for i in range(0, len(listed) - 2, 3)]
        found += [Article("", title=title, label=label, source="names.json") for title in titles]
    return found


def neither() -> list[Article]:
    """Texts that are no news, with both labels."""
    texts = own("neither.jsonl")
    return [replace(a, label=label) for label, times in NEITHER_TIMES.items() for a in texts * times]


def lessons(corpora: dict[str, list[Article]], *givers: str) -> dict[str, str | None]:
    """The corrected labels of rows of WEAK corpora, by source. None: the row has no clear label and is not taught.

    givers: whose corrections, READER or TEACHER; a later one wins. Exits if a corpus has other rows than were read.
    """
    content = json.loads(LESSONS.read_text(encoding="utf-8"))
    found: dict[str, str | None] = {}
    for name in WEAK.keys() & corpora.keys():
        file = WEAK[name]
        if (titles := digest_of_titles(corpora[name])) != content["titles"][file]:
            sys.exit(
                f"{file} has other rows than lessons.json was made from: "
                f"the digest of its titles is {titles}, not {content['titles'][file]}. "
                "Use the file that README.md names."
            )
        for giver in givers:
            for label, rows in content[giver][file].items():
                found |= {f"{file}:{row}": label if label in (SPORTS, NEWS) else None for row in rows}
    return found


def digest_of_titles(articles: list[Article]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the titles, one a line."""
    return sha256("\n".join(article.title for article in articles).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A reader's judgement of a row.

    Attributes:
        label: News or Sports
        clear: whether the label was clear
        final: whether the row is kept for the final measurement
    """

    label: str
    clear: bool
    final: bool


def judgements(corpora: dict[str, list[Article]]) -> dict[str, Judgement]:
    """The judgements of judged.jsonl, by source. Exits if a corpus has another row there than was judged."""
    by_source = {article.source for articles in corpora.values() for article in articles}
    rows = [json.loads(line) for line in (HERE / "judged.jsonl").read_text(encoding="utf-8").splitlines()]
    wanted = {f"{row['file']}:{row['row']}": row for row in rows}
    found = {}
    for name in sorted({row["file"] for row in rows}):
        for source, record in records(name):
            if source in wanted and source in by_source:
                row = wanted[source]
                if digest(record) != row["sha256"]:
                    sys.exit(
                        f"{source} is not the row that was judged: its digest is {digest(record)}, not {row['sha256']}"
                    )
                found[source] = Judgement(row["label"], row["clear"], row["half"] == "final")
    return found


def digest(record: dict[str, Any]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a record's title and text."""
    text = json.dumps([record["title"], record.get("text", "")], ensure_ascii=False)
    return sha256(text.encode()).hexdigest()[:16]
