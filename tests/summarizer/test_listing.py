from newstool.articles import Article
from newstool.summarizer import Summarizer
from newstool.summarizer.lead import Budget, Edit
from newstool.summarizer.listing import list_lead
from newstool.summarizer.sentences.opening import Sentence

SCORES = [
    Sentence(text, i, 0, item=True)
    for i, text in enumerate(["Alder 66, Lowmoor 34", "Birch 67, Orland 64", "Foxglen 65, Lancing 55"])
]


def text(sentences: list[Sentence], budget: Budget) -> str | None:
    lead = list_lead(sentences, budget)
    return " ".join(piece.text for piece in lead) if lead else None


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


def test_each_entry_is_a_piece_and_only_entries_left_out_are_edits() -> None:
    every = list_lead(SCORES, Budget(words=50))
    assert every is not None
    assert [(piece.index, piece.text, piece.edits) for piece in every] == [
        (0, "Alder 66, Lowmoor 34;", ()),
        (1, "Birch 67, Orland 64;", ()),
        (2, "Foxglen 65, Lancing 55.", ()),
    ]
    one = list_lead([Sentence("The council decided:", 0, 0), *SCORES], Budget(words=8))
    assert one is not None
    assert [(piece.index, piece.text) for piece in one] == [(0, "The council decided: Alder 66, Lowmoor 34.")]
    assert one[0].edits == (Edit("list", "Birch 67, Orland 64"), Edit("list", "Foxglen 65, Lancing 55"))


def test_a_list_is_shortened_only_where_entries_are_left_out(summarizer: Summarizer) -> None:
    scores = Article("Alder 66, Lowmoor 34\n\nBirch 67, Orland 64")
    every, one = (summarizer.lead(scores, Budget(words=words)) for words in (50, 5))
    assert (every.text, every.shortened) == ("Alder 66, Lowmoor 34; Birch 67, Orland 64.", False)
    assert [sentence.position for sentence in every.sentences] == [0, 1]
    assert (one.text, one.shortened) == ("Alder 66, Lowmoor 34.", True)
