"""What starting costs: `--help`, one page, and the checksums of the models in it.

    python benchmarks/startup.py [--times 40]

The sides take turns, and what counts is the median of the processor's time: of `newstool --help`, of `classify` and
`summarize` of one page, and of the same with models whose checksums are not checked. Prints the times, how many times
`import numpy, click` they are, and the shares.
"""

import argparse
import resource
import statistics
import subprocess
import sys
from pathlib import Path

PAGE = str(Path(__file__).parents[1] / "examples" / "page.txt")
RUN = "import sys; sys.argv[0] = 'newstool'; from newstool.cli.start import run; run()"
# Both sides import the modules before the run, so that only the check differs. A check under another name would be made
# on both sides: then both stop.
MODULES = (
    "import newstool.models.model_file as file, newstool.models.small_file as small; "
    "file.check_arrays, small.stored_checksums"
)
CHECKED = f"{MODULES}; {RUN}"
UNCHECKED = f"{MODULES}; file.check_arrays = small.stored_checksums = lambda *_: None; {RUN}"
NUMPY_AND_CLICK = "import numpy, click"  # what the times are compared with


def seconds(program: str, *arguments: str) -> float:
    """The processor's time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program, *arguments], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=40)
    times = parser.parse_args().times
    started = statistics.median(seconds(RUN, "--help") for _ in range(times))
    click = statistics.median(seconds("import click") for _ in range(times))
    print(f"import click {1000 * click:.0f} ms; newstool --help {1000 * started:.0f} ms")
    for command in ("classify", "summarize"):
        rounds = [
            (seconds(NUMPY_AND_CLICK), seconds(CHECKED, command, PAGE), seconds(UNCHECKED, command, PAGE))
            for _ in range(times)
        ]
        bare, checked, unchecked = (statistics.median(side) for side in zip(*rounds, strict=True))
        share = statistics.median(one / other - 1 for _, one, other in rounds)
        print(
            f"{command} of a page: {1000 * checked:.0f} ms, {checked / bare:.2f} times `{NUMPY_AND_CLICK}`; without "
            f"checksums {1000 * unchecked:.0f} ms; median of the pairs: {100 * share:+.1f} %"
        )


if __name__ == "__main__":
    main()
