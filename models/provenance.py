"""Where a model comes from: its training files with counts and digests, and the library versions that made it."""

import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from newstool.articles import Article
from newstool.articles.digest import RowDigest

_LIBRARIES = ("newstool", "nltk", "numpy", "scikit-learn", "scipy")


class Sources:
    """Collects, for each file that articles were read from, its number of rows and the digest of its rows.

    A row is the title, the text and the label of an article.
    """

    def __init__(self) -> None:
        self._digests: dict[str, RowDigest] = {}
        self._rows: dict[str, int] = {}

    def noting(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Pass the articles through and note each one."""
        for article in articles:
            name = _file_name(article.source)
            self._digests.setdefault(name, RowDigest()).add(article.title, article.text, article.label)
            self._rows[name] = self._rows.get(name, 0) + 1
            yield article

    def listed(self) -> list[dict[str, str | int]]:
        """Name, number of rows and digest of each file, in the order in which the files were first seen."""
        return [
            {"name": name, "rows": self._rows[name], "sha256": digest.text()} for name, digest in self._digests.items()
        ]


def sources(articles: Iterable[Article]) -> list[dict[str, str | int]]:
    """Name, number of rows and digest of each file that the articles were read from."""
    collected = Sources()
    for _ in collected.noting(articles):
        pass
    return collected.listed()


def versions() -> dict[str, str]:
    """The versions of Python, of newstool and of the libraries that training uses."""
    return {"python": platform.python_version(), **{name: version(name) for name in _LIBRARIES}}


def _file_name(source: str) -> str:
    """The file of a source, without its line number and with its last folder only.

    The other folders belong to the machine that trained the model, and must not enter the model file.
    """
    path, _, line = source.rpartition(":")
    return "/".join(Path(path if line.isdigit() else source).parts[-2:])
