"""The processes that a process under test starts, read from /proc: a bare machine has no `ps`."""

import signal
import time
from pathlib import Path

import pytest

_LATE = 20  # seconds: a busy machine starts processes late


def wait_for_children(pid: int, n: int, named: str) -> list[int]:
    """Process ids of the n children of `pid` whose command line holds `named`, once there are n of them."""
    file = Path(f"/proc/{pid}/task/{pid}/children")
    if not file.exists():
        pytest.skip("this system does not list the children of a process")
    deadline = time.monotonic() + _LATE
    while True:
        children = [child for child in map(int, file.read_text().split()) if named in _command_line(child)]
        if len(children) >= n:
            return children
        assert time.monotonic() < deadline
        time.sleep(0.02)


def lives(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def signals_as_in_a_shell() -> None:
    """Undo what a shell does to what it runs in the background: its children ignore Ctrl-C. For `preexec_fn`."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
