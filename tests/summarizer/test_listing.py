from newstool.summarizer.lead import Budget
from newstool.summarizer.listing import list_lead
from newstool.summarizer.opening import Sentence

SCORES = [
    Sentence(text, i, 0, item=True)
    for i, text in enumerate(["Alder 66, Lowmoor 34", "Birch 67, Orland 64", "Foxglen 65, Lancing 55"])
]


def text(sentences: list[Sentence], budget: Budget) -> str | None:
    lead = list_lead(sentences, budget)
    return lead[0].text if lead else None


def test_as_many_whole_entries_as_fit() -> None:
    assert text(SCORES, Budget(words=8)) == "Alder 66, Lowmoor 34; Birch 67, Orland 64."
    assert text(SCORES, Budget(characters=21)) == "Alder 66, Lowmoor 34."
    assert text(SCORES, Budget(sentences=3)) == "Alder 66, Lowmoor 34; Birch 67, Orland 64; Foxglen 65, Lancing 55."
    assert text(SCORES, Budget(words=3)) is None


def test_the_line_that_introduces_a_list_opens_the_lead() -> None:
    decided = [Sentence("The council decided:", 0, 0), *SCORES]
    assert text(decided, Budget(words=8)) == "The council decided: Alder 66, Lowmoor 34."


def test_a_date_stands_before_its_entry() -> None:
    events = [
        Sentence("Bingo: 6 p.m., Hall.", 0, 0, item=True, when="Tuesday, March 5"),
        Sentence("Sale: noon.", 1, 0, item=True),
    ]
    assert text(events, Budget(words=50)) == "Tuesday, March 5: Bingo: 6 p.m., Hall; Sale: noon."


def test_a_story_is_no_list() -> None:
    assert text([Sentence("The council met.", 0, 0), Sentence("It voted.", 1, 0)], Budget(words=50)) is None
    assert text(SCORES[:1], Budget(words=50)) is None


def test_questions_of_a_list_are_not_joined_by_semicolons() -> None:
    asked = [Sentence(text, i, 0, item=True) for i, text in enumerate(["Do you care for someone?", "Are you fed up?"])]
    assert text(asked, Budget(words=50)) == "Do you care for someone? Are you fed up?"


def test_a_list_does_not_cross_a_heading_and_keeps_the_stops_of_abbreviations() -> None:
    rows = [
        Sentence("Polls are open to 8 p.m.", 0, 1, item=True),
        Sentence("Bring a photo", 1, 1, item=True),
        Sentence("Cabot 11, Marlow 1", 2, 2, item=True),
    ]
    assert text(rows, Budget(words=50)) == "Polls are open to 8 p.m.; Bring a photo."


def test_results_go_on_below_the_next_sport() -> None:
    rows = [
        Sentence("Holly 21, Dunmore 14", 0, 1, item=True, when="FOOTBALL"),
        Sentence("Carver 35, Marlow 0", 1, 1, item=True),
        Sentence("Holly 3, Dunmore 1", 2, 2, item=True, when="VOLLEYBALL"),
    ]
    assert (
        text(rows, Budget(words=50))
        == "FOOTBALL: Holly 21, Dunmore 14; Carver 35, Marlow 0; VOLLEYBALL: Holly 3, Dunmore 1."
    )
