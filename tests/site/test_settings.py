"""The settings that an index and an archive are compared by."""

import pytest

from newstool.site.describe import Describer
from newstool.site.recipe import Recipe
from newstool.summarizer import Budget


@pytest.mark.parametrize(
    ("budget", "leads"),
    [
        (Budget(words=50), "50 words"),
        (Budget(characters=160), "160 characters"),
        (Budget(sentences=2), "2 sentences"),
        (Budget(sentences=3), "3 sentences"),
    ],
)
def test_the_length_of_leads_in_words(budget: Budget, leads: str) -> None:
    assert Describer(budget=budget).settings["leads"] == leads
    assert Recipe(budget=budget).settings()["leads"] == leads
