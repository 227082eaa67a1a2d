"""Writing to a real WordPress: what is shown, what is written, what is left alone; and taking it back."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fixtures import Rows, Run
from wordpress_site import Live

Changes = Callable[..., Path]
POSTS: list[dict[str, Any]] = [
    {"title": "Bridge", "content": "<p>The bridge closes.</p>", "categories": ["News"]},
    {"title": "Final", "content": "<p>They won.</p>", "categories": ["News"], "excerpt": "By hand."},
    {"title": "Both", "content": "<p>A vote and a game.</p>", "categories": ["News", "Sports"], "tags": ["vote"]},
    {"title": "None", "content": "<p>Something.</p>"},
]


@pytest.fixture
def seeded(live: Live) -> list[int]:
    return live.seed(*POSTS)


@pytest.fixture
def changes(tmp_path: Path) -> Changes:
    """`changes(ids, {...}, ...)`: a file with a record for each post."""

    def write(ids: list[int], *records: dict[str, Any], name: str = "changes.jsonl") -> Path:
        path = tmp_path / name
        lines = [json.dumps({"id": str(n), **record}) + "\n" for n, record in zip(ids, records, strict=True)]
        path.write_text("".join(lines), encoding="utf-8")
        return path

    return write


def excerpts(live: Live) -> list[str]:
    return [post["excerpt"]["raw"] for post in posts(live)]


def categories(live: Live) -> list[list[str]]:
    names = {term["id"]: term["name"] for term in live.api("GET", "wp/v2/categories?per_page=100")}
    return [sorted(names[number] for number in post["categories"]) for post in posts(live)]


def tags(live: Live) -> list[list[str]]:
    names = {term["id"]: term["name"] for term in live.api("GET", "wp/v2/tags?per_page=100")}
    return [sorted(names[number] for number in post["tags"]) for post in posts(live)]


def posts(live: Live) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = live.api("GET", "wp/v2/posts?context=edit&per_page=100&orderby=id&order=asc")
    return found


LEADS: tuple[dict[str, Any], ...] = ({"lead": "A bridge."}, {"lead": "A final."}, {"lead": "A vote."}, {"lead": None})
LABELS: tuple[dict[str, Any], ...] = ({"label": "News"}, {"label": "Sports"}, {"label": None}, {"label": "Sports"})


def test_nothing_is_written_unless_asked(run: Run, rows: Rows, live: Live, seeded: list[int], changes: Changes) -> None:
    path = changes(seeded, *LEADS)
    before = live.rows()
    result = run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--format", "jsonl")
    assert result.exit_code == 0
    assert rows(result) == [
        {"id": seeded[0], "title": "Bridge", "field": "excerpt", "before": "", "after": "A bridge."},
        {"id": seeded[2], "title": "Both", "field": "excerpt", "before": "", "after": "A vote."},
    ]
    assert "Nothing was written" in result.stderr
    assert live.rows() == before
    assert not list(path.parent.glob("*.journal.jsonl"))


def test_the_table_for_people(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    result = run("wordpress", "apply", live.url, changes(seeded, *LABELS), "--set", "category=label")
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["id", "title", "field", "before", "after"]
    assert lines[1] == [str(seeded[1]), "Final", "categories", "News", "News,", "Sports"]
    assert lines[2] == [str(seeded[3]), "None", "categories", "Uncategorized", "Sports,", "Uncategorized"]


def test_what_is_written_is_what_was_shown_and_only_once(
    run: Run, live: Live, seeded: list[int], changes: Changes
) -> None:
    path = changes(seeded, *LEADS)
    asked = ("wordpress", "apply", live.url, path, "--set", "excerpt=lead")
    shown = run(*asked).stdout
    result = run(*asked, "--write")
    assert result.stdout == shown
    assert excerpts(live) == ["A bridge.", "By hand.", "A vote.", ""]
    before = live.rows()
    again = run(*asked, "--write")
    assert again.exit_code == 0
    assert again.stdout == ""
    assert live.rows() == before


def test_an_excerpt_that_somebody_wrote_goes_only_with_replace(
    run: Run, live: Live, seeded: list[int], changes: Changes
) -> None:
    path = changes(seeded, *LEADS)
    run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--replace", "--write")
    assert excerpts(live) == ["A bridge.", "A final.", "A vote.", ""]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), [["News"], ["News", "Sports"], ["News", "Sports"], ["Sports", "Uncategorized"]]),
        (("--add-category",), [["News"], ["News", "Sports"], ["News", "Sports"], ["Sports", "Uncategorized"]]),
        (("--replace-category",), [["News"], ["Sports"], ["News", "Sports"], ["Sports"]]),
        (
            ("--replace-category", "--keep-category", "News"),
            [["News"], ["News", "Sports"], ["News", "Sports"], ["Sports"]],
        ),
    ],
)
def test_categories_are_added_or_swapped_as_asked(
    run: Run, live: Live, seeded: list[int], changes: Changes, options: tuple[str, ...], expected: list[list[str]]
) -> None:
    result = run(
        "wordpress", "apply", live.url, changes(seeded, *LABELS), "--set", "category=label", *options, "--write"
    )
    assert result.exit_code == 0
    assert categories(live) == expected


def test_a_category_that_does_not_exist(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    path = changes(seeded, {"label": "Arts & Culture"}, *LABELS[1:])
    asked = ("wordpress", "apply", live.url, path, "--set", "category=label", "--write")
    result = run(*asked)
    assert result.exit_code == 3
    assert "no category 'Arts & Culture'" in result.stderr
    assert categories(live)[:2] == [["News"], ["News", "Sports"]]
    assert run(*asked, "--create").exit_code == 0
    assert categories(live)[0] == ["Arts &amp; Culture", "News"]


def test_a_category_is_found_by_the_name_that_readers_see(
    run: Run, live: Live, seeded: list[int], changes: Changes
) -> None:
    live.api("POST", "wp/v2/categories", {"name": "Arts & Culture"})
    for number in range(120):
        live.api("POST", "wp/v2/categories", {"name": f"Town {number}"})
    path = changes(seeded[:2], {"label": "arts & culture"}, {"label": "Town 119"})
    before = live.sql("SELECT COUNT(*) FROM wp_terms")
    assert run("wordpress", "apply", live.url, path, "--set", "category=label", "--create", "--write").exit_code == 0
    assert live.sql("SELECT COUNT(*) FROM wp_terms") == before
    assert categories_of(live, seeded[0]) == ["Arts &amp; Culture", "News"]
    assert categories_of(live, seeded[1]) == ["News", "Town 119"]


def categories_of(live: Live, number: int) -> list[str]:
    return sorted(term["name"] for term in live.api("GET", f"wp/v2/categories?post={number}"))


def test_only_tags_that_exist_and_beside_those_there_are(
    run: Run, live: Live, seeded: list[int], changes: Changes
) -> None:
    live.api("POST", "wp/v2/tags", {"name": "R&D"})
    labels = {"labels": [{"label": "R&D", "probability": 0.9}, {"label": "unheard", "probability": 0.8}]}
    path = changes([seeded[0], seeded[2]], labels, labels)
    assert run("wordpress", "apply", live.url, path, "--set", "tags=labels", "--write").exit_code == 0
    assert tags(live) == [["R&amp;D"], [], ["R&amp;D", "vote"], []]
    assert run("wordpress", "apply", live.url, path, "--set", "tags=labels", "--create", "--write").exit_code == 0
    assert tags(live) == [["R&amp;D", "unheard"], [], ["R&amp;D", "unheard", "vote"], []]


def test_what_newstool_is_unsure_of_is_not_written(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    path = changes(seeded[:2], {"label": None}, {"label": "Sports", "strange": True})
    result = run("wordpress", "apply", live.url, path, "--set", "category=label", "--write")
    assert result.exit_code == 0
    assert "2 of whose categories newstool is unsure" in result.stderr
    assert categories(live)[:2] == [["News"], ["News"]]


def test_a_model_of_several_labels_that_gives_none(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    live.api("POST", "wp/v2/tags", {"name": "R&D"})
    path = changes(seeded[:2], {"label": "R&D", "labels": [{"label": "R&D", "probability": 0.9}]}, {"label": None})
    result = run("wordpress", "apply", live.url, path, "--set", "tags=labels", "--write")
    assert result.exit_code == 0
    assert tags(live)[:2] == [["R&amp;D"], []]


def test_a_post_changed_since_the_pull_is_left_alone_and_named(
    run: Run, live: Live, seeded: list[int], changes: Changes, tmp_path: Path
) -> None:
    pulled = tmp_path / "posts.jsonl"
    run("wordpress", "pull", live.url, "--output", pulled)
    live.sql("UPDATE wp_posts SET post_modified_gmt = post_modified_gmt - INTERVAL 1 HOUR")
    run("wordpress", "pull", live.url, "--output", pulled)
    live.api("POST", f"wp/v2/posts/{seeded[0]}", {"content": "<p>The editor's own text.</p>"})
    path = changes(seeded, *LEADS)
    asked = ("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--pulled", pulled, "--write")
    result = run(*asked)
    assert result.exit_code == 3
    assert f"post {seeded[0]} (Bridge): was changed on the site since it was read" in result.stderr
    assert excerpts(live) == ["", "By hand.", "A vote.", ""]
    assert posts(live)[0]["content"]["raw"] == "<p>The editor's own text.</p>"


def test_records_that_say_when_they_were_modified_need_no_pull(
    run: Run, live: Live, seeded: list[int], changes: Changes
) -> None:
    now = [post["modified_gmt"] + "Z" for post in posts(live)]
    path = changes(seeded[:1], {"lead": "A bridge.", "modified": "2020-01-01T00:00:00Z"})
    assert run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write").exit_code == 3
    path = changes(seeded[:1], {"lead": "A bridge.", "modified": now[0]})
    assert run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write").exit_code == 0


@pytest.mark.parametrize(
    "lead",
    [
        'Q&A with R&D: 3 < 4, "quoted" & done.',
        "Literally &amp; and &#8217; typed.",
        "<script>alert(1)</script> [gallery] --",
        "🏐 They won 3–2. שלום",
        "A\\B $1 %s {x}",
        "x" * 60_000,
    ],
)
def test_any_text_goes_there_and_back_unchanged(run: Run, rows: Rows, live: Live, changes: Changes, lead: str) -> None:
    (number,) = live.seed(POSTS[0])
    before = live.rows(without=("post_modified", "post_modified_gmt"), revisions=False)
    path = changes([number], {"lead": lead})
    assert run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write").exit_code == 0
    assert "".join(rows(run("wordpress", "pull", live.url))[0]["summary"].split()) == "".join(
        lead.replace("[gallery] ", "").split()
    )
    again = run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write")
    assert (again.exit_code, again.stdout) == (0, "")
    assert run("wordpress", "undo", live.url, path.with_name("changes.journal.jsonl"), "--write").exit_code == 0
    assert live.rows(without=("post_modified", "post_modified_gmt"), revisions=False) == before


def test_a_text_that_the_database_does_not_take_is_named(
    run: Run, live: Live, seeded: list[int], changes: Changes
) -> None:
    path = changes(seeded, {"lead": "x" * 70_000}, *LEADS[1:])
    result = run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write")
    assert result.exit_code == 3
    assert f"post {seeded[0]} (Bridge): was not written" in result.stderr
    assert excerpts(live) == ["", "By hand.", "A vote.", ""]


def test_a_contributor_may_write_nothing_of_others(
    run: Run, live: Live, seeded: list[int], changes: Changes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTOOL_WP_USER", "ed")
    monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", live.add_user("ed", "contributor"))
    before = live.rows()
    result = run("wordpress", "apply", live.url, changes(seeded, *LEADS), "--set", "excerpt=lead", "--write")
    assert result.exit_code == 3
    assert result.stderr.count("the login may not edit it") == 4
    assert live.rows() == before


def test_an_editor_without_unfiltered_html_writes_the_same(
    run: Run, live: Live, seeded: list[int], changes: Changes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTOOL_WP_USER", "ed")
    monkeypatch.setenv("NEWSTOOL_WP_APP_PASSWORD", live.add_user("ed", "author"))
    live.sql("UPDATE wp_posts SET post_author = (SELECT MAX(ID) FROM wp_users)")
    path = changes(seeded[:1], {"lead": "Q&A: 3 < 4"})
    for _ in range(2):
        result = run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write")
        assert result.exit_code == 0
    assert result.stdout == ""
    assert run("wordpress", "undo", live.url, path.with_name("changes.journal.jsonl"), "--write").exit_code == 0
    assert excerpts(live)[0] == ""


def test_undo_gives_back_the_database_as_it_was(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    before = live.rows(without=("post_modified", "post_modified_gmt"), revisions=False)
    both = [{**lead, **label} for lead, label in zip(LEADS, LABELS, strict=True)]
    both[0]["label"] = "A new one"
    path = changes(seeded, *both)
    asked = ("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--set", "category=label", "--create")
    assert run(*asked, "--write").exit_code == 0
    written = live.rows(without=("post_modified", "post_modified_gmt"), revisions=False)
    assert written != before
    journal = path.with_name("changes.journal.jsonl")
    assert run("wordpress", "undo", live.url, journal).exit_code == 0
    assert live.rows(without=("post_modified", "post_modified_gmt"), revisions=False) == written
    assert run("wordpress", "undo", live.url, journal, "--write").exit_code == 0
    assert live.rows(without=("post_modified", "post_modified_gmt"), revisions=False) == before


def test_undo_of_an_undo_and_once_more(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    path = changes(seeded, *LABELS[:3], {"label": "A new one"})
    run("wordpress", "apply", live.url, path, "--set", "category=label", "--create", "--write")
    written = categories(live)
    journal = path.with_name("changes.journal.jsonl")
    undone = path.with_name("changes.journal.undo.jsonl")
    redone = path.with_name("changes.journal.undo.undo.jsonl")
    assert run("wordpress", "undo", live.url, journal, "--write").exit_code == 0
    assert categories(live) == [["News"], ["News"], ["News", "Sports"], ["Uncategorized"]]
    assert run("wordpress", "undo", live.url, undone, "--write").exit_code == 0
    assert categories(live) == written
    assert run("wordpress", "undo", live.url, redone, "--write").exit_code == 0
    assert categories(live) == [["News"], ["News"], ["News", "Sports"], ["Uncategorized"]]
    assert live.sql("SELECT COUNT(*) FROM wp_terms WHERE name = 'A new one'") == [["0"]]


def test_undo_leaves_what_somebody_changed_since(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    path = changes(seeded, *LEADS)
    run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write")
    live.api("POST", f"wp/v2/posts/{seeded[0]}", {"excerpt": "The editor's own."})
    live.api("POST", f"wp/v2/posts/{seeded[2]}", {"title": "Another title"})
    result = run("wordpress", "undo", live.url, path.with_name("changes.journal.jsonl"), "--write")
    assert result.exit_code == 3
    assert f"post {seeded[0]} (Bridge): somebody changed its excerpt since" in result.stderr
    assert excerpts(live) == ["The editor's own.", "By hand.", "", ""]


def test_two_runs_with_one_journal_are_undone_together(
    run: Run, live: Live, seeded: list[int], changes: Changes
) -> None:
    first = changes(seeded[:1], {"lead": "One."}, name="one.jsonl")
    second = changes(seeded[:1], {"lead": "Two."}, name="two.jsonl")
    journal = first.with_name("j.jsonl")
    for path in (first, second):
        run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--replace", "--journal", journal, "--write")
    assert excerpts(live)[0] == "Two."
    run("wordpress", "undo", live.url, journal, "--write")
    assert excerpts(live)[0] == ""


def test_a_journal_of_another_site_is_refused(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    path = changes(seeded, *LEADS)
    run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write")
    journal = path.with_name("changes.journal.jsonl")
    journal.write_text(journal.read_text().replace(live.url, "https://example.org"))
    result = run("wordpress", "undo", live.url, journal, "--write")
    assert result.exit_code == 1
    assert "is the journal of https://example.org" in result.stderr


def test_no_secret_is_written_anywhere(run: Run, live: Live, seeded: list[int], changes: Changes) -> None:
    path = changes(seeded, *LEADS)
    result = run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write")
    everything = result.output + "".join(file.read_text() for file in path.parent.iterdir())
    assert live.password not in everything
    assert live.password.replace(" ", "") not in everything


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not valid JSON"),
        ('{"id": "x", "lead": "A."}', "no number of a post"),
        ('{"id": "1", "text": "A."}', "has no 'lead'"),
        ('{"id": "1", "lead": 3}', "not a string"),
    ],
)
def test_a_bad_record_is_named_and_the_rest_goes_on(
    run: Run, live: Live, seeded: list[int], changes: Changes, line: str, why: str
) -> None:
    path = changes(seeded, *LEADS)
    path.write_text(f"{line}\n" + path.read_text())
    result = run("wordpress", "apply", live.url, path, "--set", "excerpt=lead", "--write")
    assert result.exit_code == 3
    assert f"{path}:1: " in result.stderr
    assert why in result.stderr
    assert excerpts(live)[0] == "A bridge."


def test_wrong_usage(run: Run, live: Live) -> None:
    assert run("wordpress", "apply", live.url).exit_code == 2
    assert run("wordpress", "apply", live.url, "a", "b", "--set", "excerpt=lead").exit_code == 2
    assert "say what with --set" in run("wordpress", "apply", live.url, "a").stderr
    assert "newstool writes no 'title'" in run("wordpress", "apply", live.url, "a", "--set", "title=lead").stderr
