"""The wire's XML: NITF and NewsML-G2."""

import io

import pytest

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.inputs import Opened
from newstool.articles.readers import newsml, nitf

NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf><head><title>slug</title><docdata><doc-id id-string="1"/><date.issue norm="20250303T100000Z"/>{release}</docdata>
<pubdata position.section="News"/></head><body><body.head><hedline><hl1>Rates
rise</hl1></hedline><byline>By Ann Bell</byline><abstract><p>Water costs more.</p></abstract></body.head>
<body.content><block><p>The <em>council</em> met.</p><media><media-caption>The mayor</media-caption></media>
<p>It voted.</p></block></body.content></body></nitf>"""
ARTICLE = Article(
    text="The council met.\nIt voted.",
    id="1",
    title="Rates rise",
    label="News",
    summary="Water costs more.",
    published="2025-03-03T10:00:00Z",
    source="a.xml",
    byline="Ann Bell",
)
NEWSML = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="1"><itemMeta>
<versionCreated>2025-03-03T10:00:00Z</versionCreated>{meta}</itemMeta><contentMeta><headline>Rates rise</headline>
<by>Ann Bell</by><subject><name>News</name></subject><description role="drol:summary">Water costs more.</description>
</contentMeta><contentSet>{content}</contentSet></newsItem>
<newsItem guid="2"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem></itemSet></newsMessage>"""
HTML = """<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>The council met.</p><p>It voted.</p></body></html></inlineXML>"""
INNER_NITF = """<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
<body><body.content><p>The council met.</p>
<p>It voted.</p></body.content></body></nitf></inlineXML>"""


def of(data: str, **options: bool) -> list[Article | Problem]:
    reader = nitf if "<newsMessage" not in data else newsml
    file = Opened("a.xml", ".xml", io.BufferedReader(io.BytesIO(data.encode())))
    return list(reader.read(file, ReadOptions(**options)))  # type: ignore[arg-type]


def test_nitf() -> None:
    assert of(NITF.format(release="")) == [ARTICLE]


def test_nitf_under_embargo_is_left_out() -> None:
    data = NITF.format(release='<date.release norm="29990101T000000Z"/>')
    assert of(data) == [
        Problem("a.xml", "has no article to read, left out: 1 article under embargo (see --drafts)", lost=True)
    ]
    assert of(data, drafts=True) == [ARTICLE]


@pytest.mark.parametrize("content", [HTML, INNER_NITF, "<inlineData>The council met.\nIt voted.</inlineData>"])
def test_newsml(content: str) -> None:
    article, note = of(NEWSML.format(meta='<pubStatus qcode="stat:usable"/>', content=content))
    assert isinstance(article, Article)
    assert (article.text, article.title, article.byline) == (ARTICLE.text, "Rates rise", "Ann Bell")
    assert (article.label, article.summary, article.id) == ("News", "Water costs more.", "1")
    assert article.published == "2025-03-03T10:00:00Z"
    assert note == Problem("a.xml", "left out: 1 item without a text (see --drafts)", lost=False)


@pytest.mark.parametrize("meta", ['<pubStatus qcode="stat:withheld"/>', "<embargoed>2999-01-01T00:00:00Z</embargoed>"])
def test_newsml_that_is_withheld_is_left_out(meta: str) -> None:
    assert not any(isinstance(item, Article) for item in of(NEWSML.format(meta=meta, content=HTML)))
    assert any(isinstance(item, Article) for item in of(NEWSML.format(meta=meta, content=HTML), drafts=True))
