"""Several records of one story: the later one wins."""

from newstool.articles import Article, Latest


def post(**fields: object) -> Article:
    values = {"text": "The council met.", "id": "7", "title": "Council meets", "label": "News", **fields}
    return Article(**values)  # type: ignore[arg-type]


def test_a_later_record_wins_in_the_place_of_the_first() -> None:
    latest = Latest()
    other = post(id="8", title="Other")
    found = list(latest.merged([post(source="a:1"), other, post(label="Sports", source="b:1")]))
    assert found == [post(label="Sports", source="a:1"), other]
    assert latest.replaced == 1
    assert str(latest) == "1 record replaces an earlier one of the same id"


def test_what_the_later_record_lacks_stays() -> None:
    skipped = post(text="", label=None, summary="An edited lead.", fields={"decision": "skip"})
    (found,) = Latest().merged([post(url="https://a.example", fields={"x": "1"}), skipped])
    assert found == post(url="https://a.example", summary="An edited lead.", fields=found.fields)
    assert found.fields == {"x": "1", "decision": "skip"}


def test_the_last_of_three_wins() -> None:
    latest = Latest()
    (found,) = latest.merged([post(), post(label="Sports"), post(label="Opinion")])
    assert found.label == "Opinion"
    assert latest.replaced == 2


def test_other_stories_of_the_same_id_stay() -> None:
    latest = Latest()
    both = [post(), post(title="Game won", text="They won.", label="Sports")]
    assert list(latest.merged(both)) == both
    assert latest.replaced == 0


def test_the_same_text_under_a_new_title_is_the_same_story() -> None:
    assert [found.title for found in Latest().merged([post(), post(title="Council met")])] == ["Council met"]


def test_articles_without_id_title_or_text_stay_apart() -> None:
    assert len(list(Latest().merged([post(id=""), post(id="")]))) == 2
    assert len(list(Latest().merged([post(title="", text="a"), post(title="", text="b")]))) == 2
