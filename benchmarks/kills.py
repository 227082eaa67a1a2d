"""Runs that are killed: is each file the old or the new one, and does the next run repair all?

    python benchmarks/kills.py [--moments 200] [--seed 1] [--command NAME]...

Each command that writes runs in a folder with the output of an earlier run on other articles. SIGKILL, SIGTERM and
SIGINT hit it in turn: half of them after a random time, half before a random one of its operations on files. Then each
file must be the old or the new one, byte for byte. The same command runs once more, undisturbed: the folder must hold
the bytes of a run that nothing disturbed, in a process of its own, and no other file.

Runs are forked from this process, which has imported what takes seconds, so that the signals hit the work. Prints a
line for each command, and one for each fault. Exits with 1 where there was one.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NoReturn

from writing_commands import COMMANDS, NEW, OLD, OUT, Command, load, prepare

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
BY_SIGNAL = 128  # shells show the end by a signal as 128 and its number
LONGEST_RUN = 60.0  # seconds
ENDS_WITHIN = 6.0  # seconds after SIGTERM or SIGINT: newstool ends after 5 even if a worker hangs
# Events of Python's audit that touch a file, see https://docs.python.org/3/library/audit_events.html.
OPERATIONS = frozenset(
    ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.scandir", "fcntl.flock")
)
Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Moment:
    """When a signal hits a run.

    Attributes:
        number: The signal.
        seconds: After so many seconds; None to count operations.
        operation: Before the operation on files of this number.
    """

    number: signal.Signals
    seconds: float | None = None
    operation: int = 0

    def __str__(self) -> str:
        at = f"operation {self.operation}" if self.seconds is None else f"{self.seconds:.3f} s"
        return f"{self.number.name} at {at}"


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


def started(command: Command, place: Path, at_operation: Callable[[int], None]) -> int:
    """Fork a run of the command, and return its number. at_operation: called in it before each operation on files."""
    process = os.fork()
    if not process:
        _run(command, place, at_operation)
    return process


def _run(command: Command, place: Path, at_operation: Callable[[int], None]) -> NoReturn:
    from newstool.cli.start import run

    status = 1
    try:
        os.chdir(place)
        for stream in (1, 2):
            os.dup2(os.open(place.parent / "said", os.O_WRONLY | os.O_CREAT | os.O_APPEND), stream)
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
    finally:
        os._exit(status)


def _is_of(place: Path, argument: object) -> bool:
    """Whether an operation on files is one of the folder. Of an open file, only its number is known."""
    if isinstance(argument, str):
        return Path(argument).absolute().is_relative_to(place)
    return isinstance(argument, int)


def ended(process: int, within: float) -> int | None:
    """The status with which a forked run ended, negative for a signal; None if it had to be killed."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        found, status = os.waitpid(process, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return None


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
    status = ended(started(command, place, lambda number: _note(counted, number)), LONGEST_RUN)
    seconds = time.monotonic() - start
    if status != 0 or files(place / OUT) != new:
        raise SystemExit(f"{' '.join(command.arguments)}: forked, it ended with {status} and other files: {place}")
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


def disturbed(command: Command, place: Path, whole: Undisturbed, moment: Moment) -> tuple[str, list[str]]:
    """How a run ended that a signal hit, and what was wrong after it."""
    restore(place, whole.old)

    def at_operation(number: int) -> None:
        if number == moment.operation:
            os.kill(os.getpid(), moment.number)

    process = started(command, place, at_operation)
    if moment.seconds is not None:
        time.sleep(moment.seconds)
        os.kill(process, moment.number)
    status = ended(process, LONGEST_RUN if moment.seconds is None else ENDS_WITHIN)
    faults = [] if _may_end_with(status, moment.number) else [f"ended with {status}"]
    for name, content in files(place / OUT).items():
        if Path(name).name.startswith("."):
            continue  # the litter of a dead run, which the next one removes
        if content not in (whole.old.get(name), whole.new.get(name)):
            faults.append(f"{name} is neither the old nor the new file")
    stay = (whole.old.keys() & whole.new.keys()) - set(command.away)
    faults += [f"{name} is gone" for name in stay if not (place / OUT / name).exists()]
    again = ended(started(command, place, lambda number: None), LONGEST_RUN)
    after = files(place / OUT)
    faults += [] if again == 0 else [f"the next run ended with {again}"]
    faults += [f"the next run left {name}" for name in after.keys() - whole.new.keys()]
    faults += [f"the next run made another {name}" for name in whole.new if after.get(name) != whole.new[name]]
    return "done" if status == 0 else "stopped", faults


def _may_end_with(status: int | None, number: signal.Signals) -> bool:
    """Whether it is right that a run that a signal hit ends so. Before and after its work, signals are Python's own."""
    return status in (0, -number, BY_SIGNAL + number)


def moments(count: int, whole: Undisturbed, chance: Random) -> list[Moment]:
    """So many moments: in turn by time and by operation, each signal as often as the others."""
    return [
        Moment(SIGNALS[n // 2 % 3], seconds=chance.uniform(0, 1.05 * whole.seconds))
        if n % 2
        else Moment(SIGNALS[n // 2 % 3], operation=chance.randint(1, whole.operations))
        for n in range(count)
    ]


def main() -> int:
    """Kill each command, and say by the exit status whether something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=200, help="for each command")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--command", action="append", choices=list(COMMANDS))
    asked = parser.parse_args()
    load()
    wrong = 0
    for name in asked.command or COMMANDS:
        command, chance, ends, found = COMMANDS[name], Random(f"{name} {asked.seed}"), Counter[str](), 0
        with TemporaryDirectory() as folder:
            place = Path(folder).resolve() / "place"
            prepare(command, place)
            whole = undisturbed(command, place)
            for moment in moments(asked.moments, whole, chance):
                end, faults = disturbed(command, place, whole, moment)
                ends[end] += 1
                found += bool(faults)
                for fault in faults:
                    print(f"{name}: {moment}: {fault}", flush=True)
        print(
            f"{name:18} {asked.moments} moments of {whole.seconds:.2f} s and {whole.operations} operations: "
            f"{ends['stopped']} stopped, {ends['done']} were done, {found} faults",
            flush=True,
        )
        wrong += found
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
