"""Minutes: the matters, without what stands in all minutes."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.sentences.formalities import is_formality
from newstool.summarizer.sentences.minutes import is_minutes, matter, matters
from newstool.text.sentence_model import load_splitter

MINUTES = (
    "Minutes of the meeting of Marlow Parish Council held on Tuesday 13th March 2007 in the Village Hall.\n\n"
    "1. Present: R. Holt - Chairman, G. Day, Mrs. Moss and 2 members of the public.\n\n"
    "2. Apologies: Mrs. Lowe and P. Bell.\n\n"
    "3. Minutes: It was proposed by G. Day, seconded by Mrs. Moss that the minutes of the meeting held on 9th January "
    "2007 be signed as a correct record.\n\n"
    "4. Matters Arising: The trees in Orchard Lane have been trimmed back and the rubbish in Quarry Road has gone.\n\n"
    "5. Planning: The clerk was told to write to the county about the bridge."
)


@pytest.mark.parametrize(
    "line",
    [
        "2. Apologies: Mrs. Lowe and P. Bell.",
        "Present: R. Holt - Chairman, G. Day and 2 members of the public.",
        "3. The minutes of the meeting held on 01/05/12 were agreed as a true record.",
        "There were no declarations of interest at the meeting.",
        "Mrs Holt welcomed 19 members and one visitor to the hall.",
        "No matters were raised by the members who came.",
        "No other questions were put to the board.",
        "The chair thanked the ladies for the tea and the cakes.",
        "Roll call: all of the members were in the hall.",
        "Members and members of the public were advised of the emergency evacuation procedures for the hall.",
        "Mrs Hull proposed Cllr Day, seconded by Cllr Lowe.",
        "The date of the next meeting will be Tuesday 4 May at 7.30pm.",
        "Motion by Day, second by Moss, to adjourn the meeting at 8:10.",
        "Cllr Day declared an interest in the item on the car scheme.",
        "The Chairman opened the meeting at seven in the hall.",
    ],
)
def test_what_stands_in_all_minutes_is_no_matter(line: str) -> None:
    assert matter(line) == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("4. Matters Arising: The trees have been trimmed back.", "The trees have been trimmed back."),
        ("a) Kerbs in Bell Drive - It was agreed to write again.", "It was agreed to write again."),
        ("140/18 Bus Shelter The shelter has now been painted.", "The shelter has now been painted."),
        ("AOB Ann Holt asked about the outing in August.", "Ann Holt asked about the outing in August."),
        (
            "Election: The clerk asked for nominations and Ann Holt was elected as chairman.",
            "The clerk asked for nominations and Ann Holt was elected as chairman.",
        ),
        ("12 Trees have been planted in Orchard Lane this year.", "Trees have been planted in Orchard Lane this year."),
        ("• The road sign has been taken down for good.", "The road sign has been taken down for good."),
        (
            "V. Motion by Day, second Moss, to accept the resignation of Supt. Bell.",
            "Motion by Day, second Moss, to accept the resignation of Supt. Bell.",
        ),
    ],
)
def test_a_matter_without_its_number_and_label(line: str, told: str) -> None:
    assert matter(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "The draft budget of £90,000 was approved by the council.",
        "The council sent the draft plan for the mill back to the county.",
        "The council thanked the county and voted to shut the mill on Monday.",
        "No parking will be allowed in Mill Lane from May.",
        "No money was left for the bridge on Mill Lane.",
        "Filming of the meeting will be banned, the council decided on Monday.",
        "The full list of grants will be halved in May.",
    ],
)
def test_a_matter_that_holds_a_word_of_minutes(line: str) -> None:
    assert matter(line) == line


def test_an_amount_is_no_number_of_an_item() -> None:
    line = "3 trees have been planted in Orchard Lane this year."
    assert matter(line) == line


def test_minutes_are_told_by_several_signs() -> None:
    assert is_minutes("Minutes of Marlow Parish Council", MINUTES)
    assert is_minutes("Marlow Parish Council", MINUTES)
    assert not is_minutes("Council apologises", "The council apologised on Monday. The meeting took 20 minutes.")
    assert not is_minutes("Fire out in ten minutes", "Firefighters put out a fire in ten minutes on Monday.")


def test_the_lead_of_minutes_tells_what_was_dealt_with(summarizer: Summarizer) -> None:
    article = Article(MINUTES, title="Minutes of Marlow Parish Council")
    assert summarizer.lead(article, Budget(words=50)).text == (
        "The trees in Orchard Lane have been trimmed back and the rubbish in Quarry Road has gone. "
        "The clerk was told to write to the county about the bridge."
    )
    assert summarizer.lead(article, Budget(words=50)).sentences[0].position == 8  # counted with the numbers of items


def test_a_matter_that_leans_on_what_is_left_out_goes_with_it(summarizer: Summarizer) -> None:
    text = MINUTES.replace("The trees in Orchard Lane", "Apologies came late. They say the trees in Orchard Lane")
    text += "\n\n6. Finance: The hall has been let to the band for a year."
    lead = summarizer.lead(Article(text, title="Minutes of Marlow Parish Council"), Budget(words=50)).text
    assert lead.startswith("The clerk was told to write to the county about the bridge.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Holly City Council met in regular session on May 3 at 7 p.m. in the hall with all members present.",
        "The board met Monday with all members present.",
        "The Board of Commissioners met in special session May 3 at 9 a.m.",
        "Mayor Ann Holt called the meeting to order.",
        "The minutes of the last meeting were read and approved.",
        "Motion by Holt, seconded by Bell, to approve the agenda.",
        "Mayor Ann Holt opened the session of the Holly board with a prayer for Tom Bell.",
        "The chair opened the May meeting by welcoming all who came.",
        "Mayor Ann Holt called the regular meeting to order at 7:00 p.m. at the hall with all present except Tom "
        "Bell, who was "
        "calving.",
        "The Pledge of Allegiance was recited.",
        "Minutes of the previous meeting were approved with one correction, it was the north ditch.",
        "Notice was posted at the Bank, Post Office and Co-op.",
        "A copy of the Open Meetings Act is on the wall.",
        "There were 23 present.",
        "Bills in the amount of $14,882.16 were paid.",
        "Chairman Tom thanked us for coming on such a filthy night.",
        "Minutes taken as read as Ann had left them at home.",
        "Present Holt, Bell, Quint, Day.",
        "Moved by Holt, 2nd by Bell to approve the agenda.",
        "Ayes all.",
        "The Invocation was given and the agenda approved.",
        "The March meeting took place on the 4th, Miss Ann Holt in the chair.",
        "Held in the hall, 26 present and a robin that would not leave.",
        "Jerusalem was sung, accompanied by Mrs. Holt.",
        "President Ann Holt opened the meeting at 10am with the Motto and Collect.",
        "Motion by Holt, second by Bell, to approve the claims as presented.",
    ],
)
def test_a_formality_is_known_also_in_a_report(sentence: str) -> None:
    assert is_formality(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Police were called to order the crowd out of the hall.",
        "The mayor opened the new bridge with a word of thanks.",
        "The shop opened with a sale on Monday.",
        "The February meeting was held to choose a new mayor.",
        "The hymn was written by Ann Holt of Marlow.",
        "The agenda was torn up by an angry crowd.",
        "Claims against the mill were allowed by the judge on Monday.",
        "The mayor thanked the firemen for saving the mill.",
        "Seventeen families were present when the roof fell.",
        "The minutes were lost in the fire.",
        "The council met in special session Monday to close the bridge.",
        "The council met with all members present and voted 5-0.",
        "The legislature meets in special session in May.",
        "The council met Monday.",
        "The judge called the clerk to order a test.",
        "Motion by Holt, seconded by Bell, to buy a grader.",
        "All members present voted no.",
        "A new hymn was sung for the mayor, who broke down.",
        "Motion by Holt, seconded by Bell, to approve the sale of the mill.",
        "The council was called to order at 7 p.m. Tuesday and voted to close the pool.",
    ],
)
def test_news_of_a_meeting_is_no_formality(sentence: str) -> None:
    assert not is_formality(sentence)


def told(text: str) -> list[str]:
    """The matters of minutes."""
    return [matter for _, matter in matters(text.splitlines(), load_splitter())]


def test_a_matter_stands_behind_the_label_or_the_heading_of_its_item() -> None:
    assert told("a) Mill Lane bins - The clerk said that these have been moved. The dog warden has been told.") == [
        "Mill Lane bins: The clerk said that these have been moved.",
        "The dog warden has been told.",
    ]
    assert told("4. Post of treasurer\nThe clerk asked for names. Ann Holt was chosen for it by show of hands.") == [
        "Post of treasurer: Ann Holt was chosen for it by show of hands."
    ]
    assert told("Bus shelter - the roof of it has been mended at last.") == [
        "Bus shelter: the roof of it has been mended at last."
    ]


@pytest.mark.parametrize("label", ["Matters Arising", "Chairman's Report", "Mrs A Holt", "Trees", "Account 12501"])
def test_a_label_that_tells_no_more_goes(label: str) -> None:
    assert told(f"{label}: The trees in Orchard Lane have been cut.") == ["The trees in Orchard Lane have been cut."]


def test_an_item_of_what_stands_in_all_minutes_goes_as_a_whole() -> None:
    assert told(
        "3. Apologies: Mrs Moss was away. She will be back with us in May.\n4. The gate has been hung again."
    ) == ["The gate has been hung again."]
    assert told("3. Minutes of the last meeting\nThe clerk found a name that was spelt wrong.") == []
    assert told("3. Apologies: Mrs Moss was away. Mr Day has resigned from the council.") == [
        "Mr Day has resigned from the council."
    ]


def test_the_title_of_a_person_is_no_label() -> None:
    assert told("Cllr Mrs Moss has been asked to look at the gate.") == [
        "Cllr Mrs Moss has been asked to look at the gate."
    ]
    assert told("PCSO Bell has been asked to look at the gate.") == ["PCSO Bell has been asked to look at the gate."]


AMERICAN = (
    "The regular meeting was called to order at 7:02 p.m. by Mayor Ann Holt. Trustees Day, Moss and Bell were present."
    "\n\n"
    "The Pledge of Allegiance was recited. Motion by Day, second by Moss, to approve the agenda.\n\n"
    "The board voted 3-0 to close the Quarry Road pool for the summer because of a leak of 9,000 gallons a day.\n\n"
    "Adjourned at 8:10 p.m."
)


@pytest.mark.parametrize("budget", [Budget(characters=160), Budget(words=50)])
def test_american_minutes_open_with_their_only_matter(budget: Budget) -> None:
    article = Article(AMERICAN, title="Marlow board minutes, May 4")
    assert Summarizer.load().lead(article, budget).text == AMERICAN.split("\n\n")[2]


def test_a_report_with_a_word_of_minutes_is_none() -> None:
    told = "The council was called to order at 7 p.m. and heard that a quorum was present for the first time in a year."
    assert not is_minutes("Council meets", told)


def test_american_minutes_are_known_without_their_name() -> None:
    text = (
        "I. Call to order 5:31\n\nII. Present: Holt, Day, Moss. Visitors 23.\n\nIII. Agenda approved.\n\nIV. Motion by "
        "Day, second by Moss, to accept the resignation of Supt. Bell. Roll call: Holt aye, Day aye, Moss nay."
    )
    assert is_minutes("Marlow District No. 9 - Special Meeting", text)
