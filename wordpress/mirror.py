"""The mirror: a copy of a site's posts on the disk, as `pull` writes them.

The mirror is a file of JSON Lines, in the order of the posts' numbers. New and changed posts are merged into it as a
stream, so that the archive is never in memory as a whole.
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
# newstool makes labels and leads from these keys. A post is looked at again only if one of them changed.
_READ_KEYS = ("title", "text")


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a merge.

    Attributes:
        touched: the numbers of the posts that are new or have another title or text
        all: the numbers of all posts of the mirror
    """

    touched: frozenset[int]
    all: frozenset[int]


class Mirror:
    """The posts of a site in a file. There is no file before the first merge."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def records(self) -> Iterator[Record]:
        """Yield all records. Raises WordPressError if one is damaged."""
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
        """Yield the posts that have a text, as articles. With `numbers`, only the posts with these numbers."""
        for record in self.records():
            if record["text"] and (numbers is None or int(record["id"]) in numbers):
                yield article_of(record, str(self.path))

    def merge(self, pulled: Iterable[Record], gone: Set[int] = frozenset()) -> Merged:
        """Add or replace the pulled records, remove the posts `gone`, and write the file, completely or not at all.

        pulled: records in the order of their numbers. gone: numbers of posts.
        """
        touched: list[int] = []
        numbers: list[int] = []
        with replacing(self.path) as file:
            for old, fresh in _side_by_side(self.records(), pulled):
                record = fresh or old
                assert record is not None
                number = int(record["id"])
                if number in gone:
                    continue
                numbers.append(number)
                _write(file, record)
                if fresh and (old is None or any(old.get(key) != fresh.get(key) for key in _READ_KEYS)):
                    touched.append(number)
        return Merged(frozenset(touched), frozenset(numbers))


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
    """Yield the old and the new record of each post, by number; None for a record that is missing."""
    olds, news = iter(old), iter(new)
    old_record, new_record = next(olds, None), next(news, None)
    while old_record is not None or new_record is not None:
        if new_record is None or (old_record is not None and int(old_record["id"]) < int(new_record["id"])):
            yield old_record, None
            old_record = next(olds, None)
        elif old_record is None or int(new_record["id"]) < int(old_record["id"]):
            yield None, new_record
            new_record = next(news, None)
        else:
            yield old_record, new_record
            old_record, new_record = next(olds, None), next(news, None)


def _write(file: IO[bytes], record: Record) -> None:
    file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
