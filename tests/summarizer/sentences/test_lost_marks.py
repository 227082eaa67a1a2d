import pytest

from newstool.summarizer.sentences.lost_marks import restore_marks


@pytest.mark.parametrize(
    ("line", "restored"),
    [
        ("The world?s best team won.", "The world’s best team won."),
        ("We?ll see, and they don?t know.", "We’ll see, and they don’t know."),
        ("She said, ?The board met in May,? and left.", "She said, “The board met in May,” and left."),
        ("It fights the ?forced sale? of land.", "It fights the “forced sale” of land."),
        ("He ran ?on and off the court?.In May he won.", "He ran “on and off the court”.In May he won."),
        ("?What is this?? he asked.", "“What is this?” he asked."),
        ("?Why me? I do not know,? she said.", "“Why me? I do not know,” she said."),
        (
            "He sold herbs ? a mix from the state?s farms ? in May.",
            "He sold herbs – a mix from the state’s farms – in May.",
        ),
        ("Sector 53?s mall and the board?s vote on? Monday.", "Sector 53’s mall and the board’s vote on Monday."),
        ("She asks: ?Why not us??The mayor knows.", "She asks: “Why not us?” The mayor knows."),
        ("It ruled ?with iron will.??Now it does not.", "It ruled “with iron will.” Now it does not."),
        ("He spoke. ?We voted in May. Then we left", "He spoke. “We voted in May. Then we left"),
        ("They fought the ?forced sale of land in May.", "They fought the forced sale of land in May."),
        ("The town?s page www.elm.example/?s=1 is ?new?.", "The town’s page www.elm.example/?s=1 is “new”."),
        ("The town?s vote was on?Monday.?We won,? she said.", "The town’s vote was on Monday. “We won,” she said."),
        ("?We won.?Holt said so.", "“We won.” Holt said so."),
        ("The town?s members? vote was close.", "The town’s members’ vote was close."),
    ],
)
def test_lost_marks_are_restored(line: str, restored: str) -> None:
    assert restore_marks(line) == restored


@pytest.mark.parametrize(
    "line",
    [
        "Who won? The board does not know.",
        "Will the members? asked the clerk.",
        "“Who won?” she asked. “Nobody?”",
        "Who pays?she asked.",
        "See https://elm.example/a?s=1 and www.elm.example/?t=2 for more.",
        "The call to show.php?t=4 failed.",
        "Really?! he said (was it him?).",
        "A strange move ? and a good one.",
    ],
)
def test_a_real_question_mark_stays(line: str) -> None:
    assert restore_marks(line) == line
