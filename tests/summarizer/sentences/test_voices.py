"""Other voices: who tells something in an interview, and whose words stand above a story."""

from newstool.summarizer.sentences.epigraphs import is_quoted, names_source
from newstool.summarizer.sentences.interviews import Interview, speakers


def test_a_speaker_who_says_a_word_or_two_tells_nothing() -> None:
    interview = Interview(frozenset())
    for line, tells in (("HOLT: Yes, of course.", False), ("HOLT: The bridge on Mill Road will close in May.", True)):
        label = interview.label(line)
        assert label is not None
        assert interview.tells(line, label) is tells


def test_a_question_heads_its_answer_and_tells_nothing() -> None:
    lines = ["Post: When will the bridge on Mill Road close?", "Holt: It will close in May.", "Post: For how long?"]
    interview = Interview(speakers([*lines, "Holt: For nine weeks, I am told."]))
    label = interview.label(lines[0])
    assert label is not None
    assert not interview.tells(lines[0], label)


def test_somebody_elses_words_have_their_source_in_the_next_line() -> None:
    quotation = "A bridge is a promise that two banks made each other."
    assert is_quoted(quotation, "— Elsa Marr", "Council closes quarry road")
    assert names_source(f"{quotation} — Elsa Marr")


def test_the_signature_of_a_letter_is_no_source() -> None:
    assert not is_quoted("I think that the road must stay open.", "— Elsa Marr", "Council closes quarry road")


def test_a_line_that_takes_up_the_headline_is_no_quotation_above_the_story() -> None:
    assert not is_quoted("The council closed the quarry road.", "— Elsa Marr", "Council closes quarry road")
