from hypothesis import given
from hypothesis import strategies as st

from newstool.summarizer.characters import QUOTATION_MARKS, Characters

LINE = st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"])).filter(str.strip)


def test_words_and_web_addresses() -> None:
    characters = Characters.of(["Go to www.example.org now", "It is at https://a.b", "Ends so.", "𝒳 two  spaces"])
    assert characters.word_counts().tolist() == [4, 4, 2, 3]
    assert characters.has_link().tolist() == [True, True, False, False]


def test_offsets_belong_to_sentences() -> None:
    characters = Characters.of(["A, b", "“C”"])
    assert characters.text == "\nA, b\n“C”\n"
    assert characters.counted.tolist() == [1, 2, 6, 7, 8]
    assert characters.count_per_sentence(characters.counted).tolist() == [2, 3]
    assert characters.has_any([2]).tolist() == [True, False]
    assert characters.has_any([5]).tolist() == [False, True]


@given(st.lists(LINE, min_size=1))
def test_word_counts_are_those_of_str_split(sentences: list[str]) -> None:
    assert Characters.of(sentences).word_counts().tolist() == [len(sentence.split()) for sentence in sentences]


def test_exactly_these_characters_are_counted() -> None:
    """The features count them by their code points, so a new one must have a feature, too."""
    characters = Characters.of([chr(code) for code in range(0x3000) if chr(code) != "\n"])
    counted = "".join(characters.text[at] for at in characters.counted)
    assert counted == '"#,0123456789@ABCDEFGHIJKLMNOPQRSTUVWXYZ“”'
    assert QUOTATION_MARKS == '"“”'
