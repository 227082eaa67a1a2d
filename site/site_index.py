"""The index of a site's archive: loaded from its file, brought up to date, and saved again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from newstool.articles import Article, ArticleStream
from newstool.articles.amounts import amount
from newstool.articles.file_lock import LockedError, updating
from newstool.articles.whole_file import check_writable, remove_litter
from newstool.models.bundled import RELATED
from newstool.related import Changes, Index, RelatedError, StaleIndexError
from newstool.related.days import UNKNOWN, day_of
from newstool.site import linking
from newstool.site.describe import Describer
from newstool.site.notes import Say, silent
from newstool.site.segments import described_segments

_SHOWN_EVERY = 1000  # articles
_PATIENCE = 3600.0  # seconds: a large archive takes minutes to index, and nothing takes an hour


def open_index(path: Path, settings: Mapping[str, str], background: str = RELATED) -> Index:
    """Load an index as it is. Raises RelatedError if there is none, or if it was made with other settings."""
    if not _is_there(path):
        raise RelatedError(f"{path}: no such index: name the ARCHIVE to make it from")
    try:
        return Index.load(path, settings, background)
    except StaleIndexError as error:
        raise RelatedError(
            f"{error}: use the settings it was made with, or name the ARCHIVE to make it anew"
        ) from error


def update_index(
    path: Path | None,
    archive: ArticleStream,
    describer: Describer,
    *,
    linked: bool,
    note: Say = silent,
    progress: Say = silent,
) -> Index:
    """Make or update the index of an archive; with a path, start from the index there and save the result there.

    Args:
        path: the index file; None keeps the index in memory.
        archive: the articles as they were read. An article that is not among them leaves the index, unless a record
            of the archive was lost.
        describer: tags and summarizes the articles that are new or changed.
        linked: also find the neighbours of every post, for a run that asks for all of them.
        note: told what was done and what was skipped.
        progress: told how far the reading is.

    Raises:
        RelatedError: no article could be read, or the file cannot be written, or it is no index.
    """
    return compared_index(path, archive, describer, linked=linked, note=note, progress=progress)[1]


def compared_index(
    path: Path | None,
    archive: ArticleStream,
    describer: Describer,
    *,
    linked: bool,
    note: Say = silent,
    progress: Say = silent,
) -> tuple[Index, Index]:
    """Make or update an index as `update_index` does. Returns the index as it was before, or an empty one, and after.

    Arguments and errors are those of `update_index`.
    """

    def updated(stored: Index) -> tuple[Index, Changes]:
        """Update the stored index. Raises RelatedError if no article could be read."""
        articles = _dated(unique(archive, note, progress), note)
        found = stored.update(articles, partial(describer.for_index, lose=archive.lose), lambda: not archive.lost)
        if not archive.read:
            if path:
                note(f"{path} is left as it was")
            raise RelatedError("no article could be read from the archive")
        return found

    complete = partial(
        linking.linked,
        path=path,
        jobs=describer.jobs,
        background=describer.background,
        note=note,
        progress=progress,
    )
    return _compared(
        path,
        describer.settings,
        updated,
        link=complete if linked else None,
        note=note,
        held=lambda: archive.lost > 0,
        background=describer.background,
    )


def described_index(
    path: Path, folder: str, *, linked: bool, jobs: int = 1, note: Say = silent, progress: Say = silent
) -> tuple[Index, Index]:
    """Bring an index up to date from a folder that `describe --output --for-related` wrote; no article is read.

    Gives the index as it was before, and as it is. jobs: the processes that link the posts of a new index. Raises
    RelatedError, and ArchiveError where there is no such folder.
    """
    settings, segments = described_segments(folder, progress)
    complete = partial(linking.linked, path=path, jobs=jobs, background=RELATED, note=note, progress=progress)
    link = complete if linked else None
    return _compared(path, settings, lambda stored: stored.update_from(segments), link=link, note=note)


def _compared(
    path: Path | None,
    settings: Mapping[str, str],
    update: Callable[[Index], tuple[Index, Changes]],
    *,
    link: Callable[[Index], Index] | None,
    note: Say,
    held: Callable[[], bool] = lambda: False,
    background: str = RELATED,
) -> tuple[Index, Index]:
    """The index before and after an update; with a path, it is loaded from there and saved there.

    link: completes the links of the index; None for a run that does not need them.
    """
    with _alone(path, note):
        stored = _stored(path, settings, note, background)
        index, changes = update(stored)
        if link:
            index = link(index)
        if path:
            if index is not stored:
                index.save(path)
            note(_changes(path, changes, held=held() and len(stored) > 0))
        return stored, index


@contextmanager
def _alone(path: Path | None, note: Say) -> Iterator[None]:
    """Keep other runs from updating the index meanwhile. Raises RelatedError where another run takes too long."""
    if path is None:
        yield
        return
    try:
        check_writable(path)
    except OSError as error:
        if error.filename is None:  # not the index: the current folder is gone
            raise
        raise RelatedError(f"{path}: cannot be written: {error.strerror or error}") from error
    waiting = partial(note, f"Note: {path}: another run is updating it: waiting for it")
    try:
        with updating(path, _PATIENCE, waiting):
            remove_litter(path)
            yield
    except LockedError as error:
        raise RelatedError(f"{path}: {error}: try again later") from error


def _stored(path: Path | None, settings: Mapping[str, str], note: Say, background: str = RELATED) -> Index:
    """The index of a file; an empty one if there is none, or if it was made with other settings, which a note says."""
    if path is None or not _is_there(path):
        return Index.empty(settings, background)
    try:
        return Index.load(path, settings, background)
    except StaleIndexError as error:
        note(f"Note: {error}: reading the whole archive again")
        return Index.empty(settings, background)


def _is_there(path: Path) -> bool:
    """Whether there is a file. Raises RelatedError for a folder, a pipe or a device: it cannot keep an index."""
    if path.exists() and not path.is_file():
        raise RelatedError(f"{path}: not a file: name another one for the index")
    return path.exists()


def unique(articles: Iterable[Article], note: Say = silent, progress: Say = silent) -> Iterator[Article]:
    """Give the first article of each id, and a note about the others."""
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
        note(
            f"Note: skipped {amount(again, 'article')} whose id was already used; first: {first}. "
            "Give each record its own id."
        )


def _dated(articles: Iterable[Article], note: Say) -> Iterator[Article]:
    """Give the articles, and a note if dates cannot be read."""
    n, first = 0, ""
    for article in articles:
        if article.published and day_of(article.published) == UNKNOWN:
            n += 1
            first = first or f"{article.source}: {article.published}"
        yield article
    if n:
        counted = f"{amount(n, 'date')} cannot be read, and {'counts' if n == 1 else 'count'} as unknown"
        note(f"Note: {counted}; first: {first}. Write dates as 2026-11-30.")


def _changes(path: Path, changes: Changes, *, held: bool) -> str:
    """What an update did, in words."""
    counts = f"{changes.new:,} new, {changes.changed:,} changed, {changes.removed:,} removed, {changes.kept:,} kept"
    why = " (nothing was removed, because some records could not be read)" if held else ""
    return f"{path}: {counts}{why}"
