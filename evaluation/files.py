"""Writes the files of an evaluation. Raises EvaluationError if a file cannot be written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newstool.articles.whole_file import write_whole
from newstool.evaluation.result import EvaluationError


def replace(path: Path, content: str) -> None:
    """Write a file completely, or leave the old file as it is."""
    with _explained(path):
        write_whole(path, content.encode("utf-8", "replace"))


def append(path: Path, content: str) -> None:
    """Add text at the end of a file. A missing file is created."""
    with _explained(path), path.open("a", encoding="utf-8", errors="replace") as file:
        file.write(content)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns an OSError into an EvaluationError that names the file."""
    try:
        yield
    except OSError as error:
        raise EvaluationError(f"{path}: could not be written: {error.strerror or error}") from error
