"""The upkeep of a real site, run after run."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from fixtures import Run
from wordpress_site import Live

Sync = Callable[..., Result]
GAME = (
    "The Elm Creek volleyball team beat Harlow in three sets on Friday night. Senior Ana Ruiz had 14 kills and nine "
    "blocks, and the Eagles won the final set 25-18. Coach Lee Park said her players served well. The team plays at "
    "Calloway on Tuesday and needs one more win to reach the state tournament."
)
VOTE = (
    "The Calloway City Council voted on Monday to repair the Mill Street bridge, which has been closed since May. The "
    "work will cost two million dollars, and the state pays half. Mayor Joan Bell said trucks will use Elm Road until "
    "October. Residents asked the council for a crossing guard at the school."
)
VOTE_2 = (
    "Engineers found cracks in the Mill Street bridge in Calloway last spring, and the city closed it in May. The "
    "council has argued since about who pays for the repair of the bridge. A shop owner on Mill Street said she lost "
    "half of her customers. The mayor wants the bridge to open in October."
)
POSTS = (
    {"title": "Eagles beat Harlow in three", "content": f"<p>{GAME}</p>", "categories": ["News"]},
    {"title": "Council votes to repair Mill Street bridge", "content": f"<p>{VOTE}</p>", "categories": ["News"]},
    {"title": "Cracks closed Mill Street bridge", "content": f"<p>{VOTE_2}</p>", "excerpt": "By hand."},
)
SETS = ("--set", "excerpt=lead", "--set", "category=label")


@pytest.fixture
def sync(run: Run, live: Live, tmp_path: Path) -> Sync:
    def start(*options: str) -> Result:
        return run("wordpress", "sync", live.url, "--state", tmp_path / "state", *options)

    return start


def excerpts(live: Live) -> list[str]:
    posts = live.api("GET", "wp/v2/posts?context=edit&per_page=100&orderby=id&order=asc")
    return [post["excerpt"]["raw"] for post in posts]


def state(tmp_path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((tmp_path / "state" / "state.json").read_text())
    return found


def journals(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "state" / "journals").iterdir())


def test_it_shows_first_then_writes_in_silence_then_has_nothing_to_do(live: Live, sync: Sync, tmp_path: Path) -> None:
    live.seed(*POSTS)
    before = live.rows()
    shown = sync(*SETS)
    assert shown.exit_code == 0
    assert len(re.findall("excerpt", shown.stdout)) == 2
    assert "Nothing was written" in shown.stderr
    assert live.rows() == before
    assert journals(tmp_path) == []
    result = sync(*SETS, "--write")
    assert (result.exit_code, result.output) == (0, "")
    first, second, third = excerpts(live)
    assert first.startswith("The Elm Creek volleyball team beat Harlow")
    assert second.startswith("The Calloway City Council voted")
    assert third == "By hand."
    assert len(journals(tmp_path)) == 1
    written = live.rows()
    for _ in range(2):
        again = sync(*SETS, "--write")
        assert (again.exit_code, again.output) == (0, "")
    assert live.rows() == written
    assert len(journals(tmp_path)) == 1


def test_a_run_can_be_undone_and_stays_undone(run: Run, live: Live, sync: Sync, tmp_path: Path) -> None:
    live.seed(*POSTS)
    sync("--set", "excerpt=lead", "--write")
    assert run("wordpress", "undo", live.url, journals(tmp_path)[0], "--write").exit_code == 0
    assert excerpts(live) == ["", "", "By hand."]
    sync("--set", "excerpt=lead", "--write")
    assert excerpts(live) == ["", "", "By hand."]


def test_a_new_post_and_a_changed_text_are_looked_at(live: Live, sync: Sync) -> None:
    ids = live.seed(*POSTS[:2])
    sync("--set", "excerpt=lead", "--write")
    live.seed({"title": "New", "content": f"<p>{VOTE_2}</p>"})
    live.api("POST", f"wp/v2/posts/{ids[0]}", {"content": f"<p>{VOTE_2}</p>"})
    before = excerpts(live)
    assert sync("--set", "excerpt=lead", "--write").exit_code == 0
    first, second, third = excerpts(live)
    assert first != before[0]
    assert first.startswith("Engineers found cracks")
    assert second == before[1]
    assert third.startswith("Engineers found cracks")


def test_an_excerpt_that_an_editor_changed_does_not_follow_the_text(live: Live, sync: Sync) -> None:
    ids = live.seed(*POSTS[:1])
    sync("--set", "excerpt=lead", "--write")
    live.api("POST", f"wp/v2/posts/{ids[0]}", {"excerpt": "Mine.", "content": f"<p>{VOTE}</p>"})
    sync("--set", "excerpt=lead", "--write")
    assert excerpts(live) == ["Mine."]


def test_a_category_that_an_editor_took_away_does_not_come_back(live: Live, sync: Sync) -> None:
    ids = live.seed(*POSTS[:1])
    sync("--set", "category=label", "--min-precision", "0.5", "--write")
    sports = live.api("GET", f"wp/v2/posts/{ids[0]}")["categories"]
    assert len(sports) == 2
    live.api("POST", f"wp/v2/posts/{ids[0]}", {"categories": sports[:1], "content": f"<p>{GAME} It was late.</p>"})
    sync("--set", "category=label", "--min-precision", "0.5", "--write")
    assert live.api("GET", f"wp/v2/posts/{ids[0]}")["categories"] == sports[:1]


def test_posts_that_go_and_come_back(live: Live, sync: Sync, tmp_path: Path) -> None:
    ids = live.seed(*POSTS)
    sync("--set", "excerpt=lead", "--write")
    mirror = tmp_path / "state" / "posts.jsonl"
    live.api("DELETE", f"wp/v2/posts/{ids[0]}")
    live.api("POST", f"wp/v2/posts/{ids[1]}", {"password": "x"})
    assert sync("--set", "excerpt=lead", "--write").exit_code == 0
    assert [json.loads(line)["id"] for line in mirror.read_text().splitlines()] == [str(ids[2])]
    live.api("POST", f"wp/v2/posts/{ids[1]}", {"password": ""})
    live.sql(f"UPDATE wp_posts SET post_status = 'publish' WHERE ID = {ids[0]}")
    assert sync("--set", "excerpt=lead", "--write").exit_code == 0
    assert [json.loads(line)["id"] for line in mirror.read_text().splitlines()] == [str(number) for number in ids]


def test_old_posts_are_left_alone_where_asked(live: Live, sync: Sync) -> None:
    live.seed({**POSTS[0], "date": "2020-01-01 00:00:00"}, {**POSTS[1], "date": "2025-03-01 00:00:00"})
    sync("--set", "excerpt=lead", "--since", "2025-01-01", "--write")
    first, second = excerpts(live)
    assert first == ""
    assert second


def test_a_post_without_text_is_no_fault(live: Live, sync: Sync) -> None:
    live.seed({"title": "Photos", "content": '[gallery ids="1"]'}, POSTS[0])
    result = sync("--set", "excerpt=lead", "--set", "category=label", "--write")
    assert (result.exit_code, result.output) == (0, "")


def test_an_empty_site(live: Live, sync: Sync) -> None:
    result = sync("--set", "excerpt=lead", "--write")
    assert (result.exit_code, result.output) == (0, "")


def test_two_at_once(live: Live, sync: Sync, tmp_path: Path) -> None:
    from newstool.wordpress.state import Folder

    with Folder(tmp_path / "state").locked():
        result = sync("--set", "excerpt=lead", "--write")
    assert result.exit_code == 1
    assert "another sync is at work" in result.stderr


def test_the_state_of_another_site_and_a_damaged_one(live: Live, sync: Sync, tmp_path: Path) -> None:
    sync("--set", "excerpt=lead", "--write")
    path = tmp_path / "state" / "state.json"
    path.write_text(path.read_text().replace(live.url, "https://example.org"))
    assert "belongs to https://example.org" in sync("--set", "excerpt=lead", "--write").stderr
    path.write_text("{")
    assert "damaged" in sync("--set", "excerpt=lead", "--write").stderr


def test_verbose_says_what_was_done(live: Live, sync: Sync) -> None:
    live.seed(*POSTS)
    result = sync("--set", "excerpt=lead", "--write", "--verbose")
    assert "2 posts written; 1 with an excerpt that stays without --replace" in result.stderr


def test_what_a_sync_does_not_have(live: Live, sync: Sync) -> None:
    result = sync("--set", "excerpt=summary")
    assert result.exit_code == 1
    assert "a sync has no 'summary' for excerpt: it has lead" in result.stderr


def test_the_rules_in_a_file(run: Run, live: Live, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live.seed(*POSTS)
    (tmp_path / "newstool.toml").write_text(
        f'[wordpress]\nsite = "{live.url}"\n[wordpress.sync]\nchars = 80\nstate = "here"\nwrite = true\n'
        '[wordpress.sync.set]\nexcerpt = "lead"\n'
    )
    monkeypatch.chdir("/")
    result = run("--config", tmp_path / "newstool.toml", "wordpress", "sync")
    assert (result.exit_code, result.output) == (0, "")
    assert all(0 < len(excerpt) <= 80 for excerpt in excerpts(live))
    assert (tmp_path / "here" / "state.json").exists()


def test_related_posts_of_new_posts(live: Live, sync: Sync) -> None:
    live.api("POST", "wp/v2/plugins/newstool-related/newstool-related", {"status": "active"})
    try:
        ids = live.seed(*POSTS)
        assert sync("--set", "related=related", "--write").exit_code == 0
        meta = {n: live.api("GET", f"wp/v2/posts/{n}?context=edit")["meta"]["newstool_related"] for n in ids}
        assert meta[ids[0]] == []
        assert [link["id"] for link in meta[ids[1]]] == [ids[2]]
        assert [link["id"] for link in meta[ids[2]]] == [ids[1]]
        assert meta[ids[2]][0]["lead"].startswith("The Calloway City Council voted")
    finally:
        live.api("POST", "wp/v2/plugins/newstool-related/newstool-related", {"status": "inactive"})
