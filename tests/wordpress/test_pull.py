"""Pulling posts from a real WordPress."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from fixtures import Rows, Run
from newstool.wordpress.address import Address
from newstool.wordpress.client import Client
from newstool.wordpress.credentials import Credentials
from newstool.wordpress.posts import every
from newstool.wordpress.site import Site, connect
from newstool.wordpress.transport import Pace
from wordpress_site import Live

HERE = Path(__file__).parent
ODD: list[dict[str, Any]] = [
    {
        "title": "Q&A: “Who pays?” <em>Nobody</em>",
        "content": "AT&amp;T &lt;cut&gt; R&D &#8212; it said.\n\nSecond.",
        "categories": ["Arts & Culture"],
    },
    {
        "title": "Emoji 🏐 final",
        "content": '<p>They won 🏆 3–2.</p>\n[gallery ids="1,2"]\n<p>[sic] stays.</p>',
        "tags": ["R&D", "volley ball"],
    },
    {"title": "חדשות", "content": '<p dir="rtl">ראש העיר אמר היום כי הגשר ייפתח.</p>', "excerpt": "הגשר ייפתח"},
    {
        "title": "Blocks",
        "content": "<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n"
        "<p>Two.</p>\n<!-- /wp:paragraph -->",
        "categories": ["Sports", "News"],
    },
    {
        "title": "Long",
        "content": "<p>" + "The council voted on the bridge again. " * 2700 + "</p>",
        "excerpt": "It voted &amp; left.",
    },
]


def pulled(run: Run, rows: Rows, live: Live, *options: str) -> list[dict[str, Any]]:
    result = run("wordpress", "pull", live.url, *options)
    assert result.exit_code == 0, result.stderr
    return rows(result)


def test_texts_are_what_was_typed(run: Run, rows: Rows, live: Live) -> None:
    live.seed(*ODD)
    posts = pulled(run, rows, live, "--markup")
    assert [post["raw"]["content"] for post in posts] == [post["content"] for post in ODD]
    assert [post["raw"]["title"] for post in posts] == [post["title"] for post in ODD]
    assert posts[0]["title"] == "Q&A: “Who pays?” Nobody"
    assert posts[0]["text"] == "AT&T <cut> R&D — it said.\nSecond."
    assert posts[0]["labels"] == ["Arts & Culture"]
    assert posts[1]["text"] == "They won 🏆 3–2.\n[sic] stays."
    assert posts[1]["tags"] == ["R&D", "volley ball"]
    assert posts[1]["label"] == "Uncategorized"
    assert "summary" not in posts[1]
    assert posts[2]["summary"] == "הגשר ייפתח"
    assert posts[3]["text"] == "One.\nTwo."
    assert posts[3]["label"] == "News"
    assert posts[3]["labels"] == ["News", "Sports"]
    assert len(posts[4]["text"]) == 2700 * len("The council voted on the bridge again. ") - 1
    assert posts[4]["summary"] == "It voted & left."


def test_a_pull_reads_as_the_sites_own_export_does(run: Run, rows: Rows, live: Live, tmp_path: Path) -> None:
    live.seed(*ODD)
    export = tmp_path / "site.xml"
    export.write_bytes(subprocess.run([HERE / "export.sh", "post"], capture_output=True, check=True).stdout)
    pull = tmp_path / "posts.jsonl"
    pull.write_text("".join(json.dumps(post) + "\n" for post in pulled(run, rows, live)))
    of_pull, of_export = (rows(run("clean", "--format", "jsonl", path)) for path in (pull, export))
    assert len(of_pull) == len(ODD)
    for one, other in zip(of_pull, of_export, strict=True):
        assert [one[key] for key in ("id", "title", "text")] == [other[key] for key in ("id", "title", "text")]


def test_what_is_not_for_everybody_is_left_out(run: Run, rows: Rows, live: Live) -> None:
    live.seed(
        {"title": "Public", "content": "All may read it."},
        {"title": "Hidden", "content": "Only with a password.", "password": "x"},
        {"title": "Scheduled", "content": "Not yet.", "status": "future", "date": "2099-01-01 00:00:00"},
        {"title": "Draft", "content": "Never.", "status": "draft"},
        {"title": "Private", "content": "Ours.", "status": "private"},
    )
    assert [post["title"] for post in pulled(run, rows, live)] == ["Public"]


def test_many_pages_give_each_post_once(run: Run, rows: Rows, live: Live) -> None:
    ids = live.seed(*({"title": f"Post {n}", "content": f"Text {n}.", "tags": [f"t{n}"]} for n in range(250)))
    posts = pulled(run, rows, live)
    assert [int(post["id"]) for post in posts] == ids
    assert [post["tags"] for post in posts] == [[f"t{n}"] for n in range(250)]


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 199, 200])
def test_any_number_of_posts(run: Run, rows: Rows, live: Live, count: int) -> None:
    live.seed(*({"title": f"Post {n}", "content": "Text."} for n in range(count)))
    assert len(pulled(run, rows, live)) == count


@pytest.mark.parametrize("gone", [range(50), range(95, 105), range(99, 150)])
def test_posts_that_vanish_meanwhile_take_no_other_with_them(live: Live, gone: range) -> None:
    ids = live.seed(*({"title": f"Post {n}", "content": "Text."} for n in range(230)))
    with connected(live) as site:
        stream = every(site)
        found = [next(stream).id for _ in range(100)]
        live.sql(f"DELETE FROM wp_posts WHERE ID IN ({', '.join(str(ids[n]) for n in gone)})")
        found += [post.id for post in stream]
    assert found == [number for n, number in enumerate(ids) if n < 100 or n not in gone]


def test_since_takes_what_was_changed_at_that_moment_or_later(run: Run, rows: Rows, live: Live) -> None:
    ids = live.seed(*({"title": f"Post {n}", "content": "Text."} for n in range(3)))
    times = ("2025-01-01 10:00:00", "2025-01-01 10:00:01", "2025-01-03 10:00:00")
    for number, time in zip(ids, times, strict=True):
        live.sql(f"UPDATE wp_posts SET post_modified = '{time}', post_modified_gmt = '{time}' WHERE ID = {number}")
    posts = pulled(run, rows, live, "--since", "2025-01-01T10:00:01")
    assert [int(post["id"]) for post in posts] == ids[1:]


def test_since_is_in_utc_wherever_the_site_is(run: Run, rows: Rows, live: Live) -> None:
    live.seed({"title": "Post", "content": "Text."})
    live.sql(
        "UPDATE wp_options SET option_value = 'Pacific/Auckland' WHERE option_name = 'timezone_string';"
        "UPDATE wp_posts SET post_modified = '2025-01-02 01:00:00', post_modified_gmt = '2025-01-01 12:00:00'"
    )
    try:
        assert pulled(run, rows, live, "--since", "2025-01-01T12:00:00")
        assert not pulled(run, rows, live, "--since", "2025-01-01T12:00:01")
    finally:
        live.sql("UPDATE wp_options SET option_value = '' WHERE option_name = 'timezone_string'")


def test_an_interrupted_pull_goes_on_behind_its_last_whole_line(run: Run, live: Live, tmp_path: Path) -> None:
    live.seed(
        *({"title": f"Post {n}", "content": "Text."} for n in range(150)),
        {"title": "P", "content": "x", "password": "x"},
    )
    whole, part = tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
    assert run("wordpress", "pull", live.url, "--output", whole).exit_code == 0
    lines = whole.read_bytes().splitlines(keepends=True)
    for kept in (0, 1, 99, 120, 150):
        part.write_bytes(b"".join(lines[:kept]) + b'{"id": "9')
        assert run("wordpress", "pull", live.url, "--output", part, "--resume").exit_code == 0
        assert part.read_bytes() == whole.read_bytes()


def test_without_a_login_texts_are_those_that_readers_see(
    run: Run, rows: Rows, live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.seed({"title": "A", "content": 'He said "so".', "excerpt": "An excerpt."})
    monkeypatch.delenv("NEWSTOOL_WP_USER")
    monkeypatch.delenv("NEWSTOOL_WP_APP_PASSWORD")
    result = run("wordpress", "pull", live.url)
    assert "no login" in result.stderr
    (post,) = rows(result)
    assert post["text"] == "He said “so”."
    assert "summary" not in post


@contextmanager
def connected(live: Live) -> Iterator[Site]:
    with Client(Address.of(live.url), Credentials(live.user, live.password), Pace()) as client:
        yield connect(client)
