"""Stories of near-duplicate articles, and the rows that an article becomes."""

from newstool.articles import Article
from newstool.classifier.training.pipeline import TrainingOptions
from newstool.classifier.training.rows import Rows, StoryGroups, article_forms

LONG = " ".join(f"word{'abcdefghij'[i % 10]}{'abcdefghij'[i // 10]}" for i in range(60))


def test_an_article_is_learned_whole_as_its_headline_and_as_a_teaser() -> None:
    article = Article(LONG, title="Council meets")
    whole, headline, teaser = article_forms(article, short_forms=True)
    assert whole is article
    assert (headline.title, headline.text) == ("Council meets", "")
    assert teaser.text == " ".join(LONG.split()[:35])
    assert article_forms(article, short_forms=False) == [article]


def test_forms_that_would_be_the_article_once_more_are_left_out() -> None:
    assert len(article_forms(Article("Ten words of text.", title="Council meets"), short_forms=True)) == 2
    assert len(article_forms(Article("", title="Council meets"), short_forms=True)) == 1
    assert len(article_forms(Article(LONG), short_forms=True)) == 1


def test_rows_know_their_article_and_their_story() -> None:
    articles = [Article(LONG, title="Council meets", label="News"), Article("", title="Tigers win", label="Sports")]
    rows = Rows.of(articles, StoryGroups.of(articles), TrainingOptions(short_forms=True))
    assert rows.articles.tolist() == [0, 0, 0, 1]
    assert rows.whole.tolist() == [True, False, False, True]
    assert rows.labels.tolist() == ["News", "News", "News", "Sports"]
    assert rows.stories[0] == rows.stories[2] != rows.stories[3]


def test_copies_are_one_story_but_forty_forecasts_are_forty() -> None:
    copies = [Article(LONG, title=f"Story {i % 2}", label="News") for i in range(4)]
    others = [
        Article(f"The library board lent {i} books to other{'abcdefghijklmno'[i]}", label="Town") for i in range(3)
    ]
    forecasts = [
        Article(f"Sunny with a high near {i} and light winds from the west all day.", label="Weather")
        for i in range(40)
    ]
    stories = StoryGroups.of([*copies, *others, *forecasts])
    assert len(set(stories.of_article[7:].tolist())) == 40
    assert len(set(stories.of_article[:4].tolist())) == 2  # equal texts with equal titles
