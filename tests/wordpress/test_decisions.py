"""The whole way of an editor's decisions: pulled from a real WordPress, reviewed, and written back."""

import json
import re
from pathlib import Path

from fixtures import Run
from wordpress_site import Live

POSTS = [
    {"title": "Bobcats win", "content": "<p>The Bobcats beat Ridgeview in four sets.</p>", "categories": ["News"]},
    {"title": "Bridge", "content": "<p>The bridge closes on Monday.</p>", "categories": ["News"]},
    {"title": "Vote", "content": "<p>The council votes on Tuesday.</p>", "categories": ["News"]},
]


def test_decisions_are_written_to_the_site(run: Run, live: Live, tmp_path: Path) -> None:
    live.seed(*POSTS, {"title": "Game", "content": "<p>They won.</p>", "categories": ["Sports"]})
    pulled, page = tmp_path / "posts.jsonl", tmp_path / "review.html"
    assert run("wordpress", "pull", live.url, "--output", pulled).exit_code == 0
    assert run("review", pulled, "--model", "news-sports", "--top", 4, "--output", page).exit_code == 0
    (data,) = re.findall(r'id="data">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL)
    by_title = {story["title"]: story for story in json.loads(data)["stories"]}
    decided = [
        by_title["Bobcats win"] | {"decision": "label", "label": "Sports", "lead": "Four sets."},
        by_title["Bridge"] | {"decision": "keep", "label": "News"},
        by_title["Vote"] | {"decision": "skip", "label": None, "lead": None},
    ]
    decisions = tmp_path / "decisions.jsonl"
    decisions.write_text("".join(json.dumps(record) + "\n" for record in decided), encoding="utf-8")
    rules = ("--set", "category=label", "--set", "excerpt=lead", "--replace-category")
    result = run("wordpress", "apply", live.url, decisions, *rules, "--write")
    assert result.exit_code == 0, result.stderr
    names = {term["id"]: term["name"] for term in live.api("GET", "wp/v2/categories?per_page=100")}
    posts = {post["title"]["raw"]: post for post in live.api("GET", "wp/v2/posts?context=edit&per_page=100")}
    found = {title: [names[number] for number in post["categories"]] for title, post in posts.items()}
    assert found == {"Bobcats win": ["Sports"], "Bridge": ["News"], "Vote": ["News"], "Game": ["Sports"]}
    assert posts["Bobcats win"]["excerpt"]["raw"] == "Four sets."
    assert posts["Bridge"]["excerpt"]["raw"] == "The bridge closes on Monday."
    assert posts["Vote"]["excerpt"]["raw"] == ""
