"""An update from segments reads those that are new, and gives the index that reading all of them gives."""

from dataclasses import replace
from typing import Any

import pytest

from newstool.articles import Article
from newstool.related import Choice, Index
from newstool.related.part import digest_of
from newstool.related.segment import Segment, SegmentMaker, StoredSegment

from .conftest import ALL, DAM, LAKE, MATCH, PLAYOFFS, SETTINGS, describe

EVERYTHING = Choice(top=50, floor=0.0)


def made(articles: tuple[Article, ...]) -> Segment:
    maker = SegmentMaker()
    for read, (article, description) in zip(articles, describe(articles), strict=True):
        maker.add(digest_of(read), article, description)
    return maker.segment()


class Folder:
    """Segments by name, which notes those that are read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def stored(self, **segments: tuple[Article, ...]) -> list[StoredSegment]:
        self.read.clear()

        def load(digest: str) -> Segment:
            self.read.append(digest)
            return made(segments[digest])

        return [StoredSegment(digest, lambda digest=digest: load(digest)) for digest in segments]  # type: ignore[misc]


def titles(index: Index) -> list[str]:
    return [found.post.title for found in index.neighbours(EVERYTHING)]


def test_a_segment_that_the_index_has_is_not_read() -> None:
    folder = Folder()
    index, _ = Index.empty(SETTINGS).update_from(folder.stored(a=(DAM, MATCH), b=(LAKE,)))
    assert folder.read == ["a", "b"]
    index, changes = index.update_from(folder.stored(a=(DAM, MATCH), c=(LAKE, PLAYOFFS)))
    assert folder.read == ["c"]
    assert (changes.new, changes.changed, changes.removed, changes.kept) == (1, 0, 0, 3)
    whole, _ = Index.empty(SETTINGS).update_from(Folder().stored(a=(DAM, MATCH), c=(LAKE, PLAYOFFS)))
    assert list(index.neighbours(EVERYTHING)) == list(whole.neighbours(EVERYTHING))


def test_segments_in_another_order_are_not_read() -> None:
    folder = Folder()
    index, _ = Index.empty(SETTINGS).update_from(folder.stored(a=(DAM, MATCH), b=(LAKE,), c=(PLAYOFFS,)))
    index, changes = index.update_from(folder.stored(c=(PLAYOFFS,), a=(DAM, MATCH)))
    assert folder.read == []
    assert changes.removed == 1
    assert titles(index) == [PLAYOFFS.title, DAM.title, MATCH.title]


def test_an_id_that_comes_up_in_an_earlier_segment_counts_there() -> None:
    folder = Folder()
    index, _ = Index.empty(SETTINGS).update_from(folder.stored(a=(MATCH,), b=(DAM,)))
    other = replace(LAKE, id="dam")
    index, changes = index.update_from(folder.stored(c=(MATCH, other), b=(DAM,)))
    assert titles(index) == [MATCH.title, LAKE.title]
    assert (changes.new, changes.changed) == (0, 1)


def test_a_post_that_did_not_count_does_when_the_first_one_goes() -> None:
    folder = Folder()
    index, _ = Index.empty(SETTINGS).update_from(folder.stored(a=(DAM,), b=(replace(LAKE, id="dam"), MATCH)))
    assert titles(index) == [DAM.title, MATCH.title]
    index, _ = index.update_from(folder.stored(b=(replace(LAKE, id="dam"), MATCH)))
    assert titles(index) == [LAKE.title, MATCH.title]


def test_two_segments_of_the_same_posts() -> None:
    folder = Folder()
    segments = folder.stored(a=ALL)
    index, _ = Index.empty(SETTINGS).update_from([*segments, *segments])
    assert titles(index) == [post.title for post in ALL]
    again, changes = index.update_from([*segments, *segments])
    assert (changes.new, changes.removed) == (0, 0)
    assert titles(again) == titles(index)


def test_after_an_update_from_articles_all_segments_are_read() -> None:
    folder = Folder()
    index, _ = Index.empty(SETTINGS).update_from(folder.stored(a=ALL))
    index, _ = index.update(ALL[:3], describe)
    index, _ = index.update_from(folder.stored(a=ALL))
    assert folder.read == ["a"]
    assert titles(index) == [post.title for post in ALL]


@pytest.mark.parametrize(
    "change",
    [
        {"id": "other"},
        {"title": "Other"},
        {"text": "Other."},
        {"label": "Other"},
        {"other_labels": ("Other",)},
        {"url": "https://example.org/other"},
        {"published": "2020-01-01"},
        {"byline": "Other"},
        {"summary": "Other."},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_digest_differs_if_a_field_was_changed(change: dict[str, Any]) -> None:
    assert digest_of(replace(DAM, **change)) != digest_of(DAM)
