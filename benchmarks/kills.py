"""Runs that are killed: is each file the old or the new one, and does the next run repair all?

    python benchmarks/kills.py [--moments 200] [--seed 1] [--command NAME]... [--signal NAME]...

Each command that writes runs in a folder with the output of an earlier run on other articles. SIGKILL, SIGTERM and
SIGINT hit it in turn: half of them after a random time, half before a random one of its operations on files. Then each
file must be the old or the new one, byte for byte. The same command runs once more, undisturbed: the folder must hold
the bytes of a run that nothing disturbed, in a process of its own, and no other file.

Runs are forked from this process, which has imported what takes seconds, so that the signals hit the work. Prints a
line for each command, and one for each fault. Exits with 1 where there was one.
"""

import argparse
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from forked_runs import BY_SIGNAL, LONGEST_RUN, Undisturbed, files, next_run_faults, restore, started, undisturbed
from writing_commands import COMMANDS, OUT, Command, load, prepare

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
ENDS_WITHIN = 6.0  # seconds after SIGTERM or SIGINT: newstool ends after 5 even if a worker hangs


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


def disturbed(command: Command, place: Path, whole: Undisturbed, moment: Moment) -> tuple[str, list[str]]:
    """How a run ended that a signal hit, and what was wrong after it."""
    restore(place, whole.old)

    def at_operation(number: int) -> None:
        if moment.seconds is None and number == moment.operation:
            os.kill(os.getpid(), moment.number)

    run = started(command, place, at_operation)
    if moment.seconds is not None:
        time.sleep(moment.seconds)
        os.kill(run.process, moment.number)
    status = run.ended(LONGEST_RUN if moment.seconds is None else ENDS_WITHIN)
    said = run.messages()
    faults = [] if _may_end_with(status, moment.number) else [f"ended with {status}: {said[-3:]}"]
    for name, content in files(place / OUT).items():
        if Path(name).name.startswith("."):
            continue  # the litter of a dead run, which the next one removes
        if content not in (whole.old.get(name), whole.new.get(name)):
            faults.append(f"{name} is neither the old nor the new file")
    stay = (whole.old.keys() & whole.new.keys()) - set(command.away)
    faults += [f"{name} is gone" for name in stay if not (place / OUT / name).exists()]
    return "done" if status == 0 else "stopped", faults + next_run_faults(command, place, whole)


def _may_end_with(status: int | None, number: signal.Signals) -> bool:
    """Whether it is right that a run that a signal hit ends so. Before and after its work, signals are Python's own."""
    return status in (0, -number, BY_SIGNAL + number)


def moments(count: int, whole: Undisturbed, chance: Random, signals: Sequence[signal.Signals]) -> list[Moment]:
    """So many moments: in turn by time and by operation, each signal as often as the others."""
    return [
        Moment(signals[n // 2 % len(signals)], seconds=chance.uniform(0, 1.05 * whole.seconds))
        if n % 2
        else Moment(signals[n // 2 % len(signals)], operation=chance.randint(1, whole.operations))
        for n in range(count)
    ]


def main() -> int:
    """Kill each command, and say by the exit status whether something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=200, help="for each command")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--command", action="append", choices=list(COMMANDS))
    parser.add_argument("--signal", action="append", choices=[each.name for each in SIGNALS])
    asked = parser.parse_args()
    signals = [each for each in SIGNALS if not asked.signal or each.name in asked.signal]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets its background jobs ignore it
    load()
    wrong = 0
    for name in asked.command or COMMANDS:
        command, chance, ends, found = COMMANDS[name], Random(f"{name} {asked.seed}"), Counter[str](), 0
        with TemporaryDirectory() as folder:
            place = Path(folder).resolve() / "place"
            prepare(command, place)
            whole = undisturbed(command, place)
            for moment in moments(asked.moments, whole, chance, signals):
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
