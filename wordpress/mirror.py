"""The mirror: a site's posts as `pull` writes them, kept on the disk, and brought up to date by what changed.

A file of JSON Lines in the order of the posts' numbers. It is merged as a stream, so that memory holds what is new and
not the archive.
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import orjson

from newstool.articles import Article
from newstool.articles.whole_file import replacing
from newstool.wordpress.errors import WordPressError

Record = dict[str, Any]
# What newstool reads of a post: only if it changed, there is something new to say. What an editor files elsewhere, or
# takes away, is his to decide.
_TELLING = ("title", "text")


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge found: the posts that are new or have another text, and all that are there now."""

    touched: frozenset[int]
    all: frozenset[int]


class Mirror:
    """The posts of a site in a file; there is none before the first merge."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def records(self) -> Iterator[Record]:
        """All records. Raises WordPressError where one is damaged."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    yield orjson.loads(line)
                except orjson.JSONDecodeError as error:
                    raise WordPressError(
                        f"{self.path}:{number}: damaged ({error}): remove the file, and the site is pulled again"
                    ) from error

    def articles(self, numbers: Set[int] | None = None) -> Iterator[Article]:
        """The posts that have a text, as articles; with `numbers` only these."""
        for record in self.records():
            if record["text"] and (numbers is None or int(record["id"]) in numbers):
                yield article_of(record, str(self.path))

    def merge(self, pulled: Iterable[Record], gone: Set[int] = frozenset()) -> Merged:
        """Put in what was pulled, in the order of its numbers, and take out what is gone; whole or not at all."""
        touched: list[int] = []
        kept: list[int] = []
        with replacing(self.path) as file:
            for old, fresh in _side_by_side(self.records(), pulled):
                record = fresh or old
                assert record is not None
                number = int(record["id"])
                if number in gone:
                    continue
                kept.append(number)
                _write(file, record)
                if fresh and (old is None or any(old.get(key) != fresh.get(key) for key in _TELLING)):
                    touched.append(number)
        return Merged(frozenset(touched), frozenset(kept))


def article_of(record: Record, source: str) -> Article:
    """The article of a record."""
    return Article(
        text=record["text"],
        id=record["id"],
        title=record["title"],
        label=record.get("label"),
        summary=record.get("summary"),
        url=record["url"],
        published=record["published"],
        source=source,
    )


def _side_by_side(old: Iterable[Record], new: Iterable[Record]) -> Iterator[tuple[Record | None, Record | None]]:
    """Each number once, in order: what was there of it, and what was pulled of it."""
    olds, news = iter(old), iter(new)
    one, other = next(olds, None), next(news, None)
    while one is not None or other is not None:
        if other is None or (one is not None and int(one["id"]) < int(other["id"])):
            yield one, None
            one = next(olds, None)
        elif one is None or int(other["id"]) < int(one["id"]):
            yield None, other
            other = next(news, None)
        else:
            yield one, other
            one, other = next(olds, None), next(news, None)


def _write(file: IO[bytes], record: Record) -> None:
    file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
