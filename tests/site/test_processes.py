"""Processes: results, errors, deaths, and no process that outlives the one that started it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from children import lives, signals_as_in_a_shell, wait_for_children
from deaths import divided, killed, killed_once
from newstool.site.processes import Processes
from newstool.site.runner import Done, GaveUp, Here, in_order


def test_here_and_processes_give_the_same(tmp_path: Path) -> None:
    tasks = list(range(-5, 5))
    with Processes(2) as processes:
        found = in_order(processes.run(abs, tasks), len(tasks))
    assert found == list(Here().run(abs, tasks)) == [Done(place, abs(task)) for place, task in enumerate(tasks)]


def test_an_error_is_raised_where_the_work_was_asked_for() -> None:
    with Processes(2) as processes, pytest.raises(ZeroDivisionError) as raised:
        list(processes.run(divided, [(1, 1), (1, 0)]))
    assert "divided" in "".join(raised.value.__notes__)


def test_a_killed_process_is_one_line_and_its_task_is_tried_again(tmp_path: Path) -> None:
    said: list[str] = []
    marker = tmp_path / "killed"
    with Processes(2, said.append) as processes:
        found = in_order(processes.run(killed_once, [str(marker), "other"]), 2)
    assert found == [Done(0, str(marker)), Done(1, "other")]
    assert said == [f"A worker was killed by SIGKILL at {marker}: another one tries again"]


def test_a_task_that_kills_each_process_is_given_up() -> None:
    said: list[str] = []
    with Processes(1, said.append) as processes:
        assert list(processes.run(killed, ["it"])) == [GaveUp(0, "was killed by SIGKILL")]
    assert len(said) == 2


_SOON = 20  # seconds: two on a quiet machine


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_outlives_its_parent(how: signal.Signals) -> None:
    script = (
        "import time\n"
        "from newstool.site.processes import Processes\n"
        "if __name__ == '__main__':\n"
        "    with Processes(2) as processes:\n"
        "        list(processes.run(time.sleep, [60, 60]))\n"
    )
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"parent-{os.getpid()}-{how}.py"
    path.write_text(script)
    parent = subprocess.Popen([sys.executable, path], stderr=subprocess.DEVNULL, preexec_fn=signals_as_in_a_shell)
    try:
        children = wait_for_children(parent.pid, 2, "spawn_main")
        time.sleep(0.5)  # let them start their work
        os.kill(parent.pid, how)
        parent.wait(_SOON)
        deadline = time.monotonic() + _SOON
        while any(map(lives, children)) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert [child for child in children if lives(child)] == []
    finally:
        parent.kill()
        path.unlink()
