"""The bounds of docs/limits.md: a file at a bound is read, past it refused in one line; time is linear below."""

import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from newstool.articles import Article, Problem, ReadOptions, read
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.read import MOST_NAMED
from newstool.articles.readers import web_page, xml_parser
from newstool.articles.readers.front_matter import LONGEST_TOML, MOST_PARTS
from newstool.articles.readers.page_bounds import MOST_ATTRIBUTES, MOST_TAGS, too_much

STORY = "The county will close the bridge on Monday."
RSS, END = "<rss version='2.0'><channel>", "</channel></rss>"
ITEM = f"<item><title>T</title><description>{STORY}</description></item>"


@pytest.fixture
def items(tmp_path: Path) -> Callable[[str, str], list[Article | Problem]]:
    def read_text(name: str, content: str) -> list[Article | Problem]:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return list(read([path]))

    return read_text


def problems(items: list[Article | Problem]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Problem) and item.lost]


def texts(items: list[Article | Problem]) -> list[str]:
    return [item.text for item in items if isinstance(item, Article)]


def attributes(count: int) -> str:
    return "".join(f" a{i}='1'" for i in range(count))


Items = Callable[[str, str], list[Article | Problem]]


@pytest.mark.parametrize(
    ("name", "at", "past", "why"),
    [
        (
            "a.md",
            f"+++\na = '{'x' * (LONGEST_TOML - 6)}'\n+++\n{STORY}",
            f"+++\na = '{'x' * (LONGEST_TOML - 5)}'\n+++\n{STORY}",
            "longer than 64 KiB",
        ),
        (
            "a.md",
            f"+++\n{'.'.join('a' * MOST_PARTS)} = 1\n+++\n{STORY}",
            f"+++\n{'.'.join('a' * (MOST_PARTS + 1))} = 1\n+++\n{STORY}",
            "a key of more than 50 parts",
        ),
        (
            "a.md",
            f"+++\na = {'[' * 50}{']' * 50}\n+++\n{STORY}",
            f"+++\na = {'[' * 999}{']' * 999}\n+++\n{STORY}",
            "nested",
        ),
        (
            "a.xml",
            f"{RSS}<x{attributes(1000)}/>{ITEM}{END}",
            f"{RSS}<x{attributes(1001)}/>{ITEM}{END}",
            "more than 1,000 attributes",
        ),
        (
            "a.xml",
            f"{RSS}{''.join(f'<x{i}/>' for i in range(9_990))}{ITEM}{END}",
            f"{RSS}{''.join(f'<x{i}/>' for i in range(10_001))}{ITEM}{END}",
            "more than 10,000 names",
        ),
        (
            "a.xml",
            f"{RSS}{'<b>' * 98}{'</b>' * 98}{ITEM}{END}",
            f"{RSS}{'<b>' * 99}{ITEM}{END}",
            "more than 100 elements",
        ),
        (
            "a.xml",
            f"<!DOCTYPE rss [<!ELEMENT rss ANY>]>{RSS}{ITEM}{END}",
            f"<!DOCTYPE rss [<!ATTLIST item a CDATA 'v'>]>{RSS}{ITEM}{END}",
            "declares attributes",
        ),
        (
            "a.xml",
            f"<!DOCTYPE rss [<!ELEMENT rss ANY>]>{RSS}{ITEM}{END}",
            f"<!DOCTYPE rss [<!ENTITY a 'v'>]>{RSS}{ITEM}{END}",
            "declares entities",
        ),
    ],
    ids=lambda value: value[:24],
)
def test_at_the_bound_and_past_it(items: Items, name: str, at: str, past: str, why: str) -> None:
    assert problems(items(name, at)) == []
    assert STORY in texts(items(name, at))
    refused = problems(items(name, past))
    assert len(refused) == 1
    assert why in refused[0]


def test_the_bounds_of_web_pages() -> None:
    assert too_much("<p>" * MOST_TAGS) == ""
    assert too_much("<p>" * (MOST_TAGS + 1)) == "more than 50,000 tags"
    attributes = " ".join(f"attribute{i}" for i in range(MOST_ATTRIBUTES - 1))
    assert too_much(f"<p {attributes}>") == ""
    assert too_much(f"<p {attributes} one more>") == "a tag with more than 1,000 attributes"
    assert too_much(f'<img src="data:{"a b " * 100_000}">') == ""


def test_records_at_the_longest_and_past_it(items: Items) -> None:
    frame = len('{"text": ""}\n')
    at, past = ('{"text": "%s"}\n' % ("x" * (LONGEST_RECORD - frame + more)) for more in (0, 1))
    assert [len(text) for text in texts(items("a.jsonl", at))] == [LONGEST_RECORD - frame]
    assert "longer than 16 MiB" in problems(items("a.jsonl", past))[0]
    assert problems(items("a.txt", "x" * LONGEST_RECORD)) == []
    assert "longer than 16 MiB" in problems(items("a.txt", "x" * (LONGEST_RECORD + 1)))[0]


@pytest.mark.parametrize("token", ["<!--{}-->", "<x a='{}'/>", "<?x {}?>"])
def test_a_token_longer_than_a_record(items: Items, token: str) -> None:
    content = RSS + token.format("x" * (3 * LONGEST_RECORD)) + ITEM + END
    since = time.process_time()
    assert "16 MiB without the end of a tag" in problems(items("a.xml", content))[0]
    assert time.process_time() - since < 3


def test_a_long_token_in_small_pieces_takes_linear_time() -> None:
    class Trickle(io.RawIOBase):
        """Gives 4 KiB at a time, as a slow pipe does."""

        def __init__(self, content: bytes) -> None:
            self.rest = io.BytesIO(content)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            piece = self.rest.read(min(4096, len(buffer)))
            buffer[: len(piece)] = piece
            return len(piece)

    content = f"{RSS}<!--{'x' * (8 << 20)}-->{ITEM}{END}".encode()
    file = Opened("stdin", ".xml", io.BufferedReader(cast(io.RawIOBase, Trickle(content)), 1 << 16))
    from newstool.articles.readers import feeds

    since = time.process_time()
    assert texts(list(feeds.read(file, ReadOptions()))) == [STORY]
    assert time.process_time() - since < 2


def test_broken_xml_in_too_many_places(items: Items) -> None:
    content = f"<rss a='{'x' * 100_000}'><channel>" + "<item><b></item>" * 2_000
    assert "broken XML in too many places" in problems(items("a.xml", content))[-1]


def test_more_problems_than_anybody_reads(items: Items) -> None:
    found = items("a.jsonl", "x\n" * MOST_NAMED)
    assert len(problems(found)) == MOST_NAMED
    found = items("a.jsonl", "x\n" * (MOST_NAMED + 500) + f'{{"text": "{STORY}"}}\n')
    assert len(problems(found)) == MOST_NAMED + 1
    assert texts(found) == [STORY]
    last = found[-1]
    assert isinstance(last, Problem)
    assert (last.records, last.lost) == (500, True)
    assert "500 more records could not be read" in last.reason


def test_more_notes_than_anybody_reads(items: Items) -> None:
    found = items("a.jsonl", f'{{"text": "{STORY}", "label": true}}\n' * (MOST_NAMED + 1))
    assert len(texts(found)) == MOST_NAMED + 1
    assert isinstance(found[-1], Problem)
    assert (found[-1].reason, found[-1].lost) == ("1 more note like those above", False)


GROWING = {
    "front matter spaces": ("a.md", "---\ntitle{}\n---\n" + STORY, " "),
    "front matter words": ("a.md", "---\ntitle{}\n---\n" + STORY, " a"),
    "front matter type": ("a.md", "---\ntitle: {}\n---\n" + STORY, "!"),
    "toml strings": ("a.md", '+++\na = "{}"\n+++\n' + STORY, "\\u0041"),
    "charset spaces": ("a.html", "<html><meta {} charset=x><p>" + STORY, " "),
    "tags": ("a.html", "<html><body><p>{}" + STORY, "a<br>"),
    "xml comments": ("a.xml", RSS + "<!--{}-->" + ITEM + END, "x"),
    "xml elements": ("a.xml", RSS + "{}" + ITEM + END, "<a/>"),
    "broken items": ("a.xml", RSS + "{}" + ITEM + END, "<item>"),
    "comments of more": (
        "a.xml",
        '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        "<channel><item><content:encoded><![CDATA[{}]]></content:encoded></item></channel></rss>",
        "<!--more",
    ),
    "unclosed quotes": ("a.csv", "title,text\n{}", 'a,"b\n'),
    "small values": ("a.json", "[\n{}2]", "1,"),
    "small items": (
        "a.json",
        '{{"version": "https://jsonfeed.org/version/1.1", "items": [{}1]}}',
        '{{"content_text": "a"}},',
    ),
}


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_size_alone(items: Items, name: str) -> None:
    """Time at n, 2n and 4n: four times the input takes at most eight times as long, where it takes long at all."""
    file, frame, unit = GROWING[name]
    unit = unit.replace("{{", "{").replace("}}", "}")
    seconds = []
    for size in (50_000, 100_000, 200_000):
        if file.endswith(".md") and "toml" in name:
            size //= 4  # its bound is 64 KiB
        content = frame.format(unit * (size // len(unit)))
        since = time.process_time()
        assert items(file, content)
        seconds.append(time.process_time() - since)
    assert seconds[2] < max(8 * seconds[0], 0.5), seconds


def test_bounds_of_the_parser_are_those_of_the_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "limits.md").read_text(encoding="utf-8")
    for number in (MOST_TAGS, MOST_ATTRIBUTES, MOST_PARTS, MOST_NAMED, xml_parser.MOST_NAMES, xml_parser.DEEPEST):
        assert f"{number:,}" in page
    assert f"{LONGEST_TOML >> 10} KiB" in page
    assert f"{LONGEST_RECORD >> 20} MiB" in page
    assert web_page.__doc__


def test_outer_tags_that_are_none(items: Items) -> None:
    """Found by mutation: a ">" in an attribute of the outer tag cuts it short where it is parsed again."""
    content = f"<rss a='>'><channel>{ITEM}<item><b></item>{ITEM}{END}"
    found = items("a.xml", content)
    assert texts(found)[0] == STORY
    assert all("newstool failed" not in problem for problem in problems(found))
