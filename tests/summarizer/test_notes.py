from newstool.summarizer.notes import _AFTER_FIRST_WORD, _RULES


def test_each_first_word_has_one_rule() -> None:
    assert len(_RULES) == sum(len(words.split()) for words in _AFTER_FIRST_WORD)
