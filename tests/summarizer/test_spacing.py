import pytest

from newstool.summarizer.spacing import join_marks


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Holt ’ s plan isn ' t new.", "Holt’s plan isn't new."),
        ("The members ’ vote was close.", "The members’ vote was close."),
        ("`` No, '' she said, `` not now. ''", "“No,” she said, “not now.”"),
        ("`` No,'' she said.", "“No,” she said."),
        ("“ No, ” she said.", "“No,” she said."),
    ],
)
def test_marks_that_stand_apart_are_joined(line: str, joined: str) -> None:
    assert join_marks(line) == joined


@pytest.mark.parametrize(
    "line",
    [
        "The clerk said 'no' and left.",
        "“No,” she said, “not the members’ vote.”",
        "A ”shot fired” call came at 6 o'clock.",
        "The board is 6'2'' long.",
        "Rock 'n' roll at the members' hall.",
    ],
)
def test_a_line_that_is_set_well_stays(line: str) -> None:
    assert join_marks(line) == line
