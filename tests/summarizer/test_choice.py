from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstool.articles import Article
from newstool.summarizer import Budget
from newstool.summarizer.choice import SentenceValues, SetWeights, choose
from newstool.summarizer.features import extract
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.sentence_batch import split_articles
from newstool.summarizer.set_search import CANDIDATES, MAX_SET, all_sets, best_sets
from newstool.text.sentence_model import load_splitter
from newstool.text.vocabulary import Vocabulary

LEXICON = Lexicon(Vocabulary(np.array([0], np.uint64)), np.zeros(1, np.int64), np.ones(2))
PLAIN = SetWeights(word=0, coverage=0, repeated=0, crowding=0, opening=0, gap=0)


def chosen(text: str, values: list[float], budget: Budget, weights: SetWeights = PLAIN) -> list[int]:
    """The positions that are chosen from an article whose sentences have these values."""
    batch = split_articles([Article(text)], load_splitter())
    ranked = SentenceValues(np.array(values, np.float64), np.array(values, np.float64))
    return np.flatnonzero(choose(batch, extract(batch, LEXICON), ranked, weights, budget)).tolist()


FIVE_SIX_FOUR = "Rain flooded two county roads. Crews from Milo closed the bridge. Schools open at ten."


def test_the_best_set_that_fits_not_the_best_sentence_first() -> None:
    # The second sentence has value 3. The first and the third fit together and have value 4.
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=9)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=8)) == [1]
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(sentences=1)) == [1]
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=15)) == [0, 1, 2]


def test_characters_include_the_space_between_sentences() -> None:
    lengths = len("Rain flooded two county roads."), len("Schools open at ten.")
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(characters=sum(lengths) + 1)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [2, 1, 2], Budget(characters=sum(lengths))) != [0, 2]


def test_a_lead_is_chosen_even_if_all_values_are_negative() -> None:
    assert chosen(FIVE_SIX_FOUR, [-5, -3, -4], Budget(words=9)) == [1]
    assert chosen(FIVE_SIX_FOUR, [-5, -3, -4], Budget(sentences=2)) == [1, 2]


def test_no_sentence_is_chosen_if_none_fits() -> None:
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=3)) == []


def test_a_dependent_sentence_stands_only_beside_the_one_before() -> None:
    text = "Rain flooded two county roads. Schools open at ten. But the library stays shut."
    assert chosen(text, [1, 1, 9], Budget(words=10)) == [1, 2]
    assert chosen(text, [5, 1, 9], Budget(words=5)) == [0]
    assert chosen(text, [5, 1, 9], Budget(words=10)) == [1, 2]


def test_a_dependent_sentence_is_chosen_if_no_other_fits() -> None:
    assert chosen("Rain flooded two county roads on Monday. But schools stay open.", [5, 1], Budget(words=4)) == [1]


def test_sentences_that_say_the_same_are_not_both_chosen() -> None:
    text = "Rain flooded two county roads. Schools open at ten. Rain flooded two big county roads."
    assert chosen(text, [5, 1, 4], Budget(sentences=2)) == [0, 1]


def test_set_weights_of_redundancy_length_and_opening() -> None:
    text = "Rain flooded two county roads. Rain closed three county schools. Milo plays Orland on Friday."
    assert chosen(text, [5, 4, 3], Budget(sentences=2)) == [0, 1]
    assert chosen(text, [5, 4, 3], Budget(sentences=2), replace(PLAIN, repeated=-1)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [1, 0.5, 1.5], Budget(sentences=1), replace(PLAIN, word=1)) == [1]
    assert chosen(FIVE_SIX_FOUR, [1, 1, 1], Budget(words=14), replace(PLAIN, crowding=-0.2)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [1, 0, 2], Budget(sentences=1), replace(PLAIN, opening=2)) == [0]


def test_the_set_weight_of_coverage() -> None:
    # Without learned importance every word of two letters or more has probability 1/2: coverages of 2.5, 3 and 2.
    assert chosen(FIVE_SIX_FOUR, [1, 0.9, 1.2], Budget(sentences=1), replace(PLAIN, coverage=0.3)) == [1]
    assert chosen(FIVE_SIX_FOUR, [1, 0.9, 1.2], Budget(sentences=1), replace(PLAIN, coverage=0.1)) == [2]


def test_the_set_weight_of_the_distance_between_sentences() -> None:
    text = "Rain flooded two county roads. Schools open at ten. Crews closed the bridge. Milo plays Orland on Friday."
    values = [3.0, 1.0, 1.3, 1.5]
    assert chosen(text, values, Budget(sentences=2)) == [0, 3]
    assert chosen(text, values, Budget(sentences=2), replace(PLAIN, gap=-0.3)) == [0, 3]  # 4.5 - 0.3 ln 3
    assert chosen(text, values, Budget(sentences=2), replace(PLAIN, gap=-0.7)) == [0, 1]
    # The distance from the first to the last counts only if no sentence of the lead stands between them.
    assert chosen(text, [3.0, -9, 3, 3], Budget(sentences=3), replace(PLAIN, gap=-3)) == [0, 2, 3]


def test_a_budget_for_more_sentences_than_a_set_has() -> None:
    text = " ".join(f"Team {name} won the game at home." for name in ("Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir"))
    assert chosen(text, [1] * 6, Budget(sentences=6), PLAIN) != []
    distinct = (
        "Rain fell on Milo. Snow hit Orland hard. Crews cut old trees. Buses ran very late. Power went out twice. "
    )
    assert chosen(distinct, [1, 1, 1, 1, 1], Budget(words=21)) == [0, 1, 2, 3, 4]


@settings(max_examples=30)
@given(st.data())
def test_best_sets_is_as_good_as_its_plain_twin(data: st.DataObject) -> None:
    numbers = st.floats(-5, 5, allow_nan=False)
    """The plain twin tries every set, one after the other, and sums values as the docstring says."""
    single = np.array([data.draw(st.lists(numbers, min_size=CANDIDATES, max_size=CANDIDATES))])
    pairs = np.triu(np.array(data.draw(st.lists(numbers, min_size=144, max_size=144))).reshape(1, 12, 12), 1)
    neighbours = pairs + np.triu(
        np.array(data.draw(st.lists(numbers, min_size=144, max_size=144))).reshape(1, 12, 12), 1
    )
    cost = np.array([data.draw(st.lists(st.integers(1, 30), min_size=CANDIDATES, max_size=CANDIDATES))])
    room = data.draw(st.integers(1, 60))
    every = [
        set_
        for size in range(1, MAX_SET + 1)
        for set_ in combinations(range(CANDIDATES), size)
        if cost[0, list(set_)].sum() <= room
    ]

    def value(set_: tuple[int, ...]) -> float:
        adjacent = set(pairwise(set_))
        of_pairs = sum((neighbours if pair in adjacent else pairs)[0][pair] for pair in combinations(set_, 2))
        return float(single[0, list(set_)].sum() + of_pairs)

    best = tuple(np.flatnonzero(best_sets(single, pairs, neighbours, cost, np.array([room]), -1e8)[0]).tolist())
    if not every:
        assert not best
    else:
        assert best in every
        assert value(best) == pytest.approx(max(map(value, every)))


def test_the_number_of_sets() -> None:
    assert [len(sets.members) for sets in all_sets()] == [12, 66, 220, 495]


def test_an_article_that_fits_is_kept_whole() -> None:
    assert chosen(FIVE_SIX_FOUR, [2, -30, -2], Budget(words=14)) == [0]
    assert chosen(FIVE_SIX_FOUR, [2, -30, -2], Budget(words=15)) == [0, 1, 2]
    assert chosen(FIVE_SIX_FOUR, [2, -30, -2], Budget(characters=200)) == [0, 1, 2]
