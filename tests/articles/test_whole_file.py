"""A file is written completely or not at all, and stays what it was: a link, a pipe, its owner's alone."""

import contextlib
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from newstool.articles import whole_file
from newstool.articles.whole_file import check_folder_writable, check_writable, replacing, write_whole

KILLED_WHILE_WRITING = """
import os, pathlib, signal, sys
from newstool.articles.whole_file import replacing
with replacing(pathlib.Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "new", b"all")
    finally:
        os.umask(before)
    assert (tmp_path / "new").read_bytes() == b"all"
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o755])
def test_an_old_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", mode)


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="only root can give files away")
def test_an_old_file_keeps_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    os.chown(path, 12, 34)
    path.chmod(0o4755)
    write_whole(path, b"new")
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12, 34, 0o4755)


def test_a_link_stays_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "behind").mkdir()
    real, link, outer = tmp_path / "behind" / "real", tmp_path / "link", tmp_path / "outer"
    link.symlink_to("behind/real")
    outer.symlink_to(link)
    for content in (b"first: the link dangles", b"second: it does not"):
        write_whole(outer, content)
        assert (outer.is_symlink(), link.is_symlink(), real.is_symlink()) == (True, True, False)
        assert real.read_bytes() == content
    assert names(tmp_path / "behind") == ["real"]


def test_links_in_a_circle_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OSError, match="symbolic links"):
        write_whole(tmp_path / "a", b"new")
    assert names(tmp_path) == ["a", "b"]


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"all" * 100_000)
    reader.join(10)
    assert got == [b"all" * 100_000]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_device_stays_a_device(tmp_path: Path) -> None:
    link = tmp_path / "null"
    link.symlink_to("/dev/null")
    write_whole(link, b"gone")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(OSError, match="No space left"):
        write_whole(Path("/dev/full"), b"more than nothing")


def test_stdout_that_a_shell_sent_to_a_file_is_written_into(tmp_path: Path) -> None:
    program = (
        "from newstool.articles.whole_file import write_whole; from pathlib import Path\n"
        "print('before', flush=True); write_whole(Path('/dev/stdout'), b'whole\\n'); print('after')"
    )
    with (tmp_path / "out").open("wb") as out:
        subprocess.run([sys.executable, "-c", program], stdout=out, check=True)
    assert (tmp_path / "out").read_text() == "before\nwhole\nafter\n"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"new")


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write every file")
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "fixed"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_after_an_error_the_old_file_stands_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    with contextlib.suppress(KeyError), replacing(path) as file:
        file.write(b"half")
        raise KeyError
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["old"])


def test_the_litter_of_a_killed_run_goes_with_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, path], check=False)
    litter = [name for name in names(tmp_path) if name != "old"]
    assert len(litter) == 1
    assert path.read_bytes() == b"old"
    (tmp_path / "other").write_bytes(b"another file's run leaves it alone")
    write_whole(tmp_path / "other", b"new")
    assert litter[0] in names(tmp_path)
    write_whole(path, b"new")
    assert (path.read_bytes(), names(tmp_path)) == (b"new", ["old", "other"])


def test_what_another_run_still_writes_stays(tmp_path: Path) -> None:
    path = tmp_path / "old"
    with replacing(path) as first:
        first.write(b"first")
        write_whole(path, b"second")
        whole_file.remove_litter(path)
    assert (path.read_bytes(), names(tmp_path)) == (b"first", ["old"])


def test_a_name_as_long_as_a_name_may_be(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 127)
    write_whole(path, b"new")
    assert (path.read_bytes(), names(tmp_path)) == (b"new", [path.name])


def test_file_and_folder_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = list[str]()

    def note(number: int) -> None:
        status = os.fstat(number)
        synced.append("folder" if stat.S_ISDIR(status.st_mode) else f"file of {status.st_size}")

    monkeypatch.setattr(os, "fsync", note)
    write_whole(tmp_path / "new", b"all")
    assert synced == ["file of 3", "folder"]


def test_an_output_that_can_be_written_is_found_so_and_left_alone(tmp_path: Path) -> None:
    old, link, pipe = tmp_path / "old", tmp_path / "link", tmp_path / "pipe"
    old.write_text("old")
    link.symlink_to("not-yet")
    os.mkfifo(pipe)
    for path in (old, link, pipe, tmp_path / "new", Path("/dev/null"), Path("/dev/stdout")):
        check_writable(path)
    assert names(tmp_path) == ["link", "old", "pipe"]
    assert old.read_text() == "old"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none/file", "there is no folder none"),
        ("old/file", "Not a directory"),
        ("", "it is a folder"),
        ("loop", "symbolic links"),
        ("torn", "there is no folder gone"),
        ("n" * 300, "too long"),
        ("a\0b", "NUL"),
    ],
)
def test_an_output_that_cannot_be_written(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "old").write_text("old")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "torn").symlink_to("gone/file")
    with pytest.raises(OSError, match=reason):
        check_writable(tmp_path / name)
    assert names(tmp_path) == ["loop", "old", "torn"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write every file")
def test_a_read_only_folder_is_found_before(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    tmp_path.chmod(0o500)
    for name in ("old", "new"):
        with pytest.raises(PermissionError):
            check_writable(tmp_path / name)
    check_writable(tmp_path / "old", appended=True)
    with pytest.raises(PermissionError):
        check_folder_writable(tmp_path / "a" / "b")
    tmp_path.chmod(0o700)


def test_a_folder_for_results(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    (tmp_path / "torn").symlink_to("gone")
    check_folder_writable(tmp_path / "a" / "b")
    for name in ("old", "old/a", "torn"):
        with pytest.raises(OSError, match=r"not a folder|Not a directory|link to nothing"):
            check_folder_writable(tmp_path / name)
    assert names(tmp_path) == ["old", "torn"]
