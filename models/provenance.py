"""Where a model comes from: its training files with counts and digests, and the versions that made it."""

import hashlib
import json
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from newstool.articles import Article

_DIGEST = 16  # hexadecimal digits of SHA-256: enough to tell two data sets apart


def sources(articles: Iterable[Article]) -> list[dict[str, str | int]]:
    """Each file the articles were read from: its name, its rows, and the digest of what was learned from them."""
    digests: dict[str, hashlib._Hash] = {}
    rows: dict[str, int] = {}
    for article in articles:
        name = _file_name(article.source)
        row = json.dumps([article.title, article.text, article.label], ensure_ascii=False)
        digests.setdefault(name, hashlib.sha256()).update(row.encode("utf-8", "surrogatepass") + b"\n")
        rows[name] = rows.get(name, 0) + 1
    return [{"name": name, "rows": rows[name], "sha256": digests[name].hexdigest()[:_DIGEST]} for name in rows]


def versions() -> dict[str, str]:
    """The versions of Python and of the libraries that training uses."""
    names = ("newstool", "numpy", "scikit-learn", "scipy")
    return {"python": platform.python_version(), **{name: version(name) for name in names}}


def _file_name(source: str) -> str:
    """A source without its line, and without the folders of the machine it was read on, but for the last."""
    path, _, line = source.rpartition(":")
    return "/".join(Path(path if line.isdigit() else source).parts[-2:])
