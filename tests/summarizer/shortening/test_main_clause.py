import pytest

from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.lead import Budget
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.shortening.main_clause import main_clause
from newstool.summarizer.story import Story


@pytest.mark.parametrize(
    ("opening", "clause"),
    [
        ("In an effort to curb hate speech, harassment, and threats,", "The forum has closed 2,000 of its rooms."),
        ("When the last day of school came, with its prizes,", "All of the loose ends were tied up for most pupils."),
        (
            "Two months after ending its classes, causing concern,",
            "Dunmore College announced that it would hire a firm.",
        ),
    ],
)
def test_the_main_clause_stands_without_what_opens_the_sentence(opening: str, clause: str) -> None:
    assert main_clause(f"{opening} {clause[0].lower() if clause[0] != 'D' else 'D'}{clause[1:]}") == (opening, clause)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council closed the bridge on Monday, the clerk said.",
        "If the levy fails, with its new rate, the county will close the mill.",
        "When Ann Holt opened her shop, with its bakery, she gave bread to the poor.",
        "As Governor Ann Holt spoke in Marlow, with her aides, the governor praised the county.",
        "Bringing together towns and schools, the meeting in Tempe, Arizona provided an opening for talks.",
        "When shots rang out at the school, with pupils inside, some of them were open to the idea.",
        "According to a survey of the county, with 400 answers, the bridge should close.",
        "Since the flood in Marlow began, on the quay, reporters at large papers have warned of its spread.",
        "Two officers who were hurt outside the Dunmore, Linden County police hall on Monday were going home.",
        "As clerks in Marlow, with their mayor, count the ships, most sailors are afraid of its rise.",
        "In Ann Holt’s new film Harbor, the coming of age of a shy, young man is told in a mere 90 minutes.",
    ],
)
def test_a_main_clause_that_does_not_stand_alone(sentence: str) -> None:
    assert main_clause(sentence) is None


def test_a_first_sentence_that_can_only_be_cut_is_told_by_its_main_clause() -> None:
    opening = "In an effort to curb the hate speech, the harassment, and the threats of a group of its members,"
    story = Story([Sentence(f"{opening} the forum has closed 2,000 of its rooms.", 0, 0)], "Forum closes rooms")
    found = {candidate[0].text: candidate[0] for candidate in find_candidates(story, Budget(words=9))}
    piece = found["The forum has closed 2,000 of its rooms."]
    assert [(edit.kind, edit.before) for edit in piece.edits] == [("opening", opening)]
    cut = [candidate[0] for candidate in find_candidates(story, Budget(words=9), verbatim=True)]
    assert [piece.cut for piece in cut] == [True]
