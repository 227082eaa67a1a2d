"""The same work on Dask: a scheduler and workers as a shell starts them, and storage that is no disk."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures import Run, Shell
from newstool.related.index_file import recent_path
from newstool.site.dask_runner import files_of
from newstool.site.recipe import Recipe

pytest.importorskip("distributed")
pytest.importorskip("fsspec")

ROOT = Path(__file__).parents[2]
DATA = ROOT / "training_data" / "articles.jsonl"


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with one worker of one thread, both processes of their own."""
    folder = tmp_path_factory.mktemp("dask")
    address_file = folder / "scheduler.json"
    common = ["--scheduler-file", str(address_file), "--no-dashboard"]
    start = [sys.executable, "-m", "distributed.cli."]
    lines = (
        [*start[:-1], f"{start[-1]}dask_scheduler", *common, "--host", "127.0.0.1", "--port", "0"],
        [*start[:-1], f"{start[-1]}dask_worker", *common, "--nthreads", "1", "--local-directory", str(folder)],
    )
    with (folder / "log").open("w") as log:
        running = [subprocess.Popen(line, stderr=log, stdout=log, start_new_session=True) for line in lines]
    try:
        yield address_of(address_file)
    finally:
        for process in running:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def address_of(file: Path) -> str:
    import time

    from distributed import Client

    deadline = time.monotonic() + 60
    while not file.exists():
        assert time.monotonic() < deadline
        time.sleep(0.1)
    address = str(json.loads(file.read_text())["address"])
    with Client(address, timeout=30, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=60)
    return address


def test_an_index_is_sent_with_what_changed_since(run: Run, tmp_path: Path) -> None:
    index = tmp_path / "site.index"
    assert run("related", ROOT / "examples" / "archive.jsonl", "--index", index).exit_code == 0
    link = tmp_path / "links" / "posts.index"
    link.parent.mkdir()
    link.symlink_to(index)
    for path in (index, link):
        recent_path(index).unlink(missing_ok=True)
        recipe = Recipe(index=str(path))
        (before,) = files_of(recipe)
        assert (before.name, before.source) == (str(path), path)
        recent_path(index).write_bytes(b"changes")
        sent = list(files_of(recipe))
        # A worker looks for the changes beside the index, under the name that the index has there.
        assert [file.name for file in sent] == [str(path), f"{path}.recent"]
        assert [file.source.read_bytes() for file in sent] == [index.read_bytes(), b"changes"]
        assert len({file.digest for file in sent}) == 1  # both are kept in one folder
        assert sent[0].digest != before.digest


def test_a_cluster_writes_the_bytes_that_one_process_writes(
    run: Run, scheduler: str, small_model: Path, tmp_path: Path
) -> None:
    options = ("--part-size", "1", "--no-lead", "--model", small_model)
    path = tmp_path / "archive.jsonl"
    path.write_text(DATA.read_text(encoding="utf-8") * 4 + "{broken\n", encoding="utf-8")
    here = run("describe", path, "--output", tmp_path / "here", "--workers", "1", *options)
    there = run("describe", path, "--output", tmp_path / "there", "--dask", scheduler, *options)
    assert (here.exit_code, there.exit_code) == (3, 3), there.output
    assert content(tmp_path / "there") == content(tmp_path / "here")
    again = run("describe", path, "--output", tmp_path / "there", "--dask", scheduler, *options)
    assert " 0 made" in again.stderr


def test_storage_that_is_no_disk(run: Run) -> None:
    import fsspec
    from distributed import LocalCluster

    memory = fsspec.filesystem("memory")
    lines = DATA.read_bytes().splitlines(keepends=True) * 12
    memory.pipe("/in/a.jsonl", b"".join(lines[:-200]))
    memory.pipe("/in/b.jsonl", b"".join(lines[-200:]))
    # Threads of this process: others have a memory of their own.
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster:
        arguments = ("describe", "memory://in", "--output", "memory://out", "--no-lead", "--part-size", "1")
        result = run(*arguments, "--dask", cluster.scheduler_address)
        again = run(*arguments, "--dask", cluster.scheduler_address)
    assert result.exit_code == 0, result.output
    parts = sorted(memory.glob("/out/part-*.jsonl"))
    assert len(parts) == 4
    records = [json.loads(line) for part in parts for line in memory.cat_file(part).splitlines()]
    assert [record["id"] for record in records] == [json.loads(line)["id"] for line in lines]
    assert [record["source"].rpartition(":")[2] for record in records[:-200]] == [
        str(n) for n in range(1, len(lines) - 199)
    ]
    assert json.loads(memory.cat_file("/out/manifest.json"))["articles"] == len(lines)
    assert "0 made, 4 kept" in again.stderr


def test_no_cluster_is_one_line(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newstool.site.dask_runner._SECONDS_TO_CONNECT", 0.5)
    result = run("describe", DATA, "--output", tmp_path / "out", "--dask", "tcp://127.0.0.1:9")
    assert result.exit_code == 1
    assert "Error: tcp://127.0.0.1:9: no Dask scheduler answers" in result.stderr


def test_an_address_without_a_port_is_one_line(shell: Shell, tmp_path: Path) -> None:
    """In a process of its own: the traceback that distributed showed was of an object's end."""
    result = shell(f"newstool describe '{DATA}' --output '{tmp_path}/out' --dask tcp://localhost")
    line = "Error: tcp://localhost: no address of a Dask scheduler: give one like tcp://10.0.0.5:8786\n"
    assert (result.returncode, result.stderr) == (1, line)
