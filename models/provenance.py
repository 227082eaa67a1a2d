"""Where a model comes from: its training files with counts and digests, and the versions that made it."""

import hashlib
import json
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from newstool.articles import Article

_DIGEST = 16  # hexadecimal digits of SHA-256: enough to tell two data sets apart


class Sources:
    """Each file that articles were read from, with its rows and the digest of what was learned from them."""

    def __init__(self) -> None:
        self._digests: dict[str, hashlib._Hash] = {}
        self._rows: dict[str, int] = {}

    def noting(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles as they come, each noted in passing."""
        for article in articles:
            name = _file_name(article.source)
            row = json.dumps([article.title, article.text, article.label], ensure_ascii=False)
            self._digests.setdefault(name, hashlib.sha256()).update(row.encode("utf-8", "surrogatepass") + b"\n")
            self._rows[name] = self._rows.get(name, 0) + 1
            yield article

    def listed(self) -> list[dict[str, str | int]]:
        """Name, rows and SHA-256 of each file, in the order in which they were met."""
        return [
            {"name": name, "rows": self._rows[name], "sha256": digest.hexdigest()[:_DIGEST]}
            for name, digest in self._digests.items()
        ]


def sources(articles: Iterable[Article]) -> list[dict[str, str | int]]:
    """The same of articles that are all at hand."""
    found = Sources()
    for _ in found.noting(articles):
        pass
    return found.listed()


def versions() -> dict[str, str]:
    """The versions of Python and of the libraries that training uses."""
    names = ("newstool", "nltk", "numpy", "scikit-learn", "scipy")
    return {"python": platform.python_version(), **{name: version(name) for name in names}}


def _file_name(source: str) -> str:
    """A source without its line, and without the folders of the machine it was read on, but for the last."""
    path, _, line = source.rpartition(":")
    return "/".join(Path(path if line.isdigit() else source).parts[-2:])
