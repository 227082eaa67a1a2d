"""The vectorizer: what enters the vocabulary, and the refusal to hold two terms under one hash."""

import pytest

from newstool.classifier.training.vectorizer import TermVectorizer, VectorizerError
from newstool.text import hashing


def test_vocabulary_and_counts() -> None:
    vectorizer = TermVectorizer(min_df=2, pairs=False)
    counts = vectorizer.fit_transform([("Goal", "late goal"), "late vote", ("", "vote vote")])
    assert sorted(vectorizer.get_feature_names_out()) == ["late", "vote"]
    order = [list(vectorizer.names_).index(name) for name in ("late", "vote")]
    assert counts.toarray()[:, order].tolist() == [[1, 0], [1, 1], [0, 2]]


def test_first_words_come_first_whether_or_not_a_document_has_them() -> None:
    vectorizer = TermVectorizer(min_df=2, pairs=False, first_words=("####", "vote", "harbour"))
    counts = vectorizer.fit_transform(["late vote 1999", "late goal", "goal 12-3"])
    assert vectorizer.names_[:3] == ["####", "vote", "harbour"]
    assert sorted(vectorizer.names_[3:]) == ["goal", "late"]
    assert counts.toarray()[:, :3].tolist() == [[1, 1, 0], [0, 0, 0], [0, 0, 0]]


@pytest.mark.parametrize("words", [("late", "late"), ("late goal",), ("a",)])
def test_first_words_are_different_words(words: tuple[str, ...]) -> None:
    with pytest.raises(VectorizerError, match="first words are read as"):
        TermVectorizer(min_df=1, first_words=words).fit(["late goal"])


def test_the_most_frequent_terms_are_kept() -> None:
    vectorizer = TermVectorizer(min_df=1, max_terms=2).fit(["one two three", "one two", "one two four", "one"])
    assert set(vectorizer.names_) <= {"one", "two", "one two"}
    assert "one" in vectorizer.names_
    assert len(vectorizer.names_) == 2


def test_documents_without_a_common_term() -> None:
    with pytest.raises(VectorizerError, match="no word stands in 2 or more of the 2 articles"):
        TermVectorizer().fit(["one", "two"])


def test_two_terms_with_one_hash_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashing, "_BASE", 1)  # every place counts the same: "stop" and "post" collide
    with pytest.raises(VectorizerError, match='the terms "stop" and "post" have the same hash'):
        TermVectorizer(pairs=False, min_df=1).fit(["stop", "post"])


def test_no_single_string() -> None:
    with pytest.raises(TypeError, match="not one string"):
        TermVectorizer().fit("a story")


def test_pairs_may_need_more_documents_than_words() -> None:
    documents = ["late goal", "late goal", "goal late", "late goal again", "again"]
    assert sorted(TermVectorizer(min_df_pairs=3).fit(documents).names_) == ["again", "goal", "late", "late goal"]
    assert sorted(TermVectorizer(min_df_pairs=4).fit(documents).names_) == ["again", "goal", "late"]


def test_the_end_of_every_long_document_is_counted() -> None:
    """A batch of 64 documents of 20 kB is longer than what is read of one batch."""
    documents = [f"{'word ' * 4_000}end"] * 64
    vectorizer = TermVectorizer(pairs=False, min_df=64)
    counts = vectorizer.fit_transform(documents)
    assert sorted(vectorizer.names_) == ["end", "word"]
    end = vectorizer.names_.index("end")
    assert counts[:, end].toarray().ravel().tolist() == [1] * 64
    assert vectorizer.known_words(documents).tolist() == [1.0] * 64
