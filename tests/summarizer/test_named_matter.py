"""Minutes below a headline that tells one of their matters."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.named_matter import from_named_matter
from newstool.summarizer.sentences.sentence import Sentence

MATTERS = [
    Sentence("The dog bin at Pound Lane has been ordered again.", 0, 0),
    Sentence("He asked the council again about the ditch and the clerk.", 1, 0),
    Sentence("The Clerk has resigned, giving one month's notice.", 2, 0),
    Sentence("The bridge was inspected in May.", 3, 0),
]
MINUTES = (
    "Minutes of the meeting of Marlow Parish Council held on 9th January.\n\n1. Present: Cllr Holt, Cllr Day.\n\n"
    "2. Apologies: Cllr Bell.\n\n3. Declarations of interest: none.\n\n"
    "4. The dog bin at Pound Lane has been ordered again by the county.\n\n"
    "5. The path at the mill will be mended in May by the owner.\n\n"
    "6. The Clerk has resigned, giving one month's notice, and the post will be advertised."
)


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Clerk resigns after nine years", 2),
        ("Bridge inspected, says council", 3),
        ("Marlow Parish Council", 0),  # tells no matter
        ("Minutes of the May meeting", 0),
        ("Council closes the mill", 0),  # no matter is named: "council" is named by all
    ],
)
def test_the_matter_that_the_headline_names_comes_first(title: str, first: int) -> None:
    assert from_named_matter(MATTERS, title, 3) == MATTERS[first : first + 3]


@pytest.mark.parametrize(
    ("title", "opens"), [("Clerk resigns", "The Clerk has resigned"), ("Marlow minutes", "The dog bin at Pound Lane")]
)
def test_a_lead_of_minutes_opens_with_that_matter(summarizer: Summarizer, title: str, opens: str) -> None:
    lead = summarizer.lead(Article(MINUTES, title=title), Budget(characters=90))
    assert lead.text.startswith(opens)
