"""Which blocks of a page are its story, and what the page says of it."""

import textwrap
import time

import pytest
from lxml.html import HtmlElement, document_fromstring

from newstool.articles.readers.page_blocks import blocks_of
from newstool.articles.readers.page_metadata import metadata
from newstool.articles.readers.page_story import story

FIRST = "The council of Elm Creek voted 5-2 on Monday to repair the Mill Street bridge, closed since May."
SECOND = "Work starts in April and is to take nine weeks, the city engineer told the council before it voted."
THIRD = "Half of the $1.4 million comes from the state, which owns the spans on the north side of the creek."
LAST = "The bridge was built in 1957 and carries about four thousand cars a day, according to the state."


P2, P3, P4 = f"<p>{SECOND}</p>", f"<p>{THIRD}</p>", f"<p>{LAST}</p>"


def page(body: str, head: str = "") -> HtmlElement:
    return document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")


def story_of(body: str, *found: str) -> list[str]:
    return story(blocks_of(page(body)), found)


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>Bridge</h1><div class='lede'>{FIRST}</div>{P2}{P3}{P4}</article>",
        f"<article><h1>Bridge</h1><p class='intro'>{FIRST}</p><div>{P2}{P3}{P4}</div></article>",
        f"<article><h1>Bridge</h1><h2 class='standfirst'>{FIRST}</h2>{P2}{P3}{P4}</article>",
        f"<div class='b'><p>{FIRST}</p>{P2}</div><div class='ad'>Buy</div><div class='b'>{P3}{P4}</div>",
        f"<article><p>{FIRST}</p>{P2}<div class='w'><p><a href='/x'><b>{THIRD}</b></a></p></div>{P4}</article>",
    ],
)
def test_paragraphs_that_an_extractor_missed_are_added(body: str) -> None:
    for missing in ([FIRST], [THIRD, LAST] if "class='b'" in body else [THIRD] if "class='w'" in body else [FIRST]):
        found = [text for text in (FIRST, SECOND, THIRD, LAST) if text not in missing]
        assert story_of(body, *found) == [FIRST, SECOND, THIRD, LAST]


@pytest.mark.parametrize(
    "extra",
    [
        "<aside><p>Rates rise again in March, the council was told on Tuesday by its finance director.</p></aside>",
        "<div class='related-posts'><p>Rates rise again in March, the council was told on Tuesday.</p></div>",
        "<div class='comments'><p>I have said for years that the bridge would not last.</p></div>",
        "<figure><figcaption>The bridge in May, when it was closed for the first time.</figcaption></figure>",
        "<p><a href='/a'>Council seeks bids for pool</a></p>",
        "<ul><li>Rates rise again in March, the council was told on Tuesday by its finance director.</li></ul>",
        "<script>The council of Elm Creek voted 5-2 on Monday to repair the bridge.</script>",
    ],
)
def test_what_is_no_story_is_not_added(extra: str) -> None:
    body = f"<article><h1>Bridge</h1><p>{FIRST}</p>{extra}<p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p>{extra}</article>"
    assert story_of(body, FIRST, SECOND, THIRD, LAST) == [FIRST, SECOND, THIRD, LAST]


def test_newlines_are_spaces_a_break_starts_a_line_and_two_breaks_end_a_paragraph() -> None:
    wrapped = FIRST.replace(" ", "\n  ")
    body = f"<div><p>{wrapped}<br>{SECOND}<br><br>\n{THIRD}</p></div>"
    found = [*FIRST.split(" ", 1), SECOND, THIRD]
    assert story_of(body, *found) == [f"{FIRST}\n{SECOND}", THIRD]


def test_lines_that_the_page_does_not_have_stay_where_most_are_such() -> None:
    assert story_of("<p>Nothing.</p>", FIRST, SECOND) == [FIRST, SECOND]


TEASER = "Night buses start again in March, the transit board of the county said on Tuesday after its vote."


def test_a_first_line_from_below_the_story_is_a_teaser() -> None:
    body = f"<article><p>{FIRST}</p>{P2}{P3}{P4}</article><div class='more'><p>{TEASER}</p></div>"
    assert story_of(body, TEASER, FIRST, SECOND, THIRD, LAST) == [FIRST, SECOND, THIRD, LAST]


def test_a_first_line_from_the_place_of_the_story_stays() -> None:
    body = f"<article><p>{SECOND}</p>{P3}{P4}<p>{TEASER}</p><p>{FIRST}</p></article>"
    assert FIRST in story_of(body, FIRST, SECOND, THIRD, LAST, TEASER)


@pytest.mark.parametrize("invisible", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e"])
def test_invisible_characters_lose_no_paragraph(invisible: str) -> None:
    first = FIRST.replace("council", f"coun{invisible}cil")
    body = f"<article><p>{first}</p>{P2}{P3}{P4}</article>"
    assert story_of(body, FIRST, SECOND, THIRD, LAST) == [first, SECOND, THIRD, LAST]


def test_decomposed_letters_lose_no_paragraph() -> None:
    first = FIRST.replace("Mill", "Cafe\u0301")
    body = f"<article><p>{first}</p>{P2}{P3}{P4}</article>"
    assert story_of(body, first.replace("e\u0301", "\u00e9"), SECOND, THIRD, LAST) == [first, SECOND, THIRD, LAST]


@pytest.mark.parametrize("unit", ["<p>The council met on Monday, and voted.</p>", "<div>", "a<br>", "<a href=x>b</a> "])
def test_time_does_not_explode(unit: str) -> None:
    start = time.process_time()
    blocks = blocks_of(page(unit * (300_000 // len(unit))))
    story(blocks, [block.text for block in blocks[::2]] or [FIRST])
    assert time.process_time() - start < 5


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Bridge to close - Elm Ledger</title>", "Bridge to close"),
        ("<title>Elm Ledger | Bridge to close</title>", "Bridge to close"),
        ("<title>Bridge to close | News</title><meta property='og:site_name' content='News'>", "Bridge to close"),
        (
            "<title>A - b - to close | Elm</title><meta property='og:title' content='A - b - to close'>",
            "A - b - to close",
        ),
        (LD.format('{"@type": "NewsArticle", "headline": "Bridge to close"}') + "<title>x</title>", "Bridge to close"),
        ("<title>Well-known bridge to close: what we know</title>", "Well-known bridge to close: what we know"),
    ],
)
def test_titles_lose_the_name_of_the_site(head: str, title: str) -> None:
    assert metadata(page("<p>x</p>", head)).title("") == title


@pytest.mark.parametrize(
    ("head", "found", "byline"),
    [
        ('<meta name="author" content="Ann Bell">', "", "Ann Bell"),
        ('<meta name="author" content="By Ann Bell and Bo Reed">', "", "Ann Bell, Bo Reed"),
        ("", "Condé Nast; Ann Bell", "Ann Bell"),
        ("", "Username", ""),
        ("", "Elm Ledger", ""),
        ("", "Getty Images", ""),
        ("", "ANN BELL; BO REED Associated Press", "ANN BELL, BO REED"),
        ('<meta name="sailthru.author" content="By ANN BELL, AP Sports Writer">', "", "ANN BELL"),
        ('<meta name="author" content="Ann Bell, White House Correspondent">', "", "Ann Bell"),
        ('<meta name="author" content="Ann Writer-Bell">', "", "Ann Writer-Bell"),
        ("", "Ann Bell covers county government", ""),
        ("", "Ann de la Bell", "Ann de la Bell"),
        ('<meta property="og:site_name" content="Elm Creek Bulletin Board">', "Elm Creek Bulletin Board", ""),
        (
            LD.format('{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ann Bell"}]}'),
            "admin",
            "Ann Bell",
        ),
        (LD.format('{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Elm Board"}}'), "", ""),
    ],
)
def test_bylines_are_people(head: str, found: str, byline: str) -> None:
    assert metadata(page("<p>x</p>", head)).byline(found) == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p class='meta-byline'>By Ann Bell, Bo Reed and Cy de la Rue</p>", "Ann Bell, Bo Reed, Cy de la Rue"),
        ("<div class='byline'>By <a>Bo Reed</a> and <a>Ann Bell</a></div>", "Bo Reed, Ann Bell"),
        ("<span itemprop='author'>by Ann Bell, Bo Reed, and Cy Rue</span>", "Ann Bell, Bo Reed, Cy Rue"),
        ("<p class='byline'>By Ann Bell and Bo Reed, Associated Press</p>", "Ann Bell, Bo Reed"),
        # Not the author's own line, no byline, more than names, or others' names.
        ("<p class='byline'>By Bo Reed and Cy Rue</p>", "Ann Bell"),
        ("<p>By Ann Bell and Bo Reed</p>", "Ann Bell"),
        ("<p class='byline'>By Ann Bell, Photographs By Bo Reed</p>", "Ann Bell"),
        ("<p class='byline'>By Ann Bell, Updated April 4</p>", "Ann Bell"),
        ("<p class='byline'>By Ann Bell and two of her friends</p>", "Ann Bell"),
        ("<p class='byline'>By Ann Bell</p>", "Ann Bell"),
    ],
)
def test_a_byline_of_the_page_names_the_other_authors(line: str, byline: str) -> None:
    head = LD.format('{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ann Bell"}}')
    assert metadata(page(line + P2, head)).byline("") == byline


def test_many_bylines_within_each_other_take_no_time() -> None:
    start = time.process_time()
    metadata(page("<div class='byline'>" * 200 + "By <b>Ann Bell</b> " * 20_000))
    assert time.process_time() - start < 2


def test_a_byline_of_the_page_alone_names_no_author() -> None:
    assert metadata(page("<p class='byline'>By Ann Bell</p>")).byline("") == ""


@pytest.mark.parametrize("broken", ["{", "[" * 10_000, '{"@type": 5, "author": {"name": {"name": 1}}}', "null"])
def test_broken_json_ld_is_no_trouble(broken: str) -> None:
    assert metadata(page("<p>x</p>", LD.format(broken))).byline("Ann Bell") == "Ann Bell"


def test_json_ld_of_many_small_lists_takes_no_time() -> None:
    start = time.process_time()
    metadata(page("<p>x</p>", LD.format("[" + ",".join(["[]"] * 340_000) + "]")))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>Netball<br>The U14s won on Saturday.</p>", ["Netball", "The U14s won on Saturday."]),
        ("<div>MONDAY<br/>7:02 a.m. Cows in road.<br/>TUESDAY</div>", ["MONDAY", "7:02 a.m. Cows in road.", "TUESDAY"]),
        ("<td>Girls Soccer (6-2)<br>Beat Marbury 3-0.</td>", ["Girls Soccer (6-2)", "Beat Marbury 3-0."]),
        ("<p>The band plays at<br>Memorial Hall on Monday.</p>", ["The band plays at Memorial Hall on Monday."]),
        ("<p>Memorial Hall,<br>Mill Lane,<br>Elm Creek</p>", ["Memorial Hall, Mill Lane, Elm Creek"]),
        ("<p>The old bridge<br>was built in 1957.</p>", ["The old bridge was built in 1957."]),
        ("<h2>Council<br>Votes for Bridge</h2>", ["Council Votes for Bridge"]),
    ],
)
def test_a_break_parts_lines_but_not_a_sentence_or_a_heading(markup: str, lines: list[str]) -> None:
    assert blocks_of(page(f"<table><tr>{markup}</tr></table>"))[0].text.split("\n") == lines


def test_lines_of_an_old_page_that_are_wrapped_with_breaks_are_one_line() -> None:
    wrapped = "<br>".join(textwrap.wrap(f"{FIRST} {SECOND} {THIRD} {LAST}", 60))
    assert [block.text for block in blocks_of(page(f"<p>{wrapped}</p>"))] == [f"{FIRST} {SECOND} {THIRD} {LAST}"]


def test_a_short_line_between_two_that_an_extractor_ran_together_stays() -> None:
    body = f"<table><tr><td>{FIRST}<br><br>MONDAY<br><br>{SECOND}<br><br>{THIRD}</td></tr></table>"
    assert story_of(body, f"{FIRST} MONDAY {SECOND} {THIRD}") == [FIRST, "MONDAY", SECOND, THIRD]


@pytest.mark.parametrize(
    "name",
    [
        "elementor-widget elementor-widget-text-editor",  # Elementor calls every part a widget
        "post-5 post type-post status-publish hentry category-popular tag-newsletter",  # WordPress
        "subscriber-only",  # Blox
        "subscriber-preview",
    ],
)
def test_names_that_site_builders_give_to_stories_hide_nothing(name: str) -> None:
    assert not any(block.hidden for block in blocks_of(page(f"<div class='{name}'>{P2}</div>")))


@pytest.mark.parametrize("name", ["widget", "photocaption", "cutline", "pull-quote", "pullquote", "subscribe"])
def test_names_of_parts_that_hold_no_story_hide_them(name: str) -> None:
    assert all(block.hidden for block in blocks_of(page(f"<div class='{name}'>{P2}</div>")))


FORM = "<form><input type='email'><button>Go</button></form>"
ASKS = "<h3>Get the latest</h3><p>Give us your address for our free letter, and get one each week from the town.</p>"


def test_a_box_that_asks_for_an_address_is_hidden() -> None:
    blocks = blocks_of(page(f"<article><p>{FIRST}</p>{P2}<div>{ASKS}{FORM}</div>{P3}{P4}</article>"))
    assert [block.text for block in blocks if not block.hidden] == [FIRST, SECOND, THIRD, LAST]


def test_a_form_that_holds_the_whole_page_hides_nothing() -> None:
    blocks = blocks_of(page(f"<form action='p.aspx'><h1>Bridge</h1><p>{FIRST} {FIRST}</p>{P2}{P3}{P4}</form>"))
    shown = [block.text for block in blocks if not block.hidden]
    assert shown == ["Bridge", f"{FIRST} {FIRST}", SECOND, THIRD, LAST]


LIST = "<ul><li>Monday: <a href='/a'>hall</a> open from nine.</li><li>Tuesday: shut.</li></ul>"
LINKS = "<ul><li><a href='/a'>Council seeks bids</a></li><li><a href='/b'>Rates rise again</a></li></ul>"


def test_a_list_between_paragraphs_that_an_extractor_missed_is_added_unless_it_is_of_links() -> None:
    found = [FIRST, SECOND, THIRD, LAST]
    items = ["Monday: hall open from nine.", "Tuesday: shut."]
    assert story_of(f"<article><p>{FIRST}</p>{P2}{LIST}{P3}{P4}</article>", *found) == [*found[:2], *items, *found[2:]]
    assert story_of(f"<article><p>{FIRST}</p>{P2}{LINKS}{P3}{P4}</article>", *found) == found
    assert story_of(f"<article><p>{FIRST}</p>{P2}<div>{LIST}</div>{P3}{P4}</article>", *found) == found
    assert story_of(f"<article><p>{FIRST}</p>{P2}{P3}{P4}{LIST}</article>", *found) == found


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It seats 300<sup>1</sup> people.", "It seats 300¹ people."),
        ("It seats 300<sup><a href='#n'>12</a></sup> people.", "It seats 300¹² people."),
        ("The hall has 90 m<sup>2</sup>.", "The hall has 90 m²."),
        ("On May 4<sup>th</sup> it opens.", "On May 4th it opens."),
        ("<b>Where:</b>Town Hall", "Where: Town Hall"),
        ("<b>When</b>: at <b>7:</b>30", "When: at 7:30"),
        ("Holt &amp;amp; Sons, AT&amp;T", "Holt & Sons, AT&T"),
    ],
)
def test_raised_digits_labels_and_entities_are_set_as_the_page_shows_them(markup: str, text: str) -> None:
    (block,) = blocks_of(page(f"<p>{markup}</p>"))
    assert block.text == text


def test_a_raised_digit_loses_no_paragraph() -> None:
    markup, raised = FIRST.replace("5-2", "5-2<sup>1</sup>"), FIRST.replace("5-2", "5-2¹")
    body = f"<article><p>{markup}</p>{P2}{P3}{P4}</article>"
    assert story_of(body, FIRST.replace("5-2", "5-21"), SECOND, THIRD, LAST) == [raised, SECOND, THIRD, LAST]
