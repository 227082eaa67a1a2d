"""Finding inputs and recognising their formats: files, folders, gzip, standard input."""

import gzip
import io
import os
import re
import sys
import time
from pathlib import Path
from typing import cast

import pytest

from newstool.articles import Article, NewstoolError, Problem, ReadOptions, read
from newstool.articles.formats import FORMATS
from newstool.articles.read import _format

GOOD = b'{"id": "a", "text": "Rain is on its way."}\n'
STORY = b"The council met on Monday.\nIt voted to repair the bridge.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one, so that names in messages are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, data: bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return name


def sources(found: list[Article | Problem]) -> list[str]:
    return [item.source for item in found if isinstance(item, Article)]


def problems(found: list[Article | Problem]) -> list[str]:
    return [str(item) for item in found if isinstance(item, Problem)]


@pytest.mark.usefixtures("folder")
class TestFormats:
    @pytest.mark.parametrize("name", ["posts.jsonl", "posts.ndjson", "posts.JSON", "posts", "posts.dat"])
    def test_json_lines_by_suffix_or_content(self, name: str) -> None:
        assert sources(list(read([write(name, b"\n" + GOOD)]))) == [f"{name}:2"]

    @pytest.mark.parametrize("name", ["story.txt", "story.TEXT", "story", "story.v2"])
    def test_plain_text_by_suffix_or_content(self, name: str) -> None:
        assert sources(list(read([write(name, STORY)]))) == [name]

    def test_the_suffix_comes_before_the_content(self) -> None:
        assert sources(list(read([write("posts.txt", GOOD)]))) == ["posts.txt"]

    def test_an_option_comes_before_the_suffix(self) -> None:
        assert sources(list(read([write("posts.txt", GOOD)], ReadOptions(format="jsonl")))) == ["posts.txt:1"]

    def test_brackets_do_not_make_json(self) -> None:
        assert sources(list(read([write("a", b"{sic} is what it said."), write("b", b"[Updated] Rain.")]))) == [
            "a",
            "b",
        ]

    def test_a_broken_first_line_does_not_hide_json(self) -> None:
        assert sources(list(read([write("posts", b'{"text": "cut\n' + GOOD)]))) == ["posts:2"]

    def test_utf_16_with_a_mark_is_recognised(self) -> None:
        names = [write("a", GOOD.decode().encode("utf-16")), write("b", STORY.decode().encode("utf-16"))]
        assert sources(list(read(names))) == ["a:1", "b"]

    def test_an_unknown_format_is_refused_at_once(self) -> None:
        with pytest.raises(
            NewstoolError,
            match="no format is called 'pdf': name one of docx, html, wordpress, nitf, newsml, feed, jsonl, csv, ",
        ):
            read(["a"], ReadOptions(format="pdf"))

    @pytest.mark.parametrize(
        ("opening", "name"),
        [
            ("<!DOCTYPE html><p>Rain", "html"),
            ("\n<!-- saved -->\n<HTML lang='en'>", "html"),
            ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'a' 'b'><html>", "html"),
            ("<?xml version='1.0'?><!-- WXR --><rss xmlns:wp='http://wordpress.org/export/1.2/'>", "wordpress"),
            ("<?xml version='1.0'?>\n<?xml-stylesheet href='a'?>\n<rss version='2.0'>", "feed"),
            ("<rss version='0.91'>", "feed"),
            ("<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
            ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "feed"),
            ("<rdf:RDF>", "feed"),
            ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "feed"),
            ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed"),
            (r'{"version":"https:\/\/jsonfeed.org\/version\/1","items":[]}', "feed"),
            ('{"text": "see https://jsonfeed.org/version/1"}', "jsonl"),
            ("title,text\nRain,It rains.", "csv"),
            ('"id";"Text";"label"\r\n1;It rains.;News', "csv"),
            ("url\ttitle\ttext\n", "csv"),
            ("Text, lies and videotape\n\nA story.", "text"),
            ("---\nlayout: post\ntags:\n  - a\ntitle: Rain\n---\nIt rains.", "markdown"),
            ("+++\ntitle = 'Rain'\n+++\n", "markdown"),
            ("---\nIt rains.", "text"),
            ("Text, title and date were all wrong, the mayor said.\n", "text"),
            ("The council met; it voted.\n", "text"),
            ("<The mayor> said so.", "text"),
        ],
    )
    def test_formats_are_recognised_by_their_first_characters(self, opening: str, name: str) -> None:
        assert next(form for form in FORMATS if re.match(FORMATS[form].opening, opening)) == name

    @pytest.mark.parametrize(
        ("suffix", "data", "source"),
        [
            ("xml", b"<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><item><description>a", "wordpress"),
            ("xml", b"<rss><channel><item><description>Rain.</description></item></channel></rss>", "feed"),
            ("json", b'{"version": "https://jsonfeed.org/version/1", "items": [{"content_text": "a"}]}', "feed"),
            ("json", b'{"text": "Rain."}', "jsonl"),
        ],
    )
    def test_formats_that_share_a_suffix(self, suffix: str, data: bytes, source: str) -> None:
        assert _format(f".{suffix}", data.decode(), ReadOptions()) == source

    @pytest.mark.parametrize("fill", ["<!-- ", "<?xml ", "<!DOCTYPE ", "title,", "---\na: b\n", '{"', "\n", "<?xml?>"])
    def test_recognising_the_format_is_fast(self, fill: str) -> None:
        head = fill * (65536 // len(fill))
        start = time.process_time()
        _format("", head, ReadOptions())
        assert time.process_time() - start < 0.5


@pytest.mark.usefixtures("folder")
class TestBadInputs:
    def test_each_is_a_problem_in_its_place_and_the_others_are_read(self) -> None:
        names = [
            "missing.txt",
            write("a.txt", STORY),
            write("empty.txt", b""),
            write("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            write("binary.jsonl", b"PK\3\4\0\0"),
            write("b.txt", STORY),
            "nul\0.txt",
        ]
        assert [item.id if isinstance(item, Article) else str(item) for item in read(names)] == [
            "missing.txt: no such file or folder",
            "a.txt",
            "empty.txt: is empty",
            "picture.png: not text (binary data): save it as plain text first",
            "binary.jsonl: not read: it is a zip archive: unpack it first",
            "b.txt",
            "nul\ufffd.txt: its name has a NUL character",
        ]

    def test_a_nul_byte_in_a_record_loses_nothing(self) -> None:
        (article,) = read([write("posts.jsonl", b'{"text": "Rain\0today"}')])
        assert isinstance(article, Article)
        assert article.text == "Rain today"

    def test_binary_data_far_into_a_file(self) -> None:
        assert problems(list(read([write("a.txt", b"a " * 99_999 + b"\0")]))) == [
            "a.txt: not text (binary data): save it as plain text first"
        ]

    def test_dev_null_is_empty(self) -> None:
        assert problems(list(read(["/dev/null"]))) == ["/dev/null: is empty"]

    def test_a_link_to_itself_is_named(self) -> None:
        Path("loop.txt").symlink_to("loop.txt")
        assert problems(list(read(["loop.txt"]))) == ["loop.txt: cannot be read: too many levels of symbolic links"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_files_and_folders_without_permission(self) -> None:
        Path(write("in/a.txt", STORY)).chmod(0)
        Path(write("in/sub/b.txt", STORY)).parent.chmod(0)
        write("in/z.txt", STORY)
        found = list(read(["in"]))
        Path("in/sub").chmod(0o700)
        assert problems(found) == [
            "in/a.txt: cannot be read: permission denied",
            "in/sub: cannot be read: permission denied",
        ]
        assert sources(found) == ["in/z.txt"]

    def test_names_that_are_not_utf_8_or_have_line_breaks_are_made_printable(self) -> None:
        name = os.fsdecode(b"caf\xe9\n.txt")
        write(name, STORY)
        assert sources(list(read([name]))) == ["caf\ufffd\ufffd.txt"]


@pytest.mark.usefixtures("folder")
class TestGzip:
    @pytest.mark.parametrize("name", ["posts.jsonl.gz", "posts.gz", "posts", "posts.jsonl", "posts.JSONL.GZ"])
    def test_by_suffix_or_content(self, name: str) -> None:
        assert sources(list(read([write(name, gzip.compress(GOOD, mtime=0))]))) == [f"{name}:1"]

    def test_plain_text_and_several_members(self) -> None:
        (article,) = read([write("a.txt.gz", gzip.compress(STORY, mtime=0) + gzip.compress(b"Work starts."))])
        assert isinstance(article, Article)
        assert article.text == STORY.decode() + "Work starts."

    def test_articles_before_the_end_of_cut_off_data_are_read(self) -> None:
        lines = b"".join(b'{"text": "Rain on day %d, %s."}\n' % (n, os.urandom(40).hex().encode()) for n in range(5000))
        packed = gzip.compress(lines, mtime=0)
        *articles, problem = read([write("cut.jsonl.gz", packed[: len(packed) // 2])])
        assert str(problem) == "cut.jsonl.gz: the gzip data is cut off: fetch it again"
        assert 2400 < len(articles) < 2600
        assert all(isinstance(article, Article) for article in articles)

    @pytest.mark.parametrize("size", [2, 5, 12])
    def test_data_that_is_cut_off_in_its_first_bytes(self, size: int) -> None:
        (problem,) = problems(list(read([write("cut.gz", gzip.compress(GOOD, mtime=0)[:size]), write("b.txt", STORY)])))
        assert problem == "cut.gz: the gzip data is cut off: fetch it again"

    def test_damaged(self) -> None:
        packed = bytearray(gzip.compress(GOOD, mtime=0))
        packed[-6] ^= 1  # the checksum
        assert problems(list(read([write("bad.jsonl.gz", bytes(packed))])))[0].startswith(
            "bad.jsonl.gz: the gzip data is damaged (CRC check failed"
        )

    def test_named_gz_but_not_packed(self) -> None:
        assert problems(list(read([write("a.txt.gz", STORY)]))) == [
            "a.txt.gz: named .gz, but not gzip data: rename it, or pack it again"
        ]

    def test_empty(self) -> None:
        assert problems(list(read([write("a.gz", b""), write("b.gz", gzip.compress(b"", mtime=0))]))) == [
            "a.gz: is empty",
            "b.gz: is empty",
        ]


@pytest.mark.usefixtures("folder")
class TestFolders:
    def test_sorted_recursive_without_hidden_ones(self) -> None:
        for name in ("b.txt", "a/2.txt", "a/10.txt", "c/d/e.jsonl", ".hidden.txt", ".git/x.txt", "B.txt"):
            write(f"in/{name}", GOOD if name.endswith("jsonl") else STORY)
        found = list(read(["in"]))
        assert sources(found) == ["in/B.txt", "in/a/10.txt", "in/a/2.txt", "in/b.txt", "in/c/d/e.jsonl:1"]
        assert problems(found) == []

    def test_paths_are_as_given(self) -> None:
        write("in/a.txt", STORY)
        assert sources(list(read(["./in", "in/", Path("in")]))) == ["./in/a.txt", "in/a.txt", "in/a.txt"]

    def test_files_that_are_not_text_are_counted_at_the_end(self) -> None:
        write("in/a.png", b"\x89PNG\0")
        write("in/late.txt", b"a " * 99_999 + b"\0")
        write("in/z.txt", STORY)
        os.mkfifo("in/pipe")
        article, note = read(["in"])
        assert isinstance(article, Article)
        assert note == Problem("in", "3 of its 4 files skipped: not text", lost=False)

    def test_nothing_to_read(self) -> None:
        write("binary/a.png", b"\x89PNG\0")
        write("hidden/.a.txt", STORY)
        assert list(read(["binary", "hidden"])) == [
            Problem("binary", "nothing to read: its file is not text"),
            Problem("hidden", "nothing to read: no files in it"),
        ]

    def test_loops_of_links_end_and_broken_links_are_named(self) -> None:
        write("in/sub/a.txt", STORY)
        Path("in/sub/up").symlink_to("..")
        Path("in/z.txt").symlink_to("nowhere")
        found = list(read(["in"]))
        assert sources(found) == ["in/sub/a.txt"]
        assert problems(found) == ["in/z.txt: no such file or folder"]

    def test_an_explicit_format_does_not_read_pictures(self) -> None:
        write("in/a.png", b"\x89PNG\0")
        write("in/b.dat", GOOD)
        found = list(read(["in"], ReadOptions(format="jsonl")))
        assert sources(found) == ["in/b.dat:1"]
        assert problems(found) == ["in: 1 of its 2 files skipped: not text"]


class TestStandardInput:
    @pytest.mark.parametrize(
        ("data", "source"), [(GOOD, "stdin:1"), (STORY, "stdin"), (gzip.compress(GOOD, mtime=0), "stdin:1")]
    )
    def test_formats(self, data: bytes, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert sources(list(read(["-"]))) == [source]
        assert not sys.stdin.buffer.closed

    def test_empty(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        assert list(read(["-"])) == [Problem("stdin", "is empty")]

    def test_a_slow_pipe_that_gives_single_bytes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Drip(io.RawIOBase):
            """One byte a read, as a slow pipe gives them."""

            left = gzip.compress(GOOD, mtime=0)

            def readable(self) -> bool:
                return True

            def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
                size = len(self.left[:1])
                buffer[:size], self.left = self.left[:1], self.left[1:]
                return size

        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(cast(io.RawIOBase, Drip()))))
        assert sources(list(read(["-"]))) == ["stdin:1"]


def test_a_named_pipe_is_read(folder: Path) -> None:
    os.mkfifo("pipe")
    if (child := os.fork()) == 0:
        Path("pipe").write_bytes(GOOD)
        os._exit(0)
    assert sources(list(read(["pipe"]))) == ["pipe:1"]
    os.waitpid(child, 0)


def test_articles_come_as_they_are_read(folder: Path) -> None:
    """The first article comes before the rest of the file is read."""
    with Path("long.jsonl").open("wb") as file:
        file.write(GOOD)
        file.truncate(1 << 40)  # a hole of 1 TiB
    stream = read(["long.jsonl"])
    assert isinstance(next(stream), Article)
