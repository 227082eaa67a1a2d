"""`newstool describe --output`: runs over an archive, shows progress, and sets the exit status."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from newstool.cli import process
from newstool.cli.describe_options import Place
from newstool.cli.exit_status import NOT_DONE, SOME_LOST
from newstool.cli.messages import report, say
from newstool.cli.progress import progress

if TYPE_CHECKING:
    from newstool.articles import ReadOptions
    from newstool.site.archiving import ArchiveOutcome
    from newstool.site.part_records import Job
    from newstool.site.parts import Part
    from newstool.site.recipe import Recipe
    from newstool.site.records import Format
    from newstool.site.runner import Runner

_EVERY = 60.0  # seconds between two lines of progress in a log


def run(
    place: Place, recipe: "Recipe", reading: "ReadOptions", inputs: Sequence[str], form: tuple["Format", bool]
) -> None:
    """Describe an archive into a folder, or check such a folder. form: the format, and whether it is for Excel."""
    from newstool.site.archiving import check_archive, describe_archive, from_manifest
    from newstool.site.part_records import Job
    from newstool.site.parts import MEBIBYTE, PART_SIZE, cut

    assert place.output is not None
    job = Job.of(place.output, recipe, reading, form[0], excel=form[1])
    if place.check and not inputs:
        job, parts = from_manifest(job)
    elif inputs:
        with progress() as show:
            parts = cut(inputs, reading, (place.part_size or PART_SIZE) * MEBIBYTE, show)
    else:
        raise click.UsageError("--output needs the INPUT by name: files or folders")
    process.loaded()
    with _runner(place, recipe, parts) as runner, _progress_of(place) as shown:
        if place.check:
            _show_check(check_archive(job, parts, runner, shown), job, len(parts))
        else:
            outcome = describe_archive(job, parts, runner, say, shown)
    if not place.check:
        _end(outcome, job)


@contextmanager
def _runner(place: Place, recipe: "Recipe", parts: "Sequence[Part]") -> "Iterator[Runner]":
    """Give the runner of the parts: a Dask cluster, several processes, or this process."""
    if place.dask:
        from newstool.site.dask_runner import Cluster

        with Cluster(place.dask, recipe) as runner:
            yield runner
        return
    from newstool.site.processors import processors
    from newstool.site.runner import Here

    workers = place.workers or min(processors(), len(parts))
    if workers > 1:
        from newstool.site.processes import Processes

        if place.workers is None:
            say(f"Note: working in {workers} processes; --workers 1 works in one")
        with Processes(workers, say) as runner:
            yield runner
    else:
        yield Here()


@contextmanager
def _progress_of(place: Place) -> Iterator[Callable[[str], None]]:
    """Give a function that shows how far the work is.

    On a terminal it rewrites one line. Elsewhere, with --verbose, it writes a line every minute.
    """
    if sys.stderr.isatty() or not place.verbose:
        with progress() as show:
            yield show
        return
    last = time.monotonic()

    def log(line: str) -> None:
        """Say the line if the last one is a minute old."""
        nonlocal last
        if time.monotonic() - last >= _EVERY:
            last = time.monotonic()
            say(line)

    yield log


def _end(outcome: "ArchiveOutcome", job: "Job") -> None:
    """Name each record that could not be read, say what was done, and exit."""
    from newstool.articles.amounts import amount

    for problem in outcome.problems:
        report(problem)
    for line in outcome.given_up:
        say(f"Error: {line}")
    n_parts, n_made = len(outcome.entries), sum(entry.made for entry in outcome.entries)
    n_kept = n_parts - n_made
    articles, parts = amount(outcome.articles, "article"), amount(n_parts, "part")
    say(f"{job.output}: {articles} in {parts}: {n_made:,} made, {n_kept:,} kept")
    if outcome.given_up or (outcome.lost and not outcome.articles):
        raise click.exceptions.Exit(NOT_DONE)
    if outcome.lost:
        say(f"{outcome.lost:,} of {outcome.lost + outcome.articles:,} could not be read; the others are done.")
        raise click.exceptions.Exit(SOME_LOST)


def _show_check(wrong: list[str], job: "Job", parts: int) -> None:
    """Say what --check found. Exits with 1 if a part is not as it should be."""
    from newstool.articles.amounts import amount

    for line in wrong:
        say(f"Error: {line}")
    if wrong:
        say(f"{job.output}: not up to date: the same command without --check makes what is missing, damaged or changed")
        raise click.exceptions.Exit(NOT_DONE)
    say(f"{job.output}: {amount(parts, 'part')} {'is' if parts == 1 else 'are'} whole and up to date")
