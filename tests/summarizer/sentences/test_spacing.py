import pytest

from newstool.summarizer.sentences.spacing import mend_marks


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Holt ’ s plan isn ' t new.", "Holt’s plan isn't new."),
        ("The members ’ vote was close.", "The members’ vote was close."),
        ("The members ' vote was close.", "The members' vote was close."),
        ("Ann O ’ Dowd and Sean O ' Dea spoke.", "Ann O’Dowd and Sean O'Dea spoke."),
        ("It ‘ s time, she said. It’ s late.", "It’s time, she said. It’s late."),
        ("The town ’s clerk and the board 's members.", "The town’s clerk and the board's members."),
        ("Holt Inc. ’ s deal and the clerks ‘ drive.", "Holt Inc.’s deal and the clerks’ drive."),
        ("The boys said ‘ no ’ to Ra ’ ad and C ’ est.", "The boys said ‘no’ to Ra’ad and C’est."),
        ("She said, ' I tried ' and left.", "She said, 'I tried' and left."),
        ("Rock ’ n ’ roll and rock ' n ' roll.", "Rock ’n’ roll and rock 'n' roll."),
        ("What got ’ em there in the ’ 90s?", "What got ’em there in the ’90s?"),
        ("They used ‘ essential. ’ I would not.", "They used ‘essential.’ I would not."),
        ("The mayor is 'working on ' the plan.", "The mayor is 'working on' the plan."),
        ("A 'least constructive ' list, he said.", "A 'least constructive' list, he said."),
        ("`` No, '' she said, `` not now. ''", "“No,” she said, “not now.”"),
        ("`` No,'' she said.", "“No,” she said."),
        ("''No,'' she said, ''not now.''", "“No,” she said, “not now.”"),
        ("“ No, ” she said.", "“No,” she said."),
        ('The board calls it " a good plan" .', 'The board calls it "a good plan".'),
        ('It is "a good plan " for the town.', 'It is "a good plan" for the town.'),
        ('The 6\'2" guard said " No " to it.', 'The 6\'2" guard said "No" to it.'),
        ("The board met on Monday , the clerk said .", "The board met on Monday, the clerk said."),
        ("The bridge ( built in 1931 ) is shut.", "The bridge (built in 1931) is shut."),
        (
            "It was shut on Monday.The board met at 3pm.Holt spoke.",
            "It was shut on Monday. The board met at 3pm. Holt spoke.",
        ),
        ("Ann Holt of Marlow.The board knows her.", "Ann Holt of Marlow. The board knows her."),
        ('He said so on Monday."We won," he said."It rained.', 'He said so on Monday. "We won," he said. "It rained.'),
        ('It was "a long road."The board met.', 'It was "a long road." The board met.'),
        ("They sold wheat,potatoes and hay.", "They sold wheat, potatoes and hay."),
        (
            "He was freed under. strict bail and must. stay at home.",
            "He was freed under strict bail and must stay at home.",
        ),
        ("I t ’ s odd that this is news.", "It’s odd that this is news."),
        ("T he board met.", "The board met."),
        ("The  board\tmet.", "The board met."),
        ("It helps 10% of . the town and ███ ’ s readers .", "It helps 10% of the town and ███’s readers."),
        ("These are the rules: .", "These are the rules:"),
        ("A post by @ annholt and “@ Marlow” hung.", "A post by @annholt and “@Marlow” hung."),
        ("It has a name in war:. Total ruin.", "It has a name in war: Total ruin."),
        ("It has no new parts,. if any, to sell.", "It has no new parts, if any, to sell."),
        ("The caf&#233; is pass&eacute; &amp; shut.", "The café is passé & shut."),
        ("It lost Â£3m, or 4Â° of heat.", "It lost £3m, or 4° of heat."),
        ("D ata came from the mill.", "Data came from the mill."),
        ("P resident Holt spoke.", "President Holt spoke."),
    ],
)
def test_marks_and_spaces_are_mended(line: str, mended: str) -> None:
    assert mend_marks(line) == mended


@pytest.mark.parametrize(
    "line",
    [
        "The clerk said 'no' and left.",
        "“No,” she said, “not the members’ vote.”",
        "A ”shot fired” call came at 6 o'clock.",
        "They sold 3 @ 5 dollars, AT&T said; R&D; went on.",
        "X rays and E coli and U turns were found.",
        "Â is a letter of Romanian.",
        "The board is 6'2'' long.",
        'The board is 6\'2" long and 4" wide.',
        'A 12" by 12" board and a 5\'10" guard.',
        "Rock 'n' roll at the members' hall.",
        "The '90s were good to 'em.",
        "The car was doing 90 ' or so it seemed.",
        '"It is the first of many," she said. "Then we go on.',
        'He said " and left it at that.',
        "Saints with a small 's' and a 't'.",
        "It was a strange match . . . and a long one.",
        "The domain is .tk and the score 3 . 5.",
        "She works at asp.Net House and node.js Ltd. in St.Albans.",
        "hi. we saw it. it was odd. then we left.",
        "The clinic approx. ten miles away is shut.",
        "A 2,000,000 budget at 3:15 p.m. on May 3.",
        "I then left. A he-goat and T cells. I no longer know. V neck and X marks.",
        "A ban on smoking. I am for it.",
        "The plan (a) and :) are fine.",
    ],
)
def test_a_line_that_is_set_well_stays(line: str) -> None:
    assert mend_marks(line) == line


def test_mending_twice_is_mending_once() -> None:
    line = "`` The members ’ vote , ' she said ' , is `` a 'good ' one '' .Now ?they? vote ( again ) ."
    assert mend_marks(mend_marks(line)) == mend_marks(line)
