"""A run over an archive: parts are surveyed, those missing or changed are made, and the manifest is written."""

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from newstool.articles import Problem
from newstool.articles.amounts import amount
from newstool.site.notes import Say, silent
from newstool.site.part_reading import Survey, survey
from newstool.site.part_records import (
    FORMAT,
    MANIFEST,
    NOTES,
    OF_ONE_PART,
    ArchiveError,
    Entry,
    Job,
    PartTask,
    file_name,
    make,
    note_name,
    segment_name,
    verify,
)
from newstool.site.parts import Part
from newstool.site.runner import GaveUp, Runner, in_order
from newstool.site.storage import Store, store

# Names of the files that a run writes: of results and notes, and of what `replacing` has beside them until they are
# whole. The lock of the folder is none of these.
_WHOLE = re.compile(rf"part-\d{{6,}}\.(?:jsonl|csv)|{re.escape(NOTES)}/part-\d{{6,}}(?:\.posts)?")
_LITTER = re.compile(rf"(?:{re.escape(NOTES)}/)?\.(?:part-\d{{6,}}|manifest\.json)\..*(?<!-lock)")
_OURS = re.compile(r"\.?part-\d{6,}\..*|\.?manifest\.json.*")


@dataclass(frozen=True, slots=True)
class ArchiveOutcome:
    """What a run did.

    Attributes:
        entries: of the parts that are done, in order
        given_up: the parts that are not, with the reason
    """

    entries: list[Entry]
    given_up: list[str]

    @property
    def articles(self) -> int:
        """The number of records in the folder."""
        return sum(entry.articles for entry in self.entries)

    @property
    def lost(self) -> int:
        """The number of records that could not be read."""
        return sum(entry.lost for entry in self.entries)

    @property
    def problems(self) -> Iterator[Problem]:
        """The problems of all parts, in order."""
        for entry in self.entries:
            for source, reason, lost in entry.problems:
                yield Problem(source, reason, lost)


def describe_archive(
    job: Job, parts: Sequence[Part], runner: Runner, note: Say = silent, progress: Say = silent
) -> ArchiveOutcome:
    """Make the records of all parts that are missing or changed, and the manifest.

    Raises ArchiveError where the folder is another's or cannot be written.
    """
    folder = store(job.output)
    try:
        _refuse_others(folder, job.output)
        with folder.claimed(MANIFEST):
            _sweep_litter(folder)
            try:
                return _describe(folder, job, parts, runner, note, progress)
            finally:
                runner.stop()  # before what they left is removed
                _sweep_litter(folder)
    except FileExistsError as error:
        raise ArchiveError(f"{job.output}: a file, not a folder: name a new or empty folder") from error
    except OSError as error:
        raise ArchiveError(f"{job.output}: cannot be written: {error.strerror or error}") from error


def _describe(
    folder: Store, job: Job, parts: Sequence[Part], runner: Runner, note: Say, progress: Say
) -> ArchiveOutcome:
    """Make the parts that are missing or out of date, and say which could not be made."""
    tasks = surveyed(job, parts, runner, progress)
    folder.remove(MANIFEST)  # it stands for a folder that is complete
    entries: dict[int, Entry] = {}
    given_up: list[str] = []
    shown = _Progress(len(tasks), progress)
    for item in runner.run(make, tasks):
        if isinstance(item, GaveUp):
            given_up.append(f"{tasks[item.place]}: given up: each worker that took it {item.reason}")
        else:
            entries[item.place] = item.result
            shown.add(item.result)
    outcome = ArchiveOutcome([entries[place] for place in sorted(entries)], given_up)
    _say_again(outcome, note)
    if not given_up:
        _remove_others(folder, {name for part in parts for name in _names(part, job)})
        _finish(folder, job, tasks, outcome)
    return outcome


def surveyed(job: Job, parts: Sequence[Part], runner: Runner, progress: Say = silent) -> list[PartTask]:
    """A task for each part. Raises ArchiveError if a part cannot be surveyed."""
    progress(f"reading {len(parts):,} parts")
    tasks, line = [], 1
    for part, item in zip(parts, in_order(runner.run(survey, parts), len(parts)), strict=True):
        if isinstance(item, GaveUp):
            raise ArchiveError(f"{part}: given up: each worker that took it {item.reason}")
        found: Survey = item.result
        line = 1 if not part.start else line
        tasks.append(PartTask(job, part, found, line))
        line += found.lines
    return tasks


def check_archive(job: Job, parts: Sequence[Part], runner: Runner, progress: Say = silent) -> list[str]:
    """What is wrong with a folder, one line a part; nothing is written."""
    tasks = surveyed(job, parts, runner, progress)
    found = in_order(runner.run(verify, tasks), len(tasks))
    wrong = [
        (task, item.reason if isinstance(item, GaveUp) else item.result)
        for task, item in zip(tasks, found, strict=True)
    ]
    lines = [f"{file_name(task.part, job.form)} ({task}): {reason}" for task, reason in wrong if reason]
    folder = store(job.output)
    return lines if lines or folder.read(MANIFEST) else [f"{MANIFEST}: missing: the run did not end"]


def from_manifest(job: Job) -> tuple[Job, list[Part]]:
    """The job and the parts of a folder that is complete, as its manifest has them. Raises ArchiveError."""
    content = store(job.output).read(MANIFEST)
    if content is None:
        raise ArchiveError(f"{job.output}: has no {MANIFEST}: name the INPUT to see which parts are missing")
    try:
        manifest = json.loads(content)
        parts = [Part(**{**part, "files": tuple(part["files"])}) for part in manifest["plan"]]
        return replace(job, form=manifest["form"], settings=manifest["settings"]), parts
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveError(f"{job.output}/{MANIFEST}: damaged: delete it and describe the archive again") from error


def _refuse_others(folder: Store, output: str) -> None:
    """Raise ArchiveError if the folder holds what no run wrote."""
    others = [name for name in folder.names() if not _OURS.fullmatch(name)]
    if others:
        raise ArchiveError(f"{output}: holds other files, such as {others[0]}: name a new or empty folder")


def _finish(folder: Store, job: Job, tasks: Sequence[PartTask], outcome: ArchiveOutcome) -> None:
    """Write the manifest."""
    parts: list[dict[str, Any]] = [
        {
            "file": file_name(task.part, job.form),
            "input": task.survey.digest,
            "first_line": task.first_line,
            "articles": entry.articles,
            "lost": entry.lost,
            "size": entry.size,
            "digest": entry.digest,
            **({"segment": entry.segment} if entry.segment else {}),
        }
        for task, entry in zip(tasks, outcome.entries, strict=True)
    ]
    manifest = {
        "format": FORMAT,
        "form": job.form,
        "settings": job.settings,
        "articles": outcome.articles,
        "lost": outcome.lost,
        "parts": parts,
        "plan": [asdict(task.part) for task in tasks],
    }
    with folder.writing(MANIFEST) as file:
        file.write(json.dumps(manifest, ensure_ascii=False, indent=1).encode("utf-8", "replace"))


def _remove_others(folder: Store, wanted: set[str]) -> None:
    """Remove the parts of an archive that had more of them, or had another format."""
    for path in _files(folder):
        if path not in wanted and _WHOLE.fullmatch(path):
            folder.remove(path)


def _sweep_litter(folder: Store) -> None:
    """Remove files that killed workers did not finish."""
    for path in _files(folder):
        if _LITTER.fullmatch(path):
            folder.remove(path)


def _names(part: Part, job: Job) -> tuple[str, ...]:
    """The names of the files of a part."""
    names = (file_name(part, job.form), note_name(part))
    return (*names, segment_name(part)) if job.recipe.for_related else names


def _files(folder: Store) -> list[str]:
    return [*folder.names(), *(f"{NOTES}/{name}" for name in folder.names(NOTES))]


def _say_again(outcome: ArchiveOutcome, note: Say) -> None:
    """Say why parts were made again."""
    again = [entry.differs for entry in outcome.entries if entry.differs]
    changed = sum(not OF_ONE_PART.isdisjoint(differs) for differs in again)
    why = Counter(reason for differs in again for key, reason in differs.items() if key not in OF_ONE_PART)
    if changed:
        note(f"Note: {amount(changed, 'part')} made again: other input")
    for reason, count in why.items():
        note(f"Note: {amount(count, 'part')} made again: {reason}")


class _Progress:
    """Says how far a run is."""

    def __init__(self, parts: int, say: Say, clock: Callable[[], float] = time.monotonic) -> None:
        self._parts, self._say, self._clock = parts, say, clock
        self._start = clock()
        self._done = self._made = self._articles = 0

    def add(self, entry: Entry) -> None:
        """Count a part."""
        self._done += 1
        self._made += entry.made
        self._articles += entry.articles if entry.made else 0
        seconds = self._clock() - self._start
        line = f"{self._done:,} of {self._parts:,} parts, {self._articles:,} articles"
        if self._made and seconds:
            left = seconds / self._made * (self._parts - self._done)
            line += f", {self._articles / seconds:,.0f} a second, {left:,.0f} s left"
        self._say(line)
