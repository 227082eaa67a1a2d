"""Names: capitals inside a sentence."""

import numpy as np

from newstool.articles import Article
from newstool.related import Choice
from newstool.related.background import load
from newstool.related.names import CAPITAL, SMALL, UNKNOWN, evidence
from newstool.related.weights import STEP, weigh
from newstool.text.hashing import TermSettings, terms

from .conftest import index_of, shown
from .test_weights import hash_of


def test_only_words_inside_a_sentence_are_evidence() -> None:
    text = "The mayor met Ann Okafor, of Calloway. She voted.\nNobody asked; Ms Okafor left."
    expected = {
        "The": UNKNOWN,  # begins a sentence
        "mayor": SMALL,
        "met": SMALL,
        "Ann": CAPITAL,
        "Okafor": CAPITAL,
        "of": SMALL,  # behind a comma
        "Calloway": CAPITAL,
        "She": UNKNOWN,  # behind a full stop
        "voted": SMALL,
        "Nobody": UNKNOWN,  # begins a line
        "asked": SMALL,
        "Ms": UNKNOWN,  # behind a semicolon
        "left": SMALL,
    }
    found = terms([("", text)], TermSettings(pairs=False))
    words = [found.spell(row) for row in range(found.n_words)]
    assert dict(zip(words, evidence(found).tolist(), strict=True)) == {w.lower(): e for w, e in expected.items()}


def weight_of(text: str, word: str, title: str = "") -> float:
    weighed = weigh([Article(text, title=title)], load())
    (place,) = np.flatnonzero(weighed.hashes[0] == np.uint64(hash_of(word)))
    return float(weighed.weights[0][place]) * STEP


def test_a_name_weighs_one_and_a_half_times_as_much() -> None:
    assert weight_of("they met in marsh", "marsh") == 1.6875  # 1 + ln(2), in the opening
    assert weight_of("they met in Marsh", "marsh") == 2.53125  # 1.5 times as much
    assert weight_of("Marsh is where they met", "marsh") == 1.6875  # every sentence begins with a capital


def test_a_word_is_a_name_if_most_of_it_is_in_capitals() -> None:
    assert weight_of("the Marsh and the Marsh of marsh", "marsh") == weight_of(
        "of Marsh and of Marsh in Marsh", "marsh"
    )
    assert weight_of("the Marsh and the marsh of marsh", "marsh") == weight_of(
        "of marsh and of marsh in marsh", "marsh"
    )


def test_a_title_says_nothing_of_names() -> None:
    assert weight_of("they met in marsh", "rivers", title="Where Rivers Meet") == 2.09375  # 1 + ln(3)


CHARGE = "was charged with vehicular manslaughter after a drunken crash into a light pole on Sunday, prosecutors said"
TRIALS = [
    Article(f"A driver named {name} {CHARGE}. A jury hears {name} in {place}.", name, published=f"2026-0{month}-02")
    for month, (name, place) in enumerate(
        [("Mehdi", "Tustin"), ("Olmos", "Anaheim"), ("Vasquez", "Orangewood"), ("Brandt", "Fullerton")], 1
    )
]
SENTENCE = Article(
    "The driver who killed a friend in Anaheim will go to prison for six years, a judge told Olmos. He had been found "
    "guilty of vehicular manslaughter in the crash.",
    "sentence",
    published="2026-09-14",
)


def test_two_trials_of_different_people_are_not_related() -> None:
    """Posts of one kind share most words. The names tell which trial each is about."""
    found = shown(index_of([*TRIALS, SENTENCE, *PADDING]), Choice(floor=0.85))
    assert found["Mehdi"] == []
    assert found["sentence"] == ["Olmos"]


PADDING = [
    Article(f"The {thing} of {town} was talked about for hours, and nothing was decided.", town, published="2025-01-05")
    for thing, town in [("bridge", "Harlow"), ("library", "Nance"), ("pool", "Quint"), ("school", "Dora")]
]
