"""The identity of a model: its file's name and digest, which results and indexes keep."""

import hashlib
from pathlib import Path

from newstool.articles.digest import DIGEST_CHARACTERS
from newstool.models.bundled import locate
from newstool.models.errors import ModelError


def identity(name_or_file: str) -> dict[str, str]:
    """The name of a model's file as `file`, the digest of its bytes as `sha256`.

    Raises ModelError if it is missing or cannot be read.
    """
    path = locate(name_or_file)
    return {"file": path.name, "sha256": digest_of_file(path)}


def file_and_digest(name_or_file: str) -> str:
    """The same as one text: "lead.safetensors 0123456789abcdef". Raises ModelError if it is missing."""
    return " ".join(identity(name_or_file).values())


def digest_of_file(path: Path) -> str:
    """The digest of a file's bytes, read in pieces. Raises ModelError if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:DIGEST_CHARACTERS]
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {error.strerror}") from error
