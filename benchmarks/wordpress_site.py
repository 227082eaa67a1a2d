"""A live WordPress: what a whole loop does to a site of 2,000 posts, and how long it takes.

    eval "$(tests/wordpress/start.sh)"
    NEWSTOOL_DATA=... python benchmarks/wordpress_site.py [POSTS]

Seeds the started site, which is emptied first, with articles of the corpora (News, Sports, both, none; every fifth with
an excerpt, every third in blocks), then pulls, tags, summarizes, shows, writes, writes again and undoes, and compares
every row of the database in between. One line a step: seconds by the clock, seconds of newstool's processor time.
"""

import html
import importlib.util
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from data import rows

ROOT = Path(__file__).parents[1]
MODIFIED = ("post_modified", "post_modified_gmt")
FILED: tuple[list[str], ...] = (["News"], ["Sports"], ["News", "Sports"], [])


def live_site() -> Any:
    """The site, by the class that the tests have for it."""
    spec = importlib.util.spec_from_file_location("conftest", ROOT / "tests" / "wordpress" / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["conftest"] = module
    spec.loader.exec_module(module)
    return module.Live.of_environment()


def seeds(count: int) -> Iterator[dict[str, Any]]:
    """Posts as they are typed, in the classic and the block editor."""
    articles = [row for name in ("bbc/all", "us_press/train") for row in rows(f"{name}.jsonl.gz")][:count]
    for number, row in enumerate(articles):
        paragraphs = [
            f"<p>{html.escape(p.strip(), quote=False)}</p>" for p in re.split(r"\n+", row["text"]) if p.strip()
        ]
        if number % 3 == 0:
            paragraphs = [f"<!-- wp:paragraph -->\n{p}\n<!-- /wp:paragraph -->" for p in paragraphs]
        first = re.split(r"(?<=[.!?])\s", row["text"].strip())[0]
        yield {
            "title": row["title"] or f"Post {number}",
            "content": "\n\n".join(paragraphs),
            "excerpt": html.escape(first, quote=False) if number % 5 == 0 else "",
            "categories": FILED[number % 4],
            "date": f"2025-{number // 28 % 12 + 1:02}-{number % 28 + 1:02} {number % 24:02}:00:00",
        }


def step(name: str, *arguments: str, out: Path | None = None) -> float:
    """Run a command of newstool, print its times, and return those of the processor."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with (out or Path(os.devnull)).open("wb") as stream:
        subprocess.run([sys.executable, "-m", "newstool", *arguments], stdout=stream, check=True)
    after, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name:24} {clock:7.1f} s   newstool {processor:6.2f} s   {after.ru_maxrss >> 10} MiB at most", flush=True)
    return processor


def main(count: int) -> None:
    """Seed, loop, compare, print."""
    live = live_site()
    live.empty()
    posts = list(seeds(count))
    live.seed(*posts)
    with TemporaryDirectory() as place:
        loop(live, posts, Path(place))


def loop(live: Any, posts: list[dict[str, Any]], folder: Path) -> None:
    """All steps, each followed by what has to be true."""
    pulled, tags, changes = folder / "posts.jsonl", folder / "tags.jsonl", folder / "changes.jsonl"
    start = time.perf_counter()
    processor = step("pull", "wordpress", "pull", live.url, "--markup", out=pulled)
    records = [json.loads(line) for line in pulled.read_text().splitlines()]
    assert [r["raw"]["content"] for r in records] == [p["content"] for p in posts]
    assert [r["raw"]["excerpt"] for r in records] == [p["excerpt"] for p in posts]
    assert [sorted(r["labels"]) for r in records] == [sorted(p["categories"] or ["Uncategorized"]) for p in posts]
    processor += step("classify", "classify", str(pulled), "--min-precision", "0.95", "--format", "jsonl", out=tags)
    leads = folder / "leads.jsonl"
    processor += step("summarize", "summarize", str(pulled), "--format", "jsonl", out=leads)
    with changes.open("w") as file:
        for tag, lead in zip(tags.read_text().splitlines(), leads.read_text().splitlines(), strict=True):
            file.write(json.dumps({**json.loads(tag), **json.loads(lead)}) + "\n")
    before, original = live.rows(), live.rows(without=MODIFIED, revisions=False)
    asked = ["wordpress", "apply", live.url, str(changes), "--set", "excerpt=lead", "--set", "category=label"]
    asked += ["--replace-category", "--pulled", str(pulled), "--format", "jsonl"]
    shown, written = folder / "shown.jsonl", folder / "written.jsonl"
    showing = step("apply, shown", *asked, out=shown)
    assert live.rows() == before
    processor += step("apply, written", *asked, "--write", out=written)
    total = time.perf_counter() - start
    print(f"{'pull to written':24} {total:7.1f} s   newstool {100 * (processor + showing) / total:.2f} %")
    assert shown.read_bytes() == written.read_bytes()
    check_written(live, records, [json.loads(line) for line in written.read_text().splitlines()])
    again = live.rows()
    step("apply, once more", *asked, "--write", out=written)
    assert written.read_bytes() == b""
    assert live.rows() == again
    step("undo", "wordpress", "undo", live.url, str(folder / "changes.journal.jsonl"), "--write")
    assert live.rows(without=MODIFIED, revisions=False) == original


def check_written(live: Any, records: list[dict[str, Any]], changes: list[dict[str, Any]]) -> None:
    """The site has what was shown, and nothing else changed."""
    expected = {r["id"]: [r["raw"]["excerpt"], ", ".join(sorted(r["labels"], key=str.casefold))] for r in records}
    for change in changes:
        expected[str(change["id"])][0 if change["field"] == "excerpt" else 1] = change["after"]
    found = subprocess.run(
        [sys.executable, "-m", "newstool", "wordpress", "pull", live.url, "--markup"], capture_output=True, check=True
    )
    for record in map(json.loads, found.stdout.splitlines()):
        excerpt, labels = expected[record["id"]]
        assert " ".join(html.unescape(record["raw"]["excerpt"]).split()) == " ".join(html.unescape(excerpt).split())
        assert ", ".join(sorted(record["labels"], key=str.casefold)) == labels


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
