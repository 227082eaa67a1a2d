"""The blocks above and below a story."""

import pytest

from newstool.articles import Article, Removed, clean

STORY = "The council voted 5-2 on Tuesday to close the old quarry road, which floods every spring."
MORE = "Residents had asked for a bridge instead, and the mayor said on Monday that the town cannot pay for one."
END = "Work starts in May, when the water of the creek is low, and is to last for nine weeks."


def cleaned(*paragraphs: str, title: str = "Quarry road to close for good") -> Article:
    return clean(Article("\n".join(paragraphs), title=title))


ABOVE = [
    ["Residents urged to plan ahead for spring"],
    ["News", "Residents urged to plan ahead for spring"],
    [
        "Residents urged to plan ahead",
        "The road is under water in spring.",
        "The road is under water in spring.(Elm Fire)",
    ],
    ["Quarry road to close for good", "1 of 3 — The road"],
    ["The council has voted 5-2", "The road floods every spring", "Residents want a bridge"],
    ["Updated: 59 minutes ago", "Update, May 2: The road is closed."],
]


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("anchor", ["ELM CREEK, Ore. (AP) — ", "ELM CREEK — ", "(Reuters) - "])
def test_what_stands_before_a_dateline_is_removed(above: list[str], anchor: str) -> None:
    article = cleaned(*above, anchor + STORY, MORE, END)
    assert article.text == "\n\n".join([STORY, MORE, END])
    assert article.dateline is not None
    removed = " ".join(piece.text for piece in article.removed)
    assert all(paragraph.removesuffix("(Elm Fire)") in removed for paragraph in above)


@pytest.mark.parametrize("byline", ["By Dana Okoro", "Dana Okoro | Elm Ledger", "Written by: Dana Okoro"])
def test_what_stands_before_a_byline_is_removed_and_the_standfirst_is_the_summary(byline: str) -> None:
    article = cleaned("Residents urged to plan ahead for spring", byline, STORY, MORE)
    assert article.text == f"{STORY}\n\n{MORE}"
    assert (article.byline or "").startswith("Dana Okoro")
    assert article.summary == "Residents urged to plan ahead for spring"
    assert Removed("standfirst", "Residents urged to plan ahead for spring") in article.removed


def test_a_summary_of_its_own_stays() -> None:
    article = clean(Article(f"Residents urged to plan ahead\nBy Dana Okoro\n{STORY}\n{MORE}", summary="The road."))
    assert article.summary == "The road."


def test_a_name_above_the_paper_is_the_byline() -> None:
    article = cleaned("Dana Okoro", "Special to the Ledger", STORY, MORE)
    assert (article.text, article.byline) == (f"{STORY}\n\n{MORE}", "Dana Okoro")


@pytest.mark.parametrize(
    "paragraphs",
    [
        # a box in the middle of a story has a byline of its own
        (STORY, MORE, "By Dana Okoro", "Why the road floods is known since 1957, when the quarry was opened.", END),
        # several items, each with its dateline
        ("Roads that close this week", f"ELM CREEK — {STORY}", f"HALVERTON — {MORE}"),
        # a byline below the story
        (STORY, "By Dana Okoro"),
        # a score below the first paragraph
        (STORY, "HALVERTON — Okoro 30, Dorp 12, Iyer 8.", MORE),
        # too much stands before it
        (*[STORY] * 12, f"ELM CREEK — {MORE}"),
    ],
)
def test_story_before_a_byline_or_dateline_stays(paragraphs: tuple[str, ...]) -> None:
    kept = cleaned(*paragraphs).text
    for paragraph in paragraphs:
        if paragraph != "By Dana Okoro":
            assert paragraph.partition(" — ")[2] in kept or paragraph in kept
    assert paragraphs[0] in kept


def test_key_points_below_their_heading_are_removed() -> None:
    points = ["Story highlights Council votes 5-2", "Road floods every spring", "Residents want a bridge"]
    article = cleaned(*points, STORY, MORE)
    assert article.text == f"{STORY}\n\n{MORE}"
    assert [piece.text for piece in article.removed] == points


@pytest.mark.parametrize(
    "block",
    [
        ["You may also like", "Bridge plan returns", "Otters win again", "Most Read", "Rates rise"],
        ["Trending Now", "1. Otters win again.", "2. Rates rise"],
        ["More from Elm Creek:", "Otters win again"],
        ["0 Comments"],
        ["Comments", "Great story. I was there.", "Me too."],
        ["Works Cited", 'Lowe, Ann. "Roads." Elm Ledger, 6 Oct. 2020, https://elm.example/a.', "Pratt, Hugh. 2019."],
        ["Author(s):", "Nick Patterson", "Published:", "5/5/2023"],
    ],
)
def test_a_block_below_the_story_is_removed(block: list[str]) -> None:
    article = cleaned(STORY, MORE, END, *block)
    assert article.text == "\n\n".join([STORY, MORE, END])
    assert [piece.text for piece in article.removed] == block


def test_works_cited_below_a_short_story_are_removed() -> None:
    cited = ["Works Cited", 'Lowe, Ann. "Roads." Elm Ledger, 6 Oct. 2020.', "Pratt, Hugh. 2019.", "Iyer, A. B. 1998."]
    article = cleaned(STORY, *cited)
    assert article.text == STORY
    assert [piece.text for piece in article.removed] == cited


@pytest.mark.parametrize(
    "paragraphs",
    [
        (STORY, "References", "The road of 1957 was the first one.", MORE, END),
        (STORY, "Notes", "The road was built in 1957.", "It was closed in 2019.", "It floods since 2020."),
        (STORY, "Topics", MORE, END),
        (STORY, MORE, "Notes", "The committee meets on Monday.", "Bring a pen."),
        ("Comments", STORY, MORE),
        (STORY, "Sources", "The mayor, the clerk and the engineer spoke.", "So did others."),
    ],
)
def test_headings_of_the_story_stay(paragraphs: tuple[str, ...]) -> None:
    assert cleaned(*paragraphs).text == "\n\n".join(paragraphs)


def test_a_marked_list_between_paragraphs_is_removed() -> None:
    block = [
        "Recommended Stories",
        "list of 2 items",
        "list 1 of 2",
        "Otters win",
        "list 2 of 2",
        "Rates",
        "end of list",
    ]
    article = cleaned(STORY, *block, MORE)
    assert article.text == f"{STORY}\n\n{MORE}"
    assert [piece.text for piece in article.removed] == block


def test_a_box_of_links_behind_a_name_is_removed_and_no_word_beside_it() -> None:
    box, empty = "Ann Marie HoltCouncil weighs bill Mayor seeks vote MORE", "Lee (Bo) DorpMORE"
    article = cleaned(f"The mayor met Sen. Ann Holt {box} and Lee Dorp {empty}, who came with MORE friends.", MORE)
    assert article.text == f"The mayor met Sen. Ann Holt and Lee Dorp, who came with MORE friends.\n\n{MORE}"
    assert [piece.text for piece in article.removed] == [box, empty]


@pytest.mark.parametrize(
    "credit",
    [
        "Dana Okoro/Dunmore Ledger",
        "The bridge in 1957. Courtesy image.",
        "The bridge in 1957. Photo by Dana Okoro",
        "Photo courtesy of the Historical Society.",
        "Mayor Lee Dorp (left) and Dana Okoro at the bridge.",
        "Pictured from left are Lee Dorp and Dana Okoro.",
    ],
)
def test_a_caption_below_the_first_paragraph_goes_and_the_paragraph_stays(credit: str) -> None:
    article = cleaned(STORY, credit, MORE)
    assert article.text == f"{STORY}\n\n{MORE}"
    assert article.byline is None


def test_long_key_points_above_a_dateline_are_removed() -> None:
    points = [f"{STORY.rstrip('.')} and is to stay closed", MORE.rstrip("."), END.rstrip(".")]
    article = cleaned(*points, f"ELM CREEK, Ore. — {STORY}", END)
    assert article.text == f"{STORY}\n\n{END}"
    assert [piece.text for piece in article.removed[:3]] == points


@pytest.mark.parametrize(
    "before",
    ["Ann Holt and Joe Bell spoke last week.", "Crews at work. | Dana Okoro/Ledger", "AP Photo", "2026 election"],
)
def test_a_caption_in_one_line_with_the_title_goes(before: str) -> None:
    found = clean(
        Article(
            f"{before} House approves ferry bill\n\nThe House voted 42-5.\n\nThe Senate is next.",
            title="House approves ferry bill",
        )
    )
    assert found.text == "The House voted 42-5.\n\nThe Senate is next."


def test_a_sentence_that_ends_with_the_words_of_the_title_stays() -> None:
    text = "The hall sang for the old ship Star of the East\n\nNobody left.\n\nThe rain stopped."
    assert clean(Article(text, title="Star of the East")).text == text


@pytest.mark.parametrize(
    "headline", ["Council closes quarry road", "Quarry road closes", "Quarry road: Closed for good"]
)
def test_a_caption_in_one_line_with_a_shorter_headline_goes(headline: str) -> None:
    article = cleaned(f"The mayor says the town cannot pay. {headline}", STORY, MORE)
    assert article.text == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "first",
    [
        "The mayor says the town cannot pay. The quarry road closes.",
        "The mayor says the town cannot pay. Will the quarry road close?",
        "The mayor says the town cannot pay. Residents pay for a bridge",
        "The mayor says the town cannot pay for the quarry road",
        "The mayor says the town cannot pay. The quarry road was to have a bridge of steel by May, with state money",
    ],
)
def test_a_first_paragraph_that_is_no_caption_stays(first: str) -> None:
    assert cleaned(first, STORY, MORE).text == "\n\n".join([first, STORY, MORE])


def test_a_kicker_above_the_title_goes_with_it() -> None:
    article = cleaned("ROADS", "Quarry road to close for good", STORY, MORE)
    assert article.text == f"{STORY}\n\n{MORE}"
    assert [piece.rule for piece in article.removed] == ["kicker", "title"]


@pytest.mark.parametrize("mark", ["###", "ENDS", "-30-"])
@pytest.mark.parametrize("below", ["About Elm Stone: Elm Stone cuts slate.", "Notes to editors: photos on request."])
def test_what_stands_below_the_end_of_a_release_is_removed(mark: str, below: str) -> None:
    article = cleaned(STORY, MORE, mark, below, "It was founded in 1950.")
    assert article.text == f"{STORY}\n\n{MORE}"
    assert [piece.rule for piece in article.removed] == ["end"] * 3


@pytest.mark.parametrize("heading", ["RELATED COVERAGE", "Related stories:", "More on this topic", "You may also like"])
def test_links_between_paragraphs_are_removed(heading: str) -> None:
    article = cleaned(STORY, heading, "Quarry road floods once more", "– Mayor wants a bridge, not a road", MORE, END)
    assert article.text == "\n\n".join([STORY, MORE, END])
    assert [removed.rule for removed in article.removed] == ["links"] * 3


@pytest.mark.parametrize(
    "lines",
    [
        ("Related costs", "The county pays for the sand"),
        ("Related", "Ann Holt"),
        ("Related stories", "The county pays for the sand, the mayor said."),
        ("The related coverage", "Quarry road floods once more"),
    ],
)
def test_other_short_lines_between_paragraphs_stay(lines: tuple[str, ...]) -> None:
    assert all(line in cleaned(STORY, *lines, MORE, END).text for line in lines[1:])


def test_the_policy_on_letters_goes() -> None:
    article = cleaned(STORY, MORE, END, "Letters policy", "Letters may have 300 words.", "Send them to the Ledger.")
    assert article.text == "\n\n".join([STORY, MORE, END])


def test_items_apart_by_a_mark_stay() -> None:
    article = cleaned(STORY, MORE, "###", "The fair opens on Monday.")
    assert article.text.endswith("The fair opens on Monday.")


@pytest.mark.parametrize(
    "ask",
    [
        "Get unlimited access to the Ledger for $1 a month.",
        "Get full access. Already a subscriber? Log in",
        "Subscribe to continue reading. Already a subscriber? Log in",
        "Your email address will not be published. Required fields are marked *",
        "[embedded content]",
        "[Sign up for the Ledger's morning newsletter]",
        ">> Otters win again",
        "(Video above: the board meets)",
    ],
)
def test_what_a_wall_or_a_form_asks_is_removed(ask: str) -> None:
    article = cleaned(STORY, ask, MORE)
    assert (article.text, [piece.text for piece in article.removed]) == (f"{STORY}\n\n{MORE}", [ask])


@pytest.mark.parametrize(
    "story",
    [
        "Get full access to the river by the new stairs, which cost $4 million.",
        "Register by Friday to keep reading lessons free, the school said.",
    ],
)
def test_what_sounds_like_a_wall_stays(story: str) -> None:
    assert cleaned(STORY, story, MORE).text == "\n\n".join([STORY, story, MORE])


def test_a_byline_with_a_handle() -> None:
    article = cleaned("By Dana Okoro @dokoro", STORY, MORE)
    assert (article.byline, article.text) == ("Dana Okoro", f"{STORY}\n\n{MORE}")


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("ELM CREEK, Ore. (Nov. 12, 2024) — ", "ELM CREEK, Ore.", None),
        ("ELM CREEK, Minn. (FOX 9) - ", "ELM CREEK, Minn.", "FOX 9"),
        ("Elm Creek, KY (WKYX) — ", "Elm Creek, KY", "WKYX"),
        ("Nov. 12—ELM CREEK — ", "ELM CREEK", None),
        ("COUNCIL BLUFFS, Iowa — ", "COUNCIL BLUFFS, Iowa", None),
    ],
)
def test_more_datelines(head: str, place: str, agency: str | None) -> None:
    article = cleaned(head + STORY)
    assert article.text == STORY
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == (place, agency)


def test_a_day_and_a_long_dash_come_off() -> None:
    assert cleaned("Nov. 12—" + STORY).text == STORY


@pytest.mark.parametrize(
    "text",
    [
        "July 4—Independence Day—was quiet in Elm Creek, where it rained.",
        "OTTER KING — Lord of the Creek — returns to the Rialto on Friday.",
        "MIAMI (102) - The guard scored twice in the last minute.",
        "Yesterday, United States Representative Dana Okoro won the vote in Elm Creek.",
        "ELM CREEK CITY COUNCIL — The members met on Monday.",
    ],
)
def test_what_looks_like_a_dateline_stays(text: str) -> None:
    assert cleaned(text, STORY).text == f"{text}\n\n{STORY}"


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("Dana Okoro, dokoro@elm.example", "Dana Okoro"),
        ("Updated at 4:10 p.m. with comment from the mayor.", None),
        ("0:00 / 3:12", None),
        ("A view of the library. (Elm Ledger file)", None),
    ],
)
def test_more_of_what_stands_above_a_story(head: str, byline: str | None) -> None:
    article = cleaned(head, STORY, MORE)
    assert (article.text, article.byline) == (f"{STORY}\n\n{MORE}", byline)


@pytest.mark.parametrize(
    "tail",
    [
        "To contact the reporter: dokoro@elm.example",
        "Dana Okoro covers schools for the Elm Ledger. She grew up in Halverton and joined the paper in 2019.",
        "Have a story idea? Email us at desk@elm.example",
        "Donate to support our reporting.",
        "*This story has been updated.",
        "© Copyright Elm Ledger",
        "Distributed by Elm Content Agency, LLC.",
        "Use of and/or registration on any portion of this site constitutes acceptance of our User Agreement.",
        "Next Up\nOtters win again",
    ],
)
def test_more_of_what_stands_below_a_story(tail: str) -> None:
    assert cleaned(STORY, MORE, tail).text == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("Education", None),
        ("EDUCATION | ELM COUNTY", None),
        ("By Dana Okoro\nThe Elm Ledger", "Dana Okoro"),
        ("Posted on November 12, 2024 by Dana Okoro", "Dana Okoro"),
        ("5:15 PM EST, Tue November 12, 2024", None),
        ("Listen • 2:31", None),
        ("Facebook\nTwitter\nLinkedIn\nEmail", None),
    ],
)
def test_sections_dates_and_buttons_above_a_story(head: str, byline: str | None) -> None:
    article = cleaned(head, STORY, MORE)
    assert (article.text, article.byline) == (f"{STORY}\n\n{MORE}", byline)


@pytest.mark.parametrize(
    "tail",
    [
        "— Lee Dorp contributed to this report.",
        "Read more at elm.example",
        "Your support makes our journalism possible. Donate now.",
        "This story is free thanks to our members.",
        "All contents © copyright 2024 The Associated Press. All rights reserved.",
        "Category: News",
        "You can watch the full meeting below.",
        "Sponsored by Elm Stone",
        "This content is not available due to your privacy preferences.",
        "» Fair opens Friday",
        "Tap here to subscribe",
        "[ad]",
    ],
)
def test_credits_asks_and_links_below_a_story(tail: str) -> None:
    assert cleaned(STORY, MORE, tail).text == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "story",
    [
        "Education is the answer, the mayor said.",
        "This story is free of heroes, the critic wrote.",
        "Your support makes him brave, she told the crowd.",
        "You can watch the river rise, she said.",
        "Sponsored by the county, the fair opens on Friday.",
    ],
)
def test_what_sounds_like_a_page_stays(story: str) -> None:
    assert cleaned(STORY, story, MORE).text == "\n\n".join([STORY, story, MORE])


@pytest.mark.parametrize("heading", ["Topics", "Tags", "Share", "Trending"])
def test_the_agenda_below_a_word_that_may_head_links_stays(heading: str) -> None:
    agenda = "The road\n\nThe bridge and who pays for it"
    after = clean(Article("\n\n".join((STORY, heading, agenda))))
    assert after.text.endswith(agenda)
    assert (heading in after.text) == (heading != "Share")  # alone it is a button


@pytest.mark.parametrize(
    "lines",
    [
        ("Tags", "quarry", "Elm Creek", "road works"),
        ("Share", "Facebook", "Email"),
        ("Trending", "Council to vote on the bridge", "Otters are back in the creek"),
        ("Topics", "The road (12)", "The bridge and who pays for it"),
        ("Trending", "The bridge and who pays for it", "March 3, 2024"),
    ],
)
def test_tags_buttons_and_headlines_below_such_a_word_come_off(lines: tuple[str, ...]) -> None:
    assert clean(Article("\n\n".join((STORY, *lines)))).text == STORY


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE 6:40 PM: Mr. Bell has been found and is safe.",
        "UPDATED 10:15 p.m. – The bridge is open again, the county says.",
        "Update at 8:40 a.m. ET. Two of three bids were rejected.",
    ],
)
def test_the_newest_news_stays_behind_the_time_of_an_update(line: str) -> None:
    told = "Mill Road is closed after a crash on Tuesday, police said. Drivers are asked to use Quarry Street."
    assert clean(Article(f"{line}\n\n{told}")).text == f"{line}\n\n{told}"


@pytest.mark.parametrize("line", ["Updated at 4:10 p.m. ET", "UPDATED: 6:40 PM, Tuesday, March 3, 2020"])
def test_the_time_of_an_update_alone_is_taken_off(line: str) -> None:
    assert clean(Article(f"{line}\n\nMill Road is closed after a crash, police said.")).text.startswith("Mill Road")
