"""The page as a file: what is in it, and what cannot get out of its data."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from newstool.articles import Article
from newstool.review import ReviewError
from newstool.review.page import labels_of
from stories import page_of, story


def data_of(html: str) -> dict[str, object]:
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    parsed: dict[str, object] = json.loads(data)
    return parsed


def test_equal_stories_give_equal_bytes() -> None:
    assert page_of([story(1)]).html() == page_of([story(1)]).html()


def test_text_cannot_end_the_data() -> None:
    hostile = '<!--<script </script ></script><!-- ]]> <script>"\u2028\u2029'
    html = page_of([story(1, title=hostile)]).html()
    assert html.count("</script") == 2
    assert "<!--" not in html
    assert "\u2028" not in html
    stories = data_of(html)["stories"]
    assert isinstance(stories, list)
    assert stories[0]["title"] == hostile


def test_a_story_that_no_model_judged_has_no_suggestion() -> None:
    judged, not_judged = story(1), replace(story(2), suggested=None, probability=None)
    stories = data_of(page_of([judged, not_judged]).html())["stories"]
    assert isinstance(stories, list)
    assert (stories[0]["suggested"], stories[0]["probability"]) == ("Sports", 0.9)
    assert not {"suggested", "probability"} & stories[1].keys()


@pytest.mark.parametrize(("n_labels", "is_many"), [(12, False), (13, True)])
def test_of_more_than_twelve_labels_the_likely_ones_are_named(n_labels: int, is_many: bool) -> None:
    page = page_of([replace(story(1), likely=("Sports", "News"))], [f"Label {n}" for n in range(n_labels)])
    data = data_of(page.html())
    assert data["hasManyLabels"] is is_many  # the script asks for this
    stories = data["stories"]
    assert isinstance(stories, list)
    assert stories[0].get("likely") == (["Sports", "News"] if is_many else None)


def test_placeholders_in_a_story_are_text() -> None:
    assert "%%SCRIPT%%" in page_of([story(1, title="%%SCRIPT%%")]).html()


def test_the_policy_allows_exactly_this_script_and_style() -> None:
    html = page_of([story(1)]).html()
    (policy,) = re.findall(r'Policy" content="([^"]*)"', html)
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r'\b(src|href)="(?!#)', html)


def test_links_are_addresses_of_the_web() -> None:
    stories = data_of(page_of([story(1, url="javascript:alert(1)"), story(2)]).html())["stories"]
    assert isinstance(stories, list)
    assert ["url" in record for record in stories] == [False, True]


def test_frequent_labels_come_first() -> None:
    articles = [Article("", label=label) for label in ("News", "Sports", "Sports", None, "Arts")]
    assert labels_of(articles, ["Weather", "News"]) == ["Sports", "Arts", "News", "Weather"]


def test_a_page_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="could not be written: No such file"):
        page_of([story(1)]).write(tmp_path / "none" / "review.html")
