"""A folder of records: complete, resumed, made again, checked; the same bytes whoever worked."""

import csv
import io
import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from fixtures import Run
from newstool.site.storage import LocalStore

DATA = Path(__file__).parents[2] / "training_data" / "articles.jsonl"
Described = Callable[..., str]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Our articles, some megabytes of them: with --part-size 1 they are several parts. One line is broken."""
    records = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    path = tmp_path / "archive.jsonl"
    lines = [json.dumps({**one, "id": f"{one['id']}-{i}"}) + "\n" for i in range(3) for one in records]
    lines.insert(700, "{broken\n")
    path.write_text("".join(lines) * (1 + (3 << 20) // sum(map(len, lines))), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "described"


@pytest.fixture
def describe(run: Run, archive: Path, folder: Path) -> Described:
    """`describe(options...)`: describes the archive into the folder; gives stderr."""

    def ask(*options: str, status: int = 3, output: Path = folder) -> str:
        result = run("describe", archive, "--output", output, "--part-size", "1", "--no-lead", *options)
        assert result.exit_code == status, result.output
        return result.stderr

    return ask


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def made(said: str) -> tuple[int, int]:
    """How many parts were made, and how many kept."""
    words = said.splitlines()[-2].replace(",", "").split()
    return int(words[words.index("made") - 1]), int(words[words.index("kept") - 1])


def test_the_parts_are_the_stream(run: Run, describe: Described, archive: Path, folder: Path) -> None:
    said = describe("--workers", "1")
    parts = sorted(folder.glob("part-*"))
    assert len(parts) >= 3
    stream = run("describe", archive, "--no-lead")
    assert "".join(part.read_text(encoding="utf-8") for part in parts) == stream.stdout
    assert said.count("not valid JSON") == stream.stderr.count("not valid JSON")


def as_table(records: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["id", "title", "text"], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue()


def as_export(records: list[dict[str, str]]) -> str:
    items = "".join(
        f"<item><title>{escape(one['title'])}</title><wp:post_id>{one['id']}</wp:post_id><wp:status>publish</wp:status>"
        f"<content:encoded><![CDATA[{one['text']}]]></content:encoded></item>\n"
        for one in records
    )
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rss {spaces}>\n<channel>\n{items}</channel>\n</rss>\n'


@pytest.mark.parametrize(("name", "written"), [("posts.csv", as_table), ("export.xml", as_export)])
def test_a_table_and_an_export_are_worked_in_parts(
    run: Run, tmp_path: Path, name: str, written: Callable[[list[dict[str, str]]], str]
) -> None:
    records = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    path = tmp_path / name
    path.write_text(written([{**one, "id": f"{n}"} for n, one in enumerate(records * 12)]), encoding="utf-8")
    stream = run("describe", path, "--no-lead")
    assert stream.exit_code == 0
    for workers in ("1", "2"):
        folder = tmp_path / workers
        options = ("--no-lead", "--output", folder, "--part-size", "1", "--workers", workers)
        assert run("describe", path, *options).exit_code == 0
        parts = sorted(folder.glob("part-*"))
        assert len(parts) >= 2
        assert "".join(part.read_text(encoding="utf-8") for part in parts) == stream.stdout
    assert content(tmp_path / "1") == content(tmp_path / "2")
    assert run("describe", "--output", tmp_path / "1", "--check").exit_code == 0


def test_a_second_run_keeps_everything(describe: Described, folder: Path) -> None:
    describe("--workers", "1")
    before = content(folder)
    said = describe("--workers", "1")
    assert made(said) == (0, len(list(folder.glob("part-*"))))
    assert "not valid JSON" in said
    assert content(folder) == before


def test_any_number_of_workers_gives_the_same_bytes(describe: Described, folder: Path, tmp_path: Path) -> None:
    describe("--workers", "1")
    describe("--workers", "2", output=tmp_path / "two")
    assert content(tmp_path / "two") == content(folder)


def test_what_is_missing_or_cut_short_is_made_again(describe: Described, folder: Path) -> None:
    describe("--workers", "1")
    before = content(folder)
    (folder / "part-000001.jsonl").unlink()
    (folder / ".parts" / "part-000002").write_text("{")
    (folder / ".part-000000.jsonl.00ff.newstool-part").write_text("what a killed run left")
    assert made(describe("--workers", "1"))[0] == 2
    assert content(folder) == before


def test_a_changed_article_costs_its_part_alone(describe: Described, archive: Path, folder: Path) -> None:
    describe("--workers", "1")
    text = archive.read_text(encoding="utf-8")
    archive.write_text(text[:-200] + text[-200:].replace("e", "a"), encoding="utf-8")
    said = describe("--workers", "1")
    assert made(said)[0] == 1
    assert "Note: 1 part made again: other input\n" in said


def test_longer_rows_of_a_table_are_other_input_and_nothing_else(run: Run, tmp_path: Path) -> None:
    """The ranges of the later parts begin at other bytes and lines then, which is told once."""
    path, folder = tmp_path / "posts.csv", tmp_path / "folder"
    text = "The council met on Monday and voted for the plan to repair the bridge. " * 400
    for more in ("", "It took an hour.\nAnd a half."):
        rows = [f'{n},Title {n},"{text}{more}"\n' for n in range(60)]
        path.write_text("id,title,text\n" + "".join(rows))
        result = run("describe", path, "--output", folder, "--part-size", "1", "--workers", "1", "--no-lead")
        assert result.exit_code == 0, result.stderr
    notes = [line for line in result.stderr.splitlines() if "made again" in line]
    assert notes == ["Note: 2 parts made again: other input"]


def test_another_option_makes_all_again_and_says_so(describe: Described, folder: Path) -> None:
    describe("--workers", "1")
    said = describe("--workers", "1", "--min-precision", "0.9")
    n = len(list(folder.glob("part-*")))
    assert f"Note: {n} parts made again: min precision was 0.0, is 0.9" in said
    assert made(said) == (n, 0)


def test_an_option_that_is_given_or_not_is_said_so(describe: Described) -> None:
    describe("--workers", "1")
    assert "--for-related was not given, is given" in describe("--check", "--for-related", status=1)
    assert ": model was news-sports" in (said := describe("--check", "--no-label", status=1))
    assert "is none" in said


def test_a_file_is_no_folder(run: Run, archive: Path) -> None:
    file = archive.with_name("file")
    file.write_text("kept")
    refused = run("describe", archive, "--output", file)
    assert (refused.exit_code, refused.stderr) == (1, f"Error: {file}: cannot be written: file is not a folder\n")
    assert file.read_text() == "kept"


def test_a_smaller_archive_leaves_no_part_behind(describe: Described, archive: Path, folder: Path) -> None:
    describe("--workers", "1")
    archive.write_text("".join(archive.read_text(encoding="utf-8").splitlines(keepends=True)[:50]))
    describe("--workers", "1", status=0)
    assert sorted(content(folder)) == [".parts/part-000000", "manifest.json", "part-000000.jsonl"]


def test_check(run: Run, describe: Described, archive: Path, folder: Path) -> None:
    describe("--workers", "1")
    assert "whole and up to date" in describe("--check", status=0)
    assert run("describe", "--output", folder, "--check").exit_code == 0
    part = folder / "part-000001.jsonl"
    part.write_bytes(part.read_bytes().replace(b"News", b"Mews"))
    result = run("describe", "--output", folder, "--check")
    assert result.exit_code == 1
    assert "part-000001.jsonl" in result.stderr
    assert "damaged: other bytes" in result.stderr
    assert "min precision was 0.0, is 0.9" in describe("--check", "--min-precision", "0.9", status=1)
    archive.write_text(archive.read_text(encoding="utf-8").replace("Story", "Tale", 1) + "\n", encoding="utf-8")
    assert "input was" in describe("--check", status=1)


def test_a_folder_of_something_else_is_left_alone(describe: Described, folder: Path) -> None:
    folder.mkdir()
    (folder / "novel.txt").write_text("Mine.")
    assert "holds other files, such as novel.txt" in describe(status=1)
    assert content(folder) == {"novel.txt": b"Mine."}


def test_a_run_killed_at_any_moment_goes_on(describe: Described, archive: Path, folder: Path, tmp_path: Path) -> None:
    describe("--workers", "1", output=tmp_path / "undisturbed")
    line = [sys.executable, "-m", "newstool", "describe", str(archive), "--output", str(folder)]
    line += ["--part-size", "1", "--no-lead", "--workers", "2"]
    chance = random.Random(0)
    for _ in range(4):
        process = subprocess.Popen(line, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 1.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
    time.sleep(0.2)  # the workers see that their parent is gone
    describe("--workers", "1")
    assert content(folder) == content(tmp_path / "undisturbed")


def test_a_folder_that_cannot_be_written_is_one_line(run: Run, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    result = run("describe", archive, "--output", tmp_path / "file" / "below", "--workers", "1")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("Error: ")
    assert "cannot be written" in result.stderr


def test_the_local_store_reads_and_writes(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    with store.writing("a/b") as file:
        file.write(b"whole")
    assert (store.read("a/b"), store.size("a/b"), store.names("a"), store.names("c")) == (b"whole", 5, ["b"], [])
    store.remove("a/b")
    assert (store.read("a/b"), store.size("a/b")) == (None, None)
