"""Plain text: title, paragraphs, wrapped lines."""

import io
from typing import cast

import pytest

from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.plain_text import read, split_title, unwrapped

BODY = "The council voted 5-2 on Monday to repair the Mill Street bridge.\nWork starts in May."


def read_bytes(data: bytes) -> list[Article | Problem]:
    stream: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, io.BytesIO(data)))
    return list(read(Opened("bridge.txt", ".txt", stream), ReadOptions()))


def test_a_file_is_an_article_named_by_its_path() -> None:
    assert read_bytes(f"Bridge to be repaired\n\n{BODY}\n".encode()) == [
        Article(text=BODY, id="bridge.txt", title="Bridge to be repaired", source="bridge.txt")
    ]


@pytest.mark.parametrize(
    ("first", "below"),
    [
        ("Bridge to be repaired", "\n"),
        ("Mayor: ‘We will fix the bridge’", "\n"),
        ("Bridge to be repaired", "By ANA LOPEZ, Staff Writer\n"),
        ("By the numbers: what the bridge costs", "\n"),
    ],
)
def test_titles(first: str, below: str) -> None:
    title, text = split_title(f"{first}\n{below}{BODY}")
    assert title == first
    assert text == (below + BODY).strip("\n")


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge to be repaired\n{BODY}",  # nothing sets it off from the text
        f"The bridge will be repaired.\n\n{BODY}",
        f"“The bridge will be repaired.”\n\n{BODY}",
        f"Here is what the council decided:\n\n{BODY}",
        f"By ANA LOPEZ\n\n{BODY}",
        f"By ANA LOPEZ, Staff Writer\nELM CREEK — {BODY}",
        f"ELM CREEK (AP) —\n\n{BODY}",
        f"ELM CREEK, Ohio, Sept. 3 (Reuters)\n\n{BODY}",
        f"Monday, March 3, 2025\n\n{BODY}",
        "The council " + "very " * 24 + f"slowly\n\n{BODY}",
        "Bridge to be repaired",
        "Bridge to be repaired\n\n",
    ],
)
def test_first_lines_that_are_no_titles(text: str) -> None:
    assert split_title(text) == ("", text)


WRAPPED = """\
The council voted 5-2 on Monday to repair the Mill Street bridge, which
has been closed to trucks since an inspection in the fall of last year.
Work starts in May.

The repairs cost $1.4 million. Half of that is paid by the state as the
owner of the spans on the north side and a part of the road, the well-
known slope included, and the other half comes from the city's first-
and second-year budgets.
"""


def test_hard_wrapped_paragraphs_become_one_line_each() -> None:
    assert unwrapped(WRAPPED) == (
        "The council voted 5-2 on Monday to repair the Mill Street bridge, which has been closed to trucks since an "
        "inspection in the fall of last year. Work starts in May.\n"
        "\n"
        "The repairs cost $1.4 million. Half of that is paid by the state as the owner of the spans on the north "
        "side and a part of the road, the well-known slope included, and the other half comes from the city's first- "
        "and second-year budgets.\n"
    )


SCHOOLS = (
    "The board of education named three schools on Tuesday that close at the\n"
    "end of the year because they have too few pupils left to be staffed and\n"
    "heated, among them the oldest one in the county, which opened back then\n"
)
SCHOOLS_JOINED = SCHOOLS.replace("\n", " ")


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("as a shelter - the roof was its pride.", "as a shelter - the roof was its pride."),
        ("- on the fourth of July - as a shelter.", "- on the fourth of July - as a shelter."),
        ("   Parents were told by letter.", "\n   Parents were told by letter."),
        (
            "and those that follow within the two years after it, by district line:\n- Elm Creek\n- North Hill",
            "and those that follow within the two years after it, by district line:\n- Elm Creek\n- North Hill",
        ),
        ("as shelters:\n1. Elm Creek\n2. North Hill", "as shelters:\n1. Elm Creek\n2. North Hill"),
    ],
)
def test_lists_and_indented_paragraphs_in_wrapped_text_keep_their_lines(after: str, expected: str) -> None:
    joined = SCHOOLS_JOINED.rstrip() if expected.startswith("\n") else SCHOOLS_JOINED
    assert unwrapped(SCHOOLS + after) == joined + expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line",
        BODY,
        "By ANA LOPEZ\nThe council met.",
        "ELM CREEK — The council met.\nIt voted to repair the bridge.\nWork starts in May.\nTrucks have to wait.",
        "The river rose in the night\nand took the bridge, the mill, the sheds that stood on the other bank\nand all",
        "elm ash oak\nfir yew box\nbay fig nut",
        "In other news\nA longer headline that points to another story of the day\nAnother headline of a story",
        "Scores from Friday night\nElm Creek 21, North Hill 14\nBrookside 35, Lakeview 7\nOak Park 3, Mill Street 0",
    ],
)
def test_text_that_is_not_wrapped_is_left_alone(text: str) -> None:
    assert unwrapped(text) == text


def test_unwrapping_takes_linear_time() -> None:
    line = "the council voted on Monday to repair the bridge that is closed to trucks\n"
    assert unwrapped(line * 50_000).count("\n") == 1


def test_windows_1252_is_noted_and_the_article_follows() -> None:
    note, article = read_bytes(b"The caf\xe9 on Main closed.")
    assert note == Problem("bridge.txt", "not UTF-8 (byte 0xE9 at offset 7): read as Windows-1252", lost=False)
    assert article == Article(text="The café on Main closed.", id="bridge.txt", source="bridge.txt")


@pytest.mark.parametrize("data", [b"\n \n", b"\xef\xbb\xbf\n"])
def test_blank_files_have_no_text(data: bytes) -> None:
    assert read_bytes(data) == [Problem("bridge.txt", "has no text")]


def test_a_nul_byte_anywhere_is_not_text() -> None:
    with pytest.raises(NotTextError, match="binary"):
        read_bytes(b"text " * 100_000 + b"\0")


def test_a_file_too_long_for_one_article_is_refused() -> None:
    (problem,) = read_bytes(b"x" * (LONGEST_RECORD + 1))
    assert problem == Problem("bridge.txt", "longer than 16 MiB: more than one article? split it")


@pytest.mark.parametrize(
    "labels",
    [
        ["FOR IMMEDIATE RELEASE"],
        ["News Release: March 4, 2025", "Media contact: Dana Okoro, 555-0144"],
        ["PRESS RELEASE"],
    ],
)
def test_the_title_of_a_press_release_stands_below_its_labels(labels: list[str]) -> None:
    story = "The county opened the second bridge on Monday."
    title, text = split_title("\n\n".join([*labels, "Elm County opens a second bridge", story]))
    assert title == "Elm County opens a second bridge"
    assert text.split("\n\n") == [*labels, story]
    assert split_title("\n\n".join([*labels, story])) == ("", "\n\n".join([*labels, story]))
