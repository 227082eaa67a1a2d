"""The links of a large new index, found by several processes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.models.bundled import RELATED
from newstool.related import Choice, Description, Index, RelatedError
from newstool.site import linking
from newstool.site.processes import Processes
from newstool.site.runner import Done, GaveUp

TEAMS = ("Trailblazers", "Marymount", "Bobcats", "Ridgeview", "Osborne", "Harlow")


def described(articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
    return ((article, Description(None, "")) for article in articles)


@pytest.fixture
def index() -> Index:
    posts = [
        Article(f"{team} won game{n} in round{n % 7} against rival{n % 5}, said coach{n}.", f"{team}{n}", f"{team} {n}")
        for n in range(6)
        for team in TEAMS
    ]
    return Index.empty({}).update(posts, described)[0]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """36 posts are many, and a stretch has 10."""
    monkeypatch.setattr(linking, "_MANY", 30)
    monkeypatch.setattr(linking, "_STRETCH", 10)


def linked(index: Index, path: Path | None, jobs: int) -> tuple[Index, list[str], list[str]]:
    notes, shown = list[str](), list[str]()
    found = linking.linked(index, path, jobs, RELATED, notes.append, shown.append)
    return found, notes, shown


@pytest.mark.usefixtures("few")
def test_two_processes_find_the_links_of_one(index: Index, tmp_path: Path) -> None:
    found, notes, shown = linked(index, tmp_path / "site.index", 2)
    expected = index.linked()
    assert np.array_equal(found.links.base, expected.links.base)
    assert np.array_equal(found.links.base_similarities, expected.links.base_similarities)
    assert np.array_equal(found.links.bounds, expected.links.bounds)
    assert (found.links.base >= 0).any()
    assert (notes, shown[-1]) == ([], "36 of 36 posts compared")
    assert list(found.neighbours(Choice())) == list(expected.neighbours(Choice()))


@pytest.mark.usefixtures("few")
def test_a_run_that_is_killed_meanwhile_leaves_an_index_that_the_next_one_links(index: Index, tmp_path: Path) -> None:
    index.save(tmp_path / "site.index")  # as `linked` does before it starts processes
    again = Index.load(tmp_path / "site.index", {})
    assert again.is_unlinked
    found, _, _ = linked(again, tmp_path / "site.index", 2)
    assert np.array_equal(found.links.base, index.linked().links.base)


@pytest.mark.usefixtures("few")
def test_one_process_says_that_more_can_help(index: Index, tmp_path: Path) -> None:
    for path, jobs in ((tmp_path / "site.index", 1), (None, 2)):
        found, notes, shown = linked(index, path, jobs)
        assert np.array_equal(found.links.base, index.linked().links.base)
        assert notes == [
            "Note: 36 posts are compared with each other; with --index FILE, --jobs N does it in N processes"
        ]
        assert shown == ["0 of 36 posts compared"]
    assert not (tmp_path / "site.index").exists()


def test_a_small_archive_is_linked_at_once(index: Index, tmp_path: Path) -> None:
    assert linked(index, tmp_path / "site.index", 2)[1:] == ([], [])
    assert not (tmp_path / "site.index").exists()


@pytest.mark.usefixtures("few")
def test_processes_that_die_again_and_again_are_named(
    index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dying(Processes):
        def run(self, function: object, tasks: object) -> Iterator[Done | GaveUp]:
            yield GaveUp(1, "was killed")
            yield from (Done(place, None) for place in (0, 2, 3))

    monkeypatch.setattr(linking, "Processes", Dying)
    path = tmp_path / "site.index"
    with pytest.raises(RelatedError) as raised:
        linked(index, path, 2)
    assert str(raised.value) == (
        f"posts 11 to 20 of {path}: given up: each process that took it was killed: use fewer --jobs"
    )
