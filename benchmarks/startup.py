"""What starting costs: `--help`, one page, and the checksums of the models in it.

    python benchmarks/startup.py [--times 40]

The sides take turns, and what counts is the median of the processor's time: of `newstool --help`, of `classify` and
`summarize` of one page, and of the same with models whose checksums are not checked. Prints the times and the shares.
"""

import argparse
import resource
import statistics
import subprocess
import sys
from pathlib import Path

PAGE = str(Path(__file__).parents[1] / "examples" / "page.txt")
RUN = "import sys; sys.argv[0] = 'newstool'; from newstool.cli.start import run; run()"
# Both sides import the module before the run, so that only the check differs.
CHECKED = f"import newstool.models.model_file as file; {RUN}"
UNCHECKED = f"import newstool.models.model_file as file; file.check_arrays = lambda *_: None; {RUN}"


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
    bare = statistics.median(seconds("import click") for _ in range(times))
    started = statistics.median(seconds(RUN, "--help") for _ in range(times))
    print(f"import click {1000 * bare:.0f} ms; newstool --help {1000 * started:.0f} ms")
    for command in ("classify", "summarize"):
        pairs = [(seconds(CHECKED, command, PAGE), seconds(UNCHECKED, command, PAGE)) for _ in range(times)]
        checked, unchecked = (statistics.median(side) for side in zip(*pairs, strict=True))
        share = statistics.median(one / other - 1 for one, other in pairs)
        print(
            f"{command} of a page: {1000 * checked:.0f} ms, without checksums {1000 * unchecked:.0f} ms; "
            f"median of the pairs: {100 * share:+.1f} %"
        )


if __name__ == "__main__":
    main()
