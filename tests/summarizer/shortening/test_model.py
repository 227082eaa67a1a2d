"""The model of shortening: its file, and what it answers of stops and omissions."""

from bisect import bisect_left
from pathlib import Path

import pytest

from newstool import models
from newstool.models import ModelError
from newstool.summarizer.grammar.clauses import mask
from newstool.summarizer.grammar.habits import FOLLOWERS, Habits
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.gaps import Gap, find_gaps
from newstool.summarizer.shortening.logit import Logit, pack
from newstool.summarizer.shortening.model import OUTCOMES, TASK, Model, arrays_of, bundled, load
from newstool.summarizer.shortening.omission_traits import OmissionTraits
from newstool.summarizer.shortening.omissions import Omission, find_omissions, find_runs
from newstool.summarizer.shortening.places import Places
from newstool.summarizer.shortening.stop_model import chances_of
from newstool.summarizer.shortening.stop_traits import Traits
from newstool.summarizer.shortening.stops import Stops

SENTENCE = "The county board voted on Monday to close the bridge, which opened in 1911."
NUMBER = len(read(SENTENCE).words) - 1
ZERO = {"stops": [0, 0, 0, 0, 0], "omissions": [0, 0, 0, 0]}
HEADER = {
    "outcomes": {name: list(order) for name, order in OUTCOMES.items()},
    "followers": list(FOLLOWERS),
    "bias": ZERO,
    "scale": {"stops": 0.01, "omissions": 0.01},
}
NO_HABITS = Habits({"board": "3" + "1" * len(FOLLOWERS)})
WEIGHTS = {"stops": {"mark ,": [228, 128, 128, 128, 128]}, "omissions": {"in monday": [228, 128, 128, 128]}}


def write(path: Path, **changes: object) -> str:
    """A model with two traits: a comma at a place speaks for a stop by 100 steps, "monday" for an omission."""
    models.write(path, TASK, {**HEADER, **changes}, arrays_of(WEIGHTS, NO_HABITS))
    return str(path)


def test_the_chances_of_stops_are_a_softmax_of_the_weights(tmp_path: Path) -> None:
    reading = read(SENTENCE)
    chances = chances_of(load(write(tmp_path / "m.safetensors")), SENTENCE, reading, NUMBER)
    found = {reading.words[gap.at]: chances(gap) for gap in find_gaps(reading, NUMBER)}
    # one step is 0.01 in log odds, so "fine" has e to the power of 1 beside four times 1
    assert found[","].fine == pytest.approx(2.718281828 / 6.718281828)
    assert found[","].broken == pytest.approx(1 / 6.718281828)
    assert found["to"].fine == pytest.approx(0.2)


def test_the_chances_of_omissions_are_those_of_both_places_and_of_the_pair(tmp_path: Path) -> None:
    model = load(write(tmp_path / "m.safetensors"))
    found = {
        SENTENCE[slice(*each.span)]: each.chances
        for each in find_omissions(model, SENTENCE, read(SENTENCE), NUMBER, SENTENCE)
    }
    assert found[" on Monday"].fine == pytest.approx(2.718281828 / 5.718281828)
    assert found[" to close the bridge"].broken == pytest.approx(0.25)


def test_runs_go_from_phrase_to_phrase_and_not_into_a_quotation_a_range_or_a_day() -> None:
    sentence = "The board voted on Monday to “close the bridge in May” for 20 to 25 days, its clerk said."
    reading = read(sentence)
    places = {place for run in find_runs(reading, len(reading.words) - 1, mask(sentence)) for place in run}
    assert {reading.words[place] for place in places} >= {"on", "to", "for", ","}
    assert not {reading.words[place] for place in places} & {"monday", "in"}
    assert reading.words.index("to", reading.words.index("20")) not in places


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("The old mill on the quay in Marlow is in danger this year, its owner said.", "in danger", ","),
        ("The clerks met at the house of the mayor on Monday to close the mill.", "at the house", "of the"),
        ("As the storm came in, clerks in Marlow met to close the bridge for the night.", ", clerks", "in Marlow"),
        ("A guard was fined for taking a car while driving to work on Monday.", "while", "to work"),
    ],
)
def test_no_run_parts_what_belongs_together(sentence: str, start: str, end: str) -> None:
    reading = read(sentence)
    first = bisect_left(reading.starts, sentence.index(start))
    behind = bisect_left(reading.starts, sentence.index(end, sentence.index(start) + 1))
    found = list(find_runs(reading, len(reading.words) - 1, sentence))
    assert found
    assert (first, behind) not in found


def test_no_omission_takes_a_limit_or_a_source_however_fine_the_model_finds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Model(bundled().stops, Logit({}, pack((30, 0, 0, 0)), 1.0, 4), NO_HABITS)

    def all_fine(sentence: str, body: str, number: int) -> list[Omission]:
        return list(find_omissions(model, sentence, read(sentence), number, body))

    monkeypatch.setattr("newstool.summarizer.shortening.stops._omissions", all_fine)
    sentence = "The mayor of Marlow, the clerk said, plans to close just two of the mills in the north for the summer."
    gone = [sentence[slice(*span)] for each in Stops(sentence).omissions() for span in each.spans]
    assert gone
    assert not any("said" in each or "just" in each for each in gone)


def test_places_count_what_stands_before_them() -> None:
    places = Places(SENTENCE, read(SENTENCE), NUMBER)
    assert (places.commas[0], places.commas[-1]) == (0, 1)
    assert (places.finite[-1], places.numbers[-1]) == (2, 1)


def test_what_opens_a_sentence_ends_at_a_comma() -> None:
    sentence = "On Monday the board closed the bridge, which opened in May, for the winter of the year."
    reading = read(sentence)
    found = [end for start, end in find_runs(reading, len(reading.words) - 1, sentence) if start == 0]
    assert found
    assert {reading.words[end] for end in found} == {","}


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("Ann Holt, a clerk from Marlow, won the race on the last day.", ", a clerk from Marlow,"),
        ("The board, after a long debate, voted to close the bridge.", ", after a long debate,"),
        # a clause is open before it, whose comma stays
        ("Ann Holt, who lives in Marlow, Ohio, has won the race.", ", Ohio"),
        ("The storm hit parts of Linden, Marlow, Dunmore and the old quay.", ", Marlow"),
        ("The race -- the first of the year -- was won by a clerk.", " -- the first of the year --"),
    ],
)
def test_a_run_takes_one_of_its_commas_or_both(sentence: str, gone: str) -> None:
    reading = read(sentence)
    found = find_omissions(bundled(), sentence, reading, len(reading.words) - 1, sentence)
    assert gone in [sentence[slice(*each.span)] for each in found]


def test_traits_of_an_omission_name_the_joint() -> None:
    reading = read(SENTENCE)
    traits = OmissionTraits(Places(SENTENCE, reading, NUMBER), NO_HABITS)
    start, end = reading.words.index("on"), reading.words.index("to")
    assert {"joint words voted | to", "first+next on | to", "in monday"} <= set(traits.pair(start, end))
    assert "s last+first voted  on" in traits.start(start)
    assert "e next to " in traits.end(end)


def test_the_words_behind_a_place_count_once_each() -> None:
    stops = Logit({"> the": pack([138, 128, 128, 128, 128])}, 0, 0.1, 5)  # ten steps
    model = Model(stops, stops, NO_HABITS)
    sentence = "The board closed the bridge on Monday, and the mill and the ferry for the winter."
    reading = read(sentence)
    number = len(reading.words) - 1
    chances = chances_of(model, sentence, reading, number)
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
    traits = Traits(Places(SENTENCE, reading, NUMBER), NO_HABITS)(gaps[1])
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
        ({"outcomes": {"stops": ["fine"]}}, "other outcomes"),
        ({"followers": []}, "other outcomes"),
        ({"bias": {**ZERO, "omissions": [0]}}, "do not fit"),
        ({"bias": [0]}, "damaged"),
        ({"scale": {"stops": 0.01}}, "damaged"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, changes: dict[str, object], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        load(write(tmp_path / "m.safetensors", **changes))


def test_a_file_with_fewer_weights_than_traits_is_refused(tmp_path: Path) -> None:
    arrays = arrays_of(WEIGHTS, NO_HABITS)
    path = tmp_path / "m.safetensors"
    models.write(path, TASK, HEADER, {**arrays, "stops weights": arrays["stops weights"][:-1]})
    with pytest.raises(ModelError, match="do not fit"):
        load(str(path))
    for name in arrays:
        models.write(path, TASK, HEADER, {kept: values for kept, values in arrays.items() if kept != name})
        with pytest.raises(ModelError, match="missing"):
            load(str(path))


def test_the_weights_of_a_file_are_packed_as_those_of_a_model(tmp_path: Path) -> None:
    rows = {"mark ,": [255, 0, 128, 7, 254], "next to ": [1, 2, 3, 4, 5]}
    models.write(tmp_path / "m.safetensors", TASK, HEADER, arrays_of({**WEIGHTS, "stops": rows}, NO_HABITS))
    weights = load(str(tmp_path / "m.safetensors")).stops.weights
    assert weights == {trait: pack(row) for trait, row in rows.items()}
    # 300 times the greatest weight stays in its lane
    assert 300 * weights["mark ,"] >> 24 & 0xFFFFFF == 0


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The places whose traits are asked for from now on."""
    found: list[int] = []
    weigh = Traits.__call__

    def noted(self: Traits, gap: Gap) -> list[str]:
        found.append(gap.at)
        return weigh(self, gap)

    monkeypatch.setattr(Traits, "__call__", noted)
    return found


def test_a_stop_is_weighed_only_behind_the_verb_of_the_main_clause(asked: list[int]) -> None:
    sentence = "The board of the mill in Marlow, after a debate on Monday, voted to close the bridge for the winter."
    list(Stops(sentence).find())
    verb = read(sentence).words.index("voted")
    assert asked
    assert min(asked) > verb
    assert len(asked) == len(set(asked))
    list(Stops(sentence).find())
    assert len(asked) == len(set(asked)), "what was weighed once is not weighed again"


def test_a_stop_is_weighed_only_within_the_room(asked: list[int]) -> None:
    sentence = (
        "The board of the ferry in Linden voted on Monday to close the pier for the winter, after a debate in May."
    )
    list(Stops(sentence).find(sentence.index(" for the winter")))
    words = read(sentence).words
    assert [words[at] for at in asked] == ["on", "monday", "to", "for"]
