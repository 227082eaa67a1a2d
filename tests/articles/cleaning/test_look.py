"""The quick look finds the rules that may match a text, and most texts have none."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newstool.articles.cleaning.line_look import LineLook
from newstool.articles.cleaning.look import Cues, Look
from newstool.articles.cleaning.place import LONGEST_DATELINE
from newstool.articles.cleaning.rule import Rule, Where
from newstool.articles.cleaning.rules import PLAIN, RULES

# Few characters, so that texts hold cues: letters, capitals, marks, and some beyond ASCII.
CUES = st.text("abcdeAB( -@—é", min_size=1, max_size=7)
TEXTS = st.lists(st.one_of(CUES, st.text("abcdeAB( -@—é", max_size=12)), max_size=4).map("".join)
POSITIONS = [("from left", 0), ("from right", 1), ("far right", 1), (", left,", 2)]


@given(st.lists(CUES, max_size=24), TEXTS)
@example([*"ABCDEFGH", "x"], "cold x")
def test_one_of_the_cues_stands_in_a_text_or_none(cues: list[str], text: str) -> None:
    found = Cues((cue, 0) for cue in cues)
    assert found.stand_in(text) == bool(found.rules_for(text)) == any(cue in text for cue in cues)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("second from left", [0]),
        ("the far right of it, from right to left", [1, 1]),
        ("Holt, left, and Dorp", [2]),
        ("they left by the right door", []),
    ],
)
def test_cues_that_share_a_word_are_told_apart(text: str, numbers: list[int]) -> None:
    cues = Cues(POSITIONS)
    assert cues.rules_for(text) == numbers
    assert cues.stand_in(text) == bool(numbers)


def rule(name: str, where: Where, **asks: tuple[str, ...] | str) -> Rule:
    return Rule(name, where, "x", "", "", "", **asks)  # type: ignore[arg-type]


def names(rules: list[Rule], text: str) -> list[str]:
    look = Look(rules)
    found = [found.name for found in look.rules_for(text)]
    assert bool(look.passes(text)) == bool(found)
    return found


def test_a_rule_is_found_by_its_start_in_any_case() -> None:
    rules = [rule("a", "foot", first=("source:",)), rule("b", "foot", first=("sources:", "via: "))]
    assert names(rules, "SOURCE: Elm County") == ["a"]
    assert names(rules, "Sources: Elm County") == ["b"]
    assert names(rules, "The source: Elm County") == []


def test_at_the_end_of_a_text_the_start_of_any_sentence_counts() -> None:
    rules = [rule("a", "tail", first=("this story was",))]
    assert names(rules, "It is open.” This story was told. Go on.") == ["a"]
    assert names(rules, "This story was told.") == ["a"]
    assert names(rules, "It is open, and this story was told.") == []


def test_a_rule_needs_one_of_its_cues_and_its_opening_and_its_end() -> None:
    rules = [rule("a", "end", cues=("mile", "foot"), opening="[A-Z]", last=(")",)), rule("b", "end", cues=("mile",))]
    assert names(rules, "A mile (or two)") == ["a", "b"]
    assert names(rules, "a mile (or two)") == ["b"]
    assert names(rules, "A mile or two") == ["b"]
    assert names(rules, "A foot (or two)") == ["a"]
    assert names(rules, "An inch (or two)") == []


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday and closed the road.",
        "“We do not know,” Okoro said - and left.",
        "US President Lee Dorp said on Monday he would close the road (and the bridge).",
        "Soft-spoken Okoro, the maker of pens, is to close – at last.",
    ],
)
def test_most_stories_start_plainly(text: str) -> None:
    look = Look([rule for rule in RULES if rule.where == "head"], PLAIN["head"])
    assert not look.passes(text[:LONGEST_DATELINE])


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.where == "head"], ids=lambda rule: rule.example)
def test_no_start_that_a_rule_matches_is_plain(rule: Rule) -> None:
    look = Look([rule], PLAIN["head"])
    assert look.passes(f"{rule.example}The council met on Monday and closed the road."[:LONGEST_DATELINE])


def test_lines_that_may_be_furniture_are_found_up_to_more_than_any_page_has() -> None:
    look = LineLook(RULES)
    story = ["The council met.", "Photo: Dana Okoro", "It closed the road.", "Dana Okoro/Dunmore Ledger"]
    assert list(look.suspects(story)) == [1, 3]
    assert list(look.suspects(["Dana Okoro/Dunmore Ledger"] * 10_001)) == list(range(10_000))
