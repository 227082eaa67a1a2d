"""Word vectors from articles: the tokens that are counted, and words that go together."""

from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.classifier.training.words import WordsError, read_tokens, train, word_vectors


def test_tokens_are_the_words_that_most_articles_have_first() -> None:
    tokens = read_tokens([Article("the mayor met the council"), Article("the council voted", title="Budget")])
    assert tokens.n_articles == 2
    assert set(tokens.words[:2]) == {"the", "council"}
    assert [tokens.words[i] for i in tokens.ids] == [
        "the",
        "mayor",
        "met",
        "the",
        "council",
        "budget",
        "the",
        "council",
        "voted",
    ]
    assert tokens.articles.tolist() == [0] * 5 + [1] * 4


def test_words_of_the_same_articles_have_like_vectors() -> None:
    random = np.random.default_rng(0)
    subjects = [[f"{subject}{'abcdefghij'[i]}" for i in range(10)] for subject in ("court", "match", "storm", "school")]
    common = ["the", "and", *(f"w{first}{second}" for first in "abcdefg" for second in "hijkl")]
    articles = [Article(" ".join(random.choice([*subjects[i % 4], *common], 25))) for i in range(400)]
    tokens = read_tokens(articles)
    vectors = word_vectors(tokens)
    vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    of = {word: vectors[i] for i, word in enumerate(tokens.words)}
    same = np.mean([of["courta"] @ of[f"court{c}"] for c in "bcdef"])
    other = np.mean([of["courta"] @ of[f"storm{c}"] for c in "bcdef"])
    assert same > other + 0.3


def test_few_articles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WordsError, match=r"^2 articles, and 1000 are needed for word vectors: add some$"):
        train([Article("One."), Article("Two.")], tmp_path / "words")
