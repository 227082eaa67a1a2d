"""Which rows are measured, and what identifies them."""

from pathlib import Path

import pytest

from newstool.articles import Article, Problem, ReadOptions, read
from newstool.evaluation.rows import NoTruthError, Rows, slices_of

ONE, TWO = Article("A story.", "1", "One", "News"), Article("Another.", "2", "Two", "Sports")


def data(*stream: Article | Problem, truth: str = "label") -> dict[str, int | str]:
    rows = Rows(truth)
    assert len(list(rows.measurable(stream))) == len(stream)
    return rows.data


def test_rows_without_a_truth_are_problems_in_their_place() -> None:
    rows = Rows("summary")
    stream: list[Article | Problem] = [
        Article("A.", summary="S", source="f:1"),
        Article("B.", source="f:2"),
        Problem("f:3", "bad"),
        ONE,
    ]
    found = list(rows.measurable(stream))
    assert [isinstance(item, Article) for item in found] == [True, False, False, False]
    assert str(found[1]) == "f:2: has no summary to measure against: name its key with --field summary=KEY"
    assert (rows.n, rows.lost, rows.coverage) == (1, 3, " (on 1 of 4 records)")


def test_if_no_row_has_a_truth_one_error_says_so() -> None:
    rows = Rows("label")
    stream = [Article(f"Story {n}.", source=f"f:{n}") for n in range(30)]
    found: list[Article | Problem] = []
    with pytest.raises(
        NoTruthError, match=r"^none of the 30 records has a label to measure against: name its key with "
    ):
        found.extend(rows.measurable([Problem("f:0", "bad"), *stream]))
    assert [str(item) for item in found] == ["f:0: bad"]
    with pytest.raises(NoTruthError, match=r"^the record has no decision to measure against$"):
        list(Rows("decision").measurable(stream[:1]))


def test_rows_without_a_truth_before_the_first_that_has_one_are_named() -> None:
    stream = [Article("A.", source="f:1"), Article("B.", source="f:2"), ONE, Article("C.", source="f:4")]
    found = list(Rows("label").measurable(stream))
    assert [item.source for item in found] == ["f:1", "f:2", ONE.source, "f:4"]
    assert [isinstance(item, Problem) for item in found] == [True, True, False, True]


def test_a_note_loses_nothing() -> None:
    rows = Rows("label")
    assert len(list(rows.measurable([Problem("f", "its id is a list", lost=False), ONE]))) == 2
    assert (rows.n, rows.lost, rows.coverage) == (1, 0, "")


def test_the_digest_is_of_title_text_truth_and_order() -> None:
    same = data(ONE, TWO)
    assert data(Article("A story.", "other id", "One", "News", source="elsewhere"), TWO) == same
    for other in (
        (TWO, ONE),
        (ONE,),
        (Article("A story!", "1", "One", "News"), TWO),
        (Article("A story.", "1", "1", "News"), TWO),
        (Article("A story.", "1", "One", "Sports"), TWO),
    ):
        assert data(*other)["sha256"] != same["sha256"]


def test_half_a_surrogate_pair_has_a_digest() -> None:
    assert len(str(data(Article("\ud800", label="News"))["sha256"])) == 16


def test_slices() -> None:
    article = Article("word " * 150, source="archive/2024.jsonl:12", fields={"section": "Local"})
    assert slices_of(article, ("length", "source", "section", "desk")) == (
        "150-399 words",
        "archive/2024.jsonl",
        "Local",
        "(none)",
    )
    assert slices_of(Article("word " * 149, source="a.txt"), ("length", "source")) == ("50-149 words", "a.txt")
    assert slices_of(Article("x", source="a.jsonl:1", fields={"source": "AP"}), ("source",)) == ("AP",)


def test_a_key_of_the_records_is_kept_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"text": "A story.", "section": " Local\\n news ", "page": 3, "tags": ["a"]}\n', encoding="utf-8")
    (article,) = read([path], ReadOptions(keep=("section", "page", "tags", "desk")))
    assert isinstance(article, Article)
    assert article.fields == {"section": "Local news", "page": "3", "tags": '["a"]'}
    (plain,) = read([path])
    assert isinstance(plain, Article)
    assert plain.fields == {}


def test_a_truth_that_only_some_rows_have() -> None:
    rows = Rows("event", required=False)
    stream: list[Article | Problem] = [Article("A.", fields={"event": "flood"}), Article("B."), Problem("f:3", "bad")]
    assert [isinstance(item, Article) for item in rows.measurable(stream)] == [True, True, False]
    assert (rows.n, rows.lost) == (2, 1)
    other = Rows("event", required=False)
    list(other.measurable([Article("A.", fields={"event": "fire"}), Article("B.")]))
    assert rows.data["sha256"] != other.data["sha256"]


def test_a_kept_key_may_have_another_name(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"text": "A story.", "story_id": 7}\n', encoding="utf-8")
    (article,) = read([path], ReadOptions(fields={"event": "story_id"}, keep=("event",)))
    assert isinstance(article, Article)
    assert article.fields == {"event": "7"}


def test_a_truth_that_cannot_be_measured_is_a_problem() -> None:
    rows = Rows("summary", why_not=lambda truth: "is Latin" if truth == "Salve." else "")
    found = list(rows.measurable([Article("A.", summary="Salve.", source="f:1"), Article("B.", summary="Hello.")]))
    assert str(found[0]) == "f:1: is Latin"
    assert isinstance(found[1], Article)
    assert (rows.n, rows.lost) == (1, 1)
