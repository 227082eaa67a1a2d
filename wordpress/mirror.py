"""The mirror: a copy of a site's posts on the disk, as `pull` writes them.

The mirror is a file of JSON Lines, in the order of the posts' numbers. New and changed posts are merged into it as a
stream, so that the archive is never in memory as a whole.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import IO, Any

import orjson

from newstool.articles import Article
from newstool.articles.whole_file import replacing
from newstool.wordpress.errors import WordPressError

Record = dict[str, Any]
# newstool makes labels and leads from these keys. A post is looked at again only if one of them changed.
_READ_KEYS = ("title", "text")
# The keys that each record has, each a string, and those that it may have.
_KEYS = ("id", "title", "text", "url", "published", "modified")
_OPTIONAL_KEYS = ("label", "summary")


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
                    record = orjson.loads(line)
                except orjson.JSONDecodeError as error:
                    raise self._damaged(number, str(error)) from error
                if not _is_record(record):
                    raise self._damaged(number, "no record of a post")
                yield record

    def articles(self, numbers: Set[int] | None = None) -> Iterator[Article]:
        """Yield the posts that have a text, as articles. With `numbers`, only the posts with these numbers."""
        for record in self.records():
            if record["text"] and (numbers is None or int(record["id"]) in numbers):
                yield article_of(record, str(self.path))

    def merge(
        self, pulled: Iterable[Record], note: Callable[[frozenset[int]], None], gone: Set[int] = frozenset()
    ) -> frozenset[int]:
        """Add or replace the pulled records, remove the posts `gone`, and write the file, completely or not at all.

        pulled: records in the order of their numbers. gone: numbers of posts. note: is called with the numbers of the
        posts that are new or have another title or text. It is called before the file is replaced, because a later
        merge does not see any more that they changed. Returns the numbers of all posts of the mirror.
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
            note(frozenset(touched))
        return frozenset(numbers)

    def _damaged(self, number: int, why: str) -> WordPressError:
        """The error to raise for a line."""
        return WordPressError(f"{self.path}:{number}: damaged ({why}): remove the file, and the site is pulled again")


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


def _is_record(value: object) -> bool:
    """Whether a line of the file has all that `article_of` and a sync read, each of the right type."""
    return (
        isinstance(value, dict)
        and all(isinstance(value.get(key), str) for key in _KEYS)
        and all(isinstance(value.get(key, ""), str) for key in _OPTIONAL_KEYS)
        and value["id"].isdecimal()
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
