"""Terms: which words there are, which spellings are one term, and the fast functions beside their plain twins."""

import re
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.text.counting import count_terms
from newstool.text.hashing import Document, TermSettings, terms
from newstool.text.units import CODES, LONGEST
from newstool.text.vocabulary import Vocabulary

WORDS = TermSettings(pairs=False)
GOLDEN = [1591617208093472482, 2638975959536646774, 1195102035087007688]  # of "goal", "##" and "goal ##"


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


def test_pairs_are_neighbours_within_one_part_of_a_document() -> None:
    found = terms([("Lakers win", "Late goal here"), ("", "Next story")], TermSettings())
    assert [found.spell(i) for i in range(found.n_words, len(found.hashes))] == [
        "lakers win",
        "late goal",
        "goal here",
        "next story",
    ]
    assert found.rows.tolist() == [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1]
    assert found.in_title.tolist() == [True, True, *[False] * 5, True, False, False, False]


def test_a_hash_does_not_depend_on_case_digits_and_place() -> None:
    hashes = terms([("", "25-19 word WORD 31-28")], WORDS).hashes
    assert hashes[0] == hashes[3]
    assert hashes[1] == hashes[2]
    assert len(set(hashes.tolist())) == 2


def test_hashes_are_those_of_the_model_format() -> None:
    """Model files hold hashes. If a hash changes, models.FORMAT must be raised."""
    assert terms([("", "goal 25")], TermSettings()).hashes.tolist() == GOLDEN


def test_capitalised_words_are_also_terms_of_their_own() -> None:
    found = terms([("", "The WHO and the Who play, who 3D U.S. Übung")], TermSettings(pairs=False, capitals=True))
    names = [found.spell(i) for i in range(len(found.hashes))]
    assert names[found.n_words :] == ["The", "WHO", "Who", "Übung"]
    assert len(set(found.hashes[[1, 4, 6]].tolist())) == 1  # as words they are one term
    assert len(set(found.hashes.tolist())) == len(set(names))


def test_the_order_of_a_pair_changes_its_hash() -> None:
    one, two = (terms([("", text)], TermSettings()).hashes[-1] for text in ("home run", "run home"))
    assert one != two


def test_counts_of_documents_and_shares_of_known_words() -> None:
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


def test_words_of_the_title_count_title_weight_times() -> None:
    vocabulary = Vocabulary(terms([("", "goal")], WORDS).hashes)
    assert count_terms([("goal", "goal goal")], vocabulary, TermSettings(title_weight=3)).counts.tolist() == [5]


def test_an_empty_batch_and_an_empty_vocabulary() -> None:
    empty = Vocabulary(np.empty(0, np.uint64))
    assert count_terms([], empty, TermSettings()).rows.tolist() == []
    assert count_terms([("a title", "some text")], empty, TermSettings()).counts.tolist() == []


def test_a_vocabulary_finds_its_own_40_000_terms_and_no_other() -> None:
    hashes = np.random.default_rng(0).integers(0, 1 << 63, 50_000, dtype=np.uint64)
    vocabulary = Vocabulary(hashes[:40_000])
    assert (vocabulary.columns(hashes) == np.r_[np.arange(40_000), np.full(10_000, -1)]).all()


def test_text_past_the_limit_is_ignored() -> None:
    found = terms([("", "goal " * (LONGEST // 5 + 10) + "late")], WORDS)
    assert len(found.hashes) == LONGEST // 5
    assert {found.spell(i) for i in (0, 1, len(found.hashes) - 2)} == {"goal"}
    assert found.spell(len(found.hashes) - 1) == "goa"  # cut by the limit
    cut = count_terms([("", "goal " * (LONGEST // 5)), ("goal", "goal")], Vocabulary(found.hashes[:1]), WORDS)
    assert cut.counts.tolist() == [LONGEST // 5 - 1]
    assert cut.known_words.tolist() == [
        1 - 1 / (LONGEST // 5),
        0,
    ]  # all but "goa"; the second document was cut off


DOCUMENTS = st.lists(st.tuples(st.text(max_size=20), st.text(max_size=60)), max_size=5)


@given(DOCUMENTS)
def test_a_batch_has_the_terms_of_its_documents(documents: list[Document]) -> None:
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


LETTERS = st.text(alphabet=st.sampled_from("abcABé_ 0123-.:,’\0\n"), max_size=40)


def plain_words(text: str) -> list[str]:
    """The plain twin of `word_edges`."""
    runs = re.findall(r"(?:\w|(?<=\d)[-–.,:](?=\d))+", text)
    return [run for run in runs if len(run) >= 2]


def plain_hash(word: str) -> int:
    """The plain twin of the hash of a word: the sum of code[i] * BASE**i."""
    base = 0x9E3779B97F4A7C15
    return sum(int(CODES[ord(letter)]) * pow(base, i, 1 << 64) for i, letter in enumerate(word)) % (1 << 64)


@given(LETTERS)
def test_words_and_hashes_are_those_of_the_plain_twin(text: str) -> None:
    found = terms([("", text)], TermSettings())
    words = plain_words(text)
    hashes = [plain_hash(word) for word in words]
    pairs = [(one * 0xC2B2AE3D27D4EB4F) % 2**64 ^ two for one, two in pairwise(hashes)]
    assert found.hashes.tolist() == hashes + pairs
    assert [found.spell(i) for i in range(found.n_words)] == [re.sub(r"\d", "#", word.lower()) for word in words]


SHORT_DOCUMENTS = st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=6)


@given(SHORT_DOCUMENTS, st.integers(1, 3))
def test_counts_are_those_of_the_plain_twin(documents: list[Document], title_weight: int) -> None:
    """The plain twin counts the terms of one document after the other in a dictionary."""
    settings = TermSettings(title_weight=title_weight)
    known = np.unique(terms(documents[::2], settings).hashes)
    expected: Counter[tuple[int, int]] = Counter()
    for row, document in enumerate(documents):
        found = terms([document], settings)
        for value, in_title in zip(found.hashes.tolist(), found.in_title.tolist(), strict=True):
            if value in known:
                expected[row, known.tolist().index(value)] += title_weight if in_title else 1
    counts = count_terms(documents, Vocabulary(known), settings)
    columns = (counts.rows.tolist(), counts.columns.tolist(), counts.counts.tolist())
    assert {(row, column): count for row, column, count in zip(*columns, strict=True)} == expected
    assert len(counts.rows) == len(expected)


# Hashes of the second kind share their upper bits, and defeat the table where they are many.
HASH = st.integers(0, 2**64 - 1) | st.integers(0, 50).map(lambda n: 5 << 60 | n)


@given(st.sets(HASH, max_size=60), st.lists(HASH, max_size=80), st.booleans())
def test_a_vocabulary_answers_as_a_dictionary_does(known: set[int], others: list[int], in_order: bool) -> None:
    """The plain twin is a dictionary. Hypothesis tries the table and bisection."""
    listed = sorted(known) if in_order else list(known)
    expected = {value: column for column, value in enumerate(listed)}
    vocabulary = Vocabulary(np.array(listed, np.uint64))
    for asked in (listed + others, listed[:2], others):
        columns = vocabulary.columns(np.array(asked, np.uint64)).tolist()
        assert columns == [expected.get(value, -1) for value in asked]
