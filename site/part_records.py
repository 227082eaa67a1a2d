"""The records of each part of an archive in a folder, and what it was made of. A second run does what is missing.

    FOLDER/part-000000.jsonl      the records of a part
    FOLDER/.parts/part-000000     what it was made of: input, models, options; and its digest
    FOLDER/.parts/part-000000.posts    its segment of an index, with --for-related
    FOLDER/manifest.json          all parts, written when the last one is done

Nothing in the folder depends on a clock or on who did the work, so equal inputs and options give equal bytes.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import islice
from typing import Any

from newstool.articles import ArticleStream, NewstoolError, Problem, ReadOptions
from newstool.articles.digest import DIGEST_CHARACTERS, digest_of_bytes
from newstool.related.segment import SegmentMaker
from newstool.site.notes import setting_changed
from newstool.site.part_reading import Survey, read_part
from newstool.site.parts import Part
from newstool.site.recipe import Facts, Recipe
from newstool.site.records import Format, encoded
from newstool.site.storage import Store, store

# Keys of `made_of` that belong to one part. The others are settings, which all parts have in common.
OF_ONE_PART = frozenset({*(one.name for one in fields(Part)), "input", "first line"})
FORMAT = 1  # of the folder; raise it where an older folder would be misread
MANIFEST = "manifest.json"
NOTES = ".parts"
_LINES = 512  # lines written at a time


class ArchiveError(NewstoolError):
    """A folder of records cannot be written, or is none."""


@dataclass(frozen=True, slots=True)
class Job:
    """How parts are worked.

    Attributes:
        output: the folder, by path or URL
        recipe: what is made of each article
        reading: how articles are read
        form: how records are written
        excel: whether tables are for Excel
        settings: see `settings_of`
    """

    output: str
    recipe: Recipe
    reading: ReadOptions
    form: Format
    excel: bool
    settings: Mapping[str, Any]

    @classmethod
    def of(cls, output: str, recipe: Recipe, reading: ReadOptions, form: Format, *, excel: bool) -> "Job":
        """The job with its settings. Raises ModelError."""
        return cls(output, recipe, reading, form, excel, settings_of(recipe, reading, form, excel=excel))


@dataclass(frozen=True, slots=True)
class PartTask:
    """A part to be worked: what it is, what its bytes are, and the number of its first line."""

    job: Job
    part: Part
    survey: Survey
    first_line: int

    def __str__(self) -> str:
        return str(self.part)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of the results of a part.

    Attributes:
        made_of: the part, its digest, its first line and the settings
        articles: the number of records
        lost: the number of records that could not be read
        problems: source, reason and whether a record was lost, for each problem
        size, digest: of the results
        segment: the digest of the part's segment for an index; "" without one
        made: whether this run made them
        differs: why they were made again: what they were made of before, and now, by key of `made_of`; not stored
    """

    made_of: Mapping[str, Any]
    articles: int
    lost: int
    problems: Sequence[tuple[str, str, bool]]
    size: int
    digest: str
    segment: str = ""
    made: bool = True
    differs: Mapping[str, str] = field(default_factory=dict)


def settings_of(recipe: Recipe, reading: ReadOptions, form: str, *, excel: bool) -> dict[str, Any]:
    """The settings of an archive: with equal input and equal settings, a part has equal bytes. Raises ModelError."""
    return {**recipe.settings(), "reading": _plain(asdict(reading)), "format": f"{form}{' excel' if excel else ''}"}


def made_of(task: PartTask) -> dict[str, Any]:
    """What the results of a task depend on."""
    part = {key: value for key, value in asdict(task.part).items() if key != "number"}
    return _plain({**part, "input": task.survey.digest, "first line": task.first_line, **task.job.settings})


def make(task: PartTask) -> Entry:
    """Write the records of a part, unless they are there. Raises ArchiveError where they cannot be written."""
    folder = store(task.job.output)
    known = entry_of(folder, task.part, task.job.form)
    differs = differences(known, task) if known else {}
    if known and not differs:
        return replace(known, made=False)
    name = file_name(task.part, task.job.form)
    try:
        entry = _written(folder, name, task)
        content = json.dumps(asdict(entry), ensure_ascii=False, indent=1)
        with folder.writing(note_name(task.part)) as file:
            file.write(content.encode("utf-8", "replace"))
    except OSError as error:
        raise ArchiveError(f"{task.job.output}/{name}: cannot be written: {error.strerror or error}") from error
    return replace(entry, differs=differs)


def differences(known: Entry, task: PartTask) -> dict[str, str]:
    """What the known results of a part were made of, and are not made of any more: by key of `made_of`, in words."""
    now = made_of(task)
    keys = dict.fromkeys((*known.made_of, *now))
    return {
        key: setting_changed(key, known.made_of.get(key), now.get(key))
        for key in keys
        if known.made_of.get(key) != now.get(key)
    }


def verify(task: PartTask) -> str:
    """What is wrong with the results of a part; "" if they are there, whole, and made of what the task says."""
    folder = store(task.job.output)
    name = file_name(task.part, task.job.form)
    known = entry_of(folder, task.part, task.job.form)
    if known is None:
        return "missing, or not of the size that was written"
    intact = _has(folder, name, known.digest)
    if known.segment:
        intact = intact and _has(folder, segment_name(task.part), known.segment)
    return "; ".join(differences(known, task).values()) or ("" if intact else "damaged: other bytes")


def _written(folder: Store, name: str, task: PartTask) -> Entry:
    """Write the records of a part, and give its entry in the list of parts."""
    job, problems = task.job, list[Problem]()
    stream = ArticleStream(read_part(task.part, task.first_line, job.reading), problems.append)
    digest, size = hashlib.sha256(), 0
    maker = SegmentMaker() if job.recipe.for_related else None
    facts = job.recipe.facts(stream)
    with folder.writing(name) as file:
        if maker:
            facts = _gathered(facts, maker, job.recipe)
        lines = encoded(facts, job.recipe, job.form, excel=job.excel)
        for chunk in _chunks(lines):
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    named = [(problem.source, problem.reason, problem.lost) for problem in problems]
    whole = digest.hexdigest()[:DIGEST_CHARACTERS]
    segment = _write_segment(folder, task.part, maker) if maker else ""
    return Entry(made_of(task), stream.read, stream.lost, named, size, whole, segment)


def _gathered(facts: Iterable[Facts], maker: SegmentMaker, recipe: Recipe) -> Iterator[Facts]:
    """The same facts, each added to the segment."""
    for one in facts:
        maker.add(one.digest or 0, one.article, recipe.description(one))
        yield one


def _write_segment(folder: Store, part: Part, maker: SegmentMaker) -> str:
    """Write the segment of a part; give its digest."""
    content = maker.segment().packed()
    with folder.writing(segment_name(part)) as file:
        file.write(content)
    return digest_of_bytes(content)


def _chunks(lines: Iterator[str]) -> Iterator[bytes]:
    while some := list(islice(lines, _LINES)):
        yield "".join(some).encode("utf-8", "replace")


def entry_of(folder: Store, part: Part, form: str) -> Entry | None:
    """The entry of a part, if there is one and the results have its size."""
    content = folder.read(note_name(part))
    entry = _entry(content) if content else None
    if entry is None or folder.size(file_name(part, form)) != entry.size:
        return None
    return None if entry.segment and folder.size(segment_name(part)) is None else entry


def _has(folder: Store, name: str, digest: str) -> bool:
    """Whether a file has the bytes that were written."""
    content = folder.read(name)
    return content is not None and digest_of_bytes(content) == digest


def _entry(content: bytes) -> Entry | None:
    """An entry as it was written; None for anything else, which is made again."""
    try:
        return Entry(**json.loads(content))
    except (ValueError, TypeError):
        return None


def file_name(part: Part, form: str) -> str:
    """The name of the file of a part's records."""
    return f"{part.name}.{form}"


def note_name(part: Part) -> str:
    """The name of the file that says what they were made of."""
    return f"{NOTES}/{part.name}"


def segment_name(part: Part) -> str:
    """The name of the file of a part's segment."""
    return f"{note_name(part)}.posts"


def segment_name_of(name: str) -> str:
    """The name of the segment beside a file of records, which `file_name` named."""
    return f"{NOTES}/{name.partition('.')[0]}.posts"


def _plain(value: Mapping[str, Any]) -> dict[str, Any]:
    """The values as JSON gives them back: lists for tuples."""
    plain: dict[str, Any] = json.loads(json.dumps(value, default=list))
    return plain
