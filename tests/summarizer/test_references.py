import pytest

from newstool.summarizer.lead import Budget, Edit
from newstool.summarizer.pieces import Piece
from newstool.summarizer.references import complete
from newstool.summarizer.sentences.opening import Sentence

STORY = [
    Sentence("It was a quiet night for Ann B. Holt and for Carver Street.", 0, 0),
    Sentence("Holt closed the bridge on Monday.", 1, 0),
    Sentence("“Holt must go,” said Ed Day.", 2, 0),
]
WIDE = Budget(words=50)


def text(*indexes: int, story: list[Sentence] = STORY, budget: Budget = WIDE) -> str:
    pieces = complete(tuple(Piece(i, story[i].text) for i in indexes), story, budget)
    return " ".join(piece.text for piece in pieces)


def test_a_surname_is_completed_where_its_full_name_was_passed_over() -> None:
    assert text(1) == "Ann B. Holt closed the bridge on Monday."
    (piece,) = complete((Piece(1, STORY[1].text),), STORY, WIDE)
    assert piece.edits == (Edit("name", "Holt", "Ann B. Holt"),)


def test_a_surname_that_owns_the_subject_is_completed() -> None:
    story = [STORY[0], Sentence("Holt’s bridge was closed on Monday.", 1, 0)]
    assert text(1, story=story) == "Ann B. Holt’s bridge was closed on Monday."


def test_nothing_changes_in_a_quotation_or_where_the_name_was_said() -> None:
    assert text(2) == "“Holt must go,” said Ed Day."
    assert text(0, 1) == "It was a quiet night for Ann B. Holt and for Carver Street. Holt closed the bridge on Monday."


def test_two_people_of_one_name_are_left_alone() -> None:
    story = [Sentence("Ann Holt met Ed Holt.", 0, 0), Sentence("Holt closed the bridge.", 1, 0)]
    assert text(1, story=story) == "Holt closed the bridge."


def test_a_place_is_no_person() -> None:
    story = [Sentence("He came from Carver County.", 0, 0), Sentence("County was closed.", 1, 0)]
    assert text(1, story=story) == "County was closed."


def test_the_budget_is_kept() -> None:
    assert text(1, budget=Budget(words=6)) == "Holt closed the bridge on Monday."


@pytest.mark.parametrize(
    "first",
    [
        "But Ann Holt does not mind at all.",
        "When Ann Holt was young, the river was a mile wide.",
        "After Ann Holt was elected, nine years went by.",
        "For Ann Holt it was a long night.",
        "Maybe no one minds, Ann Holt said.",
    ],
)
def test_the_first_word_of_a_sentence_is_no_first_name(first: str) -> None:
    story = [Sentence(first, 0, 0), Sentence("Holt closed the bridge.", 1, 0)]
    assert text(1, story=story) == "Ann Holt closed the bridge."


def test_a_day_is_no_first_name() -> None:
    story = [Sentence("On Monday Holt was asked.", 0, 0), Sentence("Holt closed the bridge.", 1, 0)]
    assert text(1, story=story) == "Holt closed the bridge."


@pytest.mark.parametrize("between", ["met Holt", "and Holt’s", "heard of Holt"])
def test_a_sentence_without_a_first_name_is_not_read(between: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("a sentence was read")

    monkeypatch.setattr("newstool.summarizer.references.classify", asked)
    story = [Sentence(f"the mayor {between} at the mill.", 0, 0), Sentence("Holt closed the bridge.", 1, 0)]
    assert text(1, story=story) == "Holt closed the bridge."


def test_a_surname_is_completed_where_its_full_name_was_left_out_of_the_sentence_before() -> None:
    first = Sentence("Tom Roe came under fire on Monday when he said so of Mayor Ann Gillum.", 0, 0)
    second = Sentence("Gillum scored in May.", 1, 0)
    gone = Edit("tail", "when he said so of Mayor Ann Gillum")
    short = Piece(0, "Tom Roe came under fire on Monday.", 1.0, (gone,))
    lead = complete((short, Piece(1, second.text)), [first, second], WIDE)
    assert lead[1].text == "Ann Gillum scored in May."
    whole = Piece(0, first.text)
    assert complete((whole, Piece(1, second.text)), [first, second], WIDE)[1].text == second.text
