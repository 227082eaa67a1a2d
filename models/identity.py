"""The identity of a model: its file's name and digest, which results and indexes keep."""

from newstool.articles.digest import digest_of_bytes
from newstool.models.bundled import locate


def identity(name_or_file: str) -> dict[str, str]:
    """The name of a model's file as `file`, the digest of its bytes as `sha256`. Raises ModelError if it is missing."""
    path = locate(name_or_file)
    return {"file": path.name, "sha256": digest_of_bytes(path.read_bytes())}
