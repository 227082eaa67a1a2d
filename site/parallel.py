"""Work on a stream by several processes: the same results in the same order as by one."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from newstool.articles import Article

Result = TypeVar("Result")
Work = Callable[[Iterable[Article]], Iterable[Result]]

_PART = 512  # articles handed over at a time: enough to hide the handing over, few enough to keep memory small


def spread(work: Work[Result], articles: Iterable[Article], jobs: int) -> Iterator[Result]:
    """The results of `work` on the articles, in their order, done by `jobs` processes.

    `work` gives one result for each article, depends on no other, and can be pickled.
    """
    if jobs == 1:
        yield from work(articles)
        return
    from joblib import Parallel, delayed

    stream = iter(articles)
    parts = iter(lambda: list(islice(stream, _PART)), [])
    # At most two parts a process wait, so that a slow reader of the results holds up the reading of articles.
    done = Parallel(n_jobs=jobs, return_as="generator", pre_dispatch="2*n_jobs")(
        delayed(_finish)(work, part) for part in parts
    )
    for results in done:
        yield from results


def _finish(work: Work[Result], part: list[Article]) -> list[Result]:
    return list(work(part))
