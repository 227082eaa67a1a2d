"""Batches keep the order of articles and stay within their limits."""

from collections.abc import Iterator

from newstool.articles import Article
from newstool.text.batches import ARTICLES, CHARACTERS, batches, document_batches


def test_batches_have_at_most_512_articles_in_order() -> None:
    articles = [Article(text=str(i)) for i in range(2 * ARTICLES + 3)]
    cut = list(batches(articles))
    assert [len(batch) for batch in cut] == [512, 512, 3]
    assert [article for batch in cut for article in batch] == articles


def test_a_very_long_article_is_a_batch_of_its_own() -> None:
    cut = list(batches([Article(text="a"), Article(text="b" * (CHARACTERS + 1)), Article(text="c"), Article(text="d")]))
    assert [[article.text[0] for article in batch] for batch in cut] == [["a"], ["b"], ["c", "d"]]


def test_a_batch_is_ready_before_the_stream_ends() -> None:
    def endless() -> Iterator[Article]:
        while True:
            yield Article(text="again")

    assert len(next(batches(endless()))) == ARTICLES


def test_no_articles_give_no_batch() -> None:
    assert list(batches([])) == []


def test_long_documents_are_not_in_one_batch() -> None:
    """64 documents of 20 kB are more than the 1,048,576 units that one batch can count."""
    documents = [("", "word " * 4_000, "more")] * 64
    assert [len(batch) for batch in document_batches(documents)] == [6] * 10 + [4]
