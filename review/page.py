"""Writes the page: stories as data, and a script that shows them. The page loads nothing from anywhere.

A strict content security policy allows this one script and this one style sheet, by their digests. The stories are JSON
in a data block, in which "<" is escaped: no text of a story can end the block, and the script shows text only as text.
"""

import base64
import hashlib
import html
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from newstool.articles import Article
from newstool.articles.whole_file import write_whole
from newstool.review.story import KINDS, SAMPLE, ReviewError, Story
from newstool.summarizer import Budget

# Raise FORMAT if the records of decisions.jsonl change their meaning.
FORMAT = 1
MOST_LABELS = 12  # labels that are all shown as buttons; of more, the likely ones are, and the others on demand
_SCRIPTS = ("decisions.js", "card.js", "desk.js")
_DIGEST = 16  # hexadecimal digits of the page's digest: two pages in one browser never share it by chance
_DIGITS = 4  # decimals of a probability
# What could end the data block, or a line of a script, in one browser or another.
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", 0x2028: "\\u2028", 0x2029: "\\u2029"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page of stories.

    Attributes:
        stories: in the order of the page
        labels: the labels to choose from; the first has the key 1
        budget: how long a lead may be
    """

    stories: Sequence[Story]
    labels: Sequence[str]
    budget: Budget

    def html(self) -> str:
        """The whole page. Equal stories give equal bytes."""
        data = json.dumps(self._data(), ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
        style = _template("page.css")
        script = "'use strict';\n(() => {\n" + "\n".join(map(_template, _SCRIPTS)) + "})();\n"
        parts = {
            "POLICY": policy(style, script),
            "TITLE": html.escape(f"Review of {len(self.stories)} stories"),
            "STYLE": style,
            "DIGEST": hashlib.sha256(data.encode("utf-8", "replace")).hexdigest()[:_DIGEST],
            "DATA": data,
            "SCRIPT": script,
        }
        pieces = _template("page.html").split("%%")  # text, name, text, name, ..., text
        return "".join(parts[piece] if i % 2 else piece for i, piece in enumerate(pieces))

    def write(self, path: Path) -> None:
        """Write the page to a file. Raises ReviewError if that fails."""
        try:
            write_whole(path, self.html().encode("utf-8", "replace"))
        except OSError as error:
            raise ReviewError(f"{path}: could not be written: {error.strerror or error}") from error

    @property
    def _has_many_labels(self) -> bool:
        """Whether only the likely labels of a story are shown as buttons."""
        return len(self.labels) > MOST_LABELS

    def _data(self) -> dict[str, Any]:
        """What the script reads."""
        kinds = Counter(doubt.kind for story in self.stories for doubt in story.doubts)
        unit, limit = _limit(self.budget)
        return {
            "format": FORMAT,
            "drawn": "sample" if kinds[SAMPLE] else "doubt",
            "labels": list(self.labels),
            "hasManyLabels": self._has_many_labels,
            "budget": {"unit": unit, "limit": limit},
            "kinds": {kind: words for kind, words in KINDS.items() if kinds[kind]},
            "stories": [_story(story, many=self._has_many_labels) for story in self.stories],
        }


def labels_of(articles: Iterable[Article], known: Iterable[str]) -> list[str]:
    """The labels to choose from: those of the archive, the most frequent first, then those of the model."""
    filed = Counter(label for article in articles for label in article.labels)
    others = sorted(set(known) - filed.keys())
    return sorted(filed, key=lambda label: (-filed[label], label)) + others


def policy(style: str, script: str) -> str:
    """The content security policy: this style sheet and this script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _digest(content: str) -> str:
    """The digest of an element's content, as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _template(name: str) -> str:
    """A file of template/."""
    return (files("newstool.review") / "template" / name).read_text(encoding="utf-8")


def _limit(budget: Budget) -> tuple[str, int]:
    """The budget as unit and number."""
    if budget.characters is not None:
        return "characters", budget.characters
    return ("sentences", budget.sentences) if budget.sentences is not None else ("words", budget.words or 0)


def _story(story: Story, *, many: bool) -> dict[str, Any]:
    """One story as the script reads it; what is not known is left out. many: whether not all labels are shown."""
    article = story.article
    record = {
        "id": article.id,
        "title": article.title,
        "label": article.label,
        "labels": list(article.labels) if article.other_labels else None,
        "suggested": story.suggested,
        "likely": list(story.likely) if many else None,
        "probability": None if story.probability is None else round(story.probability, _DIGITS),
        "lead": story.lead,
        "text": article.text,
        "url": article.url if (article.url or "").startswith(("https://", "http://")) else None,
        "published": article.published,
        "modified": article.fields.get("modified"),
        "source": article.source if article.source != article.id else None,
        "doubts": [[doubt.kind, doubt.why] for doubt in story.doubts],
    }
    return {key: value for key, value in record.items() if value not in (None, "", [])}
