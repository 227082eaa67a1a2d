"""What the bundled models learn from: texts that a business may use, each source with its licence.

The project's own texts lie beside this file. The other sources lie in the folder that NEWSTOOL_DATA names. See
README.md for where they come from.
"""

import json
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from data_folder import records

from newstool.articles import Article, clean
from newstool.models.licences import CC_BY, CC_BY_SA, OWN, PUBLIC_DOMAIN

HERE = Path(__file__).parent
SPORTS, NEWS = "Sports", "News"
CURRENT_EVENTS, SENATE, WIKINEWS = "clean/current_events.jsonl.gz", "clean/senate.jsonl.gz", "wikinews/all.jsonl.gz"
CENSUS = "census_names.json"  # first and last names in the United States Census of 1990, the commonest first
# The licence of each source that is not ours.
LICENCES = {CURRENT_EVENTS: CC_BY_SA, SENATE: PUBLIC_DOMAIN, WIKINEWS: CC_BY, CENSUS: PUBLIC_DOMAIN}
OWN_TEXTS = (
    "articles.jsonl",
    "teasers.jsonl",
    "boundary.jsonl",
    "own/kinds.jsonl",
    "own/news.jsonl",
    "own/sports.jsonl",
)

# The sections of Wikipedia's Current Events portal that are sport.
_SPORT_SECTION = re.compile(
    r"^(In )?sports?$|Olympics$|UEFA Euro|AFC Asian|^(In )?(association |english |american )?football|FIFA|FA Cup"
    r"|motorsport|ice hockey|cricket|rugby|tennis|golf|basketball|baseball",
    re.IGNORECASE,
)
# Rows of Wikinews that are Sports, by reading; all others are News.
_SPORT_OF_WIKINEWS = frozenset((124, 142, 143, 186, 205, 219, 228, 255, 257, 259))
# A release that names an agency or a newspaper may quote or reprint press copy.
_PRESS = re.compile(
    r"Associated Press|Reuters|\(AP\)|\bUPI\b|Bloomberg|Times\b|\bPost\b|Tribune|Gazette|Herald|Journal\b|Chronicle"
    r"|\bBy .{3,40}(?:Staff|Writer|Correspondent)"
)


def own(name: str, *, measured: bool = False) -> list[Article]:
    """A file of the project's own texts. `measured`: also the half of own/kinds.jsonl that only measures."""
    articles = []
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        if name == "own/kinds.jsonl" and not measured and is_measured(row["id"]):
            continue
        text, title = row["text"], row.get("title", "")
        if row.get("form") == "headline":
            text, title = "", title or text
        articles.append(clean(Article(text, title=title, label=row.get("label"), source=f"{name}:{number}")))
    return articles


def is_measured(id_: str) -> bool:
    """Whether an article of own/kinds.jsonl only measures and is never learned from: half, by the id's digest."""
    return int(sha256(id_.encode()).hexdigest(), 16) % 2 == 1


def current_events() -> tuple[list[Article], list[Article]]:
    """The items of the Current Events portal that have a section, as News or Sports, and those that have none."""
    filed, unfiled = [], []
    for source, row in records(CURRENT_EVENTS):
        article = clean(Article(row["text"], source=source))
        if row["category"] == "Uncategorized":
            unfiled.append(article)
        else:
            filed.append(replace(article, label=SPORTS if _SPORT_SECTION.search(row["category"]) else NEWS))
    return filed, unfiled


def wikinews() -> list[Article]:
    """Wikinews, labelled by reading."""
    return [
        clean(
            Article(
                row["text"],
                title=row["title"],
                label=SPORTS if int(source.rpartition(":")[2]) in _SPORT_OF_WIKINEWS else NEWS,
                source=source,
            )
        )
        for source, row in records(WIKINEWS)
    ]


def senate() -> list[Article]:
    """The press releases of senators' offices that name no newspaper and no agency."""
    return [
        clean(Article(row["text"], title=row["title"], label=NEWS, source=source))
        for source, row in records(SENATE)
        if not _PRESS.search(row["text"])
    ]


def every_text() -> list[Article]:
    """All texts, for models that need no labels."""
    filed, unfiled = current_events()
    ours = [article for name in OWN_TEXTS for article in own(name) if article.text]
    return [*ours, *wikinews(), *senate(), *filed, *unfiled]


def with_licences(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sources of a model with the licence of each. Raises ValueError for one without a licence in this module."""
    return [{**source, "licence": _licence(str(source["name"]))} for source in listed]


def _licence(source: str) -> str:
    if source in LICENCES:
        return LICENCES[source]
    if (HERE / source).is_file():
        return OWN
    raise ValueError(f"{source}: neither in LICENCES nor a file of our own; a bundled model must not learn from it")
