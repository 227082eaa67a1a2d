"""Articles made of records with named keys."""

from collections.abc import Mapping

import pytest

from newstool.articles.article import Article
from newstool.articles.errors import NewstoolError, Problem
from newstool.articles.read_options import ReadOptions
from newstool.articles.record import articles_of


def of(record: Mapping[str, object], **options: object) -> list[Article | Problem]:
    return list(articles_of(record, "posts.csv:3", ReadOptions(**options)))  # type: ignore[arg-type]


def article(**fields: str) -> list[Article]:
    return [Article(**{"id": "posts.csv:3", "source": "posts.csv:3", "text": "Rain.", **fields})]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        ({"id": "  a\n7 "}, {"id": "a 7"}),
        ({"id": 12.5}, {"id": "12.5"}),
        ({"id": ""}, {}),
        ({"title": "Rain\ton the way\n"}, {"title": "Rain on the way"}),
        ({"label": 3}, {"label": "3"}),
        ({"label": " "}, {}),
        ({"url": None}, {}),
        ({"date": "2025-03-01"}, {"published": "2025-03-01"}),
        ({"date": "2025-03-01", "published": "2025-03-02"}, {"published": "2025-03-02"}),
        ({"byline": " Ann\nBell"}, {"byline": "Ann Bell"}),
        ({"summary": "One.\nTwo.\n"}, {"summary": "One.\nTwo."}),
    ],
)
def test_fields(record: dict[str, object], fields: dict[str, str]) -> None:
    assert of({"text": "Rain.", **record}) == article(**fields)


def test_the_key_date_is_not_read_if_an_option_names_another_key() -> None:
    assert of({"text": "Rain.", "date": "2025"}, fields={"published": "day"}) == article()
    assert of({"text": "Rain.", "date": "2025"}, fields={"title": "published"}) == article(published="2025")


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("title", {"rendered": "Rain"}, "its title is an object, not a string: read without it"),
        ("label", [1, 2], "its label is a list, not a string: read without it"),
        ("id", True, "its id is true or false, not a string: read without it"),
    ],
)
def test_a_field_of_another_type_is_left_out_with_a_note(name: str, value: object, reason: str) -> None:
    assert of({"text": "Rain.", name: value}) == [Problem("posts.csv:3", reason, lost=False), *article()]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (
            {"id": 1, "headline": "a", "body": "b"},
            "has no text (its keys are id, headline, body): name the one that holds it with --field text=KEY",
        ),
        ({}, "has no text (it has no keys): name the one that holds it with --field text=KEY"),
        ({"text": None}, "has no text (its keys are text): name the one that holds it with --field text=KEY"),
        ({"text": ["a"]}, "its text is a list, not a string: name the key of the text with --field text=KEY"),
        ({"text": 5}, "its text is a number, not a string: name the key of the text with --field text=KEY"),
        ({"text": " \n"}, "its text is empty"),
        (
            {"k" * 99: 1, **{f"k{n}": n for n in range(13)}},
            f"has no text (its keys are {'k' * 29}…, k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, "
            "… 2 more): name the one that holds it with --field text=KEY",
        ),
    ],
)
def test_why_a_record_has_no_text(record: dict[str, object], reason: str) -> None:
    assert of(record) == [Problem("posts.csv:3", reason)]


def test_a_field_that_the_record_lacks_is_named() -> None:
    assert of({"text": "Rain.", "id": 1}, fields={"text": "body"}) == [
        Problem("posts.csv:3", "has no 'body', which --field text=body names (its keys are text, id)")
    ]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ({}, "sport"),
        ({"sport": "Sports"}, "Sports"),
        ({"rugby": "Sports"}, "sport"),
        ({"rugby": "Sports", "*": "News"}, "News"),
        ({"rugby": "sport", "*": "News"}, "sport"),
    ],
)
def test_labels_are_mapped_where_there_is_one(labels: dict[str, str], expected: str) -> None:
    assert of({"text": "Rain.", "label": "sport"}, labels=labels) == article(label=expected)
    assert of({"text": "Rain."}, labels=labels) == article()


def test_a_field_that_articles_do_not_have_is_refused() -> None:
    with pytest.raises(NewstoolError, match="no field 'txt': name one of text, id, title"):
        ReadOptions(fields={"txt": "body"})


@pytest.mark.parametrize(
    ("record", "labels"),
    [
        ({"label": "News"}, ("News",)),
        ({"label": "News", "labels": ["Water", "News", "Water", " "]}, ("News", "Water")),
        ({"labels": ["Water", "News"]}, ("Water", "News")),
        ({"labels": "Water"}, ("Water",)),
        ({"labels": "Water, News"}, ("Water", "News")),
        ({"labels": "Food, Drink & Travel| News"}, ("Food, Drink & Travel", "News")),
        ({"label": "Food, Drink", "labels": "Water; "}, ("Food, Drink", "Water")),
        ({"labels": [1, None, {"name": "Water"}]}, ()),
    ],
)
def test_a_record_may_have_several_labels(record: dict[str, object], labels: tuple[str, ...]) -> None:
    (read,) = of({"text": "Rain.", **record})
    assert isinstance(read, Article)
    assert read.labels == labels
    assert read.label == (labels[0] if labels else None)


def test_labels_that_are_mapped_to_one_count_once() -> None:
    (read,) = of(
        {"text": "Rain.", "labels": ["rugby", "cricket", "city"]}, labels={"rugby": "Sports", "cricket": "Sports"}
    )
    assert isinstance(read, Article)
    assert read.labels == ("Sports", "city")


def test_tags_are_labels_where_the_label_is_from_tags() -> None:
    record = {"text": "Rain.", "labels": ["News"], "tags": ["flood", "river"]}
    (by_category,), (by_tag,) = of(record), of(record, label_from="tag")
    assert isinstance(by_category, Article)
    assert isinstance(by_tag, Article)
    assert (by_category.labels, by_category.tags) == (("News",), ("flood", "river"))
    assert (by_tag.labels, by_tag.tags) == (("flood", "river"), ("flood", "river"))


@pytest.mark.parametrize(
    ("record", "fields", "labels"),
    [
        ({"label": "Weather", "tags": ["flood"]}, {}, ("flood",)),
        ({"label": "Weather", "tags": "flood, river"}, {}, ("flood", "river")),
        ({"label": "Weather", "labels": ["News"]}, {}, ()),
        ({"label": "Weather", "tags": ["flood"]}, {"label": "label"}, ("Weather", "flood")),
    ],
)
def test_no_category_is_a_label_where_the_label_is_from_tags(
    record: dict[str, object], fields: dict[str, str], labels: tuple[str, ...]
) -> None:
    (read,) = of({"text": "Rain.", **record}, label_from="tag", fields=fields)
    assert isinstance(read, Article)
    assert read.labels == labels


def test_a_key_that_is_named_for_the_label_may_hold_several() -> None:
    (read,) = of({"text": "Rain.", "desks": ["Water", "News"]}, fields={"label": "desks"})
    assert isinstance(read, Article)
    assert read.labels == ("Water", "News")


def test_a_label_is_one_label_however_its_accents_are_written() -> None:
    two = ("F\u00fatbol", "Fu\u0301tbol")
    found = [of({"text": "Rain.", "label": label, "tags": list(two)})[0] for label in two]
    assert [(one.label, one.tags) for one in found if isinstance(one, Article)] == [
        ("F\u00fatbol", ("F\u00fatbol",))
    ] * 2


def test_a_mapped_label_is_found_however_its_accents_are_written() -> None:
    mapping = {"Fu\u0301tbol": "Sports"}
    (found,) = of({"text": "Rain.", "label": "F\u00fatbol"}, labels=mapping)
    assert isinstance(found, Article)
    assert found.label == "Sports"


@pytest.mark.parametrize("summary", ["\u2026", " - ", "<p>&nbsp;</p>", "***", "\U0001f3c8"])
def test_a_summary_without_a_word_is_none(summary: str) -> None:
    (found,) = articles_of({"text": "Rain.", "summary": summary}, "a.csv:1", ReadOptions(), markup=True)
    assert isinstance(found, Article)
    assert found.summary is None


@pytest.mark.parametrize("summary", ["Rain.", "7-2", "\u96e8"])
def test_a_summary_of_one_word_counts(summary: str) -> None:
    (found,) = of({"text": "Rain.", "summary": summary})
    assert isinstance(found, Article)
    assert found.summary == summary
