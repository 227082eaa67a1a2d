"""Runs of a command, forked from this process, which has imported what takes seconds: for `kills.py` and others."""

import os
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from writing_commands import NEW, OLD, OUT, Command

LONGEST_RUN = 60.0  # seconds
BY_SIGNAL = 128  # shells show the end by a signal as 128 and its number
STOPPING = (signal.SIGINT, signal.SIGTERM)
# Events of Python's audit that touch a file, see https://docs.python.org/3/library/audit_events.html.
OPERATIONS = frozenset(
    ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.scandir", "fcntl.flock")
)
Files = Mapping[str, bytes]


def nothing(number: int) -> None:
    """Do nothing before an operation."""


@dataclass(frozen=True)
class Undisturbed:
    """What a command does if nothing disturbs it.

    Attributes:
        old: The files before.
        new: The files after.
        seconds: How long it takes.
        operations: How many of its operations on files are counted.
    """

    old: Files
    new: Files
    seconds: float
    operations: int


def files(folder: Path) -> Files:
    """The content of every file below a folder, by its name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@dataclass(frozen=True)
class Run:
    """A forked run.

    Attributes:
        process: Its number.
        said: The reading end of its stderr.
    """

    process: int
    said: int

    def ended(self, within: float = LONGEST_RUN) -> int | None:
        """The status with which it ended, negative for a signal; None if it had to be killed."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            found, status = os.waitpid(self.process, os.WNOHANG)
            if found:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.002)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        return None

    def messages(self) -> list[str]:
        """The lines of its stderr, once it has ended. Only one call is allowed."""
        with os.fdopen(self.said, "rb") as said:
            return said.read().decode(errors="replace").splitlines()


def started(
    command: Command, place: Path, at_operation: Callable[[int], None] = nothing, out: Path = Path(os.devnull)
) -> Run:
    """Fork a run of the command in a folder.

    at_operation: called in it before each operation on files, and as 0 before all. out: what gets its stdout.
    """
    said, stderr = os.pipe()
    # A signal that comes before the run has begun waits: it must not be taken for one to this process.
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    process = os.fork()
    if not process:
        _run(command, place, at_operation, (os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666), stderr))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
    os.close(stderr)
    return Run(process, said)


def _run(command: Command, place: Path, at_operation: Callable[[int], None], streams: tuple[int, int]) -> NoReturn:
    status = 1
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
        from newstool.cli.start import run

        os.chdir(place)
        os.dup2(streams[0], 1)
        os.dup2(streams[1], 2)
        os.set_blocking(2, False)  # a run that says more than a pipe holds must not wait
        at_operation(0)
        count = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            if event in OPERATIONS and _is_of(place, arguments[0]):
                count += 1
                at_operation(count)

        sys.addaudithook(hook)
        sys.argv = ["newstool", *command.arguments]
        run()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except KeyboardInterrupt:  # before newstool listens to signals
        status = BY_SIGNAL + signal.SIGINT
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        with suppress(OSError):
            sys.stderr.flush()
        os._exit(status)


def _is_of(place: Path, argument: object) -> bool:
    """Whether an operation on files is one of the folder. Of an open file, only its number is known."""
    if isinstance(argument, str):
        return Path(argument).absolute().is_relative_to(place)
    return isinstance(argument, int)


def undisturbed(command: Command, place: Path) -> Undisturbed:
    """Run a command twice, on the old articles and on the new ones, each in a process of its own, and once forked."""
    for articles in (OLD, NEW):
        old = files(place / OUT)
        subprocess.run(
            [sys.executable, "-m", "newstool", *command.on(articles).arguments],
            cwd=place,
            capture_output=True,
            check=True,
        )
    new = files(place / OUT)
    restore(place, old)
    counted = place.parent / "operations"
    start = time.monotonic()
    run = started(command, place, lambda number: _note(counted, number))
    status = run.ended()
    seconds = time.monotonic() - start
    if status != 0 or files(place / OUT) != new:
        raise SystemExit(f"{' '.join(command.arguments)}: forked, it ended with {status}: {run.messages()}")
    return Undisturbed(old, new, seconds, int(counted.read_text()))


def _note(file: Path, number: int) -> None:
    descriptor = os.open(str(file), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.write(descriptor, str(number).encode())
    os.close(descriptor)


def restore(place: Path, old: Files) -> None:
    """Make the folder what the earlier run left."""
    shutil.rmtree(place / OUT)
    (place / OUT).mkdir()
    for name, content in old.items():
        (place / OUT / name).parent.mkdir(parents=True, exist_ok=True)
        (place / OUT / name).write_bytes(content)


def next_run_faults(command: Command, place: Path, whole: Undisturbed) -> list[str]:
    """Run a command once more, undisturbed, and return what is wrong then: litter, or other bytes."""
    run = started(command, place)
    status, said, after = run.ended(), run.messages(), files(place / OUT)
    faults = [] if status == 0 else [f"the next run ended with {status}: {said[-1:]}"]
    faults += [f"the next run left {name}" for name in after.keys() - whole.new.keys()]
    return faults + [f"the next run made another {name}" for name in whole.new if after.get(name) != whole.new[name]]
