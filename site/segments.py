"""The segments of an index beside the records of an archive, one a part: `related` makes its index of them."""

import json
from collections.abc import Callable

from newstool.related.segment import Segment, StoredSegment
from newstool.site.part_records import MANIFEST, ArchiveError, segment_name_of
from newstool.site.recipe import index_settings
from newstool.site.storage import Store, store


def described_segments(folder: str, progress: Callable[[str], object]) -> tuple[dict[str, str], list[StoredSegment]]:
    """What labels and leads of a folder were made with, and its segments in order.

    Raises ArchiveError if the folder is not complete, or has no segments.
    """
    files = store(folder)
    content = files.read(MANIFEST)
    if content is None:
        raise ArchiveError(f"{folder}: has no {MANIFEST}: describe the archive to the end first")
    try:
        manifest = json.loads(content)
        settings = index_settings(manifest["settings"])
        has_segments = bool(manifest["settings"]["for related"])
        # A folder of an older newstool does not say the digests; its segments are read each time.
        named = [(segment_name_of(part["file"]), str(part.get("segment", ""))) for part in manifest["parts"]]
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveError(f"{folder}/{MANIFEST}: damaged: delete it and describe the archive again") from error
    if not has_segments:
        raise ArchiveError(f"{folder}: has nothing for `related`: describe the archive again with --for-related")
    return settings, [_stored(files, folder, name, digest, progress) for name, digest in named]


def _stored(files: Store, folder: str, name: str, digest: str, progress: Callable[[str], object]) -> StoredSegment:
    """A segment that is read only when it is asked for."""

    def load() -> Segment:
        """Read the segment, which only some runs need."""
        progress(f"reading {name}")
        content = files.read(name)
        if content is None:
            raise ArchiveError(f"{folder}/{name}: missing: describe the archive again")
        return Segment.unpacked(content, f"{folder}/{name}")

    return StoredSegment(digest, load)
