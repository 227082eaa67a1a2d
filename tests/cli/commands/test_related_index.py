"""`newstool related --index`: an index is made, brought up to date, asked, checked, and never lost."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from example_archive import ARCHIVE, EXAMPLES, POSTS, Archive, Related, changed
from fixtures import Jsonl, Rows, Run, Shell

FULL = Path("/dev/full")


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


def test_an_index_is_not_fed_by_what_only_happens_to_be_piped_in(run: Run, archive: Archive, index: Path) -> None:
    run("related", archive(), "--index", index)
    asked = run("related", "--index", index, stdin=ARCHIVE.read_bytes().splitlines(keepends=True)[0])
    assert (asked.exit_code, asked.stderr) == (0, "")
    assert asked.stdout == run("related", ARCHIVE).stdout
    fed = run("related", "-", "--index", index, stdin=ARCHIVE.read_bytes().splitlines(keepends=True)[0])
    assert fed.stderr.startswith(f"{index}: 0 new, 0 changed, 6 removed, 1 kept\n")


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


def test_a_changed_excerpt_alone_is_a_change(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    def shown(excerpt: str) -> tuple[str, str]:
        posts = [{"summary": excerpt, **post} for post in POSTS]
        result = run("related", jsonl(*posts), "--index", tmp_path / "site.index", "--format", "jsonl")
        return result.stderr, result.stdout

    _, before = shown("The old excerpt.")
    assert "The old excerpt." in before
    said, after = shown("The new excerpt.")
    assert f"0 new, {len(POSTS)} changed, 0 removed, 0 kept" in said
    assert "The new excerpt." in after
    assert "The old excerpt." not in after


@pytest.mark.parametrize(
    "options",
    [("--words", "3"), ("--chars", "90"), ("--model", "mine"), ("--background", "mine"), ("--own-leads",)],
    ids=lambda options: options[0],
)
def test_options_that_a_described_archive_does_not_use_are_refused(
    run: Run, index: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    result = run("related", "--described", tmp_path, "--index", index, *options)
    assert result.exit_code == 2
    assert f"{options[0]} " in result.stderr
    assert "needs an ARCHIVE: what --described has was written before" in result.stderr
