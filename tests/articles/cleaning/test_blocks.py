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
