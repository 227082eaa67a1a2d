"""Links all posts of a new index. Several processes read it from its file, and each links some of the posts."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from newstool.related import Index, RelatedError
from newstool.related.links import Links
from newstool.site.notes import Say
from newstool.site.processes import Processes
from newstool.site.processors import processors
from newstool.site.runner import GaveUp, in_order

_STRETCH = 2000  # posts that a process links at a time: a few seconds of work
_MANY = 20_000  # posts: fewer are linked sooner than processes have started and read the index
_SHOWN_EVERY = 500  # posts


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Posts of an index that one process links. background: the model that the index was made with."""

    path: Path
    background: str
    first: int
    end: int

    def __str__(self) -> str:
        return f"posts {self.first + 1:,} to {self.end:,} of {self.path}"


def linked(index: Index, path: Path | None, jobs: int, background: str, note: Say, progress: Say) -> Index:
    """The index with the links of every post; those of a large new index are found by `jobs` processes.

    path: where the index is saved for the other processes, without its links; None if it is in memory only. Raises
    RelatedError if it cannot be saved, or if processes die again and again.
    """
    n = len(index)
    if not index.is_unlinked or n < _MANY:
        return index.linked()
    if path is None or jobs == 1:
        note(f"Note: {n:,} posts are compared with each other; with --index FILE, --jobs N does it in N processes")
        return index.linked(lambda done: _show(done, n, progress))
    index.save(path)
    stretches = [_Stretch(path, background, first, min(first + _STRETCH, n)) for first in range(0, n, _STRETCH)]
    items = []
    with Processes(min(jobs, processors(), len(stretches)), note) as processes:
        for item in processes.run(_links_of, stretches):
            items.append(item)
            progress(f"{min(len(items) * _STRETCH, n):,} of {n:,} posts compared")
    parts = list[Links]()
    for stretch, item in zip(stretches, in_order(items, len(stretches)), strict=True):
        if isinstance(item, GaveUp):
            raise RelatedError(f"{stretch}: given up: each process that took it {item.reason}: use fewer --jobs")
        parts.append(item.result)
    return replace(index, links=Links.concatenated(parts))


def _show(done: int, n: int, progress: Say) -> None:
    if not done % _SHOWN_EVERY:
        progress(f"{done:,} of {n:,} posts compared")


def _links_of(stretch: _Stretch) -> Links:
    return _opened(stretch.path, stretch.background).links_of(range(stretch.first, stretch.end))


@cache
def _opened(path: Path, background: str) -> Index:
    """The index, which each process reads once."""
    return Index.load(path, {}, background)
