"""Work on a stream in several processes, with the results and the order of one process."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from newstool.articles import Article
from newstool.text.memory import keep_freed_memory

Result = TypeVar("Result")
Work = Callable[[Iterable[Article]], Iterable[Result]]

_PART = (
    512  # articles handed to a process at a time: enough to hide the cost of handing over, few enough for small memory
)


def spread(work: Work[Result], articles: Iterable[Article], jobs: int) -> Iterator[Result]:
    """Give the results of `work` on the articles, in order, computed by `jobs` processes.

    `work` must give one result for each article, independently of the others, and it must be picklable.
    """
    if jobs == 1:
        yield from work(articles)
        return
    from joblib import Parallel, delayed

    stream = iter(articles)
    parts = iter(lambda: list(islice(stream, _PART)), [])
    # At most two parts wait for each process, so that a slow reader of results also slows the reading of articles.
    done = Parallel(n_jobs=jobs, return_as="generator", pre_dispatch="2*n_jobs")(
        delayed(_finish)(work, part) for part in parts
    )
    for results in done:
        yield from results


def _finish(work: Work[Result], part: list[Article]) -> list[Result]:
    keep_freed_memory()  # this is a process of its own, which the command line did not start
    return list(work(part))
