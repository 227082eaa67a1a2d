"""Where a lead opens below a warm-up: the features of openings, what may open, and leads of whole stories."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.build import Build, traits
from newstool.summarizer.opener import (
    LEAST_ODDS,
    OPENER_FEATURES,
    Opener,
    start_features,
    top_features,
)
from newstool.summarizer.rivals import find_fresh, find_telling
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.story import Story

TITLE = "Dorset council bans sky lanterns from its beaches"
SENTENCES = (
    "You let go, and for a minute it is the loveliest thing you ever did.",
    "Then it comes down in a field.",
    "Sky lanterns may no longer be lit on any beach that Dorset council owns, its cabinet decided on Tuesday.",
    "He lost a cow to the wire of one in 2021, said Alan Tibbs, who farms at Kimmeridge.",
)
STORY = Story([Sentence(text, index, 0) for index, text in enumerate(SENTENCES)], TITLE)
FLAT = Build({}, 0.0)
WARM_UP = Article(
    "When Ada Fenwick left her house to the town in 1931, she asked for one thing in return. She wrote it in green "
    "ink. The letter still hangs beside the coats. From September the museum will turn away school groups on "
    "weekdays because it can pay only one guide, its trustees decided on Monday.",
    title="Fenwick museum to turn away school groups",
)


def test_traits_are_small_words_classes_pairs_and_first_places() -> None:
    found = traits("The board voted on Monday.")
    assert {"the", "noun", "past", "on", "^ the", "the noun", "noun past", "past on", "0the", "1noun", "2past"} <= found
    assert "board" not in found
    assert "voted" not in found


def test_build_is_the_sum_of_the_traits_within_bounds() -> None:
    build = Build({"the": 0.4, "noun past": 0.25, "i": -9.0}, -0.5)
    assert build("The board voted on Monday.") == pytest.approx(0.15)
    assert build("I sat.") == -2.0


def test_features_of_the_lead_from_the_top() -> None:
    found = top_features(STORY, [0, 1], FLAT)
    assert (found["top"], found["top_told"], found["top_you"], found["top_question"]) == (1.0, 0.0, 1.0, 0.0)
    assert found.keys() | start_features(STORY, 2, [0, 1], FLAT).keys() == OPENER_FEATURES.keys()


def test_features_of_a_later_sentence() -> None:
    found = start_features(STORY, 2, [0, 1], FLAT)
    # "dorset", "council", "lanterns" and "beaches" of five words: "bans" is not told, and "sky" is too short to count
    assert found["start_told_new"] == pytest.approx(4 / 5)
    assert found["start_tells_more"] == 1.0
    assert found["start_repeats"] == 0.0
    assert found["start_far"] == 0.0


def test_what_may_open_needs_nothing_before_it_and_tells_of_the_headline() -> None:
    assert find_telling(STORY, [0, 1]) == [2]
    assert find_telling(STORY, [0, 1, 2]) == []


def test_no_lead_opens_with_the_writer_where_the_story_does_not() -> None:
    said = Sentence("I have lit lanterns on that beach since my father was on the council in Dorset.", 2, 0)
    story = Story([*STORY.sentences[:2], said], TITLE)
    assert find_telling(story, [0, 1]) == []
    first = Sentence("I remember the first one.", 0, 0)
    assert find_telling(Story([first, STORY.sentences[1], said], TITLE), [0, 1]) == [2]


def test_the_sentence_with_the_highest_chance_opens() -> None:
    weights = {**dict.fromkeys(OPENER_FEATURES, 0.0), "start_told_new": 4.0}
    start, odds = Opener(weights, FLAT).start(STORY, [0, 1])
    # 4 / 5 of the headline's words are told, by a weight of 4; the lead from the top scores 0
    assert start == 2
    assert odds == pytest.approx(3.2)
    assert Opener({**weights, "top": 9.0}, FLAT).start(STORY, [0, 1]) == (0, inf)


@pytest.mark.parametrize(
    ("told", "built", "read"),
    [
        # A weight of 1 gives the third sentence 0.8 log odds, and how it is built 2 more at most.
        (1.0, {"top": 2.5}, []),
        (1.0, {"top": 2.3, "start_build": 1.0}, [0, 1, 2]),
        # The lead from the top may be built worst, and score 2 less, until its first sentence is read.
        (1.0, {"top": 2.5, "top_build": 1.0}, []),
        (1.0, {"top": 2.3, "top_build": 1.0}, [0]),
        (1.0, {"top": 0.5, "top_build": 1.0}, [0, 1, 2]),
        (1.0, {"top": 2.5, "top_build": -1.0}, [0, 1]),
    ],
)
def test_how_sentences_are_built_is_read_only_where_it_can_decide(
    told: float, built: dict[str, float], read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def ask(_: Build, sentence: str) -> float:
        asked.append(SENTENCES.index(sentence))
        return {0: -0.3, 1: -1.0}.get(asked[-1], 2.0)

    monkeypatch.setattr(Build, "__call__", ask)
    Opener({**dict.fromkeys(OPENER_FEATURES, 0.0), "start_told_new": told, **built}, FLAT).start(STORY, [0, 1])
    assert asked == read


@given(
    st.lists(st.floats(-2, 2), min_size=len(OPENER_FEATURES), max_size=len(OPENER_FEATURES)),
    st.dictionaries(st.sampled_from(["the", "^ you", "^ sky", "name", "past", "2the"]), st.floats(-2, 2)),
)
def test_no_sentence_is_passed_over_that_the_softmax_of_all_features_chooses(
    weights: list[float], traits_of_build: dict[str, float]
) -> None:
    named, build = dict(zip(OPENER_FEATURES, weights, strict=True)), Build(traits_of_build, 0.1)
    measured = [top_features(STORY, [0, 1], build), start_features(STORY, 2, [0, 1], build)]
    top, third = [sum(named[name] * value for name, value in features.items()) for features in measured]
    start, odds = Opener(named, build).start(STORY, [0, 1])
    if third - top >= LEAST_ODDS + 1e-9:
        assert start == 2
        assert odds == pytest.approx(third - top)
    elif start:
        assert third - top >= LEAST_ODDS - 1e-9


@pytest.mark.parametrize("weight", [-800.0, -40.0, 800.0])
def test_large_weights_of_a_model_file_do_not_overflow(summarizer: Summarizer, weight: float) -> None:
    opener = Opener({**dict.fromkeys(OPENER_FEATURES, 0.0), "top": weight}, FLAT)
    policy = replace(summarizer.policy, opener=opener)
    lead = Summarizer(policy, summarizer.splitter).lead(WARM_UP, Budget(characters=160))
    assert lead.text.startswith("From September" if weight < 0 else "When Ada Fenwick")


def test_a_lead_opens_with_the_news_below_a_warm_up(summarizer: Summarizer) -> None:
    lead = summarizer.lead(WARM_UP, Budget(characters=160))
    assert lead.text.startswith("From September the museum will turn away school groups on weekdays")
    assert lead.because[0].feature == "opener"
    assert 0.5 <= lead.because[0].value <= 1


def test_a_straight_story_is_not_asked(summarizer: Summarizer, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("the opener was asked")

    monkeypatch.setattr(Opener, "start", asked)
    news = f"{SENTENCES[2]} {SENTENCES[3]} The ban begins on the first of May and covers 41 beaches."
    assert summarizer.lead(Article(news, title=TITLE)).text.startswith("Sky lanterns may no longer")


@pytest.mark.parametrize(("verbatim", "starts"), [(False, [2]), (True, [])])
def test_a_sentence_that_joins_opens_without_its_but_alone(verbatim: bool, starts: list[int]) -> None:
    but = Sentence("But " + SENTENCES[2], 2, 0)
    assert find_telling(Story([*STORY.sentences[:2], but], TITLE), [0, 1], verbatim=verbatim) == starts


def test_a_verbatim_lead_begins_with_no_but(summarizer: Summarizer) -> None:
    article = replace(WARM_UP, text=WARM_UP.text.replace("From September", "But from September"))
    assert summarizer.lead(article, Budget(characters=160)).text.startswith("From September the museum")
    assert summarizer.lead(article, Budget(characters=160), verbatim=True).text.startswith("When Ada Fenwick")


def test_the_second_sentence_is_no_rival() -> None:
    assert find_telling(Story([STORY.sentences[0], STORY.sentences[2], STORY.sentences[1]], TITLE), [0]) == []


NEWS = "The ferry company has cut its winter sailings to the islands by a third, and 14 jobs will go."


def _story(*sentences: str, title: str = "A Word from the Quay") -> Story:
    return Story([Sentence(text, index, 0) for index, text in enumerate(sentences)], title)


def test_news_may_open_whatever_the_headline_says() -> None:
    story = _story("Few things are as quiet as a harbour in the rain.", "Gulls sleep on the ropes.", NEWS)
    assert find_telling(story, [0, 1]) == []
    assert find_fresh(story, [0, 1]) == [2]


def test_news_does_not_open_where_the_top_dates_an_event() -> None:
    story = _story("Ann Holt closed her shop on Monday.", "Gulls sleep on the ropes.", NEWS)
    assert find_fresh(story, [0, 1]) == []


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("I like a harbour in the rain.", "A Word from the Quay"),
        ("Few things are as quiet as a harbour.", "Opinion: What the ferry owes us"),
        ("Few things are as quiet as a harbour.", "Letter to the editor"),
        ("Few things are as quiet as a harbour.", "The Village Soapbox"),
    ],
)
def test_a_column_keeps_its_warm_up(top: str, title: str) -> None:
    assert find_fresh(_story(top, "Gulls sleep on the ropes.", NEWS, title=title), [0, 1]) == []


def test_news_opens_at_even_odds_and_another_sentence_at_more() -> None:
    weights = {**dict.fromkeys(OPENER_FEATURES, 0.0), "start_length": 1.0}
    length = len(NEWS) / 160
    story = _story("Few things are as quiet as a harbour.", "Gulls sleep on the ropes.", NEWS)
    start, odds = Opener({**weights, "top": length - 0.2}, FLAT).start(story, [0, 1])
    assert start == 2
    assert odds == pytest.approx(0.2)
    told = _story("Few things are as quiet as a harbour.", "Gulls sleep.", NEWS.replace("has cut", "cut"), title=NEWS)
    assert Opener({**weights, "top": length - 0.2}, FLAT).start(told, [0, 1])[0] == 0
    assert Opener({**weights, "top": length - 0.5}, FLAT).start(told, [0, 1])[0] == 2
