from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from newstool.articles import Article
from newstool.summarizer.features import NAMES, Features, extract
from newstool.summarizer.importance import SHAPE, SIZES, Importance
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.sentence_batch import split_articles
from newstool.summarizer.training.lexicon import learn_lexicon
from newstool.text.sentence_model import load_splitter

STORY = Article(
    "Mayor Ruth Amaya closed the old bridge.\n\nThe bridge, built in 1911, carries 900 cars. “I miss it,” Ruth said.",
    title="Bridge closed",
)
OTHER = Article("Rain fell all day.")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return learn_lexicon(
        [Article("the bridge and the day"), Article("the bridges of a day, the bridge"), Article("the bridge")]
    )


def table(articles: list[Article], lexicon: Lexicon) -> tuple[Features, dict[str, list[Any]]]:
    features = extract(split_articles(articles, load_splitter()), lexicon)
    return features, {name: column.tolist() for name, column in zip(NAMES, features.matrix.T, strict=True)}


def test_the_lexicon_knows_frequent_words_by_their_stems(lexicon: Lexicon) -> None:
    # "the" and "bridge" are in three articles. "bridges" and "day" are in fewer, and count as unknown words.
    assert len(lexicon.vocabulary) == 2
    assert lexicon.idf.tolist() == pytest.approx([0.0, 0.0, np.log(4 / 3)])


def test_position_length_and_characters(lexicon: Lexicon) -> None:
    _, columns = table([STORY, OTHER], lexicon)
    assert columns["position"] == [0, 1, 2, 0]
    assert columns["from_end"] == [3, 2, 1, 1]
    assert columns["paragraph"] == [0, 1, 1, 0]
    assert columns["words"] == [7, 8, 5, 4]
    assert columns["first_words"] == [7, 7, 7, 4]
    assert columns["previous_words"] == [0, 7, 8, 0]
    assert columns["quotes"] == [0, 0, 2, 0]
    assert columns["digits"] == [0, 7, 0, 0]
    assert columns["commas"] == [0, 2, 1, 0]
    assert columns["first_person"] == [0, 0, 1, 0]
    assert columns["capitals"] == [3 / 7, 1 / 8, 2 / 4, 1 / 4]  # of words of two letters and more
    assert columns["has_title"] == [1, 1, 1, 0]


def test_shares_of_words_that_stand_elsewhere(lexicon: Lexicon) -> None:
    _, columns = table([STORY, OTHER], lexicon)
    # The vocabulary has "the" and "bridge", whose idf is 0 here.
    assert columns["unknown"] == [5 / 7, 6 / 8, 1, 1]
    assert columns["first_share"][0] == 1
    assert columns["first_share"][1] == 0
    assert columns["new_share"][3] == 1
    assert columns["repeated_share"][2] == pytest.approx((1 + np.log(2)) / (4 + np.log(2)))  # of "miss it Ruth said"
    assert columns["title_share"][0] == pytest.approx(1 / (5 + np.log(2)))  # "closed", the weight of "bridge" is 0
    assert columns["title_found"] == pytest.approx([1, 0, 0, 0])


def test_key_words_occur_three_times(lexicon: Lexicon) -> None:
    _, columns = table([Article("Rain fell. Rain fell hard. Rain stopped, then snow fell.")], lexicon)
    assert columns["key_found"] == [1, 1, 1]  # "rain" and "fell"
    _, columns = table([Article("Rain fell. Rain came hard. Rain stopped, then snow fell.")], lexicon)
    assert columns["mean_count"] == [5 / 2, 5 / 3, 8 / 5]
    assert columns["key_found"] == [1, 1, 1]  # "rain" alone
    _, columns = table([Article("Rain fell. Snow fell.")], lexicon)
    assert columns["key_found"] == [0, 0]


def test_other_articles_of_the_batch_change_nothing(lexicon: Lexicon) -> None:
    alone, _ = table([STORY], lexicon)
    between, _ = table([OTHER, STORY, OTHER], lexicon)
    assert (alone.matrix == between.matrix[1:4]).all()


def test_opening_of_first_sentences(lexicon: Lexicon) -> None:
    straight, delayed = replace(STORY, title="Mayor Amaya closes bridge"), replace(STORY, title="Ferry back in service")
    features, _ = table([straight, delayed, OTHER], lexicon)
    assert features.opening.tolist() == [1.8, 0, 0, 0.6, 0, 0, 1]


def test_coverage_without_learned_importance(lexicon: Lexicon) -> None:
    features, _ = table([STORY], lexicon)
    assert features.coverage.tolist() == [3.5, 4, 2]  # half of 7, 8 and 4 different words


def test_coverage_with_importance_of_one_cell(lexicon: Lexicon) -> None:
    log_odds = np.full(SHAPE, -np.inf)
    log_odds[:, 0, 1, :] = np.inf  # first in the first sentence, and twice in the text
    learned = replace(lexicon, importance=Importance(log_odds.ravel(), np.zeros(SIZES)))
    features, _ = table([STORY], learned)
    assert features.coverage.tolist() == [3, 2, 1]  # "Ruth" and "the bridge"; "the bridge"; "Ruth"


def test_sentences_without_a_word(lexicon: Lexicon) -> None:
    features, _ = table([Article("...\n!\n—"), Article("A b c.")], lexicon)
    assert np.isfinite(features.matrix).all()
