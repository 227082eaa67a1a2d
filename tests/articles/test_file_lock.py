"""Of two runs that read a file, change it and write it again, none loses its update."""

import subprocess
import sys
from pathlib import Path

import pytest

from newstool.articles.file_lock import LockedError, updating
from newstool.articles.whole_file import write_whole

COUNT = """
import sys, time
from pathlib import Path
from newstool.articles.file_lock import updating
from newstool.articles.whole_file import write_whole
path = Path(sys.argv[1])
for _ in range(20):
    with updating(path, 60, lambda: None):
        number = int(path.read_text())
        time.sleep(0.001)
        write_whole(path, str(number + 1).encode())
"""
KILLED = """
import os, pathlib, signal, sys
from newstool.articles.file_lock import updating
with updating(pathlib.Path(sys.argv[1]), 60, lambda: None):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_no_update_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "count"
    write_whole(path, b"0")
    runs = [subprocess.Popen([sys.executable, "-c", COUNT, path]) for _ in range(3)]
    assert [run.wait(60) for run in runs] == [0, 0, 0]
    assert (path.read_text(), names(tmp_path)) == ("60", ["count"])


def test_waiting_is_told_once_and_ends(tmp_path: Path) -> None:
    told = list[str]()
    with (
        updating(tmp_path / "file", 9, lambda: told.append("first")),
        pytest.raises(LockedError, match=r"another run is updating it, and has been for more than 0\.25 seconds$"),
        updating(tmp_path / "file", 0.25, lambda: told.append("second")),
    ):
        raise AssertionError
    assert (told, names(tmp_path)) == (["second"], [])


def test_two_names_of_one_file_share_the_lock(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    with (
        updating(tmp_path / "link", 9, lambda: None),
        pytest.raises(LockedError, match=r"another run is updating it$"),
        updating(tmp_path / "file", 0, lambda: None),
    ):
        raise AssertionError


def test_a_killed_run_holds_no_lock(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, tmp_path / "file"], check=False)
    assert names(tmp_path) == [".file.newstool-lock"]
    with updating(tmp_path / "file", 0, lambda: None):
        pass
    assert names(tmp_path) == []
