"""The model of stops: its file, and what it answers."""

from pathlib import Path

import pytest

from newstool import models
from newstool.models import ModelError
from newstool.summarizer.grammar.habits import FOLLOWERS, Habits
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.gaps import Gap, find_gaps
from newstool.summarizer.shortening.stop_model import OUTCOMES, TASK, StopModel, arrays_of, bundled, load, pack
from newstool.summarizer.shortening.stop_traits import Traits
from newstool.summarizer.shortening.stops import Stops

SENTENCE = "The county board voted on Monday to close the bridge, which opened in 1911."
HEADER = {"outcomes": list(OUTCOMES), "followers": list(FOLLOWERS), "bias": [0, 0, 0, 0, 0], "scale": 0.01}
NO_HABITS = Habits({"board": "3" + "1" * len(FOLLOWERS)})


def write(path: Path, **changes: object) -> str:
    """A model with one trait: a comma at the place speaks for "fine" by 100 steps."""
    models.write(path, TASK, {**HEADER, **changes}, arrays_of({"mark ,": [228, 128, 128, 128, 128]}, NO_HABITS))
    return str(path)


def test_the_chances_are_a_softmax_of_the_weights(tmp_path: Path) -> None:
    reading = read(SENTENCE)
    number = len(reading.words) - 1
    chances = load(write(tmp_path / "m.safetensors"))(SENTENCE, reading, number)
    found = {reading.words[gap.at]: chances(gap) for gap in find_gaps(reading, number)}
    # one step is 0.01 in log odds, so "fine" has e to the power of 1 beside four times 1
    assert found[","].fine == pytest.approx(2.718281828 / 6.718281828)
    assert found[","].broken == pytest.approx(1 / 6.718281828)
    assert found["to"].fine == pytest.approx(0.2)


def test_the_words_behind_a_place_count_once_each() -> None:
    trait = {"> the": pack([138, 128, 128, 128, 128])}  # ten steps
    model = StopModel(trait, 0, 0.1, NO_HABITS)
    sentence = "The board closed the bridge on Monday, and the mill and the ferry for the winter."
    reading = read(sentence)
    number = len(reading.words) - 1
    chances = model(sentence, reading, number)
    found = [chances(gap).fine for gap in find_gaps(reading, number)]
    assert found == pytest.approx([2.718281828 / 6.718281828] * len(found))


def test_places_stand_before_phrases_and_marks() -> None:
    reading = read(SENTENCE)
    found = [reading.words[gap.at] for gap in find_gaps(reading, len(reading.words) - 1)]
    assert found == ["monday", "to", ",", "in"]
    behind = find_gaps(reading, len(reading.words) - 1, behind=reading.words.index("to") + 1)
    assert [reading.words[gap.at] for gap in behind] == [",", "in"]


def test_traits_name_the_words_beside_a_place_and_the_verb_before_it() -> None:
    reading = read(SENTENCE)
    gaps = find_gaps(reading, len(reading.words) - 1)
    traits = Traits(SENTENCE, reading, len(reading.words) - 1, NO_HABITS)(gaps[1])
    assert {"last+next monday to", "verb+next voted to o", "next to "} <= set(traits)


def test_habits_are_digits_by_word() -> None:
    habits = Habits({"relies": "2" + "".join("4" if word == "on" else "0" for word in FOLLOWERS)})
    assert (habits.ends("relies"), habits.follows("relies", "on"), habits.follows("relies", "in")) == ("2", "4", "0")
    assert (habits.ends("unseen"), habits.follows("unseen", "on"), habits.follows("relies", "mill")) == ("", "", "")


def test_the_bundled_habits_know_what_follows_a_verb() -> None:
    habits = bundled().habits
    assert habits.follows("accused", "of") > habits.follows("accused", "on")
    assert habits.ends("accused") < habits.ends("sunday")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"outcomes": ["fine"]}, "other outcomes"),
        ({"followers": []}, "other outcomes"),
        ({"bias": [0]}, "do not fit"),
        ({"scale": None}, "damaged"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, changes: dict[str, object], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        load(write(tmp_path / "m.safetensors", **changes))


def test_a_file_with_fewer_weights_than_traits_is_refused(tmp_path: Path) -> None:
    arrays = arrays_of({"mark ,": [228, 128, 128, 128, 128]}, NO_HABITS)
    path = tmp_path / "m.safetensors"
    models.write(path, TASK, HEADER, {**arrays, "weights": arrays["weights"][:-1]})
    with pytest.raises(ModelError, match="do not fit"):
        load(str(path))
    models.write(path, TASK, HEADER, {"weights": arrays["weights"]})
    with pytest.raises(ModelError, match="missing"):
        load(str(path))


def test_the_weights_of_a_file_are_packed_as_those_of_a_model(tmp_path: Path) -> None:
    rows = {"mark ,": [255, 0, 128, 7, 254], "next to ": [1, 2, 3, 4, 5]}
    models.write(tmp_path / "m.safetensors", TASK, HEADER, arrays_of(rows, NO_HABITS))
    weights = load(str(tmp_path / "m.safetensors")).weights
    assert weights == {trait: pack(row) for trait, row in rows.items()}
    # 300 times the greatest weight stays in its lane
    assert 300 * weights["mark ,"] >> 24 & 0xFFFFFF == 0


def test_a_stop_is_weighed_only_behind_the_verb_of_the_main_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    weigh = Traits.__call__

    def noted(self: Traits, gap: Gap) -> list[str]:
        asked.append(gap.at)
        return weigh(self, gap)

    monkeypatch.setattr(Traits, "__call__", noted)
    sentence = "The board of the mill in Marlow, after a debate on Monday, voted to close the bridge for the winter."
    list(Stops(sentence).find())
    verb = read(sentence).words.index("voted")
    assert asked
    assert min(asked) > verb
    assert len(asked) == len(set(asked))
    list(Stops(sentence).find())
    assert len(asked) == len(set(asked)), "what was weighed once is not weighed again"


def test_a_stop_is_weighed_only_within_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    weigh = Traits.__call__

    def noted(self: Traits, gap: Gap) -> list[str]:
        asked.append(gap.at)
        return weigh(self, gap)

    monkeypatch.setattr(Traits, "__call__", noted)
    sentence = (
        "The board of the ferry in Linden voted on Monday to close the pier for the winter, after a debate in May."
    )
    list(Stops(sentence).find(sentence.index(" for the winter")))
    words = read(sentence).words
    assert [words[at] for at in asked] == ["on", "monday", "to", "for"]
