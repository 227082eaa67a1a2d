"""Writes a file completely or not at all, for models and results.

The module stands in this room because every other room may import it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that no reader ever sees a part of it. Raises OSError where that fails."""
    with replacing(path) as beside:
        beside.write_bytes(content)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary file beside `path`, and move it to `path` at the end, unless an error was raised.

    Raises OSError where the file cannot be made or moved.
    """
    import tempfile  # it takes 4 ms to import, which commands that only read should not spend

    mask = os.umask(0)
    os.umask(mask)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        beside = Path(file.name)
    try:
        yield beside
        beside.chmod(0o666 & ~mask)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
