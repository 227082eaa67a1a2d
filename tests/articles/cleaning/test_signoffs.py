"""How a newsroom signs off, and what galleries and posts leave behind: what comes off, and the story that stays."""

import pytest

from newstool.articles import Article, clean

STORY = "The council voted 4-3 on Monday to close the bridge on Ferry Lane for two years."
MORE = "Mayor Dana Okoro said the work would cost $3 million."
END = "The road opens again in May, the county engineer said, and buses will run."


def cleaned(*paragraphs: str) -> str:
    return clean(Article("\n\n".join(paragraphs), title="Bridge to close")).text


@pytest.mark.parametrize(
    "note",
    [
        "Elm Watch is part of a network of news bureaus. You may republish our stories under license CC BY-NC-ND 4.0.",
        "You are free to republish this article under a Creative Commons license.",
        "Other outlets may republish our stories if they follow our republication guidelines.",
        "Elm Watch is an independent news organization. Newspapers may reprint our stories free of charge.",
        "*Dana Okoro covers schools for the Ledger. She is a Report for America corps member.*",
        "Dana Okoro reports on water for Elm Radio through Report for America.",
        "_Dana Okoro writes about farms for Report for America. Support her work with a tax-deductible gift._",
        "Your tax-deductible gift keeps stories like this one free.",
        "Please consider making a tax-deductible gift to support our reporting.",
        "Got a tip or a score? Call the sports desk at 740-555-0150.",
        "Have scores or results? Call our sports desk.",
        "Do you have a story idea or a tip? Write to our newsroom at 740-555-0150.",
    ],
)
def test_a_sign_off_of_the_newsroom_comes_off(note: str) -> None:
    assert cleaned(STORY, MORE, END, note) == f"{STORY}\n\n{MORE}\n\n{END}"


@pytest.mark.parametrize(
    "paragraph",
    [
        "The museum gives its pictures away under a Creative Commons license.",
        "The library's report may be reprinted, the board decided.",
        "Okoro said anybody may republish our stories under a Creative Commons license.",
        "The bridge reopens in May. Anybody may reprint our stories about it.",
        "Dana Okoro joined the Peace Corps in May.",
        "Report for America will place 60 reporters this year.",
        "Your tax-deductible gift helps to feed the horses.",
        "Make a tax-deductible donation to the food bank at 12 Elm Street.",
        "Got a tip or a name? Call the police at 740-555-0150.",
        "Have a story or a song? The library wants to hear it on Friday.",
        "Got a question or a score to settle? The mediators meet on Tuesdays.",
    ],
)
def test_what_the_story_says_of_gifts_tips_and_licenses_stays(paragraph: str) -> None:
    assert cleaned(STORY, MORE, END, paragraph).endswith(paragraph)


@pytest.mark.parametrize(
    "lines",
    [
        "Submitted by Nell Ott",
        "Contributed by Nell Ott",
        "Provided by Nell Ott/Courier",
        "Also see:\n- Egg prices fall\n- Bean harvest late",
        "More in Sports:\n• Carver wins\n• Dunmore loses",
        "More from Business\n- Mill for sale",
        "More education news:\n- School to shut",
        "See also\n* Mill for sale\n* Shop shuts",
    ],
)
def test_links_and_credits_between_paragraphs_come_off(lines: str) -> None:
    assert cleaned(STORY, lines, MORE, END) == f"{STORY}\n\n{MORE}\n\n{END}"


@pytest.mark.parametrize(
    "lines",
    [
        "Submitted by Dana Okoro, the plan failed.",
        "Supplied by two wells, the town is dry.",
        "Provided by the county",
        "More events:\n- Pie sale\n- Book fair",
        "More in store:\n- Apples\n- Pears",
        "More in Education:\n- The board approved a budget of $4 million.\n- It also hired Okoro.",
        "Drivers should not Buy Now",
        "The picture stood at pic.twitter.com for a day",
    ],
)
def test_what_looks_like_links_credits_and_buttons_stays(lines: str) -> None:
    assert cleaned(STORY, lines, MORE, END).split() == f"{STORY} {lines} {MORE} {END}".split()


@pytest.mark.parametrize(
    ("caption", "rest"),
    [
        ("Buckets in the map room. Buy Now", "Buckets in the map room."),
        ("The bridge is shut. Order Print", "The bridge is shut."),
        ("The bridge is shut. BUY PHOTO", "The bridge is shut."),
        ("Bucket brigade today! pic.twitter.com/abc", "Bucket brigade today!"),
        ("Bucket brigade today! https://pic.x.com/abcd", "Bucket brigade today!"),
    ],
)
def test_a_button_behind_a_text_comes_off_alone(caption: str, rest: str) -> None:
    assert cleaned(STORY, caption, MORE, END) == f"{STORY}\n\n{rest}\n\n{MORE}\n\n{END}"


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("CARVER (Courier News Service, Nov. 4) -- ", "Courier News Service"),
        ("ELM CREEK, Ohio (Elm Radio, Nov. 4) — ", "Elm Radio"),
        ("DUNMORE (Ledger, November 4, 2024) - ", "Ledger"),
    ],
)
def test_a_date_may_stand_behind_the_agency(dateline: str, agency: str) -> None:
    article = clean(Article(f"{dateline}{STORY}\n\n{MORE}", title="Bridge to close"))
    assert article.text == f"{STORY}\n\n{MORE}"
    assert article.dateline is not None
    assert article.dateline.agency == agency


@pytest.mark.parametrize(
    "stamp",
    [
        "Updated 9:14 a.m. Wednesday | 2 min read",
        "Posted 9:14 a.m. • 3 minute read",
        "Updated: 6:15 p.m. Friday - 2 min read",
    ],
)
def test_an_hour_and_the_time_to_read_are_no_story(stamp: str) -> None:
    assert cleaned(stamp, STORY, MORE, END) == f"{STORY}\n\n{MORE}\n\n{END}"


def test_figures_and_a_date_in_brackets_are_no_agency() -> None:
    assert cleaned(f"CARVER (102, Nov. 4) -- {STORY}", MORE).startswith("CARVER (102")
