"""A soak: mutated documents of every format through its reader and the cleaner, and mutated stories through the models.

    python benchmarks/soak.py --seed 1 --seconds 60 [--target NAME]... [--record FILE] [--failures FOLDER]

Each target works for so many seconds, in a process of its own: a reader with the cleaner behind it; `any`, which tells
the format from the bytes, gzip and zip archives among them; `cleaner`; and `described`, labels and leads. It starts
from the documents of `soak_seeds/` and keeps each mutation that behaved as none before. A failure is an exception,
an answer that is empty, a character in it that
no terminal should get, or more than SLOWEST seconds of processor time.

Prints for each target its inputs, what came of them, its slowest input and its memory. `--record` adds the counts to
those of earlier slices in FILE. `--failures` keeps each input that failed. Exits with 1 where one did.
"""

import argparse
import json
import re
import resource
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from mutations import mutated
from soak_targets import Behaviour, Target, documents, targets, tokens
from word_files import word_file

from newstool.articles import ReadOptions
from newstool.articles.decoding import NotTextError

SLOWEST = 2.0  # seconds of processor time for one input
LONGEST_SLICE = 600.0  # seconds beyond its time, after which a target is taken for one that hangs
MOST_KEPT = 2000  # mutations that are started from in turn; longer ones than LONGEST_KEPT are not
LONGEST_KEPT = 8192  # bytes
MOST_SHOWN = 20  # kinds of failures of one target
OPTIONS = (ReadOptions(), ReadOptions(label_from="tag", drafts=True, fields={"text": "title"}, keep=("all",)))


class HungError(BaseException):
    """An input took more than SLOWEST seconds. No `except Exception` of a library catches it."""


@dataclass
class Counts:
    """What came of the inputs of one target.

    Attributes:
        inputs: How many there were.
        ways: In how many ways they behaved.
        failures: How many failed.
        slowest: Seconds of processor time of the slowest.
        memory: MiB that the process held at most.
        seconds: How long all took.
    """

    inputs: int = 0
    ways: int = 0
    failures: int = 0
    slowest: float = 0.0
    memory: float = 0.0
    seconds: float = 0.0

    def plus(self, other: "Counts") -> "Counts":
        """The counts of both together."""
        return Counts(
            self.inputs + other.inputs,
            max(self.ways, other.ways),
            self.failures + other.failures,
            max(self.slowest, other.slowest),
            max(self.memory, other.memory),
            self.seconds + other.seconds,
        )

    def __str__(self) -> str:
        return (
            f"{self.inputs:9,} inputs {self.ways:6,} ways {self.failures:3} failures  slowest {self.slowest:.3f} s  "
            f"{self.memory:4.0f} MiB  {self.seconds:5.0f} s"
        )


def soaked(target: str, seed: int, seconds: float, failures: Path | None) -> Counts:
    """Mutate and work for so many seconds."""
    chance, work = Random(f"{target} {seed}"), targets()[target]()
    kept, pieces, seen = documents(target), tokens(target), set[Behaviour]()
    for document in kept:  # the first web page loads its libraries, which takes seconds
        with suppress(NotTextError):
            work(document, OPTIONS[0])
    shown = set[str]()
    counts, start = Counts(), time.monotonic()
    signal.signal(signal.SIGVTALRM, _hung)
    while time.monotonic() - start < seconds:
        data = mutated(chance.choice(kept), pieces, chance)
        # A Word file is packed. Mutating its text needs packing it again.
        given = word_file(data) if target == "docx" and data[:2] != b"PK" else data
        counts.inputs += 1
        behaviour, took, error = _tried(work, given, OPTIONS[counts.inputs % len(OPTIONS)])
        counts.slowest = max(counts.slowest, took)
        if error:
            counts.failures += 1
            if (where := _place(error)) not in shown and len(shown) < MOST_SHOWN:
                shown.add(where)
                _kept(failures, f"{target}-{seed}-{counts.inputs}", given, error)
        elif behaviour not in seen and len(data) <= LONGEST_KEPT and len(kept) < MOST_KEPT:
            kept.append(data)
        seen.add(behaviour)
    counts.ways, counts.seconds = len(seen), time.monotonic() - start
    counts.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return counts


def _tried(work: Target, data: bytes, options: ReadOptions) -> tuple[Behaviour, float, str]:
    """How an input behaved, the seconds that it took, and what failed: "" for nothing."""
    begun = time.process_time()
    behaviour, error = Behaviour(), ""
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOWEST)
        behaviour = work(data, options)
    except (Exception, HungError):  # noqa: BLE001  any exception is what is looked for
        error = traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    took = time.process_time() - begun
    return behaviour, took, error or (f"{took:.1f} seconds" if took > SLOWEST else "")


def _place(error: str) -> str:
    """The line of the code at which a traceback ends: failures of one kind have it in common."""
    places = re.findall(r'File "([^"]+)", line (\d+)', error)
    return str(places[-1]) if places else error[:40]


def _hung(number: int, frame: object) -> None:
    raise HungError


def _kept(folder: Path | None, name: str, data: bytes, error: str) -> None:
    """Keep an input that failed, and say how."""
    print(f"{name}: {error.strip().splitlines()[-1][:200]!a}", file=sys.stderr)
    if folder:
        folder.mkdir(exist_ok=True, parents=True)
        (folder / name).write_bytes(data)
        (folder / f"{name}.error").write_text(error)


def recorded(file: Path | None, target: str, counts: Counts) -> Counts:
    """The counts of all slices of a target."""
    every = json.loads(file.read_text()) if file and file.exists() else {}
    total = Counts(**every.get(target, {})).plus(counts)
    if file:
        file.write_text(json.dumps(every | {target: asdict(total)}, indent=1))
    return total


def main() -> int:
    """Run each target in a process of its own, and say by the exit status whether an input failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60.0, help="for each target")
    parser.add_argument("--target", action="append", choices=list(targets()))
    parser.add_argument("--record", type=Path)
    parser.add_argument("--failures", type=Path)
    parser.add_argument("--alone", action="store_true", help="work in this process, and print JSON")
    asked = parser.parse_args()
    if asked.alone:
        print(json.dumps(asdict(soaked(asked.target[0], asked.seed, asked.seconds, asked.failures))))
        return 0
    totals = []
    for target in asked.target or targets():
        command = [sys.executable, __file__, "--alone", "--target", target, "--seed", str(asked.seed)]
        command += ["--seconds", str(asked.seconds)]
        command += ["--failures", str(asked.failures)] if asked.failures else []
        answer = subprocess.run(
            command, stdout=subprocess.PIPE, timeout=asked.seconds + LONGEST_SLICE, check=True, text=True
        )
        totals.append(recorded(asked.record, target, Counts(**json.loads(answer.stdout))))
        print(f"{target:10} {totals[-1]}", flush=True)
    return int(any(total.failures for total in totals))


if __name__ == "__main__":
    sys.exit(main())
