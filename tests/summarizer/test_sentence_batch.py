from newstool.articles import Article
from newstool.text.sentence_model import load_splitter
from newstool.summarizer.stories import split_stories


def test_sentences_article_by_article() -> None:
    articles = [Article("Rain fell. Roads flooded.\n\nCrews worked."), Article(""), Article("Sun rose.")]
    stories = split_stories(articles, load_splitter())
    assert stories.sentences == ["Rain fell.", "Roads flooded.", "Crews worked.", "Sun rose."]
    assert stories.first.tolist() == [0, 3, 3, 4]
    assert stories.article.tolist() == [0, 0, 0, 2]
    assert stories.position.tolist() == [0, 1, 2, 0]
    assert stories.opens_paragraph.tolist() == [True, False, True, True]


def test_a_text_without_end_is_looked_at_up_to_its_last_whole_sentence() -> None:
    stories = split_stories([Article("Rain fell on the town all day. " * 10_000)], load_splitter())
    assert len(stories.sentences) == 4228  # of 31 characters each, in 131,072
    assert set(stories.sentences) == {"Rain fell on the town all day."}


def test_no_article_has_a_sentence() -> None:
    assert split_stories([Article(" \n ")], load_splitter()).sentences == []
