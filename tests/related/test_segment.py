"""Segments: an index made of them is the index of the articles."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from newstool.articles import Article
from newstool.related import Changes, Choice, Index, RelatedError
from newstool.related import segment as module
from newstool.related.part import digest_of
from newstool.related.segment import Segment, SegmentMaker, StoredSegment

from .conftest import ALL, DAM, LAKE, MATCH, PLAYOFFS, SETTINGS, describe, index_of

EVERYTHING = Choice(top=50, floor=0.0)


def segment(articles: Sequence[Article]) -> Segment:
    maker = SegmentMaker()
    for read, (article, description) in zip(articles, describe(articles), strict=True):
        maker.add(digest_of(read), article, description)
    return maker.segment()


def stored(one: Segment, digest: str = "") -> StoredSegment:
    return StoredSegment(digest, lambda: one)


def of_segments(before: Index, *parts: Sequence[Article]) -> tuple[Index, Changes]:
    return before.update_from(stored(segment(part)) for part in parts)


def test_an_index_of_segments_is_the_index_of_the_articles() -> None:
    index, changes = of_segments(Index.empty(SETTINGS), [DAM, MATCH], [], [LAKE, PLAYOFFS])
    assert changes == Changes(new=4, changed=0, removed=0, kept=0)
    assert list(index.neighbours(EVERYTHING)) == list(index_of([DAM, MATCH, LAKE, PLAYOFFS]).neighbours(EVERYTHING))


def test_an_update_takes_only_what_is_new() -> None:
    changed = replace(DAM, title="A dam")
    index, changes = of_segments(index_of([DAM, MATCH, PLAYOFFS]), [changed, MATCH], [LAKE])
    assert changes == Changes(new=1, changed=1, removed=1, kept=1)
    assert [found.post.title for found in index.neighbours(EVERYTHING)] == ["A dam", MATCH.title, LAKE.title]
    assert of_segments(index, [changed, MATCH], [LAKE])[0] is index


def test_of_equal_ids_the_first_post_counts() -> None:
    index, _ = of_segments(Index.empty(SETTINGS), [DAM], [replace(LAKE, id="dam"), MATCH, MATCH])
    assert [found.post.title for found in index.neighbours(EVERYTHING)] == [DAM.title, MATCH.title]


def test_a_segment_is_packed_and_unpacked() -> None:
    packed = segment(ALL).packed()
    assert packed == segment(ALL).packed()
    again = Segment.unpacked(packed, "a.posts")
    assert again.packed() == packed
    assert [again.part.records[row].id for row in range(4)] == ["dam", "match", "lake", "playoffs"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no archive at all"])
def test_what_is_no_segment_is_refused(content: bytes) -> None:
    with pytest.raises(RelatedError, match=r"a\.posts: damaged"):
        Segment.unpacked(content, "a.posts")


def test_a_segment_of_another_newstool_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = segment(ALL).packed()
    monkeypatch.setattr(module, "FORMAT", 99)
    with pytest.raises(RelatedError, match=r"made with index format 5, bundled model .*describe again"):
        Segment.unpacked(packed, "a.posts")
