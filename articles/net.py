"""The one net below a stream of records: an unforeseen error loses one record and not the night's run.

Whatever people send in, some record will hit a bug. Where the net hangs, such a record is named and passed over, and
its error is kept for whoever mends the bug. Everywhere else an exception that is no NewstoolError ends the command with
its traceback.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newstool.articles.article import Article
from newstool.articles.errors import NewstoolError, Problem

Item = TypeVar("Item")
Given = TypeVar("Given")
_NOT_OURS = (NewstoolError, OSError)  # these have a meaning of their own, and an owner further out


def catch_in_stream(source: str, items: Iterator[Item]) -> Iterator[Item | Problem]:
    """Yield the items. If making one raises an unforeseen error, yield a Problem in its place, and end."""
    try:
        yield from items
    except _NOT_OURS:
        raise
    except Exception as error:  # noqa: BLE001  the net is for what nobody foresaw
        yield bug_problem(source, error)


def catch_in_call(source: str, work: Callable[[Given], Item], given: Given) -> Item | Problem:
    """The result of the work. If it raises an unforeseen error, a Problem."""
    try:
        return work(given)
    except _NOT_OURS:
        raise
    except Exception as error:  # noqa: BLE001  the net is for what nobody foresaw
        return bug_problem(source, error)


def bug_problem(source: str, error: Exception) -> Problem:
    """The problem of a record that newstool failed on."""
    import traceback  # most runs have no such record

    reason = f"newstool failed on it, which is a bug ({type(error).__name__}): it is passed over (see --verbose)"
    return Problem(source, reason, trace="".join(traceback.format_exception(error)))


def work_on_each(
    work: Callable[[Iterable[Article]], Iterable[Item]], articles: Iterable[Article]
) -> Iterator[Item | Problem]:
    """Yield the results of work that gives one for each article, in order, and that may take articles in batches.

    If the work raises an unforeseen error, the articles without a result are worked on one by one. Each on which the
    work fails then gives a Problem. An error while no article waits for its result, as in the work's set-up, belongs to
    no article: it passes. Raises RuntimeError if the work ends before every article has its result.
    """
    waiting = _Waiting(articles)
    while not waiting.ended:
        try:
            for result in work(waiting):
                waiting.articles.popleft()
                yield result
        except _NOT_OURS:
            raise
        except Exception:
            if waiting.failed or not waiting.articles:  # the stream or the set-up failed, not the work on an article
                raise
            while waiting.articles:
                article = waiting.articles.popleft()
                yield catch_in_call(article.source, lambda one: next(iter(work([one]))), article)
        else:
            if waiting.articles or not waiting.ended:
                raise RuntimeError("the work ended before every article had its result")


class _Waiting:
    """A stream of articles, and those of them that have passed and have no result yet.

    Attributes:
        articles: The articles without a result.
        ended: Whether the stream has no more.
        failed: Whether the stream raised an error.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._stream = iter(articles)
        self.articles = deque[Article]()
        self.ended = self.failed = False

    def __iter__(self) -> "_Waiting":
        return self

    def __next__(self) -> Article:
        try:
            article = next(self._stream)
        except StopIteration:
            self.ended = True
            raise
        except Exception:
            self.failed = True
            raise
        self.articles.append(article)
        return article
