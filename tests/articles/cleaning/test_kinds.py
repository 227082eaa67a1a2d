"""Kinds of furniture that are told by evidence: what comes off, and the story that looks like it and stays."""

import pytest

from newstool.articles import Article, Dateline, clean

STORY = "The council voted 5-2 on Tuesday to close the old quarry road, which floods every spring."
MORE = "Residents had asked for a bridge instead, and the mayor said on Monday that the town cannot pay for one."
END = "Work begins in the spring."


def cleaned(*paragraphs: str) -> Article:
    return clean(Article("\n\n".join(paragraphs), title="Quarry road to close"))


@pytest.mark.parametrize(
    "furniture",
    [
        "ABOVE: Volunteers stack sandbags along the quarry road on Thursday night.",
        "Left: The quarry in 1921. Right: The quarry today.",
        "In this file photo, a fire truck stands in front of the quarry.",
        "Submitted photo The Elm Lions Club presents a check to the library.",
        "A runner crosses the quarry bridge on Thursday. | DANA OKORO photo",
        "SUBMITTED PHOTO | ELM LIBRARY",
        "Courtesy Elm Creek Police Dept.",
        "WELM file photo",
        "We need your help. Our newsroom depends on people like you to keep reporting.",
        "Good journalism isn't free. Please support our work with a contribution.",
        "You've reached your monthly limit of free articles.",
        "This is a subscriber-exclusive story.",
        "Want stories like this in your inbox? Subscribe to the Morning Brief.",
        "Already have a print subscription? Activate your digital account.",
        "BREAKING: Boil-water order issued for Mill Street",
        "Also on the Ledger: What to know about the quarry",
        "POLL: Should the town buy the quarry?",
        "Ad - content continues below",
        "Share on Facebook Share on X Share via Email",
        "This embed requires JavaScript. Click here to view the post.",
        "This story was produced with the help of AI and reviewed by a Ledger editor.",
        "Content warning: This story contains descriptions of violence.",
        "If you or someone you know is struggling, call or text 988.",
        "Lea este artículo en español",
        "This report is sponsored by Elm Credit Union.",
        "What do you think? Leave a comment below.",
        "Listen to this story • 4 min",
        "Connect with us on LinkedIn.",
        "AI disclosure: A language model helped check the spelling of this story.",
        "Support for WELM comes from Elm Credit Union.",
        "A runner crosses the quarry bridge on Thursday. (Dana Okoro | Daily Ledger)",
        "(Dana Okoro/Daily Ledger)",
        "AP Photo/Dana Okoro",
        "Email newsletter signup",
        "To continue, please subscribe or sign in.",
        "See more photos from the quarry here.",
        "Ads by Google",
        "Listen to article (2 mins)",
        "This story is provided as a service of the Institute for Nonprofit News.",
        "This story is part of a series on the quarry. Read part one here.",
        "LEARN MORE: How to help families hurt by the flood",
        "››› Council delays vote on quarry site",
        "The quarry burns on Thursday night. Dana Okoro for the Ledger",
        "Know of something we should cover? Let us know at tips@welm.example.",
        "The quarry in an undated photo. (Elm Historical Society)",
        "Dana Okoro/Ledger photo",
        "Help us keep Elm Creek informed. Support WELM with a gift of any size.",
        "Your subscription supports the local reporting you rely on.",
        "This story is available exclusively to subscribers.",
        "You have read all your free articles this month.",
        "For unlimited access to our content, please subscribe.",
        "Have questions, comments or a tip? Email dokoro@ledger.example.",
        "Reach the newsroom at 555-0100 or news@ledger.example.",
        "If you have a news tip, email newsroom@ledger.example.",
        "Do you have a photo of the flood? Share it with us at news@welm.example.",
        "(Updated at 5 p.m. with comment from the mayor.)",
        "Updated at 5 p.m. to add comment from the mayor.",
        "Commenting is limited to subscribers.",
        "To comment on this story, log in or create an account.",
        "Listen to this story. 3 minutes",
        "Sponsored content from Elm Credit Union",
        "This weather report is brought to you by Elm Credit Union.",
        "What we know about the quarry: Live updates",
        "Editor's picks: 5 things to do this weekend",
        "You can read our previous coverage here.",
        "Tweet by @ElmCreekPD",
        "If you're on mobile, click here to watch the video.",
    ],
)
@pytest.mark.parametrize("place", [1, 3])
def test_furniture_told_by_evidence_comes_off(furniture: str, place: int) -> None:
    paragraphs = [STORY, MORE, END]
    article = cleaned(*paragraphs[:place], furniture, *paragraphs[place:])
    assert article.text == f"{STORY}\n\n{MORE}\n\n{END}"
    assert " ".join(piece.text for piece in article.removed) == furniture


@pytest.mark.parametrize(
    "furniture",
    [
        "KXMR is funded by listeners. Click here to give.",
        "Lee Dorp is a retired teacher who lives in Elm Creek. His column appears every other Wednesday.",
        "Dana Okoro is a 2022 graduate of Elm College. She joined the Ledger in June.",
        "The writer is a professor of history at Elm College.",
        "Staff writer Dana Okoro can be reached at 555-0182 or dokoro@ledger.example.",
        "Next Story Council delays vote on quarry site",
        "Republish our articles for free, online or in print, under a Creative Commons license.",
        "There's no paywall here. We're able to do that because neighbors chip in.",
        "The Ledger corrects all errors of fact. To report one, call 555-0100.",
        "— Dana Okoro, Daily Ledger",
        "Lee Dorp, of Elm Creek, writes a weekly garden column.",
        "Lee Dorp's column appears every Tuesday in the Ledger.",
        "Reporter Dana Okoro covers breaking news. Reach her at 555-0182.",
        "Dana Okoro is a digital content producer for WELM.",
        "A photo caption in an earlier version of this story misidentified the mayor.",
        "Due to an editing error, a story on Page A1 of Friday's edition misspelled a name.",
        "This version CORRECTS spelling of the mayor's name.",
        "Have a story idea or news tip? Email us at news@ledger.example.",
    ],
)
def test_what_stands_below_a_story_comes_off(furniture: str) -> None:
    assert cleaned(STORY, MORE, END, furniture).text == f"{STORY}\n\n{MORE}\n\n{END}"


def test_a_box_with_time_and_place_comes_off_under_its_heading_alone() -> None:
    box = ["What: Quarry Cleanup", "When: 9 a.m. Saturday", "Where: Mill Street Park"]
    article = cleaned(STORY, MORE, END, "If you go", *box)
    assert article.text == f"{STORY}\n\n{MORE}\n\n{END}"
    assert [piece.rule for piece in article.removed] == ["event"] * 4
    assert cleaned(STORY, MORE, END, *box).removed == ()


def test_the_name_the_hour_and_the_place_of_an_event_come_off_under_a_heading_alone() -> None:
    box = ["Quarry Cleanup", "9 a.m. Saturday", "Mill Street Park"]
    assert cleaned(STORY, MORE, END, "IF YOU GO", *box).text == f"{STORY}\n\n{MORE}\n\n{END}"
    assert cleaned(STORY, MORE, END, *box).removed == ()
    assert cleaned(STORY, MORE, END, "IF YOU GO", *box, "The park opened in 1957.").removed == ()


def test_more_news_from_a_station_heads_links() -> None:
    links = ["Council delays vote on quarry", "School board to meet Monday"]
    assert cleaned(STORY, MORE, END, "More local news from WELM", *links).text == f"{STORY}\n\n{MORE}\n\n{END}"
    assert cleaned(STORY, MORE, END, "More local news from WELM", "It came on Friday.").removed == ()


def test_a_dateline_in_brackets_and_a_byline_with_a_colon_come_off() -> None:
    assert cleaned(f"(Elm Creek, OH) -- {STORY}", MORE).dateline == Dateline("Elm Creek, OH")
    assert cleaned("by: Dana Okoro", STORY, MORE).byline == "Dana Okoro"


def test_a_table_of_contents_above_the_story_comes_off() -> None:
    article = cleaned("Table of Contents", "What happened", "What comes next", STORY, MORE)
    assert article.text == f"{STORY}\n\n{MORE}"


def test_the_credit_of_a_picture_below_the_first_paragraph_is_no_byline() -> None:
    article = cleaned(STORY, "SUBMITTED PHOTO | ELM LIBRARY", MORE)
    assert (article.text, article.byline, article.summary) == (f"{STORY}\n\n{MORE}", None, None)


@pytest.mark.parametrize(
    "credit", ["Dana Okoro, The Ledger", "Dana Okoro | Elm Ledger", "Dana Okoro, Special to the Ledger"]
)
def test_a_name_and_a_paper_below_the_first_paragraph_do_not_take_it(credit: str) -> None:
    article = cleaned(STORY, credit, MORE, END)
    assert article.text.startswith(STORY)
    assert (article.byline, article.summary) == (None, None)


@pytest.mark.parametrize(
    "story",
    [
        "Follow the signs to Route 9 and turn left at the quarry.",
        "“Subscribe to our newsletter,” the mayor told the crowd, “and you will hear it first.”",
        "Become a member of the Lions Club by calling 555-0140.",
        "Make a donation to the food pantry at 12 Mill St.",
        "Download the free Red Cross Emergency app before the storm.",
        "Independent journalism has become rare in Hungary, where newsrooms depend on the state.",
        "We need local journalism, and we need people who will pay for it.",
        "Support for independent journalism is falling, a survey by the institute found.",
        "People in crisis need more than a hotline, the report found.",
        "If you are threatened at the polls, call the voter hotline at 555-0149.",
        "This report on AI was written by three professors at the college.",
        "The AI system wrote the letter, and a clerk reviewed it.",
        "In a video released on Thursday, the mayor returned to the theme of the quarry.",
        "Also in attendance: Dana Okoro of the Elm Club",
        "Supported by the Parish Council",
        "This report describes a pattern of abuse at the jail.",
        "Some of the AI tools that newsrooms use help editors write headlines.",
        "This project was part of the county's plan to mend the quarry.",
        "Full report: The committee will meet again on March 18",
        "Left to right, the road falls by a foot.",
        "The club is free because neighbors chip in.",
        "Read the full text of the bill at the clerk's desk.",
        "Sign up for the county's emergency alerts by Friday.",
        "Pumps fail for many reasons. Some are old. Those who know them leave them alone. [Bloomberg]",
        "Public radio depends on grants for a third of its budget.",
        "Buy us a new bus, the students wrote on the banner.",
        "See the mill while you can, she said.",
        "Today at 5:14 p.m. the bells will ring.",
        "Next game: Elm Creek at Dunmore",
        "Background: Attorney, former council member",
        "Sponsored by Sen. Okoro, the bill would ban old pumps.",
        "Warning signs were missed, the report found.",
        "Comments on the plan may be emailed to planning@elm.example.",
        "Top: that is where she wanted to be.",
        "Advertising brought in $4 million, the company said.",
        "The survey asked: Should the town buy the quarry?",
        "Listen to the water, he said, and you will know.",
        "Dana Okoro is a nurse at Elm General. She has worked there since 2018.",
        "Dana Okoro is an author who lives in Elm Creek. She will read from her book at 7 p.m. Friday.",
        "The writer, a professor of history, was found dead on Thursday.",
        "Contact the sheriff's tip line at 555-0199.",
        "If you have information, call Detective Dana Okoro at 555-0182.",
        "A photo posted online misidentified the suspect, the sheriff's office told residents.",
        "Due to an error, the photo radar fined 200 people.",
        "Commenting is open until March 18 on the proposed rule.",
        "To comment, sign in at the door by 6:45 p.m.",
        "You must be a resident to join the board.",
        "To access the pool, which is available only to members, buy a pass for $5.",
        "(Update: the owner has now left the state.)",
        "Update on Jan. 5 at 11 a.m. - Arrest made at the quarry",
        "Updated 911 equipment will arrive in March with training to follow.",
        "Sponsored content from the quarry's owner filled the site, the report found.",
        "Officers found the phone in a photo of the car. (Nobody has claimed it.)",
        "Dana Okoro's podcast can be found on Spotify.",
        "Reach the summit by noon at 555 feet.",
        "The council will vote on one thing only: the full coverage",
    ],
)
@pytest.mark.parametrize("place", [1, 3])
def test_story_that_looks_like_it_stays(story: str, place: int) -> None:
    paragraphs = [STORY, MORE, END]
    paragraphs.insert(place, story)
    assert cleaned(*paragraphs).text == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "opening",
    [
        "DENVER Broncos fans left early.",
        "BOSTON Red Sox fans left early.",
        "CHICAGO Public Schools will close on Tuesday.",
        "BOSTON Children's Hospital will close.",
        "HOUSTON Independent School District voters go to the polls.",
        "LONDON Underground trains stood still.",
        "BOSTON Mayor Dana Okoro said so.",
        "NEW YORK City Council members voted.",
    ],
)
def test_a_name_that_begins_with_a_city_in_capitals_stays(opening: str) -> None:
    after = cleaned(f"{opening} {MORE}", END)
    assert (after.text.partition(".")[0] + ".", after.dateline) == (opening, None)


@pytest.mark.parametrize(
    ("place", "between", "opening"),
    [
        ("ATLANTA", " ", "Mike Okoro hit a single."),
        ("LONDON", " ", "With its agreement the town can pay."),
        ("SEOUL", " ", "North Korea is reconsidering its role."),
        ("MEXICO CITY", " ", "Amnesty International said so."),
        ("NEW DELHI", ": ", "Police closed the road."),
        ("PARIS", " Aug. 3, 2004 - ", "United Airlines flies again."),
    ],
)
def test_a_dateline_without_a_dash_comes_off(place: str, between: str, opening: str) -> None:
    after = cleaned(f"{place}{between}{opening} {MORE}", END)
    assert (after.text.partition(".")[0] + ".", after.dateline) == (opening, Dateline(place))


@pytest.mark.parametrize(
    "line",
    [
        "Dana Okoro, Republican",
        "Dana Okoro, Democrat",
        "Dana Okoro, Independent",
        "Dana Okoro, Senate Majority Leader",
        "Dana Okoro, Victim Advocate",
        "Dana Okoro | Republican",
    ],
)
def test_a_candidate_and_the_party_are_no_byline(line: str) -> None:
    after = cleaned("Who runs", line, STORY, MORE)
    assert after.byline is None
    assert line in after.text


@pytest.mark.parametrize("paper", ["Elm Democrat", "The Republican", "Addison County Independent", "Ledger"])
def test_a_writer_and_the_paper_are_a_byline(paper: str) -> None:
    assert cleaned(f"Dana Okoro, {paper}", STORY, MORE).byline == f"Dana Okoro, {paper}"
