"""Plain text of fields that may hold HTML."""

import time

import pytest

from newstool.articles.markup import plain
from newstool.articles.readers.post_body import text_of_title


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>The council\nmet.</p><p>It voted.</p>", "The council met.\nIt voted."),
        ("The mayor&#8217;s plan &amp; more", "The mayor’s plan & more"),
        ("&lt;p&gt;It voted.&lt;/p&gt;", "It voted."),
        ("<!-- wp:paragraph --><p>It voted.</p><!-- /wp:paragraph -->", "It voted."),
        ('It voted.\n\n[gallery ids="1,2"]', "It voted.\n\n"),
        ("The <b>council</b>\nmet.\n\nIt voted.", "The council\nmet.\nIt voted."),
        ("Wrapped<br>\nlines\nhere.", "Wrapped\nlines here."),
    ],
)
def test_markup_is_read(content: str, text: str) -> None:
    assert plain(content) == text


@pytest.mark.parametrize(
    "text",
    [
        "5 < 6, and 7 > 6",
        "I <3 you",
        "AT&T and R&D",
        "He said [sic] so. [The mayor] left.",
        "a <token> in angle brackets",
        "<name@example.org> wrote",
        "line one\nline two",
    ],
)
def test_text_without_markup_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Bridge <script>alert(1)</script> & repairs", "Bridge <script>alert(1)</script> & repairs"),
        ("Bridge &lt;script&gt; & repairs", "Bridge <script> & repairs"),
        ("What <style> does to a <b>page</b>", "What <style> does to a page"),
        ("The <i>Herald</i> &amp; we", "The Herald & we"),
    ],
)
def test_a_title_keeps_the_tags_of_code(title: str, text: str) -> None:
    assert plain(title, is_line=True) == text


def test_the_title_of_a_post_keeps_the_tags_of_code() -> None:
    assert text_of_title("Bridge <script>alert(1)</script> &amp; <em>repairs</em>") == (
        "Bridge <script>alert(1)</script> & repairs"
    )


def test_a_body_loses_scripts() -> None:
    assert plain("It voted.<script>alert(1)</script>") == "It voted."


@pytest.mark.parametrize("unit", ["<p ", "&#", "&amp;", "[a b=", "<b>", "[/a"])
def test_time_is_linear(unit: str) -> None:
    start = time.process_time()
    plain(unit * (1_000_000 // len(unit)))
    assert time.process_time() - start < 3
