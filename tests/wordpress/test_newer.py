"""The whole loop on another WordPress than that of the other tests: over REST alone, with its own posts.

Runs where start_newer.sh, or anybody else, has set NEWSTOOL_NEWER_URL, _USER and _APP_PASSWORD: of a site for tests.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from fixtures import Rows, Run
from wordpress_site import Live

pytestmark = pytest.mark.skipif("NEWSTOOL_NEWER_URL" not in os.environ, reason="no newer WordPress: start_newer.sh")
POSTS = (
    {"title": "Q&A “Final” 🏐", "content": '<p>They won &amp; left.</p>\n[gallery ids="1"]', "status": "publish"},
    {
        "title": "Bridge",
        "content": "<!-- wp:paragraph -->\n<p>It closes.</p>\n<!-- /wp:paragraph -->",
        "status": "publish",
    },
    {"title": "Hand", "content": "<p>x</p>", "excerpt": "By hand.", "status": "publish"},
)


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Live:
    """The site, and none of its own posts afterwards."""
    url, user, password = (os.environ[f"NEWSTOOL_NEWER_{name}"] for name in ("URL", "USER", "APP_PASSWORD"))
    monkeypatch.setenv("NEWSTOOL_WP_USER", user)
    monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", password)
    site = Live(url, Path(), user, password)
    for post in site.api("GET", "wp/v2/posts?per_page=100"):
        site.api("DELETE", f"wp/v2/posts/{post['id']}?force=true")
    return site


def states(site: Live, ids: list[int]) -> list[dict[str, Any]]:
    keys = ("title", "content", "excerpt", "categories", "tags", "meta", "status", "slug")
    posts = [site.api("GET", f"wp/v2/posts/{number}?context=edit") for number in ids]
    return [{key: post[key] for key in keys} for post in posts]


def test_the_loop(run: Run, rows: Rows, newer: Live, tmp_path: Path) -> None:
    newer.api("POST", "wp/v2/plugins/newstool-related/newstool-related", {"status": "active"})
    ids = [newer.api("POST", "wp/v2/posts", post)["id"] for post in POSTS]
    assert run("wordpress", "check", newer.url).exit_code == 0
    before = states(newer, ids)
    pulled = rows(run("wordpress", "pull", newer.url, "--markup"))
    assert [post["raw"]["content"] for post in pulled] == [post["content"] for post in POSTS]
    assert [post.get("summary") for post in pulled] == [None, None, "By hand."]
    path = tmp_path / "changes.jsonl"
    with path.open("w") as file:
        for post, other in zip(pulled, pulled[1:] + pulled[:1], strict=True):
            change = {"lead": f"A lead & more of {post['title']}", "label": "Arts & Culture"}
            links = {"related": [{"id": other["id"], "lead": "It's \\ a <lead> & “more”."}]}
            file.write(json.dumps({"id": post["id"], "modified": post["modified"], **change, **links}) + "\n")
    sets = [part for name in ("excerpt=lead", "category=label", "related=related") for part in ("--set", name)]
    asked = ("wordpress", "apply", newer.url, path, *sets, "--create", "--format", "jsonl")
    shown = run(*asked)
    assert shown.exit_code == 0, shown.stderr
    assert states(newer, ids) == before
    written = run(*asked, "--write")
    assert (written.exit_code, written.stdout) == (0, shown.stdout)
    after = states(newer, ids)
    assert [post["excerpt"]["raw"] for post in after] == [
        "A lead & more of Q&A “Final” 🏐",
        "A lead & more of Bridge",
        "By hand.",
    ]
    assert after[1]["meta"]["newstool_related"] == [{"id": ids[2], "lead": "It's \\ a <lead> & “more”."}]
    page = newer.page(newer.api("GET", f"wp/v2/posts/{ids[1]}")["link"])
    assert page.count('<section class="newstool-related"') == 1
    assert "It&#039;s \\ a &lt;lead&gt; &amp; “more”." in page
    again = run(*asked, "--write")
    assert (again.exit_code, again.stdout) == (0, "")
    assert run("wordpress", "undo", newer.url, tmp_path / "changes.journal.jsonl", "--write").exit_code == 0
    assert states(newer, ids) == before
