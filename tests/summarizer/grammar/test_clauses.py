"""Patterns that are asked for a part of a sentence."""

import pytest

from newstool.summarizer.grammar.clauses import FREE_VERB


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A man who was bound and gagged escaped", "escaped"),
        ("A bridge that closed, reopened to walk, was sold", None),
        ("The vote to remain won", "won"),
    ],
)
def test_a_free_verb_has_no_word_before_it_that_takes_it(text: str, verb: str | None) -> None:
    found = FREE_VERB.search(text)
    assert (found and found[0]) == verb
