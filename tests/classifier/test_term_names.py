"""Terms of a model in words that an editor understands."""

import pytest

from newstool.classifier.term_names import as_word, in_words


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("council", "council"),
        ("city council", "city council"),
        ("##-#", "(a score or range)"),
        ("won ##-#", "won (a score or range)"),
        ("#:##", "(a time)"),
        ("####", "(a year)"),
        ("#,###.##", "(a number)"),
        ("on ##", "on (a number)"),
        ("##th", "Nth"),
        ("the ####s", "the Ns"),
        ("shape_name", "(the headline is only a name)"),
        ("shape_score", "(a bare score)"),
        ("byline_smith", "(byline) smith"),
        ("place_new_york", "(place) new york"),
        ("filed_with_#", "(a dateline)"),
        ("snake_case", "snake_case"),
        # pairs of words about the filing, or about the headline's shape
        ("byline_john byline_smith", "(byline) john (byline) smith"),
        ("agency_ap shape_score", "(agency) ap (a bare score)"),
        ("shape_name shape_score", "(the headline is only a name) (a bare score)"),
        ("filed_with_# agency_ap", "(a dateline) (agency) ap"),
        ("said byline_smith", "said (byline) smith"),
        # a typographic dash between digits
        ("##–##", "(a score or range)"),
        ("won #,###–#,###", "won (a number)"),
    ],
)
def test_in_words(term: str, words: str) -> None:
    assert in_words(term) == words


@pytest.mark.parametrize(
    ("term", "word"),
    [
        ("Giants", "Giants"),
        ("##-#", "a score or range"),
        ("##th", "Nth"),
        ("The", None),
        ("city council", None),
        ("byline_smith", None),
    ],
)
def test_as_word(term: str, word: str | None) -> None:
    assert as_word(term) == word
