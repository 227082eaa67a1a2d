"""Every rule removes its example and leaves its trap; a new rule takes effect by standing in the table."""

import re

import pytest
from pattern_texts import variants

from newstool.articles import Article, Removed
from newstool.articles.cleaning.engine import Engine
from newstool.articles.cleaning.rule import CLOSING_MARKS, LONGEST_FIRST, SENTENCE_ENDS, Rule, Where
from newstool.articles.cleaning.rules import RULES

STORY = "The council voted 5-2 on Tuesday to close the old quarry road, which floods every spring."
MORE = "Residents had asked for a bridge instead."
NAMES = [f"{number}-{rule.name}" for number, rule in enumerate(RULES)]


def article(text: str, where: Where) -> Article:
    """An article with the text in the place where rules of that kind act."""
    if where == "title":
        return Article(STORY, title=f"Quarry road to close {text}")
    placed = {
        "top": f"{text}\n{STORY}",
        "above": f"{text}\n{STORY}",
        "caption": f"{text}\n{STORY}",
        "head": text + STORY,
        "opening": text + STORY,
        "line": f"{STORY}\n{text}\n{MORE}",
        "aside": f"{STORY}\n{text}\n{MORE}",
        "inside": f"{STORY} {text}\n{MORE}",
        "end": f"{STORY} {text}",
        "tail": f"{STORY} {text}",
        "foot": f"{STORY}\n{text}",
    }
    return Article(placed[where])


def words(article: Article) -> str:
    return " ".join(f"{article.title} {article.text}".split())


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_alone_removes_its_example(rule: Rule) -> None:
    before = article(rule.example, rule.where)
    after = Engine((rule,)).clean(before)
    assert [removed.rule for removed in after.removed] == [rule.name]
    removed = after.removed[0].text
    assert removed in rule.example
    assert words(after) == " ".join(words(before).replace(" ".join(removed.split()), "", 1).split())


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_the_table_removes_the_example_of_every_rule(rule: Rule) -> None:
    after = Engine(RULES).clean(article(rule.example, rule.where))
    assert rule.name in [removed.rule for removed in after.removed]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_the_trap_of_every_rule_stays(rule: Rule) -> None:
    before = article(rule.trap, rule.where)
    after = Engine(RULES).clean(before)
    assert after.removed == ()
    assert words(after) == words(before)


# Rules that share a pattern are tried by the quick tests of each of them.
PATTERNS = list(dict.fromkeys((rule.where, rule.pattern) for rule in RULES))


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_the_quick_tests_allow_what_the_pattern_matches(number: int) -> None:
    where, pattern = PATTERNS[number]
    rules = [rule for rule in RULES if (rule.where, rule.pattern) == (where, pattern)]
    plain = rules[0]._replace(opening="", first=(), last=(), cues=())
    with_tests, without = Engine(rules), Engine([plain])
    compiled = re.compile(pattern)
    for text in (rules[0].example, *variants(pattern, tries=30, seed=number)):
        if matches(compiled, text, where):
            before = article(text, where)
            assert with_tests.clean(before) == without.clean(before), text


def matches(pattern: re.Pattern[str], text: str, where: Where) -> bool:
    """Whether a text that stands as such in its place is one that the pattern matches there."""
    if where in ("opening", "inside"):
        return pattern.search(text + STORY) is not None
    if where == "head":
        return pattern.match(text + STORY) is not None
    return pattern.fullmatch(text) is not None and text == text.strip()


def test_every_rule_gives_a_reason_and_long_enough_starts() -> None:
    for rule in RULES:
        assert rule.reason
        assert rule.name.islower()
        assert all(2 <= len(start) <= LONGEST_FIRST and start == start.lower() for start in rule.first)


def test_no_pattern_has_a_repetition_that_matches_its_own_text() -> None:
    """`x{2, 5}` and `x{{2,5}}` are no errors: they match braces. Between f-strings and others they are a slip."""
    slip = re.compile(r"\{\d+, \d*\}|\{\{\d|\(\d+, \d+\)")
    assert [rule.pattern for rule in RULES if slip.search(rule.pattern)] == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.where in ("line", "end") and not rule.first])
@pytest.mark.parametrize("mark", sorted(SENTENCE_ENDS))
def test_a_rule_without_a_start_matches_no_line_that_ends_as_a_sentence_does(rule: Rule, mark: str) -> None:
    assert not any(end.endswith(mark) for end in rule.last)
    assert re.compile(rule.pattern).fullmatch(rule.example)
    assert not re.compile(rule.pattern).fullmatch(rule.example.rstrip(".") + mark)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.anchor and rule.where == "top"])
@pytest.mark.parametrize("mark", sorted(CLOSING_MARKS - set(".'’")))
def test_no_byline_ends_with_a_closing_mark(rule: Rule, mark: str) -> None:
    assert not re.compile(rule.pattern).fullmatch(rule.example + mark)


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ("top", "Quarry desk 7"),
        ("above", "Quarry desk 7."),
        ("caption", "Quarry desk 7."),
        ("head", "zebra zebra "),
        ("opening", "zebra zebra "),
        ("line", "zebra zebra"),
        ("aside", "zebra zebra."),
        ("inside", "zebra zebra"),
        ("end", "zebra zebra"),
        ("tail", "zebra zebra"),
        ("foot", "zebra zebra"),
        ("title", "zebra zebra"),
    ],
)
def test_a_new_rule_takes_effect_without_any_other_change(where: Where, text: str) -> None:
    new = Rule("new", where, text.strip(), "a test", text, "")
    assert Engine((*RULES, new)).clean(article(text, where)).removed == (Removed("new", text.strip()),)
