"""Digests: short fingerprints of files and of rows, by which results and models name their data."""

import hashlib
import json
from typing import Any

DIGEST_CHARACTERS = 16  # hexadecimal digits of SHA-256: 64 bits tell any two data sets apart


def digest_of_bytes(content: bytes) -> str:
    """The digest of a file's bytes."""
    return hashlib.sha256(content).hexdigest()[:DIGEST_CHARACTERS]


class RowDigest:
    """The digest of rows in their order: equal rows in the same order give the same digest."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, *values: Any) -> None:
        """Add one row, given as its values in a fixed order."""
        row = json.dumps(values, ensure_ascii=False)
        self._hash.update(row.encode("utf-8", "surrogatepass") + b"\n")

    def text(self) -> str:
        """The digest of the rows so far."""
        return self._hash.hexdigest()[:DIGEST_CHARACTERS]
