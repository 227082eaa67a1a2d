"""The first half of a sync, which brings the mirror up to date, where it breaks off."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from newstool.wordpress import fields, posts
from newstool.wordpress.changes import Rules
from newstool.wordpress.client import Answer
from newstool.wordpress.errors import NotWordPressError, UnreachableError
from newstool.wordpress.journal_entries import Write
from newstool.wordpress.site import Site
from newstool.wordpress.state import Folder
from newstool.wordpress.syncing import Sync

NEWS = {"id": 5, "name": "News"}
DOWN = UnreachableError("answers 503, 7 times")


def post(number: int, text: str = "Text.") -> dict[str, Any]:
    return {
        "id": number,
        "date_gmt": "2026-11-01T00:00:00",
        "modified_gmt": "2026-11-02T00:00:00",
        "link": f"https://example.org/{number}",
        "title": {"raw": f"Post {number}"},
        "content": {"raw": f"<p>{text}</p>", "protected": False},
        "excerpt": {"raw": ""},
        "categories": [],
        "tags": [],
        "meta": {},
    }


class Posts:
    """A client of a site that has these posts. `is_down(query)` says which requests for posts fail."""

    address = "https://example.org"

    def __init__(self, *found: dict[str, Any], is_down: Callable[[Any], bool] = lambda _: False) -> None:
        self.found = list(found)
        self.is_down = is_down
        self.names_total = True

    def get(self, route: str, query: Any = None) -> Answer:
        if route == "":
            return Answer({"name": "Example"}, {"Date": "Mon, 30 Nov 2026 12:00:00 GMT"})
        if route != "wp/v2/posts":
            return Answer([], {"X-WP-TotalPages": "1"})
        if self.is_down(query):
            raise DOWN
        start = query.get("offset", 0)
        wanted = set(map(int, query["include"].split(","))) if "include" in query else None
        found = [one for one in self.found if wanted is None or one["id"] in wanted][start : start + query["per_page"]]
        return Answer(found, {"X-WP-Total": str(len(self.found))} if self.names_total else {})

    def site(self) -> Site:
        return Site(cast(Any, self), "Example", True, cast(Any, SimpleNamespace(may_edit_all=True)))


def pending(client: Posts, folder: Folder) -> tuple[int, ...]:
    sync = Sync(client.site(), folder, cast(Any, None), Rules({"excerpt": "lead"}))
    return sync.pull(lambda _: None).pending


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    found = Folder(tmp_path / "state")
    found.journals.mkdir(parents=True)
    return found


def is_count(query: Any) -> bool:
    """Whether a request asks for the number of posts only: it comes after the first merge."""
    return bool(query["per_page"] == 1)


def test_posts_that_were_pulled_before_the_site_failed_are_looked_at(folder: Folder) -> None:
    client = Posts(post(1), post(2), is_down=is_count)
    with pytest.raises(UnreachableError):
        pending(client, folder)
    client.is_down = lambda _: False
    assert pending(client, folder) == (1, 2)


def test_a_changed_text_is_not_lost_either(folder: Folder) -> None:
    client = Posts(post(1), post(2))
    first = Sync(client.site(), folder, cast(Any, None), Rules({"excerpt": "lead"})).pull(lambda _: None)
    folder.save(replace(first, pending=()))
    client.found[1] = post(2, "Another text.") | {"modified_gmt": "2026-12-01T00:00:00"}
    client.is_down = is_count
    with pytest.raises(UnreachableError):
        pending(client, folder)
    client.is_down = lambda _: False
    assert pending(client, folder) == (2,)


def test_posts_that_came_back_are_not_lost_if_the_run_dies_before_its_end(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Posts(post(1))
    first = Sync(client.site(), folder, cast(Any, None), Rules({"excerpt": "lead"})).pull(lambda _: None)
    folder.save(replace(first, pending=()))
    client.found.append(post(2) | {"modified_gmt": "2020-01-01T00:00:00"})  # published again, as it was
    save, saves = Folder.save, []

    def dies_at_its_last_save(self: Folder, state: Any) -> None:
        saves.append(state)
        if len(saves) == 2:
            raise KeyboardInterrupt
        save(self, state)

    with monkeypatch.context() as patch:
        patch.setattr(Folder, "save", dies_at_its_last_save)
        with pytest.raises(KeyboardInterrupt):
            pending(client, folder)
    assert pending(client, folder) == (2,)


def test_a_list_without_its_total_is_an_error_and_no_short_list() -> None:
    client = Posts(*(post(number) for number in range(1, 251)))
    assert [one.id for one in posts.every(client.site())] == list(range(1, 251))
    client.names_total = False
    with pytest.raises(NotWordPressError, match="no header X-WP-Total,"):
        list(posts.every(client.site()))
    with pytest.raises(NotWordPressError, match="no header X-WP-Total,"):
        posts.count(client.site())


def journal_of_a_killed_run(folder: Folder) -> None:
    """Post 1 was written, the answer for post 2 is missing, and the state was not saved."""
    with folder.journal(Posts.address) as journal:
        journal.intend(Write(1, "Post 1", {"excerpt": "", "categories": []}, {"excerpt": "A.", "categories": [NEWS]}))
        journal.done(1, {"excerpt": "A.", "categories": [NEWS]}, "2026-11-02T00:00:00Z")
        journal.intend(Write(2, "Post 2", {"excerpt": "", "categories": []}, {"excerpt": "B.", "categories": [NEWS]}))


def test_a_run_that_was_killed_is_known_by_its_journal(folder: Folder) -> None:
    client = Posts(post(1), post(2), post(3))
    journal_of_a_killed_run(folder)
    state = Sync(client.site(), folder, cast(Any, None), Rules({"excerpt": "lead"})).pull(lambda _: None)
    assert state.filed == (1,)  # whether the site filed post 2, nobody said
    assert state.excerpts == {1: fields.digest("A."), 2: fields.digest("B.")}
    assert folder.load(Posts.address) == state


def test_the_journal_of_an_undo_is_none_of_a_run(folder: Folder) -> None:
    assert folder.last_journal() is None
    for name in ("2026-11-01T000000.jsonl", "2026-11-02T000000.jsonl", "2026-11-02T000000.undo.jsonl"):
        (folder.journals / name).touch()
    assert folder.last_journal() == folder.journals / "2026-11-02T000000.jsonl"
    assert pending(Posts(post(1)), folder) == (1,)  # a journal without a line: killed at its very beginning
