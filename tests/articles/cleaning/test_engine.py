"""`clean` takes pages apart into story and furniture, loses nothing, and leaves stories alone."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstool.articles import Article, Dateline, RelatedItem, Removed
from newstool.articles.cleaning.engine import Engine, clean
from newstool.articles.cleaning.rules import RULES

STORY = "The council voted 5-2 on Tuesday to close the old quarry road, which floods every spring."
MORE = "Residents had asked for a bridge instead."
PAGE = f"""By DANA OKORO, Associated Press
HALVERTON, Ore. (AP) — {STORY}

{MORE}
Related Posts:
- Otters win the county final in the last minute Sports {" ".join(["word"] * 49)} end…
- Bridge plan returns News ELM CREEK   {" ".join(["word"] * 47)} end…
(Visited 12 times, 3 visits today)"""


def cleaned(text: str, title: str = "") -> Article:
    return clean(Article(text, title=title))


def test_a_page_is_separated_into_story_and_furniture() -> None:
    article = cleaned(PAGE)
    assert article.text == f"{STORY}\n\n{MORE}"
    assert article.byline == "DANA OKORO, Associated Press"
    assert article.dateline == Dateline("HALVERTON, Ore.", "AP")
    assert [(item.title, item.label) for item in article.related] == [
        ("Otters win the county final in the last minute", "Sports"),
        ("Bridge plan returns", "News"),
    ]
    assert article.related[0].text == " ".join(["word"] * 49) + " end…"
    assert {removed.rule for removed in article.removed} == {"byline", "dateline", "related", "counter"}
    assert Removed("dateline", "HALVERTON, Ore. (AP) —") in article.removed
    assert Removed("counter", "(Visited 12 times, 3 visits today)") in article.removed


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        # with an agency
        ("BAGHDAD (AP) — ", "BAGHDAD", "AP"),
        ("ST. PAUL, Minn. (AP) -- ", "ST. PAUL, Minn.", "AP"),
        ("GONDAR, Ethiopia (Reuters) - ", "GONDAR, Ethiopia", "Reuters"),
        ("WASHINGTON/NEW YORK (Reuters) - ", "WASHINGTON/NEW YORK", "Reuters"),
        ("AUSTIN, Texas/WASHINGTON (Reuters) - ", "AUSTIN, Texas/WASHINGTON", "Reuters"),
        ("LONDON, Jan. 5 (Reuters) - ", "LONDON", "Reuters"),
        ("LYON, France, 3 March 2019 (AFP) – ", "LYON, France", "AFP"),
        ("SEATTLE (███) - ", "SEATTLE", "███"),
        ("MEDFORD (KXYZ) — ", "MEDFORD", "KXYZ"),
        ("HONG KONG (Dow Jones)--", "HONG KONG", "Dow Jones"),
        ("CORK, May 4 /PRNewswire/ -- ", "CORK", "PRNewswire"),
        ("Washington (CNN) ", "Washington", "CNN"),
        ("LONDON (AP)   ", "LONDON", "AP"),
        ("New Delhi, Aug 2 (PTI) ", "New Delhi", "PTI"),
        ("(WNEP) DUNMORE, Pa. -- ", "DUNMORE, Pa.", "WNEP"),
        (
            "NEW YORK, and BALTIMORE, Nov. 15 /PRNewswire-FirstCall/ -- ",
            "NEW YORK, and BALTIMORE",
            "PRNewswire-FirstCall",
        ),
        ("Near the Elm-Oak border (CNN) -- ", "Near the Elm-Oak border", "CNN"),
        ("(Associated Press) ", "", "Associated Press"),
        ("Kent, Ohio (CNN)", "Kent, Ohio", "CNN"),
        ("LONDON, England (CNN) -- ", "LONDON, England", "CNN"),
        ("Bergen, Norway (Sports Network) - ", "Bergen, Norway", "Sports Network"),
        ("Prague, 17 August 2004 (XYZ/QR) -- ", "Prague", "XYZ/QR"),
        ("Canadian Press - MOSCOW (AP) - ", "MOSCOW", "AP"),
        ("(New Haven-AP) Nov. 3, 2004 - ", "New Haven", "AP"),
        # an agency, and no place
        ("AP - ", "", "AP"),
        ("Reuters - ", "", "Reuters"),
        ("(Reuters) - ", "", "Reuters"),
        ("(███) - ", "", "███"),
        ("(CNN)", "", "CNN"),
        ("(CNN)Share", "", "CNN"),
        ("(CNN) -- ", "", "CNN"),
        ("Aug. 18 (Bloomberg) -- ", "", "Bloomberg"),
        ("SEPTEMBER 9, 2004 (ANY NEWS SERVICE) - ", "", "ANY NEWS SERVICE"),
        ("(Rolling Stone)", "", "Rolling Stone"),
        ("example.com - ", "", "example.com"),
        # a place, and no agency
        ("ELM CREEK — ", "ELM CREEK", None),
        ("STATE COLLEGE — ", "STATE COLLEGE", None),
        ("NEWPORT NEWS, Va. — ", "NEWPORT NEWS, Va.", None),
        ("JEDDAH: ", "JEDDAH", None),
        ("SOUTHFIELD, MICHIGAN: ", "SOUTHFIELD, MICHIGAN", None),
        ("SACRAMENTO, CA-", "SACRAMENTO, CA", None),
        ("NEW YORK", "NEW YORK", None),
        ("PTI Mumbai, Sept 22 - ", "Mumbai", "PTI"),
        ("STEUBENVILLE, Ohio | ", "STEUBENVILLE, Ohio", None),
        ("LIHUE >> ", "LIHUE", None),
        ("LAS VEGAS  ", "LAS VEGAS", None),
        ("ELM BOTTOM, England ", "ELM BOTTOM, England", None),
        ("VENICE: ", "VENICE", None),
        ("ELM CREEK – ", "ELM CREEK", None),
        ("ELM CREEK - ", "ELM CREEK", None),
        ("ELM CREEK -- ", "ELM CREEK", None),
        ("ELM CREEK ---- ", "ELM CREEK", None),
        ("ELM CREEK—", "ELM CREEK", None),
        ("CHATSWORTH -", "CHATSWORTH", None),
        ("ELM CREEK   ", "ELM CREEK", None),
        ("ELM CREEK, Calif. — ", "ELM CREEK, Calif.", None),
        ("McALLEN, Texas — ", "McALLEN, Texas", None),
        ("OAKLAND, Calif. ", "OAKLAND, Calif.", None),
        ("NEW YORK, Nov. 11 -- ", "NEW YORK", None),
        ("KABUL, Afghanistan Oct. 7, 2004 - ", "KABUL, Afghanistan", None),
        ("NEW DELHI: ", "NEW DELHI", None),
        ("BRUSSELS ", "BRUSSELS", None),
        ("PESHAWAR, Oct 18: ", "PESHAWAR", None),
        ("HALVERTON : ", "HALVERTON", None),
        ("GAZA CITY, Gaza Strip -- ", "GAZA CITY, Gaza Strip", None),
        ("New York, NY – ", "New York, NY", None),
        ("Springfield, Illinois - ", "Springfield, Illinois", None),
        ("London - ", "London", None),
        ("Port Elm, Assam - ", "Port Elm, Assam", None),
        ("Halverton, New South Wales – ", "Halverton, New South Wales", None),
        ("PRISTINA: ", "PRISTINA", None),
        ("Mumbai: ", "Mumbai", None),
        ("Lahore, Oct 18: ", "Lahore", None),
        ("Washington D.C. -- ", "Washington D.C.", None),
        ("Washington, DC B ", "Washington, DC", None),
        ("Lindau, 30 November 2004 - ", "Lindau", None),
    ],
)
def test_a_dateline_is_removed_and_read(head: str, place: str, agency: str | None) -> None:
    article = cleaned(head + STORY)
    assert article.text == STORY
    assert article.dateline == Dateline(place, agency)
    assert " ".join(removed.text for removed in article.removed) == head.strip()


@pytest.mark.parametrize(
    ("head", "byline", "dateline"),
    [
        ("By DANA OKORO, Associated Press\n", "DANA OKORO, Associated Press", None),
        ("BY DANA OKORO\n", "DANA OKORO", None),
        ("By Dana Okoro, The Elm staff writer\n", "Dana Okoro, The Elm staff writer", None),
        ("By Dana Okoro and Lee van Dorp | Staff Writers\n", "Dana Okoro and Lee van Dorp | Staff Writers", None),
        ("By: Dana Okoro dokoro@elm.example\n", "Dana Okoro dokoro@elm.example", None),
        ("Dana Okoro, Staff Writer\n", "Dana Okoro, Staff Writer", None),
        ("Quarry road to close\nBy Dana Okoro\nAssociated Press\n", "Dana Okoro", None),
        ("By Dana Okoro, The Elm staff writer ", "Dana Okoro, The Elm staff writer", None),
        ("By . Dana Okoro . ", "Dana Okoro", None),
        ("By. Dana Okoro. ", "Dana Okoro", None),
        (
            "By . Dana Okoro . PUBLISHED: . 08:03 EST, 13 March 2012 . | . UPDATED: . 05:10 EST, 14 March 2012 . ",
            "Dana Okoro",
            None,
        ),
        ("By. Dana Okoro. Last updated at 4:09 PM on 18th November 2011. ", "Dana Okoro", None),
        ("By Dana Okoro, Rural Correspondent (Filed: 04/11/2004). ", "Dana Okoro, Rural Correspondent", None),
        ("By Dana Okoro and Lee Dorp, Elm Staff November 14, 2004. ", "Dana Okoro and Lee Dorp, Elm Staff", None),
        ("By Dana Okoro. ", "Dana Okoro", None),
        ("By DANA OKORO PORT ELM, Fla. (AP) -- ", "DANA OKORO", Dateline("PORT ELM, Fla.", "AP")),
        ("By R. DANA OKORO ELM CREEK — ", "R. DANA OKORO", Dateline("ELM CREEK")),
        ("By Dana Okoro ELM CREEK (Reuters) - ", "Dana Okoro", Dateline("ELM CREEK", "Reuters")),
        (
            "By DANA OKORO, LEE DORP and A.B. IYER, Associated Press ELM CREEK, Va. (AP) — ",
            "DANA OKORO, LEE DORP and A.B. IYER, Associated Press",
            Dateline("ELM CREEK, Va.", "AP"),
        ),
        (
            "By Dana Okoro, HealthDay Reporter HealthDayNews -- ",
            "Dana Okoro, HealthDay Reporter",
            Dateline("", "HealthDayNews"),
        ),
    ],
)
def test_a_byline_is_removed_and_read(head: str, byline: str, dateline: Dateline | None) -> None:
    article = cleaned(head + STORY)
    assert article.text.removeprefix("Quarry road to close\n\n") == STORY
    assert (article.byline, article.dateline) == (byline, dateline)


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("caption", "FILE - In this May 2 file photo, the quarry road is under water. (AP Photo/Dana Okoro, File)"),
        ("caption", "The quarry road in spring. (AP Photo/Dana Okoro)"),
        ("caption", "The quarry road in spring. (Lee Dorp/The Elm via AP)"),
        ("separator", "___"),
        ("time", "10:15 p.m."),
        ("latest", "The Latest on the flood at the quarry (all times local):"),
        ("follow", "Follow Dana Okoro on Twitter at @dokoro"),
        ("follow", "For the latest county news follow @elm on Twitter."),
        ("newsletter", "Sign up for the Elm's weekly newsletter"),
        ("newsletter", "Subscribe to the Elm newsletter to get our stories in your inbox."),
        ("read-more", "Read more: Why the quarry was never filled"),
        ("read-more", "RELATED: Why the quarry was never filled"),
        ("read-more", "Click here for more news from the county"),
        ("share", "Share this:"),
        ("share", "Click to share on Facebook (Opens in new window)"),
        ("editors-note", "Editor's note: This story has a new headline."),
    ],
)
def test_a_line_of_furniture_is_removed_between_paragraphs(rule: str, line: str) -> None:
    article = cleaned(f"{STORY}\n{line}\n{MORE}")
    assert article.text == f"{STORY}\n\n{MORE}"
    assert article.removed == (Removed(rule, line),)


@pytest.mark.parametrize("glue", [" ", "\n"])
@pytest.mark.parametrize(
    ("rule", "tail"),
    [
        ("copyright", "Copyright 2025 The Associated Press. All rights reserved."),
        ("copyright", "© 2019 The Elm. All rights reserved. This material may not be published or broadcast."),
        ("contributed", "Associated Press writers Dana Okoro in Elm Creek and Lee J. Dorp contributed to this report."),
        ("contributed", "(Reporting by Dana Okoro; Editing by Lee Dorp)"),
        ("note", "(This story has been refiled to correct the name of the road in paragraph two)"),
        ("share", "E-mail to a friend ."),
        ("counter", "(Visited 2 times, 1 visits today)"),
        ("credit", "(AP Photo/Dana Okoro)"),
    ],
)
def test_furniture_at_the_end_is_removed_on_its_own_line_or_after_the_story(rule: str, tail: str, glue: str) -> None:
    article = cleaned(STORY + glue + tail)
    assert article.text == STORY
    assert article.removed == (Removed(rule, tail),)


@pytest.mark.parametrize(
    "text",
    [
        "NASCAR - which moved its finale to November - says the track is ready.",
        "NASCAR — The series moved its finale to November — says the track is ready.",
        "COVID-19 – the disease that closed the schools – is back.",
        "COVID-19 — The disease is back.",
        "FIFA - The federation meets on Monday.",
        "Halifax - the bank - says it will close the branch.",
        "Washington, DC Bus drivers went on strike.",
        "Plan A, Plan B The council has both.",
        "Mumbai: the city is the subject of her book.",
        "London: The city is the subject of her book.",
        "PRINCE William took part in his first parade.",
        "THE BOSS of the quarry says she wants to fill it.",
        "MANCHESTER United has received an offer.",
        "NASA Administrator Dana Okoro is a candidate.",
        "Dana Okoro (D-Ore.) — the senator from Elm Creek — voted no.",
        "Acme Inc. (nasdaq: ACME) - The company said profit fell.",
        "Seven banks (and one fund) are to hand back the aid.",
        "(Almost) everyone in Elm Creek has seen the quarry.",
        "“By the time we came,” she said, “the road was gone.”",
        "By the time the crews came, the road was gone.",
        "By 2030, the quarry will be a lake.",
        "By Christmas, the road should be open.",
        "By Super Tuesday, most of the field will be gone. Dana Okoro, a writer, stays.",
        "Okoro, the mayor - and a runner - says so.",
        "EXCLUSIVE: The quarry was never filled.",
        "GIRLS SOCCER — Elm Creek 3, Halverton 1",
        "DANA OKORO: The council met this morning.",
        "NOTE : The council met this morning.",
        "Okoro - The woman who closed the quarry",
        "The Associated Press (AP) reported it first.",
        "Read more books, the librarian says, and she means it.",
        "More than 300 people came. Nobody contributed to this fund.",
        "The road opens at 10 p.m.",
        "Okoro told Reuters - and nobody else - that she would resign.",
        "The picture is under copyright until 2040, the museum said.",
        "She read the report. The officer who wrote it contributed to this report.",
        "Like many of her friends on Facebook, Okoro posts daily.\n\nSo does Dorp.",
        "Sign up for the class by Friday.\n\nIt is free.",
        "She sued. Copyright law of 1976 protects her, the judge said.",
        "The town knew. Reporting by the Elm has shown that the pump was broken.",
        "Sept. 11 - The town remembers.",
        "MIAMI (102) - Okoro 30, Dorp 12, Iyer 8.",
        "Portland (3-1) - The otters are back.",
        "Acme (acme.example.com) - The company that dug the quarry is gone.",
        "Acme (acme.com) - The company that dug the quarry is gone.",
        "Kick-off is at 2 p.m.\n\nSaturday, 26 February\n\n2000 GMT",
        "FEN WILDLIFE WALK – OFFICIAL OPENING",
        "Elm Parish Council Meeting, 24th October 2014 - All Saints Church",
        "CRIME | The council met this morning.",
    ],
)
def test_story_text_that_looks_like_furniture_stays(text: str) -> None:
    assert clean(Article(text)) == Article(text)


def test_an_agency_at_the_end_of_the_title_is_removed() -> None:
    assert cleaned(STORY, "Quarry road to close (AP)").title == "Quarry road to close"
    assert cleaned(STORY, "Quarry road to close (Reuters)").removed == (Removed("agency", "(Reuters)"),)
    assert cleaned(STORY, "Quarry road to close (for now)").title == "Quarry road to close (for now)"


def test_a_dateline_after_a_kicker_is_removed_and_the_kicker_stays() -> None:
    article = cleaned(f"Shares fall after the forecast. ELM CREEK (Reuters) - {STORY}")
    assert article.text == f"Shares fall after the forecast. {STORY}"
    assert article.dateline == Dateline("ELM CREEK", "Reuters")


def test_a_known_city_before_a_name_between_dashes_is_a_dateline() -> None:
    story = "The Games of the Creek -- the wet ones -- come to an end this afternoon, and the town is tired."
    assert cleaned(f"ATHENS -- {story}").text == story


def test_a_dateline_deep_in_the_text_stays() -> None:
    text = f"{STORY} {STORY}\n\nELM CREEK — {MORE}"
    assert cleaned(text).text == text


def test_the_only_paragraph_stays() -> None:
    assert cleaned("Editor's note: we are moving to Elm Street.").text == "Editor's note: we are moving to Elm Street."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" \n\t\n ", ""),
        ("One.\nTwo.", "One.\n\nTwo."),
        ("One.  \r\n\r\n\r\n  Two.\n", "One.\n\nTwo."),
        ("One  and   two.", "One  and   two."),
    ],
)
def test_paragraphs_are_separated_by_one_blank_line(text: str, expected: str) -> None:
    assert cleaned(text) == Article(expected)


def test_an_article_without_furniture_is_returned_unchanged() -> None:
    article = Article(f"{STORY}\n\n{MORE}", title="Quarry road to close")
    assert clean(article) is article


def test_fields_set_before_are_kept() -> None:
    item = RelatedItem("Otters win", "Sports", "")
    earlier = Removed("page", "Share")
    article = clean(
        Article(PAGE, byline="Lee Dorp", dateline=Dateline("PORT ELM"), related=(item,), removed=(earlier,))
    )
    assert (article.byline, article.dateline) == ("Lee Dorp", Dateline("PORT ELM", "AP"))
    assert article.related[0] == item
    assert len(article.related) == 3
    assert article.removed[0] == earlier


@pytest.mark.parametrize(
    ("rule", "head"),
    [
        ("section", "Asia News, "),
        ("note", "(Corrects the name in the second paragraph) "),
        ("caption", "The quarry road in spring. | Dana Okoro/AP Photo "),
        ("caption", f"{STORY} {STORY} {STORY} | Dana Okoro/AP Photo "),
    ],
)
def test_notes_before_a_dateline_are_removed(rule: str, head: str) -> None:
    dateline = "(Reuters) - " if rule == "note" else "ELM CREEK - "
    article = cleaned(head + dateline + STORY)
    assert article.text == STORY
    assert article.removed[0] == Removed(rule, head.strip())


@pytest.mark.parametrize(
    "head", ["Tuesday, April 16, 2019\n", "Published 5:30 PM EST, March 2, 2024\n", "Nov 3, 2004 - "]
)
def test_a_date_above_the_story_is_removed(head: str) -> None:
    article = cleaned(head + STORY)
    assert article.text == STORY
    assert article.removed == (Removed("date", head.strip()),)


FRAGMENTS = st.sampled_from(
    [
        *("By ", "BY ", "By . ", "DANA OKORO", "Dana Okoro", ", Associated Press", "Staff Writer", " and ", ". ", "\n"),
        *("BAGHDAD", "ELM CREEK", ", Calif.", "Washington", " (AP)", "(CNN)", "Share", " — ", " - ", "--", "   ", ": "),
        *(
            "AP - ",
            "Jan. 5",
            "2019",
            "Related Posts:\n",
            "- Otters win Sports They won…\n",
            "(Visited 2 times, 1 visits today)",
        ),
        *("Read more: x\n", "___\n", "10 p.m.\n", "Copyright 2025 The Elm. ", "All rights reserved.", "(AP Photo/X Y)"),
        *(
            "FILE - ",
            "Editor's note: x\n",
            "contributed to this report.",
            "The road is closed. ",
            "“",
            "”",
            "\u2028",
            "|",
        ),
        *("Follow @x for more", "E-mail to a friend.", "(Reporting by Dana Okoro)", "Asia News, ", "\u00a0", "é", "𝄞"),
    ]
)


@settings(max_examples=500, deadline=None)
@given(
    st.one_of(st.text(), st.lists(FRAGMENTS, max_size=14).map("".join)), st.lists(FRAGMENTS, max_size=4).map("".join)
)
def test_cleaning_twice_is_cleaning_once(text: str, title: str) -> None:
    once = cleaned(text, title)
    assert clean(once) == once


@settings(max_examples=500, deadline=None)
@given(st.lists(FRAGMENTS, max_size=14).map("".join))
def test_every_character_is_in_the_text_or_in_removed(text: str) -> None:
    article = cleaned(text)
    kept = "".join([article.text, *(removed.text for removed in article.removed)])
    assert sorted("".join(kept.split())) == sorted("".join(text.split()))


PLAIN = Engine([rule._replace(opening="", first=(), last=(), cues=()) for rule in RULES])


@settings(max_examples=500, deadline=None)
@given(st.lists(FRAGMENTS, max_size=6).map("".join))
@example(" — BY By By ")
@example("By \nBy By By (CNN)")
@example("By \n2019Related Posts:\n")
@example("By \xa0By Jan. 5")
def test_the_quick_tests_exclude_no_text_that_a_pattern_matches(text: str) -> None:
    assert PLAIN.clean(Article(text)) == cleaned(text)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "\n",
            " ",
            "By ",
            "By DANA OKORO ",
            "(AP) ",
            "(AP) - ",
            "A",
            "AB ",
            "Aa ",
            "- ",
            "- x\n",
            "___\n",
            "a)\n",
            "x/y\n",
            "a: b\n",
        ),
        *("The council met on Monday.\n", "By Dana Okoro\n", "Contact: ", "@a", "(a/b) ", "ELM CREEK — "),
        *("Related Posts:\n", "Related Posts:\n- x\n", "(Visited 2 times, 1 visits today)", "Copyright 2025 ", "x…\n"),
    ],
)
def test_a_megabyte_of_one_repeated_piece_is_cleaned_in_a_moment(piece: str) -> None:
    start = time.process_time()
    article = cleaned(piece * (1_000_000 // len(piece)))
    assert len(article.removed) <= 301
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "line",
    [
        "Photo provided by the county",
        "The bridge in 1957. Photo by Dana Okoro",
        "The bridge in 1957. | Dana Okoro/Elm Ledger",
        "View this post on Instagram",
        "A post shared by Elm County (@elm)",
        "— Elm County (@elm) March 4, 2024",
        "Copied to clipboard",
        "0 seconds of 1 minute, 20 seconds",
        "This is a developing story. Check back for updates.",
        "If you value our reporting, please become a member today.",
        "Have a news tip? Email desk@elm.example",
        ">> READ MORE: Why the bridge was never mended",
        "[Read more: Why the bridge was never mended]",
        "TRENDING: Otters win again",
        "Subscribe to continue reading",
        "Scroll to continue",
        "* * *",
    ],
)
def test_more_kinds_of_lines_between_paragraphs_are_removed(line: str) -> None:
    article = cleaned(f"{STORY}\n{line}\n{MORE}")
    assert article.text == f"{STORY}\n\n{MORE}"
    assert [piece.text for piece in article.removed] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Share your story at the town hall on Monday.",
        "Facebook said it would close the page.",
        "More than 300 people came to the quarry.",
        "Close to the quarry, a second road floods.",
        "This story of a road began in 1957.",
        "If you like bridges, the town has nine of them.",
        "The party (left of the mayor's) voted no.",
        "Pictured in the paper, she smiled.",
        "Elm Creek/Halverton",
        "Next year the road will be closed again.",
        "Register for the class by Friday, the county says on its app.",
        "By Tuesday the road was under water again. The town has closed it since 1957. Photo: Dana Okoro",
    ],
)
def test_lines_of_a_story_that_start_like_such_stay(line: str) -> None:
    assert cleaned(f"{STORY}\n{line}\n{MORE}").text == f"{STORY}\n\n{line}\n\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "This article originally appeared on Elm Ledger: Quarry road to close",
        "Dana Okoro covers county government for the Elm Ledger.",
        "Dana Okoro is a freelance writer based in Elm Creek.",
        "Written by Dana Okoro",
        "Edited by Lee Dorp",
        "An earlier version of this story gave the wrong year.",
        "Source: Elm County",
        "Post Views: 120",
        "# # #",
        "Previous article Otters win again",
        "Otters win again →",
        "For more local news, visit elm.example",
        "Facebook Twitter Email",
    ],
)
def test_more_kinds_of_lines_below_a_story_are_removed(line: str) -> None:
    article = cleaned(f"{STORY}\n{MORE}\n{line}")
    assert article.text == f"{STORY}\n\n{MORE}"
    assert [piece.text for piece in article.removed] == [line]


@pytest.mark.parametrize(
    ("above", "byline"),
    [
        ("Dana Okoro\nElm Creek Ledger", "Dana Okoro"),
        ("by Dana Okoro", "Dana Okoro"),
        ("By Dana Okoro (@dokoro)", "Dana Okoro"),
        ("Dana Okoro, Editor-in-Chief", "Dana Okoro, Editor-in-Chief"),
        ("Posted by Dana Okoro on March 4, 2024", "Dana Okoro"),
        ("Words by Dana Okoro, photos by Lee Dorp", "Dana Okoro"),
        ("OPINION | Dana Okoro", "Dana Okoro"),
        ("March 4, 2024, 6:00 AM · 3 min read", None),
        ("Mon, March 4, 2024 at 6:00 AM EST", None),
        ("Originally published March 3, 2024", None),
        ("5 hours ago", None),
        ("4 March 2024 Last updated at 08:38 GMT", None),
        ("March 4, 2024 | Updated: 8:38 p.m.", None),
        ("Last updated at 08:38 GMT", None),
        ("4 March 2024 From the section Athletics", None),
        ("Est. reading time: 4 min", None),
        ("Home » News » Quarry road", None),
        ("Local News", None),
        ("FOR IMMEDIATE RELEASE: March 4, 2024", None),
    ],
)
def test_more_kinds_of_lines_above_a_story_are_removed(above: str, byline: str | None) -> None:
    article = cleaned(f"{above}\n{STORY}\n{MORE}", "Quarry road to close")
    assert (article.text, article.byline) == (f"{STORY}\n\n{MORE}", byline)
