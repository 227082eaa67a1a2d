"""Terms: what counts as a word, what folds together, and that a batch counts as its documents do one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.text.counting import count_terms
from newstool.text.hashing import Document, TermSettings, terms
from newstool.text.units import LONGEST
from newstool.text.vocabulary import Vocabulary

WORDS = TermSettings(pairs=False)
GOLDEN = [1591617208093472482, 2638975959536646774, 1195102035087007688]  # goal, ##, the pair of them


def spelled(text: str, settings: TermSettings = WORDS) -> list[str]:
    found = terms([("", text)], settings)
    return [found.spell(i) for i in range(len(found.hashes))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council voted.", ["the", "council", "voted"]),
        ("a b see", ["see"]),
        ("won 25-19, 7:30 p.m., $1,200.50", ["won", "##-##", "#:##", "#,###.##"]),
        ("pre-game 3-point 2-", ["pre", "game", "point"]),
        ("Añejo ÉTÉ straße Ирина", ["añejo", "été", "straße", "ирина"]),
        ("it’s don't", ["it", "don"]),
        ("goal😀goal x😀", ["goal", "goal"]),
        ("one\0two", ["one", "two"]),
        ("\ud800half", ["half"]),
        ("", []),
        ("...", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert spelled(text) == expected


def test_pairs_are_neighbours_of_the_same_part_of_the_same_document() -> None:
    found = terms([("Lakers win", "Late goal here"), ("", "Next story")], TermSettings())
    assert [found.spell(i) for i in range(found.n_words, len(found.hashes))] == [
        "lakers win",
        "late goal",
        "goal here",
        "next story",
    ]
    assert found.rows.tolist() == [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1]
    assert found.in_title.tolist() == [True, True, *[False] * 5, True, False, False, False]


def test_case_digits_and_place_do_not_change_a_hash() -> None:
    hashes = terms([("", "25-19 word WORD 31-28")], WORDS).hashes
    assert hashes[0] == hashes[3]
    assert hashes[1] == hashes[2]
    assert len(set(hashes.tolist())) == 2


def test_hashes_are_those_of_the_model_format() -> None:
    """A model file holds hashes: should these change, models.FORMAT has to rise."""
    assert terms([("", "goal 25")], TermSettings()).hashes.tolist() == GOLDEN


def test_capitalised_words_are_terms_of_their_own_too() -> None:
    found = terms([("", "The WHO and the Who play, who 3D U.S. Übung")], TermSettings(pairs=False, capitals=True))
    names = [found.spell(i) for i in range(len(found.hashes))]
    assert names[found.n_words :] == ["The", "WHO", "Who", "Übung"]
    assert len(set(found.hashes[[1, 4, 6]].tolist())) == 1  # as words they are one
    assert len(set(found.hashes.tolist())) == len(set(names))


def test_pairs_have_a_direction() -> None:
    one, two = (terms([("", text)], TermSettings()).hashes[-1] for text in ("home run", "run home"))
    assert one != two


def test_counts() -> None:
    vocabulary = Vocabulary(terms([("", "goal late goal late")], TermSettings()).hashes[[0, 1, 4]])  # goal, late, pair
    counts = count_terms(
        [("", "Goal! Late goal, GOAL late."), ("", "nothing known"), ("late", "")], vocabulary, TermSettings()
    )
    assert list(zip(counts.rows.tolist(), counts.columns.tolist(), counts.counts.tolist(), strict=True)) == [
        (0, 0, 3),
        (0, 1, 2),
        (2, 1, 1),
        (0, 2, 2),
    ]
    assert counts.known_words.tolist() == [1.0, 0.0, 1.0]


def test_words_of_the_title_weigh_more() -> None:
    vocabulary = Vocabulary(terms([("", "goal")], WORDS).hashes)
    assert count_terms([("goal", "goal goal")], vocabulary, TermSettings(title_weight=3)).counts.tolist() == [5]


def test_an_empty_batch_and_an_empty_vocabulary() -> None:
    empty = Vocabulary(np.empty(0, np.uint64))
    assert count_terms([], empty, TermSettings()).rows.tolist() == []
    assert count_terms([("a title", "some text")], empty, TermSettings()).counts.tolist() == []


def test_a_vocabulary_finds_all_of_many_terms_and_no_other() -> None:
    hashes = np.random.default_rng(0).integers(0, 1 << 63, 50_000, dtype=np.uint64)
    vocabulary = Vocabulary(hashes[:40_000])
    assert (vocabulary.columns(hashes) == np.r_[np.arange(40_000), np.full(10_000, -1)]).all()


def test_what_is_past_the_longest_text_is_cut_and_the_rest_counts() -> None:
    found = terms([("", "goal " * (LONGEST // 5 + 10) + "late")], WORDS)
    assert len(found.hashes) == LONGEST // 5
    assert {found.spell(i) for i in (0, 1, len(found.hashes) - 2)} == {"goal"}
    assert found.spell(len(found.hashes) - 1) == "goa"  # where it was cut
    cut = count_terms([("", "goal " * (LONGEST // 5)), ("goal", "goal")], Vocabulary(found.hashes[:1]), WORDS)
    assert cut.counts.tolist() == [LONGEST // 5 - 1]
    assert cut.known_words.tolist() == [1 - 1 / (LONGEST // 5), 0]  # of "goal ... goal goa", and of nothing


DOCUMENTS = st.lists(st.tuples(st.text(max_size=20), st.text(max_size=60)), max_size=5)


@given(DOCUMENTS)
def test_a_batch_counts_as_its_documents_do_alone(documents: list[Document]) -> None:
    settings = TermSettings()
    together = terms(documents, settings)
    for row, document in enumerate(documents):
        alone = terms([document], settings)
        assert together.hashes[together.rows == row].tolist() == alone.hashes.tolist()


@given(st.text(max_size=80))
def test_two_terms_with_one_spelling_have_one_hash(text: str) -> None:
    found = terms([("", text + " " + text.upper())], WORDS)
    by_name: dict[str, int] = {}
    for i in range(len(found.hashes)):
        name = found.spell(i)
        if name.lower() == name and len(name) == len(name.casefold()):
            assert by_name.setdefault(name, int(found.hashes[i])) == int(found.hashes[i])
