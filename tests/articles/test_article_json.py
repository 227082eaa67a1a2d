"""What `clean` writes is read again without a loss."""

import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.articles import Article, Dateline, Problem, ReadOptions, clean, read
from newstool.articles.article_json import Kept, as_json, input_fields

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cs")), max_size=12)
LINES = st.sampled_from(
    ["By DANA OKORO, Associated Press", "ELM CREEK (AP) — It rained.", "It voted.", "Share this:", "Related Posts:"]
)
RECORDS = st.fixed_dictionaries(
    {"text": st.lists(LINES | WORDS, min_size=1, max_size=5).map("\n".join).map(lambda text: text + " Rain.")},
    optional={
        "title": WORDS,
        "label": WORDS,
        "summary": WORDS,
        "url": WORDS,
        "published": WORDS,
        "id": WORDS,
        "byline": WORDS,
        "source": WORDS,
        "page": st.integers() | st.lists(WORDS, max_size=2),
    },
)


def written(path: Path, records: list[dict[str, object]]) -> list[Article | Problem]:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return list(read([path], ReadOptions(keep=("all",))))


@given(st.lists(RECORDS, max_size=4))
def test_an_article_read_from_its_json_is_the_article(
    tmp_path_factory: pytest.TempPathFactory, records: list[dict[str, object]]
) -> None:
    folder = tmp_path_factory.mktemp("json")
    articles = [item for item in written(folder / "a.jsonl", records) if isinstance(item, Article)]
    cleaned = [clean(article) for article in articles]
    again = written(folder / "b.jsonl", [as_json(article) for article in cleaned])
    assert [clean(item) for item in again if isinstance(item, Article)] == cleaned


def test_kept_values_have_their_types() -> None:
    article = Article("Rain.", fields={"page": Kept(3), "tags": Kept(["a", "b"]), "desk": Kept("night")})
    assert article.fields == {"page": "3", "tags": '["a", "b"]', "desk": "night"}
    record = as_json(article)
    assert (record["page"], record["tags"], record["desk"]) == (3, ["a", "b"], "night")
    assert pickle.loads(pickle.dumps(article)).fields["tags"].value == ["a", "b"]


def test_a_key_that_a_command_has_itself_is_renamed() -> None:
    article = Article("Rain.", label="News", url="https://example.org/1", fields={"source": Kept("Elm Radio")})
    assert input_fields(article, ("label", "source")) == {
        "filed_label": "News",
        "url": "https://example.org/1",
        "filed_source": "Elm Radio",
    }


def test_a_record_with_a_key_called_source_is_not_taken_for_ours(tmp_path: Path) -> None:
    (article,) = written(tmp_path / "a.jsonl", [{"text": "Rain.", "source": "Elm Radio"}])
    assert isinstance(article, Article)
    assert (article.source, article.fields["source"]) == (f"{tmp_path}/a.jsonl:1", "Elm Radio")


def test_cleaning_is_kept(tmp_path: Path) -> None:
    article = clean(Article("By DANA OKORO\nELM CREEK (AP) — It rained.", source="a.txt"))
    (again,) = written(tmp_path / "a.jsonl", [as_json(article)])
    assert isinstance(again, Article)
    assert again.dateline == Dateline("ELM CREEK", "AP")
    assert again.removed == article.removed
    assert again.source == "a.txt"


@pytest.mark.parametrize("key", ["related", "removed"])
@pytest.mark.parametrize("value", [5, True, "a", {"a": "b"}, None])
def test_a_foreign_object_with_our_keys_is_read(tmp_path: Path, key: str, value: object) -> None:
    record = {
        "byline": None,
        "dateline": None,
        "related": [],
        "removed": [],
        "source": "x",
        "text": "Rain.",
        key: value,
    }
    items = written(tmp_path / "a.jsonl", [record])
    assert [item.text for item in items if isinstance(item, Article)] == ["Rain."]


def test_kept_truth_values_are_written_as_in_json() -> None:
    assert [Kept(True), Kept(False), Kept(None), Kept(1)] == ["true", "false", "null", "1"]
