"""The opening: what of an article's top tells its story."""

from collections.abc import Iterator

import pytest

from newstool.articles import Article
from newstool.summarizer.sentences.lines import first_part, shouts
from newstool.summarizer.sentences.opening import Opening, Sentence
from newstool.summarizer.sentences.spacing import mend_marks
from newstool.text.sentence_model import load_splitter
from newstool.text.sentences import Splitter

SPLITTER = load_splitter()
STORY = "The council closed the bridge on Monday. Crews found cracks."


def read(text: str, title: str = "", enough: int = 20) -> list[Sentence]:
    return Opening(Article(text, title=title), SPLITTER, 4000).sentences(enough)


def texts(text: str, title: str = "") -> list[str]:
    return [sentence.text for sentence in read(text, title)]


@pytest.mark.parametrize(
    "above",
    [
        "Photo: Ann Holt",
        "Hello and welcome to your May edition of the Pump.",
        "Start your free trial.",
        "A daily summary of global reports on bridges.",
        "From The Elm Times, I'm Ann Holt.",
        "Special thanks to Ann Holt for her help.",
        "Watch our latest show on the bridge.",
        "The Board Asks: Shall We Build A Bridge?",
        "Ann Holt is Assistant Professor of Bridges at Holly College.",
        "Please send items to the clerk by May.",
        "Agenda items must be received by May 3.",
        "Tel: 555-0144 or 555-0145.",
        "Pride In Holly 2009 - Third Time Lucky!",
        "By Ann Holt\nStaff Writer",
        "Ann Holt, Staff Writer",
        "A clerk (left) looks on as the mayor speaks.",
        "Crews work on the bridge in this May photo.",
        "Members of the council, from left, Ann Holt, Joe Bell and Pat Roe.",
        "Back row, from left: Ann Holt, Joe Bell.",
        "Council members (left to right) Ann Holt and Joe Bell stand on the bridge.",
        "Shown are, from left, the mayor and the clerk.",
        "Seen here is the mayor with her dog.",
        "Dear Editor,",
        "To the Editor:",
        "Editor's note: Names were changed.",
        "Correction: An earlier version misspelled a name.",
        "FOR IMMEDIATE RELEASE",
        "Contact: Ann Holt, 555-0144",
        "[gallery ids=1,2]",
        "Present: Mr Holt, Mrs Day",
        "Cllr A Holt, Cllr B Day, Mrs C Moss, Mr D Bell, Mr E Lowe.",
        "COUNCIL NEWS",
        "Bridge news",
        "Ann Holt is a columnist for the Dunmore Ledger.",
        "The opinions expressed here are her own.",
        "Page 1 of 5",
        "This copy is for your personal use only. To order copies, call us.",
        "[She was born in Holly in 1920.]",
        "1. Apologies",
        "Claim\nThe mayor owns the bridge.",
        "Route 9 is CLOSED. Use Mill Rd. pic.twitter.com/Ab12",
        "Led by Ann Holt.",
        "!",
        "Reference to any firm does not imply that the county endorses it.",
        "If you need tickets, contact the hall at 555-0144.",
        "Hello campers!",
        "Map showing the route of the ferry.",
        "Tempo de leitura: 2 minutos",
        "That's all from us, thanks for reading.",
        "CLOSE The mayor speaks of the bridge. USA TODAY",
        "Mayor Ann Holt speaks to reporters after the vote, in Marlow, March 3, 2020.",
        "Bridges must be kept in order by all who use them. — Marlow Manifesto",
        "Bridges must be kept in order by all who use them.\n— Marlow Manifesto",
        "Originally published on the county's blog.",
        "Original article posted by Ann Holt on May 21, 2022, on the county's website.",
        "This interview was edited for length and clarity.",
        "Ask the clerk is an advice column that answers questions from readers.",
        "Name: Ann Holt Age: 22 Hometown: Marlow",
        "Ann Holt/Dunmore Ledger The bridge on the day that it closed",
        "Holt would be the first woman in the post, Lowry says.",
        "Ann Holt (Chair) 3, Bell Road a.holt@marlow.example Dan Moss 555-0144",
        "Dear 18F:",
        "To the editor:",
        "Editor, The Ledger:",
        "Dear neighbors:",
        "Dear Sir or Madam:",
        "We welcome letters of up to 250 words.",
        "Have an opinion? Email it to letters@ledger.example by noon.",
        "Letters may be sent to the clerk.",
        "Want to be heard? Write us at 12 Main St.",
        "This page will be updated throughout the day.",
        "ABOVE: Crews at work on the bridge.",
        "Above: Crews at work on the bridge.",
        "Ann Holt is the Ledger's chief food columnist and host of its podcast.",
        "Want the Ledger's Daily Briefing in your inbox?",
        "Make Your Voice Heard!",
        "(This Feb. 4 story corrects the first paragraph to drop a name.)",
        "• Marlow bridge to open",
        "Holly 3, Dunmore 1",
        "WP: Bell. LP: Roe. HR: Holt.",
    ],
)
def test_what_is_no_story_is_left_out(above: str) -> None:
    assert texts(f"{above}\n\n{STORY}") == ["The council closed the bridge on Monday.", "Crews found cracks."]


def test_the_story_begins_below_a_byline_or_the_headline_once_more() -> None:
    page = f"Residents were urged to plan.\nPublished: Mar. 15, 2023 at 4:01 PM CDT\n{STORY}"
    assert texts(page)[0] == "The council closed the bridge on Monday."
    assert texts(f"A word first.\n\nBridge closed!\n\n{STORY}", "Bridge closed")[0].startswith("The council")


def test_a_dateline_and_a_stamp_come_off() -> None:
    assert texts(f"HOLTON, Kan. (AP) — {STORY}")[0] == "The council closed the bridge on Monday."
    assert texts(f"9:45 a.m. UPDATE: {STORY}")[0] == "The council closed the bridge on Monday."
    assert texts(f"UPDATE April 27 at 1:30 pm- {STORY}")[0] == "The council closed the bridge on Monday."
    assert texts(f"Update July 31 at 8:00 a.m.\n{STORY}")[0] == "The council closed the bridge on Monday."
    assert texts(f"(CNN) -- {STORY}")[0] == "The council closed the bridge on Monday."
    assert texts(f"Update July 31 at 8:00 a.m. {STORY}")[0] == "The council closed the bridge on Monday."


def test_a_headline_in_one_line_with_the_story_comes_off() -> None:
    assert texts(f"Bridge closed {STORY}", "Bridge closed")[0] == "The council closed the bridge on Monday."
    title = "Obituary. Ann Holt died in Marlow on 9 June."
    assert texts(f"{title} She was born in Holly.", title) == [
        "Ann Holt died in Marlow on 9 June.",
        "She was born in Holly.",
    ]


def test_a_headline_with_other_spaces_in_one_line_with_the_story_comes_off() -> None:
    line = "Mayor 'to close ' the bridge The mayor said so on Monday."
    assert texts(line, "Mayor 'to close' the bridge") == ["The mayor said so on Monday."]


def test_a_line_that_stands_twice_is_read_once() -> None:
    line = "The mayor stands on the bridge on Monday."
    assert texts(f"{line}\n{line}\n{STORY}").count(line) == 1


def test_links_between_sentences_are_no_story() -> None:
    told = ["The council closed the bridge on Monday.", "Crews found cracks.", "It rained."]
    assert texts(f"{STORY} Read more: The road is shut . It rained.") == told


def test_a_recipe_opens_with_its_first_step() -> None:
    assert texts("Ingredients:\n2 leeks\nMethod:\n1. Wash the leeks well.\n2. Cut them.") == [
        "Wash the leeks well.",
        "Cut them.",
    ]


def test_headings_part_a_text() -> None:
    found = read(f"Bridge closed\n\n{STORY}\n\nMarlow school\n\nThe school opens in May.")
    assert [sentence.part for sentence in found] == [1, 1, 2]


def test_positions_count_every_sentence_of_the_article() -> None:
    found = read(f"Photo: Ann Holt. She took it.\n\n{STORY}")
    assert [sentence.position for sentence in found] == [2, 3]


def test_items_of_a_list() -> None:
    found = read("• Fixed the roof. It leaked.\n• Hired a clerk")
    assert [(sentence.text, sentence.item) for sentence in found] == [
        ("Fixed the roof. It leaked.", True),
        ("Hired a clerk", True),
    ]
    assert [sentence.item for sentence in read("Alder Creek 66, Lowmoor 34\n\nBirchwood 67, Orland-Wells 64")] == [
        True
    ] * 2


def test_an_entry_keeps_the_date_above_it() -> None:
    (first, second) = read("Tuesday, March 5\nBingo: 6 p.m., VFW Post 88\nStory time: 10 a.m., Library")
    assert (first.when, second.when) == ("Tuesday, March 5", "")


def test_a_paragraph_that_was_broken_is_joined() -> None:
    assert texts("The bride wears a necklace. A\n\nbride who wears one is lucky. She laughs.") == [
        "The bride wears a necklace.",
        "A bride who wears one is lucky.",
        "She laughs.",
    ]


def test_a_standfirst_without_a_stop_is_kept_apart() -> None:
    found = read(f"Two readers ask why the bridge was closed\n\n{STORY}")
    assert (found[0].text, found[0].above) == ("Two readers ask why the bridge was closed.", True)


@pytest.mark.parametrize(
    "above",
    [
        "News and events from all over the parish",
        "Another tale from the river and its mill",
        "Man who was on the bridge in flood held after the fire",
    ],
)
def test_a_line_that_is_no_sentence_is_no_standfirst(above: str) -> None:
    assert texts(f"{above}\n\n{STORY}") == texts(STORY)


def test_nothing_after_works_cited() -> None:
    assert len(texts(f"{STORY}\n\nWorks Cited\n\nHolt, Ann. A life. 2020.")) == 2


def test_reading_on_gives_the_same_beginning() -> None:
    opening = Opening(Article("\n".join(f"Team {i} won on Monday." for i in range(30))), SPLITTER, 4000)
    few = opening.sentences(3)
    assert len(few) == 3
    assert opening.sentences(10)[:3] == few


def test_a_long_paragraph_is_read_only_as_far_as_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    text = " ".join(f"Team {i} won its game on Monday." for i in range(40)) + "\nThe league meets in May."
    taken: list[tuple[int, int]] = []
    whole = Splitter.iter_spans

    def noted(self: Splitter, line: str) -> Iterator[tuple[int, int]]:
        for span in whole(self, line):
            taken.append(span)
            yield span

    monkeypatch.setattr(Splitter, "iter_spans", noted)
    opening = Opening(Article(text), SPLITTER, 4000)
    assert [sentence.text for sentence in opening.sentences(2)] == [f"Team {i} won its game on Monday." for i in (0, 1)]
    assert len(taken) <= 3
    rest = list(opening.rest())
    assert [(one.text, one.position) for one in rest] == [
        (f"Team {i} won its game on Monday.", i) for i in range(2, 40)
    ]
    assert opening.sentences(41)[40] == Sentence("The league meets in May.", 40, 0)


def test_a_long_paragraph_is_mended_and_read_as_in_one_piece() -> None:
    told = [f"Crews mended bridge {i} on Monday , and the clerk ’ s report went to the council" for i in range(40)]
    told[9] = "He said: “ It was wet. It was so cold that nobody stayed outside the tavern"
    told[10] = "The clerk went home afterwards ” , and the mayor did"
    text = ". ".join(told) + "."
    assert len(text) > 2_400
    found = read(text, enough=50)
    mended = mend_marks(text)
    assert [sentence.text for sentence in found] == SPLITTER.split(mended)
    assert [sentence.position for sentence in found] == list(range(len(found)))


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("a" * 600 + " bridges. The council " + "b" * 600, "a" * 600 + " bridges."),
        ("a" * 600 + " bridges. The council", None),  # not long
        (
            "a" * 600 + " Blvd. The council is surprised. It met " + "b" * 600,
            "a" * 600 + " Blvd. The council is surprised.",
        ),
        (
            '"' + "a" * 600 + ' bridges. The council" is surprised. It ' + "b" * 600,
            '"' + "a" * 600 + ' bridges. The council" is surprised.',
        ),
        ("“" + "a" * 600 + " bridges. The council " + "b" * 600, None),  # inside a quotation
        ("a" * 600 + " bridges. The council (A/B) " + "b" * 600, None),
    ],
)
def test_a_long_line_is_parted_behind_a_sentence(line: str, part: str | None) -> None:
    assert first_part(line) == ((line, "") if part is None else (part, line[len(part) + 1 :]))


def test_a_caption_is_found_by_the_credit_behind_its_last_sentence() -> None:
    caption = "Crews stand on the bridge. It was closed on Monday. (Ann Holt/Marlow Ledger)"
    opening = Opening(Article(f"{caption}\n{STORY}"), SPLITTER, 4000)
    assert opening.sentences(1)[0].text == "The council closed the bridge on Monday."


@pytest.mark.parametrize(
    ("line", "expected"), [("TWO DIE IN FIRE", True), ("Two die", False), ("NASA said", False), ("12", False)]
)
def test_capitals(line: str, expected: bool) -> None:
    assert shouts(line) is expected


@pytest.mark.parametrize(
    ("line", "first"),
    [
        (
            "MARLOW PARISH COUNCIL News The council closed the bridge on Monday.",
            "News The council closed the bridge on Monday.",
        ),
        ("Released on Feb. 22, 2025 at 6:30 a.m. - Officers stopped a car.", "Officers stopped a car."),
        (
            "Marlow, Kansas A judge of the county closed the bridge on Monday after engineers found cracks in it.",
            "A judge of the county closed the bridge on Monday",
        ),
        ("Marlow A judge.", "Marlow A judge."),
        ("Page 1 of 5 The council closed the bridge on Monday.", "The council closed the bridge on Monday."),
        (
            "FOR TAKING BRIBES *A third man was hurt in the harbor MARLOW – The clerk was charged on Monday.",
            "The clerk was charged on Monday.",
        ),
        ("Minutes of the meeting held on July 4th Mrs Holt welcomed 15 members.", "Mrs Holt welcomed 15 members."),
        (
            "President Roe Daniel John RoeCouncil balks at trial Mayor plays for votes MORE said on Monday he will go.",
            "President Roe said on Monday he will go.",
        ),
        ("(MarlowNews.com) – The council closed the bridge on Monday.", "The council closed the bridge on Monday."),
        (
            "AT LEAST SEVEN boats sank in the harbor on Monday night.",
            "AT LEAST SEVEN boats sank in the harbor on Monday night.",
        ),
        (
            "G-O-O-D! Victory is ours, the crowd sang in the harbor.",
            "Victory is ours, the crowd sang in the harbor.",
        ),
    ],
)
def test_the_head_of_a_page_and_links_behind_a_name_are_taken_out(line: str, first: str) -> None:
    assert " ".join(texts(line)).startswith(first)


def test_a_line_that_ends_in_a_street_is_whole() -> None:
    assert texts("Shots were heard in the 100 block of Cecelia St.\n\nOfficers found a car.") == [
        "Shots were heard in the 100 block of Cecelia St.",
        "Officers found a car.",
    ]


def test_a_byline_further_down_does_not_skip_the_story() -> None:
    paragraph = (
        "The council closed the bridge on Monday after crews found cracks in two of its piers, the mayor said. " * 4
    )
    found = texts(f"{paragraph}\n\nBy Ann Holt\n\nThe mayor was told on Friday of what the crews had found there.")
    assert found[0].startswith("The council closed the bridge on Monday after crews")


def test_a_dateline_opens_the_story_below_key_points() -> None:
    points = "Police have charged Leon Dill, 17, with arson in two fires\n\nPolice look into the role of a girl of 14"
    story = "EASTBROOK, Pa. — A 17-year-old boy has been charged with two fires, the district attorney said."
    assert texts(f"{points}\n\n{story}")[0].startswith("A 17-year-old boy has been charged")


def test_the_first_of_several_items_with_datelines_is_kept() -> None:
    first = "DENVER, Colo. — The council closed the bridge on Monday after crews found cracks in two piers."
    second = "BOISE, Idaho — A ferry runs from today between the two banks of the river, the county said."
    assert texts(f"{first}\n\n{second}")[0].startswith("The council closed the bridge")


@pytest.mark.parametrize(
    "line",
    [
        "The mayor did not say on Monday whether the picture was one of the bridge.",
        "The council of Marlow has moved from left to right since Ann Holt left in May.",
        "Ann Holt, from left field, threw the ball home on Monday.",
        "Seen from the bridge, the river looked calm on Monday.",
        "Shown the bridge on Monday, the mayor of Marlow said that it would close.",
    ],
)
def test_a_sentence_about_a_picture_is_no_caption(line: str) -> None:
    assert texts(line) == [line]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Open Gardens Day June 9th 2016 It’s hard to thank everyone.", "It’s hard to thank everyone."),
        ("Shall We Build the Bridge? The town has to vote.", "The town has to vote."),
        ("COMMITMENT: it is not a word that we hear each day.", "COMMITMENT: it is not a word"),
        ("FACT: 60 people signed up for the fair.", "60 people signed up for the fair."),
        ("UPDATE: the council closed the bridge on Monday.", "The council closed the bridge on Monday."),
        ("Faster Chip, Better Display With more than 600 sold, the phone is a success.", "With more than 600 sold,"),
        ("HER AFTER A FIRE SANTA ANA – A man faces trial on Monday.", "A man faces trial on Monday."),
        ("The Village Pump said on Monday that it will close.", "The Village Pump said on Monday"),
        ("*Updated Release* On April 7 officers arrested a man.", "On April 7 officers arrested a man."),
        ("Original Release on Oct. 16, 2021 at 7:16 am. - On Friday officers came.", "On Friday officers came."),
        (
            "Carson Benjamin (Ben) Solomon CarsonTrump seeks support Zoning is not the answer MORE said he will go.",
            "Carson said he will go.",
        ),
    ],
)
def test_what_stands_before_the_story_in_its_line_comes_off(line: str, first: str) -> None:
    assert texts(line)[0].startswith(first)


def test_a_kicker_and_the_headline_in_one_line_with_the_story_come_off() -> None:
    assert texts(f"Off Message Is the bridge safe? {STORY}", "Is the bridge safe?")[0] == STORY.partition(" Crews")[0]


def test_an_interview_is_told_by_what_stands_before_the_first_question() -> None:
    talk = "Ann Holt: What do you do here?\n\nDan Moss: I lead the crews that mend the bridges of the county."
    found = read(f"{STORY}\n\n{talk}")
    assert [(sentence.text, sentence.part) for sentence in found[2:]] == [
        ("Dan Moss: I lead the crews that mend the bridges of the county.", 2)
    ]


def test_a_standfirst_that_was_broken_off_gets_no_stop() -> None:
    broken = "A fair with music and food will open in the hall on Monday with a reception for all from 3 to"
    assert texts(f"{broken}\n\n{STORY}")[0] == broken


def test_a_letter_that_is_signed_is_no_epigraph() -> None:
    letter = "Once again the county has taken a bridge away, and I have to drive for an hour.\n\n— Ruth Quint, Holly"
    assert texts(f"Snow days\n\n{letter}\n\nGeese\n\nThe geese have won.")[:2] == [
        "Once again the county has taken a bridge away, and I have to drive for an hour.",
        "The geese have won.",
    ]


def test_results_of_sets_are_entries() -> None:
    found = read("VOLLEYBALL=\n\nAlder Creek def. Lowmoor 25-14, 25-19\n\nOrr (L) d. Bell, 6-2, 6-1")
    assert [(sentence.text, sentence.item) for sentence in found] == [
        ("Alder Creek def. Lowmoor 25-14, 25-19", True),
        ("Orr (L) d. Bell, 6-2, 6-1", True),
    ]


def test_an_entry_below_a_day_keeps_its_hour() -> None:
    (first, second) = read("MONDAY\n7 p.m. — Garden Club, Library.\n\nTUESDAY\nNoon — Rotary, Inn.")
    assert (first.text, first.when, second.when) == ("7 p.m. — Garden Club, Library.", "MONDAY", "TUESDAY")


def test_a_question_that_opens_the_text_is_followed_by_its_answer() -> None:
    found = read("Q: Is the bridge safe?\n\nA: It is not. Crews found cracks.\n\nQ: When will it open?\n\nA: In May.")
    assert [sentence.text for sentence in found if sentence.part == found[0].part] == [
        "Q: Is the bridge safe?",
        "A: It is not.",
        "Crews found cracks.",
    ]


def test_news_that_begins_with_please_note_is_told_and_a_later_note_is_not() -> None:
    closed = "Please note that Mill Road will be closed on Monday for gas works."
    assert texts(f"{closed}\n\nPlease note that there is no parking.\n\n{STORY}")[:2] == [
        closed,
        "The council closed the bridge on Monday.",
    ]


def test_only_the_greeting_of_a_speech_is_passed_over() -> None:
    assert texts("Good evening. Tonight I signed the order that closes our schools.\n\nI did not do it lightly.") == [
        "Tonight I signed the order that closes our schools.",
        "I did not do it lightly.",
    ]


def test_results_that_say_beat_are_entries() -> None:
    assert [s.item for s in read("SOFTBALL=\n\nLinden beat Holly 9-2\n\nStanton beat Bayview 4-3 (9 inn.)")] == [
        True
    ] * 2


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("BINGO\nevery Monday night in the hall. All may come.", "BINGO every Monday night in the hall."),
        ("OPEN MILL\nis the name of the day on which the mill may be seen.\nBy Ann Holt", "OPEN MILL is the name of"),
        ("7 p.m. - doors open at the hall. Bring a friend.", "7 p.m. - doors open at the hall."),
        ("Page 1 of 5 the council closed the bridge.", "Page 1 of 5 the council closed the bridge."),
        (
            "Minutes of the meeting held on July 4th 2020 the chair welcomed Ann Holt.",
            "Minutes of the meeting held on July 4th 2020 the chair welcomed Ann Holt.",
        ),
    ],
)
def test_no_head_is_taken_off_where_small_letters_go_on_with_its_sentence(text: str, first: str) -> None:
    assert texts(text)[0].startswith(first)


def test_a_sentence_that_begins_in_capitals_opens_a_part_of_its_own() -> None:
    text = "BINGO\nevery Monday night in the hall. All may come.\nKARAOKE\nin the club on Friday. It is free."
    assert [(sentence.text, sentence.position, sentence.part) for sentence in read(text)] == [
        ("BINGO every Monday night in the hall.", 0, 1),
        ("All may come.", 2, 1),
        ("KARAOKE in the club on Friday.", 3, 2),
        ("It is free.", 5, 2),
    ]


@pytest.mark.parametrize("heading", ["ANN HOLT\nstaff writer", "MONDAY 4 MAY", "BRIDGE NEWS"])
def test_a_line_in_capitals_is_left_out_where_no_sentence_goes_on(heading: str) -> None:
    assert texts(f"{heading}\n{STORY}") == ["The council closed the bridge on Monday.", "Crews found cracks."]


FORM = [
    "Who: the Marlow rowers",
    "What: a race around the island",
    "When: Friday, May 9, at 9:00 a.m. (Gates open at 8:15 a.m.)",
    "Where: the old quay",
]


def test_a_form_is_read_from_its_top() -> None:
    found = read("\n".join([*FORM, STORY]))
    assert [sentence.text for sentence in found] == [
        *FORM,
        "The council closed the bridge on Monday.",
        "Crews found cracks.",
    ]
    assert [sentence.item for sentence in found] == [True, True, True, True, False, False]


def test_one_line_with_a_label_is_no_form() -> None:
    assert [sentence.item for sentence in read(f"What: the town has no money for its bridge.\n{STORY}")] == [False] * 3


def test_the_hour_of_an_entry_stays_with_it() -> None:
    found = read("8:14 a.m. A driver hit a deer on Route 9. No one was hurt.\n\n4 p.m. A dog bit a mail carrier.")
    assert [(sentence.text, sentence.position) for sentence in found] == [
        ("8:14 a.m. A driver hit a deer on Route 9.", 0),
        ("No one was hurt.", 2),
        ("4 p.m. A dog bit a mail carrier.", 3),
    ]


def test_a_short_first_sentence_stays() -> None:
    assert texts("Six bullets. That is how many struck the car.")[0] == "Six bullets."
    assert (
        texts("Bridge Road. The council closed the bridge on Monday.")[0] == "The council closed the bridge on Monday."
    )


def test_marks_of_a_line_are_joined() -> None:
    assert texts("Holt ’ s plan is new. `` It works, '' she said.") == ["Holt’s plan is new.", "“It works,” she said."]


def test_headings_part_no_log() -> None:
    log = "Theft\n\nA mower was taken.\n\nFire\n\nA shed burned down."
    assert [sentence.part for sentence in read(log, "Police log")] == [0, 0]
    assert [sentence.part for sentence in read(log, "Town notes")] == [1, 2]


def test_the_sport_above_results_stands_before_the_first_of_them() -> None:
    found = read("FOOTBALL\n\nHolly 21, Dunmore 14\n\nCarver 35, Marlow 0\n\nVOLLEYBALL\n\nHolly def. Dunmore 3-1")
    assert [sentence.when for sentence in found] == ["FOOTBALL", "", "VOLLEYBALL"]
    found = read("FOOTBALL\n\nTuesday's results\n\nHolly 21, Dunmore 14")
    assert [sentence.when for sentence in found] == ["FOOTBALL"]


def test_an_hour_below_a_date_needs_no_dash() -> None:
    found = read("Sunday 9 June\n\n8am Holy Communion\n\n6pm Evensong at Holly", "Church notices")
    assert [(sentence.text, sentence.item) for sentence in found] == [
        ("8am Holy Communion", True),
        ("6pm Evensong at Holly", True),
    ]


def test_labels_in_capitals_of_several_lines_stay() -> None:
    found = texts("MILL LAKE: The perch are biting.\n\nOAK POND: It is high and muddy.\n\nOAK POND: It is not.")
    assert found[0] == "MILL LAKE: The perch are biting."


def test_notes_in_square_brackets_go_outside_quotations() -> None:
    assert texts("Ann Holt died in May aged 92 [93]. She was born at Holy [Holly], Ohio.")[0].endswith("aged 92.")
    quoted = "“We sold bread [and beer] there,” Ann Holt said of [her] house."
    assert texts(quoted) == [quoted]


def test_a_date_and_an_hour_before_the_news_are_a_stamp() -> None:
    assert texts(f"May 4, 2020 at 7pm – {STORY}") == texts(STORY)
    assert texts("May 4 - the fair was shut. Nobody came.")[0].startswith("May 4")


def test_a_letter_opens_below_its_salutation() -> None:
    assert texts(f"Ann answers what we printed in May.\n\nDear Bill,\n\n{STORY}") == texts(STORY)
    two = texts(f"{STORY}\n\nAnn Holt\n\nDear Bill,\n\nThe mill is old, and nobody has said a word of it in years.")
    assert two[0] == texts(STORY)[0]


def test_a_line_of_names_with_a_semicolon_is_no_sentence() -> None:
    assert texts(f"The parishes of St. Ann, Holly; All Saints, Marlow;\n\n{STORY}") == texts(STORY)


def test_a_claim_that_is_checked_is_no_story() -> None:
    assert texts(f"CLAIM: The bridge was sold to a duke for 90 flats.\n\n{STORY}") == texts(STORY)


def test_a_greeting_comes_off_the_sentence_that_it_opens() -> None:
    assert texts("Hi Ann, we have closed the bridge. It is old.")[0] == "We have closed the bridge."
    assert texts("Hello again, spring has come to Marlow.")[0] == "Spring has come to Marlow."
    assert texts("Hello Kitty opens a shop in Marlow in May.")[0] == "Hello Kitty opens a shop in Marlow in May."


@pytest.mark.parametrize(
    "first",
    [
        "By Monday the river had fallen to its level of May.",
        "By Christmas the hall will be open to all.",
        "Published in 1931, the book sold nine copies by 1940.",
    ],
)
def test_news_that_begins_like_a_byline_opens_the_story(first: str) -> None:
    assert texts(f"{first}\n\n{STORY}")[0] == first


def test_a_byline_does_not() -> None:
    assert texts(f"By Ann Holt, Marlow Ledger\n\n{STORY}")[0] == "The council closed the bridge on Monday."


@pytest.mark.parametrize("heading", ["Mayfield 2030 Plan", "Marlow 35", "Augusta 5K Results", "Marathon 9"])
def test_a_heading_that_begins_like_a_month_parts_the_story(heading: str) -> None:
    page = f"Letters\n\nThe lake road is closed in May.\n\n{heading}\n\nThe hall will open in May."
    parts = {sentence.text: sentence.part for sentence in read(page)}
    assert parts["The lake road is closed in May."] != parts["The hall will open in May."]


@pytest.mark.parametrize("date", ["May 3, 2020", "Sept. 3", "Mar. 3, 2020", "Monday, 9 a.m"])
def test_a_date_parts_nothing(date: str) -> None:
    page = f"Letters\n\nThe lake road is closed in May.\n\n{date}\n\nThe hall will open in May."
    parts = {sentence.text: sentence.part for sentence in read(page)}
    assert parts["The lake road is closed in May."] == parts["The hall will open in May."]


def test_a_headline_of_two_sentences_goes_behind_the_name_of_its_section() -> None:
    title = "We lost the mill. That is good."
    text = f"Politics {title} Big firms bring the town into the future. It was sold on Monday."
    assert texts(text, title)[0] == "Big firms bring the town into the future."
    assert texts(f"{title} Big firms bring the town into the future.", title)[0] == "We lost the mill."
