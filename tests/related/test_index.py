"""The index: made, brought up to date, saved, read, asked."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from newstool.articles import Article, clean
from newstool.related import Changes, Choice, Description, Index, RelatedError

SETTINGS = {"words": 50}
DAM = Article("The council voted to repair the Harlow Lake dam after the spring flood.", "dam", "Harlow Lake dam")
DAM_AGAIN = Article("Engineers lowered Harlow Lake on Monday so that the dam can be mended.", "dam2", "Lake is lowered")
ANY = Choice()
MATCH = Article("The Trailblazers won a five-set volleyball match on Tuesday night.", "match", "Trailblazers win")


def describe(articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
    for article in articles:
        yield clean(article), Description("News", f"Lead of {article.id}.")


def index_of(*articles: Article) -> Index:
    return Index.empty(SETTINGS).update(articles, describe)[0]


def shown(index: Index, choice: Choice = ANY) -> dict[str, list[str]]:
    return {found.post.id: [one.post.id for one in found.related] for found in index.neighbours(choice)}


def test_an_update_says_what_it_did() -> None:
    index, changes = Index.empty(SETTINGS).update([DAM, MATCH], describe)
    assert changes == Changes(new=2, changed=0, removed=0, kept=0)
    later = Article("Another text about the same dam.", "dam", "Harlow Lake dam")
    index, changes = index.update([later, DAM_AGAIN], describe)
    assert changes == Changes(new=1, changed=1, removed=1, kept=0)
    assert [found.post.id for found in index.neighbours(Choice())] == ["dam", "dam2"]


def test_what_is_kept_is_not_described_again() -> None:
    index = index_of(DAM, MATCH)
    asked: list[str] = []

    def noting(articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
        for article in articles:
            asked.append(article.id)
            yield clean(article), Description(None, "")

    index.update([DAM_AGAIN, DAM, MATCH], noting)
    assert asked == ["dam2"]


def test_an_index_that_was_saved_is_the_same(tmp_path: Path) -> None:
    index = index_of(DAM, DAM_AGAIN, MATCH)
    index.save(tmp_path / "index")
    read = Index.load(tmp_path / "index", SETTINGS)
    choice = Choice(floor=0.0)
    assert list(read.neighbours(choice)) == list(index.neighbours(choice))


def test_an_index_of_other_settings_is_refused(tmp_path: Path) -> None:
    index_of(DAM).save(tmp_path / "index")
    with pytest.raises(RelatedError, match="made with words 50, asked for with 30"):
        Index.load(tmp_path / "index", {"words": 30})
