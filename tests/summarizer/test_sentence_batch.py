from newstool.articles import Article
from newstool.summarizer.sentence_batch import split_articles
from newstool.text.sentence_model import load_splitter


def test_sentences_article_by_article() -> None:
    articles = [Article("Rain fell. Roads flooded.\n\nCrews worked."), Article(""), Article("Sun rose.")]
    batch = split_articles(articles, load_splitter())
    assert batch.sentences == ["Rain fell.", "Roads flooded.", "Crews worked.", "Sun rose."]
    assert batch.first.tolist() == [0, 3, 3, 4]
    assert batch.article.tolist() == [0, 0, 0, 2]
    assert batch.position.tolist() == [0, 1, 2, 0]
    assert batch.opens_paragraph.tolist() == [True, False, True, True]


def test_a_very_long_text_is_split_up_to_its_last_whole_sentence() -> None:
    batch = split_articles([Article("Rain fell on the town all day. " * 10_000)], load_splitter())
    assert len(batch.sentences) == 4228  # of 31 characters each, in 131,072
    assert set(batch.sentences) == {"Rain fell on the town all day."}


def test_a_batch_without_a_sentence() -> None:
    assert split_articles([Article(" \n ")], load_splitter()).sentences == []
