"""Processes of this machine that read and write for themselves: only the names of parts pass between them.

A process that the system kills costs its task, which another process takes. Processes end with the process that
started them, however that one ends.
"""

import os
import signal
import threading
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Self

from newstool.site.interrupts import without_interrupts
from newstool.site.memory import keep_freed_memory
from newstool.site.notes import Say, silent
from newstool.site.runner import TRIES, Done, GaveUp, Task

_SECONDS_TO_END = 1.0  # for a killed process to be gone


@dataclass(frozen=True, slots=True)
class _Worker:
    """A process, and the connection on which it takes tasks and gives results."""

    process: BaseProcess
    connection: Connection


class Processes:
    """Some processes, from `with` to its end."""

    def __init__(self, workers: int, say: Say = silent) -> None:
        self.workers = workers
        self._say = say
        self._idle: list[_Worker] = []
        self._busy: dict[_Worker, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """See Runner. The processes are gone."""
        every = [*self._idle, *self._busy]
        for worker in every:
            worker.process.kill()
        for worker in every:
            worker.process.join(_SECONDS_TO_END)
            worker.connection.close()
        self._idle, self._busy = [], {}

    def run(self, function: Callable[[Task], Any], tasks: Sequence[Task]) -> Iterator[Done | GaveUp]:
        """See Runner."""
        waiting = deque(range(len(tasks)))
        deaths: Counter[int] = Counter()
        while waiting or self._busy:
            while waiting and len(self._busy) < self.workers:
                self._give(waiting.popleft(), function, tasks)
            for worker in self._ready():
                place = self._busy.pop(worker)
                try:
                    error, result = worker.connection.recv()
                except (EOFError, OSError):
                    end = _end_of(worker)
                    deaths[place] += 1
                    if deaths[place] == TRIES:
                        yield GaveUp(place, end)
                    else:
                        self._say(f"A worker {end} at {tasks[place]}: another one tries again")
                        waiting.append(place)
                    continue
                self._idle.append(worker)
                if error is not None:
                    raise error
                yield Done(place, result)

    def _give(self, place: int, function: Callable[[Task], Any], tasks: Sequence[Task]) -> None:
        """Give a task to an idle process, or to a new one where there is none that lives."""
        while self._idle:
            worker = self._idle.pop()
            with suppress(OSError):
                worker.connection.send((function, tasks[place]))
                self._busy[worker] = place
                return
            _end_of(worker)
        worker = _started()
        with suppress(OSError):  # that it died already is seen when its result is waited for
            worker.connection.send((function, tasks[place]))
        self._busy[worker] = place

    def _ready(self) -> list[_Worker]:
        """The processes that have a result, or are dead."""
        of: dict[Any, _Worker] = {}
        for worker in self._busy:
            of[worker.connection] = of[worker.process.sentinel] = worker
        return list(dict.fromkeys(of[source] for source in wait(list(of))))


def _started() -> _Worker:
    """Start a process that waits for work."""
    # "spawn" starts a clean process: a forked one may hang on a lock of a thread that it does not have.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs,), daemon=True, name="newstool worker")
    with without_interrupts():
        process.start()
    theirs.close()
    return _Worker(process, ours)


def _end_of(worker: _Worker) -> str:
    """How a process ended, in words."""
    worker.process.join(_SECONDS_TO_END)
    worker.connection.close()
    code = worker.process.exitcode
    if code is None or code >= 0:
        return f"ended with status {code}"
    try:
        return f"was killed by {signal.Signals(-code).name}"
    except ValueError:
        return f"was killed by signal {-code}"


def _work(connection: Connection) -> None:
    """Do tasks until the connection is closed."""
    keep_freed_memory()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # the process that gave the tasks is gone
        while True:
            function, task = connection.recv()
            answer: tuple[Exception | None, Any]
            try:
                answer = (None, function(task))
            except Exception as error:  # noqa: BLE001  it is raised again in the process that gave the task
                error.add_note("".join(traceback.format_exception(error)))
                answer = (error, None)
            connection.send(answer)


def _end_with_parent() -> None:
    """End this process when the one that started it ends, even if that one was killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
