"""The recent file of an index: an update of a large archive writes what changed, and the file itself stays as it is."""

from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.related import Changes, Choice, Index, RelatedError, index_file, touched
from newstool.related.index_file import recent_path

from .conftest import SETTINGS, describe, index_of, shown

SYLLABLES = ["ba", "ko", "tri", "mel", "sud", "nim", "les", "gav", "rou", "pes"]
TWO = Choice(top=2, floor=0.0)
N = 1200  # posts: terms of fewer than 1,000 are always counted again


def name(n: int) -> str:
    """A word of its own for each number; digits would all be the same to a term."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{n:04}")


def post(n: int) -> Article:
    """Post n tells the story n // 3; three posts of a story are no near-duplicates."""
    text = " ".join(f"{name(n // 3 * k % 1499)} {name(2000 + n)}{name(k)}" for k in range(1, 9))
    return Article(text, f"{n}", f"{name(n // 3)} {name(4000 + n)}")


POSTS = [post(n) for n in range(N)]
FIRST = [*POSTS[:700], *POSTS[710:], Article("Something else.", "x")]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "site.index"
    index_of(FIRST).linked().save(path)
    return path


@pytest.fixture
def path(saved: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "site.index"
    copy.write_bytes(saved.read_bytes())
    return copy


def updated(path: Path, posts: list[Article]) -> tuple[Index, Changes]:
    index, changes = Index.load(path, SETTINGS).update(posts, describe)
    index = index.linked()
    index.save(path)
    return index, changes


def test_an_update_leaves_the_file_as_it_is_and_is_small(path: Path) -> None:
    content = path.read_bytes()
    _, changes = updated(path, POSTS)
    assert changes == Changes(new=10, changed=0, removed=1, kept=1190)
    assert path.read_bytes() == content
    assert recent_path(path).stat().st_size < len(content) / 20


def test_what_was_saved_answers_as_what_was_in_memory(path: Path) -> None:
    index, _ = updated(path, POSTS)
    again = Index.load(path, SETTINGS)
    assert again.linked() is again
    assert list(again.neighbours(TWO)) == list(index.neighbours(TWO))
    assert [again.records[row].id for row in again.rows.tolist()] == [one.id for one in POSTS]
    asked = list(again.related_to(describe([post(703)]), TWO))
    assert {near.post.id for near in asked[0].related} == {"702", "704"}


def test_a_post_that_is_gone_is_found_by_no_search(path: Path) -> None:
    updated(path, POSTS)
    left = [one for one in POSTS if one.id not in ("701", "20")]
    index, changes = updated(path, left)
    assert changes == Changes(new=0, changed=0, removed=2, kept=1198)
    everything = shown(Index.load(path, SETTINGS), Choice(top=50, floor=0.0))
    assert list(everything) == [one.id for one in left]
    assert not {"701", "20", "x"} & {near for related in everything.values() for near in related}
    assert everything == shown(index, Choice(top=50, floor=0.0))


def test_many_small_updates_find_what_a_new_index_finds(path: Path) -> None:
    for end in range(701, 711):
        updated(path, [*POSTS[:end], *POSTS[710:]])
    index = Index.load(path, SETTINGS)
    assert index.stale == 11
    at_once, in_steps = shown(index_of(POSTS), TWO), shown(index, TWO)
    same = sum(set(in_steps[one.id]) == set(at_once[one.id]) for one in POSTS)
    assert same >= 0.98 * N  # scores differ by what ten posts change of the counts


def test_only_new_posts_and_those_that_link_to_them_are_touched(path: Path) -> None:
    before = Index.load(path, SETTINGS)
    after, _ = updated(path, POSTS)
    rows = touched(before, after)
    found = {after.records[row].id for row in rows.tolist()}
    assert found >= {f"{n}" for n in (*range(700, 710), 699, 710)}  # 699 and 710 tell stories of new posts
    linked = {row for row in after.rows.tolist() if (after.links.of(row).rows >= len(before.digests)).any()}
    new = set(range(len(before.digests), len(after.digests)))
    assert set(rows.tolist()) - new == linked - new
    assert touched(after, Index.load(path, SETTINGS)).tolist() == []


def test_touched_is_the_same_for_an_index_from_a_file_and_one_from_memory(path: Path) -> None:
    in_memory = index_of(FIRST).linked()
    later = in_memory.update(POSTS, describe)[0].linked()
    of_memory = {later.records[row].id for row in touched(in_memory, later).tolist()}
    before = Index.load(path, SETTINGS)
    after, _ = updated(path, POSTS)
    assert {after.records[row].id for row in touched(before, after).tolist()} == of_memory


def test_many_changes_write_the_file_anew(path: Path) -> None:
    updated(path, POSTS)
    content = path.read_bytes()
    updated(path, POSTS[:1100])
    assert path.read_bytes() != content
    assert not recent_path(path).exists()
    assert shown(Index.load(path, SETTINGS), TWO) == shown(index_of(POSTS[:1100]), TWO)


def test_the_recent_file_of_another_file_is_ignored(path: Path, saved: Path) -> None:
    updated(path, POSTS)
    index_of(POSTS[:1050]).linked().save(saved.with_name("other"))
    recent_path(saved.with_name("other")).write_bytes(recent_path(path).read_bytes())
    assert len(Index.load(saved.with_name("other"), SETTINGS)) == 1050


@pytest.mark.parametrize("place", [100, 0.3, 0.7, -9])
def test_damage_of_the_recent_file_is_found(path: Path, place: float) -> None:
    updated(path, POSTS)
    recent = recent_path(path)
    content = bytearray(recent.read_bytes())
    content[int(place * len(content)) if isinstance(place, float) else place] ^= 1
    recent.write_bytes(content)
    with pytest.raises(RelatedError, match=r"site\.index\.recent: damaged.*: delete it"):
        Index.load(path, SETTINGS)
    recent.unlink()
    assert len(Index.load(path, SETTINGS)) == len(FIRST)


def damaged(path: Path, array: str, byte: int) -> None:
    """Set all bytes of an array of the file."""
    from newstool.models import large_file

    arrays = large_file.mapped(path, "related").arrays
    content = path.read_bytes()
    of_array = arrays[array].tobytes()
    at = content.index(of_array)
    path.write_bytes(content[:at] + bytes([byte]) * len(of_array) + content[at + len(of_array) :])


@pytest.mark.parametrize(
    ("array", "what"), [("terms", "terms of a post"), ("posting_rows", "a list of posts"), ("links", "links of a post")]
)
def test_damage_of_a_large_file_is_found_where_it_is_used(
    path: Path, array: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_file, "_CHECKED", 0)
    damaged(path, array, 0x7F)
    index = Index.load(path, SETTINGS)
    with pytest.raises(RelatedError, match=f"damaged: {what}"):
        list(index.neighbours(Choice(top=50, floor=0.0)))
    with pytest.raises(RelatedError, match=rf"damaged \(the checksum of its array '{array}' is wrong\)"):
        index_file.check(path)


def test_damage_of_a_large_file_is_found_before_it_is_counted_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_file, "_CHECKED", 0)
    damaged(path, "signatures", 1)
    index = Index.load(path, SETTINGS)
    with pytest.raises(RelatedError, match="signatures"):
        index.update(POSTS[:1000], describe)


def test_the_recent_file_is_found_behind_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "links" / "current"
    link.parent.mkdir()
    link.symlink_to(path)
    updated(link, POSTS)
    assert len(Index.load(path, SETTINGS)) == N
    assert [one.name for one in link.parent.iterdir()] == ["current"]


def test_a_whole_index_passes_the_check(path: Path) -> None:
    updated(path, POSTS)
    index_file.check(path)


def test_the_identity_names_both_files(path: Path) -> None:
    before = index_file.identity(path)
    assert before == index_file.identity(path)
    updated(path, POSTS)
    assert index_file.identity(path) != before


def test_an_index_that_goes_to_another_file_is_whole_there(path: Path, tmp_path: Path) -> None:
    index, _ = updated(path, POSTS)
    index.save(tmp_path / "copy")
    copy = Index.load(tmp_path / "copy", SETTINGS)
    assert not recent_path(tmp_path / "copy").exists()
    assert shown(copy, TWO) == shown(index, TWO)
    assert copy.stale == index.stale
    assert np.array_equal(copy.rows, np.arange(N))
