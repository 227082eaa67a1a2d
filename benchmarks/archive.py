"""One pass over an archive: is it right, how fast, how large, and does it survive being killed?

    NEWSTOOL_DATA=... python benchmarks/archive.py same [--rows N]
    NEWSTOOL_DATA=... python benchmarks/archive.py workers [--articles 300000]
    NEWSTOOL_DATA=... python benchmarks/archive.py growth [--articles 1000 10000 100000]
    NEWSTOOL_DATA=... python benchmarks/archive.py deaths [--times 100] [--dask]
    NEWSTOOL_DATA=... python benchmarks/archive.py client [--articles 30000]

same: on every corpus, records of `describe --own-leads` beside those of `classify` and `summarize`, field for field.
workers: the time of `describe --output` with one and with two processes, which take turns.
growth: processor time an article and peak memory of archives that grow.
deaths: kill -9 of the run or of one of its workers at random moments, then a second run. With --dask, of a worker of a
    cluster that was started from the shell.
client: the bytes that pass through the client of a Dask cluster.

Archives are rows of the corpora, again and again under other ids, in a temporary folder.
"""

import argparse
import gzip
import json
import os
import random
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import cycle, islice
from pathlib import Path

from data import folder as data_folder
from data import rows

NEWSTOOL = [str(Path(sys.executable).with_name("newstool"))]
DASK = str(Path(sys.executable).with_name("dask"))
# 5.1 kB an article together, so 300,000 are 1.5 GB.
MIXED = ("bbc/all", "cnn_dailymail/dev", "excerpts/dev", "local_kinds/dev", "wikinews/all", "us_press/train")
FROM_CLASSIFY = ("label", "probability", "probabilities", "known", "why")
FROM_SUMMARIZE = ("lead", "words", "characters", "fits", "shortened")
SEED = 0
_KILLED_WITH = 1200  # articles, 4 MB in parts of 1 MiB
_SHOWN_EVERY = 10  # deaths
_SECONDS_TO_START = 60  # of a cluster on a busy machine


def archive_of(path: Path, n: int) -> None:
    """Write n articles as JSON Lines."""
    records = [record for name in MIXED for record in rows(f"{name}.jsonl.gz")]
    random.Random(SEED).shuffle(records)
    with path.open("w", encoding="utf-8") as file:
        for number, record in enumerate(islice(cycle(records), n)):
            file.write(json.dumps({**record, "id": f"{number}"}, ensure_ascii=False) + "\n")


def same(most: int | None) -> None:
    """Compare `describe` with `classify` and `summarize` on every corpus."""
    n = differing = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(data_folder().glob("*/*.jsonl.gz")):
            posts = Path(folder) / "posts.jsonl"
            with gzip.open(path, "rt", encoding="utf-8") as source:
                posts.write_text("".join(islice(source, most)), encoding="utf-8")
            described = records("describe", posts, "--own-leads")
            tags, leads = records("classify", posts), records("summarize", posts)
            found = 0
            for one, tag, lead in zip(described, tags, leads, strict=True):
                n += 1
                expected = [*((key, tag.get(key)) for key in FROM_CLASSIFY)]
                expected += ((key, lead.get(key)) for key in FROM_SUMMARIZE)
                wrong = [key for key, value in expected if one.get(key) != value]
                if wrong and not found:
                    print(f"{path.parent.name}: {one['id']} differs in {', '.join(wrong)}", flush=True)
                found += bool(wrong)
            differing += found
    print(f"describe beside classify and summarize: {n:,} articles, {differing} differ")


def records(command: str, path: Path, *options: str) -> Iterator[dict[str, object]]:
    """The records that a command writes."""
    line = [*NEWSTOOL, command, "--format", "jsonl", *options, str(path)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        for record in process.stdout:
            yield json.loads(record)


def described(path: Path, output: Path, *options: str) -> tuple[float, float, int]:
    """Run `describe --output`: seconds, seconds of the processors, and peak memory of the largest process in bytes."""
    line = [*NEWSTOOL, "describe", str(path), "--output", str(output), *options]
    start, before = time.monotonic(), processor()
    # A small parent: the peak of a child counts from the memory of the process that starts it.
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL)"
    code += "; print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    peak = subprocess.run([sys.executable, "-c", code, *line], capture_output=True, check=True).stdout
    return time.monotonic() - start, processor() - before, int(peak) << 10


def processor() -> float:
    """The seconds that processes which this one started have taken so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def workers(articles: int) -> None:
    """One process beside two."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "posts.jsonl"
        archive_of(path, articles)
        best: dict[str, float] = {}
        for turn in range(2):
            for n in ("1", "2"):
                seconds, used, _ = described(path, Path(folder) / f"{n}-{turn}", "--workers", n)
                best[n] = min(seconds, best.get(n, seconds))
                print(
                    f"{n} workers: {seconds:.0f} s, {used:.0f} s of processors, {articles / seconds:,.0f}/s", flush=True
                )
        size = path.stat().st_size
    print(f"{articles:,} articles, {size / 1e9:.2f} GB: 2 workers are {best['1'] / best['2']:.2f} times as fast as 1")


def growth(sizes: list[int]) -> None:
    """Cost an article and peak memory of archives that grow."""
    for n in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "posts.jsonl"
            archive_of(path, n)
            _, used, peak = described(path, Path(folder) / "out", "--workers", "1")
        print(
            f"{n:>9,} articles: {used / n * 1e3:.3f} ms of a processor an article, peak {peak / 1e6:.0f} MB", flush=True
        )


def deaths(times: int, *, on_dask: bool) -> None:
    """Kill a run or a worker at a random moment, and compare what a second run leaves with an undisturbed folder."""
    chance = random.Random(SEED)
    again = right = kept_too_few = 0
    with tempfile.TemporaryDirectory() as name, _cluster() if on_dask else _nothing() as cluster:
        folder, path = Path(name), Path(name) / "posts.jsonl"
        archive_of(path, _KILLED_WITH)
        options = ("--part-size", "1", "--no-lead")
        by = ("--dask", cluster[0]) if cluster else ("--workers", "2")
        seconds, _, _ = described(path, folder / "undisturbed", *options, *by)
        expected = content(folder / "undisturbed")
        for number in range(times):
            output = folder / f"{number}"
            line = [*NEWSTOOL, "describe", str(path), "--output", str(output), *options, *by]
            with subprocess.Popen(line, stderr=subprocess.DEVNULL) as process:
                time.sleep(chance.uniform(0.1, seconds))
                victims = children(cluster[1] if cluster else process.pid) if number % 2 or cluster else [process.pid]
                for victim in chance.sample(victims, min(1, len(victims))):
                    with suppress(ProcessLookupError):  # it has ended since it was listed
                        os.kill(victim, signal.SIGKILL)
            whole = parts(output)
            subprocess.run(line, capture_output=True, check=False)
            made = len(parts(output) - whole)
            again += made
            kept_too_few += made > len(expected) // 2 - len(whole)
            right += content(output) == expected
            shutil.rmtree(output)
            if not (number + 1) % _SHOWN_EVERY:
                print(
                    f"{number + 1} deaths: {right} folders as undisturbed, {kept_too_few} made whole parts", flush=True
                )
    what = "a Dask worker" if on_dask else "the run or a worker"
    print(f"kill -9 of {what} at {times} moments: {right} folders as undisturbed, {again} parts made by second runs, ")
    print(f"of which {kept_too_few} runs made one that was whole")


def parts(folder: Path) -> set[tuple[str, int]]:
    """The parts that are done, each with the time at which it was made, in nanoseconds."""
    return {(path.name, path.stat().st_mtime_ns) for path in folder.glob(".parts/part-*")}


def content(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def children(pid: int) -> list[int]:
    """The processes below one that do its work."""
    found, parents = [], {pid}
    stats = {int(path.name): path for path in Path("/proc").iterdir() if path.name.isdecimal()}
    for number in sorted(stats):
        try:
            parent = int((stats[number] / "stat").read_text().rpartition(")")[2].split()[1])
            words = (stats[number] / "cmdline").read_text()
        except OSError:  # it has ended meanwhile
            continue
        if parent in parents:
            parents.add(number)
            if "spawn_main" in words:
                found.append(number)
    return found


@contextmanager
def _nothing() -> Iterator[None]:
    """In place of a cluster."""
    yield None


@contextmanager
def _cluster() -> Iterator[tuple[str, int]]:
    """A scheduler and two workers, started from the shell: the address, and the process that has the workers."""
    from distributed import Client

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    address = f"tcp://127.0.0.1:{port}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    ports = ["--host", "127.0.0.1", "--port", port, "--no-dashboard"]
    with subprocess.Popen([DASK, "scheduler", *ports], **quiet) as scheduler:  # type: ignore[call-overload]
        line = [DASK, "worker", address, "--nthreads", "1", "--nworkers", "2", "--no-dashboard"]
        with subprocess.Popen(line, **quiet) as worker:  # type: ignore[call-overload]
            try:
                with Client(address, timeout=_SECONDS_TO_START, set_as_default=False) as known:
                    known.wait_for_workers(2, timeout=_SECONDS_TO_START)
                yield address, worker.pid
            finally:  # also where the benchmark is interrupted
                worker.terminate()
                scheduler.terminate()


def client(articles: int) -> None:
    """The bytes on the sockets of the client of a Dask cluster."""
    with tempfile.TemporaryDirectory() as folder, _cluster() as (address, _):
        path = Path(folder) / "posts.jsonl"
        archive_of(path, articles)
        size = path.stat().st_size
        counting = [sys.executable, str(Path(__file__).with_name("client_bytes.py"))]
        options = ["--output", f"{folder}/out", "--part-size", "16", "--no-lead", "--dask", address]
        line = [*counting, "describe", str(path), *options]
        out = subprocess.run(line, stdout=subprocess.PIPE, text=True, check=False)
        sent, got = map(int, out.stdout.split()[-2:])
        parts = len(list(Path(folder).glob("out/part-*")))
    through = sent + got
    print(f"{size / 1e6:.0f} MB of input in {parts} parts: {sent / 1e3:.0f} kB sent, {got / 1e3:.0f} kB received")
    print(f"{through / parts / 1e3:.1f} kB a part, so {through / parts * 64 / 1e6:.2f} MB for 1 GiB in parts of 16 MiB")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("same", "workers", "growth", "deaths", "client"))
    parser.add_argument("--rows", type=int)
    parser.add_argument("--articles", type=int, nargs="+")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--dask", action="store_true")
    asked = parser.parse_args()
    if asked.what == "same":
        same(asked.rows)
    elif asked.what == "workers":
        workers((asked.articles or [300_000])[0])
    elif asked.what == "growth":
        growth(asked.articles or [1_000, 10_000, 100_000])
    elif asked.what == "client":
        client((asked.articles or [30_000])[0])
    else:
        deaths(asked.times, on_dask=asked.dask)


if __name__ == "__main__":
    main()
