"""Public corpora that only measure: their rows as articles labelled News or Sports, and the rows that a reader judged.

The corpora are in a folder named by NEWSTOOL_DATA, one subfolder each; see README.md beside this file. No bundled model
learns from their texts.
"""

import json
import re
import sys
from dataclasses import dataclass
from typing import Any

from clean import HERE, NEWS, SPORTS
from data_folder import records

from newstool.articles import Article, clean
from newstool.articles.digest import digest_of_bytes

# The name of the site at the end of a page's title: " | Milo Courier", " - Milo Courier".
SITE_NAME = re.compile(r"\s+\|.*$|\s+-\s+(?:[A-Z][\w.']*\s*){1,5}$")
FEWEST_WORDS = 4  # of a headline; a shorter one says too little to be learned from


def corpus(name: str, sports: tuple[str, ...]) -> list[Article]:
    """A corpus whose records have a title, a text and a label. `sports`: the labels that become Sports."""
    return [
        clean(Article(row["text"], title=row["title"], label=SPORTS if row["label"] in sports else NEWS, source=source))
        for source, row in records(name)
    ]


def local_headlines() -> list[Article]:
    """Headlines of four words or more, without the name of the site."""
    found = []
    for source, row in records("local_headlines/train.jsonl.gz"):
        title = SITE_NAME.sub("", row["title"])
        if len(title.split()) >= FEWEST_WORDS:
            found.append(Article("", title=title, label=SPORTS if row["label"] == "sports" else NEWS, source=source))
    return found


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
    """The digest of a record's title and text."""
    text = json.dumps([record["title"], record.get("text", "")], ensure_ascii=False)
    return digest_of_bytes(text.encode())
