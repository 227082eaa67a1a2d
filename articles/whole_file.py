"""Writing a file whole or not at all, for models and results; here because every room above may import this one."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file, then move there, so that nobody ever reads half of it. Raises OSError where it cannot."""
    import tempfile  # with what it imports, 4 ms that reading does not spend

    mask = os.umask(0)
    os.umask(mask)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(content)
            file.close()
            beside.chmod(0o666 & ~mask)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
