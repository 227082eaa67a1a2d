"""Separates the articles in a stream from its problems, and counts both."""

from collections.abc import Callable, Iterable, Iterator

from newstool.articles.article import Article
from newstool.articles.errors import Problem


class ArticleStream:
    """The articles of a stream of articles and problems, in order. It can be iterated once.

    Each problem goes to `on_problem` as soon as it is read.

    Attributes:
        read: The number of articles that have passed so far.
        lost: The number of lost records that have passed so far.
    """

    def __init__(self, items: Iterable[Article | Problem], on_problem: Callable[[Problem], object]) -> None:
        self._items = items
        self._on_problem = on_problem
        self.read = 0
        self.lost = 0

    def __iter__(self) -> Iterator[Article]:
        for item in self._items:
            if isinstance(item, Problem):
                self.lost += item.lost
                self._on_problem(item)
            else:
                self.read += 1
                yield item
