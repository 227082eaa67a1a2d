"""The index of a site: read from its file, brought up to date with the archive, and written again."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from newstool.articles import Article, ArticleStream
from newstool.related import Changes, Index, RelatedError, StaleIndexError
from newstool.site.describe import Describer

_SHOWN_EVERY = 1000  # articles

Say = Callable[[str], object]  # takes a line for the user


def silent(line: str) -> None:
    """Say nothing."""


def opened(path: Path, settings: Mapping[str, str | int]) -> Index:
    """The index as it is; raises RelatedError where there is none, or one that was made with other settings."""
    if not path.exists():
        raise RelatedError(f"{path}: no such index: name the ARCHIVE to make it of")
    try:
        return Index.load(path, settings)
    except StaleIndexError as error:
        raise RelatedError(f"{error}: ask as it was made, or name the ARCHIVE to make it anew") from error


def up_to_date(
    path: Path | None,
    archive: ArticleStream,
    describer: Describer,
    *,
    linked: bool,
    note: Say = silent,
    progress: Say = silent,
) -> Index:
    """The index of an archive; with a path it starts from what is there, and is written there.

    linked: with the neighbours of each post, for a run that asks for all of them. Raises RelatedError where there is no
    article to make it of, and where the file cannot be written, or is none that may be written over.
    `note` is told what was done and left out, `progress` how far the reading is.
    """
    stored = _stored(path, describer, note)
    index, changes = stored.update(unique(archive, note, progress), describer, lambda: not archive.lost)
    if not archive.read:
        rest = f": {path} is left as it was" if path else ""
        raise RelatedError(f"no article could be read from the archive{rest}")
    if linked:
        index = index.linked()
    if path:
        if index is not stored:
            index.save(path.resolve())
        note(_changes(path, changes, held=archive.lost > 0 and len(stored) > 0))
    return index


def _stored(path: Path | None, describer: Describer, note: Say) -> Index:
    if path is None:
        return Index.empty(describer.settings)
    if not os.access(path.resolve().parent, os.W_OK):
        raise RelatedError(f"{path}: cannot be written: no such folder, or no permission to write there")
    if not path.exists():
        return Index.empty(describer.settings)
    try:
        return Index.load(path, describer.settings)
    except StaleIndexError as error:
        note(f"Note: {error}: the whole archive is read again")
        return Index.empty(describer.settings)


def unique(articles: Iterable[Article], note: Say = silent, progress: Say = silent) -> Iterator[Article]:
    """The first article of each id, and a note on the others."""
    seen: set[str] = set()
    again, first = 0, ""
    for n, article in enumerate(articles):
        if not n % _SHOWN_EVERY:
            progress(f"{n:,} articles")
        if article.id not in seen:
            seen.add(article.id)
            yield article
            continue
        again += 1
        first = first or f"{article.source} ({article.id})"
    if again:
        note(f"Note: {again:,} left out, whose id an article before has; the first is {first}")


def _changes(path: Path, changes: Changes, *, held: bool) -> str:
    counts = f"{changes.new:,} new, {changes.changed:,} changed, {changes.removed:,} removed, {changes.kept:,} kept"
    why = " (nothing is removed while there are records that cannot be read)" if held else ""
    return f"{path}: {counts}{why}"
