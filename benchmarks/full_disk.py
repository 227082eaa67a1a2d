"""Disks that fill up, and folders that may no longer be written: is the old file left, and is there one line?

    python benchmarks/full_disk.py [--moments 50] [--command NAME]...

Each command that writes runs in a folder with the output of an earlier run on other articles. No file may grow beyond a
limit, from nothing to the largest file in so many steps, as on a disk that is full after so many bytes. Then the folder
loses its right to be written before each of the operations on files. Each run must end with status 1 and one line, or
be done; each file must be the old or the new one; and the next run must repair all.

Prints a line for each command, and one for each fault. Exits with 1 where there was one.
"""

import argparse
import ctypes
import os
import resource
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from forked_runs import Undisturbed, files, next_run_faults, restore, started, undisturbed
from writing_commands import COMMANDS, OUT, Command, load, prepare

# Linux: the right of root to write where it may not, see capabilities(7), and the version of the call that takes it.
OVERRIDES = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
CAPABILITY_VERSION = 0x20080522
NOT_DONE = 1
READ_ONLY, WRITABLE = 0o555, 0o777
AtOperation = Callable[[int], None]


def limits(count: int, whole: Undisturbed) -> Iterator[tuple[str, AtOperation]]:
    """What happens in each run: a bound on the size of every file, from 0 to that of the largest."""
    largest = max(map(len, whole.new.values()))
    for step in range(count):
        size = largest * step // count

        def limit(number: int, size: int = size) -> None:
            if number == 0:
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        yield f"no file beyond {size:,} bytes", limit


def locks(place: Path, count: int, whole: Undisturbed) -> Iterator[tuple[str, AtOperation]]:
    """What happens in each run: the folder loses its right to be written before an operation."""
    for at in range(1, min(count, whole.operations) + 1):

        def lock(number: int, at: int = at) -> None:
            if number == 0:
                be_plain_user()
            elif number == at:
                for folder in (place / OUT, *(path for path in (place / OUT).rglob("*") if path.is_dir())):
                    folder.chmod(READ_ONLY)

        yield f"the folder is read-only from operation {at} on", lock


def disturbed(command: Command, place: Path, whole: Undisturbed, at_operation: AtOperation) -> tuple[str, list[str]]:
    """How a run ended, and what was wrong."""
    restore(place, whole.old)
    run = started(command, place, at_operation)
    status, said = run.ended(), run.messages()
    errors = [line for line in said if line.startswith("Error: ")]
    faults = [] if status == 0 or (status == NOT_DONE and len(errors) == 1) else [f"ended with {status}: {said[-3:]}"]
    faults += [f"a traceback: {said[-1]}"] if any(line.startswith("Traceback") for line in said) else []
    for path in [place / OUT, *(place / OUT).rglob("*")]:
        if path.is_dir():
            path.chmod(WRITABLE)
    for name, content in files(place / OUT).items():
        if content not in (whole.old.get(name), whole.new.get(name)) and not Path(name).name.startswith("."):
            faults.append(f"{name} is neither the old nor the new file")
    stay = (whole.old.keys() & whole.new.keys()) - set(command.away)
    faults += [f"{name} is gone" for name in stay if not (place / OUT / name).exists()]
    return "done" if status == 0 else "refused", faults + next_run_faults(command, place, whole)


def be_plain_user() -> None:
    """Give up root's right to write where nobody may."""
    if os.getuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header, sets = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0), (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets) == 0:
        sets[0] &= ~OVERRIDES
        libc.capset(header, sets)


def main() -> int:
    """Disturb each command, and say by the exit status whether something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=50, help="for each command")
    parser.add_argument("--command", action="append", choices=list(COMMANDS))
    asked = parser.parse_args()
    load()
    wrong = 0
    for name in asked.command or COMMANDS:
        command, ends, found = COMMANDS[name], Counter[str](), 0
        with TemporaryDirectory() as folder:
            place = Path(folder).resolve() / "place"
            prepare(command, place)
            whole = undisturbed(command, place)
            moments = [*limits(asked.moments, whole), *locks(place, asked.moments, whole)]
            for what, at_operation in moments:
                end, faults = disturbed(command, place, whole, at_operation)
                ends[end] += 1
                found += bool(faults)
                for fault in faults:
                    print(f"{name}: {what}: {fault}", flush=True)
        print(
            f"{name:18} {len(moments)} runs: {ends['refused']} refused, {ends['done']} done, {found} faults", flush=True
        )
        wrong += found
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
