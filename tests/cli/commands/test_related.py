"""`newstool related` as a user types it, on the example archive and on what goes wrong with archives."""

import csv
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from example_archive import ARCHIVE, EXAMPLES, POSTS, Archive, Related
from fixtures import Jsonl, Rows, Run, Shell

LAKE = {"lake-intake", "spillway-gate", "water-rates"}
VOLLEYBALL = {"bobcats-ridgeview", "bobcats-osborne"}
FULL = Path("/dev/full")


def test_the_stories_of_a_lake_and_of_a_team_find_each_other(related: Related) -> None:
    found = related(ARCHIVE)
    assert list(found) == [post["id"] for post in POSTS]
    assert found["bobcats-ridgeview"] == ["bobcats-osborne"]
    assert found["bobcats-osborne"] == ["bobcats-ridgeview"]
    more = related(ARCHIVE, "--min-score", "0.75")
    assert more["lake-intake"] == ["water-rates"]
    for one in LAKE:
        assert set(found[one]) <= set(more[one]) <= LAKE - {one}
    assert found["library-hours"] == found["dufresne-knee"] == []


def test_one_story(run: Run) -> None:
    plain = run("related", ARCHIVE, "--for", EXAMPLES / "page.txt")
    assert "spillway gate" in plain.stdout
    assert plain.stderr == ""
    result = run("related", ARCHIVE, "--for", EXAMPLES / "page.txt", "--min-score", "0.8")
    assert result.exit_code == 0
    assert result.stderr.startswith("Note: 2 pairs; by their scores, a reader would keep ")
    head, *items = result.stdout.splitlines()
    assert head == "Related Posts:"
    assert items
    titles, abouts, leads = items[::3], items[1::3], items[2::3]
    assert all(title.startswith("- ") and "Harlow" in title for title in titles)
    assert all(about.startswith("  News, 2025-") for about in abouts)
    assert all(lead.endswith((".", "”")) for lead in leads)
    assert "volleyball" not in result.stdout.lower()


def test_a_story_that_nothing_is_related_to(run: Run, tmp_path: Path) -> None:
    story = tmp_path / "recipe.txt"
    story.write_text("Whisk three eggs with sugar until pale. Fold in the flour and bake for half an hour.")
    for form in ("text", "html"):
        result = run("related", ARCHIVE, "--for", story, "--format", form)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == (
            "Note: the article has no related post of a score of 0.92 or more; "
            "a lower --min-score shows more, less surely\n"
        )


def test_dates_that_cannot_be_read_are_named(run: Run, archive: Archive) -> None:
    dates = ["20/02/2024", "", "yesterday", *(post["published"] for post in POSTS[3:])]
    posts = archive([{**post, "published": date} for post, date in zip(POSTS, dates, strict=True)])
    result = run("related", posts, "--format", "jsonl")
    note = f"Note: 2 dates cannot be read, and count as unknown; first: {posts}:1: 20/02/2024. "
    assert result.stderr == f"{note}Write dates as 2026-11-30.\n"
    one = archive([{**post, "published": "2024-02-20"} if post is not POSTS[2] else post for post in POSTS])
    assert "cannot be read" not in run("related", one, "--format", "jsonl").stderr


def test_several_stories_in_their_order(related: Related, tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text(POSTS[2]["text"])
    found = related(ARCHIVE, "--for", EXAMPLES / "page.txt", "--for", story)
    assert list(found) == [str(EXAMPLES / "page.txt"), str(story)]
    assert found[str(story)] == ["bobcats-osborne"]  # and not the same story under another name


def test_what_every_related_post_says(run: Run, rows: Rows) -> None:
    result = run("related", ARCHIVE, "--format", "jsonl")
    posts = {post["id"]: post for post in POSTS}
    pairs = [(row, near) for row in rows(result) for near in row["related"]]
    assert pairs
    for row, near in pairs:
        post = posts[near["id"]]
        assert [near[key] for key in ("title", "url", "published")] == [post["title"], post["url"], post["published"]]
        assert 0 < near["score"] <= 1
        assert len(near["lead"].split()) <= 50
        assert near["lead"].split()[-1].rstrip(".") in post["text"]
        assert near["label"] == post["label"]
        assert row["label"] == posts[row["id"]]["label"]


def test_labels(run: Run, rows: Rows, related: Related, tmp_path: Path) -> None:
    filed = run("related", ARCHIVE, "--label-from", "filed", "--format", "jsonl")
    assert {near["label"] for row in rows(filed) for near in row["related"] if near["id"] == "bobcats-ridgeview"} == {
        "News"
    }
    assert related(ARCHIVE, "--same-label")["bobcats-ridgeview"] == []
    assert related(ARCHIVE, "--same-label", "--label-from", "predicted")["bobcats-ridgeview"] == ["bobcats-osborne"]
    assert related(ARCHIVE, "--same-label", "--label-from", "filed")["bobcats-ridgeview"] == []
    mapped = related(ARCHIVE, "--same-label", "--label-from", "filed", "--map", "*=All")
    assert mapped["bobcats-ridgeview"] == ["bobcats-osborne"]


def test_tags_as_labels(run: Run, rows: Rows, tmp_path: Path) -> None:
    from xml.sax.saxutils import escape

    items = "".join(
        f"<item><title>{escape(post['title'])}</title><content:encoded>{escape(post['text'])}</content:encoded>"
        f"<wp:post_id>{post['id']}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
        f'<category domain="category" nicename="a">News</category>'
        f'<category domain="post_tag" nicename="b">{post["id"].partition("-")[0]}</category></item>'
        for post in POSTS
    )
    (tmp_path / "export.xml").write_text(
        '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel>{items}</channel></rss>"
    )
    for source, label in (("any", "News"), ("filed", "News"), ("tag", "bobcats"), ("predicted", "Sports")):
        result = run("related", tmp_path / "export.xml", "--label-from", source, "--format", "jsonl")
        assert {row["label"] for row in rows(result) if row["id"].startswith("bobcats")} == {label}


def test_top_and_leads(run: Run, related: Related) -> None:
    assert all(len(found) <= 1 for found in related(ARCHIVE, "--top", "1").values())
    sizes: list[tuple[str, int, Callable[[str], int]]] = [
        ("--words", 20, lambda lead: len(lead.split())),
        ("--chars", 90, len),
    ]
    for option, most, size in sizes:
        rows = list(csv.DictReader(run("related", ARCHIVE, option, str(most), "--format", "csv").stdout.splitlines()))
        assert rows
        assert all(row["related_lead"] and size(row["related_lead"]) <= most for row in rows)


def test_half_life_prefers_the_recent_one(related: Related, archive: Archive) -> None:
    base = POSTS[2]["text"]
    old = {
        "id": "old",
        "title": "Bobcats sweep Ridgeview",
        "text": base + " The gym was full.",
        "published": "2015-01-02",
    }
    new = {"id": "new", "title": "Ridgeview falls to Bobcats", "text": POSTS[3]["text"], "published": "2025-10-01"}
    posts = archive([old, new, *(post for post in POSTS if post["id"] not in VOLLEYBALL)])
    story = EXAMPLES / "archive.jsonl"
    plain = related(posts, "--for", story)["bobcats-osborne"]
    recent = related(posts, "--for", story, "--half-life", "30")["bobcats-ridgeview"]
    assert "old" in plain
    assert recent[:1] == ["new"]


def test_html_has_a_section_for_each_article_with_related_posts(run: Run, related: Related) -> None:
    page = run("related", ARCHIVE, "--format", "html").stdout
    with_some = [name for name, found in related(ARCHIVE).items() if found]
    assert page.count("<section ") == len(with_some)
    for name in with_some:
        assert f'data-article="{name}" aria-labelledby="related-posts-{name}"' in page
    assert '<a href="https://calloway-courier.example/2025/bobcats-osborne">Kowalczyk&#x27;s 22 kills' in page


def test_ids_that_are_there_twice(run: Run, related: Related, archive: Archive) -> None:
    posts = archive([*POSTS, {**POSTS[0], "text": "Another text under the same id."}, POSTS[1]])
    result = run("related", posts, "--format", "jsonl")
    assert result.exit_code == 0
    assert result.stdout == run("related", ARCHIVE, "--format", "jsonl").stdout
    assert result.stderr == (
        f"Note: skipped 2 articles whose id was already used; first: {posts}:8 (lake-intake). "
        "Give each record its own id.\n"
    )


def test_articles_without_title_id_or_date(run: Run, rows: Rows, archive: Archive) -> None:
    posts = archive([{"text": post["text"]} for post in POSTS])
    result = run("related", posts)
    assert result.exit_code == 0
    assert f"{posts}:3\nRelated Posts:\n- {posts}:4\n  Sports\n" in result.stdout
    found = {row["id"]: row["related"] for row in rows(run("related", posts, "--half-life", "7", "--format", "jsonl"))}
    assert [near["id"] for near in found[f"{posts}:3"]] == [f"{posts}:4"]


def test_an_archive_from_a_pipe(run: Run) -> None:
    piped = run("related", "--for", EXAMPLES / "page.txt", stdin=ARCHIVE.read_bytes())
    assert piped.stdout == run("related", ARCHIVE, "--for", EXAMPLES / "page.txt").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "--for", "-"], "standard input can be the archive or --for, not both"),
        (["--for", "-"], "standard input can be the archive or --for, not both"),
        (["a", "--words", "5", "--chars", "9"], "--words and --chars exclude each other"),
        (["a", "--top", "0"], "0' is not a"),
        (["a", "--half-life", "0"], "0' is not a"),
        (["a", "--label-from", "category"], "'category' is not one of"),
        (["a", "--format", "xml"], "'xml' is not one of"),
        (["--check"], "--check needs --index, and nothing else"),
        (["a", "--index", "b", "--check"], "--check needs --index, and nothing else"),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], message: str) -> None:
    result = run("related", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_what_is_not_there(run: Run, tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"
    result = run("related", gone)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"Error: {gone}: no such file or folder\n" in result.stderr
    result = run("related", ARCHIVE, "--for", gone)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: {gone}: no such file or folder\n"
    result = run("related", ARCHIVE, gone, "--for", EXAMPLES / "page.txt", "--min-score", "0.8")
    assert result.exit_code == 3
    assert result.stdout.startswith("Related Posts:\n")
    assert run("related", ARCHIVE, "--model", "none").exit_code == 1


def test_binary_data(run: Run, tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 40)
    result = run("related", ARCHIVE, "--for", tmp_path / "photo.txt")
    assert result.exit_code == 1
    assert "photo.txt: not text (binary data)" in result.stderr


def test_a_closed_pipe(shell: Shell, jsonl: Jsonl, index: Path) -> None:
    posts = jsonl(*[{**post, "id": f"{post['id']}-{i}"} for i in range(300) for post in POSTS])
    result = shell(f"newstool related '{posts}' --index '{index}' --format jsonl | head -1")
    assert result.returncode == 0
    assert result.stderr == f"{index}: 2,100 new, 0 changed, 0 removed, 0 kept\n"
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_a_full_disk(shell: Shell) -> None:
    result = shell(f"newstool related '{ARCHIVE}' > /dev/full")
    assert result.returncode == 1
    assert result.stderr == "Error: the output could not be written: No space left on device\n"


def test_several_processes_give_the_same(shell: Shell) -> None:
    one, two = (shell(f"newstool related '{ARCHIVE}' --format jsonl --jobs {jobs}") for jobs in (1, 2))
    assert (two.returncode, two.stdout) == (0, one.stdout)
    assert one.stdout


def test_it_imports_nothing_slow(shell: Shell, index: Path) -> None:
    result = shell(
        f'newstool() {{ "{sys.executable}" -X importtime -m newstool "$@" 2>&1; }}; '
        f"newstool related '{ARCHIVE}' --index '{index}'"
    )
    assert result.returncode == 0
    for slow in ("sklearn", "scipy", "nltk", "joblib"):
        assert not any(line.endswith(f" {slow}") for line in result.stdout.splitlines() if "|" in line)


def test_the_excerpt_that_editors_wrote_is_the_teaser(run: Run, rows: Rows, jsonl: Jsonl) -> None:
    posts = [{**post, "summary": f"Editors wrote this of {post['id']}."} for post in POSTS]
    archive = jsonl(*posts)
    written = [near["lead"] for row in rows(run("related", archive, "--format", "jsonl")) for near in row["related"]]
    assert written
    assert all(lead.startswith("Editors wrote this of ") for lead in written)
    own = rows(run("related", archive, "--format", "jsonl", "--own-leads"))
    assert not any(near["lead"].startswith("Editors wrote") for row in own for near in row["related"])
    tight = rows(run("related", archive, "--format", "jsonl", "--words", 4))
    assert not any(near["lead"].startswith("Editors wrote this of") for row in tight for near in row["related"])


def test_leads_end_where_ones_own_model_says(run: Run, related: Related, index: Path, tmp_path: Path) -> None:
    model = tmp_path / "sentences.safetensors"
    assert run("train", "sentences", ARCHIVE, "--output", model).exit_code == 0
    assert run("describe", ARCHIVE, "--sentence-model", model).exit_code == 0
    related(ARCHIVE, "--index", index)
    refused = run("related", "--index", index, "--sentence-model", model)
    assert refused.exit_code == 1
    assert "made with sentence model sentences" in refused.stderr
    related(ARCHIVE, "--index", index, "--sentence-model", model)
    assert related("--index", index, "--sentence-model", model) == related("--index", index)
    for command in ("related", "describe", "summarize"):
        missing = run(command, ARCHIVE, "--sentence-model", tmp_path / "gone.safetensors")
        assert (missing.exit_code, missing.stdout) == (1, "")
        assert "gone.safetensors: no such model file" in missing.stderr


def test_dates_that_cannot_be_read_are_counted(run: Run, jsonl: Jsonl) -> None:
    dates = ("2026-11-24", "20/02/2024", "yesterday", None, "Tue, 24 Nov 2026 10:00:00 GMT")
    path = jsonl(*({"id": str(i), "text": f"Rain fell on day {i}.", "published": day} for i, day in enumerate(dates)))
    note = "Note: 3 of 5 posts have no date that newstool can read"
    assert note in run("related", path, "--half-life", "30").stderr
    assert "no date" not in run("related", path).stderr
