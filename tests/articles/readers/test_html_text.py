"""The text of a post's HTML."""

import time

import pytest

from newstool.articles.readers.html_text import text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>The council <b>met</b>.</p><p>It voted.</p>", "The council met.\nIt voted."),
        ("<p>The\ncouncil   met.<br />It voted.</p>", "The council met.\nIt voted."),
        ("Rates &amp; fees rise &#8212; again&nbsp;&rsquo;til May", "Rates & fees rise — again ’til May"),
        ("<h2>Rates</h2>They rise.<ul><li>water</li><li>sewer</li></ul>", "Rates\nThey rise.\nwater\nsewer"),
        (
            "<table><tr><th>Elm Creek</th><td>21</td></tr><tr><td>North Hill</td></tr></table>",
            "Elm Creek 21\nNorth Hill",
        ),
        ("<figure><img src='a>b.jpg'><figcaption>The mayor</figcaption></figure><p>Rates rise.", "Rates rise."),
        ('<p class="wp-caption-text">The mayor</p><p>Rates rise.</p>', "Rates rise."),
        ("<SCRIPT>if (a < b) alert('<p>')</SCRIPT>Rates rise.<style>p {}</style>", "Rates rise."),
        ('<!-- wp:paragraph {"a": "->"} --><p>Rates rise.</p><!-- /wp:paragraph -->', "Rates rise."),
        ("5 < 6, I <3 you, AT&T, a &bogus; entity", "5 < 6, I <3 you, AT&T, a &bogus; entity"),
        ("It's <a href=x title='Bob's'>Bob's</a> turn, isn't it", "It's Bob's turn, isn't it"),
        ('<a title="never closed>Rates</a> rise.', "Rates rise."),
        ("<video>Rates rise, and the player has no end", "Rates rise, and the player has no end"),
        ("", ""),
    ],
)
def test_text(markup: str, text: str) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("The council met.\n\nIt voted\nfor it.", "The council met.\nIt voted\nfor it."),
        ("<p>Wrapped\nhere.</p>\nTyped\nhere.", "Wrapped here.\nTyped\nhere."),
        ("<p>Never closed.\n\nIt\nvoted.", "Never closed.\nIt voted."),
        ("<blockquote>One\n\ntwo</blockquote>", "One\ntwo"),
        ("<pre>a\nb</pre>", "a\nb"),
    ],
)
def test_lines_are_paragraphs_as_wordpress_makes_them(typed: str, text: str) -> None:
    assert text_of(typed, lines=True) == text


def test_newlines_of_rendered_html_are_spaces() -> None:
    assert text_of("The council\n\nmet.") == "The council met."


@pytest.mark.parametrize("unit", ["<a ", "<!--", '<a ="', "<figcaption>", "<p class=caption ", "&#", "\n ", "<a =\"'>"])
def test_time_is_linear(unit: str) -> None:
    start = time.process_time()
    text_of(unit * (1_000_000 // len(unit)) + ">", lines=True)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "markup",
    [
        '<p>The council met.<sup data-fn="a" class="fn"><a href="#a">1</a></sup></p>',
        '<p>The council met.<sup id="cite_ref-1"><a href="#n">[1]</a></sup></p>',
        '<p>The council met. <a class="more-link" href="x">Continue reading<span> "Rates"</span></a></p>',
        '<p>The council met.</p><a href="a.pdf">The council met.</a><a class="wp-block-file__button">Download</a>',
    ],
)
def test_marks_of_footnotes_and_buttons_are_left_out(markup: str) -> None:
    assert set(text_of(markup).split("\n")) == {"The council met."}
