"""The plugin on a real WordPress: who may write its meta, and what readers get."""

import html
import json
import re
import urllib.error
from collections.abc import Iterator

import pytest

from fixtures import Jsonl, Run
from wordpress_site import Live

PLUGIN = "newstool-related/newstool-related"
CLASSIC, BLOCKS = "twentytwentyone", "twentytwentythree"


@pytest.fixture
def plugged(live: Live) -> Iterator[Live]:
    """The site with the plugin, and afterwards without it."""
    live.api("POST", f"wp/v2/plugins/{PLUGIN}", {"status": "active"})
    yield live
    live.api("POST", f"wp/v2/plugins/{PLUGIN}", {"status": "inactive"})
    theme(live, BLOCKS)


@pytest.fixture
def ids(plugged: Live) -> list[int]:
    return plugged.seed(
        {"title": "Story", "content": "<p>The story.</p>"},
        {"title": "First & “best” <em>one</em>", "content": "<p>One.</p>", "date": "2025-03-02 10:00:00"},
        {"title": "<script>alert(1)</script>Second", "content": "<p>Two.</p>"},
        {"title": "Third", "content": "<p>Three.</p>"},
    )


def theme(live: Live, name: str) -> None:
    live.sql(f"UPDATE wp_options SET option_value = '{name}' WHERE option_name IN ('template', 'stylesheet')")


def relate(live: Live, number: int, links: object) -> None:
    live.api("POST", f"wp/v2/posts/{number}", {"meta": {"newstool_related": links}})


def shown(live: Live, number: int) -> str:
    """The page of a post."""
    return live.page(live.api("GET", f"wp/v2/posts/{number}")["link"])


def block(page: str) -> str:
    found = re.findall(r'<section class="newstool-related".*?</section>', page, re.DOTALL)
    assert len(found) <= 1
    return found[0] if found else ""


@pytest.mark.parametrize("name", [CLASSIC, BLOCKS])
def test_the_block_below_the_text(plugged: Live, ids: list[int], name: str) -> None:
    theme(plugged, name)
    relate(plugged, ids[0], [{"id": ids[1], "lead": "Lead one."}, {"id": ids[3], "lead": ""}])
    page = shown(plugged, ids[0])
    assert page.index("The story.") < page.index("newstool-related")
    items = re.findall(r"<li>.*?</li>", block(page), re.DOTALL)
    link = html.escape(plugged.api("GET", f"wp/v2/posts/{ids[1]}")["link"])
    assert items[0] == (
        f'<li><a href="{link}">First &#038; “best” one</a> '
        '<time datetime="2025-03-02T10:00:00+00:00">March 2, 2025</time><p>Lead one.</p></li>'
    )
    assert items[1].endswith("</time></li>")
    assert len(items) == 2
    assert "<script" not in block(page)


@pytest.mark.parametrize("name", [CLASSIC, BLOCKS])
def test_what_is_injected_is_text(plugged: Live, ids: list[int], name: str) -> None:
    theme(plugged, name)
    lead = '"><img src=x onerror=alert(1)> </p></section><script>alert(2)</script> &amp; [gallery] javascript:alert(3)'
    relate(plugged, ids[0], [{"id": ids[2], "lead": lead}])
    plugged.sql(f"UPDATE wp_posts SET post_name = '\\\"><script>x</script>' WHERE ID = {ids[2]}")
    page = block(shown(plugged, ids[0]))
    assert "<script" not in page
    assert "<img" not in page
    shown_lead = re.search(r"<p>(.*?)</p>", page)
    assert shown_lead
    assert html.unescape(shown_lead[1]) == lead
    assert re.search(r">Second</a>", page)
    assert re.search(r'href="http://127\.0\.0\.1:\d+/[^"<>]*"', page)


def test_only_posts_that_everybody_may_read_are_shown(plugged: Live, ids: list[int]) -> None:
    relate(plugged, ids[0], [{"id": n, "lead": "x"} for n in (*ids[1:], ids[0], 999_999)])
    plugged.api("POST", f"wp/v2/posts/{ids[1]}", {"status": "draft"})
    plugged.api("POST", f"wp/v2/posts/{ids[2]}", {"password": "x"})
    assert re.findall(r">([^<>]+)</a>", block(shown(plugged, ids[0]))) == ["Third"]


def test_no_block_where_nothing_is_related(plugged: Live, ids: list[int]) -> None:
    assert block(shown(plugged, ids[0])) == ""
    relate(plugged, ids[0], [])
    assert block(shown(plugged, ids[0])) == ""


def test_only_on_the_posts_own_page(plugged: Live, ids: list[int]) -> None:
    theme(plugged, CLASSIC)
    relate(plugged, ids[0], [{"id": ids[1], "lead": "x"}])
    for path in ("/", "/feed/", "/?s=story", "/category/uncategorized/"):
        assert "newstool-related" not in plugged.page(plugged.url + path)


def test_the_block_stays_where_a_text_puts_it(plugged: Live, ids: list[int]) -> None:
    for placed in ("[newstool_related]", "<!-- wp:newstool/related /-->"):
        (number,) = plugged.seed({"title": "Placed", "content": f"<p>Before.</p>\n\n{placed}\n\n<p>After.</p>"})
        relate(plugged, number, [{"id": ids[1], "lead": "x"}])
        page = shown(plugged, number)
        assert block(page)
        assert page.index("Before.") < page.index("newstool-related") < page.index("After.")


def test_only_those_who_may_edit_the_post_see_and_write_the_meta(plugged: Live, ids: list[int]) -> None:
    relate(plugged, ids[0], [{"id": ids[1], "lead": "x"}])
    public = json.loads(plugged.page(f"{plugged.url}/wp-json/wp/v2/posts/{ids[0]}"))
    assert "newstool_related" not in public.get("meta", {})
    other = plugged.as_user("ann", "author")
    with pytest.raises(urllib.error.HTTPError) as error:
        relate(other, ids[0], [])
    assert error.value.code == 403
    (own,) = plugged.seed({"title": "Own", "content": "x", "author": other.id()})
    relate(other, own, [{"id": ids[1], "lead": "x"}])
    assert plugged.api("GET", f"wp/v2/posts/{own}?context=edit")["meta"]["newstool_related"]


@pytest.mark.parametrize(
    "links", [[{"id": "x"}], [{"lead": "x"}], [{"id": 0}], [{"id": 1, "url": "x"}], "x", [{"id": 1}] * 21]
)
def test_what_is_no_list_of_links_is_refused(plugged: Live, ids: list[int], links: object) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        relate(plugged, ids[0], links)
    assert error.value.code == 400


def test_apply_writes_related_posts_and_undo_takes_them_back(
    run: Run, plugged: Live, ids: list[int], jsonl: Jsonl
) -> None:
    without = ("post_modified", "post_modified_gmt")
    before = plugged.rows(without=without, revisions=False)
    links = [{"id": str(ids[1]), "lead": "Lead \\ 'one' & “two” 🏐.", "score": 0.9}, {"id": str(ids[3]), "lead": ""}]
    path = jsonl({"id": str(ids[0]), "related": links}, {"id": str(ids[1]), "related": []})
    asked = ("wordpress", "apply", plugged.url, path, "--set", "related=related", "--write")
    assert run(*asked).exit_code == 0
    assert "Lead \\ 'one' &amp; “two” 🏐." in html.unescape(block(shown(plugged, ids[0]))).replace("&", "&amp;")
    again = run(*asked)
    assert (again.exit_code, again.stdout) == (0, "")
    assert run("wordpress", "undo", plugged.url, path.with_name("posts.journal.jsonl"), "--write").exit_code == 0
    assert plugged.rows(without=without, revisions=False) == before


def test_without_the_plugin_related_posts_are_refused_and_nothing_is_written(
    run: Run, live: Live, jsonl: Jsonl
) -> None:
    ids = live.seed({"title": "A", "content": "x"}, {"title": "B", "content": "x"})
    path = jsonl({"id": str(ids[0]), "related": [{"id": str(ids[1]), "lead": "x"}]})
    before = live.rows()
    result = run("wordpress", "apply", live.url, path, "--set", "related=related", "--write")
    assert result.exit_code == 1
    assert "newstool-related is not active" in result.stderr
    assert live.rows() == before
