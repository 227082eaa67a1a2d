from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstool.articles import Article
from newstool.summarizer import Budget
from newstool.summarizer.choice import AT_ONCE, CANDIDATES, Taste, Values, all_sets, best_sets, choose
from newstool.summarizer.features import extract
from newstool.text.sentence_model import load_splitter
from newstool.summarizer.stories import split_stories
from newstool.summarizer.weights import Lexicon
from newstool.text.vocabulary import Vocabulary

LEXICON = Lexicon(Vocabulary(np.array([0], np.uint64)), np.zeros(1, np.int64), np.ones(2))
PLAIN = Taste(word=0, told=0, repeated=0, crowding=0, opening=0, gap=0)


def chosen(text: str, values: list[float], budget: Budget, taste: Taste = PLAIN) -> list[int]:
    """The positions that are chosen from one article whose sentences have these values."""
    stories = split_stories([Article(text)], load_splitter())
    ranked = Values(np.array(values, np.float64), np.array(values, np.float64))
    return np.flatnonzero(choose(stories, extract(stories, LEXICON), ranked, taste, budget)).tolist()


FIVE_SIX_FOUR = "Rain flooded two county roads. Crews from Milo closed the bridge. Schools open at ten."


def test_the_best_set_that_fits_not_the_best_sentence_first() -> None:
    # The second alone is worth 3 of 6 words; the first and third fit together and are worth 4.
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=9)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=8)) == [1]
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(sentences=1)) == [1]
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=15)) == [0, 1, 2]


def test_characters_include_the_space_between_sentences() -> None:
    lengths = len("Rain flooded two county roads."), len("Schools open at ten.")
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(characters=sum(lengths) + 1)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [2, 1, 2], Budget(characters=sum(lengths))) != [0, 2]


def test_something_is_chosen_however_little_it_is_worth() -> None:
    assert chosen(FIVE_SIX_FOUR, [-5, -3, -4], Budget(words=9)) == [1]
    assert chosen(FIVE_SIX_FOUR, [-5, -3, -4], Budget(sentences=2)) == [1, 2]


def test_nothing_fits() -> None:
    assert chosen(FIVE_SIX_FOUR, [2, 3, 2], Budget(words=3)) == []


def test_a_sentence_that_leans_stands_only_beside_the_one_before() -> None:
    text = "Rain flooded two county roads. Schools open at ten. But the library stays shut."
    assert chosen(text, [1, 1, 9], Budget(words=10)) == [1, 2]
    assert chosen(text, [5, 1, 9], Budget(words=5)) == [0]
    assert chosen(text, [5, 1, 9], Budget(words=10)) == [1, 2]


def test_where_only_such_a_sentence_fits_it_is_taken() -> None:
    assert chosen("Rain flooded two county roads on Monday. But schools stay open.", [5, 1], Budget(words=4)) == [1]


def test_the_same_is_not_said_twice() -> None:
    text = "Rain flooded two county roads. Schools open at ten. Rain flooded two big county roads."
    assert chosen(text, [5, 1, 4], Budget(sentences=2)) == [0, 1]


def test_redundancy_and_length_are_weighed() -> None:
    text = "Rain flooded two county roads. Rain closed three county schools. Milo plays Orland on Friday."
    assert chosen(text, [5, 4, 3], Budget(sentences=2)) == [0, 1]
    assert chosen(text, [5, 4, 3], Budget(sentences=2), replace(PLAIN, repeated=-1)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [1, 0.5, 1.5], Budget(sentences=1), replace(PLAIN, word=1)) == [1]
    assert chosen(FIVE_SIX_FOUR, [1, 1, 1], Budget(words=14), replace(PLAIN, crowding=-0.2)) == [0, 2]
    assert chosen(FIVE_SIX_FOUR, [1, 0, 2], Budget(sentences=1), replace(PLAIN, opening=2)) == [0]


def test_what_a_set_tells_is_weighed() -> None:
    # Before importance is learned every word of two letters and more has an even chance: 2.5, 3 and 2 words are told.
    assert chosen(FIVE_SIX_FOUR, [1, 0.9, 1.2], Budget(sentences=1), replace(PLAIN, told=0.3)) == [1]
    assert chosen(FIVE_SIX_FOUR, [1, 0.9, 1.2], Budget(sentences=1), replace(PLAIN, told=0.1)) == [2]


def test_the_distance_to_the_next_sentence_is_weighed() -> None:
    text = "Rain flooded two county roads. Schools open at ten. Crews closed the bridge. Milo plays Orland on Friday."
    values = [3.0, 1.0, 1.3, 1.5]
    assert chosen(text, values, Budget(sentences=2)) == [0, 3]
    assert chosen(text, values, Budget(sentences=2), replace(PLAIN, gap=-0.3)) == [0, 3]  # 4.5 - 0.3 ln 3
    assert chosen(text, values, Budget(sentences=2), replace(PLAIN, gap=-0.7)) == [0, 1]
    # From the first to the last only where nothing of the lead stands between them.
    assert chosen(text, [3.0, -9, 3, 3], Budget(sentences=3), replace(PLAIN, gap=-3)) == [0, 2, 3]


def test_more_sentences_than_are_weighed_at_once() -> None:
    text = " ".join(f"Team {name} won the game at home." for name in ("Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir"))
    assert chosen(text, [1] * 6, Budget(sentences=6), PLAIN) != []
    distinct = (
        "Rain fell on Milo. Snow hit Orland hard. Crews cut old trees. Buses ran very late. Power went out twice. "
    )
    assert chosen(distinct, [1, 1, 1, 1, 1], Budget(words=21)) == [0, 1, 2, 3, 4]


@settings(max_examples=30)
@given(st.data())
def test_as_good_as_trying_every_set(data: st.DataObject) -> None:
    numbers = st.floats(-5, 5, allow_nan=False)
    alone = np.array([data.draw(st.lists(numbers, min_size=CANDIDATES, max_size=CANDIDATES))])
    together = np.triu(np.array(data.draw(st.lists(numbers, min_size=144, max_size=144))).reshape(1, 12, 12), 1)
    behind = together + np.triu(
        np.array(data.draw(st.lists(numbers, min_size=144, max_size=144))).reshape(1, 12, 12), 1
    )
    cost = np.array([data.draw(st.lists(st.integers(1, 30), min_size=CANDIDATES, max_size=CANDIDATES))])
    room = data.draw(st.integers(1, 60))
    every = [
        set_
        for size in range(1, AT_ONCE + 1)
        for set_ in combinations(range(CANDIDATES), size)
        if cost[0, list(set_)].sum() <= room
    ]

    def worth(set_: tuple[int, ...]) -> float:
        neighbours = set(pairwise(set_))
        pairs = sum((behind if pair in neighbours else together)[0][pair] for pair in combinations(set_, 2))
        return float(alone[0, list(set_)].sum() + pairs)

    found = tuple(np.flatnonzero(best_sets(alone, together, behind, cost, np.array([room]), -1e8)[0]).tolist())
    if not every:
        assert not found
    else:
        assert found in every
        assert worth(found) == pytest.approx(max(map(worth, every)))


def test_the_number_of_sets() -> None:
    assert [len(sets.members) for sets in all_sets()] == [12, 66, 220, 495]


def test_a_story_that_fits_is_told_as_it_is() -> None:
    assert chosen(FIVE_SIX_FOUR, [2, -30, -2], Budget(words=14)) == [0]
    assert chosen(FIVE_SIX_FOUR, [2, -30, -2], Budget(words=15)) == [0, 1, 2]
    assert chosen(FIVE_SIX_FOUR, [2, -30, -2], Budget(characters=200)) == [0, 1, 2]
