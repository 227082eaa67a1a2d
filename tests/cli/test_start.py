"""Signals, closed streams and full disks: one line or none, and the exit status that shells expect."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from children import signals_as_in_a_shell, wait_for_children
from fixtures import Run, Shell
from newstool import models

NEWSTOOL = [sys.executable, "-m", "newstool"]
_TIMES = 40  # as often is the same file named: work for longer than any test waits
_AT_ONCE = 10  # seconds: two on a quiet machine


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Articles for several seconds of work."""
    path = tmp_path / "many.jsonl"
    text = " ".join(f"The council of ward {i} met on day {i} and approved the item." for i in range(60))
    path.write_text("".join(json.dumps({"id": str(i), "text": f"{i} {text}"}) + "\n" for i in range(12_000)))
    return path


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("to_all", [False, True])
def test_a_signal_ends_all_processes_at_once(
    many: Path, number: signal.Signals, status: int, jobs: int, to_all: bool
) -> None:
    process = subprocess.Popen(
        [*NEWSTOOL, "classify", "--jobs", str(jobs), *[many] * _TIMES],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=signals_as_in_a_shell,
        text=True,
    )
    time.sleep(1.5)
    (os.killpg if to_all else os.kill)(process.pid, number)
    since = time.monotonic()
    _, errors = process.communicate(timeout=60)  # reads to the end: the workers have stderr, too
    assert process.returncode == status
    if not (number == signal.SIGHUP and to_all):  # joblib's own processes say that they were hung up, too
        assert errors == "Aborted!\n"
    assert time.monotonic() - since < _AT_ONCE


def test_ctrl_c_while_modules_are_imported(tmp_path: Path) -> None:
    for delay in (0.12, 0.2, 0.3, 0.4):
        process = subprocess.Popen(
            [*NEWSTOOL, "classify", "-"],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=signals_as_in_a_shell,
            text=True,
            cwd=tmp_path,
        )
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
        assert process.returncode in (130, -signal.SIGINT, 1)
        if process.returncode == 130:
            assert errors == "Aborted!\n"


def test_ctrl_c_that_the_caller_ignores_is_ignored(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*NEWSTOOL, "classify", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
        text=True,
    )
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate('{"id": "a", "text": "The council met on Monday."}\n', timeout=20)
    assert (process.returncode, output.split("\t")[0]) == (0, "News")


def test_a_killed_worker_is_one_line(many: Path) -> None:
    process = subprocess.Popen(
        [*NEWSTOOL, "classify", "--jobs", "2", *[many] * _TIMES],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.kill(wait_for_children(process.pid, 1, "LokyProcess")[0], signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert errors.startswith("Error: one of 2 processes was killed")
    assert len(errors.splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("newstool --help >/dev/full", 1, "Error: the output could not be written: No space left on device"),
        ("newstool classify --help >/dev/full", 1, "Error: the output could not be written: No space left on device"),
        ("newstool --version >&-", 1, "Error: the output could not be written: Bad file descriptor"),
        ("newstool classify a.jsonl >/dev/full", 1, "Error: the output could not be written: No space left on device"),
        ("newstool classify a.jsonl >&-", 1, "Error: the output could not be written: Bad file descriptor"),
        ("newstool classify a.jsonl 2>&- >out", 0, ""),
        ("newstool classify none 2>&-", 1, ""),
        ("newstool classify none 2>/dev/full", 1, ""),
        ("newstool classify a.jsonl <&- >out", 0, ""),
        ("newstool classify - <&-", 1, "Error: stdin: standard input is closed"),
        ("newstool train sentences a.jsonl --output m >&- 2>&-", 0, ""),
        ("newstool classify a.jsonl <&- >&- 2>&-", 1, ""),
    ],
)
def test_closed_streams_and_full_disks(shell: Shell, tmp_path: Path, command: str, status: int, said: str) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "The council met on Monday."}\n')
    result = shell(f"cd '{tmp_path}' && {command}")
    assert (result.returncode, result.stderr.strip()) == (status, said)


def test_a_closed_stream_is_no_way_into_a_file(shell: Shell, tmp_path: Path) -> None:
    """A file that is opened must not become stdout, or the results would go into it."""
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "The council met on Monday."}\n')
    before = (tmp_path / "a.jsonl").read_bytes()
    shell(f"cd '{tmp_path}' && newstool related a.jsonl --index site.index >&- 2>&-")
    assert (tmp_path / "a.jsonl").read_bytes() == before
    assert shell(f"newstool related --index '{tmp_path}/site.index' --format jsonl").stdout.startswith('{"id": "a"')


def test_nothing_to_read_and_no_stdin_is_wrong_usage(shell: Shell) -> None:
    result = shell("newstool classify <&-")
    assert result.returncode == 2
    assert "nothing to read" in result.stderr


def test_a_folder_that_is_gone_is_one_line(tmp_path: Path) -> None:
    gone, archive = tmp_path / "gone", Path(__file__).parents[2] / "examples" / "archive.jsonl"
    gone.mkdir()
    # A command that needs the folder says so; one that does not, works.
    for arguments, status in (["related", str(archive), "--index", "site.index"], 1), (["classify", str(archive)], 0):
        shell = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m newstool {' '.join(arguments)}"
        result = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=False)
        assert result.returncode == status, result.stderr
        assert result.stderr == (
            "Error: the current folder does not exist any more: change to one that does\n" * status
        )
        gone.mkdir()


def test_any_error_of_the_system_is_one_line(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), "share\x1b/a")

    monkeypatch.setattr(models, "bundled_models", fail)
    result = run("model", "list")
    assert (result.exit_code, result.stderr) == (1, "Error: share�/a: Stale file handle\n")
