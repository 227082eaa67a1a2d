"""Dask: a runner on a cluster that is there (https://distributed.dask.org). Parts are its tasks.

Only the names of parts and their counts pass through this process. A worker reads its part by itself and writes its
results by itself. Dask may run a task twice, when a worker is lost or slow: both write the same bytes under one name.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Self

from newstool.articles import NewstoolError
from newstool.models.bundled import locate
from newstool.models.identity import digest_of_file
from newstool.related import index_file
from newstool.site.part_records import PartTask
from newstool.site.recipe import Recipe
from newstool.site.runner import Done, GaveUp, Task

_SECONDS_TO_CONNECT = 10
# With a port, or within this process. Without it, distributed shows a traceback after its error.
_ADDRESS = re.compile(r":\d+/?$|^inproc://")
_SENT = ("model", "lead_model", "sentence_model", "index")  # of a recipe, where they are files of this machine


class ClusterError(NewstoolError):
    """There is no cluster, or its workers have another newstool."""


class Cluster:
    """The workers of a Dask cluster, from `with` to its end. The cluster itself goes on.

    The files of the recipe that do not come with newstool are sent once to each worker, under their digest.
    """

    def __init__(self, address: str, recipe: Recipe) -> None:
        try:
            import distributed
        except ImportError as error:
            raise ClusterError("--dask needs the extra: pip install 'newstool[dask]'") from error
        if not _ADDRESS.search(address):
            raise ClusterError(f"{address}: no address of a Dask scheduler: give one like tcp://10.0.0.5:8786")
        try:
            self._client: Any = distributed.Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise ClusterError(f"{address}: no Dask scheduler answers: {error}") from error
        self._address = address
        self._futures: list[Any] = []
        self._sent = tuple(
            (file.name, file.digest, self._client.scatter(file.source.read_bytes(), broadcast=True))
            for file in files_of(recipe)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def stop(self) -> None:
        """See Runner. What a worker has begun it ends."""
        self._client.cancel(self._futures)
        self._futures = []

    @property
    def workers(self) -> int:
        """The number of workers."""
        return len(self._client.scheduler_info(n_workers=-1)["workers"])

    def run(self, function: Callable[[Task], Any], tasks: Sequence[Task]) -> Iterator[Done | GaveUp]:
        """See Runner. Dask gives a task up when several workers died of it."""
        import distributed

        if not self.workers:
            raise ClusterError(f"{self._address}: the scheduler has no workers: start some with `dask worker`")
        names = tuple((name, digest) for name, digest, _ in self._sent)
        contents = [content for _, _, content in self._sent]
        work = _OnWorker(function, names)
        # pure=False: a second run must look at the files again, not at what the scheduler remembers.
        futures = self._futures = [self._client.submit(work, task, *contents, pure=False) for task in tasks]
        places = {future: place for place, future in enumerate(futures)}
        for future in distributed.as_completed(futures, loop=self._client.loop):
            try:
                yield Done(places[future], future.result())
            except distributed.KilledWorker as error:
                yield GaveUp(places[future], f"was lost ({error})")
            future.release()
        self._futures = []


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that workers do not have.

    Attributes:
        name: its path as the recipe has it; a worker keeps it under the last part of this name
        digest: the name of the folder in which a worker keeps it
        source: the file of this machine
    """

    name: str
    digest: str
    source: Path


def files_of(recipe: Recipe) -> Iterator[SentFile]:
    """The files of a recipe that workers do not have."""
    for name in dict.fromkeys((recipe.model, recipe.lead_model, recipe.sentence_model)):
        if name and locate(name) == Path(name):
            yield SentFile(name, digest_of_file(Path(name)), Path(name))
    if recipe.index:
        path = Path(recipe.index)
        digest = index_file.identity(path)
        yield SentFile(recipe.index, digest, path)
        recent = index_file.recent_path(path)
        if recent.exists():  # on a worker, the index is no link: the recent posts are looked for beside its name
            yield SentFile(f"{recipe.index}{index_file.RECENT_SUFFIX}", digest, recent)


@dataclass(frozen=True, slots=True)
class _OnWorker:
    """A function as a worker calls it, with the paths that files have there.

    Attributes:
        function: what to call with a task
        names: the path on the machine of the client, and the digest, of each file that was sent
    """

    function: Callable[[Any], Any]
    names: tuple[tuple[str, str], ...]

    def __call__(self, task: Any, *contents: bytes) -> Any:
        """Call the function. Raises ClusterError if the worker's newstool would make other records."""
        if isinstance(task, PartTask):
            paths = {
                name: _kept(name, digest, content) for (name, digest), content in zip(self.names, contents, strict=True)
            }
            recipe = task.job.recipe
            kept = {field: paths.get(getattr(recipe, field), getattr(recipe, field)) for field in _SENT}
            task = replace(task, job=replace(task.job, recipe=replace(recipe, **kept)))
            _compare(task)
        return self.function(task)


def _kept(name: str, digest: str, content: bytes) -> str:
    """The path of a sent file on this worker. It is written once."""
    from distributed import get_worker

    from newstool.articles.whole_file import write_whole

    path = Path(get_worker().local_directory) / "newstool" / digest / Path(name).name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    return str(path)


def _compare(task: PartTask) -> None:
    """Raise ClusterError if this worker has other models or another version than the client."""
    job = task.job
    ours = _settings(job.recipe)
    other = [
        f"{key} is {ours[key]} here, {job.settings[key]} at the client"
        for key in ours
        if ours[key] != job.settings[key]
    ]
    if other:
        raise ClusterError(f"a worker has another newstool: {'; '.join(other)}: install the client's version there")


@cache
def _settings(recipe: Recipe) -> dict[str, Any]:
    """The settings of a recipe on this worker."""
    return dict(recipe.settings())
