"""The clause reader: words, their classes, the main verb, and whole clauses. Texts are written for the tests."""

import pytest

from newstool.summarizer.grammar.reading import read
from newstool.summarizer.grammar.word_classes import bundled
from newstool.summarizer.grammar.words import find_words, place_words


def test_words_and_marks() -> None:
    words = place_words("Sen. Ann Holt’s aide didn’t pay $1.5 million (5-4), U.S. clerks said at 9 a.m.")
    assert " ".join(words.words) == (
        "Sen. Ann Holt 's aide did n't pay $1.5 million ( 5-4 ) , U.S. clerks said at 9 a.m."
    )
    assert [words.starts[3], words.ends[3]] == [13, 15]


def test_an_apostrophe_that_stands_by_itself_joins_its_s() -> None:
    assert find_words("the mayor ’ s plan") == ["the", "mayor", "'s", "plan"]
    assert find_words("Mr O’Neil") == ["Mr", "O'Neil"]


def test_classes_of_words() -> None:
    words = ["The", "board", "sold", "the", "old", "ferry", "that", "was", "built", "in", "1911", "."]
    assert bundled()(words) == [
        "determiner",
        "noun",
        "past",
        "determiner",
        "adjective",
        "noun",
        "wh",
        "past",
        "participle",
        "of",
        "number",
        "mark",
    ]


MAIN_VERBS = [
    ("Since 2020, when the ferry sank, the town has had no boat.", "has"),
    ("“We won the cup,” said Ann Holt on Friday.", "said"),
    ("The bill that clubs say is vital was not read in May.", "was"),
    ("Ann Holt, one of the clerks who joined the strike on Friday, offered a plan on Monday.", "offered"),
    ("The fund, facing anger over its answer to the storm, sent two boats to the island.", "sent"),
    ("When the board met on Monday, members of both clubs asked for a new hall.", "asked"),
    ("A town where more than 900 people speak Welsh at home failed to mend its signs.", "failed"),
    ("The club — which says it was never told — will leave the hall in May.", "will"),
    ("The county must demand that the firm pay for the road.", "must"),
    ("During a hearing for six men accused of theft, a clerk said that she saw them.", "said"),
    ("Ann Holt, who says she was held in Marlow for nine months because of a taxi, is headed home.", "is"),
    ("Just hours after the mayor declared the town was safe, one of the nine boards affirmed it.", "affirmed"),
    ("Ann Holt, who has sold the mill but has never said what it cost, is in Marlow today.", "is"),
    ("The clerk, who announced the plan, resigned in May.", "resigned"),
    ("With the find of a gray, battered jawbone in a corner of Marlow, a clerk may have won.", "may"),
    ("Ann Holt on Monday canceled her plan for the harbor.", "canceled"),
]


@pytest.mark.parametrize(("sentence", "verb"), MAIN_VERBS)
def test_the_main_verb(sentence: str, verb: str) -> None:
    reading = read(sentence)
    assert reading.main is not None
    assert reading.words[reading.main] == verb


NOT_WHOLE = [
    ("The board says an attempt to ship the old boats resulted in a fire.", "boats"),
    ("The clerk said that talks to save the old mill by the river were making progress.", "mill"),
    ("The firm told the town that the hall by the lake will close.", "hall"),
    ("The ferry ran twice a day until the board sold it.", "board"),
    ("The mayor saw the memo his aide wrote on Monday.", "aide"),
    ("Warplanes were seen on Monday and a passenger plane crashed in the valley.", "plane"),
    ("The court found the man guilty of theft.", "guilty of"),
    ("The club plans to sell the hall.", "plans to"),
]


@pytest.mark.parametrize(("sentence", "front"), NOT_WHOLE)
def test_a_clause_waits_for_its_verb_or_its_object(sentence: str, front: str) -> None:
    reading, end = read(sentence), sentence.index(front) + len(front)
    behind = next(i for i, start in enumerate(reading.starts) if start >= end)
    assert not reading.is_whole(behind)


def test_a_clause_is_whole_before_a_new_phrase() -> None:
    sentence = "The council closed the bridge on Mill Road after engineers found cracks in two piers."
    reading = read(sentence)
    whole = [sentence[: reading.ends[i - 1]] for i in range(1, len(reading.words)) if reading.is_whole(i)]
    assert whole == [
        "The council closed the bridge",
        "The council closed the bridge on Mill Road",
        "The council closed the bridge on Mill Road after engineers found cracks",
    ]


def test_words_before_a_mark_or_a_denial_stay_whole() -> None:
    assert find_words("don't won’t n't, well-known it's 18-year-old 5% A. B. met.") == [
        "do", "n't", "wo", "n't", "n't", ",", "well-known", "it", "'s", "18-year-old", "5%", "A.", "B", ".", "met", ".",
    ]  # fmt: skip


def test_the_first_words_of_a_sentence_are_those_of_all() -> None:
    assert find_words("Sen. Ann Holt’s aide didn’t pay.", 4) == ["Sen.", "Ann", "Holt", "'s"]
    assert find_words("It failed.", 9) == ["It", "failed", "."]
