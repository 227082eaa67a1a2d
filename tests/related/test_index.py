"""The index of an archive: making, updating, saving and loading it, and asking it for related posts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstool.articles import Article, clean
from newstool.related import Changes, Choice, Description, Index, RelatedError, StaleIndexError

from .conftest import ALL, DAM, LAKE, MATCH, PLAYOFFS, SETTINGS, describe, index_of, shown

EVERYTHING = Choice(top=50, floor=0.0)


def test_posts_about_the_same_thing_find_each_other_and_no_others(index: Index) -> None:
    assert shown(index, Choice()) == {
        "dam": ["lake"],
        "match": ["playoffs"],
        "lake": ["dam"],
        "playoffs": ["match"],
    }


def test_the_stored_fields_of_a_post(index: Index) -> None:
    post = next(index.neighbours(Choice())).post
    assert (post.id, post.title, post.published, post.filed) == ("dam", DAM.title, "2026-11-02", "News")
    assert (post.predicted, post.lead, post.url) == ("News", "Lead of dam.", None)


def test_an_update_counts_its_changes() -> None:
    index, changes = Index.empty(SETTINGS).update([DAM, MATCH], describe)
    assert changes == Changes(new=2, changed=0, removed=0, kept=0)
    index, changes = index.update([replace(DAM, title="A dam"), LAKE], describe)
    assert changes == Changes(new=1, changed=1, removed=1, kept=0)
    assert [found.post.title for found in index.neighbours(Choice())] == ["A dam", LAKE.title]


def test_an_update_without_changes_returns_the_same_index(index: Index) -> None:
    again, changes = index.update(ALL, describe)
    assert again is index
    assert changes == Changes(new=0, changed=0, removed=0, kept=4)


def test_stored_posts_are_not_described_again() -> None:
    asked: list[str] = []

    def noting(articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
        for article in articles:
            asked.append(article.id)
            yield clean(article), Description(None, "")

    index_of([DAM, MATCH]).update([LAKE, DAM, MATCH], noting)
    assert asked == ["lake"]


def test_a_record_that_is_there_twice_counts_once() -> None:
    assert list(shown(index_of([DAM, MATCH, DAM]), Choice())) == ["dam", "match"]


def test_unseen_posts_are_kept_if_the_archive_was_not_read_completely(index: Index) -> None:
    later, changes = index.update([MATCH], describe, complete=lambda: False)
    assert changes == Changes(new=0, changed=0, removed=0, kept=4)
    assert list(shown(later, Choice())) == ["match", "dam", "lake", "playoffs"]


MANY = [
    replace(one, id=f"{one.id}{n}", text=f"{one.text} Number{n} was named{n % 3}.", title=f"{one.title} {n % 4}")
    for n in range(6)
    for one in ALL
]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(MANY))), st.integers(0, len(MANY)), st.integers(0, len(MANY)))
def test_two_updates_give_the_index_of_one(order: list[int], first: int, gone: int) -> None:
    posts = [MANY[i] for i in order]
    before = [*posts[:first], *(replace(post, id=f"old {post.id}") for post in posts[:gone])]
    in_two = index_of(before).linked().update(posts, describe)[0]
    assert list(in_two.neighbours(EVERYTHING)) == list(index_of(posts).neighbours(EVERYTHING))


def test_a_small_update_of_a_large_archive_is_not_counted_again_and_finds_the_same_posts() -> None:
    syllables = ["ba", "ko", "tri", "mel", "sud", "nim", "les", "gav", "rou", "pes"]

    def name(n: int) -> str:  # digits would all be the same to a term
        return "".join(syllables[int(digit)] for digit in f"{n:04}")

    # Of three posts each, words of their own stand between those they share: no near-duplicates.
    posts = [
        Article(" ".join(f"{name(n // 3 * k % 1499)} {name(2000 + n)}{name(k)}" for k in range(1, 9)), f"{n}")
        for n in range(1500)
    ]
    at_once = shown(index_of(posts), Choice(top=2, floor=0.0))
    index = index_of([*posts[:700], *posts[710:], Article("Something else.", "x")]).linked()
    later, changes = index.update(posts, describe)
    assert changes == Changes(new=10, changed=0, removed=1, kept=1490)
    assert later.stale == 11
    in_two = shown(later, Choice(top=2, floor=0.0))
    same = sum(set(in_two[post.id]) == set(at_once[post.id]) for post in posts)
    assert same >= 0.98 * len(posts)  # scores differ by what ten posts change of the counts
    assert all(set(in_two[f"{n}"]) == set(at_once[f"{n}"]) for n in range(700, 710))


def test_a_saved_index_answers_the_same(index: Index, tmp_path: Path) -> None:
    index.linked().save(tmp_path / "index")
    read = Index.load(tmp_path / "index", SETTINGS)
    assert read.linked() is read
    assert list(read.neighbours(EVERYTHING)) == list(index.neighbours(EVERYTHING))


def test_the_same_archive_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        index_of(ALL).linked().save(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_an_index_of_other_settings_is_refused(index: Index, tmp_path: Path) -> None:
    index.save(tmp_path / "index")
    with pytest.raises(StaleIndexError, match="made with words 50, but 30 was asked for"):
        Index.load(tmp_path / "index", {"words": 30})
    assert Index.load(tmp_path / "index", {}).settings == SETTINGS


def test_an_article_is_never_related_to_itself_nor_to_another_version(index: Index) -> None:
    update = replace(DAM, id="dam-2", text=f"{DAM.text} The vote was 5-2.")
    unlike = replace(LAKE, id="dam", text=LAKE.text)
    found = list(index.related_to(describe([DAM, update, unlike]), Choice()))
    assert [[one.post.id for one in some.related] for some in found] == [["lake"], ["lake"], []]


def test_an_empty_index_has_nothing_related() -> None:
    empty = Index.empty(SETTINGS)
    assert list(empty.neighbours(Choice())) == []
    assert [found.related for found in empty.related_to(describe([DAM]), Choice())] == [()]
    assert len(empty) == 0


@pytest.mark.parametrize("text", ["", "a", "word", "\x00", "word " * 5000, "’—…", "a b c d"])
def test_any_text_can_be_indexed(text: str) -> None:
    index = index_of([Article(text, "odd"), *ALL])
    assert shown(index, Choice())["odd"] == []


def test_an_index_that_cannot_be_written_is_an_error(index: Index, tmp_path: Path) -> None:
    with pytest.raises(RelatedError, match="could not be written"):
        index.save(tmp_path / "no such folder" / "index")
    assert PLAYOFFS.id in shown(index, Choice())
