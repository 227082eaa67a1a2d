from hypothesis import given
from hypothesis import strategies as st

from newstool.summarizer.characters import Characters

LINE = st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"])).filter(str.strip)


def test_words_and_web_addresses() -> None:
    characters = Characters.of(["Go to www.example.org now", "It is at https://a.b", "Ends so.", "𝒳 two  spaces"])
    assert characters.words().tolist() == [4, 4, 2, 3]
    assert characters.links().tolist() == [True, True, False, False]


def test_places_are_told_by_their_sentence() -> None:
    characters = Characters.of(["A, b", "“C”"])
    assert characters.text == "\nA, b\n“C”\n"
    assert characters.told.tolist() == [1, 2, 6, 7, 8]
    assert characters.per_sentence(characters.told).tolist() == [2, 3]
    assert characters.having([2]).tolist() == [True, False]
    assert characters.having([5]).tolist() == [False, True]


@given(st.lists(LINE, min_size=1))
def test_words_are_those_of_split(sentences: list[str]) -> None:
    assert Characters.of(sentences).words().tolist() == [len(sentence.split()) for sentence in sentences]
