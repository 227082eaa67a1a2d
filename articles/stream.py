"""Separates the articles in a stream from its problems, and counts both."""

from collections.abc import Callable, Iterable, Iterator

from newstool.articles.article import Article
from newstool.articles.errors import Problem
from newstool.articles.net import catch_in_call


class ArticleStream:
    """The articles of a stream of articles and problems, in order. It can be iterated once.

    Each problem goes to `on_problem` as soon as it is read.

    Attributes:
        read: The number of articles that have passed so far.
        lost: The number of lost records that have passed so far.
        ended: Whether the whole stream has passed.
    """

    def __init__(
        self,
        items: Iterable[Article | Problem],
        on_problem: Callable[[Problem], object],
        work: Callable[[Article], Article] = lambda article: article,
    ) -> None:
        """Take the stream. `work` is done on each article, such as cleaning. An article that it fails on is lost."""
        self._items = items
        self._on_problem = on_problem
        self._work = work
        self.read = 0
        self.lost = 0
        self.ended = False

    def __iter__(self) -> Iterator[Article]:
        for item in self._items:
            result = item if isinstance(item, Problem) else catch_in_call(item.source, self._work, item)
            if isinstance(result, Problem):
                self.lost += result.lost * result.records
                self._on_problem(result)
            else:
                self.read += 1
                yield result
        self.ended = True

    def lose(self, problem: Problem) -> None:
        """Count an article that has passed as lost, because of a problem that was found later."""
        self.read -= 1
        self.lost += 1
        self._on_problem(problem)
