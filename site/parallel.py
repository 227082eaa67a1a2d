"""Work on a stream in several processes, with the results and the order of one process."""

import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from newstool.articles import Article, NewstoolError, Problem
from newstool.articles.net import work_on_each
from newstool.site.interrupts import without_interrupts
from newstool.site.memory import keep_freed_memory
from newstool.site.processors import processors

Result = TypeVar("Result")
Work = Callable[[Iterable[Article]], Iterable[Result]]
Lose = Callable[[Problem], object]

# Articles handed to a process at a time: enough to hide the cost of handing over, few enough for small memory.
_PART = 512


class BugError(Exception):
    """Newstool failed on an article. The text is the traceback, perhaps of another process."""


class WorkerError(NewstoolError):
    """A process that was at work ended before its time."""


def spread(work: Work[Result], articles: Iterable[Article], jobs: int, lose: Lose | None = None) -> Iterator[Result]:
    """Give the results of `work` on the articles, in order, from `jobs` processes, but at most one for each processor.

    An article that `work` fails on has no result, and its problem goes to `lose`. Without `lose` it raises BugError.
    Otherwise as `spread_all`.
    """
    for result in spread_all(work, articles, jobs):
        if not isinstance(result, Problem):
            yield result
        elif lose is None:
            raise BugError(result.trace)
        else:
            lose(result)


def spread_all(work: Work[Result], articles: Iterable[Article], jobs: int) -> Iterator[Result | Problem]:
    """Give the result of `work` on each article, or the problem of an article that it fails on, in order.

    `work` must give one result for each article, independently of the others, and it must be picklable. Raises
    WorkerError if a process was killed.
    """
    jobs = min(jobs, processors())  # more processes would only take memory
    if jobs == 1:
        yield from work_on_each(work, articles)
        return
    from multiprocessing import resource_tracker as standard_tracker

    from joblib import Parallel, delayed
    from joblib.externals.loky.backend import resource_tracker
    from joblib.externals.loky.process_executor import TerminatedWorkerError

    _silence_the_ends()
    stream = iter(articles)
    parts = iter(lambda: list(islice(stream, _PART)), [])
    # At most two parts wait for each process, so that a slow reader of results also slows the reading of articles.
    parallel = Parallel(n_jobs=jobs, return_as="generator", pre_dispatch="2*n_jobs")
    try:
        for tracker in (resource_tracker, standard_tracker):  # processes, too; their start lets Ctrl-C through again
            tracker.ensure_running()
        with without_interrupts():
            Parallel(n_jobs=jobs)(delayed(keep_freed_memory)() for _ in range(jobs))
        for results in parallel(delayed(_finish)(work, part) for part in parts):
            yield from results
    except TerminatedWorkerError as error:
        raise WorkerError(
            f"one of {jobs} processes was killed, probably because memory ran out: use fewer with --jobs"
        ) from error


def _silence_the_ends() -> None:
    """Keep joblib from warning of tasks and semaphores that a signal left behind: the system takes them back."""
    warnings.filterwarnings(
        "ignore", r"\d+ tasks (?:which were still being processed|have been successfully executed)", UserWarning
    )
    for_trackers = "ignore:resource_tracker:UserWarning"  # they are processes of their own, which get these options
    if for_trackers not in sys.warnoptions:
        sys.warnoptions.append(for_trackers)


def _finish(work: Work[Result], part: list[Article]) -> list[Result | Problem]:
    return list(work_on_each(work, part))
