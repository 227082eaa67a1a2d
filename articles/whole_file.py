"""Writing a file whole or not at all, for models and results; here because every room above may import this one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write so that nobody ever reads half of it. Raises OSError where it cannot."""
    with replacing(path) as beside:
        beside.write_bytes(content)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to; on leaving without an error it is moved there. Raises OSError."""
    import tempfile  # with what it imports, 4 ms that reading does not spend

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
