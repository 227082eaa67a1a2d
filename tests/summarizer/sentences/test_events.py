import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.sentences.events import event_head, is_calendar, is_event

CLINIC = "The county offers flu shots free to all residents."


@pytest.mark.parametrize(
    ("lines", "head"),
    [
        (
            ["Flu Clinic", "Thursday, October 7", "10:00am-3:00pm, Town Hall", CLINIC],
            "Flu Clinic, Thursday, October 7, 10:00am-3:00pm, Town Hall.",
        ),
        (["Hear the band!", "7 p.m. May 4", CLINIC], "Hear the band! 7 p.m. May 4."),
        (["Flu Clinic", "October 7, 5-7pm", "Front Lawn", CLINIC], "Flu Clinic, October 7, 5-7pm, Front Lawn."),
        (["Flu Clinic", "7th October", "Bring your card", "Marlow Fair"], "Flu Clinic, 7th October."),
    ],
)
def test_the_head_of_an_event(lines: list[str], head: str) -> None:
    found = event_head(lines, 0)
    assert found is not None
    assert found[0] == head


@pytest.mark.parametrize(
    "lines",
    [
        ["Flu Clinic", CLINIC, "Thursday, October 7"],
        ["The clinic was closed.", "Thursday, October 7", CLINIC],
        ["Thursday, October 7", "10:00am-3:00pm", CLINIC],
        ["Flu Clinic"],
    ],
)
def test_other_lines_are_no_head(lines: list[str]) -> None:
    assert event_head(lines, 0) is None


def test_a_headline_announces_events() -> None:
    assert is_calendar("Events & Announcements")
    assert is_calendar("What’s on in Marlow")
    assert is_calendar("Church notices")
    assert not is_calendar("Parish council closes the bridge")
    assert not is_calendar("Council closes the bridge")


def test_a_calendar_opens_with_the_head_of_its_first_event() -> None:
    lines = [
        "Flu Clinic",
        "Thursday, October 7",
        "Town Hall",
        CLINIC,
        "Marlow Fair",
        "Friday, October 8",
        "See the cows.",
    ]
    text = "\n\n".join(lines)
    summarizer = Summarizer.load()
    lead = summarizer.lead(Article(text, title="Coming up this week"), Budget(words=50))
    assert lead.text == f"Flu Clinic, Thursday, October 7, Town Hall. {CLINIC}"
    assert [sentence.position for sentence in lead.sentences] == [0, 3]
    other = summarizer.lead(Article(text, title="Flu shots are free"), Budget(words=50))
    assert other.text == CLINIC


def test_a_date_stands_before_the_entries_of_a_calendar(summarizer: Summarizer) -> None:
    text = (
        "DEADLINE for the next column is Friday at six.\n\nSaturday, May 3\n"
        "Plant sale, Grange Hall, 9 a.m. to noon.\nBook club, library, 2 p.m. New members welcome.\n\n"
        "Sunday, May 4\nOyster supper, boat house, 5 to 8."
    )
    assert summarizer.lead(Article(text, title="What's Happening in Marlow"), Budget(words=50)).text == (
        "Saturday, May 3: Plant sale, Grange Hall, 9 a.m. to noon; Book club, library, 2 p.m. New members welcome; "
        "Sunday, May 4: Oyster supper, boat house, 5 to 8."
    )


def test_a_sentence_below_a_date_is_no_event() -> None:
    assert is_event("Fish fry, St. Anne's, 4 p.m.")
    assert not is_event("The council will meet at 7 p.m., and the mayor will speak.")
    assert not is_event("Maps at the inn")
