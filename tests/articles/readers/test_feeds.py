"""RSS, Atom and JSON Feed."""

import io
import json

import pytest

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.inputs import Opened
from newstool.articles.readers.feeds import read


def of(data: str | bytes, name: str = "feed.xml") -> list[Article | Problem]:
    data = data.encode() if isinstance(data, str) else data
    return list(read(Opened(name, ".xml", io.BufferedReader(io.BytesIO(data))), ReadOptions()))


RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Courier</title><image><title>Logo</title></image>
<item><title>Rates &amp;amp; fees</title><link>https://example.org/1</link><guid>id-1</guid>
<pubDate>Mon, 03 Mar 2025 10:00:00 -0600</pubDate><category>News</category><category>Water</category>
<dc:creator>Ann Bell</dc:creator><description>Water costs more.</description>
<content:encoded><![CDATA[<p>The council
met.</p><script>x()</script><p>It voted.</p>]]></content:encoded></item>
<item><description>Rain &lt;b&gt;today&lt;/b&gt;.

Sun later.</description><author>desk@example.org (Bo Reed)</author></item>
<item><title>Only a headline</title><pubDate>last week</pubDate></item>
</channel></rss>"""


def test_rss() -> None:
    assert of(RSS) == [
        Article(
            text="The council met.\nIt voted.",
            id="id-1",
            title="Rates & fees",
            label="News",
            other_labels=("Water",),
            summary="Water costs more.",
            url="https://example.org/1",
            published="2025-03-03T10:00:00-06:00",
            source="feed.xml:4",
            byline="Ann Bell",
        ),
        Article(text="Rain today.\nSun later.", id="feed.xml:9", source="feed.xml:9", byline="Bo Reed"),
        Article(text="", id="feed.xml:12", title="Only a headline", published="last week", source="feed.xml:12"),
    ]


def test_rss_1_0() -> None:
    data = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Courier</title></channel>
<item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link>
<description>It rains.</description><dc:date>2025-03-03</dc:date><dc:subject>Weather</dc:subject></item></rdf:RDF>"""
    assert of(data) == [
        Article(
            text="It rains.",
            id="https://example.org/1",
            title="Rain",
            label="Weather",
            url="https://example.org/1",
            published="2025-03-03",
            source="feed.xml:3",
        )
    ]


@pytest.mark.parametrize("prefix", ["", "a:"])
@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('type="html">&lt;p>The council met.&lt;/p>&lt;p>It voted.&lt;/p>', "The council met.\nIt voted."),
        (">The council met.\nIt voted.", "The council met.\nIt voted."),
        (">&lt;p>It\nvoted.&lt;/p>", "It voted."),
        (
            'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; <b>B</b></p><p>C</p></div>',
            "A < B\nC",
        ),
    ],
)
def test_atom(prefix: str, content: str, text: str) -> None:
    name = prefix.rstrip(":")
    data = f"""<feed xmlns{":" + name if name else ""}="http://www.w3.org/2005/Atom"><entry><title>Rates</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/><id>urn:1</id>
<published>2025-03-03T10:00:00Z</published><updated>2025-03-04T10:00:00Z</updated><author><name>Ann Bell</name></author>
<category term="news" label="News"/><summary>Water costs more.</summary><content {content}</content></entry></feed>"""
    if name:
        for tag in ("feed", "entry", "title", "link", "id", "published", "updated", "author", "name", "category"):
            data = data.replace(f"<{tag}", f"<a:{tag}").replace(f"</{tag}", f"</a:{tag}")
        for tag in ("summary", "content"):
            data = data.replace(f"<{tag}", f"<a:{tag}").replace(f"</{tag}", f"</a:{tag}")
    assert of(data) == [
        Article(
            text=text,
            id="urn:1",
            title="Rates",
            label="News",
            summary="Water costs more.",
            url="https://example.org/1",
            published="2025-03-03T10:00:00Z",
            source="feed.xml:1",
            byline="Ann Bell",
        )
    ]


def test_json_feed() -> None:
    items = [
        {
            "id": 1,
            "url": "https://example.org/1",
            "title": "Rates",
            "content_html": "<p>The council\nmet.</p><p>It voted.</p>",
            "content_text": "not this",
            "summary": "Water costs more.",
            "date_published": "2025-03-03T10:00:00Z",
            "tags": ["News", "Water"],
            "authors": [{"name": "Ann Bell"}, {"name": "Bo Reed"}],
        },
        {"id": "b", "content_text": "It rains.\nSun later."},
        "oops",
        {"id": "c", "title": "Only a headline", "tags": 5, "authors": [3]},
        {"id": "d", "summary": "A teaser is better than nothing \ud800."},
    ]
    data = "\ufeff" + json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})
    assert of(data, "feed.json") == [
        Article(
            text="The council met.\nIt voted.",
            id="1",
            title="Rates",
            label="News",
            other_labels=("Water",),
            summary="Water costs more.",
            url="https://example.org/1",
            published="2025-03-03T10:00:00Z",
            source="feed.json#1",
            byline="Ann Bell, Bo Reed",
        ),
        Article(text="It rains.\nSun later.", id="b", source="feed.json#2"),
        Problem("feed.json#3", "not an object but a string"),
        Article(text="", id="c", title="Only a headline", source="feed.json#4"),
        Article(text="A teaser is better than nothing \ufffd.", id="d", source="feed.json#5"),
    ]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("<rss><channel></channel></rss>", "feed.xml: has no articles"),
        (
            "<?xml version='1.0'?><svg/>",
            "feed.xml: neither a feed nor an export that newstool reads: its first element is <svg>",
        ),
        ("<?xml version='1.0'?>", "feed.xml: broken XML in line 1 (no element found), before the first article"),
        ("{", "feed.xml: not valid JSON (Expecting property name enclosed in double quotes in line 1, column 2)"),
        ('{"items": 5}', "feed.xml: has no articles"),
        ('{"items": ' + "[" * 100_000, "feed.xml: not valid JSON (nested too deeply, or a number of too many digits)"),
        (
            "<rss>" + "<a>" * 200,
            "feed.xml: not a feed: more than 100 elements in each other",
        ),
    ],
)
def test_a_file_that_is_no_feed_gives_one_problem(data: str, problem: str) -> None:
    assert [str(found) for found in of(data)] == [problem]


def test_what_is_not_published_yet_is_left_out_and_counted() -> None:
    entry = "<item><title>{}</title><description>{}</description>{}</item>"
    later = "<pubDate>Sat, 01 Jan 2999 10:00:00 GMT</pubDate>"
    form = "&lt;form action='/wp-login.php?action=postpass'&gt;"
    items = [entry.format("One", "Rain.", ""), entry.format("Two", "Wind.", later), entry.format("Three", form, "")]
    article, note = of(f"<rss><channel>{''.join(items)}</channel></rss>")
    assert isinstance(article, Article)
    assert note == Problem(
        "feed.xml", "left out: 1 post of the future, 1 post with a password (see --drafts)", lost=False
    )


def test_an_export_of_blogger_gives_its_published_posts() -> None:
    kind = '<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{}"/>'
    draft = '<app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control>'
    entries = "".join(
        f"<entry><title>{title}</title>{kind.format(name)}<category term='News'/><content>Rain.</content>{more}</entry>"
        for title, name, more in (("One", "post", ""), ("Two", "comment", ""), ("Three", "post", draft))
    )
    article, note = of(f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>')
    assert isinstance(article, Article)
    assert (article.title, article.label) == ("One", "News")
    assert isinstance(note, Problem)
    assert note.reason == "left out: 1 comment, 1 draft (see --drafts)"


def test_links_are_relative_to_the_base() -> None:
    data = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/">
<entry xml:base="may/"><link href="rates.html"/><content>Rain.</content></entry>
<entry><link href="/b.html"/><content>Rain.</content></entry></feed>"""
    assert [item.url for item in of(data) if isinstance(item, Article)] == [
        "https://example.org/news/may/rates.html",
        "https://example.org/b.html",
    ]


def test_prefixes_that_are_not_declared() -> None:
    data = "<rss><channel><item><content:encoded>Rain.</content:encoded><x:y a:b='c'/></item></channel></rss>"
    (article,) = of(data)
    assert isinstance(article, Article)
    assert article.text == "Rain."


@pytest.mark.parametrize(
    ("junk", "note"),
    [
        ("\n\n", "blank lines or marks before <?xml were skipped"),
        ("\ufeff\ufeff", "blank lines or marks before <?xml were skipped"),
        ("<br />\n<b>Warning</b>:  in x.php\n", "text before the XML was skipped: <br /> <b>Warning</b>: in x.php"),
    ],
)
def test_text_before_the_xml_is_skipped_with_a_note(junk: str, note: str) -> None:
    first, article = of(f"{junk}<?xml version='1.0'?>\n<rss><channel><item><title>A</title></item></channel></rss>")
    assert first == Problem("feed.xml", note, lost=False)
    assert isinstance(article, Article)
    assert article.source == f"feed.xml:{junk.count(chr(10)) + 2}"


def test_html_that_was_escaped_twice_and_a_comment_before_the_declaration() -> None:
    feed = (
        "\n<!-- made by hand -->\n<?xml version='1.0'?><rss version='2.0'><channel><item><title>Rates</title>"
        "<description>&amp;lt;p&amp;gt;It voted.&amp;lt;/p&amp;gt;</description></item></channel></rss>"
    )
    note, article = of(feed)
    assert isinstance(note, Problem)
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Rates", "It voted.")


def test_bare_marks_break_no_item() -> None:
    link = "<link>https://x.example/?a=1&b=2</link>"
    items = f"<item><title>AT&T store</title>{link}<description>5 < 6 & so</description></item>"
    (article,) = of(f"<rss version='2.0'><channel>{items}</channel></rss>")
    assert isinstance(article, Article)
    assert (article.title, article.url, article.text) == ("AT&T store", "https://x.example/?a=1&b=2", "5 < 6 & so")
