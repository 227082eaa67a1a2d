"""WordPress exports."""

import io
import re
import tracemalloc
from collections.abc import Iterator
from typing import cast

import pytest

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.readers.wordpress import read

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Bell</wp:author_display_name></wp:author>
<wp:author><wp:author_login>admin</wp:author_login><wp:author_display_name>admin</wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>news</wp:category_nicename></wp:category>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>sports</wp:category_nicename></wp:category>
"""
TAIL = "</channel></rss>"
FIRST_LINE = HEAD.count("\n") + 1


def item(
    number: int = 1, body: str = "Rates rise.", more: str = "", kind: str = "post", status: str = "publish"
) -> str:
    """A post on one line, or as many as its body has."""
    return (
        f"<item><title>Post {number}</title><content:encoded><![CDATA[{body}]]></content:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:post_type>{kind}</wp:post_type><wp:status>{status}</wp:status>{more}</item>\n"
    )


def of(data: str | bytes, options: ReadOptions = ReadOptions()) -> list[Article | Problem]:  # noqa: B008
    data = data.encode() if isinstance(data, str) else data
    return list(read(Opened("export.xml", ".xml", io.BufferedReader(io.BytesIO(data))), options))


def one(*items: str, **options: object) -> Article:
    (article,) = of(HEAD + "".join(items) + TAIL, ReadOptions(**options))  # type: ignore[arg-type]
    assert isinstance(article, Article)
    return article


def test_a_post_fills_the_article() -> None:
    post = """<item>
<title><![CDATA[Rates &amp; fees <em>rise</em>]]></title><link>https://example.org/rates/</link>
<pubDate>Mon, 03 Mar 2025 16:00:00 +0000</pubDate><dc:creator><![CDATA[ann]]></dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>The council met.</p><!-- /wp:paragraph -->

<!-- wp:image --><figure><img src="a.jpg"/><figcaption>The mayor</figcaption></figure><!-- /wp:image -->

<!-- wp:embed -->
https://www.youtube.com/watch?v=1
<!-- /wp:embed --><p>It voted.</p>]]></content:encoded>
<excerpt:encoded><![CDATA[Water costs more.]]></excerpt:encoded>
<wp:post_id>7</wp:post_id><wp:post_date>2025-03-03 10:00:00</wp:post_date>
<wp:post_date_gmt>2025-03-03 16:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type>
<wp:status>publish</wp:status><category domain="category" nicename="news"><![CDATA[News]]></category>
<wp:comment><wp:comment_content>First!</wp:comment_content></wp:comment></item>"""
    assert one(post) == Article(
        text="The council met.\nIt voted.",
        id="7",
        title="Rates & fees rise",
        label="News",
        summary="Water costs more.",
        url="https://example.org/rates/",
        published="2025-03-03T16:00:00Z",
        source=f"export.xml:{FIRST_LINE}",
        byline="Ann Bell",
    )


CATEGORIES = """<category domain="category" nicename="local">Local &amp;amp; County</category>
<category domain="category" nicename="sports">Sports</category>
<category domain="post_tag" nicename="rugby">rugby</category>
<category domain="post_format" nicename="aside">Aside</category>"""
PRIMARY = "<wp:postmeta><wp:meta_key>{}</wp:meta_key><wp:meta_value>{}</wp:meta_value></wp:postmeta>"


@pytest.mark.parametrize(
    ("more", "label_from", "label"),
    [
        (CATEGORIES, "category", "Local & County"),
        (CATEGORIES + PRIMARY.format("_yoast_wpseo_primary_category", 2), "category", "Sports"),
        (CATEGORIES + PRIMARY.format("rank_math_primary_category", 2), "category", "Sports"),
        (CATEGORIES + PRIMARY.format("_yoast_wpseo_primary_category", 99), "category", "Local & County"),
        (CATEGORIES, "tag", "rugby"),
        ('<category domain="tag" nicename="roar">roar</category>', "tag", "roar"),
        ("", "category", None),
        ("", "tag", None),
        ('<category domain="category" nicename="uncategorized">Uncategorized</category>', "category", "Uncategorized"),
        (
            '<category domain="category" nicename="uncategorized">A</category>'
            '<category domain="category" nicename="weather">Weather</category>',
            "category",
            "Weather",
        ),
    ],
)
def test_labels(more: str, label_from: str, label: str | None) -> None:
    assert one(item(more=more), label_from=label_from).label == label


def test_all_categories_and_tags_are_kept() -> None:
    primary = one(item(more=CATEGORIES + PRIMARY.format("_yoast_wpseo_primary_category", 2)))
    assert primary.labels[0] == "Sports"
    assert set(primary.labels) == {"Sports", "Local & County"}
    assert primary.tags == ("rugby",)
    assert one(item(more=CATEGORIES), label_from="tag").labels == ("rugby",)


def test_the_text_above_more_is_the_summary_of_a_post_without_excerpt() -> None:
    post = one(item(body="Rates rise.\n\n<!--more Read on-->\n\nBy a lot."))
    assert (post.summary, post.text) == ("Rates rise.", "Rates rise.\nBy a lot.")
    excerpt = "<excerpt:encoded>Water.</excerpt:encoded>"
    assert one(item(body="Rates rise.<!--more-->By a lot.", more=excerpt)).summary == "Water."
    assert one(item()).summary is None


def test_a_login_is_no_byline() -> None:
    assert one(item(more="<dc:creator>admin</dc:creator>")).byline is None


def test_items_that_are_no_public_posts_are_left_out_and_counted() -> None:
    items = item(1) + item(2, status="draft") + item(3, kind="page") + item(4, status="trash") + item(5, kind="page")
    article, note = of(HEAD + items + TAIL)
    assert isinstance(article, Article)
    assert article.id == "1"
    assert note == Problem(
        "export.xml", "left out: 2 page, 1 post (draft), 1 post (trash) (see --post-type and --drafts)", lost=False
    )


def test_drafts_and_pages_are_read_where_asked_for() -> None:
    items = item(1) + item(2, status="draft") + item(3, kind="page") + item(4, status="trash")
    found = of(HEAD + items + TAIL, ReadOptions(drafts=True, post_types=("post", "page")))
    assert [part.id for part in found if isinstance(part, Article)] == ["1", "2", "3"]


def test_an_export_without_posts_is_a_problem() -> None:
    assert of(HEAD + TAIL) == [Problem("export.xml", "has no posts")]
    (problem,) = of(HEAD + item(kind="page") + TAIL)
    assert isinstance(problem, Problem)
    assert problem.lost
    assert problem.reason.startswith("has no post to read, left out: 1 page")


def test_a_post_with_a_title_needs_no_text() -> None:
    gallery, article = of(HEAD + item(1, body="[gallery ids='1']") + item(2) + TAIL)
    assert isinstance(gallery, Article)
    assert (gallery.title, gallery.text) == ("Post 1", "")
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    "broken",
    [
        "<item><title>Broken</title><b></item>\n",
        "<item><title>AT<1/T></title></b></item>\n",
        "<item <\n",
        "<item><content:encoded><![CDATA[a]]> b ]]></content:encoded></item>\n",
        "<item><title>It has no end</title>\n",
    ],
)
def test_only_the_broken_post_is_a_problem(broken: str) -> None:
    first, problem, last = of(HEAD + item(1) + broken + item(2) + TAIL)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.id, last.id, last.source) == ("1", "2", f"export.xml:{FIRST_LINE + 2}")
    assert isinstance(problem, Problem)
    assert problem.lost
    assert re.fullmatch(rf"export.xml:{FIRST_LINE + 1}: broken XML in line \d+ .*", str(problem))


def test_an_export_that_is_cut_off_gives_what_came_before() -> None:
    first, problem = of((HEAD + item(1) + item(2))[:-90])
    assert isinstance(first, Article)
    assert isinstance(problem, Problem)
    assert problem.source == f"export.xml:{FIRST_LINE + 1}"


def test_xml_broken_before_the_first_post_is_one_problem() -> None:
    (problem,) = of(HEAD + "</wrong>" + item(1) + TAIL)
    assert str(problem) == f"export.xml: broken XML in line {FIRST_LINE} (mismatched tag), before the first article"


@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://example.org/a.dtd"> %a;',
    ],
)
def test_entities_are_refused(entities: str) -> None:
    head = HEAD.replace("<rss", f"<!DOCTYPE rss [{entities}]>\n<rss", 1)
    (problem,) = of(head + item(body="&c;") + TAIL)
    assert isinstance(problem, Problem)
    assert problem.reason.startswith("declares entities, which can make a small file endless: refused")


def test_a_doctype_without_entities_and_names_of_html_are_read() -> None:
    head = HEAD.replace("<rss", '<!DOCTYPE rss PUBLIC "a" "http://example.org/rss.dtd">\n<rss', 1)
    text = "<content:encoded>Caf&eacute;&nbsp;Royal</content:encoded>"
    (article,) = of(f"{head}<item>{text}</item>{TAIL}")
    assert isinstance(article, Article)
    assert article.text == "Café Royal"


def test_a_post_over_the_limit_is_a_problem() -> None:
    long = item(1, body="word " * (LONGEST_RECORD // 5 + 1))
    problem, article = of(HEAD + long + item(2) + TAIL)
    assert problem == Problem(f"export.xml:{FIRST_LINE}", "longer than 16 MiB: more than one article?")
    assert isinstance(article, Article)


def test_comments_do_not_count_towards_the_limit() -> None:
    comment = f"<wp:comment><wp:comment_content>{'ha ' * 100_000}</wp:comment_content></wp:comment>"
    assert one(item(more=comment * (LONGEST_RECORD // 300_000 + 1))).text == "Rates rise."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (HEAD.replace("UTF-8", "windows-1252").encode() + item(body="Caf\xe9 \x96").encode("latin-1"), "Café –"),
        (HEAD.replace("UTF-8", "iso-8859-2").encode() + item(body="Łódź").encode("iso-8859-2"), "Łódź"),
        ((HEAD.replace("UTF-8", "utf-16") + item(body="Łódź") + TAIL).encode("utf-16"), "Łódź"),
        (HEAD.replace("UTF-8", "latin1").encode() + item(body="Łódź").encode(), "Łódź"),  # it declares what it is not
        (HEAD.encode() + item(body="Rain\x0b on\x08 the way").encode(), "Rain on the way"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    article, *_ = of(data if data.endswith(b">\x00") else data + TAIL.encode())
    assert isinstance(article, Article)
    assert article.text == text


def test_stray_bytes_are_read_as_windows_1252_with_a_note() -> None:
    note, article = of(HEAD.encode() + item(body="Caf\xe9").encode("latin-1") + TAIL.encode())
    assert note == Problem("export.xml", "not UTF-8 in places: those read as Windows-1252", lost=False)
    assert isinstance(article, Article)
    assert article.text == "Café"


class Endless(io.RawIOBase):
    """An export of many posts that is generated while it is read."""

    def __init__(self, posts: int) -> None:
        body = "<p>The council met, and voted.</p>" * 60
        self._parts: Iterator[str] = iter([HEAD, *[item(1, body)] * posts, TAIL])
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        self._waiting = self._waiting or next(self._parts, "").encode()
        size = min(len(buffer), len(self._waiting))
        buffer[:size], self._waiting = self._waiting[:size], self._waiting[size:]
        return size


def test_memory_does_not_grow_with_the_archive() -> None:
    peaks = []
    for posts in (500, 5_000):
        file = Opened("export.xml", ".xml", io.BufferedReader(cast(io.RawIOBase, Endless(posts)), 1 << 16))
        tracemalloc.start()
        assert sum(isinstance(part, Article) for part in read(file, ReadOptions())) == posts
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 500_000


@pytest.mark.parametrize(
    ("more", "status", "kind"),
    [
        ("<wp:post_password><![CDATA[0]]></wp:post_password>", "publish", "password"),
        ("<wp:post_password>secret</wp:post_password>", "publish", "password"),
        ("<wp:post_date_gmt>2999-01-01 10:00:00</wp:post_date_gmt>", "publish", "future"),
        ("<wp:post_date_gmt>2999-01-01 10:00:00</wp:post_date_gmt>", "future", "future"),
        ("", "private", "private"),
    ],
)
def test_posts_that_are_not_published_are_left_out_and_counted(more: str, status: str, kind: str) -> None:
    article, note = of(HEAD + item(1) + item(2, more=more, status=status) + TAIL)
    assert isinstance(article, Article)
    assert isinstance(note, Problem)
    assert note.reason == f"left out: 1 post ({kind}) (see --post-type and --drafts)"
    found = of(HEAD + item(1) + item(2, more=more, status=status) + TAIL, ReadOptions(drafts=True))
    assert [part.id for part in found if isinstance(part, Article)] == ["1", "2"]


def test_co_authors_and_authors_of_old_exports() -> None:
    authors = "".join(
        f'<category domain="author" nicename="cap-{slug}">{name}</category>'
        for slug, name in (("ann", "ann"), ("dale-orr", "dale-orr"), ("bo", "Bo Reed"))
    )
    assert one(item(more=authors)).byline == "Ann Bell, Dale Orr, Bo Reed"
    (article,) = of(HEAD.replace("wp:author>", "wp:wp_author>") + item(more="<dc:creator>ann</dc:creator>") + TAIL)
    assert isinstance(article, Article)
    assert article.byline == "Ann Bell"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('<div id="toc_container"><div><p>Contents</p></div><ul><li>A</li></ul></div><p>It voted.</p>', "It voted."),
        ('<div class="sharedaddy sd-sharing"><p>Share</p></div>It voted.', "It voted."),
        ('<div class="sharedaddy"><p>It has no end', "It has no end"),
        ("<nav><a href='#a'>A</a></nav>It voted.", "It voted."),
        ("[tweet 12345]\nIt voted.\n[youtube https://youtu.be/1]", "It voted."),
        ("It [the council] voted [in 2019].", "It [the council] voted [in 2019]."),
        ('p=. !http://example.org/a.jpg!\n\nbq. "Stay":http://example.org off.', "Stay off."),
    ],
)
def test_what_plugins_put_into_a_post_is_no_text(body: str, text: str) -> None:
    assert one(item(body=body)).text == text
