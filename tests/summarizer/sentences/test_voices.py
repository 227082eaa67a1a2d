"""Other voices: who tells something in an interview, and whose words stand above a story."""

import pytest

from newstool.articles import Article
from newstool.summarizer.sentences.epigraphs import is_quoted, names_source
from newstool.summarizer.sentences.interviews import Interview, speakers
from newstool.summarizer.sentences.opening import Opening
from newstool.text.sentence_model import load_splitter

SPLITTER = load_splitter()


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in Opening(Article(text), SPLITTER, 4000).sentences(20)]


def test_a_speaker_who_says_a_word_or_two_tells_nothing() -> None:
    asked = "POST: When will the bridge on Mill Road close?\n\nHOLT: In May.\n\nPOST: For how long will it close?\n\n"
    assert texts(f"{asked}HOLT: It will close for nine weeks.") == ["It will close for nine weeks."]


def test_a_name_that_begins_with_q_asks_no_more_than_another() -> None:
    for name in ("Quinn", "Mann", "Adams"):
        talk = f"Holt: Who was in the mill when it burned?\n\n{name}: No one came to the mill on that day.\n\n"
        assert texts(f"{talk}Holt: Why was that?\n\n{name}: The gate had been locked in the morning.") == [
            f"{name}: No one came to the mill on that day.",
            f"{name}: The gate had been locked in the morning.",
        ]


@pytest.mark.parametrize(
    "told",
    [
        "U.S. Rep. Ann Holt visited the site on Tuesday.",
        "State Rep. Ann Holt visited the site on Tuesday.",
        "ST. PAUL Park was shut on Tuesday.",
        "J. Holt, its owner, was away on Tuesday.",
        "A. Lee Bell, a guard, was hurt on Tuesday.",
        "Q. Lee Bell, a guard, was hurt on Tuesday.",
        "O.J. Holt was away on Tuesday.",
    ],
)
def test_an_initial_is_no_label_and_opens_no_part(told: str) -> None:
    mill = "The Marlow mill burned down in the night."
    found = Opening(Article(f"{mill}\n\n{told}"), SPLITTER, 4000).sentences(20)
    assert " ".join(sentence.text for sentence in found) == f"{mill} {told}"
    assert {sentence.part for sentence in found} == {0}


def test_a_stop_behind_q_and_a_labels_a_question_and_its_answer() -> None:
    asked = "The mill burned down in the night.\n\nQ. Who was there when it burned?\n\n"
    assert texts(f"{asked}A. Nobody was there in the night.")[1:] == ["A. Nobody was there in the night."]


def test_a_question_heads_its_answer_and_tells_nothing() -> None:
    lines = ["Post: When will the bridge on Mill Road close?", "Holt: It will close in May.", "Post: For how long?"]
    interview = Interview(speakers([*lines, "Holt: For nine weeks, I am told."]))
    label = interview.label(lines[0])
    assert label is not None
    assert interview.told(lines[0], label) == ""


def test_somebody_elses_words_have_their_source_in_the_next_line() -> None:
    quotation = "A bridge is a promise that two banks made each other."
    assert is_quoted(quotation, "— Elsa Marr", "Council closes quarry road")
    assert names_source(f"{quotation} — Elsa Marr")


def test_the_signature_of_a_letter_is_no_source() -> None:
    assert not is_quoted("I think that the road must stay open.", "— Elsa Marr", "Council closes quarry road")


def test_a_line_that_takes_up_the_headline_is_no_quotation_above_the_story() -> None:
    assert not is_quoted("The council closed the quarry road.", "— Elsa Marr", "Council closes quarry road")


def test_items_with_roman_numbers_are_items() -> None:
    found = Opening(Article("II. The board met on Monday.\n\nIII. The board bought a bus."), SPLITTER, 4000).sentences(
        20
    )
    assert [(sentence.text, sentence.item) for sentence in found] == [
        ("The board met on Monday.", True),
        ("The board bought a bus.", True),
    ]
