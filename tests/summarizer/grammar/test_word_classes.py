"""The tagger and its model file."""

from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from newstool import models
from newstool.models import ModelError
from newstool.summarizer.grammar.word_classes import (
    CLASSES,
    TASK,
    WordClasses,
    bundled,
    candidates,
    load,
    pack_lexicon,
)
from newstool.summarizer.grammar.word_features import CAPITAL, NO_WORD, NONE, ROWS, features, spell

NOUN, PAST, NAME = (CLASSES.index(name) for name in ("noun", "past", "name"))
LEXICON = {"board": (NOUN,), "closed": (PAST,), "mill": (NOUN, NAME)}


def save(path: Path, **changed: Any) -> Path:
    """A small model: the weights are 0, but noun outweighs all others in every row."""
    weights = np.full((ROWS, len(CLASSES)), 128, np.uint8)
    weights[:, NOUN] = 200
    arrays = {"weights": weights.ravel(), **pack_lexicon(LEXICON)}
    header = {"classes": list(CLASSES), "sources": [{"name": "none", "licence": "MIT"}]}
    header.update({key: value for key, value in changed.items() if key in header})
    arrays.update({key: value for key, value in changed.items() if key in arrays})
    models.write(path, TASK, header, arrays)
    return path


def test_words_get_the_class_of_the_lexicon_or_the_heaviest(tmp_path: Path) -> None:
    tagger = load(str(save(tmp_path / "m.safetensors")))
    assert tagger.lexicon == LEXICON
    assert tagger(["Board", "closed", "mill", "zzz", "..."]) == ["noun", "past", "noun", "noun", "mark"]


def test_a_capital_inside_the_sentence_may_be_a_name() -> None:
    weights = np.full((ROWS, len(CLASSES)), 128, np.uint8)
    weights[:, NAME] = 200
    tagger = WordClasses(weights.tobytes(), LEXICON)
    assert tagger(["Board", "the", "Board", "board"])[2:] == ["name", "noun"]


@pytest.mark.parametrize("heavier", [NOUN, PAST])
def test_sums_of_the_greatest_weights_stay_apart(heavier: int) -> None:
    """All sixteen weights of a word are 255 for one class and 254 for all others: no sum runs over into the next."""
    weights = np.full((ROWS, len(CLASSES)), 254, np.uint8)
    weights[:, heavier] = 255
    assert WordClasses(weights.tobytes(), {})(["zzz"]) == [CLASSES[heavier]]


@pytest.mark.parametrize(
    "changed",
    [
        {"classes": ["noun"]},
        {"weights": np.zeros(7, np.uint8)},
        {"masks": np.zeros(3, np.uint32)},
        {"masks": np.ones(2, np.uint32)},
        {"masks": np.full(3, 1 << 31, np.uint32)},
        {"words": np.zeros(4, np.uint8)},
    ],
)
def test_a_damaged_model_is_refused(tmp_path: Path, changed: dict[str, Any]) -> None:
    with pytest.raises(ModelError):
        load(str(save(tmp_path / "m.safetensors", **changed)))


def test_the_tagger_adds_up_the_weights_of_all_features() -> None:
    """It keeps sums of words, shapes and classes, and adds the same rows that training learns the weights of."""
    tagger, random = bundled(), Random(7)
    known = ["The", "board", "Mill", "closed", "the", "VFW", "12", "re-opened", ",", "to", "zzz"]
    for _ in range(40):
        words = random.choices(known, k=9)
        spelled = [NO_WORD, NO_WORD, *map(spell, words), NO_WORD, NO_WORD]
        before = last = NONE
        for i, name in enumerate(tagger(words), 2):
            among = candidates(tagger.lexicon, spelled[i].small, capital=i > 2 and spelled[i].shape == CAPITAL)
            rows = features(spelled, i, last, before)
            sums = [sum(tagger.weights[row * len(CLASSES) + kind] for row in rows) for kind in among]
            assert CLASSES.index(name) == among[sums.index(max(sums))]
            before, last = last, CLASSES.index(name)


def test_the_classes_of_the_first_words_are_those_of_all() -> None:
    words = ["The", "old", "mill", "closed", "on", "Monday", "."]
    assert bundled()(words, 3) == bundled()(words)[:3]
