"""Runners: who does the work on parts. One process, several processes, and Dask have the same face."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

TRIES = 3  # of a part whose worker dies: the third death is hardly bad luck


@dataclass(frozen=True, slots=True)
class GaveUp:
    """A task that was given up, because each worker that took it died.

    Attributes:
        place: the place of the task among the tasks
        reason: what happened to the last worker
    """

    place: int
    reason: str


@dataclass(frozen=True, slots=True)
class Done:
    """A task that is done.

    Attributes:
        place: the place of the task among the tasks
        result: what the function returned
    """

    place: int
    result: Any


class Runner(Protocol):
    """Calls a function on tasks, in any order and in any place. Function, tasks and results can be pickled."""

    @property
    def workers(self) -> int:
        """The number of workers."""

    def run(self, function: Callable[[Task], Any], tasks: Sequence[Task]) -> Iterator[Done | GaveUp]:
        """One item for each task, in the order in which they end. An error of the function is raised here."""

    def stop(self) -> None:
        """Work no more: no task is in work when this returns, as far as the workers can be reached."""


class Here:
    """Works in this process."""

    workers = 1

    def run(self, function: Callable[[Task], Any], tasks: Sequence[Task]) -> Iterator[Done | GaveUp]:
        """See Runner."""
        for place, task in enumerate(tasks):
            yield Done(place, function(task))

    def stop(self) -> None:
        """See Runner."""


def in_order(items: Iterable[Done | GaveUp], n: int) -> list[Done | GaveUp]:
    """All items by the place of their tasks."""
    found: list[Done | GaveUp | None] = [None] * n
    for item in items:
        found[item.place] = item
    return [item for item in found if item is not None]
