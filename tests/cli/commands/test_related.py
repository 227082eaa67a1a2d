"""`newstool related` as a user types it, on the example archive and on what goes wrong with archives and indexes."""

import csv
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures import Jsonl, Rows, Run, Shell

EXAMPLES = Path(__file__).parents[3] / "examples"
ARCHIVE = EXAMPLES / "archive.jsonl"
POSTS = [json.loads(line) for line in ARCHIVE.read_text(encoding="utf-8").splitlines()]
LAKE = {"lake-intake", "spillway-gate", "water-rates"}
VOLLEYBALL = {"bobcats-ridgeview", "bobcats-osborne"}
FULL = Path("/dev/full")


Archive = Callable[..., Path]
Related = Callable[..., dict[str, list[str]]]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "site.index"


@pytest.fixture
def archive(jsonl: Jsonl) -> Archive:
    """`archive(posts)`: posts.jsonl with these posts."""
    return lambda posts=POSTS: jsonl(*posts)


@pytest.fixture
def related(run: Run, rows: Rows) -> Related:
    """`related(...)`: the ids of the related posts of each article, by its id; nothing may go wrong."""

    def ask(*arguments: str | Path) -> dict[str, list[str]]:
        result = run("related", *arguments, "--format", "jsonl")
        assert result.exit_code == 0, result.output
        return {row["id"]: [near["id"] for near in row["related"]] for row in rows(result)}

    return ask


def changed(**of: str) -> list[dict[str, str]]:
    """The posts, some with another text, by id with "_" for "-"."""
    return [{**post, "text": of.get(post["id"].replace("-", "_"), post["text"])} for post in POSTS]


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
        assert near["label"] == ("Sports" if near["id"] in VOLLEYBALL else "News")
        assert row["label"] == near["label"]


def test_labels(run: Run, rows: Rows, related: Related, tmp_path: Path) -> None:
    filed = run("related", ARCHIVE, "--label-from", "filed", "--format", "jsonl")
    assert {near["label"] for row in rows(filed) for near in row["related"] if near["id"] == "bobcats-ridgeview"} == {
        "News"
    }
    assert related(ARCHIVE, "--same-label")["bobcats-ridgeview"] == ["bobcats-osborne"]
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
    for source, label in (("filed", "News"), ("tag", "bobcats"), ("predicted", "Sports")):
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


def test_an_index_says_what_changed(run: Run, archive: Archive, index: Path) -> None:
    def said(*arguments: str | Path) -> str:
        result = run("related", *arguments, "--index", index)
        assert result.exit_code == 0
        return result.stderr

    assert said(archive(POSTS[:5])) == f"{index}: 5 new, 0 changed, 0 removed, 0 kept\n"
    assert said(archive(POSTS[:5])) == f"{index}: 0 new, 0 changed, 0 removed, 5 kept\n"
    assert said(archive()) == f"{index}: 2 new, 0 changed, 0 removed, 5 kept\n"
    other = changed(lake_intake="The lake is full again, and nobody knows why.")
    assert said(archive(other)) == f"{index}: 0 new, 1 changed, 0 removed, 6 kept\n"
    assert said(archive(other[:4])) == f"{index}: 0 new, 0 changed, 3 removed, 4 kept\n"
    assert said() == ""


def test_blocks_of_what_is_new(related: Related, archive: Archive, index: Path) -> None:
    before = [post for post in POSTS if post["id"] != "bobcats-osborne"]
    assert len(related(archive(before), "--index", index, "--for-new")) == len(before)
    assert related(archive(before), "--index", index, "--for-new") == {}
    found = related(archive(), "--index", index, "--for-new")
    assert found["bobcats-osborne"] == ["bobcats-ridgeview"]
    assert found["bobcats-ridgeview"] == ["bobcats-osborne"]


@pytest.mark.parametrize("arguments", [["posts"], ["--index", "x"], ["posts", "--index", "x", "--for", "y"]])
def test_what_is_new_needs_an_archive_and_an_index(run: Run, arguments: list[str]) -> None:
    assert run("related", "--for-new", *arguments).exit_code == 2


def test_an_index_of_a_described_archive_reads_no_article(
    run: Run, related: Related, archive: Archive, index: Path, tmp_path: Path
) -> None:
    path, folder = archive(), tmp_path / "described"
    assert run("describe", path, "--output", folder, "--for-related").exit_code == 0
    expected = related(path)
    path.unlink()
    assert related("--described", folder, "--index", index) == expected
    assert related("--described", folder, "--index", index, "--for-new") == {}


def test_a_part_that_did_not_change_is_not_read_again(
    run: Run, related: Related, jsonl: Jsonl, index: Path, tmp_path: Path
) -> None:
    path, folder = jsonl(*POSTS), tmp_path / "described"
    later = tmp_path / "later.jsonl"
    later.write_text(json.dumps({**POSTS[0], "id": "later", "text": POSTS[1]["text"]}) + "\n", encoding="utf-8")
    assert run("describe", path, "--output", folder, "--for-related").exit_code == 0
    related("--described", folder, "--index", index)
    assert run("describe", path, later, "--output", folder, "--for-related").exit_code == 0
    (folder / ".parts" / "part-000000.posts").unlink()
    assert "1 new, 0 changed, 0 removed, 7 kept" in run("related", "--described", folder, "--index", index).stderr
    index.unlink()
    assert "part-000000.posts: missing" in run("related", "--described", folder, "--index", index).stderr


def test_the_check_of_an_index(run: Run, archive: Archive, index: Path) -> None:
    assert "no such index" in run("related", "--index", index, "--check").stderr
    run("related", archive(), "--index", index)
    whole = run("related", "--index", index, "--check")
    assert (whole.exit_code, whole.stdout, whole.stderr) == (0, "", f"{index}: whole\n")
    content = bytearray(index.read_bytes())
    content[-20] ^= 1
    index.write_bytes(content)
    damaged = run("related", "--index", index, "--check")
    assert damaged.exit_code == 1
    assert "damaged" in damaged.stderr


def test_a_described_archive_without_what_an_index_needs(run: Run, index: Path, tmp_path: Path) -> None:
    folder = tmp_path / "described"
    assert "has no manifest.json" in run("related", "--described", folder, "--index", index).stderr
    assert run("describe", ARCHIVE, "--output", folder).exit_code == 0
    result = run("related", "--described", folder, "--index", index)
    assert result.exit_code == 1
    assert "describe the archive again with --for-related" in result.stderr
    assert run("describe", ARCHIVE, "--output", folder, "--for-related").exit_code == 0
    assert run("describe", "--output", folder, "--check").exit_code == 0
    segment = folder / ".parts" / "part-000000.posts"
    segment.write_bytes(b"no segment")
    assert "damaged" in run("describe", "--output", folder, "--check").stderr
    assert "damaged" in run("related", "--described", folder, "--index", index).stderr
    segment.unlink()
    assert "1 made" in run("describe", ARCHIVE, "--output", folder, "--for-related").stderr


def test_an_index_answers_as_the_archive_does(run: Run, archive: Archive, index: Path) -> None:
    plain = run("related", ARCHIVE, "--format", "jsonl").stdout
    for posts in (POSTS[2:5], changed(lake_intake="Something else."), POSTS):
        result = run("related", archive(posts), "--index", index, "--format", "jsonl")
        assert result.exit_code == 0
        assert result.stdout == run("related", archive(posts), "--format", "jsonl").stdout
    assert run("related", "--index", index, "--format", "jsonl").stdout == plain
    story = EXAMPLES / "page.txt"
    more = ("--min-score", "0.8")
    asked = run("related", "--index", index, "--for", story, *more).stdout
    assert asked == run("related", ARCHIVE, "--for", story, *more).stdout != ""
    assert run("related", "--index", index, "--for", "-", *more, stdin=story.read_bytes()).stdout == asked


def test_an_index_that_nothing_changed_is_not_written(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(), "--index", index)
    before = index.stat().st_mtime_ns, index.stat().st_ino
    assert run("related", archive(), "--index", index).exit_code == 0
    assert (index.stat().st_mtime_ns, index.stat().st_ino) == before


def test_an_index_made_for_one_story_serves_a_whole_run(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(), "--index", index, "--for", EXAMPLES / "page.txt")
    whole = run("related", archive(), "--index", index, "--format", "jsonl").stdout
    assert whole == run("related", ARCHIVE, "--format", "jsonl").stdout


def test_an_index_behind_a_link_stays_there(run: Run, archive: Archive, tmp_path: Path, index: Path) -> None:
    (tmp_path / "real").mkdir()
    index.symlink_to(tmp_path / "real" / "site.index")
    assert run("related", archive(), "--index", index).exit_code == 0
    assert index.is_symlink()
    assert (tmp_path / "real" / "site.index").is_file()


def test_other_leads_make_the_index_anew(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(), "--index", index)
    result = run("related", archive(), "--index", index, "--words", "20")
    assert result.exit_code == 0
    note, counts = result.stderr.splitlines()
    assert note.startswith(f"Note: {index}: made with leads 50 words, ")
    assert "20 words" in note
    assert counts == f"{index}: 7 new, 0 changed, 0 removed, 0 kept"
    again = run("related", archive(), "--index", index, "--words", "20")
    assert again.stderr == f"{index}: 0 new, 0 changed, 0 removed, 7 kept\n"


def test_an_index_made_anew_of_an_archive_with_a_bad_record(shell: Shell, archive: Archive, index: Path) -> None:
    result = shell(f"(cat '{archive()}'; echo nonsense) | newstool related - --index '{index}' --top 1 > /dev/null")
    assert result.returncode == 3
    assert f"{index}: 7 new, 0 changed, 0 removed, 0 kept\n" in result.stderr


def test_another_model_makes_the_index_anew(run: Run, archive: Archive, index: Path, small_model: Path) -> None:
    run("related", archive(), "--index", index)
    result = run("related", archive(), "--index", index, "--model", small_model)
    assert result.exit_code == 0
    assert "small.safetensors" in result.stderr
    refused = run("related", "--index", index, "--for", EXAMPLES / "page.txt")
    assert refused.exit_code == 1
    assert f"Error: {index}: made with model small.safetensors" in refused.stderr
    assert "news-sports.safetensors" in refused.stderr
    assert run("related", "--index", index, "--for", EXAMPLES / "page.txt", "--model", small_model).exit_code == 0


def test_without_an_archive_the_index_has_the_leads_that_it_has(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(), "--index", index, "--words", "20")
    assert run("related", "--index", index).exit_code == 0
    assert run("related", "--index", index, "--words", "20").exit_code == 0
    refused = run("related", "--index", index, "--words", "30")
    assert refused.exit_code == 1
    assert "leads 20 words" in refused.stderr
    assert "30 words" in refused.stderr
    assert refused.stdout == ""


def test_records_that_cannot_be_read_leave_the_index_no_poorer(
    run: Run, rows: Rows, archive: Archive, index: Path
) -> None:
    run("related", archive(), "--index", index)
    posts = archive([POSTS[0], {"id": "bobcats-ridgeview", "headline": "no text"}, *POSTS[3:5]])
    result = run("related", posts, "--index", index, "--format", "jsonl")
    assert result.exit_code == 3
    assert f"Error: {posts}:2: has no text" in result.stderr
    assert (
        f"{index}: 0 new, 0 changed, 0 removed, 7 kept (nothing was removed, because some records could not be read)"
    ) in result.stderr
    assert "1 of 4 could not be read; the others are done." in result.stderr
    assert {row["id"] for row in rows(result)} == {post["id"] for post in POSTS}
    whole = run("related", archive(POSTS[:5]), "--index", index)
    assert whole.stderr == f"{index}: 0 new, 0 changed, 2 removed, 5 kept\n"


@pytest.mark.parametrize("content", ["", "nonsense\n", "[]"])
def test_an_archive_that_is_empty_leaves_the_index_as_it_is(
    run: Run, tmp_path: Path, archive: Archive, index: Path, content: str
) -> None:
    run("related", archive(), "--index", index)
    before = index.read_bytes()
    (tmp_path / "empty.jsonl").write_text(content)
    result = run("related", tmp_path / "empty.jsonl", "--index", index)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith(f"\n{index} is left as it was\n")
    assert index.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"My notes\n", b"\x00" * 100, b"\xff" * 5000])
def test_a_file_that_is_no_index_is_not_written_over(run: Run, archive: Archive, index: Path, content: bytes) -> None:
    index.write_bytes(content)
    for arguments in ((archive(),), ("--for", EXAMPLES / "page.txt")):
        result = run("related", *arguments, "--index", index)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith(f"Error: {index}: ")
        assert len(result.stderr.splitlines()) == 1
    assert index.read_bytes() == content


def test_a_model_is_no_index(run: Run, archive: Archive, small_model: Path) -> None:
    before = small_model.read_bytes()
    result = run("related", archive(), "--index", small_model)
    assert result.exit_code == 1
    assert "a classifier model, but a related model is needed" in result.stderr
    assert small_model.read_bytes() == before


def test_a_cut_index_is_refused(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(), "--index", index)
    whole = index.read_bytes()
    for size in (10, len(whole) // 2, len(whole) - 1):
        index.write_bytes(whole[:size])
        result = run("related", archive(), "--index", index)
        assert result.exit_code == 1
        assert result.stderr.startswith(f"Error: {index}: damaged")
        assert len(result.stderr.splitlines()) == 1


def test_an_index_that_is_not_there(run: Run, index: Path) -> None:
    result = run("related", "--index", index, "--for", EXAMPLES / "page.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: {index}: no such index: name the ARCHIVE to make it from\n"


def test_an_index_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    result = run("related", ARCHIVE, "--index", tmp_path / "none" / "site.index")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "none/site.index: cannot be written: there is no folder none" in result.stderr
    assert run("related", ARCHIVE, "--index", tmp_path).exit_code in (1, 2)


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_an_index_on_a_full_disk(run: Run) -> None:
    result = run("related", ARCHIVE, "--index", FULL)
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1


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


def test_an_index_is_not_fed_by_what_only_happens_to_be_piped_in(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(), "--index", index)
    asked = run("related", "--index", index, stdin=ARCHIVE.read_bytes().splitlines(keepends=True)[0])
    assert (asked.exit_code, asked.stderr) == (0, "")
    assert asked.stdout == run("related", ARCHIVE).stdout
    fed = run("related", "-", "--index", index, stdin=ARCHIVE.read_bytes().splitlines(keepends=True)[0])
    assert fed.stderr.startswith(f"{index}: 0 new, 0 changed, 6 removed, 1 kept\n")


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


def test_ctrl_c_leaves_the_index_as_it_is(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(POSTS[:3]), "--index", index)
    before = index.read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-m", "newstool", "related", "-", "--index", str(index)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell that runs the tests in the background has its children ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdin is not None
    process.stdin.write("".join(json.dumps(post) + "\n" for post in POSTS))
    process.stdin.flush()
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(1.5)  # it waits for more
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors.strip()) == (130, "", "Aborted!")
    assert index.read_bytes() == before
    assert [path.name for path in index.parent.iterdir() if "site.index" in path.name] == ["site.index"]


@pytest.mark.parametrize("seconds", [0.3, 0.5, 0.7, 0.9, 1.1, 1.4])
def test_a_killed_update_leaves_a_whole_index(
    run: Run, jsonl: Jsonl, archive: Archive, index: Path, seconds: float
) -> None:
    run("related", archive(), "--index", index, "--for", EXAMPLES / "page.txt")
    many = jsonl(*[{**post, "id": f"{post['id']}-{i}"} for i in range(60) for post in POSTS], name="many.jsonl")
    command = [sys.executable, "-m", "newstool", "related", str(many), "--index", str(index)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    result = run("related", "--index", index, "--format", "jsonl")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) in (len(POSTS), 60 * len(POSTS))
    assert run("related", many, "--index", index).exit_code == 0


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
