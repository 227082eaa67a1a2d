"""For any bytes, a reader gives at least one article or problem, raises nothing, and gives only printable text."""

import io
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.decoding import NotTextError
from newstool.articles.formats import FORMATS
from newstool.articles.inputs import Opened

PIECES = {
    "csv": ["title", "text", ",", ";", "\t", '"', '""', "\n", "\r", "\0", "sep=;", "a b", "\xe9", "\xef\xbb\xbf"],
    "markdown": [
        "---\n",
        "+++\n",
        "title: ",
        "a = ",
        "- ",
        '"',
        "[",
        "](",
        ")",
        "{{<",
        "*",
        "_",
        "`",
        "```\n",
        "\n",
        "|",
    ],
    "feed": ["<rss><channel>", "<item>", "</item>", "<title>", "<pubDate>9 Jan", "</", '{"items":[', "1e999", "&nbsp;"],
    "wordpress": [
        "<rss xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='http://purl.org/rss/1.0/modules/content/'>",
        *(
            "<item>",
            "</item>",
            "<content:encoded>",
            "</content:encoded>",
            "<![CDATA[",
            "]]>",
            "<!--more-->",
            "<p>",
            "&#8;",
        ),
        *(
            "[caption]",
            "[/caption]",
            "[gallery]",
            "<wp:category>",
            "<!DOCTYPE a [",
            "<!ENTITY a 'b'>",
            "\xff\xfe",
            "words ",
        ),
    ],
}
PIECES["nitf"] = ["<nitf>", "<body>", "<body.content>", "</body.content>", "</body>", "</nitf>", "<p>", "a ", "<hl1>"]
PIECES["newsml"] = [
    *(
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>",
        "<contentSet>",
        "<inlineXML>",
        "<inlineData>",
        "<p>a b",
    ),
    *("</p>", "</inlineXML>", "</contentSet>", "</newsItem>", "<itemMeta>", "<embargoed>", "<nitf>", "&nbsp;"),
]
PIECES["jsonl"] = [
    *(
        "[",
        "]",
        "{",
        "}",
        '"text": "a"',
        ", ",
        '"title": "b"',
        '"content": {"rendered": "<p>c"}',
        '"posts": [',
        "\n",
        "null",
    ),
    *(
        '"removed": [], "related": [], "dateline": 5, "source": 1, "byline": 2',
        '"body_html": "d", "headline": "e"',
        "\0",
    ),
]
PIECES["docx"] = ["PK\3\4", "[Content_Types].xml", "word/document.xml", "\0"]
OPTIONS = [ReadOptions(), ReadOptions(label_from="tag", drafts=True, fields={"text": "title"})]


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("options", OPTIONS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_reader_gives_articles_or_problems(name: str, options: ReadOptions, data: st.DataObject) -> None:
    pieces = st.sampled_from([piece.encode("latin-1") for piece in PIECES[name]]) | st.binary(max_size=4)
    check(name, b"".join(data.draw(st.lists(pieces, min_size=1, max_size=30))) or b"a", options)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("csv", b"\0"),  # a key that could not be printed
        ("html", b"<svg><html>"),  # htmldate asserts that it has a parent
        ("csv", b'"'),
        ("feed", b"<rss><item><"),
        ("wordpress", b"<rss><item><item"),
    ],
)
def test_inputs_that_fuzzing_found(name: str, data: bytes) -> None:
    check(name, data, ReadOptions())


# A story in each format. "@" stands for a character in its text, "#" for one in its title.
STORIES = {
    "jsonl": '{"title": "Rain#fell", "text": "It@rained."}\n',
    "csv": "title,text\nRain#fell,It@rained.\n",
    "wordpress": "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><title>Rain#fell</title>"
    "<content:encoded>It@rained.</content:encoded></item></channel></rss>",
    "feed": "<rss><channel><item><title>Rain#fell</title><description>It@rained.</description></item></channel></rss>",
    "markdown": '---\ntitle: "Rain#fell"\n---\nIt@rained.\n',
    "nitf": "<nitf><body><body.head><hedline><hl1>Rain#fell</hl1></hedline></body.head><body.content><p>It@rained.</p>"
    "</body.content></body></nitf>",
    "newsml": "<newsItem><contentMeta><headline>Rain#fell</headline></contentMeta><contentSet><inlineData>It@rained."
    "</inlineData></contentSet></newsItem>",
    "html": "<html><head><title>Rain#fell</title></head><body><article><p>It@rained all day on Monday.</p></article>",
    "text": "Rain#fell\n\nIt@rained all day, and the river rose above its banks.\n",
}
CONTROLS = [*range(1, 9), *range(0xB, 0xD), *range(0xE, 0x20), *range(0x7F, 0xA0)]


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("written", ["{}", "&#{};"])
def test_no_control_character_gets_through(name: str, written: str) -> None:
    for code in CONTROLS:
        character = chr(code) if written == "{}" else written.format(code)
        data = STORIES[name].replace("@", character).replace("#", character).encode()
        check(name, data, ReadOptions())


@pytest.mark.parametrize("escape", ["\\u{:04x}", "\\u{:04X}"])
def test_no_escaped_control_character_gets_through(escape: str) -> None:
    for code in [0, *CONTROLS]:
        data = STORIES["jsonl"].replace("@", escape.format(code)).replace("#", escape.format(code)).encode()
        check("jsonl", data, ReadOptions())
        check("jsonl", b"[\n" + data + b"]", ReadOptions())


def check(name: str, data: bytes, options: ReadOptions) -> None:
    try:
        found = list(FORMATS[name].read(Opened("file", "", io.BufferedReader(io.BytesIO(data))), options))
    except NotTextError:
        return
    assert found
    for item in found:
        if isinstance(item, Article):
            assert item.text.strip() or item.title
            for text in (
                item.text,
                item.id,
                item.title,
                item.label,
                item.summary,
                item.url,
                item.published,
                item.byline,
            ):
                assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text or "")
        else:
            assert isinstance(item, Problem)
            assert not re.search("[\0-\x1f\x7f-\x9f\ud800-\udfff]", str(item))
