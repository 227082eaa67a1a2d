"""The document of an article: its words, and words about who filed it from where."""

from newstool.articles import Article, Dateline, clean
from newstool.classifier.documents import document


def test_who_filed_a_story_from_where_are_words_about_it() -> None:
    story = Article(text="The vote was close.", dateline=Dateline("St. Paul, Minn.", "AP"))
    assert document(story, wire=True) == ("", story.text, "filed_with_3 agency_AP place_St_Paul region_Minn")
    assert document(story, wire=False) == ("", story.text)
    assert document(Article(text=story.text), wire=True) == ("", story.text, "")


def test_the_furniture_that_tells_the_desk_counts_as_words_and_no_other() -> None:
    page = Article(text="By Ann Lee\n\nST. PAUL, Minn. (AP) — The vote was close.\n\n(Visited 2 times, 1 visits today)")
    _, text, *about = document(clean(page), wire=True)
    assert text == "The vote was close."
    assert {"byline_Lee", "dateline_Minn", "dateline_AP"} <= set(about[0].split())
    assert "Visited" not in about[0]


def test_a_byline_of_the_record_counts_once() -> None:
    story = Article(text="The vote was close.", byline="Ann Lee")
    assert document(story, wire=True)[-1] == "byline_Ann byline_Lee"
    both = clean(Article(text="By Ann Lee\n\nIt was close.", byline="Bo Day"))
    assert document(both, wire=True)[-1] == "byline_By byline_Ann byline_Lee"
