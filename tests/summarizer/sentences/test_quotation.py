import pytest

from newstool.summarizer.lead import Budget
from newstool.summarizer.pieces import Piece
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.sentences.quotation import close_quotations

ROOM = Budget(words=90)


def closed(*texts: str, taken: tuple[int, ...], budget: Budget = ROOM) -> str:
    sentences = [Sentence(text, place, 0) for place, text in enumerate(texts)]
    candidate = tuple(Piece(index, texts[index]) for index in taken)
    return " ".join(piece.text for piece in close_quotations(candidate, sentences, budget))


@pytest.mark.parametrize(
    ("texts", "taken", "lead"),
    [
        (("“We voted.", "We won,” she said."), (0,), "“We voted.”"),
        (("“We voted.", "We won,” she said."), (1,), "“We won,” she said."),
        (("“We voted.", "We won,” she said."), (0, 1), "“We voted. We won,” she said."),
        (("“We voted.", "We won,” she said.", "It rained."), (0, 2), "“We voted.” It rained."),
        (('"We voted.', 'We won," she said.'), (0,), '"We voted."'),
        (('"We voted.', 'We won," she said.'), (1,), '"We won," she said.'),
        (("He said: “We voted.", "“We won.”"), (0, 1), "He said: “We voted.” “We won.”"),
        (("“It was late.", "We voted.", "We won,” she said."), (1, 2), "“We voted. We won,” she said."),
        (("“It was late.", "We voted.", "We won,” she said."), (1,), "We voted."),
        (("He said: “We voted.", "It was late.", "We won.”"), (0, 1), "He said: “We voted. It was late.”"),
    ],
)
def test_a_quotation_gets_the_mark_that_it_lacks(texts: tuple[str, ...], taken: tuple[int, ...], lead: str) -> None:
    assert closed(*texts, taken=taken) == lead


@pytest.mark.parametrize(
    "text",
    [
        "“We voted,” she said, “and won.”",
        "A ”shot fired” call came in.",
        "The board is 6'2\" long.",
        'A 12" board is "short" here.',
        "It was a mistake” and he left.",
        'It was a mistake" and he left.',
    ],
)
def test_other_marks_stay(text: str) -> None:
    assert closed("It rained.", text, taken=(1,)) == text


def test_a_mark_that_has_no_room_is_not_added() -> None:
    assert closed("“We voted.", taken=(0,), budget=Budget(characters=10)) == "“We voted."
    assert closed("“We voted.", taken=(0,), budget=Budget(characters=11)) == "“We voted.”"


def test_a_quotation_that_another_language_closes_with_an_opening_mark_is_closed() -> None:
    assert closed("La serie “I Cavalieri“, prodotta a Tokyo, torna.", taken=(0,)).endswith("torna.")


def test_what_is_cut_stays() -> None:
    piece = Piece(0, "“We voted…", cut=True)
    assert close_quotations((piece,), [Sentence("“We voted.", 0, 0)], ROOM) == (piece,)
