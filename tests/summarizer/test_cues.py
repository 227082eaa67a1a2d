import numpy as np
import pytest

from newstool.summarizer.characters import Characters
from newstool.summarizer.cues import Cue, cues, find_cues

QUOTE_ENDS = Cue.OPENS_QUOTE | Cue.CLOSES_QUOTE


def found(sentences: list[str], opens_paragraph: list[bool]) -> list[int]:
    characters = Characters.of(sentences)
    return [int(bits) for bits in find_cues(characters, characters.word_counts(), np.array(opens_paragraph))]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said the bridge would reopen in May.",
        "But the council turned it down.",
        "The move surprised the union.",
        "The two had met at a county fair.",
        "“They never called us back,” Ruth Amaya said of the utility.",
        "It's the third closure this year.",
        "In addition, the board raised the fee.",
        "Now, the wells are dry.",
        "He’d rather walk to school.",
        "When he left the courthouse, nobody followed.",
        "Some of them slept in the gym.",
        "The ferry is also late on Sundays, she added.",
        "Other firms closed their shops for the week.",
        "Another bridge was swept away in Orland.",
    ],
)
def test_a_sentence_that_points_back(sentence: str) -> None:
    assert Cue(cues(sentence)) == Cue.POINTS_BACK


@pytest.mark.parametrize(
    "sentence",
    [
        "North Haven beat Orland in overtime.",  # not "Nor"
        "Soldiers and Andover firefighters filled sandbags.",  # not "So", not "And"
        "The man accused of setting the fire pleaded guilty.",
        "The decision of the board can be appealed.",
        "The county board voted 5-4 to close the bridge.",
        "“We lost a friend today,” Sheriff Dana Holt said.",
        "The chief called the crash “a tragedy for this town.”",
        "Hester Prine, 81, taught half of Milo to swim.",
        "The bridge’s cost rose to $4.1 million (€3.8 million).",
        "Other than the mayor, nobody voted for the fee.",
        "$40,000 went missing from the club’s safe.",
    ],
)
def test_a_sentence_without_cues(sentence: str) -> None:
    assert Cue(cues(sentence)) == Cue(0)


@pytest.mark.parametrize(
    "sentence",
    [
        "“There was nothing left to save.”",
        '"There was nothing left to save," he said.',
        "We only had a minute,” the driver said.",
    ],
)
def test_a_quotation_without_its_speaker(sentence: str) -> None:
    assert Cue(cues(sentence)) & ~QUOTE_ENDS == Cue.NO_SPEAKER


@pytest.mark.parametrize(
    "sentence",
    [
        "Weather and traffic",
        "and left the door open.",
        "Case closed.",
        "Read more about the storm on our page.",
        "Photo by Lena Ortiz of the Courier.",
        "Follow the race at www.example.org all day.",
        "Mayor Ruth Amaya said: “We will rebuild.",
        "Lineups for tonight:",
    ],
)
def test_fragments(sentence: str) -> None:
    assert Cue(cues(sentence)) & ~QUOTE_ENDS == Cue.FRAGMENT


def test_a_question() -> None:
    assert Cue(cues("Who pays for the new roof?")) == Cue.QUESTION
    assert Cue(cues("“Who pays for the roof?” Ann Lee asked.")) == Cue(0)


def test_sentences_inside_a_quotation_have_no_speaker() -> None:
    sentences = [
        "Coach Ed Marsh said: “We were flat.",
        "Nobody ran the floor.",
        "The bench saved the game.”",
        "Oak Hill plays Milo on Friday.",
    ]
    bits_of = [Cue(bits) & ~QUOTE_ENDS for bits in found(sentences, [True, False, False, False])]
    assert bits_of == [Cue.FRAGMENT, Cue.NO_SPEAKER, Cue.NO_SPEAKER, Cue(0)]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    sentences = ["Coach Ed Marsh said: “We were flat.", "Oak Hill plays Milo on Friday."]
    assert found(sentences, [True, True])[1] == 0


def test_a_sentence_has_the_same_cues_alone_and_among_others() -> None:
    sentences = [
        "He left.",
        "“Why?”",
        "a b c",
        "Ann Lee, the mayor, said so on Monday, she added.",
        "?",
        "𝒳 is odd here.",
    ]
    assert found(sentences, [True] * len(sentences)) == [cues(sentence) for sentence in sentences]
